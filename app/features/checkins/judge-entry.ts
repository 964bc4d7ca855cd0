import { readCode } from '#shared/checkins/badge-code.rules.ts';
import type { TokenVerdict } from '#shared/checkins/badges.rules.ts';
import type { CHECK_IN_WAYS, CheckIn } from '#shared/checkins/checkins.schemas.ts';
import type { Presence, TimedScan } from '#shared/checkins/presence.rules.ts';

export type Direction = CheckIn['direction'];
export type Way = Exclude<(typeof CHECK_IN_WAYS)[number], 'desk'>;

/** Why a badge or a code alone admits nobody. */
export type Refused =
  | 'not_a_badge'
  | 'forged'
  | 'other_meeting'
  | 'expired'
  | 'not_listed'
  | 'wrong_code'
  | 'unknown_code';

/** The result of one attempt at the door. Only `pass` is recorded without confirmation. */
export type Judgement =
  | {
      readonly kind: 'pass';
      readonly participant: string;
      readonly way: Way;
      readonly note: 'not_inside' | null;
    }
  | { readonly kind: 'already'; readonly participant: string; readonly way: Way; readonly since: TimedScan }
  | { readonly kind: 'refused'; readonly reason: Refused; readonly participant: string | null }
  /** For a badge whose person left the list: when, by the server's clock. */
  | { readonly kind: 'withdrawn'; readonly participant: string; readonly at: number };

const refuse = (reason: Refused, participant: string | null = null): Judgement => ({
  kind: 'refused',
  reason,
  participant,
});

/** For a person found by badge, code or name: in already, or leaving without an entry. */
export function judgePerson({
  participant,
  way,
  direction,
  presence,
  isListed,
  withdrawnAt = null,
}: {
  participant: string;
  way: Way;
  direction: Direction;
  presence: ReadonlyMap<string, Presence>;
  isListed: boolean;
  withdrawnAt?: number | null;
}): Judgement {
  if (!isListed && withdrawnAt !== null) return { kind: 'withdrawn', participant, at: withdrawnAt };
  if (!isListed) return refuse('not_listed', participant);
  const since = presence.get(participant)?.since ?? null;
  if (direction === 'in' && since !== null) return { kind: 'already', participant, way, since };
  const note = direction === 'out' && since === null ? 'not_inside' : null;
  return { kind: 'pass', participant, way, note };
}

/** For a scanned text, once its signature was checked. An expired badge still shows its person. */
export function readScanned(verdict: TokenVerdict): { participant: string } | { refused: Judgement } {
  if (verdict.status === 'valid') return { participant: verdict.claim.participant };
  if (verdict.status === 'expired') return { refused: refuse('expired', verdict.claim.participant) };
  return { refused: refuse(verdict.status) };
}

/** For a typed code. @param byCode participants of this meeting by the code on their badge */
export function readTyped({
  typed,
  byCode,
}: {
  typed: string;
  byCode: ReadonlyMap<string, string>;
}): { participant: string } | { refused: Judgement } {
  const code = readCode(typed);
  if (code === null) return { refused: refuse('wrong_code') };
  const participant = byCode.get(code);
  return participant === undefined ? { refused: refuse('unknown_code') } : { participant };
}
