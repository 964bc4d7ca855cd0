import type { Actor } from '#shared/kernel/actor.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import type { Operation, OperationalPlan } from '#shared/plans/pao.schemas.ts';
import { type Kpi, paoAudience, STRATEGY, type StrategicPlan } from '#shared/plans/plans.schemas.ts';
import { actorWith, codeOf } from '#test/support/deciding.ts';
import { createRuleWorld } from '#test/support/rule-world.ts';

const of = (key: string, roles: Actor['roles'], state: string | null, change: Partial<Actor> = {}) =>
  actorWith(roles, { person: `per_${key}`, state, delegation: state, institution: null, ...change });
export const chair = of('chair', ['presidencyDelegate'], null, { delegation: 'presidency' });
export const programme = of('programme', ['programmeSupport'], null, { delegation: 'el-paccto' });
/** Of the state that leads the plan. */
export const ecuador = of('ecuador', ['nationalCoordinator'], 'EC');
/** Of a state that leads an action. */
export const peru = of('peru', ['delegate'], 'PE');
export const chile = of('chile', ['pointOfContact'], 'CL');
/** Lead actions for their institution. */
export const peruPolice = of('pepolice', ['actionLeader'], 'PE', { institution: 'police' });
export const peruCustoms = of('pecustoms', ['actionLeader'], 'PE', { institution: 'customs' });
export const chileCustoms = of('clcustoms', ['actionLeader'], 'CL', { institution: 'customs' });
/** Of the partner body that governs its own people. */
export const ameripol = of('ameripol', ['delegate'], 'XA', { delegation: 'ameripol' });
export const observer = of('observer', ['observer'], null, { delegation: 'eu-cosi' });
export const officer = of('officer', ['fieldOfficer'], 'PE', { institution: 'police' });

/** After the first quarter of 2027. */
export const START = Date.UTC(2027, 3, 10, 12);
export const PAO = 'pao_drugs';
export const PERIOD = '2027-01-01';
const made = { by: 'per_chair', at: 0, takenAt: 0 };

export function docIn<B extends JsonObject>(
  collection: string,
  id: string,
  body: B,
  place: { parent?: string | null; audience?: string } = {},
): Doc<B> {
  return { collection, id, parent: null, audience: paoAudience(PAO), rev: 1, body, ...place };
}

export function strategyDoc(change: Partial<StrategicPlan> = {}): Doc<StrategicPlan> {
  return docIn(
    'strategicPlans',
    'spl_2027',
    {
      ...{ title: { es: 'Plan 2027-2030' }, about: null, from: '2027-01-01', until: '2030-12-31' },
      ...{ priorities: ['pri_drugs'], state: 'in_force', consultUntil: null, version: 1, decision: 'dcs_1' },
      made,
      ...change,
    },
    { audience: STRATEGY },
  );
}
export function goalDoc(): Doc {
  const body = {
    ...{ number: 2, title: { es: 'Actuar juntos' }, outcome: { es: 'Se actúa juntos.' } },
    priority: 'pri_drugs',
  };
  return docIn('strategicGoals', 'gol_2', body, { parent: 'spl_2027', audience: STRATEGY });
}
export function paoDoc(change: Partial<OperationalPlan> = {}): Doc<OperationalPlan> {
  return docIn(
    'operationalPlans',
    PAO,
    {
      ...{ title: { es: 'PAO de drogas' }, about: null, priority: 'pri_drugs', strategy: 'spl_2027' },
      ...{ from: '2027-01-01', until: '2027-12-31', leader: 'EC', coLeader: 'CO' },
      ...{ participants: ['PE', 'CL'], rhythm: 'quarterly', state: 'running', consultUntil: null },
      ...{ decision: 'dcs_2', follows: null, begunWith: { gol_2: 3 } },
      ...{ noPolice: null, noCustoms: null, noProsecution: null, noJudiciary: null, noPrison: null },
      made,
      ...change,
    },
    { parent: 'pri_drugs' },
  );
}
export function operationDoc(id = 'opa_ports', change: Partial<Operation> = {}): Doc<Operation> {
  return docIn(
    'operationalActions',
    id,
    {
      ...{ goal: 'gol_2', type: 'operational', title: { es: 'Acción Conjunta en puertos' }, about: null },
      ...{ expected: null, leader: { delegation: 'PE', institution: 'police' } },
      ...{ coLeader: { delegation: 'CL', institution: 'customs' }, participants: [] },
      ...{ from: '2027-01-01', until: '2027-12-31', channel: 'none', links: [], sequence: 3 },
      ...{ state: 'running', isAtRisk: false, follows: null, reason: null, made },
      ...change,
    } as Operation,
    { parent: PAO },
  );
}
export function kpiDoc(
  id = 'kpi_seized',
  change: Partial<Kpi> = {},
  place: { parent?: string } = {},
): Doc<Kpi> {
  return docIn(
    'kpis',
    id,
    {
      ...{ title: { es: 'Contenedores controlados' }, definition: { es: 'Cuántos.' }, direction: 'up' },
      ...{
        counts: 'sum',
        baseline: null,
        target: { value: 40, day: '2027-12-31' },
        unit: { es: 'contenedores' },
      },
      ...{ source: { es: 'Aduana' }, frequency: 'quarterly' },
      responsible: { delegation: 'PE', institution: 'police' },
      ...change,
    } as Kpi,
    { parent: 'opa_ports', ...place },
  );
}
export const SUPPORT_GROUP = 'mtg_support';

/** A plan that runs, with one action and its indicator, and a meeting of the Grupo de Apoyo. */
export function createMonitoringWorld(now = START) {
  const world = createRuleWorld({ now });
  const act = (actor: Actor, name: string, args: object) =>
    codeOf(world.act(actor, `monitoring.${name}`, args));
  for (const doc of [strategyDoc(), goalDoc(), paoDoc(), operationDoc(), kpiDoc()])
    world.plant('committee', doc);
  const meeting = {
    ...{ ...meetingArgs, meeting: SUPPORT_GROUP, type: 'supportGroup' },
    ...{ startsOn: '2027-04-08', endsOn: '2027-04-10' },
  };
  const called = codeOf(world.act(chair, 'meetings.schedule', meeting));
  if (called !== 'accepted') throw new Error(called);
  return {
    world,
    act,
    bodyOf: (id: string) => world.docs('committee').find((doc) => doc.id === id)?.body,
    reads: (actor: Actor, id: string) => world.readBy(actor, 'committee').some((doc) => doc.id === id),
  };
}

export const figure = {
  ...{ measurement: 'msr_1', kpi: 'kpi_seized', plan: PAO, of: 'opa_ports', value: 12, day: '2027-03-31' },
  ...{ note: null, corrects: null, from: null },
};
export const report = {
  ...{ pao: PAO, operation: 'opa_ports', from: PERIOD, status: 'on_time', done: { es: 'Se controló.' } },
  ...{ obstacles: null, next: null, wanted: null, figures: [] as object[] },
};
export const reported = { measurement: 'msr_r', kpi: 'kpi_seized', value: 12, day: '2027-03-31', note: null };
export const REPORT = 'prp_ports-2027-01-01';
export const CONSOLIDATION = 'cnr_drugs-2027-01-01';
