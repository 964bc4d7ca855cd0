import { countryName } from '#app/i18n/countries.ts';
import {
  confirmed,
  defineFeatureWords,
  plain,
  type Saying,
  undoable,
  unseen,
} from '#app/kit/feature-words.ts';
import { takesPart } from '#shared/kernel/actor.ts';
import { presidenciesFeature } from '#shared/presidencies/presidencies.feature.ts';
import { presidenciesToday } from './presidencies-today.ts';

const stateInWords: Saying = (code, { locale }) => countryName(locale, code);

export const presidenciesWords = defineFeatureWords({
  of: [presidenciesFeature],
  acts: {
    'presidencies.designate': {
      words: 'presidencies.acts.term',
      consequence: plain,
      correct: () => '/presidencies/new',
    },
    'presidencies.edit': {
      words: 'presidencies.acts.term',
      consequence: plain,
      correct: ({ term }) => `/presidencies/${term}/edit`,
    },
    'presidencies.set_programme': {
      words: 'presidencies.acts.programme',
      consequence: plain,
      correct: ({ term }) => `/presidencies/${term}/programme`,
    },
    'presidencies.pass': {
      words: 'presidencies.acts.pass',
      consequence: undoable('presidencies.take_back_pass'),
      correct: ({ state }) => `/presidencies/pass/${state}`,
    },
    'presidencies.take_back_pass': {
      words: 'presidencies.acts.pass',
      consequence: confirmed('presidencies.pass.take_back_text'),
      correct: null,
    },
  },
  choices: {
    presidencyTerms: { order: 'presidencies.order' },
  },
  codes: {
    presidencyTerms: { state: stateInWords },
    presidencyPasses: { state: stateInWords },
  },
  fields: {
    presidencyTerms: {
      state: 'presidencies.fields.state',
      number: 'presidencies.fields.number',
      from: 'presidencies.fields.from',
      until: 'presidencies.fields.until',
      order: 'presidencies.fields.order',
      basis: 'presidencies.fields.basis',
      reason: 'presidencies.fields.reason',
      programme: 'presidencies.fields.programme',
      text: 'presidencies.fields.text',
      priorities: 'presidencies.fields.priorities',
    },
    presidencyPasses: {
      state: 'presidencies.fields.state',
      number: 'presidencies.fields.number',
      reason: 'presidencies.fields.reason',
    },
  },
  things: {
    presidencyTerms: {
      kind: 'presidencies.things.term',
      name: {
        prefix: 'prs',
        of: ({ number, state }, { locale }) => `${number} · ${countryName(locale, state)}`,
      },
      search: { none: 'the few terms stand on one page' },
    },
    presidencyPasses: {
      kind: 'presidencies.things.pass',
      ...unseen('stands on the page of the presidency'),
    },
  },
  menu: [
    {
      group: 'committee',
      rank: 10,
      path: '/presidencies',
      icon: 'star',
      title: 'presidencies.title',
      detail: 'presidencies.row',
      isFor: takesPart,
    },
  ],
  today: presidenciesToday,
  tries: [{ roles: ['presidencyAdmin', 'delegate'], words: 'presidencies.tries.see', href: '/presidencies' }],
});
