import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { addDays } from '#shared/kernel/days.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { Done, Further } from './fill-data.ts';

/** The phones of the journeys live here. */
const ZONE = 'America/Santiago';
export const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' }).format(
  Date.now(),
);
/** Ecuador leads this plan. */
export const PLAN = 'pao_demo-drugs';
export const ACTION = 'opa_e2e-jad';
export const KPI = 'kpi_e2e-jad';

/** Words that stand in one place each, by who may read them. */
export const TOKENS = {
  /** At posts of Chile's customs, of its police, and of all of Chile. */
  customsPost: 'CHUCAO-11',
  customsNote: 'HUALA-33',
  customsReason: 'LOICA-44',
  policePost: 'PIDEN-22',
  chileBriefing: 'TAGUA-55',
  ecuadorPost: 'DIUCA-66',
  /** Of the day, for states that take part. */
  about: 'ZORZAL-77',
  reference: 'CHINCOL-88',
  releaseReason: 'TENCA-99',
} as const;

/** Somebody who counts at a post of the police, and somebody of a state that takes no part. */
export const PEOPLE: readonly Further[] = [
  { key: 'joint-police', state: 'CL', roles: ['fieldOfficer'], institution: 'police', unit: 'brigada' },
  { key: 'joint-peru', state: 'PE', roles: ['delegate'], institution: null, unit: null },
];

const text = (es: string) => ({ es, pt: es, en: es });
const ecuador = { delegation: 'EC', institution: null };
const act = (name: string, args: object): Done => ({
  ...{ as: 'ecuador-plan-leader', compartment: COMMITTEE, name, args: args as Json },
});

/** An action of a plan that runs, which is a joint action day, with an indicator that nobody has measured. */
export const WITH_ACTION: readonly Done[] = [
  act('plans.add_operation', {
    ...{ operation: ACTION, pao: PLAN, goal: 'gol_demo-ports', type: 'joint_action_day' },
    ...{ title: text('Controles a la vez'), about: null, expected: null, leader: ecuador, coLeader: null },
    ...{ participants: [{ delegation: 'CL', institution: null }], from: addDays(TODAY, -1), until: TODAY },
    ...{ target: null, where: null, channel: 'none', links: [], follows: null },
  }),
  act('plans.add_kpi', {
    ...{ kpi: KPI, plan: PLAN, of: ACTION, title: text('Personas controladas a la vez') },
    ...{ definition: text('Las de la jornada'), unit: text('personas'), source: text('Jornada') },
    ...{ direction: 'up', counts: 'sum', frequency: 'quarterly', baseline: null, responsible: ecuador },
    target: { value: 500, day: TODAY },
  }),
];
