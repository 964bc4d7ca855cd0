import * as v from 'valibot';
import { PersonIdSchema } from './ids.ts';

/** Who did it, by what name, when by their clock, and when the server took it (`signedAt`). */
export const SignedAtSchema = v.strictObject({
  by: PersonIdSchema,
  label: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  at: v.number(),
  /** Null while only a device knows it. */
  takenAt: v.nullable(v.number()),
});
export type SignedAt = v.InferOutput<typeof SignedAtSchema>;
