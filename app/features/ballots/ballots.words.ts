import { delegationInWords } from '#app/features/meetings/delegation-in-words.ts';
import { asked, confirmed, defineFeatureWords, plain, unseen } from '#app/kit/feature-words.ts';
import { ballotsFeature } from '#shared/ballots/ballots.feature.ts';
import { takesPart } from '#shared/kernel/actor.ts';
import { readText } from '#shared/kernel/text.ts';
import { ballotsToday } from './ballots-today.ts';

const ofBallot = ({ meeting, ballot }: { meeting: string; ballot: string }) =>
  `/meetings/${meeting}/votes/${ballot}`;

const frozen = {
  question: 'ballots.fields.question',
  about: 'ballots.fields.about',
  id: 'ballots.fields.id',
  kind: 'ballots.fields.kind',
  words: 'ballots.fields.words',
  matter: 'ballots.fields.matter',
  majority: 'ballots.fields.majority',
  article: 'ballots.fields.article',
  day: 'ballots.fields.day',
  roll: 'ballots.fields.roll',
  isProxy: 'ballots.fields.isProxy',
  notVoting: 'ballots.fields.notVoting',
  why: 'ballots.fields.why',
  members: 'ballots.fields.members',
  present: 'ballots.fields.present',
  quorum: 'ballots.fields.quorum',
  isPresenceTaken: 'ballots.fields.isPresenceTaken',
  openedAt: 'ballots.fields.openedAt',
  closedAt: 'ballots.fields.closedAt',
  voidReason: 'ballots.fields.voidReason',
  result: 'ballots.fields.result',
  needed: 'ballots.fields.needed',
  isCarried: 'ballots.fields.isCarried',
} as const;

