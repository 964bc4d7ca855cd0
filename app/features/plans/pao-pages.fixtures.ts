import type { Institution } from '#shared/kernel/actor.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Measurement } from '#shared/monitoring/monitoring.schemas.ts';
import type { ActionType, Milestone, Operation, OperationalPlan, Risk } from '#shared/plans/pao.schemas.ts';
import type { AdoptedOperation, AdoptedPao } from '#shared/plans/pao-adopted.schemas.ts';
import type { BudgetLine, Kpi } from '#shared/plans/plans.schemas.ts';

export const PAO_ID = 'pao_drugs';
export const HERE_PAO = `/plans/${PAO_ID}`;
export const STRATEGY_ID = 'spl_cycle';
export const IN_PLAN = 'plans/pao_drugs';
/** A day in the middle of the plan. */
export const IN_MAY = Date.parse('2027-05-28T15:00:00Z');
const made = { by: 'per_someone', at: 0, takenAt: 0 };

function doc<B extends JsonObject>(
  collection: string,
  id: string,
  parent: string | null,
  body: B,
  audience = IN_PLAN,
): Doc<B> {
  return { collection, id, parent, audience, rev: 1, body };
}

export function paoDoc(change: Partial<OperationalPlan> = {}): Doc {
  const body: OperationalPlan = {
    title: {
      es: 'Plan de Acción Operativo: drogas',
      pt: 'Plano de Ação Operacional: drogas',
      en: 'Operational action plan: drugs',
    },
    about: null,
    ...{ priority: 'pri_drugs', strategy: STRATEGY_ID, from: '2027-01-01', until: '2027-12-31' },
    ...{
      leader: 'EC',
      coLeader: 'PE',
      participants: ['CL', 'CO', 'PA', 'UY', 'ameripol'],
      rhythm: 'quarterly',
    },
    ...{ state: 'running', consultUntil: null, decision: null, follows: null, begunWith: {}, made },
    ...{ noPolice: null, noCustoms: null, noProsecution: null, noJudiciary: null, noPrison: null },
    ...change,
  };
  return doc('operationalPlans', PAO_ID, body.priority, body);
}

export function operationDoc(
  id: string,
  change: Partial<Operation> & Pick<Operation, 'goal' | 'sequence' | 'type'> & { readonly es: string },
): Doc {
  const { es, ...fields } = change;
  const body: Operation = {
    ...{ title: { es }, about: null, expected: null, leader: null, coLeader: null, participants: [] },
    ...{ from: null, until: null, channel: 'none', links: [] },
    ...{ state: 'running', isAtRisk: false, follows: null, reason: null, made },
    ...fields,
  };
  return doc('operationalActions', id, PAO_ID, body);
}

const by = (delegation: string, institution: Institution | null = null) => ({ delegation, institution });
type Row = readonly [
  number: string,
  es: string,
  type: ActionType,
  leader: Operation['leader'],
  months: readonly [from: string, until: string],
  kpi: readonly [figure: number | null, target: number | null] | null,
  day?: string,
];
/** As in the picture of the desk. */
const ROWS: readonly Row[] = [
  ['1.1', 'Perfiles de contenedores', 'customs', by('EC', 'customs'), ['01-01', '06-30'], [31, 40]],
  ['1.2', 'Cuadro común de precursores', 'intelligence', by('CO', 'police'), ['02-01', '07-31'], [2, 5]],
  ['1.3', 'Fiscales en cuatro puertos', 'judicial', by('CL', 'prosecution'), ['03-01', '06-30'], [0, 4]],
  ['1.4', 'Controles a la misma hora', 'operational', by('EC', 'police'), ['02-01', '12-31'], [9, 24]],
  ['2.1', 'Investigaciones paralelas', 'judicial', by('PA', 'prosecution'), ['01-01', '12-31'], [6, 10]],
  ['2.2', 'Curso de buques contaminados', 'training', by('ameripol'), ['04-01', '09-30'], [24, 60]],
  [
    '2.3',
    'Acción Conjunta en puertos',
    'joint_action_day',
    by('PE', 'police'),
    ['04-01', '06-20'],
    [null, 12],
  ],
  ['2.4', 'Seguir el dinero del flete', 'financial', by('UY', 'finance'), ['03-01', '12-31'], [1, 6]],
  ['3.1', 'Aislar a los mandos', 'penitentiary', null, ['03-01', '10-31'], null],
  ['3.2', 'Bloquear teléfonos ilícitos', 'penitentiary', by('EC', 'prison'), ['03-01', '09-30'], [3, 7]],
];

export function kpiDoc(id: string, operation: string, target: number | null, responsible = by('EC')): Doc {
  const body: Kpi = {
    ...{
      title: { es: 'Lo que se hace' },
      definition: { es: 'Cuenta cada uno' },
      direction: 'up',
      counts: 'sum',
    },
    ...{ baseline: null, unit: { es: 'casos' }, source: { es: 'Parte mensual' }, frequency: 'monthly' },
    target: target === null ? null : { value: target, day: '2027-12-31' },
    responsible,
  };
  return doc('kpis', id, operation, body);
}
export function measureDoc(id: string, kpi: string, value: number, day = '2027-04-30'): Doc {
  const body: Measurement = { value, day, note: null, corrects: null, from: null, entered: made };
  return doc('kpiMeasurements', id, kpi, body);
}

