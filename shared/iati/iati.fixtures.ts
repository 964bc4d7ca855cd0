import type { Doc } from '#shared/kernel/mutation.ts';
import type { Measurement } from '#shared/monitoring/monitoring.schemas.ts';
import type { Operation, OperationalPlan } from '#shared/plans/pao.schemas.ts';
import type { BudgetLine, Kpi, StrategicGoal, StrategicPlan } from '#shared/plans/plans.schemas.ts';
import type { IatiInput } from './iati.ts';

const SIGNED = { by: 'per_1', at: 1, takenAt: 1 };
function doc<B extends Doc['body']>(collection: string, id: string, parent: string | null, body: B): Doc<B> {
  return { collection, id, parent, audience: 'plans/strategy', rev: 1, body };
}

export function strategyDoc(change: Partial<StrategicPlan> = {}): Doc<StrategicPlan> {
  return doc('strategicPlans', 'spl_1', null, {
    ...{ title: { es: 'Plan plurianual', en: 'Multi-year plan' }, about: null, version: 1 },
    ...{ from: '2026-01-01', until: '2029-12-31', priorities: ['pri_1'], state: 'in_force' },
    ...{ consultUntil: null, decision: 'dcs_1', made: SIGNED },
    ...change,
  });
}
export function goalDoc(change: Partial<StrategicGoal> = {}): Doc<StrategicGoal> {
  return doc('strategicGoals', 'gol_1', 'spl_1', {
    ...{ number: 1, title: { es: 'Puertos' }, outcome: { es: 'Menos cocaína' }, priority: 'pri_1' },
    ...change,
  });
}
export function paoDoc(change: Partial<OperationalPlan> = {}): Doc<OperationalPlan> {
  return doc('operationalPlans', 'pao_1', 'pri_1', {
    ...{ title: { es: 'PAO drogas' }, about: null, priority: 'pri_1', strategy: 'spl_1' },
    ...{
      from: '2026-01-01',
      until: '2026-12-31',
      leader: 'EC',
      coLeader: 'CL',
      participants: ['PE', 'ameripol'],
    },
    ...{ rhythm: 'quarterly', state: 'running', consultUntil: null, decision: 'dcs_2', follows: null },
    ...{ begunWith: {}, noPolice: null, noCustoms: null, noProsecution: null, noJudiciary: null },
    ...{ noPrison: null, made: SIGNED },
    ...change,
  } as OperationalPlan);
}
export function operationDoc(id: string, change: Partial<Operation> = {}): Doc<Operation> {
  return doc('operationalActions', id, 'pao_1', {
    ...{ goal: 'gol_1', type: 'training', title: { es: `Curso ${id}` }, about: null, expected: null },
    ...{ leader: { delegation: 'EC', institution: 'police' }, coLeader: null, participants: [] },
    ...{ from: '2026-02-01', until: '2026-06-30', channel: 'none', links: [], sequence: 1 },
    ...{ state: 'running', isAtRisk: false, follows: null, reason: null, made: SIGNED },
    ...change,
  });
}
export function kpiDoc(id: string, parent: string, change: Partial<Kpi> = {}): Doc<Kpi> {
  return doc('kpis', id, parent, {
    ...{ title: { es: 'Contenedores perfilados' }, definition: { es: 'Cuántos', en: 'How many' } },
    ...{ direction: 'up', counts: 'sum', baseline: { value: 4, day: '2025-12-31' } },
    ...{ target: { value: 40, day: '2026-12-31' }, unit: { es: 'contenedores' }, source: { es: 'Aduana' } },
    ...{ frequency: 'quarterly', responsible: { delegation: 'EC', institution: 'customs' } },
    ...change,
  });
}
export function measuredDoc(
  id: string,
  kpi: string,
  change: Partial<Measurement> & Pick<Measurement, 'value' | 'day'>,
): Doc<Measurement> {
  return doc('kpiMeasurements', id, kpi, {
    ...{ note: null, corrects: null, from: null, entered: SIGNED },
    ...change,
  });
}
export function budgetDoc(parent: string, change: Partial<BudgetLine> = {}): Doc<BudgetLine> {
  return doc('budgetLines', `bdl_${parent}`, parent, {
    ...{ text: { es: 'Formadores' }, source: { es: 'Programa' }, year: 2026, isSecured: true },
    ...{ money: { amount: 12_500.5, currency: 'EUR' } },
    ...change,
  });
}

export function iatiInput(change: Partial<IatiInput> = {}): IatiInput {
  return {
    strategies: [strategyDoc()],
    goals: [goalDoc()],
    paos: [paoDoc()],
    operations: [operationDoc('opa_1')],
    kpis: [kpiDoc('kpi_1', 'gol_1'), kpiDoc('kpi_2', 'opa_1')],
    budget: [budgetDoc('spl_1'), budgetDoc('opa_1', { isSecured: false })],
    published: [],
    measurements: [
      measuredDoc('msr_1', 'kpi_1', { value: 7, day: '2026-02-10' }),
      measuredDoc('msr_2', 'kpi_1', { value: 9, day: '2026-05-10' }),
    ],
    org: { ref: 'XM-TEST-1', name: { es: 'CLASI' }, type: '40' },
    language: 'es',
    nameOf: (code) => ({ es: `Nombre ${code}` }),
    areaOf: () => 'cocaine',
    now: Date.UTC(2026, 6, 1, 12),
    ...change,
  };
}
