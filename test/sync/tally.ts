import * as v from 'valibot';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  defineCollection,
  defineMutation,
  type Mutation,
  one,
  refuse,
  set,
} from '#shared/kernel/mutation.ts';

/**
 * A count that a second delivery would raise twice: it is not idempotent by itself, so only the server's idempotency
 * keeps it correct.
 */
export const tallies = defineCollection({
  name: 'tallies',
  body: v.strictObject({ count: v.number(), mark: v.string() }),
});

const args = v.strictObject({ tally: IdSchema, state: v.string() });

const open = defineMutation({
  name: 'tally.open',
  args,
  compartment: ({ state }) => stateCompartment(state),
  reads: ({ tally }) => [one(tallies, tally)],
  decide: ({ args: { tally, state } }) =>
    accept([create(tallies, { id: tally, audience: 'all', body: { count: 0, mark: `TOKEN-${state}` } })]),
});

const add = defineMutation({
  name: 'tally.add',
  args,
  compartment: ({ state }) => stateCompartment(state),
  reads: ({ tally }) => [one(tallies, tally)],
  decide({ args: { tally }, docs }) {
    const known = docs.get(tallies, tally);
    if (known === null) return refuse('tally.not_found');
    return accept([set(tallies, { id: tally, fields: { count: known.body.count + 1 } })]);
  },
});

export const tallyMutations: readonly Mutation[] = [open, add];
