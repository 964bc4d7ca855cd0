import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { actorWith, codeOf } from '#test/support/deciding.ts';
import { createRuleWorld } from '#test/support/rule-world.ts';
import { budgetLines, goals, kpis, STRATEGY } from './plans.schemas.ts';
import { contentOf, hashOfContent } from './strategy.rules.ts';

const of = (key: string, roles: Actor['roles'], state: string | null, delegation: string | null) =>
  actorWith(roles, { person: `per_${key}`, state, delegation });
export const chair = of('chair', ['presidencyDelegate'], null, 'presidency');
export const chile = of('chile', ['delegate'], 'CL', 'CL');
export const ecuador = of('ecuador', ['pointOfContact'], 'EC', 'EC');
export const peru = of('peru', ['nationalCoordinator'], 'PE', 'PE');
export const spain = of('spain', ['delegate'], 'ES', 'ES');
export const observer = of('observer', ['observer'], null, 'eu-cosi');
export const programme = of('programme', ['programmeSupport'], null, 'el-paccto');

export const START = Date.UTC(2026, 5, 1, 12);
const signature = { by: 'per_chair', at: START, takenAt: START };

function plans(collection: string, id: string, { parent, audience, ...body }: Record<string, unknown>): Doc {
  return { collection, id, rev: 1, parent: parent ?? null, audience, body } as Doc;
}
export const DRUGS: Doc = plans('priorities', 'pri_drugs', {
  ...{ parent: 'cho_1', audience: 'plans/priorities', title: { es: 'Drogas' }, area: null },
  ...{
    reason: { es: 'Por los puertos.' },
    rests: [],
    state: 'adopted',
    proposedBy: 'EC',
    proposed: signature,
  },
  ...{ scores: {}, leftOut: null, adopted: null, from: null, until: null, outcome: null },
});
export function decisionDoc(id: string, state = 'adopted'): Doc {
  return plans('decisions', id, {
    ...{ audience: 'members/decisions', item: null, text: { es: 'Adopta el plan.' }, mode: 'consensus' },
    ...{ state, number: 3, year: 2026, decidedOn: '2026-06-20' },
  });
}
/** An operational plan that Ecuador leads, with an action of Peru and one that nobody leads yet. */
export const PAO: Doc = plans('operationalPlans', 'pao_drugs', {
  ...{ parent: 'pri_drugs', audience: 'plans/pao_drugs', title: { es: 'PAO drogas' }, about: null },
  ...{ priority: 'pri_drugs', strategy: 'spl_1', from: '2027-01-01', until: '2027-12-31', leader: 'EC' },
  ...{
    coLeader: null,
    participants: ['CL', 'PE'],
    rhythm: 'quarterly',
    state: 'drafting',
    consultUntil: null,
  },
  ...{ decision: null, follows: null, made: signature },
});
export function operationDoc(id: string, leader: string | null): Doc {
  return plans('operationalActions', id, {
    ...{ parent: 'pao_drugs', audience: 'plans/pao_drugs', goal: 'gol_1', type: 'operational' },
    ...{ title: { es: 'Puertos' }, about: null, expected: null, coLeader: null, participants: [] },
    leader: leader === null ? null : { delegation: leader, institution: null },
    ...{ from: null, until: null, channel: 'none', links: [], sequence: null, state: 'proposed' },
    ...{ isAtRisk: false, follows: null, reason: null, made: signature },
  });
}

export const PLAN = {
  ...{ plan: 'spl_1', title: { es: 'Plan 2027-2030' }, about: null, from: '2027-01-01', until: '2030-12-31' },
  priorities: ['pri_drugs'],
};
export const GOAL = {
  ...{ goal: 'gol_1', plan: 'spl_1', number: 1, title: { es: 'Cerrar los puertos' } },
  ...{ outcome: { es: 'Menos droga sale por mar.' }, priority: 'pri_drugs' },
};
export const KPI = {
  ...{ kpi: 'kpi_1', plan: 'spl_1', of: 'gol_1', title: { es: 'Contenedores revisados' } },
  ...{ definition: { es: 'Contenedores abiertos tras un perfil.' }, direction: 'up', counts: 'sum' },
  baseline: { value: 100, day: '2026-12-31' },
  target: { value: 400, day: '2030-12-31' },
  ...{ unit: { es: 'contenedores' }, source: { es: 'Aduanas' }, frequency: 'quarterly' },
  responsible: { delegation: 'EC', institution: 'customs' },
};
export const LINE = {
  ...{ line: 'bdl_1', plan: 'spl_1', of: 'spl_1', text: { es: 'Formación' }, source: { es: 'EL PAcCTO' } },
  ...{ money: { amount: 120000, currency: 'EUR' }, year: 2027, isSecured: true },
};
export const COMMENT = {
  ...{ comment: 'pcm_1', plan: 'spl_1', delegation: 'CL', about: 'gol_1' },
  text: { es: 'Falta Valparaíso.' },
};

/** A committee with a draft plan of one goal, one indicator and one budget line, at `now`. */
export function createStrategyWorld(now = START) {
  const world = createRuleWorld({ now });
  const act = (actor: Actor, name: string, args: object, madeAt?: number) =>
    codeOf(world.act(actor, `plans.${name}`, args, madeAt));
  for (const doc of [DRUGS, PAO, operationDoc('opa_peru', 'PE'), operationDoc('opa_open', null)])
    world.plant('committee', doc);
  world.plant('committee', decisionDoc('dcs_1'));
  const begun = [
    act(chair, 'make_strategy', PLAN),
    act(chair, 'add_goal', GOAL),
    act(chair, 'add_kpi', KPI),
    act(chair, 'add_budget', LINE),
  ];
  if (begun.some((code) => code !== 'accepted')) throw new Error(begun.join(' '));
  const all = <B extends object>(collection: { readonly name: string }) =>
    world.docs('committee').filter((doc) => doc.collection === collection.name) as unknown as (Doc & {
      body: B;
    })[];
  const bodyOf = (id: string) => world.docs('committee').find((doc) => doc.id === id)?.body;
  return {
    world,
    act,
    bodyOf,
    reads: (actor: Actor, id: string) => world.readBy(actor, 'committee').some((doc) => doc.id === id),
    /** What an adoption of the plan as it stands names. */
    adoption(decision = 'dcs_1') {
      const inPlan = all<never>(goals).filter(
        ({ parent, body }) => parent === 'spl_1' && !('removed' in body),
      );
      const parts = ['spl_1', ...inPlan.map(({ id }) => id)];
      const within = (collection: { readonly name: string }) =>
        all<never>(collection).filter(({ parent }) => parts.includes(parent ?? ''));
      const plan = { body: bodyOf('spl_1') } as never;
      const content = contentOf({ plan, goals: inPlan, kpis: within(kpis), budget: within(budgetLines) });
      return { plan: 'spl_1', decision, goals: inPlan.map(({ id }) => id), hash: hashOfContent(content) };
    },
    /** Lets delegations comment until a day. */
    consult: (until = '2026-06-30') => act(chair, 'consult_strategy', { plan: 'spl_1', until }),
    audienceOf: (id: string) => world.docs('committee').find((doc) => doc.id === id)?.audience ?? STRATEGY,
  };
}
