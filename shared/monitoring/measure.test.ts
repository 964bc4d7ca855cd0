import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#shared/kernel/actor.ts';
import { codeOf } from '#test/support/deciding.ts';
import {
  ameripol,
  chair,
  chile,
  chileCustoms,
  createMonitoringWorld,
  ecuador,
  figure,
  goalDoc,
  kpiDoc,
  observer,
  officer,
  operationDoc,
  PAO,
  paoDoc,
  peru,
  peruCustoms,
  peruPolice,
  programme,
  REPORT,
  report,
  reported,
  strategyDoc,
} from './monitoring.fixtures.ts';

let monitoring: ReturnType<typeof createMonitoringWorld>;
const measure = (change: object = {}, who: Actor = peruPolice) =>
  monitoring.act(who, 'measure', { ...figure, ...change });

beforeEach(() => {
  monitoring = createMonitoringWorld();
});

test('the one body that is responsible enters the figures, and its action leaders', () => {
  expect(measure()).toBe('accepted');
  expect(measure({ measurement: 'msr_2', day: '2027-03-30' }, peru)).toBe('accepted');
  for (const who of [chair, ecuador, chile, peruCustoms, observer, officer, programme])
    expect(measure({ measurement: 'msr_3', day: '2027-03-29' }, who)).not.toBe('accepted');
});

test('of a body that has no people here whoever leads the plan enters them', () => {
  monitoring.world.plant(
    'committee',
    kpiDoc('kpi_seized', { responsible: { delegation: 'europol', institution: null } }),
  );
  expect(measure({}, peruPolice)).toBe('access.not_allowed');
  expect(measure({}, ecuador)).toBe('accepted');
  expect(measure({ measurement: 'msr_2', day: '2027-03-30' }, chair)).toBe('accepted');
});

test('of a partner body that governs its own people nobody else enters them', () => {
  monitoring.world.plant(
    'committee',
    kpiDoc('kpi_seized', { responsible: { delegation: 'ameripol', institution: null } }),
  );
  for (const who of [ecuador, chair, peruPolice]) expect(measure({}, who)).toBe('access.not_allowed');
  expect(measure({}, ameripol)).toBe('accepted');
});

test('of an action with two leaders, each enters what it is responsible for, and nothing of the other', () => {
  monitoring.world.plant(
    'committee',
    kpiDoc('kpi_seized', { responsible: { delegation: 'CL', institution: null } }),
  );
  expect(measure({}, peruPolice)).toBe('access.not_allowed');
  expect(measure({ measurement: 'msr_2', day: '2027-03-30' }, chileCustoms)).toBe('accepted');
  expect(measure({ measurement: 'msr_3', day: '2027-03-29' }, chile)).toBe('accepted');
});

test('a figure is not of a day to come', () => {
  expect(measure({ day: '2027-04-12' })).toBe('monitoring.day_not_come');
  expect(measure({ day: '2027-02-30' })).toBe('sync.no_such_day');
});

test('a figure is not of a day before the first one of the plan', () => {
  expect(measure({ day: '2026-12-31' })).toBe('monitoring.day_before_plan');
  expect(measure({ day: '2027-01-01' })).toBe('accepted');
  monitoring.world.plant('committee', kpiDoc('kpi_goal', {}, { parent: 'gol_2' }));
  const ofGoal = { kpi: 'kpi_goal', plan: 'spl_2027', of: 'gol_2' };
  expect(measure({ ...ofGoal, day: '2026-12-31' }, peru)).toBe('monitoring.day_before_plan');
});

test('no figure says that it came with a report, but one that corrects one of it', () => {
  const sent = { ...report, figures: [reported] };
  expect(measure({ from: REPORT })).toBe('monitoring.unknown_report');
  expect(monitoring.act(peruPolice, 'report', sent)).toBe('accepted');
  expect(measure({ from: REPORT, day: '2027-03-30' })).toBe('monitoring.unknown_report');
  expect(measure({ corrects: reported.measurement, value: 13, from: null })).toBe(
    'monitoring.unknown_report',
  );
  expect(measure({ corrects: reported.measurement, value: 13, from: REPORT })).toBe('accepted');
});

