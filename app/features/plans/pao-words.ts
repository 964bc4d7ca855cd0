import { holderInWords } from '#app/features/dialogue/holder-words.ts';
import { asked, type MenuEntry, plain, undoable, unseen, type WordsPart } from '#app/kit/feature-words.ts';
import { asSource, bodyOf, join, type SearchReader, type Source } from '#app/kit/search-source.ts';
import { readsPlans } from '#shared/access/members.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { type Operation, type OperationalPlan, operations, paos } from '#shared/plans/pao.schemas.ts';
import type { plansFeature } from '#shared/plans/plans.feature.ts';

const at = ({ pao, operation }: { readonly pao: string; readonly operation: string }, rest = '') =>
  `/plans/${pao}/actions/${operation}${rest}`;

function paoSources({ replica, say, elsewhere, t, locale }: SearchReader): readonly Source<never>[] {
  const source: Source<Doc<OperationalPlan>> = {
    group: 'work',
    things: replica.all(paos),
    of: bodyOf,
    words: ({ body }) => ({
      title: say(body.title),
      body: say(body.about),
      elsewhere: join(elsewhere(body.title), elsewhere(body.about)),
    }),
    when: ({ body: { from, until } }) => ({ from, until }),
    place: ({ body }) => holderInWords(body.leader, { replica, t, locale }),
    href: ({ id }) => `/plans/${id}`,
  };
  return [asSource(source)];
}

function actionSources({ replica, say, elsewhere }: SearchReader): readonly Source<never>[] {
  const source: Source<Doc<Operation>> = {
    group: 'work',
    things: replica.all(operations),
    of: bodyOf,
    words: ({ body }) => ({
      title: say(body.title),
      body: join(say(body.about), say(body.expected), ...body.links.map(({ reference }) => reference)),
      elsewhere: join(elsewhere(body.title), elsewhere(body.about), elsewhere(body.expected)),
    }),
    place: ({ parent }) => say(replica.one(paos, parent ?? '')?.body.title),
    href: ({ id, parent }) => `/plans/${parent}/actions/${id}`,
  };
  return [asSource(source)];
}

