import * as v from 'valibot';
import { fallsDue } from '#shared/kernel/due.ts';
import { defineFeature } from '#shared/kernel/feature.ts';
import {
  accept,
  create,
  defineCollection,
  defineMutation,
  forward,
  one,
  refuse,
  remove,
  set,
} from '#shared/kernel/mutation.ts';

/** What rings by itself at an hour. */
export const bells = defineCollection({
  name: 'bells',
  body: v.strictObject({
    rings: v.nullable(v.number()),
    /** After this long it rings again. */
    every: v.nullable(v.number()),
    isStuck: v.boolean(),
    rung: v.array(v.number()),
  }),
});

const where = v.optional(v.string(), 'committee');
const at = (args: { where: string }) => args.where;

const hang = defineMutation({
  name: 'bells.hang',
  args: v.strictObject({
    where,
    bell: v.string(),
    rings: v.nullable(v.number()),
    every: v.optional(v.nullable(v.number()), null),
    isStuck: v.optional(v.boolean(), false),
  }),
  compartment: at,
  reads: ({ bell }) => [one(bells, bell)],
  decide: ({ args: { bell, rings, every, isStuck } }) =>
    accept([create(bells, { id: bell, audience: 'all', body: { rings, every, isStuck, rung: [] } })]),
});

const move = defineMutation({
  name: 'bells.move',
  args: v.strictObject({ where, bell: v.string(), rings: v.nullable(v.number()) }),
  compartment: at,
  reads: ({ bell }) => [one(bells, bell)],
  decide: ({ args: { bell, rings } }) => accept([set(bells, { id: bell, fields: { rings } })]),
});

const takeDown = defineMutation({
  name: 'bells.take_down',
  args: v.strictObject({ where, bell: v.string() }),
  compartment: at,
  reads: ({ bell }) => [one(bells, bell)],
  decide: ({ args: { bell } }) => accept([remove(bells, bell)]),
});

/** Rings, tells the committee, and leaves the hour as it was unless it is to ring again. */
const ring = defineMutation({
  name: 'bells.ring',
  internal: true,
  args: v.strictObject({ bell: v.string() }),
  compartment: () => 'committee',
  reads: ({ bell }) => [one(bells, bell)],
  decide({ args: { bell }, docs, actor, now }) {
    const known = docs.get(bells, bell);
    if (known === null || actor.roles.length > 0) return refuse('bells.unknown');
    const { rings, every, isStuck, rung } = known.body;
    if (isStuck) return refuse('bells.stuck', { bell });
    const again = every === null || rings === null ? {} : { rings: rings + every };
    return accept([
      set(bells, { id: bell, fields: { rung: [...rung, now], ...again } }),
      forward({ compartment: 'committee', name: 'bells.heard', args: { bell } }),
    ]);
  },
});

/** Rings all that it names, and leaves the hours as they were. */
const ringAll = defineMutation({
  name: 'bells.ring_all',
  internal: true,
  args: v.strictObject({ named: v.array(v.string()) }),
  compartment: () => 'committee',
  reads: ({ named }) => named.map((bell) => one(bells, bell)),
  decide: ({ args: { named }, docs, now }) =>
    accept(
      named.flatMap((bell) => {
        const known = docs.get(bells, bell);
        return known === null ? [] : [set(bells, { id: bell, fields: { rung: [...known.body.rung, now] } })];
      }),
    ),
});

const heard = defineMutation({
  name: 'bells.heard',
  internal: true,
  args: v.strictObject({ bell: v.string() }),
  compartment: () => 'committee',
  reads: () => [],
  decide: () => accept([]),
});

export const bellsFeature = defineFeature({
  name: 'bells',
  collections: [bells],
  mutations: [hang, move, takeDown, ring, ringAll, heard],
  due: [fallsDue(bells, { at: ({ body }) => body.rings, act: ring, args: ({ id }) => ({ bell: id }) })],
});

/** Bells that are all heard again after one time ring together. */
export const pealsFeature = defineFeature({
  ...bellsFeature,
  due: [
    fallsDue(bells, {
      at: ({ body }) => body.rings,
      act: ringAll,
      args: (_, all) => ({ named: all.map(({ id }) => id) }),
      together: ({ body }) => String(body.every),
    }),
  ],
});
