import { delegationInWords } from '#app/features/meetings/delegation-in-words.ts';
import {
  type Attach,
  asked,
  confirmed,
  defineFeatureWords,
  plain,
  undoable,
} from '#app/kit/feature-words.ts';
import { may } from '#shared/access/rules.ts';
import { takesPart } from '#shared/kernel/actor.ts';
import { readText } from '#shared/kernel/text.ts';
import { logisticsFeature } from '#shared/logistics/logistics.feature.ts';
import { noteSources, placeSources } from './search-sources.ts';

const atPlace: Attach = {
  where: 'logistics.lost.plan',
  href: ({ meeting = '', venue = '' }) => `/meetings/${meeting}/venues/${venue}`,
};

export const logisticsWords = defineFeatureWords({
  of: [logisticsFeature],
  acts: {
    'venues.add': {
      words: 'logistics.acts.venue',
      consequence: undoable('venues.remove'),
      correct: ({ meeting }) => `/meetings/${meeting}/venues/new`,
      attach: atPlace,
    },
    'venues.edit': {
      words: 'logistics.acts.venue',
      consequence: plain,
      correct: ({ meeting, venue }) => `/meetings/${meeting}/venues/${venue}`,
      attach: atPlace,
    },
    'venues.remove': {
      words: 'logistics.acts.venue',
      consequence: asked('logistics.remove_place_text', {
        title: 'logistics.remove_place_title',
        label: 'logistics.remove_place',
      }),
      correct: null,
    },
    'note.add_item': {
      words: 'logistics.acts.practical_note',
      consequence: undoable('note.remove_item'),
      correct: ({ meeting, section }) => `/meetings/${meeting}/note/new?section=${section}`,
    },
    'note.edit_item': {
      words: 'logistics.acts.practical_note',
      consequence: plain,
      correct: ({ meeting, item }) => `/meetings/${meeting}/note/${item}`,
    },
    'note.remove_item': {
      words: 'logistics.acts.practical_note',
      consequence: asked('logistics.remove_item_text', {
        title: 'logistics.remove_item_title',
        label: 'logistics.remove_item',
      }),
      correct: null,
    },
    'running.add': {
      words: 'logistics.acts.running',
      consequence: undoable('running.remove'),
      correct: ({ meeting }) => `/meetings/${meeting}/running/new`,
    },
    'running.edit': {
      words: 'logistics.acts.running',
      consequence: plain,
      correct: ({ meeting, step }) => `/meetings/${meeting}/running/${step}/edit`,
    },
    'running.remove': {
      words: 'logistics.acts.running',
      consequence: asked('logistics.confirm.remove_step.text', {
        title: 'logistics.confirm.remove_step.title',
        label: 'logistics.running.remove',
      }),
      correct: null,
    },
    'running.tick': { words: 'logistics.acts.running', consequence: plain, correct: null },
    'meetings.reschedule': {
      words: 'meetings.acts.meeting',
      consequence: confirmed('meetings.moving.text'),
      correct: ({ meeting }) => `/meetings/${meeting}/edit`,
    },
  },
  choices: {
    venues: { kind: 'logistics.place_kind' },
    noteItems: { section: 'logistics.section' },
  },
  codes: { noteItems: { delegation: delegationInWords } },
  fields: {
    venues: {
      kind: 'logistics.place_kind_label',
      from: 'logistics.from',
      until: 'logistics.until',
      website: 'logistics.fields.website',
      plan: 'logistics.fields.plan',
    },
    noteItems: {
      label: 'logistics.label',
      venue: 'logistics.place',
      delegation: 'logistics.for_whom',
      section: 'logistics.fields.section',
      endsAt: 'logistics.fields.endsAt',
      values: 'logistics.fields.values',
    },
    runningSteps: {
      what: 'logistics.fields.what',
      item: 'logistics.fields.item',
      who: 'logistics.fields.who',
      where: 'logistics.fields.where',
      done: 'logistics.fields.done',
    },
  },
  things: {
    venues: {
      kind: 'logistics.things.venue',
      name: { prefix: 'ven', of: ({ name }, { locale }) => readText(name, locale).value },
      search: placeSources,
    },
    noteItems: {
      kind: 'logistics.things.note_item',
      name: { none: 'no field of another thing names one' },
      search: noteSources,
    },
    runningSteps: {
      kind: 'logistics.things.running',
      name: { prefix: 'run', of: ({ what }, { locale }) => readText(what, locale).value },
      search: { none: 'its people have the whole order on one page' },
    },
  },
  menu: [
    {
      group: 'meeting',
      rank: 40,
      path: 'note',
      icon: 'map-pin',
      title: 'meetings.tab.note',
      isFor: () => true,
    },
    {
      group: 'participant',
      rank: 10,
      path: 'morning',
      of: 'note',
      icon: 'sun',
      title: 'logistics.morning.title',
      detail: 'logistics.morning.detail',
      isFor: takesPart,
    },
    {
      group: 'presidency',
      rank: 100,
      path: 'note/edit',
      of: 'note',
      icon: 'map-pin',
      title: 'logistics.edit_note',
      isFor: (actor) => may(actor, 'logistics.edit'),
    },
    {
      group: 'presidency',
      rank: 110,
      path: 'deadlines',
      of: 'agenda',
      icon: 'clock',
      title: 'logistics.deadlines',
      detail: 'logistics.deadlines_detail',
      isFor: (actor) => may(actor, 'meetings.edit'),
    },
    {
      group: 'presidency',
      rank: 160,
      path: 'running',
      icon: 'clock',
      title: 'logistics.running.title',
      detail: 'logistics.running.row',
      isFor: (actor) => may(actor, 'logistics.edit'),
    },
  ],
});
