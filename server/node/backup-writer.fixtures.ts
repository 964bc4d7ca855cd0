import * as v from 'valibot';
import { COMMITTEE, stateCompartment } from '#shared/kernel/compartments.ts';
import {
  accept,
  create,
  defineCollection,
  defineMutation,
  forward,
  type Mutation,
} from '#shared/kernel/mutation.ts';
import { programOf } from '#test/support/program.ts';
import { createCompartment } from '../compartment/compartment.ts';
import { sha256 } from '../compartment/sha256.ts';
import { createIdentity } from '../identity/identity.ts';
import { openDataFolder } from './data-folder.ts';

export const STATE = stateCompartment('CL');
const args = v.strictObject({ id: v.string() });

const rows = defineCollection({ name: 'rows', body: v.strictObject({ text: v.string() }) });

const add = defineMutation({
  name: 'rows.add',
  args,
  internal: true,
  compartment: () => STATE,
  reads: () => [],
  decide: ({ args: { id } }) =>
    accept([
      create(rows, { id, audience: 'all', body: { text: `row ${id}` } }),
      forward({ compartment: COMMITTEE, name: 'rows.announce', args: { id } }),
    ]),
});

const announce = defineMutation({
  name: 'rows.announce',
  args,
  internal: true,
  compartment: () => COMMITTEE,
  reads: () => [],
  decide: ({ args: { id } }) => accept([create(rows, { id, audience: 'all', body: { text: 'announced' } })]),
});

export const rowRegistry = new Map<string, Mutation>([
  [add.name, add as Mutation],
  [announce.name, announce as Mutation],
]);

/** A state's compartment that writes, and the committee's that receives its forwards, as a server runs them. */
export function openWriter(path: string) {
  const folder = openDataFolder({ path });
  let tick = Date.UTC(2026, 0, 1);
  const common = {
    program: programOf(rowRegistry),
    clock: () => {
      tick += 1;
      return tick;
    },
    monotonic: () => tick,
    random: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
    sha256,
  };
  const state = createCompartment({ sql: folder.database(STATE), name: STATE, ...common });
  const committee = createCompartment({ sql: folder.database(COMMITTEE), name: COMMITTEE, ...common });
  const identity = createIdentity({ sql: folder.database('identity'), ...common });
  let count = 0;
  return {
    folder,
    state,
    committee,
    identity,
    /** Adds one row. Resolves when it is durable, with its number within this writer. */
    add(): number {
      count += 1;
      const id = `row_${count}`;
      const name = 'rows.add';
      const { status } = state.receive({ id: `fwd_add${count}`, compartment: STATE, name, args: { id } });
      if (status !== 'accepted') throw new Error(`the row was ${status}`);
      return count;
    },
    deliver(): void {
      const forwards = state.pendingForwards();
      for (const one of forwards) committee.receive(one);
      state.markDelivered(forwards.map(({ id }) => id));
    },
  };
}

// As a program it writes until it is killed, and prints each number once it is durable.
if (process.argv[1] === import.meta.filename) {
  const writer = openWriter(String(process.argv[2]));
  function step() {
    process.stdout.write(`${writer.add()}\n`);
    if (Math.random() < 0.5) writer.deliver();
    setImmediate(step);
  }
  step();
}
