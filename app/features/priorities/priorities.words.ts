import { holderInWords } from '#app/features/dialogue/holder-words.ts';
import { countryName } from '#app/i18n/countries.ts';
import {
  asked,
  confirmed,
  defineFeatureWords,
  plain,
  type Saying,
  undoable,
} from '#app/kit/feature-words.ts';
import { asSource, bodyOf, join, type SearchReader, type Source } from '#app/kit/search-source.ts';
import { readsPlans } from '#shared/access/members.ts';
import { issuedId } from '#shared/assessment/assessment.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { prioritiesFeature } from '#shared/priorities/priorities.feature.ts';
import {
  type Choice,
  choices,
  type NationalPolicy,
  type Priority,
  policies,
  priorities,
} from '#shared/priorities/priorities.schemas.ts';
import { prioritiesToday } from './priorities-today.ts';

function prioritySources({ replica, t, say, elsewhere }: SearchReader): readonly Source<never>[] {
  const source: Source<Doc<Priority>> = {
    group: 'work',
    things: replica.all(priorities),
    of: bodyOf,
    words: ({ body }) => ({
      title: say(body.title),
      body: join(say(body.reason), body.leftOut?.reason, say(body.outcome)),
      elsewhere: join(elsewhere(body.title), elsewhere(body.reason)),
    }),
    areas: ({ body }) => (body.area === null ? [] : [body.area]),
    place: () => t('priorities.things.priority'),
    href: ({ id }) => `/priorities/${id}`,
  };
  return [asSource(source)];
}

function choiceSources({ replica, t, say, elsewhere }: SearchReader): readonly Source<never>[] {
  const source: Source<Doc<Choice>> = {
    group: 'work',
    things: replica.all(choices),
    of: bodyOf,
    words: ({ body }) => ({
      title: say(body.title),
      body: say(body.method),
      elsewhere: join(elsewhere(body.title), elsewhere(body.method)),
    }),
    place: () => t('priorities.things.choice'),
    href: ({ id }) => `/priorities/choices/${id}`,
  };
  return [asSource(source)];
}

function policySources({ replica, locale, say, elsewhere }: SearchReader): readonly Source<never>[] {
  const source: Source<Doc<NationalPolicy>> = {
    group: 'work',
    things: replica.all(policies),
    of: bodyOf,
    words: ({ body }) => ({
      title: say(body.title),
      body: join(body.reference, say(body.institution)),
      elsewhere: join(elsewhere(body.title), elsewhere(body.institution)),
    }),
    place: ({ body }) => countryName(locale, body.state),
    href: ({ parent, body }) => `/policies/${parent}/${body.state}`,
  };
  return [asSource(source)];
}

const stateInWords: Saying = (code, { locale }) => countryName(locale, code);

const at = ({ priority }: { priority: string }, rest: string) => `/priorities/${priority}/${rest}`;
const ofChoice = ({ choice }: { choice: string }, rest: string) => `/priorities/choices/${choice}/${rest}`;

