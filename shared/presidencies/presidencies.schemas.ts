import * as v from 'valibot';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { cleanedLine, ReasonSchema, TextSchema, textUpTo } from '#shared/kernel/text.ts';
import { StateSchema } from '#shared/membership/membership.schemas.ts';
import { ORDERS } from './rotation.rules.ts';

/** Of a term, as people count them; the first is 1. */
export const NumberSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999));

export const MOST_PRIORITIES = 20;
export const programmeFields = {
  text: v.nullable(TextSchema),
  /** In the order in which the state gives them. */
  priorities: v.pipe(v.array(textUpTo(300)), v.maxLength(MOST_PRIORITIES)),
} as const;

export const termFields = {
  state: StateSchema,
  number: NumberSchema,
  /** First and last day. */
  from: WrittenDaySchema,
  until: WrittenDaySchema,
  /** By which rule the turn goes on from here. */
  order: v.picklist(ORDERS),
  /** What the designation rests on: a decision, a declaration. */
  basis: v.pipe(v.string(), v.minLength(1), v.maxLength(300), cleanedLine, v.minLength(1)),
  /** Why it is not the state whose turn it was; null where it is. */
  reason: v.nullable(ReasonSchema),
} as const;

export const TermSchema = v.strictObject({
  ...termFields,
  programme: v.nullable(v.strictObject(programmeFields)),
  /** That this presidency took over: by which dossier, and when the server took its acceptance. */
  takenOver: v.exactOptional(
    v.strictObject({
      handover: IdSchema,
      hash: v.pipe(v.string(), v.maxLength(71)),
      /** The term that ended with it. */
      from: IdSchema,
      at: v.number(),
    }),
  ),
});
export type PresidencyTerm = v.InferOutput<typeof TermSchema>;

/** Every act about one term reads all of them: there are as many as years. */
export const TERMS = 'bdy_committee';

/** A term of the presidency pro tempore. Parent: `TERMS`; audience `members/presidencies`. */
export const presidencyTerms = defineCollection({ name: 'presidencyTerms', body: TermSchema });

export const PassSchema = v.strictObject({
  state: StateCodeSchema,
  /** The term for which it had its turn. */
  number: NumberSchema,
  reason: ReasonSchema,
  /** When it was recorded, milliseconds since 1970. */
  at: v.number(),
});
export type PresidencyPass = v.InferOutput<typeof PassSchema>;

/** The same state passes once for a term, whoever records it. */
export function passId({ state, number }: Pick<PresidencyPass, 'state' | 'number'>): string {
  return `pas_${number}-${state}`;
}

/** That a state passed. Id `passId`; parent `TERMS`; audience `members/presidencies`. */
export const presidencyPasses = defineCollection({ name: 'presidencyPasses', body: PassSchema });
