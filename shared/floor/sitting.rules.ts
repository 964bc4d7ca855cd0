import { may } from '#shared/access/rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Decision, Doc, Docs, Effect } from '#shared/kernel/mutation.ts';
import { create, one, type Read, refuse, set } from '#shared/kernel/mutation.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import type { FloorRule } from '#shared/rules/parameters.schemas.ts';
import { rulesInForce } from '#shared/rules/rules.rules.ts';
import {
  floorAudience,
  type Intervention,
  interventionId,
  interventions,
  type Sitting,
  sittingId,
  sittings,
} from './floor.schemas.ts';
import { type Moment, stopClock } from './time.rules.ts';

/** Whether a meeting sits now: a meeting that was closed or cancelled does not, whatever was left open. */
export function isSitting(
  sitting: Pick<Sitting, 'closedAt'> | null | undefined,
  meeting: Pick<Meeting, 'state'> | null | undefined,
): boolean {
  return sitting != null && sitting.closedAt === null && meeting?.state === 'in_session';
}

/**
 * The day by whose rules and doors the room goes: that of the sitting, also after midnight, for the list of speakers as
 * for a vote. While the meeting does not sit, it is today by the calendar of the venue.
 */
export function dayInRoom({
  sitting,
  meeting,
  now,
}: {
  sitting: Pick<Sitting, 'day' | 'closedAt'> | null;
  meeting: Pick<Meeting, 'state' | 'timeZone' | 'offset'>;
  now: number;
}): string {
  if (sitting !== null && isSitting(sitting, meeting)) return sitting.day;
  return dayAt({ instant: now, timeZone: meeting.timeZone, offset: meeting.offset ?? null });
}

/** What an act must read to know whether a meeting sits. */
export function sittingReads(meeting: string): Read[] {
  return [one(meetings, meeting), one(sittings, sittingId(meeting))];
}

/** The sitting of a meeting, for an act that reads `sittingReads`, or why there is none. */
export function openSitting(docs: Docs, meeting: string): Doc<Sitting> | Decision {
  const known = docs.get(meetings, meeting);
  if (known === null) return refuse('meetings.unknown_meeting', { meeting });
  const sitting = docs.get(sittings, sittingId(meeting));
  return sitting !== null && isSitting(sitting.body, known.body)
    ? sitting
    : refuse('floor.not_in_session', { meeting });
}

/** How the rules in force on the day of a sitting give the floor, for an act that reads `RULES_READS`; null: not at all. */
export function floorRuleOf(docs: Docs, { day }: Pick<Sitting, 'day'>): FloorRule | null {
  return rulesInForce(docs, day)?.parameters.floor ?? null;
}

/** When an act is done, and on which device. */
export function momentOf({
  now,
  madeAt,
  actor,
}: {
  readonly now: number;
  readonly madeAt: number;
  readonly actor: Actor;
}): Moment {
  return { now, madeAt, device: may(actor, 'floor.lead') ? actor.device : null };
}

/** What ends the speech of whoever has the floor and keeps what they used; nothing where nobody has it. */
export function endSpeech({
  meeting,
  sitting: { speaking, item },
  moment,
}: {
  meeting: string;
  sitting: Pick<Sitting, 'speaking' | 'item'>;
  moment: Moment;
}): Effect[] {
  if (speaking === null || item === null) return [];
  const { request, delegation, kind, startedAt, limitMs } = speaking;
  const stopped = stopClock(speaking, moment);
  const body: Intervention = {
    ...{ request, item: item.id, delegation, kind, startedAt, limitMs },
    ...{
      endedAt: Math.max(moment.now, startedAt),
      usedMs: stopped.isTimeUnknown === true ? null : stopped.usedMs,
    },
  };
  const id = interventionId(request);
  return [
    create(interventions, { id, parent: meeting, audience: floorAudience(meeting), body, isDerived: true }),
  ];
}

export function setSitting(meeting: string, fields: Partial<Sitting>): Effect {
  return set(sittings, { id: sittingId(meeting), fields });
}
