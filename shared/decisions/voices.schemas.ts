import * as v from 'valibot';
import { idPart, withKind } from '#shared/kernel/derived-id.ts';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { DelegationCodeSchema } from '#shared/kernel/scalars.ts';
import { TextSchema } from '#shared/kernel/text.ts';
import { DECIDED } from './decisions.schemas.ts';

/** What a delegation puts on record beside a decision that it did not keep from being adopted. */
export const VOICE_KINDS = ['statement', 'reservation', 'explanation', 'abstention'] as const;
export type VoiceKind = (typeof VOICE_KINDS)[number];

/** A statement is speech; the others belong to those who could have voted. */
export const VOICE_RIGHTS = {
  statement: 'speak',
  reservation: 'vote',
  explanation: 'vote',
  abstention: 'vote',
} as const satisfies Record<VoiceKind, 'speak' | 'vote'>;

/** Code of a delegation, as everywhere. */

export const VoiceSchema = v.strictObject({
  delegation: DelegationCodeSchema,
  kind: v.picklist(VOICE_KINDS),
  /** Null only for an abstention that is not explained. */
  text: v.nullable(TextSchema),
  takenAt: v.nullable(v.number()),
  by: PersonIdSchema,
  label: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  at: v.number(),
});
export type Voice = v.InferOutput<typeof VoiceSchema>;
/** Parent: the decision; one of each kind for each delegation. Audience `members/decisions`. */
export const voices = defineCollection({ name: 'voices', body: VoiceSchema });

export const MinutesClosingSchema = v.strictObject({
  /** The meeting, or the decision that is of none. */
  of: IdSchema,
  takenAt: v.nullable(v.number()),
  by: PersonIdSchema,
  label: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  at: v.number(),
});
/** That nothing more is put on record. Audience `members/decisions`. */
export const minutesClosings = defineCollection({ name: 'minutesClosings', body: MinutesClosingSchema });

export function voiceId(of: { decision: string; kind: VoiceKind; delegation: string }): string {
  return `voi_${withKind(of.decision, 34)}-${of.kind}-${idPart(of.delegation, 24)}`;
}

/** The minutes in which a decision stands: of its meeting, or its own. */
export function minutesOf({ meeting, decision }: { meeting: string | null; decision: string }): string {
  return meeting ?? decision;
}
export function closingId(of: string): string {
  return `mcl_${withKind(of, 60)}`;
}
export const CLOSED = DECIDED;
