import type { Doc } from '#shared/kernel/mutation.ts';
import type { Delegation } from '#shared/participants/participants.schemas.ts';
import { isActionOwed } from './decisions.rules.ts';
import { type ActionPoint, type ActionProgress, ALL_STATES, WHOEVER_PRESIDES } from './decisions.schemas.ts';

type Owned = Pick<ActionPoint, 'owner' | 'owners'>;

/** Who owes it: codes of delegations, or all states, or whoever presides. */
export function ownersOf({ owner, owners }: Owned): readonly string[] {
  return owners ?? [owner];
}

/** Of one that several owe each reports its own part; any other is reported as a whole. */
export function isShared(action: Owned): boolean {
  const owners = ownersOf(action);
  return owners.length > 1 || owners[0] === ALL_STATES;
}

/** The one delegation that owes it; null where several do, or whoever presides. */
export function soleOwner(action: Owned): string | null {
  const [owner, ...others] = ownersOf(action);
  return others.length > 0 || owner === ALL_STATES || owner === WHOEVER_PRESIDES ? null : (owner ?? null);
}

/** For whom somebody must speak to report it as a whole. */
export function wholeOwner(action: Owned): string {
  return isShared(action) ? WHOEVER_PRESIDES : (ownersOf(action)[0] ?? WHOEVER_PRESIDES);
}

/** The delegations that owe it, of those that the meeting has. */
export function owing(action: Owned, listed: readonly Doc<Delegation>[]): readonly string[] {
  const owners = ownersOf(action);
  if (owners[0] !== ALL_STATES) return owners;
  return listed.flatMap(({ body }) => (body.kind === 'state' ? [body.code] : []));
}

/** How it stands by what each of several owners has reported: done once all are. Null: nobody has yet. */
export function sharedState(
  codes: readonly string[],
  reported: readonly Pick<ActionProgress, 'owner' | 'state'>[],
): ActionProgress['state'] | null {
  const of = new Map(reported.map(({ owner, state }) => [owner, state]));
  const states = codes.map((code) => of.get(code) ?? 'open');
  if (!codes.some((code) => of.has(code))) return null;
  if (states.every((state) => state === 'done')) return 'done';
  return states.every((state) => state === 'open') ? 'open' : 'in_progress';
}

/** How it will stand once the server has what is reported here: a report counts on its own device at once. */
export function foreseen(
  action: ActionPoint,
  listed: readonly Doc<Delegation>[],
  reported: readonly Pick<ActionProgress, 'owner' | 'state'>[],
): ActionPoint {
  if (!isShared(action) || action.concluded || action.state === 'dropped') return action;
  const state = sharedState(owing(action, listed), reported);
  return state === null || state === action.state ? action : { ...action, state };
}

type Part = Pick<ActionProgress, 'owner' | 'state' | 'evidence'>;
type Standing = Pick<ActionPoint, 'state' | 'evidence' | 'concluded'>;

/**
 * How it stands once others owe it: by what these have reported and nobody else, so that none is said to have done what
 * it never reported. What one delegation reported of the whole becomes its part.
 */
export function standingOf({
  before,
  now,
  listed,
  reported,
}: {
  before: ActionPoint;
  now: Owned;
  listed: readonly Doc<Delegation>[];
  /** While several owed it: what each did. */
  reported: readonly Part[];
}): { standing: Standing; part: Part | null } {
  const sole = soleOwner(before);
  const state = before.state === 'dropped' ? 'open' : before.state;
  const whole = sole === null ? null : { owner: sole, state, evidence: before.evidence };
  const owed = owing(before, listed);
  const said = isShared(before) ? reported.filter(({ owner }) => owed.includes(owner)) : whole ? [whole] : [];
  const ended = before.concluded === undefined ? {} : { concluded: false };
  if (!isShared(now)) {
    const own = said.find(({ owner }) => owner === soleOwner(now));
    const standing = { state: own?.state ?? 'open', evidence: own?.evidence ?? null, ...ended };
    return { standing, part: null };
  }
  const codes = owing(now, listed);
  const hasSaid = whole !== null && (whole.state !== 'open' || whole.evidence !== null);
  return {
    standing: { state: sharedState(codes, said) ?? 'open', evidence: null, ...ended },
    part: hasSaid && codes.includes(whole.owner) ? whole : null,
  };
}

/** Whether both name the same, in whatever order. */
export function isSameOwners(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((code) => other.includes(code));
}

/** Whether somebody has yet to do it, or its delegation's part of it. */
export function stillOwes({
  action,
  seat,
  presides,
  listed,
  reported,
}: {
  action: ActionPoint;
  /** The delegation for which they act. */
  seat: string | null;
  presides: boolean;
  listed: readonly Doc<Delegation>[];
  reported: readonly Doc<ActionProgress>[];
}): boolean {
  if (!isActionOwed(action.state)) return false;
  if (ownersOf(action)[0] === WHOEVER_PRESIDES) return presides;
  if (seat === null || !owing(action, listed).includes(seat)) return false;
  return !isShared(action) || reported.every(({ body }) => body.owner !== seat || body.state !== 'done');
}
