import { delegationInWords } from '#app/features/meetings/delegation-in-words.ts';
import { type Attach, confirmed, defineFeatureWords, plain, undoable } from '#app/kit/feature-words.ts';
import { may } from '#shared/access/rules.ts';
import { takesPart } from '#shared/kernel/actor.ts';
import { readText } from '#shared/kernel/text.ts';
import { logisticsFeature } from '#shared/logistics/logistics.feature.ts';
import { noteSources, placeSources } from './search-sources.ts';

const atPlace: Attach = {
  where: 'documents.lost.where.plan',
  href: ({ meeting = '', venue = '' }) => `/meetings/${meeting}/venues/${venue}`,
};

export const logisticsWords = defineFeatureWords({
  of: [logisticsFeature],
  acts: {
    'venues.add': {
      words: 'outbox.act.venue',
      consequence: undoable('venues.remove'),
      correct: ({ meeting }) => `/meetings/${meeting}/venues/new`,
      attach: atPlace,
    },
    'venues.edit': {
      words: 'outbox.act.venue',
      consequence: plain,
      correct: ({ meeting, venue }) => `/meetings/${meeting}/venues/${venue}`,
      attach: atPlace,
    },
    'venues.remove': {
      words: 'outbox.act.venue',
      consequence: confirmed('logistics.remove_place_text'),
      correct: null,
    },
    'note.add_item': {
      words: 'outbox.act.practical_note',
      consequence: undoable('note.remove_item'),
      correct: ({ meeting, section }) => `/meetings/${meeting}/note/new?section=${section}`,
    },
    'note.edit_item': {
      words: 'outbox.act.practical_note',
      consequence: plain,
      correct: ({ meeting, item }) => `/meetings/${meeting}/note/${item}`,
    },
    'note.remove_item': {
      words: 'outbox.act.practical_note',
      consequence: confirmed('logistics.remove_item_text'),
      correct: null,
    },
    'running.add': {
      words: 'outbox.act.running',
      consequence: undoable('running.remove'),
      correct: ({ meeting }) => `/meetings/${meeting}/running/new`,
    },
    'running.edit': {
      words: 'outbox.act.running',
      consequence: plain,
      correct: ({ meeting, step }) => `/meetings/${meeting}/running/${step}/edit`,
    },
    'running.remove': {
      words: 'outbox.act.running',
      consequence: confirmed('acts.remove_step.text'),
      correct: null,
    },
    'running.tick': { words: 'outbox.act.running', consequence: plain, correct: null },
    'meetings.reschedule': {
      words: 'outbox.act.meeting',
      consequence: confirmed('agenda.moving.text'),
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
    },
    noteItems: {
      label: 'logistics.label',
      venue: 'logistics.place',
      delegation: 'logistics.for_whom',
    },
    runningSteps: {
      what: 'board.running.what',
      item: 'board.running.item',
    },
  },
  things: {
    venues: {
      kind: 'outbox.thing.venue',
      name: { prefix: 'ven', of: ({ name }, { locale }) => readText(name, locale).value },
      search: placeSources,
    },
    noteItems: {
      kind: 'outbox.thing.note_item',
      name: { none: 'no field of another thing names one' },
      search: noteSources,
    },
    runningSteps: {
      kind: 'outbox.thing.running',
      name: { prefix: 'run', of: ({ what }, { locale }) => readText(what, locale).value },
      search: { none: 'its people have the whole order on one page' },
    },
  },
  menu: [
    {
      group: 'participant',
      rank: 10,
      path: 'morning',
      icon: 'sun',
      title: 'logistics.morning.title',
      detail: 'logistics.morning.detail',
      isFor: takesPart,
    },
    {
      group: 'presidency',
      rank: 100,
      path: 'note/edit',
      icon: 'map-pin',
      title: 'logistics.edit_note',
      isFor: (actor) => may(actor, 'logistics.edit'),
    },
    {
      group: 'presidency',
      rank: 110,
      path: 'deadlines',
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
      title: 'board.running.title',
      detail: 'board.running.row',
      isFor: (actor) => may(actor, 'logistics.edit'),
    },
  ],
});
