import { delegationInWords } from '#app/features/meetings/delegation-in-words.ts';
import { confirmed, defineFeatureWords, plain, undoable, unseen } from '#app/kit/feature-words.ts';
import { floorFeature } from '#shared/floor/floor.feature.ts';
import { takesPart } from '#shared/kernel/actor.ts';
import { floorToday } from './floor-today.ts';
import { hasNow } from './in-session.ts';

export const floorWords = defineFeatureWords({
  of: [floorFeature],
  acts: {
    'floor.open_sitting': {
      words: 'floor.acts.sitting',
      consequence: confirmed('floor.chair.open_text'),
      correct: null,
    },
    'floor.close_sitting': {
      words: 'floor.acts.sitting',
      consequence: confirmed('floor.chair.close_text'),
      correct: null,
    },
    'floor.take_item': {
      words: 'floor.acts.item',
      consequence: confirmed('floor.chair.item_text'),
      correct: null,
    },
    'floor.show_text': {
      words: 'floor.acts.text',
      consequence: confirmed('floor.chair.text_draft'),
      correct: null,
    },
    'floor.open_list': { words: 'floor.acts.list', consequence: undoable('floor.close_list'), correct: null },
    'floor.close_list': { words: 'floor.acts.list', consequence: undoable('floor.open_list'), correct: null },
    'floor.ask': {
      words: 'floor.acts.request',
      consequence: confirmed('floor.reply_text'),
      correct: null,
    },
    'floor.add': {
      words: 'floor.acts.request',
      consequence: undoable('floor.withdraw'),
      correct: ({ meeting }) => `/meetings/${meeting}/now/add`,
    },
    'floor.withdraw': {
      words: 'floor.acts.request',
      consequence: confirmed('floor.withdraw_text'),
      correct: null,
    },
    'floor.give_way': {
      words: 'floor.acts.call',
      consequence: confirmed('floor.give_way_text'),
      correct: null,
    },
    'floor.call': { words: 'floor.acts.call', consequence: undoable('floor.end'), correct: null },
    'floor.pause': { words: 'floor.acts.clock', consequence: undoable('floor.resume'), correct: null },
    'floor.resume': { words: 'floor.acts.clock', consequence: undoable('floor.pause'), correct: null },
    'floor.end': { words: 'floor.acts.call', consequence: undoable('floor.add'), correct: null },
    'floor.add_time': {
      words: 'floor.acts.clock',
      consequence: plain,
      correct: ({ meeting }) => `/meetings/${meeting}/now/time`,
    },
    'floor.move': {
      words: 'floor.acts.move',
      consequence: plain,
      correct: ({ meeting, request }) => `/meetings/${meeting}/now/requests/${request}`,
    },
  },
  choices: {
    floorRequests: {
      kind: 'floor.kinds',
      point: 'floor.points',
      capacity: 'floor.capacities',
      state: 'floor.choices.states',
    },
    interventions: { kind: 'floor.kinds' },
  },
  codes: {
    floorRequests: { delegation: delegationInWords },
    interventions: { delegation: delegationInWords },
  },
  fields: {
    sittings: {
      day: 'floor.fields.day',
      text: 'floor.fields.text',
      isListOpen: 'floor.fields.isListOpen',
      speaking: 'floor.fields.speaking',
      openedAt: 'floor.fields.openedAt',
      closedAt: 'floor.fields.closedAt',
      request: 'floor.fields.request',
      kind: 'floor.fields.kind',
      startedAt: 'floor.fields.startedAt',
      usedMs: 'floor.fields.usedMs',
      isTimeUnknown: 'floor.fields.isTimeUnknown',
      runningSince: 'floor.fields.runningSince',
      limitMs: 'floor.fields.limitMs',
      added: 'floor.fields.added',
      ms: 'floor.fields.ms',
      reason: 'floor.fields.reason',
      title: 'floor.fields.title',
    },
    floorRequests: {
      kind: 'floor.fields.kind',
      point: 'floor.fields.point',
      isMinister: 'floor.fields.isMinister',
      capacity: 'floor.fields.capacity',
      takenAt: 'floor.fields.takenAt',
      turn: 'floor.fields.turn',
    },
    floorMoves: {
      request: 'floor.fields.request',
      before: 'floor.fields.before',
      reason: 'floor.fields.reason',
      turn: 'floor.fields.turn',
    },
    interventions: {
      request: 'floor.fields.request',
      kind: 'floor.fields.kind',
      startedAt: 'floor.fields.startedAt',
      endedAt: 'floor.fields.endedAt',
      usedMs: 'floor.fields.usedMs',
      limitMs: 'floor.fields.limitMs',
    },
  },
  things: {
    sittings: {
      kind: 'floor.things.sitting',
      name: { none: 'there is one of each meeting, which is called by it' },
      search: { none: 'the page of the meeting leads there while it sits' },
    },
    floorRequests: {
      kind: 'floor.things.request',
      name: {
        prefix: 'spk',
        of: ({ delegation }, asker) => delegationInWords(delegation, asker as never) ?? delegation,
      },
      search: { none: 'each stands in the list of speakers' },
    },
    floorMoves: {
      kind: 'floor.things.move',
      name: { none: 'it is called by whom it moved' },
      search: { none: 'each stands with the request that it moved' },
    },
    interventions: unseen('the minutes tell who spoke'),
  },
  menu: [
    {
      group: 'meeting',
      rank: 5,
      path: 'now',
      icon: 'mic',
      title: 'floor.title',
      detail: 'floor.row',
      isFor: takesPart,
      isIn: hasNow,
    },
  ],
  today: floorToday,
  tries: [
    { roles: ['delegate'], words: 'floor.tries.ask', href: '/meetings/:session/now' },
    { roles: ['observer'], words: 'floor.tries.observe', href: '/meetings/:session/now' },
  ],
});
