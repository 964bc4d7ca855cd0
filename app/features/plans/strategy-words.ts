import { holderInWords } from '#app/features/dialogue/holder-words.ts';
import {
  asked,
  confirmed,
  type MenuEntry,
  page,
  plain,
  type Saying,
  undoable,
  unseen,
  type WordsPart,
} from '#app/kit/feature-words.ts';
import { readsPlans } from '#shared/access/members.ts';
import { readText } from '#shared/kernel/text.ts';
import type { plansFeature } from '#shared/plans/plans.feature.ts';
import { COMMENT_RESULTS } from '#shared/plans/plans.schemas.ts';
import { commentsHref, kpiHref, partHref, planHref } from './plan-address.ts';
import { goalSources, kpiSources, strategySources } from './strategy-search.ts';
import { strategyToday } from './strategy-today.ts';

const goalHref = ({ plan, goal }: { readonly plan: string; readonly goal: string }) =>
  `${planHref(plan)}/goals/${goal}`;

const resultInWords: Saying = (code, { t }) => {
  const known = COMMENT_RESULTS.find((each) => each === code);
  return known === undefined ? null : t(`plans.result.${known}`);
};

const parts = {
  acts: {
    'plans.make_strategy': {
      words: 'plans.acts.strategy',
      consequence: plain,
      correct: () => '/strategy/new',
    },
    'plans.edit_strategy': {
      words: 'plans.acts.strategy',
      consequence: plain,
      correct: ({ plan }) => `${planHref(plan)}/edit`,
    },
    'plans.consult_strategy': {
      words: 'plans.acts.consult',
      consequence: page('plans.confirm.consult'),
      correct: ({ plan }) => `${planHref(plan)}/consult`,
    },
    'plans.adopt_strategy': {
      words: 'plans.acts.adopt',
      consequence: page('plans.confirm.adopt'),
      correct: ({ plan }) => `${planHref(plan)}/adopt`,
    },
    'plans.enforce_strategy': {
      words: 'plans.acts.enforce',
      consequence: confirmed('plans.confirm.enforce'),
      correct: null,
    },
    'plans.end_strategy': {
      words: 'plans.acts.end',
      consequence: confirmed('plans.confirm.end'),
      correct: null,
    },
    'plans.add_goal': {
      words: 'plans.acts.goal',
      consequence: undoable('plans.remove_goal'),
      correct: ({ plan }) => `${planHref(plan)}/goals/new`,
    },
    'plans.edit_goal': {
      words: 'plans.acts.goal',
      consequence: plain,
      correct: (args) => `${goalHref(args)}/edit`,
    },
    'plans.remove_goal': {
      words: 'plans.acts.remove_goal',
      consequence: asked('plans.confirm.remove_goal.text', {
        title: 'plans.confirm.remove_goal.title',
        label: 'plans.goal.remove',
        icon: 'trash-2',
      }),
      correct: null,
    },
    'plans.add_kpi': {
      words: 'plans.acts.kpi',
      consequence: undoable('plans.remove_kpi'),
      correct: (args) => `${partHref(args)}/kpis/new`,
    },
    'plans.edit_kpi': {
      words: 'plans.acts.kpi',
      consequence: plain,
      correct: ({ kpi, ...part }) => `${partHref(part)}/kpis/${kpi}/edit`,
    },
    'plans.remove_kpi': {
      words: 'plans.acts.remove_kpi',
      consequence: asked('plans.confirm.remove_kpi.text', {
        title: 'plans.confirm.remove_kpi.title',
        label: 'plans.kpi.remove',
        icon: 'trash-2',
      }),
      correct: null,
    },
    'plans.add_budget': {
      words: 'plans.acts.budget',
      consequence: undoable('plans.remove_budget'),
      correct: (args) => `${partHref(args)}/budget/new`,
    },
    'plans.edit_budget': {
      words: 'plans.acts.budget',
      consequence: plain,
      correct: ({ line, ...part }) => `${partHref(part)}/budget/${line}`,
    },
    'plans.remove_budget': {
      words: 'plans.acts.remove_budget',
      consequence: asked('plans.confirm.remove_budget.text', {
        title: 'plans.confirm.remove_budget.title',
        label: 'plans.budget.remove',
        icon: 'trash-2',
      }),
      correct: null,
    },
    'plans.comment': {
      words: 'plans.acts.comment',
      consequence: undoable('plans.withdraw_comment'),
      correct: ({ plan, about }) =>
        `${commentsHref(plan)}/new${about === null || about === undefined ? '' : `?about=${about}`}`,
    },
    'plans.withdraw_comment': {
      words: 'plans.acts.withdraw_comment',
      consequence: confirmed('plans.confirm.withdraw_comment'),
      correct: null,
    },
    'plans.answer_comment': {
      words: 'plans.acts.answer_comment',
      consequence: plain,
      correct: ({ plan, comment }) => `${commentsHref(plan)}/${comment}/answer`,
    },
  },
  choices: {
    strategicPlans: { state: 'plans.state' },
    kpis: {
      direction: 'plans.direction',
      counts: 'plans.counts',
      frequency: 'plans.frequency',
      institution: 'people.institution',
    },
  },
  codes: {
    kpis: { delegation: holderInWords },
    planComments: { delegation: holderInWords, result: resultInWords },
  },
  fields: {
    strategicPlans: {
      about: 'plans.fields.about',
      from: 'plans.fields.from',
      until: 'plans.fields.until',
      priorities: 'plans.fields.priorities',
      consultUntil: 'plans.fields.consultUntil',
      decision: 'plans.fields.decision',
      made: 'plans.fields.made',
    },
    strategicGoals: {
      outcome: 'plans.fields.outcome',
      priority: 'plans.fields.priority',
      removed: 'plans.fields.removed',
    },
    kpis: {
      definition: 'plans.fields.definition',
      direction: 'plans.fields.direction',
      counts: 'plans.fields.counts',
      baseline: 'plans.fields.baseline',
      target: 'plans.fields.target',
      unit: 'plans.fields.unit',
      source: 'plans.fields.source',
      frequency: 'plans.fields.frequency',
      responsible: 'plans.fields.responsible',
      value: 'plans.fields.value',
      day: 'plans.fields.day',
      delegation: 'plans.fields.holder',
      institution: 'plans.fields.institution',
    },
    budgetLines: {
      text: 'plans.fields.line',
      source: 'plans.fields.payer',
      money: 'plans.fields.money',
      isSecured: 'plans.fields.isSecured',
      amount: 'plans.fields.amount',
      currency: 'plans.fields.currency',
    },
    planComments: {
      about: 'plans.fields.commented',
      said: 'plans.fields.said',
      isLate: 'plans.fields.isLate',
      withdrawn: 'plans.fields.withdrawn',
      answer: 'plans.fields.answer',
      result: 'plans.fields.result',
      reason: 'plans.fields.reason',
      done: 'plans.fields.done',
    },
    planVersions: {
      decision: 'plans.fields.decision',
      day: 'plans.fields.decided',
      adopted: 'plans.fields.adopted',
      until: 'plans.fields.until',
      goals: 'plans.fields.goals',
      kpis: 'plans.fields.kpis',
      budget: 'plans.fields.budget',
    },
  },
  things: {
    strategicPlans: {
      kind: 'plans.things.strategy',
      name: { prefix: 'spl', of: ({ title }, { locale }) => readText(title, locale).value },
      search: strategySources,
      chain: {
        kind: 'plans.things.strategy',
        name: ({ body }, { locale }) => readText(body.title, locale).value,
        detail: ({ body }, { t }) => t(`plans.state.${body.state}`),
        why: ({ body }) => [...body.priorities, ...(body.decision === null ? [] : [body.decision])],
        // Priorities and plans of one topic meet the others of all topics here, and do not rest on them.
        passes: ({ body }) => (body.decision === null ? [] : [body.decision]),
        href: ({ id }) => planHref(id),
      },
    },
    strategicGoals: {
      kind: 'plans.things.goal',
      name: {
        prefix: 'gol',
        of: ({ number, title }, { locale }) => `${number} ${readText(title, locale).value}`,
      },
      search: goalSources,
      chain: {
        kind: 'plans.things.goal',
        name: ({ body }, { locale }) => `${body.number} ${readText(body.title, locale).value}`,
        // A horizontal goal is of all priorities of its plan.
        why: ({ body, parent }) => [body.priority, parent].filter((id): id is string => id !== null),
        href: ({ id, parent }) => (parent === null ? null : goalHref({ plan: parent, goal: id })),
      },
    },
    kpis: {
      kind: 'plans.things.kpi',
      name: { prefix: 'kpi', of: ({ title }, { locale }) => readText(title, locale).value },
      search: kpiSources,
      chain: {
        kind: 'plans.things.kpi',
        name: ({ body }, { locale }) => readText(body.title, locale).value,
        why: ({ parent }) => (parent === null ? [] : [parent]),
        href: ({ id, parent }, { replica }) => kpiHref({ kpi: id, parent }, replica),
      },
    },
    budgetLines: {
      kind: 'plans.things.line',
      name: { prefix: 'bdl', of: ({ text }, { locale }) => readText(text, locale).value },
      search: { none: 'budget lines stand with what they pay' },
    },
    planComments: { kind: 'plans.things.comment', ...unseen('stand with the plan') },
    planVersions: unseen('stand with the plan'),
  },
} as const satisfies WordsPart<typeof plansFeature>;

const menu: readonly MenuEntry[] = [
  {
    group: 'plan',
    rank: 52,
    path: '/strategy',
    icon: 'list-checks',
    title: 'plans.title',
    detail: 'plans.row',
    isFor: readsPlans,
  },
];

/** Of the multi-year plan, and of indicators, budget lines and comments of plans of both kinds. */
export const strategyWords = { ...parts, menu, today: strategyToday };
