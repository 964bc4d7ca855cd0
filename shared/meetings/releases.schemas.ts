import * as v from 'valibot';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { cleanedLine, TextSchema } from '#shared/kernel/text.ts';
import { AgendaItemSchema } from './meetings.schemas.ts';

/**
 * One released version of an agenda, as the difference from the one before: a phone downloads only what changed. The
 * agenda of version n is the fold of 1…n (`foldReleases`).
 */
export const ReleaseSchema = v.strictObject({
  /** From 1, without gaps. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The server's clock at release, milliseconds since 1970. */
  releasedAt: v.number(),
  note: v.nullable(TextSchema),
  /** Whole items that were not in the version before. */
  added: v.record(IdSchema, AgendaItemSchema),
  /** Changed top-level fields of existing items. */
  changed: v.record(IdSchema, v.partial(AgendaItemSchema)),
  /** Withdrawn: calendars show them as cancelled and never just drop them. */
  removed: v.array(IdSchema),
});
export type Release = v.InferOutput<typeof ReleaseSchema>;
/** Id `releaseId`; parent: the meeting; audience `all`. */
export const agendaReleases = defineCollection({ name: 'agendaReleases', body: ReleaseSchema });

/** A person's statement that they have seen a version; of several entries the highest version counts. */
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
