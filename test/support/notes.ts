import * as v from 'valibot';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Clock, RandomBytes } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  defineCollection,
  defineMutation,
  one,
  refuse,
  remove,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { createRegistry } from '#shared/sync/registry.ts';

/** The smallest feature with everything that sync must carry: parents, refusals, audiences that change. */
export const Notes = defineCollection({
  name: 'notes',
  body: v.strictObject({ text: v.string(), colour: v.string() }),
});

const Id = v.string();
const addNote = defineMutation({
  name: 'notes.add',
  args: v.strictObject({
    id: Id,
    parent: v.nullable(Id),
    text: v.pipe(v.string(), v.minLength(1)),
    audience: v.optional(v.string(), 'all'),
  }),
  compartment: () => COMMITTEE,
  reads: ({ parent }) => (parent === null ? [] : [one(Notes, parent), within(Notes, parent)]),
  decide({ args, docs }) {
    if (args.parent !== null && docs.get(Notes, args.parent) === null) return refuse('notes.no_parent');
    if (args.text.startsWith('bad')) return refuse('notes.bad', { text: args.text });
    const body = { text: args.text, colour: 'none' };
    return accept([create(Notes, { id: args.id, parent: args.parent, audience: args.audience, body })]);
  },
});
const writeNote = defineMutation({
  name: 'notes.write',
  args: v.strictObject({ id: Id, text: v.string() }),
  compartment: () => COMMITTEE,
  reads: ({ id }) => [one(Notes, id)],
  decide({ args, facts }) {
    // Only the server has facts: the device cannot foresee this refusal.
    if (facts !== null && args.text.startsWith('bad')) return refuse('notes.bad', { text: args.text });
    return accept([set(Notes, { id: args.id, fields: { text: args.text } })]);
  },
});
const colourNote = defineMutation({
  name: 'notes.colour',
  args: v.strictObject({ id: Id, colour: v.string() }),
  compartment: () => COMMITTEE,
  reads: ({ id }) => [one(Notes, id)],
  decide: ({ args }) => accept([set(Notes, { id: args.id, fields: { colour: args.colour } })]),
});
const moveNote = defineMutation({
  name: 'notes.move',
  args: v.strictObject({ id: Id, audience: v.string() }),
  compartment: () => COMMITTEE,
  reads: ({ id }) => [one(Notes, id)],
  decide: ({ args }) => accept([set(Notes, { id: args.id, fields: {}, audience: args.audience })]),
});
const removeNote = defineMutation({
  name: 'notes.remove',
  args: v.strictObject({ id: Id }),
  compartment: () => COMMITTEE,
  reads: ({ id }) => [one(Notes, id)],
  decide: ({ args }) => accept([remove(Notes, args.id)]),
});

export const notesRegistry = createRegistry([addNote, writeNote, colourNote, moveNote, removeNote]);

export function createActor(person: string, change: Partial<Actor> = {}): Actor {
  return {
    person: `per_${person}`,
    device: `dev_${person}`,
    state: null,
    delegation: null,
    roles: ['presidencyDelegate'],
    institution: null,
    unit: null,
    ...change,
  };
}

/** The same numbers on every run. */
export function createSeededRandom(seed: number): RandomBytes {
  let state = seed >>> 0;
  return (length) =>
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    });
}

export interface TestClock {
  readonly read: Clock;
  advance(ms: number): void;
}

export function createTestClock(start = 1_790_000_000_000): TestClock {
  let now = start;
  return {
    read: () => now,
    advance(ms) {
      now += ms;
    },
  };
}