export const ballotsWords = defineFeatureWords({
  of: [ballotsFeature],
  acts: {
    'ballots.open': {
      words: 'ballots.acts.open',
      consequence: asked('ballots.confirm.open.text', {
        title: 'ballots.confirm.open.title',
        label: 'ballots.open',
      }),
      correct: null,
    },
    'ballots.enter_hands': {
      words: 'ballots.acts.hands',
      consequence: asked('ballots.confirm.hands.text', {
        title: 'ballots.confirm.hands.title',
        label: 'ballots.hands',
      }),
      correct: null,
    },
    'ballots.answer_roll': {
      words: 'ballots.acts.roll_call',
      consequence: plain,
      correct: null,
    },
    'ballots.close': {
      words: 'ballots.acts.close',
      consequence: confirmed('ballots.confirm.close.text'),
      correct: null,
    },
    'ballots.void': {
      words: 'ballots.acts.void',
      consequence: asked('ballots.confirm.void.text', {
        title: 'ballots.confirm.void.title',
        label: 'ballots.void',
      }),
      correct: null,
    },
    'ballots.cast': {
      words: 'ballots.acts.cast',
      consequence: confirmed('ballots.cast.text'),
      correct: null,
    },
    'ballots.explain': {
      words: 'ballots.acts.explain',
      consequence: asked('ballots.confirm.explain.text', {
        title: 'ballots.confirm.explain.title',
        label: 'ballots.explain',
      }),
      correct: (args) => `${ofBallot(args)}/explain`,
    },
    'ballots.open_paper': {
      words: 'ballots.acts.open_paper',
      consequence: asked('ballots.confirm.open_paper.text', {
        title: 'ballots.confirm.open_paper.title',
        label: 'ballots.open',
      }),
      correct: null,
    },
    'ballots.enter_paper': {
      words: 'ballots.acts.totals',
      consequence: asked('ballots.confirm.totals.text', {
        title: 'ballots.confirm.totals.title',
        label: 'ballots.paper.enter',
      }),
      correct: null,
    },
    'ballots.confirm_paper': {
      words: 'ballots.acts.confirm',
      consequence: confirmed('ballots.confirm.confirm.text'),
      correct: null,
    },
    'ballots.void_paper': {
      words: 'ballots.acts.void_paper',
      consequence: asked('ballots.confirm.void_paper.text', {
        title: 'ballots.confirm.void.title',
        label: 'ballots.void',
      }),
      correct: null,
    },
  },
  choices: {
    ballots: {
      method: 'ballots.method',
      matter: 'rules.matter',
      majority: 'rules.majority',
      state: 'ballots.state',
      kind: 'ballots.kind',
      why: 'ballots.why',
      named: 'ballots.choice',
    },
    votes: { choice: 'ballots.choice' },
    turnouts: { choice: 'ballots.choice' },
    paperBallots: {
      kind: 'ballots.paper_kind',
      matter: 'rules.matter',
      majority: 'rules.majority',
      state: 'ballots.state',
      why: 'ballots.why',
    },
    textVotes: { kind: 'ballots.kind' },
  },
  codes: {
    ballots: { delegation: delegationInWords },
    votes: { delegation: delegationInWords },
    turnouts: { delegation: delegationInWords },
    explanations: { delegation: delegationInWords },
    paperBallots: { delegation: delegationInWords, tellers: delegationInWords },
  },
  fields: {
    ballots: {
      ...frozen,
      method: 'ballots.fields.method',
      yes: 'ballots.fields.yes',
      no: 'ballots.fields.no',
      abstain: 'ballots.fields.abstain',
      absent: 'ballots.fields.absent',
      named: 'ballots.fields.named',
      countedAt: 'ballots.fields.countedAt',
    },
    votes: { choice: 'ballots.fields.choice' },
    turnouts: { choice: 'ballots.fields.choice' },
    explanations: { text: 'ballots.fields.explanation' },
    paperBallots: {
      ...frozen,
      kind: 'ballots.fields.paper_kind',
      candidates: 'ballots.fields.candidates',
      seats: 'ballots.fields.seats',
      round: 'ballots.fields.round',
      after: 'ballots.fields.after',
      tellers: 'ballots.fields.tellers',
      totals: 'ballots.fields.totals',
      papers: 'ballots.fields.papers',
      blank: 'ballots.fields.blank',
      invalid: 'ballots.fields.invalid',
      votes: 'ballots.fields.votes',
      confirmed: 'ballots.fields.confirmed',
      isOnPaper: 'ballots.fields.isOnPaper',
      elected: 'ballots.fields.elected',
      next: 'ballots.fields.next',
    },
    textVotes: {
      kind: 'ballots.fields.kind',
      text: 'ballots.fields.id',
      article: 'ballots.fields.article',
      votes: 'ballots.title',
      ballot: 'ballots.one',
      words: 'ballots.fields.words',
      day: 'ballots.fields.day',
      isAnnulled: 'ballots.acts.void',
      result: 'ballots.fields.result',
      isCarried: 'ballots.fields.isCarried',
      yes: 'ballots.fields.yes',
      no: 'ballots.fields.no',
      abstain: 'ballots.fields.abstain',
      members: 'ballots.fields.members',
      present: 'ballots.fields.present',
    },
  },
  things: {
    ballots: {
      kind: 'ballots.things.ballot',
      name: { prefix: 'blt', of: ({ question }, { locale }) => readText(question, locale).value },
      search: { none: 'the page of votes of a meeting lists all' },
    },
    votes: unseen('nobody reads one before the server has counted'),
    turnouts: unseen('it says only that a delegation has voted'),
    explanations: {
      kind: 'ballots.things.explanation',
      name: { none: 'it has no other name than that of its delegation' },
      search: { none: 'each stands with its vote' },
    },
    paperBallots: {
      kind: 'ballots.things.paper',
      name: { prefix: 'pbt', of: ({ question }, { locale }) => readText(question, locale).value },
      search: { none: 'the page of votes of a meeting lists all' },
    },
    textVotes: unseen('it says to acts on a text what stands with its votes'),
  },
  today: ballotsToday,
  menu: [
    {
      group: 'participant',
      rank: 110,
      path: 'votes',
      icon: 'list-checks',
      title: 'ballots.title',
      detail: 'ballots.row',
      isFor: takesPart,
    },
  ],
});
