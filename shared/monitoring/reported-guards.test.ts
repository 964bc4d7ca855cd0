import { beforeEach, expect, test } from 'vitest';
import { codeOf } from '#test/support/deciding.ts';
import {
  createMonitoringWorld,
  ecuador,
  figure,
  PAO,
  peru,
  peruPolice,
  report,
} from './monitoring.fixtures.ts';

let monitoring: ReturnType<typeof createMonitoringWorld>;
const editKpi = (fields: object) =>
  codeOf(
    monitoring.world.act(ecuador, 'plans.edit_kpi', {
      ...{ kpi: 'kpi_seized', plan: PAO, of: 'opa_ports', fields },
    }),
  );
const editPao = (fields: object) =>
  codeOf(monitoring.world.act(ecuador, 'plans.edit_pao', { pao: PAO, fields }));

beforeEach(() => {
  monitoring = createMonitoringWorld();
});

test('an indicator with figures goes on counting the same', () => {
  expect(editKpi({ counts: 'level' })).toBe('accepted');
  expect(editKpi({ counts: 'sum' })).toBe('accepted');
  expect(monitoring.act(peruPolice, 'measure', figure)).toBe('accepted');
  for (const fields of [
    { counts: 'level' },
    { direction: 'down' },
    { unit: { es: 'kilos' } },
    { responsible: { delegation: 'CL', institution: null } },
  ])
    expect([fields, editKpi(fields)]).toEqual([fields, 'monitoring.kpi_measured']);
  expect(editKpi({ counts: 'sum', title: { es: 'Otro nombre' } })).toBe('accepted');
  expect(editKpi({ unit: { es: 'contenedores', pt: 'contêineres' } })).toBe('accepted');
  expect(editKpi({ target: { value: 50, day: '2027-12-31' } })).toBe('accepted');
});

test('a plan on which was reported keeps the periods of its reports', () => {
  expect(editPao({ rhythm: 'monthly', from: '2027-01-02' })).toBe('accepted');
  expect(editPao({ rhythm: 'quarterly', from: '2027-01-01' })).toBe('accepted');
  expect(monitoring.act(peru, 'report', report)).toBe('accepted');
  expect(monitoring.act(peru, 'report', { ...report, from: '2027-04-01' })).toBe('accepted');
  for (const fields of [{ rhythm: 'monthly' }, { from: '2027-01-02' }, { until: '2027-03-31' }])
    expect([fields, editPao(fields)]).toEqual([fields, 'monitoring.periods_reported']);
  expect(editPao({ until: '2027-06-30' })).toBe('accepted');
  expect(editPao({ until: '2028-06-30', title: { es: 'Drogas' } })).toBe('accepted');
});
