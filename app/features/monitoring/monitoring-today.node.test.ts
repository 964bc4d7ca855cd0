import { expect, test } from 'vitest';
import type { TodayAsker } from '#app/kit/today-lines.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { kpiDoc } from '#shared/monitoring/monitoring.fixtures.ts';
import { consolidationId } from '#shared/monitoring/monitoring.schemas.ts';
import { replicaOf } from '#test/support/replica-of.ts';
import {
  ACCEPTED,
  FIGURES,
  FINAL,
  figureDoc,
  PLAN,
  recommendationDoc,
  reportDoc,
  summaryDoc,
  WANTED,
} from './monitoring-pages.fixtures.ts';
import { monitoringToday } from './monitoring-today.ts';

/** The day after the reports of the third quarter were due. */
const NOW = Date.parse('2026-10-15T15:00:00Z');
const of = (state: string | null, role: string, institution: string | null = null) => ({
  ...{ person: 'per_x', device: 'dev_x', state, delegation: state ?? 'presidency', institution },
  ...{ unit: null, roles: [role] },
});
const CHILE = of('CL', 'delegate');
const CUSTOMS = of('CL', 'actionLeader', 'customs');
const POLICE = of('CL', 'actionLeader', 'police');
const ECUADOR = of('EC', 'nationalCoordinator');
const CHAIR = of(null, 'presidencyDelegate');
const NOTED_AT = { by: 'per_chair', at: 0, takenAt: 0 };
const ALL = ['opa_ports', 'opa_money', 'opa_prisons'].map((operation) => reportDoc({}, operation));
const CURRENT = ['kpi_seized', 'kpi_money', 'kpi_prisons'].map((kpi) =>
  figureDoc(`msr_${kpi}`, { day: '2026-09-30' }, kpi),
);

/** The quarters before were consolidated and noted. */
const NOTED = ['2026-01-01', '2026-04-01'].map((from) => ({
  ...summaryDoc({ from, noted: { meeting: 'mtg_group', done: NOTED_AT } }),
  id: consolidationId({ pao: 'pao_drugs', from }),
}));
const SO_FAR = [...PLAN, ...NOTED];

function linesOf(docs: readonly Doc[], as: object, now = NOW) {
  const actor = as as TodayAsker['actor'];
  const t = (key: string, said: Record<string, unknown> = {}) =>
    [key.replace('monitoring.today.', ''), ...Object.values(said)].join(' ');
  const asker = { client: { replica: replicaOf(docs) }, actor, now, t, locale: 'es' };
  return monitoringToday
    .filter((source) => source.isFor(actor))
    .flatMap((source) => source.lines(asker as unknown as TodayAsker))
    .map(({ words, href, tone, waiting }) => [words, href, tone ?? '', waiting].filter(Boolean).join(' | '));
}
const REPORT = '/plans/pao_drugs/actions/opa_ports/report?from=2026-07-01';
const KPI = '/plans/pao_drugs/of/opa_ports/kpis/kpi_seized/figures';

test('whoever leads an action is told of its report and its figure, and nobody else of theirs', () => {
  const owed = [`report_late 1 | ${REPORT} | act`, `figure_late 1 | ${KPI} | act`];
  const docs = [...SO_FAR, ...FIGURES];
  expect(linesOf(docs, CHILE)).toEqual(owed);
  expect(linesOf(docs, CUSTOMS)).toEqual(owed);
  expect(linesOf(docs, POLICE)).toEqual([]);
  expect(linesOf(docs, CHILE, Date.parse('2026-10-05T15:00:00Z'))).toEqual([
    `report 14 oct 2026 | ${REPORT} | decide`,
    `figure 14 oct 2026 | ${KPI} | decide`,
  ]);
  // On its last day a period still goes on: what is owed is the report of the one before.
  expect(linesOf(docs, CHILE, Date.parse('2026-09-30T15:00:00Z'))).toEqual([
    `report_late 78 | ${REPORT.replace('2026-07-01', '2026-04-01')} | act`,
  ]);
  expect(linesOf([...docs, ...ALL, ...CURRENT], CHILE)).toEqual([]);
});

