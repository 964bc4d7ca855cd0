import * as v from 'valibot';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { defineMutation, refuse } from '#shared/kernel/mutation.ts';
import { offsetFrom, offsetRequest, timeBar } from '#shared/meetings/meetings.rules.ts';
import { readsOfNeeds, writeNeeds } from './needs.rules.ts';
import { isOrdered, needsId } from './personal.rules.ts';
import { needsFields, travelNeeds, tripFields } from './personal.schemas.ts';

const setNeeds = defineMutation({
  name: 'needs.set',
  args: v.strictObject({
    participant: IdSchema,
    meeting: IdSchema,
    fields: v.strictObject({
      diet: v.exactOptional(needsFields.diet),
      access: v.exactOptional(needsFields.access),
      interpretation: v.exactOptional(needsFields.interpretation),
      visa: v.exactOptional(needsFields.visa),
      visaLetter: v.exactOptional(needsFields.visaLetter),
      budget: v.exactOptional(needsFields.budget),
      hotel: v.exactOptional(needsFields.hotel),
      pickUp: v.exactOptional(needsFields.pickUp),
    } satisfies Record<keyof typeof needsFields, unknown>),
  }),
  compartment: () => COMMITTEE,
  reads: readsOfNeeds,
  decide: ({ args: { fields, ...target }, docs, actor, now }) =>
    writeNeeds({ target, fields, docs, actor, now }),
});

const setTrip = defineMutation({
  name: 'needs.set_trip',
  args: v.strictObject({
    participant: IdSchema,
    meeting: IdSchema,
    direction: v.picklist(['arrival', 'departure']),
    /** Null: nothing is known about it any more. */
    trip: v.nullable(v.strictObject(tripFields)),
  }),
  compartment: () => COMMITTEE,
  reads: readsOfNeeds,
  facts: ({ trip }) => (trip === null ? [] : [offsetRequest({ startsAt: trip.at, timeZone: trip.timeZone })]),
  decide({ args: { direction, trip: given, ...target }, docs, actor, now, facts }) {
    const when = given === null ? null : { startsAt: given.at, timeZone: given.timeZone };
    const noTime = when === null ? null : timeBar(facts, when);
    if (noTime !== null) return noTime;
    const offset = when === null ? null : (offsetFrom(facts, when) ?? null);
    const trip = given === null ? null : { ...given, offset };
    const before = docs.get(travelNeeds, needsId(target.participant))?.body ?? null;
    const both = {
      arrival: before?.arrival ?? null,
      departure: before?.departure ?? null,
      [direction]: trip,
    };
    if (!isOrdered(both)) return refuse('needs.leaves_before_arriving');
    return writeNeeds({ target, fields: { [direction]: trip }, docs, actor, now });
  },
});

export const needsMutations = [setNeeds, setTrip] as const;
