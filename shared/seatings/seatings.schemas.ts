import * as v from 'valibot';
import { EditionIdSchema } from '#shared/ideal/ideal.schemas.ts';
import { idPart } from '#shared/kernel/derived-id.ts';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';

/** What a panel was given to read (`shared/panels`). */
export const PANEL_EVIDENCE = 'panelEvidence';

/**
 * Parent: the person. Who holds a seat, from when to when. Audience `seats/of/<person>`: the point of contact and the person
 * themselves, never whoever holds the seat after them.
 */
export const seatings = defineCollection({
  name: 'seatings',
  body: v.strictObject({
    edition: EditionIdSchema,
    seat: IdSchema,
    person: PersonIdSchema,
    label: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
    from: v.number(),
    endedAt: v.nullable(v.number()),
    /** They handed in a sheet from there: they rate in no other seat, or one voice would count as two. */
    hasRated: v.boolean(),
    /** Until when a role let them read the figures: of an area that was closed before, they are not asked again. */
    couldReadUntil: v.exactOptional(v.number()),
  }),
});
export type Seating = v.InferOutput<typeof seatings.body>;
export function seatingId({ seat, person }: { seat: string; person: string }): string {
  return `stg_${idPart(seat, 40)}-${idPart(person, 40)}`;
}