const parts = {
  acts: {
    'plans.make_pao': { words: 'pao.acts.pao', consequence: plain, correct: () => '/plans/new' },
    'plans.edit_pao': {
      words: 'pao.acts.pao',
      consequence: plain,
      correct: ({ pao }) => `/plans/${pao}/edit`,
    },
    'plans.move_pao': {
      words: 'pao.acts.move',
      consequence: asked('pao.confirm.move.text', {
        title: 'pao.confirm.move.title',
        label: 'pao.move.save',
      }),
      correct: ({ pao }) => `/plans/${pao}/move`,
    },
    'plans.discard_pao': {
      words: 'pao.acts.discard',
      consequence: asked('pao.confirm.discard.text', {
        title: 'pao.confirm.discard.title',
        label: 'pao.discard',
        icon: 'trash-2',
      }),
      correct: null,
    },
    'plans.explain_link': {
      words: 'pao.acts.link',
      consequence: plain,
      correct: ({ pao, link }) => `/plans/${pao}/chain/${link}`,
    },
    'plans.add_operation': {
      words: 'pao.acts.action',
      consequence: plain,
      correct: ({ pao }) => `/plans/${pao}/actions/new`,
    },
    'plans.edit_operation': {
      words: 'pao.acts.action',
      consequence: plain,
      correct: (args) => at(args, '/edit'),
    },
    'plans.move_operation': {
      words: 'pao.acts.move_action',
      consequence: plain,
      correct: (args) => at(args, '/move'),
    },
    'plans.flag_operation': { words: 'pao.acts.action', consequence: plain, correct: null },
    'plans.add_milestone': {
      words: 'pao.acts.milestone',
      consequence: undoable('plans.remove_milestone'),
      correct: (args) => at(args, '/milestones/new'),
    },
    'plans.edit_milestone': {
      words: 'pao.acts.milestone',
      consequence: plain,
      correct: ({ milestone, ...args }) => at(args, `/milestones/${milestone}`),
    },
    'plans.remove_milestone': {
      words: 'pao.acts.milestone',
      consequence: asked('pao.confirm.milestone.text', {
        title: 'pao.confirm.milestone.title',
        label: 'pao.milestones.remove',
        icon: 'trash-2',
      }),
      correct: null,
    },
    'plans.add_risk': {
      words: 'pao.acts.risk',
      consequence: undoable('plans.remove_risk'),
      correct: (args) => at(args, '/risks/new'),
    },
    'plans.edit_risk': {
      words: 'pao.acts.risk',
      consequence: plain,
      correct: ({ risk, ...args }) => at(args, `/risks/${risk}`),
    },
    'plans.remove_risk': {
      words: 'pao.acts.risk',
      consequence: asked('pao.confirm.risk.text', {
        title: 'pao.confirm.risk.title',
        label: 'pao.risks.remove',
        icon: 'trash-2',
      }),
      correct: null,
    },
  },
  choices: {
    operationalPlans: { state: 'pao.state', rhythm: 'plans.frequency' },
    operationalActions: {
      type: 'pao.type',
      channel: 'pao.channel',
      state: 'pao.action_state',
      system: 'pao.system',
      institution: 'people.institution',
    },
    planRisks: { level: 'pao.level' },
    adoptedPlans: { rhythm: 'plans.frequency' },
    adoptedActions: { type: 'pao.type', channel: 'pao.channel' },
  },
  codes: {
    operationalPlans: { leader: holderInWords, coLeader: holderInWords, participants: holderInWords },
    operationalActions: { delegation: holderInWords },
  },
  fields: {
    operationalPlans: {
      about: 'pao.fields.about',
      priority: 'pao.fields.priority',
      strategy: 'pao.fields.strategy',
      until: 'pao.fields.until',
      leader: 'pao.fields.leader',
      coLeader: 'pao.fields.coLeader',
      participants: 'pao.fields.participants',
      rhythm: 'pao.fields.rhythm',
      consultUntil: 'pao.fields.consultUntil',
      decision: 'pao.fields.decision',
      follows: 'pao.fields.follows',
      begunWith: 'pao.fields.begunWith',
      reason: 'pao.fields.reason',
      noPolice: 'pao.fields.noPolice',
      noCustoms: 'pao.fields.noCustoms',
      noProsecution: 'pao.fields.noProsecution',
      noJudiciary: 'pao.fields.noJudiciary',
      noPrison: 'pao.fields.noPrison',
      made: 'pao.fields.made',
    },
    operationalActions: {
      goal: 'pao.fields.goal',
      type: 'pao.fields.type',
      about: 'pao.fields.about',
      expected: 'pao.fields.expected',
      leader: 'pao.fields.leader',
      coLeader: 'pao.fields.coLeader',
      participants: 'pao.fields.participants',
      until: 'pao.fields.until',
      target: 'pao.fields.target',
      where: 'pao.fields.where',
      place: 'pao.fields.place',
      channel: 'pao.fields.channel',
      links: 'pao.fields.links',
      sequence: 'pao.fields.sequence',
      isAtRisk: 'pao.fields.isAtRisk',
      follows: 'pao.fields.follows',
      reason: 'pao.fields.reason',
      made: 'pao.fields.made',
    },
    milestones: { day: 'pao.fields.day', doneOn: 'pao.fields.doneOn' },
    planRisks: { level: 'pao.fields.level', answer: 'pao.fields.answer' },
    adoptedPlans: {
      decision: 'pao.fields.decision',
      day: 'plans.fields.decided',
      adopted: 'plans.fields.adopted',
      about: 'pao.fields.about',
      priority: 'pao.fields.priority',
      strategy: 'pao.fields.strategy',
      until: 'pao.fields.until',
      leader: 'pao.fields.leader',
      coLeader: 'pao.fields.coLeader',
      participants: 'pao.fields.participants',
      rhythm: 'pao.fields.rhythm',
      kpis: 'plans.fields.kpis',
      budget: 'plans.fields.budget',
    },
    adoptedActions: {
      of: 'pao.things.action',
      sequence: 'pao.fields.sequence',
      goal: 'pao.fields.goal',
      type: 'pao.fields.type',
      about: 'pao.fields.about',
      expected: 'pao.fields.expected',
      leader: 'pao.fields.leader',
      coLeader: 'pao.fields.coLeader',
      participants: 'pao.fields.participants',
      until: 'pao.fields.until',
      target: 'pao.fields.target',
      where: 'pao.fields.where',
      channel: 'pao.fields.channel',
      links: 'pao.fields.links',
      milestones: 'pao.milestones.title',
      kpis: 'plans.fields.kpis',
      budget: 'plans.fields.budget',
    },
  },
  things: {
    operationalPlans: {
      kind: 'pao.things.pao',
      name: { prefix: 'pao', of: ({ title }, { locale }) => readText(title, locale).value },
      search: paoSources,
      chain: {
        kind: 'pao.things.pao',
        why: ({ body }) => [body.priority, body.strategy, ...(body.decision === null ? [] : [body.decision])],
        name: ({ body }, { locale }) => readText(body.title, locale).value,
        detail: ({ body }, { t }) => t(`pao.state.${body.state}`),
        href: ({ id }) => `/plans/${id}`,
      },
    },
    operationalActions: {
      kind: 'pao.things.action',
      name: { prefix: 'opa', of: ({ title }, { locale }) => readText(title, locale).value },
      search: actionSources,
      chain: {
        kind: 'pao.things.action',
        why: ({ body, parent }) => [
          body.goal,
          ...(parent === null ? [] : [parent]),
          ...(body.follows === null ? [] : [body.follows]),
        ],
        name: ({ body }, { locale }) => readText(body.title, locale).value,
        detail: ({ body }, { t }) => t(`pao.action_state.${body.state}`),
        href: ({ id, parent }) => `/plans/${parent}/actions/${id}`,
      },
    },
    milestones: { kind: 'pao.things.milestone', ...unseen('stand with their action') },
    planRisks: { kind: 'pao.things.risk', ...unseen('stand with their action') },
    adoptedPlans: unseen('stands with the plan'),
    adoptedActions: unseen('stand with the plan'),
  },
} as const satisfies WordsPart<typeof plansFeature>;

const menu: readonly MenuEntry[] = [
  {
    group: 'plan',
    rank: 53,
    path: '/plans',
    icon: 'list-checks',
    title: 'pao.title',
    detail: 'pao.row',
    isFor: readsPlans,
  },
];

export const paoWords = { ...parts, menu };
