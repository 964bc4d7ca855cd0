import * as v from 'valibot';
import { ContentHashSchema } from '#shared/kernel/content-hash.ts';
import { PersonIdSchema } from '#shared/kernel/ids.ts';
import { ReasonSchema } from '#shared/kernel/text.ts';

export const RELEASE_STATUSES = [
  'in_progress',
  'prepared',
  /** On its way to the committee, which has not said yet whether it stands. */
  'authorised',
  'released',
  'taking_back',
  'taken_back',
] as const;

const signature = {
  by: PersonIdSchema,
  label: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  at: v.number(),
};

/** Where a release stands, as the state that makes it knows: of a contribution, or of the figures of a panel. */
export const ReleaseLifeSchema = v.strictObject({
  status: v.picklist(RELEASE_STATUSES),
  /** Who prepared it, and the hash of exactly what they saw. */
  prepared: v.nullable(v.strictObject({ ...signature, hash: ContentHashSchema })),
  authorised: v.nullable(v.strictObject(signature)),
  /** Why the authoriser sent it back, or somebody took it back; null if nobody did. */
  returned: v.nullable(v.strictObject({ ...signature, reason: ReasonSchema })),
  /** What the committee said last; the code is null where it stands. Null until it has answered. */
  answer: v.nullable(v.strictObject({ code: v.nullable(v.string()), at: v.number() })),
  /** Releases so far; the next one has the next number. */
  releases: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Number of the one that others can read; null if none. Work on the next one does not change it. */
  standing: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
});
export type ReleaseLife = v.InferOutput<typeof ReleaseLifeSchema>;
