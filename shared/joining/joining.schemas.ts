import * as v from 'valibot';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { idPart } from '#shared/kernel/derived-id.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { SignedAtSchema } from '#shared/kernel/signed.schemas.ts';

/**
 * That the people of a state or body who read plans read a joint action day. Parent: `openingParent(state)`; id from both;
 * audience of the day.
 */
export const dayStates = defineCollection({
  name: 'dayStates',
  derived: /^jds_/,
  body: v.strictObject({
    day: IdSchema,
    state: StateCodeSchema,
    invited: SignedAtSchema,
    endedAt: v.nullable(v.number()),
  }),
});
export type DayParticipation = v.InferOutput<typeof dayStates.body>;
export function dayStateId({ day, state }: { day: string; state: string }): string {
  return `jds_${idPart(day, 60)}-${state}`;
}
