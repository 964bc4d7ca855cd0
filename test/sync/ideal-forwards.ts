import type { Forward } from '#server/compartment/outgoing.ts';
import type { Ports } from '#server/ports.ts';
import { deliverForwards } from '#server/sync/deliver-forwards.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { HOMES } from './ideal-cast.ts';
import type { IdealLife } from './ideal-life.ts';

const COMPARTMENTS = [COMMITTEE, ...HOMES];

/** One forward where it belongs, or what a sabotage makes of it. */
function bring({ world, sabotage, brought }: IdealLife, { name, forward }: IdealLife['brought'][number]) {
  brought.push({ name, forward });
  const id = sabotage.noIdempotency === true ? `${forward.id}-${brought.length}` : forward.id;
  const args =
    sabotage.opensToNobody === true && forward.name === 'ideal.receive'
      ? { ...(forward.args as object), readers: [] }
      : forward.args;
  return world.server(name).receive({ ...forward, id, args });
}

/** What arrived at some time arrives once more, in any order: all of it was answered, and nothing comes of it. */
export function bringAgain(life: IdealLife): void {
  const left = [...life.brought];
  while (left.length > 0)
    for (const old of left.splice(life.world.chance.below(left.length), 1)) bring(life, old);
}

/**
 * One round of the server's own delivery. With trouble some of it never arrives, of some the answer does not come back,
 * and of some nobody notes that it was delivered.
 */
export async function handOn(life: IdealLife, trouble: number): Promise<number> {
  const { world, sabotage } = life;
  const { chance } = world;
  const receive = (name: string) => async (forward: Forward) => {
    if (chance.happens(trouble)) throw new Error('no way');
    if (sabotage.loses === forward.name && chance.happens(0.3)) return { id: forward.id, status: 'accepted' };
    const verdict = bring(life, { name, forward });
    const said = `${forward.name} ${verdict.status === 'accepted' ? 'accepted' : verdict.code}`;
    life.handedOn.set(said, (life.handedOn.get(said) ?? 0) + 1);
    if (chance.happens(trouble)) throw new Error('no answer');
    return verdict;
  };
  const portOf = (name: string) => ({
    pendingForwards: async () => world.server(name).pendingForwards(),
    async markDelivered(ids: readonly string[]) {
      if (!chance.happens(trouble)) world.server(name).markDelivered(ids);
    },
    receive: receive(name),
  });
  const ports = {
    compartment: portOf,
    onFault: () => undefined,
    soon: (work: () => void) => work(),
  } as unknown as Ports;
  let moved = 0;
  for (const name of COMPARTMENTS)
    for (const arrived of (await deliverForwards({ ports, from: portOf(name) as never })).values())
      moved += arrived;
  return moved;
}
