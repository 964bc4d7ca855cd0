import type { Actor } from '#shared/kernel/actor.ts';
import { actorWith, codeOf, docOf } from '#test/support/deciding.ts';
import { createRuleWorld } from '#test/support/rule-world.ts';
import type { Operation, OperationalPlan } from './pao.schemas.ts';

/** Gives the offices. */
const head = actorWith(['presidencyAdmin'], { person: 'per_head', state: null, delegation: 'presidency' });
const of = (key: string, roles: Actor['roles'], state: string | null, more: Partial<Actor> = {}) =>
  actorWith(roles, {
    ...{ person: `per_${key}`, state, delegation: state, institution: null, unit: null },
    ...more,
  });
export const chair = of('chair', ['presidencyDelegate'], null, { delegation: 'presidency' });
/** Of the state that leads the plan, of the one that leads it with it, and of two that take part. */
export const ecuador = of('ecuador', ['delegate'], 'EC');
export const peru = of('peru', ['nationalCoordinator'], 'PE');
export const chile = of('chile', ['pointOfContact'], 'CL');
export const uruguay = of('uruguay', ['delegate'], 'UY');
/** Of a state that takes no part in it. */
export const mexico = of('mexico', ['delegate'], 'MX');
export const leaderByMandate = of('led', ['nationalAuthoriser'], 'EC');
export const leaderElsewhere = of('elsewhere', ['nationalAuthoriser'], 'MX');
export const actionLeader = of('action', ['actionLeader'], 'CL', { institution: 'prosecution' });
export const observer = of('observer', ['observer'], null, { delegation: 'eu-cosi' });
export const officer = of('officer', ['fieldOfficer'], 'CL', { institution: 'customs' });

export const START = Date.UTC(2027, 0, 10, 12);
export const PAO: Pick<
  OperationalPlan,
  | 'title'
  | 'about'
  | 'priority'
  | 'strategy'
  | 'from'
  | 'until'
  | 'leader'
  | 'coLeader'
  | 'participants'
  | 'rhythm'
> = {
  title: { es: 'Drogas' },
  about: null,
  priority: 'pri_1',
  strategy: 'spl_1',
  from: '2027-01-01',
  until: '2027-12-31',
  leader: 'EC',
  coLeader: 'PE',
  participants: ['CL', 'UY', 'ameripol'],
  rhythm: 'quarterly',
};
export const actionFields: Omit<
  Operation,
  'sequence' | 'state' | 'isAtRisk' | 'follows' | 'reason' | 'made'
> = {
  goal: 'gol_1',
  type: 'operational',
  title: { es: 'Controles a la misma hora' },
  about: null,
  expected: null,
  leader: null,
  coLeader: null,
  participants: [],
  from: '2027-02-01',
  until: '2027-06-30',
  channel: 'none',
  links: [],
};
export const newAction = (operation: string, change: object = {}) => ({
  ...{ operation, pao: 'pao_1', follows: null },
  ...actionFields,
  ...change,
});

/** A committee with a multi-year plan of two goals. */
export function createPaoWorld(now = START) {
  const world = createRuleWorld({ now });
  const audience = 'plans/strategy';
  world.plant(
    'committee',
    docOf({
      ...{ collection: 'strategicPlans', id: 'spl_1', audience },
      body: { title: { es: 'Plan' }, state: 'in_force' },
    }),
  );
  for (const [id, state] of [
    ['pri_1', 'active'],
    ['pri_2', 'proposed'],
    ['pri_3', 'adopted'],
  ] as const)
    world.plant(
      'committee',
      docOf({
        collection: 'priorities',
        id,
        audience: 'plans/priorities',
        body: { title: { es: 'x' }, state },
      }),
    );
  for (const number of [1, 2])
    world.plant(
      'committee',
      docOf({
        ...{ collection: 'strategicGoals', id: `gol_${number}`, parent: 'spl_1', audience },
        body: { number, title: { es: `Objetivo ${number}` }, outcome: { es: 'x' }, priority: 'pri_1' },
      }),
    );
  for (const { person } of [leaderByMandate, leaderElsewhere])
    world.act(head, 'mandates.give', {
      ...{ mandate: `mdt_${person}`, person, label: 'x', function: 'planLeader', basis: 'x' },
      ...{ from: '2027-01-01', until: null },
    });
  const act = (actor: Actor, name: string, args: object) => codeOf(world.act(actor, `plans.${name}`, args));
  return {
    world,
    act,
    /** The plan of the fixtures, made by whoever leads it. */
    make: (change: object = {}) =>
      act(ecuador, 'make_pao', { pao: 'pao_1', ...PAO, follows: null, operations: [], ...change }),
    add: (actor: Actor, operation: string, change: object = {}) =>
      act(actor, 'add_operation', newAction(operation, change)),
    bodyOf: (id: string) => world.docs('committee').find((doc) => doc.id === id)?.body,
    reads: (actor: Actor, id: string) => world.readBy(actor, 'committee').some((doc) => doc.id === id),
  };
}