export const prioritiesWords = defineFeatureWords({
  of: [prioritiesFeature],
  acts: {
    'priorities.open_choice': {
      words: 'priorities.acts.choice',
      consequence: plain,
      correct: () => '/priorities/choices/new',
    },
    'priorities.edit_choice': {
      words: 'priorities.acts.choice',
      consequence: plain,
      correct: (args) => ofChoice(args, 'edit'),
    },
    'priorities.close_choice': {
      words: 'priorities.acts.choice',
      consequence: confirmed('priorities.confirm.close_choice.text'),
      correct: null,
    },
    'priorities.propose': {
      words: 'priorities.acts.propose',
      consequence: undoable('priorities.leave_out'),
      correct: (args) => ofChoice(args, 'propose'),
    },
    'priorities.edit': {
      words: 'priorities.acts.edit',
      consequence: plain,
      correct: (args) => at(args, 'edit'),
    },
    'priorities.score': {
      words: 'priorities.acts.score',
      consequence: plain,
      correct: (args) => at(args, 'scores'),
    },
    'priorities.say': {
      words: 'priorities.acts.say',
      consequence: asked('priorities.confirm.say.text', {
        title: 'priorities.confirm.say.title',
        label: 'priorities.position',
      }),
      correct: (args) => at(args, 'position'),
    },
    'priorities.leave_out': {
      words: 'priorities.acts.leave_out',
      consequence: asked('priorities.confirm.leave_out.text', {
        title: 'priorities.confirm.leave_out.title',
        label: 'priorities.leave_out',
      }),
      correct: (args) => at(args, 'leave-out'),
    },
    'priorities.pass_over': {
      words: 'priorities.acts.pass_over',
      consequence: asked('priorities.confirm.pass_over.text', {
        title: 'priorities.confirm.pass_over.title',
        label: 'priorities.leave_out',
      }),
      correct: ({ paragraph, ...args }) => ofChoice(args, `leave-out/${paragraph}`),
    },
    'priorities.look_again': {
      words: 'priorities.acts.look_again',
      consequence: undoable('priorities.pass_over'),
      correct: null,
    },
    'priorities.take_up': {
      words: 'priorities.acts.take_up',
      consequence: undoable('priorities.leave_out'),
      correct: null,
    },
    'priorities.adopt': {
      words: 'priorities.acts.adopt',
      consequence: asked('priorities.confirm.adopt.text', {
        title: 'priorities.confirm.adopt.title',
        label: 'priorities.adopt',
      }),
      correct: (args) => ofChoice(args, 'adopt'),
    },
    'priorities.activate': {
      words: 'priorities.acts.activate',
      consequence: plain,
      correct: (args) => at(args, 'activate'),
    },
    'priorities.close': {
      words: 'priorities.acts.close',
      consequence: asked('priorities.confirm.close.text', {
        title: 'priorities.confirm.close.title',
        label: 'priorities.close',
      }),
      correct: (args) => at(args, 'close'),
    },
    'priorities.add_policy': {
      words: 'priorities.acts.policy',
      consequence: undoable('priorities.remove_policy'),
      correct: ({ priority, state }) => `/policies/${priority}/${state}/new`,
    },
    'priorities.edit_policy': {
      words: 'priorities.acts.policy',
      consequence: plain,
      correct: ({ priority, policy }, { replica }) => {
        const state = replica.one(policies, policy)?.body.state;
        return state === undefined ? null : `/policies/${priority}/${state}/${policy}`;
      },
    },
    'priorities.remove_policy': {
      words: 'priorities.acts.remove_policy',
      consequence: asked('priorities.confirm.remove_policy.text', {
        title: 'priorities.confirm.remove_policy.title',
        label: 'priorities.policies.remove',
      }),
      correct: null,
    },
  },
  choices: {
    priorityChoices: { state: 'priorities.choice.state' },
    priorities: { state: 'priorities.state', area: 'ideal.area' },
    priorityPositions: { stance: 'priorities.stance' },
    nationalPolicies: { kind: 'priorities.policies.kind' },
  },
  codes: {
    priorities: { proposedBy: holderInWords },
    priorityPositions: { delegation: holderInWords },
    nationalPolicies: { state: stateInWords },
  },
  fields: {
    priorityChoices: {
      edition: 'priorities.fields.edition',
      until: 'priorities.fields.until',
      method: 'priorities.fields.method',
      criteria: 'priorities.fields.criteria',
      weight: 'priorities.fields.weight',
      opened: 'priorities.fields.opened',
      closed: 'priorities.fields.closed',
      leftOut: 'priorities.fields.passed_over',
      paragraph: 'priorities.recommended_one',
      reason: 'priorities.fields.leftOut',
      done: 'priorities.fields.done',
    },
    priorities: {
      edition: 'priorities.fields.edition',
      until: 'priorities.fields.until',
      area: 'priorities.fields.area',
      reason: 'priorities.fields.reason',
      rests: 'priorities.fields.rests',
      proposedBy: 'priorities.fields.proposedBy',
      proposed: 'priorities.fields.proposed',
      scores: 'priorities.fields.scores',
      scored: 'priorities.fields.scored',
      leftOut: 'priorities.fields.leftOut',
      adopted: 'priorities.fields.adopted',
      decision: 'priorities.fields.decision',
      done: 'priorities.fields.done',
      outcome: 'priorities.fields.outcome',
    },
    priorityPositions: {
      stance: 'priorities.fields.stance',
      seen: 'priorities.fields.seen',
      said: 'priorities.fields.said',
    },
    nationalPolicies: {
      state: 'priorities.fields.of_state',
      until: 'priorities.fields.until',
      kind: 'priorities.fields.kind',
      reference: 'priorities.fields.reference',
      institution: 'priorities.fields.institution',
      money: 'priorities.fields.money',
      amount: 'priorities.policies.amount',
      currency: 'priorities.policies.currency',
      entered: 'priorities.fields.entered',
    },
  },
  things: {
    priorityChoices: {
      kind: 'priorities.things.choice',
      name: { prefix: 'cho', of: ({ title }, { locale }) => readText(title, locale).value },
      search: choiceSources,
      chain: {
        kind: 'priorities.things.choice',
        name: ({ body }, { locale }) => readText(body.title, locale).value,
        why: () => [],
        href: ({ id }) => `/priorities/choices/${id}`,
      },
    },
    priorities: {
      kind: 'priorities.things.priority',
      name: { prefix: 'pri', of: ({ title }, { locale }) => readText(title, locale).value },
      search: prioritySources,
      chain: {
        kind: 'priorities.things.priority',
        name: ({ body }, { locale }) => readText(body.title, locale).value,
        detail: ({ body }, { t }) => t(`priorities.state.${body.state}`),
        // Of a paragraph there are two copies; each reader has the one of theirs.
        why: ({ parent, body: { edition, rests, adopted } }) => [
          ...(adopted === null ? [] : [adopted.decision]),
          ...rests,
          ...(edition === null ? [] : rests.map((paragraph) => issuedId({ edition, paragraph }))),
          ...(parent === null ? [] : [parent]),
        ],
        href: ({ id }) => `/priorities/${id}`,
      },
    },
    priorityPositions: {
      kind: 'priorities.things.position',
      name: { none: 'it is called by its delegation' },
      search: { none: 'each stands with its priority' },
    },
    nationalPolicies: {
      kind: 'priorities.things.policy',
      name: { prefix: 'pol', of: ({ title }, { locale }) => readText(title, locale).value },
      search: policySources,
      chain: {
        kind: 'priorities.things.policy',
        name: ({ body }, { locale }) => readText(body.title, locale).value,
        detail: ({ body }, { locale }) => countryName(locale, body.state),
        why: ({ parent }) => (parent === null ? [] : [parent]),
        href: ({ parent, body }) => `/policies/${parent}/${body.state}`,
      },
    },
  },
  menu: [
    {
      group: 'plan',
      rank: 50,
      path: '/priorities',
      icon: 'list-checks',
      title: 'priorities.title',
      detail: 'priorities.row',
      isFor: readsPlans,
    },
    {
      group: 'plan',
      rank: 51,
      path: '/policies',
      icon: 'file-text',
      title: 'priorities.policies.title',
      detail: 'priorities.policies.row',
      isFor: readsPlans,
    },
  ],
  today: prioritiesToday,
});
