import * as v from 'valibot';
import { type Facts, MAX_FORMER_NUMBERS } from './mutation.ts';

/**
 * The number of a thing in an earlier receipt, before a restore after which somebody else has that number (SPEC N3).
 */
const FormerNameSchema = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(60)),
  /** The server's seal proves it; otherwise only the phone says so. */
  isProven: v.boolean(),
});
export type FormerName = v.InferOutput<typeof FormerNameSchema>;
/** Oldest first. */
export const FormerlySchema = v.pipe(v.array(FormerNameSchema), v.maxLength(MAX_FORMER_NUMBERS));

/** To spread into a body and into a receipt; empty if the number is the original one. */
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

/** The former numbers that a receipt mentions. */
export function readFormerly(said: unknown): readonly FormerName[] {
  return v.is(FormerlySchema, said) ? said : [];
}
