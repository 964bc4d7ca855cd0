import { contentHash } from '#shared/kernel/content-hash.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { progressReportId } from '#shared/monitoring/monitoring.schemas.ts';
import type { BudgetLine, Kpi, StrategicGoal, StrategicPlan } from '#shared/plans/plans.schemas.ts';
import { contentOf, hashOfContent } from '#shared/plans/strategy.rules.ts';
import { hashOfPriority } from '#shared/priorities/priorities.rules.ts';
import { CL_MEETING, EC_ALL, ORGANISERS, type Who } from './readers-people.fixtures.ts';

/**
 * Members, partner bodies and the programme, and whoever leads an action or, by mandate, a plan: neither observers nor
 * agencies, nor a state that is none of the region.
 */
const READERS: readonly Who[] = [...ORGANISERS, ...CL_MEETING, ...EC_ALL, 'xaAnalyst', 'clAction', 'clHead'];

/** What lies in each part of the cycle. */
const LYING: Readonly<Record<string, readonly string[]>> = {
  'plans/priorities': ['priorityChoices', 'priorities', 'priorityPositions'],
  'plans/policies': ['nationalPolicies'],
  'plans/strategy': [
    'strategicPlans',
    'strategicGoals',
    'kpis',
    'kpiMeasurements',
    'budgetLines',
    'planComments',
    'planVersions',
  ],
  'plans/pao_1': [
    'operationalPlans',
    'operationalActions',
    'milestones',
    'planRisks',
    'kpis',
    'kpiMeasurements',
    'budgetLines',
    'planComments',
    'progressReports',
    'consolidations',
    'adoptedPlans',
    'adoptedActions',
    'publishedDays',
  ],
  'plans/evaluations': ['evaluations', 'findings', 'recommendations'],
  'plans/coherence': ['outsideItems', 'coherenceJudgements'],
};

export const PLANS_READERS: Readonly<Record<string, readonly Who[]>> = Object.fromEntries(
  Object.entries(LYING).flatMap(([audience, names]) =>
    names.map((name) => [`${name} ${audience}`, READERS] as const),
  ),
);

const text = { es: 'x' };
const year = { from: '2026-01-01', until: '2026-12-31' };
const responsible = { delegation: 'CL', institution: null };
const kpi = {
  ...{ title: text, definition: text, direction: 'up', counts: 'sum', baseline: null, target: null },
  ...{ unit: text, source: text, frequency: 'monthly', responsible },
} satisfies Kpi;
const line = {
  ...{ text, source: text, money: { amount: 1, currency: 'USD' }, year: 2026, isSecured: false },
} satisfies BudgetLine;
const goal = { number: 1, title: text, outcome: text, priority: null } satisfies StrategicGoal;
const doc = <B extends object>(id: string, parent: string | null, body: B) => ({
  ...{ collection: '', id, parent, audience: '', rev: 1, body },
});

interface World {
  must(who: Who, name: string, args: object, base?: Record<string, number>): void;
}

function writePriorities({ must }: World): void {
  const of = { choice: 'cho_1', priority: 'pri_1' };
  const fields = { title: text, area: null, reason: text, rests: [] };
  must('admin', 'priorities.open_choice', {
    ...{ choice: 'cho_1', title: text, edition: null, ...year, method: text },
    criteria: [{ code: 'c1', text, weight: 1 }],
  });
  must('clCoordinator', 'priorities.propose', { ...of, delegation: 'CL', edition: null, ...fields });
  must('ecDelegate', 'priorities.say', {
    ...{ ...of, delegation: 'EC', stance: 'support', text: null, seen: hashOfPriority(fields) },
  });
  const adopted = { choice: 'cho_1', decision: 'dec_2', priorities: ['pri_1'] };
  must('admin', 'priorities.adopt', adopted, { 'priorities/pri_1': 1 });
  must('clCoordinator', 'priorities.add_policy', {
    ...{ policy: 'pol_1', priority: 'pri_1', state: 'CL', kind: 'law', title: text, reference: null },
    ...{ institution: null, money: null, link: null, from: null, until: null },
  });
}

