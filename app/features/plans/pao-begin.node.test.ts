import { expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { actionFields } from '#shared/plans/pao.fixtures.ts';
import { MOST_BEGUN, type Operation } from '#shared/plans/pao.schemas.ts';
import type { Kpi } from '#shared/plans/plans.schemas.ts';
import { type Begun, fromBefore, fromTemplate, shareOut } from './pao-begin.ts';

const MEASURED: Kpi = {
  ...{ title: { es: 'Controles' }, definition: { es: 'x' }, direction: 'up', counts: 'sum' },
  ...{ baseline: { value: 1, day: '2026-01-01' }, target: { value: 9, day: '2026-12-31' } },
  ...{ unit: { es: 'controles' }, source: { es: 'x' }, frequency: 'quarterly' },
  responsible: { delegation: 'EC', institution: null },
};
const newId = (prefix: string, of: string) => `${prefix}_${of.replaceAll(' ', '-')}`;

test('a template gives the actions of each aim for which a goal was chosen', () => {
  const begun = fromTemplate({ template: 'drugs', goals: ['gol_1', '', 'gol_2'], leader: 'EC', newId });
  expect(begun.map(({ goal }) => goal)).toEqual(['gol_1', 'gol_1', 'gol_1', 'gol_2', 'gol_2']);
  expect(begun[0]?.leader).toEqual({ delegation: 'EC', institution: 'customs' });
  expect(new Set(begun.map(({ operation }) => operation)).size).toBe(5);
});

test('the plan before gives what goes on, a year later, and says why the rest does not', () => {
  const made = { by: 'per_1', at: 0, takenAt: 0 };
  const body: Operation = {
    ...actionFields,
    ...{ sequence: 1, state: 'running', isAtRisk: false, follows: null, reason: null, made },
  };
  const of = (id: string) =>
    ({
      collection: 'operationalActions',
      id,
      parent: 'pao_0',
      audience: 'plans/pao_0',
      rev: 1,
      body,
    }) as const;
  const kpi: Doc<Kpi> = {
    ...{ collection: 'kpis', id: 'kpi_1', parent: 'opa_1', audience: 'plans/pao_0', rev: 1 },
    body: MEASURED,
  };
  const begun = fromBefore({
    operations: [of('opa_1'), of('opa_2')],
    kpisOf: (id) => (id === 'opa_1' ? [kpi] : []),
    months: 12,
    dropped: new Map([['opa_2', 'Se cumplió']]),
    newId,
  });
  expect(begun.map(({ follows, dropped }) => [follows, dropped])).toEqual([
    ['opa_1', null],
    ['opa_2', 'Se cumplió'],
  ]);
  expect(begun[0]).toMatchObject({ from: '2028-02-01', until: '2028-06-30' });
  expect(begun[0]?.kpis).toMatchObject([{ kpi: 'kpi_kpi_1', baseline: null, target: null, counts: 'sum' }]);
});

test('of more than one act carries, what does not go on is in it with its reason, and the rest is added after with its indicators', () => {
  const [first] = fromTemplate({ template: 'drugs', goals: ['gol_1'], leader: 'EC', newId });
  if (first === undefined) throw new Error('a template without actions');
  const begun = Array.from(
    { length: MOST_BEGUN + 2 },
    (_, at): Begun => ({
      ...first,
      operation: `opa_${at}`,
      dropped: at === MOST_BEGUN + 1 ? 'Se cumplió' : null,
      kpis: [{ ...MEASURED, kpi: `kpi_${at}` }],
    }),
  );
  const { withPlan, after } = shareOut('pao_1', begun);
  expect(withPlan).toHaveLength(MOST_BEGUN);
  expect(withPlan[0]).toMatchObject({ operation: `opa_${MOST_BEGUN + 1}`, dropped: 'Se cumplió' });
  expect(after.map(({ name, args }) => [name, args])).toMatchObject([
    ['plans.add_operation', { pao: 'pao_1', operation: `opa_${MOST_BEGUN - 1}` }],
    ['plans.add_kpi', { plan: 'pao_1', of: `opa_${MOST_BEGUN - 1}`, kpi: `kpi_${MOST_BEGUN - 1}` }],
    ['plans.add_operation', { pao: 'pao_1', operation: `opa_${MOST_BEGUN}` }],
    ['plans.add_kpi', { plan: 'pao_1', of: `opa_${MOST_BEGUN}`, kpi: `kpi_${MOST_BEGUN}` }],
  ]);
});
