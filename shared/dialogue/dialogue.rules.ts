import { may } from '#shared/access/rules.ts';
import { seatOf } from '#shared/access/seats.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { isRegionState } from '#shared/kernel/state-names.ts';
import { daysOverEverywhere } from '#shared/kernel/zones.ts';
import {
  type DialogueRequest,
  type Done,
  type JointItem,
  PRESIDING,
  type Side,
  TEXT_MARKINGS,
  type TextMarking,
  type Topic,
  UNMARKED,
} from './dialogue.schemas.ts';

const DAY_MS = 86_400_000;

/** What several things are marked together: as the strictest of them. */
export function strictestOf(markings: readonly TextMarking[]): TextMarking {
  const all = Object.keys(TEXT_MARKINGS) as TextMarking[];
  return all.findLast((each) => markings.includes(each)) ?? UNMARKED;
}

/** Whether somebody sits for the counterpart of a topic, and may act for it. */
export function isCounterpart(actor: Actor, counterpart: string): boolean {
  return may(actor, 'dialogue.answer', { delegation: counterpart });
}

/**
 * Whether somebody acts for one side. Whoever presides also writes down what a counterpart said that is not here itself;
 * that it was written down for it then stands there.
 */
export function mayActFor(actor: Actor, { side, counterpart }: { side: Side; counterpart: string }): boolean {
  return may(actor, 'dialogue.lead') || (side === 'theirs' && isCounterpart(actor, counterpart));
}

/** The side for which somebody acts of their own; null for those who only read, or answer for their state. */
export function sideOf(actor: Actor, counterpart: string): Side | null {
  if (isCounterpart(actor, counterpart)) return 'theirs';
  return may(actor, 'dialogue.lead') ? 'ours' : null;
}

export function otherSide(side: Side): Side {
  return side === 'ours' ? 'theirs' : 'ours';
}

/** Which side owes an answer; null for a code that nobody of either side has, who could never give it. */
export function sideOwing(owner: string, counterpart: string): Side | null {
  if (owner === counterpart) return 'theirs';
  return owner === PRESIDING || isRegionState(owner) ? 'ours' : null;
}

/** A state answers for itself alone, and nobody in its place. */
export function mayAnswer(
  actor: Actor,
  { owner, counterpart }: { owner: string; counterpart: string },
): boolean {
  if (owner === counterpart) return mayActFor(actor, { side: 'theirs', counterpart });
  return owner === PRESIDING
    ? may(actor, 'dialogue.lead')
    : may(actor, 'dialogue.answer', { delegation: owner });
}

/**
 * Whether an answer is still to be given: by whoever owes it, or in their own words by a counterpart for which whoever
 * presides wrote one down.
 */
export function isToAnswer(
  actor: Actor,
  request: Pick<DialogueRequest, 'owner' | 'state' | 'answered'>,
  counterpart: string,
): boolean {
  const { owner, state, answered } = request;
  if (state === 'answered')
    return answered?.recorded === true && owner === counterpart && isCounterpart(actor, counterpart);
  return state === 'open' && mayAnswer(actor, { owner, counterpart });
}

/**
 * Whether somebody withdraws a question: for the side that asks it. Whoever presides does so for a counterpart only where
 * they wrote the question down for it, and never one that they owe the answer to.
 */
export function mayWithdraw(
  actor: Actor,
  { side, owner, asked }: Pick<DialogueRequest, 'side' | 'owner' | 'asked'>,
  counterpart: string,
): boolean {
  if (side === 'theirs' && isCounterpart(actor, counterpart)) return true;
  const isOwnWord = side === 'ours' || (asked.recorded === true && owner !== PRESIDING);
  return isOwnWord && may(actor, 'dialogue.lead');
}

/**
 * Whether a proposal is still to be answered: by the other side, or in its own words by a counterpart for which whoever
 * presides wrote down that it declines.
 */
export function isItemToAnswer(
  actor: Actor,
  { side, state, answered }: Pick<JointItem, 'side' | 'state' | 'answered'>,
  counterpart: string,
): boolean {
  if (state === 'declined') return answered?.recorded === true && isCounterpart(actor, counterpart);
  return state === 'proposed' && mayActFor(actor, { side: otherSide(side), counterpart });
}

