import * as v from 'valibot';
import { type Facts, MAX_FORMER_NUMBERS } from './mutation.ts';

/** What something was called in an earlier receipt, before a restore after which that number was somebody else's (SPEC N3). */
const FormerNameSchema = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(60)),
  /** The server's seal shows it; otherwise it is the phone's word. */
  isProven: v.boolean(),
});
export type FormerName = v.InferOutput<typeof FormerNameSchema>;
/** The oldest first. */
export const FormerlySchema = v.pipe(v.array(FormerNameSchema), v.maxLength(MAX_FORMER_NUMBERS));

/** To be spread into a body and into what the receipt says; empty where the number is the one that was given first. */
export function formerlyOf({
  facts,
  sequence,
  nameOf,
}: {
  facts: Facts | null;
  sequence: string;
  nameOf: (number: number) => string;
}): { formerly?: FormerName[] } {
  const before = facts?.formerly?.[sequence];
  if (before === undefined) return {};
  return { formerly: before.map(({ number, isProven }) => ({ name: nameOf(number), isProven })) };
}

/** The former names that a receipt speaks of. */
export function readFormerly(said: unknown): readonly FormerName[] {
  return v.is(FormerlySchema, said) ? said : [];
}
