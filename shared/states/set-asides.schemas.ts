import * as v from 'valibot';
import { DeviceIdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { DateSchema } from '#shared/meetings/meetings.schemas.ts';

/** An envelope as the device sent it; kept whole, so that nothing of it is lost to a newer shape. */
export const HeldMutation = v.record(v.string(), v.any()) as v.GenericSchema<unknown, JsonObject>;

/**
 * What a revoked device still held: kept for the point of contact, decided by a person, never replayed by itself.
 * Parent: the meeting for which somebody said something of themselves, else none.
 */
export const setAsides = defineCollection({
  name: 'setAsides',
  body: v.strictObject({
    device: DeviceIdSchema,
    person: PersonIdSchema,
    receivedAt: v.number(),
    mutation: HeldMutation,
    /** Of somebody's contact, needs or journey: last day on which anybody keeps it, as of the thing itself. */
    expiresOn: v.exactOptional(DateSchema),
  }),
});
