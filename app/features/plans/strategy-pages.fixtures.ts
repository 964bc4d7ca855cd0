import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type {
  BudgetLine,
  Kpi,
  PlanComment,
  PlanVersion,
  StrategicGoal,
  StrategicPlan,
} from '#shared/plans/plans.schemas.ts';
import { STRATEGY } from '#shared/plans/plans.schemas.ts';
import { contentOf } from '#shared/plans/strategy.rules.ts';
import { PRIORITIES, type Priority } from '#shared/priorities/priorities.schemas.ts';

/** 1 September 2026. */
const AT = Date.UTC(2026, 8, 1, 15);
const signature = { by: 'per_presidency-admin', label: 'Presidencia', at: AT, takenAt: AT };
export const PLAN_ID = 'spl_cycle';
export const HERE_PLAN = `/strategy/${PLAN_ID}`;

function docOf<B extends JsonObject>(
  collection: string,
  id: string,
  parent: string | null,
  body: B,
  audience = STRATEGY,
): Doc<B> {
  return { collection, id, parent, audience, rev: 1, body };
}

export function priorityDoc(id: string, title: Priority['title'], state: Priority['state'] = 'adopted') {
  const body: Priority = {
    ...{ title, area: null, reason: { es: 'Lo dice la última edición.' }, rests: [], state },
    ...{ proposedBy: 'EC', proposed: signature, scores: {}, leftOut: null, adopted: null },
    ...{ edition: null, scored: null },
    ...{ from: null, until: null, outcome: null },
  };
  return docOf('priorities', id, 'cho_cycle', body, PRIORITIES);
}
export const PRIORITY_DOCS: readonly Doc[] = [
  priorityDoc('pri_drugs', {
    es: 'Cocaína por vía marítima',
    pt: 'Cocaína por via marítima',
    en: 'Cocaine by sea',
  }),
  priorityDoc('pri_arms', { es: 'Armas de fuego', pt: 'Armas de fogo', en: 'Firearms' }),
];

export function planDoc(change: Partial<StrategicPlan> = {}): Doc<StrategicPlan> {
  return docOf('strategicPlans', PLAN_ID, null, {
    title: {
      es: 'Plan estratégico plurianual 2027-2030',
      pt: 'Plano estratégico plurianual 2027-2030',
      en: 'Multi-annual strategic plan 2027-2030',
    },
    about: { es: 'Lo que la región hace junta en cuatro años, y cómo se sabrá si sirvió.' },
    ...{ from: '2027-01-01', until: '2030-12-31', priorities: ['pri_drugs', 'pri_arms'], state: 'draft' },
    ...{ consultUntil: null, version: 0, decision: null, made: signature },
    ...change,
  });
}
export function goalDoc(id: string, number: number, change: Partial<StrategicGoal> = {}): Doc<StrategicGoal> {
  return docOf('strategicGoals', id, PLAN_ID, {
    number,
    title: {
      es: 'Cerrar el paso de precursores y cocaína por puertos',
      pt: 'Fechar a passagem de precursores e cocaína pelos portos',
      en: 'Close ports to precursors and cocaine',
    },
    outcome: { es: 'En los puertos que más exportan se abre cada contenedor de riesgo alto.' },
    priority: 'pri_drugs',
    ...change,
  });
}
export function kpiDoc(id: string, of: string, change: Partial<Kpi> = {}): Doc<Kpi> {
  return docOf('kpis', id, of, {
    title: {
      es: 'Contenedores de riesgo alto abiertos',
      pt: 'Contêineres de risco alto abertos',
      en: 'High-risk containers opened',
    },
    definition: { es: 'Contenedores abiertos tras un perfil de riesgo alto, entre todos los de ese perfil.' },
    ...{ direction: 'up', counts: 'level', frequency: 'quarterly' },
    ...{ baseline: { value: 31, day: '2026-12-31' }, target: { value: 80, day: '2030-12-31' } },
    ...{ unit: { es: '%' }, source: { es: 'Sistemas de aduanas de cada puerto' } },
    responsible: { delegation: 'EC', institution: 'customs' },
    ...change,
  });
}
export function lineDoc(id: string, of: string, change: Partial<BudgetLine> = {}): Doc<BudgetLine> {
  return docOf('budgetLines', id, of, {
    ...{ text: { es: 'Formación de equipos de perfilado' }, source: { es: 'EL PAcCTO 2.0' } },
    ...{ money: { amount: 180_000, currency: 'EUR' }, year: 2027, isSecured: true },
    ...change,
  });
}
export function commentDoc(id: string, change: Partial<PlanComment> = {}): Doc<PlanComment> {
  return docOf('planComments', id, PLAN_ID, {
    ...{ delegation: 'CL', about: 'gol_ports', isLate: false, withdrawn: null, answer: null },
    text: { es: 'Falta Valparaíso entre los puertos que más exportan.' },
    said: { ...signature, by: 'per_chile-delegate', label: 'Delegación de Chile' },
    ...change,
  });
}

