import { personalAudience } from '#shared/access/scopes.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { isLinkOf } from '#shared/participants/nominations.rules.ts';
import type { ParticipantLink } from '#shared/participants/nominations.schemas.ts';
import { bytesOf, decodeBase32, encodeBase32 } from './base32.ts';
import type { Badge, BadgeKey } from './checkins.schemas.ts';

/** First part of every token. A later format has another word, and old badges stay readable. */
const FORM = 'CLASI1';
const DAY = 86_400_000;

export function badgeId(participant: string): string {
  return `bdg_${participant}`;
}

/** What a badge says: this participant of this meeting, until the end of a day counted from 1970 in UTC. */
export interface BadgeClaim {
  readonly participant: string;
  readonly meeting: string;
  readonly lastDay: number;
}

/** The day after a meeting's last one: people who check out late, or west of the venue, still pass. */
export function lastDayOf({ endsOn }: { endsOn: string }): number {
  return Math.floor(Date.parse(`${endsOn}T00:00:00Z`) / DAY) + 1;
}

/** The part of a token that is signed. */
export function toBeSigned({ participant, meeting, lastDay }: BadgeClaim): string {
  return `${FORM}.${encodeBase32(bytesOf([participant, meeting, lastDay].join('|')))}`;
}

export function tokenOf({ signed, signature }: { signed: string; signature: Uint8Array }): string {
  return `${signed}.${encodeBase32(signature)}`;
}

export interface ReadToken {
  readonly claim: BadgeClaim;
  readonly signed: string;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/** Parses a token without verifying it. @returns null if it is not a badge of this product */
export function readToken(text: string): ReadToken | null {
  const [form, payload = '', signed = '', ...rest] = text.trim().toUpperCase().split('.');
  if (form !== FORM || rest.length > 0) return null;
  const bytes = decodeBase32(payload);
  const signature = decodeBase32(signed);
  if (bytes === null || signature === null || signature.length !== 64) return null;
  const [participant = '', meeting = '', day = '', ...more] = String.fromCharCode(...bytes).split('|');
  if (participant === '' || meeting === '' || !/^\d{1,6}$/.test(day) || more.length > 0) return null;
  return { claim: { participant, meeting, lastDay: Number(day) }, signed: `${FORM}.${payload}`, signature };
}

/** ES256 over bytes, implemented by the platform. */
export type VerifySignature = (input: {
  key: BadgeKey;
  signed: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
}) => Promise<boolean>;

export type TokenVerdict =
  | { readonly status: 'valid' | 'expired' | 'other_meeting'; readonly claim: BadgeClaim }
  | { readonly status: 'forged' | 'not_a_badge' };

/**
 * What a door may trust of a scanned text. Nothing in it counts before its signature is verified.
 * @param now by the door's best clock, milliseconds since 1970
 */
export async function verifyToken({
  text,
  keys,
  meeting,
  now,
  verify,
}: {
  text: string;
  keys: readonly BadgeKey[];
  meeting: string;
  now: number;
  verify: VerifySignature;
}): Promise<TokenVerdict> {
  const token = readToken(text);
  if (token === null) return { status: 'not_a_badge' };
  const { claim, signature } = token;
  const signed = bytesOf(token.signed);
  for (const key of keys) {
    if (!(await verify({ key, signed, signature }))) continue;
    if (claim.meeting !== meeting) return { status: 'other_meeting', claim };
    return { status: now >= (claim.lastDay + 1) * DAY ? 'expired' : 'valid', claim };
  }
  return { status: 'forged' };
}

/** Who may read a badge: its own person once they have said who they are, and always the delegation's liaison. */
export function badgeAudience(input: {
  delegation: string;
  participant: string;
  link: { readonly body: Pick<ParticipantLink, 'person' | 'delegation'> } | null;
}): string {
  const { delegation, participant, link } = input;
  const owner = link !== null && isLinkOf(link, delegation) ? link.body.person : participant;
  return personalAudience({ delegation, owner });
}

/** Whether a badge must be made again: because of other dates, another delegation or another reader. */
export function isStale({
  badge,
  lastDay,
  audience,
  delegation,
}: {
  badge: Doc<Badge>;
  lastDay: number;
  audience: string;
  delegation: string;
}): boolean {
  return (
    badge.audience !== audience ||
    badge.body.delegation !== delegation ||
    readToken(badge.body.token)?.claim.lastDay !== lastDay
  );
}
