import { expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Kpi } from '#shared/plans/plans.schemas.ts';
import { measured } from './figures.fixtures.ts';
import { docIn, kpiDoc, operationDoc, paoDoc, REPORT } from './monitoring.fixtures.ts';
import type { ProgressReport } from './monitoring.schemas.ts';
import { currentPeriod, owedFigure, owedReports, reportablePeriods } from './owed.rules.ts';

const PERIOD = { from: '2027-01-01', until: '2027-03-31' };
const sent: Doc<ProgressReport> = docIn(
  'progressReports',
  REPORT,
  { from: '2027-01-01' } as unknown as ProgressReport,
  { parent: 'opa_ports' },
);
const owed = (today: string, given: Partial<Parameters<typeof owedReports>[0]> = {}) =>
  owedReports({
    operations: [operationDoc()],
    reports: [],
    consolidation: null,
    period: PERIOD,
    today,
    ...given,
  }).map(({ state, late }) => [state, late]);

test('a report is owed once its period is over, and late two weeks after', () => {
  expect(owed('2027-03-31')).toEqual([['open', 0]]);
  expect(owed('2027-04-01')).toEqual([['due', 0]]);
  expect(owed('2027-04-14')).toEqual([['due', 0]]);
  expect(owed('2027-04-20')).toEqual([['late', 6]]);
  expect(owed('2027-04-20', { reports: [sent] })).toEqual([['in', 0]]);
});

test('what came after its period was consolidated is said to be late', () => {
  const with_ = (reports: string[]) => owed('2027-05-01', { reports: [sent], consolidation: { reports } });
  expect(with_([REPORT])).toEqual([['consolidated', 0]]);
  expect(with_([])).toEqual([['late_in', 0]]);
});

test('nothing is owed of an action that is not agreed, given up, or at another time', () => {
  const of = (change: Parameters<typeof operationDoc>[1]) =>
    owed('2027-04-01', { operations: [operationDoc('opa_ports', change)] });
  expect(of({ state: 'proposed' })).toEqual([]);
  for (const state of ['cancelled', 'completed', 'postponed', 'proposed'] as const)
    expect([state, of({ state })]).toEqual([state, []]);
  expect(of({ from: '2027-04-01' })).toEqual([]);
  expect(of({ from: null, until: null })).toEqual([['due', 0]]);
});

test('the period that is reported on is the last that is over', () => {
  expect(currentPeriod(paoDoc().body, '2027-04-01')).toEqual(PERIOD);
  expect(currentPeriod(paoDoc().body, '2027-02-01')).toEqual(PERIOD);
  expect(currentPeriod(paoDoc().body, '2026-12-31')).toBeNull();
});

test('somebody reports on the last period that is over, and on the one that goes on', () => {
  const begun = (today: string) => reportablePeriods(paoDoc().body, today).map(({ from }) => from);
  expect(begun('2026-12-31')).toEqual([]);
  expect(begun('2027-03-31')).toEqual(['2027-01-01']);
  expect(begun('2027-04-01')).toEqual(['2027-01-01', '2027-04-01']);
  expect(begun('2028-01-01')).toEqual(['2027-10-01']);
});

test('a figure is owed of the last period that is over, unless there is one since', () => {
  const figure = (day: string | null, today = '2027-07-20', counts: Kpi['counts'] = 'level') =>
    owedFigure({
      kpi: kpiDoc('kpi_seized', { counts }),
      measurements: day === null ? [] : [measured('msr_1', { day })],
      ...{ from: '2027-01-01', until: '2027-12-31', today },
    });
  expect(figure(null)).toMatchObject({ period: { from: '2027-04-01' }, due: '2027-07-14', late: 6 });
  expect(figure('2027-03-31')).not.toBeNull();
  expect(figure('2027-04-01')).toBeNull();
  expect(figure('2027-08-01')).not.toBeNull();
  expect(figure(null, '2027-03-31')).toBeNull();
  // What stands on a later day is the level of that day, and says nothing of what was counted before.
  expect(figure('2027-07-05')).toBeNull();
  expect(figure('2027-07-05', '2027-07-20', 'sum')).not.toBeNull();
  expect(figure('2027-06-30', '2027-07-20', 'sum')).toBeNull();
});
