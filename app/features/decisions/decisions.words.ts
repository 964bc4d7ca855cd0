import { delegationInWords } from '#app/features/meetings/delegation-in-words.ts';
import {
  asked,
  confirmed,
  defineFeatureWords,
  former,
  plain,
  undoable,
  unseen,
} from '#app/kit/feature-words.ts';
import { may } from '#shared/access/rules.ts';
import { decisionsFeature } from '#shared/decisions/decisions.feature.ts';
import { decisionReference } from '#shared/decisions/decisions.rules.ts';
import { takesPart } from '#shared/kernel/actor.ts';
import { readText } from '#shared/kernel/text.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';
import { decisionsToday } from './decisions-today.ts';
import { ownerInWords, ownersInWords } from './owner-words.ts';
import { actionSources, decisionSources, silenceSources } from './search-sources.ts';
import { silencesToday } from './silences-today.ts';

const ofDecision = ({ meeting, decision }: { meeting: string; decision: string }) =>
  `/meetings/${meeting}/outcomes/decisions/${decision}/edit`;
const ofAction = ({ meeting, action }: { meeting: string; action: string }) =>
  `/meetings/${meeting}/outcomes/actions/${action}`;

export const decisionsWords = defineFeatureWords({
  of: [decisionsFeature],
  acts: {
    'decisions.draft': {
      words: 'decisions.acts.decision',
      consequence: plain,
      correct: ({ meeting, item }) => `/meetings/${meeting}/outcomes/decisions/new?item=${item}`,
    },
    'decisions.edit': {
      words: 'decisions.acts.decision',
      consequence: plain,
      correct: ofDecision,
    },
    'decisions.adopt': {
      words: 'decisions.acts.decision',
      consequence: former('decisions.adopt_text'),
      correct: null,
    },
    'decisions.not_adopt': {
      words: 'decisions.acts.decision',
      consequence: former('decisions.not_adopt_text'),
      correct: null,
    },
    'decisions.adopt_text': {
      words: 'decisions.acts.decision',
      consequence: confirmed('decisions.confirm.decide.adopt_text'),
      correct: ofDecision,
    },
    'decisions.adopt_dated': {
      words: 'decisions.acts.decision',
      consequence: confirmed('decisions.confirm.decide.adopt_text'),
      correct: ofDecision,
    },
    'decisions.not_adopt_text': {
      words: 'decisions.acts.decision',
      consequence: confirmed('decisions.confirm.decide.not_adopt_text'),
      correct: ofDecision,
    },
    'decisions.take_effect': { words: 'decisions.acts.decision', consequence: plain, correct: ofDecision },
    'decisions.adopt_list': {
      words: 'decisions.acts.list',
      consequence: confirmed('decisions.confirm.adopt_list.text'),
      correct: null,
    },
    'decisions.end': {
      words: 'decisions.acts.ended',
      consequence: asked('decisions.confirm.end_decision.text', {
        title: 'decisions.confirm.end_decision.title',
        label: 'voices.end',
      }),
      correct: ({ decision }) => `/decisions/${decision}/end`,
    },
    'decisions.say': {
      words: 'decisions.acts.voice',
      consequence: asked('decisions.confirm.say.text', {
        title: 'decisions.confirm.say.title',
        label: 'decisions.acts.voice',
      }),
      correct: ({ decision, kind }) => `/decisions/${decision}/say/${kind}`,
    },
    'decisions.unsay': {
      words: 'decisions.acts.voice',
      consequence: confirmed('decisions.confirm.unsay.text'),
      correct: null,
    },
    'decisions.close_minutes': {
      words: 'decisions.acts.minutes',
      consequence: confirmed('decisions.confirm.close_minutes.text'),
      correct: null,
    },
    'actions.add': {
      words: 'decisions.acts.action',
      consequence: former('actions.add_owned'),
      correct: null,
    },
    'actions.edit': {
      words: 'decisions.acts.action',
      consequence: former('actions.edit_owned'),
      correct: null,
    },
    'actions.add_owned': {
      words: 'decisions.acts.action',
      consequence: undoable('actions.drop'),
      correct: ({ meeting, item }) => `/meetings/${meeting}/outcomes/actions/new?item=${item}`,
    },
    'actions.edit_owned': {
      words: 'decisions.acts.action',
      consequence: plain,
      correct: ({ meeting, action }) => `/meetings/${meeting}/outcomes/actions/${action}/edit`,
    },
    'actions.report': { words: 'decisions.acts.action', consequence: plain, correct: ofAction },
    'actions.report_own': { words: 'decisions.acts.progress', consequence: plain, correct: ofAction },
    'actions.drop': {
      words: 'decisions.acts.action',
      consequence: asked('decisions.confirm.drop_action.text', {
        title: 'decisions.confirm.drop_action.title',
        label: 'decisions.action.drop',
      }),
      correct: ofAction,
    },
    'silences.begin': {
      words: 'decisions.acts.silence',
      consequence: asked('decisions.confirm.begin_silence.text', {
        title: 'decisions.confirm.begin_silence.title',
        label: 'silences.begin',
      }),
      correct: ({ meeting, item }) =>
        meeting === null ? '/silences/new' : `/silences/new?meeting=${meeting}&item=${item ?? ''}`,
    },
    'silences.extend': {
      words: 'decisions.acts.silence',
      consequence: asked('decisions.confirm.extend_silence.text', {
        title: 'decisions.confirm.extend_silence.title',
        label: 'silences.extend.title',
      }),
      correct: ({ silence }) => `/silences/${silence}/extend`,
    },
    'silences.withdraw': {
      words: 'decisions.acts.silence',
      consequence: asked('silences.withdraw.text', {
        title: 'decisions.confirm.withdraw_silence.title',
        label: 'silences.withdraw.title',
      }),
      correct: ({ silence }) => `/silences/${silence}/withdraw`,
    },
    'silences.break': {
      words: 'decisions.acts.silence_break',
      consequence: asked('decisions.confirm.break_silence.text', {
        title: 'decisions.confirm.break_silence.title',
        label: 'silences.break.title',
      }),
      correct: ({ silence }) => `/silences/${silence}/break`,
    },
    'silences.take_back': {
      words: 'decisions.acts.silence_break',
      consequence: confirmed('decisions.confirm.take_back.text'),
      correct: null,
    },
    'silences.look': { words: 'decisions.acts.silence_look', consequence: plain, correct: null },
  },
  choices: {
    decisions: { mode: 'decisions.modes', state: 'decisions.state' },
    actionPoints: { state: 'decisions.action.state' },
    actionProgress: { state: 'decisions.action.state' },
    voices: { kind: 'voices.kind' },
    silences: { state: 'decisions.silence_state', kind: 'decisions.silence_kind' },
  },
  codes: {
    actionPoints: { owner: ownerInWords, owners: ownerInWords },
    actionProgress: { owner: delegationInWords },
    voices: { delegation: delegationInWords },
  },
  fields: {
    decisions: {
      text: 'decisions.text',
      mode: 'decisions.fields.mode',
      decidedOn: 'decisions.fields.decidedOn',
      silence: 'decisions.fields.silence',
      adoptedAt: 'decisions.fields.adoptedAt',
      effectiveOn: 'decisions.fields.effectiveOn',
      ended: 'decisions.fields.ended',
      topic: 'decisions.fields.topic',
      next: 'decisions.fields.next',
      endedOn: 'decisions.fields.endedOn',
      reason: 'decisions.fields.reason',
    },
    actionPoints: {
      text: 'decisions.action.text',
      decision: 'decisions.action.decision',
      owner: 'decisions.fields.owner',
      owners: 'decisions.fields.owners',
      concluded: 'decisions.fields.concluded',
      due: 'decisions.fields.due',
      evidence: 'decisions.fields.evidence',
      droppedReason: 'decisions.fields.droppedReason',
      topic: 'decisions.fields.topic',
    },
    actionProgress: {
      owner: 'decisions.fields.owner',
      evidence: 'decisions.fields.evidence',
      takenAt: 'decisions.fields.takenAt',
    },
    silences: {
      text: 'decisions.text',
      papers: 'decisions.fields.papers',
      restsOn: 'decisions.fields.restsOn',
      article: 'decisions.fields.article',
      asked: 'decisions.fields.asked',
      term: 'decisions.fields.term',
      kind: 'decisions.fields.kind',
      hours: 'decisions.fields.hours',
      days: 'decisions.fields.days',
      hour: 'decisions.fields.hour',
      calendar: 'decisions.fields.calendar',
      until: 'decisions.fields.until',
      later: 'decisions.fields.later',
      reason: 'decisions.fields.reason',
      extensions: 'decisions.fields.extensions',
      takenAt: 'decisions.fields.takenAt',
      endedAt: 'decisions.fields.endedAt',
      withdrawn: 'decisions.fields.withdrawn',
      decision: 'decisions.fields.silence_decision',
    },
    silenceBreaks: {
      reason: 'decisions.fields.break_reason',
      takenAt: 'decisions.fields.takenAt',
      isLate: 'decisions.fields.isLate',
      takenBack: 'decisions.fields.takenBack',
      earlier: 'decisions.fields.earlier',
    },
    silenceLooks: { takenAt: 'decisions.fields.takenAt' },
    voices: {
      delegation: 'decisions.fields.delegation',
      kind: 'decisions.fields.voice_kind',
      text: 'decisions.fields.voice_text',
      takenAt: 'decisions.fields.takenAt',
    },
    minutesClosings: { of: 'decisions.fields.of', takenAt: 'decisions.fields.takenAt' },
  },
  things: {
    decisions: {
      kind: 'decisions.things.decision',
      name: {
        prefix: 'dcs',
        of: (body, { locale }) => decisionReference(body) ?? readText(body.text, locale).value,
      },
      search: decisionSources,
      chain: {
        kind: 'decisions.things.decision',
        name: ({ body }, { locale }) => decisionReference(body) ?? readText(body.text, locale).value,
        detail: ({ body }, { locale }) =>
          decisionReference(body) === null ? undefined : readText(body.text, locale).value,
        why: ({ body }) => (body.topic === undefined ? [] : [body.topic]),
        href: ({ id, parent, body }) =>
          body.state === 'draft' && parent !== null
            ? `/meetings/${parent}/outcomes/decisions/${id}/edit`
            : `/decisions/${id}`,
      },
    },
    actionPoints: {
      kind: 'decisions.things.action',
      name: { prefix: 'acp', of: ({ text }, { locale }) => readText(text, locale).value },
      search: actionSources,
      chain: {
        kind: 'decisions.things.action',
        name: ({ body }, { locale }) => readText(body.text, locale).value,
        detail: ({ body }, asker) =>
          ownersInWords({ action: body, listed: asker.replica.all(delegations), ...asker }),
        why: ({ body }) => [body.topic, body.decision].filter((id) => id != null),
        href: ({ id, parent }) => (parent === null ? null : `/meetings/${parent}/outcomes/actions/${id}`),
      },
    },
    actionProgress: {
      kind: 'decisions.things.progress',
      name: { none: 'it is called by its action point and its delegation' },
      search: { none: 'each stands with its action point' },
    },
    silences: {
      kind: 'decisions.things.silence',
      name: { prefix: 'sil', of: ({ text }, { locale }) => readText(text, locale).value },
      search: silenceSources,
    },
    silenceBreaks: {
      kind: 'decisions.things.silence_break',
      name: { none: 'it has no other name than that of its state' },
      search: { none: 'each stands with its silence' },
    },
    silenceLooks: unseen('only how many there are is read'),
    voices: {
      kind: 'decisions.things.voice',
      name: { none: 'it is called by its delegation and what it is' },
      search: { none: 'each stands with its decision' },
    },
    minutesClosings: unseen('only whether there is one is read'),
  },
  tries: [
    { roles: ['agencyAnalyst'], words: 'decisions.tries.register', href: '/decisions' },
    {
      roles: ['presidencyAdmin'],
      words: 'decisions.tries.a_items',
      href: '/meetings/:meeting/outcomes/a-items',
    },
  ],
  menu: [
    {
      group: 'participant',
      rank: 120,
      path: 'outcomes',
      icon: 'list-checks',
      title: 'decisions.title',
      detail: 'decisions.row',
      isFor: takesPart,
    },
    {
      group: 'participant',
      rank: 130,
      path: 'print/agenda',
      of: 'agenda',
      icon: 'printer',
      title: 'decisions.paper.row.agenda_title',
      detail: 'decisions.paper.row.agenda',
      isFor: () => true,
    },
    {
      group: 'participant',
      rank: 140,
      path: 'print/people',
      of: 'people',
      icon: 'printer',
      title: 'decisions.paper.kind.people',
      detail: 'decisions.paper.row.people',
      isFor: () => true,
    },
    {
      group: 'presidency',
      rank: 190,
      path: 'press',
      of: 'minutes',
      icon: 'file-text',
      title: 'decisions.paper.kind.press',
      detail: 'decisions.paper.row.press',
      isFor: (actor) => may(actor, 'decisions.edit'),
    },
    {
      group: 'committee',
      rank: 60,
      path: '/decisions',
      icon: 'list-checks',
      title: 'decisions.register',
      detail: 'decisions.register_text',
      isFor: takesPart,
    },
    {
      group: 'committee',
      rank: 70,
      path: '/silences',
      icon: 'clock',
      title: 'silences.title',
      detail: 'silences.row',
      isFor: takesPart,
    },
  ],
  today: [...silencesToday, ...decisionsToday],
});
