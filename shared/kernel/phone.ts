import * as v from 'valibot';
import { cleanLine } from './text.ts';

/** A number as it is stored, including short emergency numbers: digits and spaces, perhaps a leading plus. */
export const PhoneSchema = v.pipe(v.string(), v.regex(/^\+?[0-9][0-9 ]{1,24}$/));

/**
 * The number of a state's duty office. Outboxes of phones contain this shape for ever, so it cannot become the other
 * one.
 */
export const DutyPhoneSchema = v.pipe(v.string(), v.regex(/^\+?[0-9 ]{3,20}$/));

/** Spaces, dots, brackets, and every hyphen, dash and minus. */
const BETWEEN_DIGITS = /[\s.()[\]\p{Pd}\u2212]+/gu;

/** Who dials the code of a country leaves out the nought in brackets; of Italy's and San Marino's it is dialled. */
const LEAVES_NOUGHT_OUT = /^\(?(\+|00) ?(?!39|378)\d/;

/**
 * A number as it is stored, from one as people type or paste it: its groups of digits, as they are written, with one
 * space between them. What else stands in it stays, so that the schemas refuse it.
 */
export function phoneFrom(typed: string): string {
  const line = cleanLine(typed.normalize('NFKC')).replace(/^tel: ?/i, '');
  const fromAbroad = LEAVES_NOUGHT_OUT.test(line) ? line.replace(/\( ?0 ?\)/, ' ') : line;
  return fromAbroad.replace(BETWEEN_DIGITS, ' ').trim().replace(/^\+ /, '+');
}

/** What is dialled: the same for two ways to write the same groups. */
export function dialled(phone: string): string {
  return phone.replaceAll(' ', '');
}

/** The address that calls this number. */
export function telephoneLink(phone: string): string {
  return `tel:${dialled(phone)}`;
}