function writeStrategy({ must }: World): void {
  const plan = { plan: 'spl_1' };
  must('admin', 'plans.make_strategy', { ...plan, title: text, about: null, ...year, priorities: ['pri_1'] });
  must('admin', 'plans.add_goal', { goal: 'gol_1', ...plan, ...goal });
  must('admin', 'plans.add_kpi', { kpi: 'kpi_goal', ...plan, of: 'gol_1', ...kpi });
  must('admin', 'plans.add_budget', { line: 'bdl_1', ...plan, of: 'spl_1', ...line });
  must('admin', 'plans.consult_strategy', { ...plan, until: '2026-07-30' });
  must('clCoordinator', 'plans.comment', { comment: 'pcm_1', ...plan, delegation: 'CL', about: null, text });
  const content = contentOf({
    plan: { body: { title: text, ...year } as StrategicPlan },
    goals: [doc('gol_1', 'spl_1', goal)],
    kpis: [doc('kpi_goal', 'gol_1', kpi)],
    budget: [doc('bdl_1', 'spl_1', line)],
  });
  must('admin', 'plans.adopt_strategy', {
    ...{ ...plan, decision: 'dec_2', goals: ['gol_1'], hash: hashOfContent(content) },
  });
  const figure = { value: 1, day: '2026-06-01', note: null, corrects: null, from: null };
  must('clDelegate', 'monitoring.measure', {
    ...{ measurement: 'msr_goal', kpi: 'kpi_goal', ...plan, of: 'gol_1', ...figure },
  });
}

function writePao({ must }: World): void {
  const [pao, operation] = ['pao_1', 'opa_1'];
  const of = { pao, operation };
  must('admin', 'plans.make_pao', {
    ...{ pao, title: text, about: null, priority: 'pri_1', strategy: 'spl_1', ...year },
    ...{ leader: 'CL', coLeader: null, participants: ['EC'], rhythm: 'monthly' },
    ...{ follows: null, operations: [] },
  });
  must('clCoordinator', 'plans.add_operation', {
    ...{ ...of, goal: 'gol_1', type: 'operational', title: text, about: null, expected: null },
    ...{ leader: { delegation: 'CL', institution: 'police' }, coLeader: null, participants: [], ...year },
    ...{ channel: 'none', links: [], follows: null },
  });
  must('clCoordinator', 'plans.add_milestone', {
    milestone: 'mls_1',
    ...of,
    text,
    day: year.from,
    doneOn: null,
  });
  must('clCoordinator', 'plans.add_risk', { risk: 'rsk_1', ...of, text, level: 'low', answer: null });
  must('clCoordinator', 'plans.add_kpi', { kpi: 'kpi_1', plan: pao, of: operation, ...kpi });
  must('clCoordinator', 'plans.add_budget', { line: 'bdl_2', plan: pao, of: operation, ...line });
  const move = { pao, decision: null, consultUntil: null };
  must('admin', 'plans.move_pao', { ...move, to: 'consultation', consultUntil: '2026-07-30' });
  must('ecDelegate', 'plans.comment', { comment: 'pcm_2', plan: pao, delegation: 'EC', about: null, text });
  must('admin', 'plans.move_pao', { ...move, to: 'adopted', decision: 'dec_2', actions: [operation] });
  must('clAction', 'monitoring.report', {
    ...{ ...of, from: year.from, status: 'on_time', done: text, obstacles: null, next: null, wanted: null },
    figures: [{ measurement: 'msr_1', kpi: 'kpi_1', value: 1, day: '2026-01-31', note: null }],
  });
  must('admin', 'monitoring.consolidate', { pao, from: year.from, summary: text, reports: [] });
}

function writeEvaluation({ must }: World): void {
  const evaluation = 'evl_1';
  must('programme', 'monitoring.begin_evaluation', {
    ...{ evaluation, plan: 'pao_1', title: text, evaluator: text, questions: [text] },
  });
  const evidence = [progressReportId({ operation: 'opa_1', from: year.from })];
  must('programme', 'monitoring.add_finding', { finding: 'fnd_1', evaluation, question: 0, text, evidence });
  must('programme', 'monitoring.recommend', {
    ...{ recommendation: 'rcm_1', evaluation, text, findings: ['fnd_1'], owner: 'CL', due: '2026-08-01' },
  });
}

function writeCoherence({ must }: World): void {
  must('programme', 'coherence.enter', {
    ...{ item: 'oit_1', agency: 'europol', kind: 'meeting', title: text, from: null, until: null, areas: [] },
    ...{ priority: null, state: null, place: null, target: null, states: [], audience: [], leader: null },
    ...{ source: 'x', day: '2026-06-01' },
  });
  must('admin', 'coherence.judge', {
    ...{ rule: 'same_place', sides: [MEETING, 'oit_1'], plan: null, seen: contentHash({}) },
    ...{ judgement: 'complementary', arrangement: null, owner: null, due: null, isClosed: false },
  });
}

/** One of everything that the cycle is made of. */
export function writePlans(world: World): void {
  writePriorities(world);
  writeStrategy(world);
  writePao(world);
  writeEvaluation(world);
  writeCoherence(world);
}
