import * as v from 'valibot';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/scalars.ts';
import { cleanedLine, ReasonSchema } from '#shared/kernel/text.ts';
import { isCounter } from './counter-set.ts';

/** ISO 3166-2, as the forms have it. */
export const SubdivisionSchema = v.pipe(v.string(), v.regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/));
/** What an operational system calls it (SIPA, SIENA, I-24/7): the number alone, and nothing of what lies there. */
export const ReferenceSchema = v.pipe(v.string(), v.maxLength(60), cleanedLine);
/** What tells one seizure from another. */
export const seizureFields = {
  subdivision: v.nullable(SubdivisionSchema),
  reference: v.nullable(ReferenceSchema),
} as const;
/** Functions and their telephones, never persons: the same of the coordination centre and of a state, which copies it. */
export const ContactsSchema = v.pipe(
  v.array(
    v.strictObject({
      function: v.pipe(v.string(), v.maxLength(120), cleanedLine),
      phone: v.pipe(v.string(), v.maxLength(40), cleanedLine),
    }),
  ),
  v.maxLength(20),
);
/** A substance or a thing by its name, or a currency of ISO 4217: of which kind something is (`isKindOf`). */
export const KindSchema = v.pipe(v.string(), v.regex(/^(?:[a-z_]{1,40}|[A-Z]{3})$/));
/**
 * What is counted. The shape says nothing of which there are (`shared/sync/SPEC.md`, M1), so that one more changes the
 * arguments of no act; those that this version does not know are refused all the same.
 */
export const CounterSchema = v.pipe(v.string(), v.regex(/^[a-z_]{1,40}$/), v.guard(isCounter));
/** Of one day, each once; `MOST_COUNTERS` is more than there are. */
const MOST_COUNTERS = 60;
export const CountersSchema = v.pipe(v.array(CounterSchema), v.minLength(1), v.maxLength(MOST_COUNTERS));
const amount = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
/** More than a state can count of anything: what was mistyped goes no further, and sums over all states stay exact. */
export const MOST_OF_STATE = 1e14;
/** One total, also of all states together. */
export const TotalLineSchema = v.strictObject({
  counter: CounterSchema,
  kind: v.nullable(KindSchema),
  value: amount(Number.MAX_SAFE_INTEGER),
});
export type TotalLine = v.InferOutput<typeof TotalLineSchema>;
/** One total as it leaves the state. */
const StateLineSchema = v.strictObject({ ...TotalLineSchema.entries, value: amount(MOST_OF_STATE) });
/** A seizure as it leaves the state, to be compared with those of others: no post, no service, no hour. */
export const SeizureCardSchema = v.strictObject({
  /** The entry in its state. */
  count: IdSchema,
  on: WrittenDaySchema,
  counter: CounterSchema,
  kind: v.nullable(KindSchema),
  value: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_OF_STATE)),
  ...seizureFields,
});
export type SeizureCard = v.InferOutput<typeof SeizureCardSchema>;
/** Of one release. */
export const MOST_LINES = 300;
export const MOST_CARDS = 500;
export const RELEASE_KINDS = ['provisional', 'verified'] as const;
export const releaseFields = {
  kind: v.picklist(RELEASE_KINDS),
  /** Up to when counts are in it: an instant. */
  asOf: Instant,
  /** Since the first day of the joint action day, not since the last release. */
  lines: v.pipe(v.array(StateLineSchema), v.maxLength(MOST_LINES)),
  cards: v.pipe(v.array(SeizureCardSchema), v.maxLength(MOST_CARDS)),
  /** Why a verified release is corrected; null otherwise. */
  reason: v.nullable(ReasonSchema),
} as const;