test('reports of earlier periods are asked for until their period was noted, in one line for each action', () => {
  const first = REPORT.replace('2026-07-01', '2026-01-01');
  const missing = [...PLAN, ...CURRENT];
  expect(linesOf(missing, CHILE)).toEqual([`report_late 184 | ${first} | act | 3`]);
  expect(linesOf([...missing, ...ALL], CHILE)).toEqual([`report_late 184 | ${first} | act | 2`]);
  const [noted] = NOTED as [(typeof NOTED)[number]];
  const second = REPORT.replace('2026-07-01', '2026-04-01');
  expect(linesOf([...missing, ...ALL, noted], CHILE)).toEqual([`report_late 93 | ${second} | act`]);
  const waiting = { ...noted, body: { ...noted.body, noted: null } };
  expect(linesOf([...SO_FAR, ...CURRENT, ...ALL, waiting], CHAIR)).not.toEqual([]);
  // Of an action that was added since, and in a plan that was made since, nobody reports on what was before.
  const made = { by: 'per_x', at: Date.parse('2026-04-02T00:00:00Z'), takenAt: null };
  const madeLater = (collection: string) =>
    missing.map((doc) => (doc.collection === collection ? { ...doc, body: { ...doc.body, made } } : doc));
  for (const collection of ['operationalPlans', 'operationalActions'])
    expect(linesOf(madeLater(collection), CHILE)).toEqual([`report_late 93 | ${second} | act | 2`]);
});

test('whoever leads the plan consolidates once all is there, or its day is over', () => {
  const early = Date.parse('2026-10-05T15:00:00Z');
  const summary = (words: string, tone: string) => `${words} | /plans/pao_drugs/progress | ${tone}`;
  const docs = [...SO_FAR, ...CURRENT];
  expect(linesOf([...docs, ...ALL], ECUADOR, early)).toEqual([summary('summary 14 oct 2026', 'decide')]);
  expect(linesOf([...docs, ...ALL.slice(0, 2)], ECUADOR, early)).toEqual([]);
  expect(linesOf([...docs, ...ALL.slice(0, 2)], ECUADOR)).toEqual([summary('summary_late 1', 'act')]);
  const reports = ALL.map(({ id }) => id);
  expect(linesOf([...docs, ...ALL, summaryDoc({ reports })], ECUADOR)).toEqual([]);
});

test('whoever presides is told what waits to be noted, and which decisions are wanted', () => {
  const noted = [...SO_FAR, ...CURRENT, ...ALL, summaryDoc({ reports: ALL.map(({ id }) => id) })];
  const note = 'note 15 oct 2026 | /plans/pao_drugs/progress/2026-07-01/summary | decide';
  expect(linesOf(noted, CHAIR)).toContain(note);
  expect(linesOf(noted, CHILE)).toEqual([]);
  const wanted = 'wanted 30 sept 2026 | /plans/pao_drugs/progress/reports/opa_ports/2026-07-01 | decide';
  expect(linesOf([...SO_FAR, ...CURRENT, WANTED], CHAIR)).toContain(wanted);
});

test('an owner is told of a recommendation to answer, and of one to follow up once its deadline is near', () => {
  const docs = [...SO_FAR, ...CURRENT, ...ALL, FINAL];
  const at = '/evaluations/evl_drugs/recommendations/rcm_count';
  expect(linesOf([...docs, recommendationDoc()], CHILE)).toEqual([`answer 31 mar 2027 | ${at} | decide`]);
  expect(linesOf([...docs, ACCEPTED], CHILE)).toEqual([]);
  const near = recommendationDoc({ ...ACCEPTED.body, due: '2026-11-01' });
  expect(linesOf([...docs, near], CHILE)).toEqual([`follow 1 nov 2026 | ${at} | decide`]);
  expect(linesOf([...docs, recommendationDoc({ state: 'done' })], CHILE)).toEqual([]);
  expect(linesOf([...SO_FAR, ...CURRENT, ...ALL, recommendationDoc()], CHILE)).toEqual([]);
});

test('of a goal that was taken out of the plan no figure is owed', () => {
  const ofGoal = kpiDoc(
    'kpi_goal',
    { responsible: { delegation: 'CL', institution: null } },
    { parent: 'gol_2' },
  );
  const owed = (docs: readonly Doc[]) => linesOf(docs, CHILE).filter((line) => line.includes('kpi_goal'));
  expect(owed([...PLAN, ofGoal])).toHaveLength(1);
  const removed = { by: 'per_chair', at: 0, takenAt: 0 };
  const left = PLAN.map((doc) => (doc.id === 'gol_2' ? { ...doc, body: { ...doc.body, removed } } : doc));
  expect(owed([...left, ofGoal])).toEqual([]);
});
