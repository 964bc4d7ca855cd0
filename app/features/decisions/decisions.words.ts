import { delegationInWords } from '#app/features/meetings/delegation-in-words.ts';
import { asked, confirmed, defineFeatureWords, former, plain, undoable } from '#app/kit/feature-words.ts';
import { may } from '#shared/access/rules.ts';
import { decisionsFeature } from '#shared/decisions/decisions.feature.ts';
import { decisionReference } from '#shared/decisions/decisions.rules.ts';
import { takesPart } from '#shared/kernel/actor.ts';
import { readText } from '#shared/kernel/text.ts';
import { decisionsToday } from './decisions-today.ts';

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
    'decisions.not_adopt_text': {
      words: 'decisions.acts.decision',
      consequence: confirmed('decisions.confirm.decide.not_adopt_text'),
      correct: ofDecision,
    },
    'actions.add': {
      words: 'decisions.acts.action',
      consequence: undoable('actions.drop'),
      correct: ({ meeting, item }) => `/meetings/${meeting}/outcomes/actions/new?item=${item}`,
    },
    'actions.edit': {
      words: 'decisions.acts.action',
      consequence: plain,
      correct: ({ meeting, action }) => `/meetings/${meeting}/outcomes/actions/${action}/edit`,
    },
    'actions.report': { words: 'decisions.acts.action', consequence: plain, correct: ofAction },
    'actions.drop': {
      words: 'decisions.acts.action',
      consequence: asked('decisions.confirm.drop_action.text', {
        title: 'decisions.confirm.drop_action.title',
        label: 'decisions.action.drop',
      }),
      correct: ofAction,
    },
  },
  choices: {
    decisions: { mode: 'decisions.modes', state: 'decisions.state' },
    actionPoints: { state: 'decisions.action.state' },
  },
  codes: { actionPoints: { owner: delegationInWords } },
  fields: {
    decisions: {
      text: 'decisions.text',
      mode: 'decisions.fields.mode',
      decidedOn: 'decisions.fields.decidedOn',
    },
    actionPoints: {
      text: 'decisions.action.text',
      decision: 'decisions.action.decision',
      owner: 'decisions.fields.owner',
      due: 'decisions.fields.due',
      evidence: 'decisions.fields.evidence',
      droppedReason: 'decisions.fields.droppedReason',
    },
  },
  things: {
    decisions: {
      kind: 'decisions.things.decision',
      name: {
        prefix: 'dcs',
        of: (body, { locale }) => decisionReference(body) ?? readText(body.text, locale).value,
      },
      search: { none: 'all stand in the register of decisions' },
    },
    actionPoints: {
      kind: 'decisions.things.action',
      name: { prefix: 'acp', of: ({ text }, { locale }) => readText(text, locale).value },
      search: { none: 'all that are owed stand in the register of decisions' },
    },
  },
  tries: [{ roles: ['agencyAnalyst'], words: 'decisions.tries.register', href: '/decisions' }],
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
      title: 'decisions.paper.kind.agenda',
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
      rank: 180,
      path: 'minutes',
      icon: 'file-text',
      title: 'decisions.paper.kind.minutes',
      detail: 'decisions.paper.row.minutes',
      isFor: (actor) => may(actor, 'decisions.edit'),
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
      rank: 20,
      path: '/decisions',
      icon: 'list-checks',
      title: 'decisions.register',
      detail: 'decisions.register_text',
      isFor: takesPart,
    },
  ],
  today: decisionsToday,
});
