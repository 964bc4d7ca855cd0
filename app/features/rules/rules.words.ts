import { delegationInWords } from '#app/features/meetings/delegation-in-words.ts';
import { asked, confirmed, defineFeatureWords, plain, undoable, unseen } from '#app/kit/feature-words.ts';
import { adoptionFeature } from '#shared/adoption/adoption.feature.ts';
import { takesPart } from '#shared/kernel/actor.ts';
import { readText } from '#shared/kernel/text.ts';
import { amendments } from '#shared/rules/amendments.schemas.ts';
import { rulesFeature } from '#shared/rules/rules.feature.ts';
import { articleTitle, BEGINNING } from './article-title.ts';
import { rulesToday } from './rules-today.ts';
import { articleSources } from './search-sources.ts';

const ofAmendment = ({ set, amendment }: { set: string; amendment: string }) =>
  `/rules/${set}/amendments/${amendment}`;
const decided = (args: { set: string; amendment: string }) => `${ofAmendment(args)}/decide`;

export const rulesWords = defineFeatureWords({
  of: [rulesFeature, adoptionFeature],
  acts: {
    'rules.begin': { words: 'rules.acts.set', consequence: plain, correct: () => '/rules/new' },
    'rules.edit': {
      words: 'rules.acts.set',
      consequence: plain,
      correct: ({ set }) => `/rules/${set}/edit`,
    },
    'rules.move_to': {
      words: ({ stage }, t) => (stage === undefined ? null : t(`rules.stage.${stage}`)),
      consequence: confirmed('rules.confirm.move'),
      correct: null,
    },
    'rules.set_parameters': {
      words: 'rules.acts.parameters',
      consequence: plain,
      correct: ({ set }) => `/rules/${set}/parameters/edit`,
    },
    'rules.change_parameters': {
      words: 'rules.acts.parameters',
      consequence: asked('rules.confirm.change', {
        title: 'rules.confirm.change_title',
        label: 'rules.parameters.change',
      }),
      correct: ({ set }) => `/rules/${set}/parameters/edit`,
    },
    'rules.adopt': {
      words: 'rules.acts.adopt',
      consequence: asked('rules.confirm.adopt_set', {
        title: 'rules.confirm.adopt_set_title',
        label: 'rules.set.adopt',
      }),
      correct: ({ set }) => `/rules/${set}/adopt`,
    },
    'rules.put_in_force': {
      words: 'rules.acts.force',
      consequence: asked('rules.confirm.force', {
        title: 'rules.confirm.force_title',
        label: 'rules.set.force',
      }),
      correct: ({ set }) => `/rules/${set}/force`,
    },
    'articles.add': {
      words: 'rules.acts.article',
      consequence: undoable('articles.remove'),
      correct: ({ set }) => `/rules/${set}/articles/new`,
    },
    'articles.edit': {
      words: 'rules.acts.article',
      consequence: plain,
      correct: ({ set, article }) => `/rules/${set}/articles/${article}/edit`,
    },
    'articles.remove': {
      words: 'rules.acts.remove_article',
      consequence: asked('rules.confirm.remove', {
        title: 'rules.confirm.remove_title',
        label: 'rules.article.remove',
      }),
      correct: ({ set, article }) => `/rules/${set}/articles/${article}/edit`,
    },
    'amendments.submit': {
      words: 'rules.acts.amendment',
      consequence: undoable('amendments.withdraw'),
      correct: ({ set, article }) =>
        article === null ? `/rules/${set}/amendments/new` : `/rules/${set}/articles/${article}/amend`,
    },
    'amendments.edit': {
      words: 'rules.acts.amendment',
      consequence: plain,
      correct: (args) => `${ofAmendment(args)}/edit`,
    },
    'amendments.withdraw': {
      words: 'rules.acts.withdraw',
      consequence: confirmed('rules.confirm.withdraw'),
      correct: ofAmendment,
    },
    'amendments.take_position': { words: 'rules.acts.position', consequence: plain, correct: ofAmendment },
    'amendments.rule_on_late': { words: 'rules.acts.late', consequence: plain, correct: ofAmendment },
    'amendments.discuss': {
      words: 'rules.acts.discuss',
      consequence: confirmed('rules.confirm.discuss'),
      correct: ofAmendment,
    },
    'amendments.put_in_order': { words: 'rules.acts.order', consequence: plain, correct: null },
    'amendments.consolidate': {
      words: 'rules.acts.consolidate',
      consequence: asked('rules.confirm.consolidate', {
        title: 'rules.confirm.consolidate_title',
        label: 'rules.consolidate.save',
      }),
      correct: ({ set, of }, { replica }) => {
        const first = replica.one(amendments, of[0] ?? '')?.body;
        if (first === undefined) return null;
        return first.article === null
          ? `/rules/${set}/added/${first.after ?? BEGINNING}/consolidate`
          : `/rules/${set}/articles/${first.article}/consolidate`;
      },
    },
    'amendments.separate': {
      words: 'rules.acts.separate',
      consequence: confirmed('rules.confirm.separate'),
      correct: ofAmendment,
    },
    'amendments.adopt': {
      words: 'rules.acts.adopt_amendment',
      consequence: confirmed('rules.confirm.adopt'),
      correct: decided,
    },
    'amendments.reject': {
      words: 'rules.acts.reject_amendment',
      consequence: confirmed('rules.confirm.reject'),
      correct: decided,
    },
  },
  choices: {
    ruleSets: { stage: 'rules.stage' },
    amendments: { kind: 'rules.kind', state: 'rules.state' },
    amendmentPositions: { stance: 'rules.stance' },
  },
  codes: {
    amendments: { authors: delegationInWords },
    amendmentPositions: { delegation: delegationInWords },
  },
  fields: {
    ruleSets: {
      meeting: 'rules.fields.meeting',
      amendUntil: 'rules.fields.amendUntil',
      stage: 'rules.fields.stage',
      parameters: 'rules.fields.parameters',
      parameterVersion: 'rules.fields.versions',
      adoption: 'rules.fields.adoption',
      from: 'rules.fields.from',
      replacedFrom: 'rules.fields.replacedFrom',
      decision: 'rules.fields.decision',
      document: 'rules.fields.document',
      on: 'rules.fields.on',
      agenda: 'rules.parameter.agenda',
      papers: 'rules.parameter.papers',
      amendments: 'rules.parameter.amendments',
      corrections: 'rules.parameter.corrections',
      silence: 'rules.parameter.silence',
      quorum: 'rules.parameter.quorum',
      majorities: 'rules.parameter.majorities',
      rights: 'rules.parameter.rights',
      pointsOfOrder: 'rules.parameter.pointsOfOrder',
      voteOrder: 'rules.parameter.voteOrder',
      presidency: 'rules.parameter.presidency',
    },
    articles: { isRemoved: 'rules.fields.isRemoved' },
    articleVersions: {
      set: 'rules.things.set',
      article: 'rules.things.article',
      isRemoved: 'rules.fields.isRemoved',
      from: 'rules.fields.from',
      amendment: 'rules.things.amendment',
      on: 'rules.fields.on',
    },
    parameterVersions: {
      set: 'rules.things.set',
      parameters: 'rules.fields.parameters',
      from: 'rules.fields.from',
      decision: 'rules.fields.decision',
    },
    amendments: {
      kind: 'rules.fields.kind',
      article: 'rules.things.article',
      after: 'rules.fields.after',
      before: 'rules.fields.before',
      number: 'rules.fields.number',
      reason: 'rules.fields.reason',
      isSameElsewhere: 'rules.fields.isSameElsewhere',
      authors: 'rules.fields.authors',
      takenAt: 'rules.fields.takenAt',
      deadline: 'rules.fields.deadline',
      isLate: 'rules.fields.isLate',
      state: 'rules.fields.stage',
      ruling: 'rules.fields.ruling',
      isAdmissible: 'rules.fields.ruling',
      place: 'rules.fields.place',
      consolidates: 'rules.fields.consolidates',
      into: 'rules.fields.into',
      outcome: 'rules.fields.outcome',
      meeting: 'rules.fields.meeting',
      decision: 'rules.fields.decision',
      mode: 'rules.fields.mode',
      votes: 'rules.fields.votes',
      on: 'rules.fields.on',
    },
    amendmentPositions: {
      set: 'rules.things.set',
      stance: 'rules.fields.stance',
      words: 'rules.fields.words',
      isAuthor: 'rules.fields.isAuthor',
      seen: 'rules.fields.seen',
    },
  },
  things: {
    ruleSets: {
      kind: 'rules.things.set',
      name: { prefix: 'rst', of: ({ title }, { locale }) => readText(title, locale).value },
      search: { none: 'the few sets stand on one page' },
    },
    articles: {
      kind: 'rules.things.article',
      name: { prefix: 'art', of: (body, { locale }) => articleTitle(body, locale) },
      search: articleSources,
    },
    articleVersions: unseen('stand on the page of their article'),
    parameterVersions: unseen('stand on the page of parameters'),
    amendments: {
      kind: 'rules.things.amendment',
      name: { none: 'is known by its authors and its article' },
      search: { none: 'stand on the page of their set' },
    },
    amendmentPositions: {
      kind: 'rules.things.position',
      ...unseen('stand on the page of their amendment'),
    },
  },
  menu: [
    {
      group: 'committee',
      rank: 50,
      path: '/rules',
      icon: 'file-text',
      title: 'rules.title',
      detail: 'rules.row',
      isFor: takesPart,
    },
  ],
  today: rulesToday,
});