const ROW_DOCS = ROWS.flatMap(([number, es, type, leader, [from, until], kpi]): Doc[] => {
  const [goal, sequence] = number.split('.');
  const id = `opa_${goal}-${sequence}`;
  const days = { from: `2027-${from}`, until: `2027-${until}` };
  const [figure, target] = kpi ?? [null, null];
  return [
    operationDoc(id, { es, type, leader, goal: `gol_${goal}`, sequence: Number(sequence), ...days }),
    ...(kpi === null ? [] : [kpiDoc(`kpi_${goal}-${sequence}`, id, target)]),
    ...(figure === null ? [] : [measureDoc(`msr_${goal}-${sequence}`, `kpi_${goal}-${sequence}`, figure)]),
  ];
});
const GOALS = [
  'Cerrar el paso de precursores y cocaína por puertos',
  'Actuar juntos en ruta y en destino',
  'Cortar el mando desde prisión',
];
/** What stands before an operational plan: a priority, and the multi-year plan with its goals. */
export const BEFORE_PAO: readonly Doc[] = [
  doc(
    'priorities',
    'pri_drugs',
    'cho_cycle',
    {
      ...{
        title: { es: 'Drogas' },
        area: null,
        reason: { es: 'x' },
        rests: [],
        state: 'active',
        proposedBy: 'EC',
      },
      ...{
        proposed: made,
        scores: {},
        leftOut: null,
        adopted: null,
        from: '2027-01-01',
        until: '2030-12-31',
      },
      outcome: null,
    },
    'plans/priorities',
  ),
  doc(
    'strategicPlans',
    STRATEGY_ID,
    null,
    {
      ...{ title: { es: 'Plan plurianual 2027–2030' }, about: null, from: '2027-01-01', until: '2030-12-31' },
      ...{
        priorities: ['pri_drugs'],
        state: 'in_force',
        consultUntil: null,
        version: 1,
        decision: null,
        made,
      },
    },
    'plans/strategy',
  ),
  ...GOALS.map((es, at) =>
    doc(
      'strategicGoals',
      `gol_${at + 1}`,
      STRATEGY_ID,
      { number: at + 1, title: { es }, outcome: { es: 'x' }, priority: 'pri_drugs' },
      'plans/strategy',
    ),
  ),
];
export const PAO_DOCS: readonly Doc[] = [...BEFORE_PAO, paoDoc(), ...ROW_DOCS];

export function milestoneDoc(change: Partial<Milestone> = {}): Doc {
  const body: Milestone = { text: { es: 'Equipos listos' }, day: '2027-05-10', doneOn: null, ...change };
  return doc('milestones', 'mls_ready', 'opa_2-3', body);
}
export function riskDoc(change: Partial<Risk> = {}): Doc {
  const body: Risk = { text: { es: 'Sin buque de apoyo' }, level: 'high', answer: null, ...change };
  return doc('planRisks', 'rsk_ship', 'opa_2-3', body);
}
export function fundDoc(change: Partial<BudgetLine> = {}): Doc {
  const body: BudgetLine = {
    ...{
      text: { es: 'Combustible' },
      source: { es: 'EL PAcCTO' },
      money: { amount: 12_000, currency: 'EUR' },
    },
    ...{ year: 2027, isSecured: false },
    ...change,
  };
  return doc('budgetLines', 'bdl_fuel', 'opa_2-3', body);
}

/** What was adopted: one action, with a milestone on an earlier day than the plan has it by now. */
export const KEPT_DOCS: readonly Doc[] = (() => {
  const plan: AdoptedPao = {
    ...{ decision: 'dcs_drugs', day: '2026-12-10', adopted: made, title: { es: 'Drogas' }, about: null },
    ...{ priority: 'pri_drugs', strategy: STRATEGY_ID, from: '2027-01-01', until: '2027-11-30' },
    ...{ leader: 'EC', coLeader: 'PE', participants: [], rhythm: 'quarterly', kpis: [], budget: [] },
  };
  const action: AdoptedOperation = {
    ...{ of: 'opa_2-3', goal: 'gol_2', sequence: 3, type: 'joint_action_day', about: null, expected: null },
    ...{ title: { es: 'Acción Conjunta en puertos' }, leader: by('PE', 'police'), coLeader: null },
    ...{ participants: [], from: '2027-04-01', until: '2027-06-20', channel: 'none', links: [] },
    ...{ milestones: [{ id: 'mls_ready', text: { es: 'Equipos listos' }, day: '2027-04-20' }] },
    ...{ kpis: [], budget: [] },
  };
  return [
    doc('adoptedPlans', 'apl_drugs', PAO_ID, plan),
    doc('adoptedActions', 'apa_2-3', 'apl_drugs', action),
  ];
})();
