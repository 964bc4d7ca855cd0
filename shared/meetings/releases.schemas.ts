import * as v from 'valibot';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { cleanedLine, TextSchema } from '#shared/kernel/text.ts';
import { AgendaItemSchema } from './meetings.schemas.ts';

/**
 * One released version of an agenda, as the difference from the one before: a release of 50 moved items costs a
 * phone what moved and nothing else. The agenda of version n is the fold of 1…n (`foldReleases`).
 */
export const ReleaseSchema = v.strictObject({
  /** From 1, without a gap. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The server's clock at release, milliseconds since 1970. */
  releasedAt: v.number(),
  note: v.nullable(TextSchema),
  /** Whole items that were not in the version before. */
  added: v.record(IdSchema, AgendaItemSchema),
  /** Changed top-level fields of items that were. */
  changed: v.record(IdSchema, v.partial(AgendaItemSchema)),
  /** Withdrawn: calendars say cancelled, they never let it vanish. */
  removed: v.array(IdSchema),
});
export type Release = v.InferOutput<typeof ReleaseSchema>;
/** Id `releaseId`; parent: the meeting; audience `all`. */
export const agendaReleases = defineCollection({ name: 'agendaReleases', body: ReleaseSchema });

/** That a person has said they have seen a version; of several lines the highest version counts. */
export const AgendaSeenSchema = v.strictObject({
  person: PersonIdSchema,
  delegation: v.nullable(v.string()),
  label: v.pipe(v.string(), v.maxLength(200), cleanedLine),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type AgendaSeen = v.InferOutput<typeof AgendaSeenSchema>;
/** Id `seenId`; parent: the meeting; audience as attendance. */
export const agendaSeen = defineCollection({ name: 'agendaSeen', body: AgendaSeenSchema });

export function seenId({
  meeting,
  person,
  version,
}: {
  meeting: string;
  person: string;
  version: number;
}): string {
  return `see_${meeting.slice(4)}-${person.slice(4)}-${version}`;
}
