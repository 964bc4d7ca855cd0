import { decisions } from '#shared/decisions/decisions.schemas.ts';
import { type Decision, type Docs, one, type Read, refuse } from '#shared/kernel/mutation.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';

export interface Recorded {
  readonly meeting: string | null;
  readonly decision: string | null;
}

/** What an act reads that rests on a decision of a meeting. */
export function recordedReads({ meeting, decision }: Recorded): Read[] {
  return [
    ...(meeting === null ? [] : [one(meetings, meeting)]),
    ...(decision === null ? [] : [one(decisions, decision)]),
  ];
}

/** Why something cannot rest on this decision of this meeting, or null. */
export function recordedFault(
  docs: Docs,
  { meeting, decision }: Recorded,
  /** Whether it was adopted; of what was rejected, either will do that was taken. */
  { isAdopted }: { isAdopted: boolean },
): Decision | null {
  if (meeting === null || decision === null) return refuse('rules.decision_missing');
  if (docs.get(meetings, meeting) === null) return refuse('meetings.unknown_meeting', { meeting });
  const known = docs.get(decisions, decision);
  if (known === null || known.parent !== meeting) return refuse('rules.decision_elsewhere');
  const { state, ended } = known.body;
  if (state === 'draft' || (isAdopted && (state !== 'adopted' || ended !== undefined)))
    return refuse('rules.decision_not_taken');
  return null;
}

/** Why something was not adopted on this day by a decision: it has a day of its own. */
export function decidedDayFault(
  docs: Docs,
  { decision, on }: { decision: string; on: string },
): Decision | null {
  const day = docs.get(decisions, decision)?.body.decidedOn ?? null;
  return day === null || day === on ? null : refuse('rules.day_of_decision', { day });
}
