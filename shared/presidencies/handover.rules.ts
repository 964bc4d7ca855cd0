import * as v from 'valibot';
import { contentHash } from '#shared/kernel/content-hash.ts';
import { addDays, lastDayBegun, laterDay } from '#shared/kernel/days.ts';
import type { ErrorDetails } from '#shared/kernel/errors.ts';
import type { Doc, SignedStatement } from '#shared/kernel/mutation.ts';
import { cleanedLine } from '#shared/kernel/text.ts';
import { DeviceSignatureSchema } from '#shared/session/signatures.schemas.ts';
import {
  type Dossier,
  DossierSchema,
  HANDOVER_CHECKS,
  type Handover,
  type HandoverCheck,
  type HandoverSide,
  HashSchema,
} from './handover.schemas.ts';
import { HAND_OVER_DAYS, inTime } from './presidencies.rules.ts';
import type { PresidencyTerm } from './presidencies.schemas.ts';

/** SHA-256 of the dossier's canonical JSON (RFC 8785), in groups that two people can compare aloud. */
export function dossierHash(dossier: Dossier): string {
  return contentHash(dossier);
}

/** What each side's device signs. It binds the dossier, the term and the side: it is good for nothing else. */
export function handoverClaims({
  hash,
  to,
  side,
}: {
  hash: string;
  /** Id of the term that begins. */
  to: string;
  side: HandoverSide;
}): SignedStatement['claims'] {
  return { purpose: 'clasi.handover', hash, to, side };
}

type Term = Doc<PresidencyTerm>;
export type HandoverFault = { readonly code: string; readonly details: ErrorDetails };

/** Checks that nobody has ticked, in their order. */
export function uncheckedOf(checked: readonly HandoverCheck[]): HandoverCheck[] {
  return HANDOVER_CHECKS.filter((each) => !checked.includes(each));
}

/**
 * The term that hands over on a day, and the one that takes over from it; null if nobody presides or nobody is designated.
 * It is the last that took over here. Before the first hand-over it is the term of the day, or the one before while that
 * has only just begun: terms from before are a record and hand nothing over.
 */
export function handingOver(terms: readonly Term[], day: string): { from: Term; to: Term } | null {
  const ordered = inTime(terms);
  const taken = ordered.findLastIndex(({ body }) => body.takenOver !== undefined);
  const begun = ordered.findLastIndex(({ body }) => body.from <= day);
  const isNew = begun > 0 && addDays(day, -HAND_OVER_DAYS) <= (ordered[begun]?.body.from ?? '');
  const place = taken !== -1 ? taken : isNew ? begun - 1 : begun;
  const [from, to] = [ordered[place], ordered[place + 1]];
  return from === undefined || to === undefined ? null : { from, to };
}

/** The first day on which the dossier may be signed. */
export function signableFrom({ until }: Pick<PresidencyTerm, 'until'>): string {
  return addDays(until, -HAND_OVER_DAYS);
}

/**
 * Whether a dossier can have been made on a day: since it could be signed, in the term that hands over, and not after
 * today, wherever that is. A phone may have been offline for all that time.
 */
export function isDayOfSigning(
  on: string,
  { from, now }: { from: Pick<PresidencyTerm, 'from' | 'until'>; now: number },
): boolean {
  // Where the day begins last, it is still the one before.
  const first = addDays(laterDay(signableFrom(from), from.from), -1);
  return first <= on && on <= lastDayBegun(now);
}

/** Why one presidency cannot hand over to the other on a day, or null. */
export function handoverFault({
  from,
  to,
  terms,
  day,
}: {
  from: Term;
  to: Term;
  terms: readonly Term[];
  day: string;
}): HandoverFault | null {
  if (to.body.takenOver !== undefined)
    return { code: 'presidencies.already_handed_over', details: { number: to.body.number } };
  const ordered = inTime(terms);
  const place = ordered.findIndex(({ id }) => id === from.id);
  const isLater = ordered.slice(place + 1).some(({ body }) => body.takenOver !== undefined);
  if (ordered[place + 1]?.id !== to.id || isLater)
    return { code: 'presidencies.not_next', details: { number: to.body.number } };
  if (from.body.from > day && from.body.takenOver === undefined)
    return { code: 'presidencies.not_presiding', details: { number: from.body.number } };
  const first = signableFrom(from.body);
  if (day < first) return { code: 'presidencies.too_early', details: { day: first } };
  if (to.body.until < day) return { code: 'presidencies.term_over', details: { term: to.id } };
  return null;
}

/**
 * The days of both terms after an acceptance. It takes effect on its own day: an earlier one shortens the term that ends,
 * a later one changes no day, except where none would belong to anybody. A term has at least one day.
 */
export function daysAfter(
  { from, to }: { from: PresidencyTerm; to: PresidencyTerm },
  day: string,
): { readonly from: Partial<PresidencyTerm>; readonly to: Partial<PresidencyTerm> } | null {
  if (from.from >= day) return null;
  const until = from.until < day ? from.until : addDays(day, -1);
  const begins = to.from < day && until < to.from ? to.from : day;
  return {
    from: until === from.until ? {} : { until },
    to: begins === to.from ? {} : { from: begins },
  };
}

/** A name that nobody proves: who has the device its fingerprint tells. */
const SignedSideSchema = v.strictObject({
  label: v.pipe(v.string(), v.maxLength(200), cleanedLine),
  ...DeviceSignatureSchema.entries,
});

/** The dossier with both signatures, as one file that anybody checks without an account (`shared/ARCHITECTURE.md`). */
export const HandoverFileSchema = v.strictObject({
  kind: v.literal('clasi.handover_file'),
  v: v.literal(1),
  hash: HashSchema,
  dossier: DossierSchema,
  outgoing: SignedSideSchema,
  incoming: v.nullable(SignedSideSchema),
});
export type HandoverFile = v.InferOutput<typeof HandoverFileSchema>;

export function handoverFileOf({ dossier, hash, outgoing, incoming }: Handover): HandoverFile {
  const signed = ({ label = '', key, jws }: Handover['outgoing']) => ({ label, key, jws });
  return {
    ...{ kind: 'clasi.handover_file', v: 1, hash, dossier, outgoing: signed(outgoing) },
    incoming: incoming === null ? null : signed(incoming),
  };
}
