import { defineFeatureWords, undoable, unseen } from '#app/kit/feature-words.ts';
import { figuresFeature } from '#shared/figures/figures.feature.ts';
import { classInWords } from './class-in-words.ts';
import { figuresToday } from './figures-today.ts';

export const figuresWords = defineFeatureWords({
  of: [figuresFeature],
  acts: {
    'figures.plan_batch': {
      words: 'figures.acts.plan_batch',
      consequence: undoable('figures.drop_batch'),
      correct: ({ edition }) => `/ideal/${edition}`,
    },
    'figures.drop_batch': {
      words: 'figures.acts.drop_batch',
      consequence: undoable('figures.plan_batch'),
      correct: null,
    },
  },
  choices: {
    ratedPanels: { method: 'ideal.method', institution: 'people.institution', area: 'ideal.area' },
    regionalFigures: { area: 'ideal.area', class: 'figures.class' },
    batchBases: { area: 'ideal.area' },
  },
  codes: { regionalFigures: { class: classInWords }, shownColumns: { class: classInWords } },
  fields: {
    ratedPanels: {
      edition: 'figures.fields.edition',
      method: 'figures.fields.method',
      seats: 'figures.fields.seats',
      institution: 'figures.fields.institution',
      office: 'figures.fields.office',
      showsColumn: 'figures.fields.showsColumn',
      areas: 'figures.fields.areas',
      area: 'figures.fields.area',
      sheets: 'figures.fields.sheets',
      values: 'figures.fields.ratings',
      contested: 'figures.fields.contested',
      number: 'figures.fields.number',
      hash: 'figures.fields.hash',
    },
    batches: {
      edition: 'figures.fields.edition',
      on: 'figures.fields.on',
      madeAt: 'figures.fields.madeAt',
      changed: 'figures.fields.changed',
    },
    regionalFigures: {
      edition: 'figures.fields.edition',
      area: 'figures.fields.area',
      on: 'figures.fields.on',
      contributing: 'figures.fields.contributing',
      high: 'figures.fields.high',
      classes: 'figures.fields.classes',
      class: 'figures.fields.class',
      measures: 'figures.fields.measures',
      median: 'figures.fields.median',
      min: 'figures.fields.min',
      max: 'figures.fields.max',
      values: 'figures.fields.values',
    },
    shownColumns: {
      edition: 'figures.fields.edition',
      on: 'figures.fields.on',
      cells: 'figures.fields.cells',
      area: 'figures.fields.area',
      class: 'figures.fields.class',
      score: 'figures.fields.score',
      low: 'figures.fields.low',
      high: 'figures.fields.upper',
      dimensions: 'figures.fields.dimensions',
    },
    batchBases: {
      edition: 'figures.fields.edition',
      area: 'figures.fields.area',
      of: 'figures.fields.of',
      groups: 'figures.fields.groups',
      told: 'figures.fields.told',
    },
  },
  things: {
    ratedPanels: unseen('stands on the page of its state’s figures'),
    batches: unseen('stand in the calendar of their edition'),
    regionalFigures: unseen('stand in the matrix of their edition'),
    shownColumns: unseen('stand in the matrix of their edition'),
    batchBases: unseen('nobody reads it'),
  },
  today: figuresToday,
});