export const GOALS = [
  goalDoc('gol_ports', 1),
  goalDoc('gol_arms', 2, {
    title: {
      es: 'Rastrear cada arma incautada',
      pt: 'Rastrear cada arma apreendida',
      en: 'Trace each seized weapon',
    },
    outcome: { es: 'De cada arma incautada se sabe de dónde salió.' },
    priority: 'pri_arms',
  }),
  goalDoc('gol_joint', 3, {
    title: { es: 'Investigar juntos', pt: 'Investigar juntos', en: 'Investigate together' },
    outcome: { es: 'Fiscalías de dos Estados trabajan un caso como uno solo.' },
    priority: null,
  }),
];
export const KPIS = [
  kpiDoc('kpi_boxes', 'gol_ports'),
  kpiDoc('kpi_traced', 'gol_arms', {
    title: { es: 'Armas rastreadas', pt: 'Armas rastreadas', en: 'Weapons traced' },
    ...{ counts: 'sum', unit: { es: 'armas' }, baseline: null, target: null, frequency: 'half_yearly' },
    responsible: { delegation: 'MX', institution: 'prosecution' },
  }),
];
export const LINES = [
  lineDoc('bdl_training', PLAN_ID),
  lineDoc('bdl_scanner', 'gol_ports', {
    ...{ text: { es: 'Escáneres móviles' }, source: { es: 'BID' }, isSecured: false, year: 2028 },
    money: { amount: 1_250_000, currency: 'USD' },
  }),
  lineDoc('bdl_second', PLAN_ID, {
    year: 2028,
    money: { amount: 95_000.5, currency: 'EUR' },
    isSecured: false,
  }),
];
export const PLAN_DOCS: readonly Doc[] = [...PRIORITY_DOCS, planDoc(), ...GOALS, ...KPIS, ...LINES];

/** The plan as it was adopted before its first goal was worded anew, one indicator was added and a line taken out. */
export const ADOPTED: Doc<PlanVersion> = docOf('planVersions', 'plv_cycle-1', PLAN_ID, {
  ...{ number: 1, decision: 'dcs_roadmap', day: '2026-10-14', adopted: signature },
  ...contentOf({
    plan: planDoc(),
    goals: [
      goalDoc('gol_ports', 1, { title: { es: 'Cerrar el paso de cocaína por puertos grandes' } }),
      ...GOALS.slice(1),
    ],
    kpis: [kpiDoc('kpi_boxes', 'gol_ports', { target: { value: 60, day: '2030-12-31' } })],
    budget: [...LINES, lineDoc('bdl_gone', PLAN_ID, { text: { es: 'Reuniones de puesta en marcha' } })],
  }),
});
/** The plan in force, changed since. */
export const IN_FORCE_DOCS: readonly Doc[] = [
  ...PRIORITY_DOCS,
  planDoc({ state: 'in_force', version: 1, decision: 'dcs_roadmap' }),
  ...[...GOALS, ...KPIS, ...LINES, ADOPTED],
];
/** The plan while delegations comment on it. */
export const CONSULTED_DOCS: readonly Doc[] = [
  ...PRIORITY_DOCS,
  planDoc({ state: 'consulted', consultUntil: '2026-10-30' }),
  ...[...GOALS, ...KPIS, ...LINES],
  commentDoc('pcm_ports'),
  commentDoc('pcm_whole', {
    ...{
      delegation: 'BR',
      about: null,
      isLate: true,
      text: { pt: 'O plano deve citar o orçamento de cada Estado.' },
    },
    answer: { result: 'partly', reason: 'Se añade donde el Estado lo da.', done: signature },
  }),
  commentDoc('pcm_own', { delegation: 'CL', about: 'kpi_boxes', text: { es: 'Que se mida cada mes.' } }),
];