export const isAgreed = ({ state }: Pick<JointItem, 'state'>) => state === 'agreed';

/** Whether somebody agrees to what the other side proposes: nobody in the name of a counterpart that is asked. */
export function mayAgree(actor: Actor, { side }: Pick<JointItem, 'side'>, counterpart: string): boolean {
  return side === 'theirs' ? may(actor, 'dialogue.lead') : isCounterpart(actor, counterpart);
}

/** For whom somebody prepares a text: their own state, if it is of the region, or whoever presides. */
export function mayPrepare(actor: Actor, delegation: string): boolean {
  if (delegation === PRESIDING) return may(actor, 'dialogue.lead');
  return isRegionState(delegation) && may(actor, 'dialogue.answer', { delegation });
}

/** The seats for which somebody can prepare a text. */
export function preparesFor(actor: Actor): string[] {
  const seat = seatOf(actor);
  return [...(seat === null ? [] : [seat]), PRESIDING].filter(
    (code, index, all) => all.indexOf(code) === index && mayPrepare(actor, code),
  );
}

/** When something was done, by the server's clock as soon as it is known. */
export function whenDone({ takenAt: taken, at }: Done): number {
  return taken ?? at;
}

export interface Response {
  /** Whole days from the question to the answer, or so far: the same in every zone. */
  readonly days: number;
  /** Days after the one until which it was owed, which ends when it is over everywhere; 0 for one in time or without such a day. */
  readonly late: number;
  /** `queued`: answered on this device, and the server has not received it. */
  readonly state: 'owed' | 'overdue' | 'queued' | 'answered' | 'answered_late' | 'withdrawn';
}

/** How long an answer took, or takes. @param now for one that is still owed, or that the server does not have yet */
export function responseOf({ asked, answered, due, state }: DialogueRequest, now: number): Response {
  const until = answered?.takenAt ?? now;
  const days = Math.max(0, Math.floor((until - whenDone(asked)) / DAY_MS));
  if (state === 'withdrawn') return { days, late: 0, state };
  const late = due === null ? 0 : daysOverEverywhere({ day: due, now: until });
  if (state === 'answered' && answered?.takenAt == null) return { days, late, state: 'queued' };
  if (state === 'answered') return { days, late, state: late > 0 ? 'answered_late' : 'answered' };
  return { days, late, state: late > 0 ? 'overdue' : 'owed' };
}

/** Half of the answers that the server has took so many days or fewer; null as long as there is none. */
export function medianDays(all: readonly DialogueRequest[]): number | null {
  const days = all
    .filter(({ state, answered }) => state === 'answered' && answered?.takenAt != null)
    .map((each) => responseOf(each, 0).days)
    .sort((left, right) => left - right);
  if (days.length === 0) return null;
  const middle = Math.floor((days.length - 1) / 2);
  const [low = 0, high = 0] = [days[middle], days[days.length - 1 - middle]];
  return Math.round((low + high) / 2);
}

/** What is owed soonest first, then what is owed without a day, then what was answered or withdrawn, latest first. */
export function sortRequests(all: readonly Doc<DialogueRequest>[]): Doc<DialogueRequest>[] {
  const isOpen = ({ body }: Doc<DialogueRequest>) => body.state === 'open';
  const byDue = (left: Doc<DialogueRequest>, right: Doc<DialogueRequest>) =>
    (left.body.due ?? '9999').localeCompare(right.body.due ?? '9999') ||
    whenDone(left.body.asked) - whenDone(right.body.asked);
  const byAsked = (left: Doc<DialogueRequest>, right: Doc<DialogueRequest>) =>
    whenDone(right.body.asked) - whenDone(left.body.asked);
  return [...all.filter(isOpen).sort(byDue), ...all.filter((each) => !isOpen(each)).sort(byAsked)];
}

/** Open topics first, latest first. */
export function sortTopics(all: readonly Doc<Topic>[]): Doc<Topic>[] {
  const isClosed = ({ body }: Doc<Topic>) => (body.state === 'closed' ? 1 : 0);
  return all.toSorted(
    (left, right) =>
      isClosed(left) - isClosed(right) || whenDone(right.body.opened) - whenDone(left.body.opened),
  );
}