test('an indicator of a goal that was taken out of the plan takes no figures', () => {
  monitoring.world.plant('committee', kpiDoc('kpi_goal', {}, { parent: 'gol_2' }));
  const goal = goalDoc();
  monitoring.world.plant('committee', {
    ...goal,
    body: { ...goal.body, removed: { by: 'per_chair', at: 0, takenAt: 0 } },
  });
  expect(measure({ kpi: 'kpi_goal', plan: 'spl_2027', of: 'gol_2' }, peru)).toBe('monitoring.unknown_kpi');
});

test('of what adds up nothing below nought is counted', () => {
  expect(measure({ value: -3 })).toBe('monitoring.below_nought');
  expect(measure({ value: 0 })).toBe('accepted');
  monitoring.world.plant('committee', kpiDoc('kpi_seized', { counts: 'level' }));
  expect(measure({ measurement: 'msr_2', value: -3, day: '2027-03-30' })).toBe('accepted');
});

test('a day has one figure: another one corrects it', () => {
  expect(measure()).toBe('accepted');
  expect(measure({ measurement: 'msr_2', value: 13 })).toBe('monitoring.day_has_figure');
  expect(measure({ measurement: 'msr_2', value: 13, corrects: 'msr_1' })).toBe('accepted');
  expect(measure({ measurement: 'msr_3', value: 14, corrects: 'msr_1' })).toBe(
    'monitoring.already_corrected',
  );
  expect(measure({ measurement: 'msr_3', value: 14, corrects: 'msr_no' })).toBe('monitoring.unknown_figure');
  expect(measure({ measurement: 'msr_3', value: 14, corrects: 'msr_2' })).toBe('accepted');
});

test('a correction does not move to a day that has a figure of its own', () => {
  expect(measure()).toBe('accepted');
  expect(measure({ measurement: 'msr_2', day: '2027-03-30' })).toBe('accepted');
  expect(measure({ measurement: 'msr_3', day: '2027-03-30', corrects: 'msr_1' })).toBe(
    'monitoring.day_has_figure',
  );
});

test('a plan that is still drafted, or closed, takes no figures; nor does an indicator elsewhere', () => {
  for (const state of ['drafting', 'consultation', 'closed'] as const) {
    monitoring.world.plant('committee', paoDoc({ state }));
    expect(measure()).toBe('monitoring.not_running');
  }
  monitoring.world.plant('committee', paoDoc());
  monitoring.world.plant('committee', operationDoc('opa_other'));
  expect(measure({ of: 'opa_other' })).toBe('monitoring.unknown_kpi');
  expect(measure({ kpi: 'kpi_other' })).toBe('monitoring.unknown_kpi');
});

test('an indicator of a goal is measured while the multi-year plan is in force', () => {
  monitoring.world.plant('committee', kpiDoc('kpi_goal', {}, { parent: 'gol_2' }));
  const ofGoal = { kpi: 'kpi_goal', plan: 'spl_2027', of: 'gol_2' };
  expect(measure(ofGoal, peru)).toBe('accepted');
  expect(measure({ ...ofGoal, measurement: 'msr_2', day: '2027-03-30' }, chair)).toBe('access.not_allowed');
  monitoring.world.plant('committee', strategyDoc({ state: 'draft' }));
  expect(measure({ ...ofGoal, measurement: 'msr_2', day: '2027-03-30' }, peru)).toBe(
    'monitoring.not_running',
  );
});

test('a figure is read by whoever reads the plan, and nobody else', () => {
  expect(measure()).toBe('accepted');
  for (const who of [chair, ecuador, chile, peruPolice, peruCustoms, programme])
    expect(monitoring.reads(who, 'msr_1')).toBe(true);
  for (const who of [observer, officer]) expect(monitoring.reads(who, 'msr_1')).toBe(false);
});

test('an indicator that has figures is not removed, and one without is', () => {
  const removed = () =>
    codeOf(
      monitoring.world.act(ecuador, 'plans.remove_kpi', { kpi: 'kpi_seized', plan: PAO, of: 'opa_ports' }),
    );
  expect(measure()).toBe('accepted');
  expect(removed()).toBe('monitoring.kpi_has_figures');
  monitoring = createMonitoringWorld();
  expect(removed()).toBe('accepted');
});
