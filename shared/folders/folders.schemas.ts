import * as v from 'valibot';
import { IdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { DelegationCodeSchema } from '#shared/kernel/scalars.ts';
import { cleanedLine, cleanedText } from '#shared/kernel/text.ts';

export const STANCES = ['support', 'can_accept', 'reserve', 'oppose', 'undecided'] as const;
const line = v.pipe(v.string(), v.maxLength(4000), cleanedText);

/** The position on an item. A field that nobody has written is absent: edits of different fields merge. */
export const positionFields = {
  stance: v.picklist(STANCES),
  /** What to say in one sentence, and what must not be conceded. */
  position: line,
  limits: line,
} as const;

/** The position of a delegation on one agenda item. */
export const PositionSchema = v.strictObject({
  item: IdSchema,
  delegation: DelegationCodeSchema,
  stance: v.exactOptional(positionFields.stance),
  position: v.exactOptional(positionFields.position),
  limits: v.exactOptional(positionFields.limits),
});
export type Position = v.InferOutput<typeof PositionSchema>;
/** Id `positionId`; parent: the meeting; audience `folder/<code>`. */
export const positions = defineCollection({ name: 'positions', body: PositionSchema });

/** One position per delegation and item, whoever writes first. */
export function positionId({ item, delegation }: { item: string; delegation: string }): string {
  return `pos_${item}_${delegation}`;
}

export const MAX_ORDER = 1_000_000;
/** One talking point; each is its own entry, so that several people write at once and nothing is overwritten. */
export const TalkingPointSchema = v.strictObject({
  item: IdSchema,
  delegation: DelegationCodeSchema,
  text: v.pipe(v.string(), v.maxLength(4000), v.minLength(1), cleanedText, v.minLength(1)),
  order: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_ORDER)),
  /** The author's name on screen. */
  by: v.pipe(v.string(), v.maxLength(200), cleanedLine),
});
export type TalkingPoint = v.InferOutput<typeof TalkingPointSchema>;
/** Parent: the meeting; audience `folder/<code>`. */
export const talkingPoints = defineCollection({ name: 'talkingPoints', body: TalkingPointSchema });
