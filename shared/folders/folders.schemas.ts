import * as v from 'valibot';
import { IdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';

export const STANCES = ['support', 'can_accept', 'reserve', 'oppose', 'undecided'] as const;
const line = v.pipe(v.string(), v.maxLength(4000));

/** What a delegation holds on one agenda item. */
export const PositionSchema = v.strictObject({
  item: IdSchema,
  delegation: v.string(),
  stance: v.picklist(STANCES),
  /** What is to be said in one sentence, and what must not be given away. */
  position: line,
  limits: line,
});
export type Position = v.InferOutput<typeof PositionSchema>;
/** Id `pos_<item>-<code>`; parent: the meeting; audience `folder/<code>`. */
export const positions = defineCollection({ name: 'positions', body: PositionSchema });

/** One talking point; each its own entry, so that several people write at once and nothing is overwritten. */
export const TalkingPointSchema = v.strictObject({
  item: IdSchema,
  delegation: v.string(),
  text: v.pipe(line, v.minLength(1)),
  order: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
  /** Who wrote it, as they are called on screen. */
  by: v.pipe(v.string(), v.maxLength(200)),
});
export type TalkingPoint = v.InferOutput<typeof TalkingPointSchema>;
/** Parent: the meeting; audience `folder/<code>`. */
export const talkingPoints = defineCollection({ name: 'talkingPoints', body: TalkingPointSchema });
