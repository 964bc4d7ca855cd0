import * as v from 'valibot';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { bareId, idPart } from '#shared/kernel/derived-id.ts';
import { type Docs, defineCollection, type Effect, forward } from '#shared/kernel/mutation.ts';
import { PhoneSchema } from '#shared/kernel/phone.ts';
import { cleanedLine, cleanLine } from '#shared/kernel/text.ts';

/** An address that shows where it leads: a name of a host and no user before it, nothing invisible. */
const LinkSchema = v.pipe(
  v.string(),
  v.maxLength(508),
  v.regex(
    /^https:\/\/[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?\.[\p{L}\p{N}-]*[\p{L}\p{N}](?::\d{1,5})?(?:[/?#][^\s"<>\\]*)?$/iu,
  ),
  v.check((link) => cleanLine(link) === link.normalize('NFC')),
);
const CodeSchema = v.nullable(
  v.pipe(v.string(), v.minLength(1), v.maxLength(60), cleanedLine, v.minLength(1)),
);

/** How one joins: by link, or by telephone with the number of the meeting and the PIN. */
export const joinFields = {
  link: v.nullable(LinkSchema),
  /** A number for each country, by its ISO code; null: from anywhere. */
  phones: v.pipe(
    v.array(
      v.strictObject({
        country: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
        phone: PhoneSchema,
      }),
    ),
    v.maxLength(24),
  ),
  /** As the system of the conference calls the meeting. */
  number: CodeSchema,
  pin: CodeSchema,
} as const;

/** `all`: whoever takes part in meetings; `delegations`: those that are invited; `heads`: of them the heads who said who they are. */
export const SEEN_BY = ['all', 'delegations', 'heads'] as const;
export type SeenBy = (typeof SEEN_BY)[number];

export const connectionFields = {
  ...joinFields,
  seenBy: v.picklist(SEEN_BY),
  /** Midnight at the venue, so many days before the first; null: as soon as the meeting is convened. */
  daysBefore: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(30))),
  /** Whether it goes into calendars, which lie on servers of others. */
  inCalendars: v.boolean(),
} as const;
export const ConnectionSchema = v.strictObject({
  ...connectionFields,
  /** When it is to be shown to others, milliseconds since 1970; null: it waits for no hour. */
  opensAt: v.nullable(v.number()),
  /** When others see it no more, after the last day; null: that is past, or no day is known. */
  closesAt: v.nullable(v.number()),
  /** Server's clock when others first saw how to join; null: they have not. */
  shownAt: v.nullable(v.number()),
  /** When it became another one after that; null: never. */
  changedAt: v.nullable(v.number()),
  /** Last day on which it is kept. */
  expiresOn: v.exactOptional(WrittenDaySchema),
});
export type Connection = v.InferOutput<typeof ConnectionSchema>;
/** As it was written down. Parent: the meeting; audience `logistics/meetings`. One for each meeting. */
export const connections = defineCollection({ name: 'connections', body: ConnectionSchema });

export const ShownConnectionSchema = v.strictObject({
  ...joinFields,
  inCalendars: connectionFields.inCalendars,
  /** Server's clock when it last became another one for people who had it; null: never. */
  changedAt: v.nullable(v.number()),
  /** As of that of which it is a copy. */
  expiresOn: v.exactOptional(WrittenDaySchema),
});
export type ShownConnection = v.InferOutput<typeof ShownConnectionSchema>;
/** A copy for those who see it, in the place that they read. Parent: the meeting. */
export const shownConnections = defineCollection({ name: 'shownConnections', body: ShownConnectionSchema });

export function connectionId(meeting: string): string {
  return `cnx_${bareId(meeting)}`;
}
/** @param readers a delegation's code or a person's id; null: everybody who meets */
export function shownConnectionId({ meeting, readers }: { meeting: string; readers: string | null }): string {
  return readers === null
    ? `cnv_${idPart(meeting, 28)}`
    : `cnv_${idPart(meeting, 28)}-${idPart(readers, 28)}`;
}

/** Who sees it depends on the meeting, its dates and its list: what changes one of them says so. */
export function followConnection(meeting: string): Effect {
  return forward({ compartment: COMMITTEE, name: 'connections.follow', args: { meeting } });
}

/**
 * The same where somebody wrote down how to join: elsewhere nothing follows. Acts read it as something of the meeting, not
 * by its id: what they say is not about it, and is not forgotten with it.
 */
export function joiningFollows(docs: Docs, meeting: string): Effect[] {
  return docs.within(connections, meeting).length === 0 ? [] : [followConnection(meeting)];
}
