import { beforeEach, expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { docOf } from '#test/support/deciding.ts';
import { chair, createPaoWorld, ecuador } from './pao.fixtures.ts';
import type { Milestone, Operation, OperationalPlan } from './pao.schemas.ts';
import { adoptedContent, livingContent, paoChanges } from './pao-adopted.rules.ts';
import type { AdoptedOperation, AdoptedPao } from './pao-adopted.schemas.ts';
import type { BudgetLine, Kpi } from './plans.schemas.ts';

let plans: ReturnType<typeof createPaoWorld>;
const act: typeof plans.act = (...args) => plans.act(...args);
const of = (operation: string) => ({ operation, pao: 'pao_1' });
const kpi = {
  ...{ title: { es: 'Controles' }, definition: { es: 'x' }, direction: 'up', counts: 'sum', baseline: null },
  ...{ target: { value: 40, day: '2027-12-31' }, unit: { es: 'controles' }, source: { es: 'Parte' } },
  ...{ frequency: 'quarterly', responsible: { delegation: 'EC', institution: null } },
};
const line = {
  ...{ text: { es: 'Combustible' }, source: { es: 'EL PAcCTO' }, year: 2027, isSecured: false },
  money: { amount: 12_000, currency: 'EUR' },
};
const milestone = { text: { es: 'Equipos listos' }, day: '2027-03-01', doneOn: null };

beforeEach(() => {
  plans = createPaoWorld();
  const body = { state: 'adopted', decidedOn: '2027-02-20' };
  plans.world.plant(
    'committee',
    docOf({ collection: 'decisions', id: 'dcs_1', audience: 'members/decisions', body }),
  );
  plans.make();
  for (const operation of ['opa_1', 'opa_2', 'opa_3']) plans.add(ecuador, operation);
  act(ecuador, 'move_operation', { ...of('opa_3'), to: 'dropped', reason: 'Ya no' });
  act(ecuador, 'add_kpi', { kpi: 'kpi_1', plan: 'pao_1', of: 'opa_1', ...kpi });
  act(ecuador, 'add_milestone', { milestone: 'mls_1', ...of('opa_1'), ...milestone });
  act(ecuador, 'add_budget', { line: 'bdl_1', plan: 'pao_1', of: 'pao_1', ...line });
  act(ecuador, 'add_budget', { line: 'bdl_2', plan: 'pao_1', of: 'opa_2', ...line });
  const consulted = { to: 'consultation', decision: null, consultUntil: '2027-02-15' };
  act(ecuador, 'move_pao', { pao: 'pao_1', ...consulted });
});

const adopt = (actions: readonly string[] = ['opa_1', 'opa_2', 'opa_3']) =>
  act(chair, 'move_pao', { pao: 'pao_1', to: 'adopted', decision: 'dcs_1', consultUntil: null, actions });
const docsIn = <D extends Doc>(collection: string) =>
  plans.world.docs('committee').filter((doc) => doc.collection === collection) as unknown as D[];
const kept = () => {
  const [pao] = docsIn<Doc<AdoptedPao>>('adoptedPlans');
  if (pao === undefined) throw new Error('nothing was kept');
  return adoptedContent(pao, docsIn<Doc<AdoptedOperation>>('adoptedActions'));
};
const changes = () => {
  const [pao] = docsIn<Doc<OperationalPlan>>('operationalPlans');
  if (pao === undefined) throw new Error('no plan');
  return paoChanges(
    kept(),
    livingContent({
      pao,
      operations: docsIn<Doc<Operation>>('operationalActions'),
      milestones: docsIn<Doc<Milestone>>('milestones'),
      kpis: docsIn<Doc<Kpi>>('kpis'),
      budget: docsIn<Doc<BudgetLine>>('budgetLines'),
    }),
  );
};

test('a plan that is adopted keeps its actions with milestones, indicators and money as they were decided', () => {
  expect(adopt()).toBe('accepted');
  expect(plans.bodyOf('apl_1')).toMatchObject({
    ...{ decision: 'dcs_1', day: '2027-02-20', adopted: { by: 'per_chair' }, title: { es: 'Drogas' } },
    budget: [{ id: 'bdl_1', money: { amount: 12_000 } }],
  });
  expect(plans.bodyOf('apa_1')).toMatchObject({
    ...{ of: 'opa_1', sequence: 1, from: '2027-02-01', kpis: [{ id: 'kpi_1', target: { value: 40 } }] },
    milestones: [{ id: 'mls_1', day: '2027-03-01' }],
  });
  expect(plans.bodyOf('apa_2')).toMatchObject({ budget: [{ id: 'bdl_2' }] });
  // What was dropped before is no part of what was adopted.
  expect(plans.bodyOf('apa_3')).toBeUndefined();
  expect(changes()).toEqual({ fields: [], parts: [] });
  expect(plans.reads(ecuador, 'apa_1')).toBe(true);
});

test('what changes afterwards is told, and what was adopted stays', () => {
  adopt();
  const before = kept();
  act(ecuador, 'edit_operation', { ...of('opa_1'), fields: { until: '2027-08-31' } });
  act(ecuador, 'edit_kpi', {
    ...{ kpi: 'kpi_1', plan: 'pao_1', of: 'opa_1' },
    fields: { target: { value: 20, day: '2027-12-31' } },
  });
  act(ecuador, 'edit_milestone', { milestone: 'mls_1', ...of('opa_1'), fields: { doneOn: '2027-02-28' } });
  act(ecuador, 'move_operation', { ...of('opa_2'), to: 'cancelled', reason: 'Sin fondos' });
  plans.add(ecuador, 'opa_4');
  act(chair, 'edit_pao', { pao: 'pao_1', fields: { until: '2028-03-31' } });
  expect(kept()).toEqual(before);
  const { fields, parts } = changes();
  expect(fields).toEqual(['until']);
  expect(
    parts.map(({ kind, id, before: was, after, fields: names }) => [kind, id, !was, !after, names]),
  ).toEqual([
    ['actions', 'opa_1', false, false, ['until']],
    ['actions', 'opa_4', true, false, []],
    ['actions', 'opa_2', false, true, []],
    ['kpis', 'kpi_1', false, false, ['target']],
    ['budget', 'bdl_2', false, true, []],
  ]);
});

test('a plan to which an action came meanwhile is read again before it is adopted', () => {
  expect(adopt(['opa_1', 'opa_2'])).toBe('plans.changed_since_seen');
  expect(adopt(['opa_1', 'opa_2', 'opa_2'])).toBe('plans.changed_since_seen');
  expect(docsIn('adoptedPlans')).toEqual([]);
});
