import type { Actor } from '#shared/kernel/actor.ts';
import { createPaoWorld, ecuador, peru } from '#shared/plans/pao.fixtures.ts';
import { actorWith, codeOf } from '#test/support/deciding.ts';
import type { JointActionDay } from './jointdays.schemas.ts';

export const programme = actorWith(['programmeSupport'], {
  ...{ person: 'per_programme', state: null, delegation: 'programme', institution: null, unit: null },
});
export const ameripol = actorWith(['delegate'], {
  ...{ person: 'per_ameripol', state: 'XA', delegation: 'ameripol', institution: null, unit: null },
});
export const DAY = 'jad_1';
export const OF_DAY = { day: DAY, pao: 'pao_1' } as const;
export const dayFieldsOf = {
  title: { es: 'Controles a la misma hora' },
  about: null,
  objectives: [{ es: 'Bultos en tránsito' }],
  ...{ from: '2027-03-01', until: '2027-03-02', timeZone: 'America/Lima' },
  coordinator: 'PE',
  centre: null,
  counters: ['persons_checked', 'drugs'],
  rhythm: 60,
  references: [],
} as const;
export const releaseOf = (change: object = {}) => ({
  ...{ state: 'CL', day: DAY, release: 'crl_1', number: 1, kind: 'provisional', asOf: 1000, reason: null },
  lines: [{ counter: 'drugs', kind: 'cocaine', value: 12_000 }],
  cards: [],
  ...change,
});
export const cardOf = (count: string, value = 500) => ({
  ...{
    count,
    on: '2027-03-01',
    counter: 'drugs',
    kind: 'cocaine',
    value,
    subdivision: null,
    reference: null,
  },
});

/** A running plan led by Ecuador and Peru, with an action that is a joint action day, in which Chile takes part. */
export function createDayWorld() {
  const pao = createPaoWorld();
  pao.make();
  pao.add(ecuador, 'opa_1', { type: 'joint_action_day', from: null, until: null });
  pao.add(ecuador, 'opa_2');
  const { world } = pao;
  const act = (actor: Actor, name: string, args: object) =>
    codeOf(world.act(actor, `jointdays.${name}`, args));
  const docs = () => world.docs('committee');
  return {
    ...pao,
    act,
    docs,
    make: (actor: Actor = peru, change: object = {}) =>
      act(actor, 'make_day', {
        ...{ ...OF_DAY, operation: 'opa_1', ...dayFieldsOf, participants: ['PE', 'CL'] },
        ...change,
      }),
    move: (actor: Actor, to: JointActionDay['state'], decision: string | null = null) =>
      act(actor, 'move_day', { ...OF_DAY, to, decision }),
    receive: (change: object = {}) => codeOf(world.receive('jointdays.receive', releaseOf(change))),
    bodyOf: (id: string) => docs().find((doc) => doc.id === id)?.body,
    /** Who of these reads an entry. */
    readersOf: (id: string, who: Readonly<Record<string, Actor>>) =>
      Object.entries(who).flatMap(([name, actor]) =>
        world.readBy(actor, 'committee').some((doc) => doc.id === id) ? [name] : [],
      ),
  };
}
