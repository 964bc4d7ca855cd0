import { delegationInWords } from '#app/features/meetings/delegation-in-words.ts';
import { asked, confirmed, defineFeatureWords, plain, unseen } from '#app/kit/feature-words.ts';
import { may } from '#shared/access/rules.ts';
import { takesPart } from '#shared/kernel/actor.ts';
import { minutesFeature } from '#shared/minutes/minutes.feature.ts';
import { minutesToday } from './minutes-today.ts';

type OfSpeech = { meeting: string; request: string };
const ofSummary = ({ meeting, request }: OfSpeech) => `/meetings/${meeting}/minutes/notes/${request}`;
const ofMine = ({ meeting, request }: OfSpeech) => `/meetings/${meeting}/minutes/mine/${request}`;

export const minutesWords = defineFeatureWords({
  of: [minutesFeature],
  acts: {
    'minutes.summarize': { words: 'minutes.acts.summary', consequence: plain, correct: ofSummary },
    'minutes.send': {
      words: 'minutes.acts.send',
      consequence: confirmed('minutes.confirm.send.text'),
      correct: null,
    },
    'minutes.adopt': {
      words: 'minutes.acts.adopt',
      consequence: confirmed('minutes.confirm.adopt.text'),
      correct: null,
    },
    'minutes.correct': {
      words: 'minutes.acts.correction',
      consequence: asked('minutes.confirm.correct.text', {
        title: 'minutes.confirm.correct.title',
        label: 'minutes.send_correction',
      }),
      correct: ofMine,
    },
    'minutes.withdraw_correction': {
      words: 'minutes.acts.correction',
      consequence: confirmed('minutes.confirm.withdraw.text'),
      correct: null,
    },
    'minutes.answer_correction': {
      words: 'minutes.acts.answer',
      consequence: asked('minutes.confirm.answer.text', {
        title: 'minutes.confirm.answer.title',
        label: 'minutes.keep',
      }),
      correct: ({ meeting, request }) => `/meetings/${meeting}/minutes/corrections/${request}`,
    },
  },
  choices: { minutes: { state: 'minutes.standing' }, summaryCorrections: { state: 'minutes.correction' } },
  codes: {
    summaries: { delegation: delegationInWords },
    summaryCorrections: { delegation: delegationInWords },
  },
  fields: {
    summaries: {
      request: 'minutes.fields.request',
      delegation: 'minutes.fields.delegation',
      text: 'minutes.summary',
      takenAt: 'minutes.fields.takenAt',
    },
    minutes: {
      state: 'minutes.fields.state',
      lastDay: 'minutes.fields.lastDay',
      until: 'minutes.fields.until',
      article: 'minutes.fields.article',
      calendar: 'minutes.fields.calendar',
      adopted: 'minutes.fields.adopted',
      takenAt: 'minutes.fields.takenAt',
    },
    summaryCorrections: {
      request: 'minutes.fields.request',
      delegation: 'minutes.fields.delegation',
      was: 'minutes.fields.was',
      text: 'minutes.fields.correction',
      state: 'minutes.fields.state',
      answer: 'minutes.fields.answer',
      reason: 'minutes.fields.reason',
      earlier: 'minutes.fields.earlier',
      takenAt: 'minutes.fields.takenAt',
    },
  },
  things: {
    summaries: {
      kind: 'minutes.things.summary',
      name: { none: 'it is called by who spoke' },
      search: { none: 'each stands in the minutes of its meeting' },
    },
    minutes: unseen('a meeting has one, on its own page'),
    summaryCorrections: {
      kind: 'minutes.things.correction',
      name: { none: 'it is called by the delegation that spoke' },
      search: { none: 'each stands with the minutes of its meeting' },
    },
  },
  menu: [
    {
      group: 'participant',
      rank: 125,
      path: 'minutes',
      icon: 'file-text',
      title: 'minutes.title',
      detail: 'minutes.row',
      isFor: takesPart,
    },
    {
      group: 'presidency',
      rank: 178,
      path: 'minutes/notes',
      of: 'minutes',
      icon: 'pencil',
      title: 'minutes.notes',
      detail: 'minutes.notes_row',
      isFor: (actor) => may(actor, 'floor.note'),
    },
    {
      group: 'presidency',
      rank: 180,
      path: 'print/minutes',
      of: 'minutes',
      icon: 'printer',
      title: 'decisions.paper.kind.minutes',
      detail: 'decisions.paper.row.minutes',
      isFor: (actor) => may(actor, 'floor.note'),
    },
  ],
  today: minutesToday,
  tries: [
    { roles: ['programmeSupport'], words: 'minutes.tries.notes', href: '/meetings/:session/minutes/notes' },
  ],
});
