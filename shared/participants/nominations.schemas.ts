import * as v from 'valibot';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { FileSchema } from '#shared/kernel/files.ts';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { cleanedLine, TextSchema } from '#shared/kernel/text.ts';
import { delegationFields, NamedSchema, participantFields } from './participants.schemas.ts';

const NOMINATION_STATES = ['nominated', 'accredited', 'returned', 'withdrawn'] as const;
export type NominationState = (typeof NOMINATION_STATES)[number];
export const STANDS_IN = ['proxy', 'substitute'] as const;

export const nominationFields = {
  /** A delegation of the meeting. */
  delegation: IdSchema,
  name: participantFields.name,
  office: participantFields.office,
  capacity: participantFields.capacity,
  order: participantFields.order,
  /** Number of the note verbale by which the state names the person; null until it is sent. */
  noteVerbale: v.nullable(
    v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60), cleanedLine, v.minLength(1)),
  ),
  credentials: v.nullable(FileSchema),
  /** `proxy`: acts for a person who stays on the list; `substitute`: comes instead, and the other leaves the list. */
  standsIn: v.nullable(v.strictObject({ kind: v.picklist(STANDS_IN), participant: IdSchema })),
} as const;
export const NominationSchema = v.strictObject({
  ...nominationFields,
  state: v.picklist(NOMINATION_STATES),
  /** The person's id on the list of participants once accredited; created with the nomination. */
  participant: IdSchema,
  nominatedBy: PersonIdSchema,
  /** People who nominated, or wrote for another delegation, before `nominatedBy` did: they do not decide either. */
  writtenBy: v.exactOptional(v.array(PersonIdSchema)),
  /** Who accredited or returned it: never its author, never the nominee. */
  decidedBy: v.nullable(PersonIdSchema),
  /** Server's clock, milliseconds since 1970. */
  decidedAt: v.nullable(v.number()),
  /** Why it was returned, and what to do. */
  reason: v.nullable(TextSchema),
  /** Last day on which it is kept; absent until an entry of an earlier version is settled. */
  expiresOn: v.exactOptional(WrittenDaySchema),
  named: NamedSchema,
});
export type Nomination = v.InferOutput<typeof NominationSchema>;
/** Parent: the meeting; audience `nominations/<code>`. */
export const nominations = defineCollection({
  name: 'nominations',
  body: NominationSchema,
  files: 'personal',
});

/** "This is me": which person of the app a participant is. */
export const ParticipantLinkSchema = v.strictObject({
  participant: IdSchema,
  person: PersonIdSchema,
  delegation: v.nullable(v.string()),
});
export type ParticipantLink = v.InferOutput<typeof ParticipantLinkSchema>;
/** Id `lnk_<participant>`; parent: the meeting; audience as attendance. */
export const participantLinks = defineCollection({ name: 'participantLinks', body: ParticipantLinkSchema });

/** For one person: a move on the list ended their "this is me", with what they gave under it. */
export const EndedClaimSchema = v.strictObject({
  participant: IdSchema,
  person: PersonIdSchema,
  /** Codes of delegations. */
  from: delegationFields.code,
  to: delegationFields.code,
  /** Server's clock, milliseconds since 1970. */
  at: v.number(),
  hadContact: v.boolean(),
  /** Last day on which it is kept. */
  expiresOn: v.exactOptional(WrittenDaySchema),
});
export type EndedClaim = v.InferOutput<typeof EndedClaimSchema>;
/** Id `end_<meeting>-<person>`; parent: the meeting; audience: only the person. */
export const endedClaims = defineCollection({ name: 'endedClaims', body: EndedClaimSchema });
