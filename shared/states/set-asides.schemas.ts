import * as v from 'valibot';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { DeviceIdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';

/** An envelope as the device sent it; kept whole, so that a newer shape loses nothing. */
export const HeldMutation = v.record(v.string(), v.any()) as v.GenericSchema<unknown, JsonObject>;

/**
 * Who reads it beside its author: nobody; the office of the compartment, with those who read what it reads; in a state,
 * whoever reads every report, or of a joint action day all that its posts count.
 */
export const SetAsideReadersSchema = v.picklist(['author', 'office', 'reports']);
export type SetAsideReaders = v.InferOutput<typeof SetAsideReadersSchema>;

/**
 * What a revoked device still had: for a person to decide on, never replayed automatically. Parent: the meeting for which
 * a person entered data about themselves, else none.
 */
export const setAsides = defineCollection({
  name: 'setAsides',
  body: v.strictObject({
    device: DeviceIdSchema,
    person: PersonIdSchema,
    receivedAt: v.number(),
    mutation: HeldMutation,
    /** For a person's contact, needs or journey: the last day on which it is kept, as for the data itself. */
    expiresOn: v.exactOptional(WrittenDaySchema),
  }),
});
