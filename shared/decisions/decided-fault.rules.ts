import { isDay, lastDayBegun } from '#shared/kernel/days.ts';
import { type Decision, refuse } from '#shared/kernel/mutation.ts';
import type { CommitteeDecision } from './decisions.schemas.ts';

/** 31 February is no day: why not, if one of these is none. */
export function unrealDay(days: readonly (string | null)[]): Decision | null {
  const unreal = days.find((day) => day !== null && !isDay(day));
  return unreal == null ? null : refuse('decisions.no_such_day', { day: unreal });
}

/** Why nothing was decided on this day, if so: it is none, or it has begun nowhere yet. */
export function dayDecidedFault(decidedOn: string, now: number): Decision | null {
  const fault = unrealDay([decidedOn]);
  if (fault !== null) return fault;
  return decidedOn > lastDayBegun(now) ? refuse('decisions.day_not_come', { day: decidedOn }) : null;
}

/** Why a decision cannot be said to be taken on this day and in this way, if so. */
export function decidedFault({
  known,
  days,
  mode,
}: {
  known: Pick<CommitteeDecision, 'silence'> | null;
  days: readonly (string | null)[];
  mode: CommitteeDecision['mode'];
}): Decision | null {
  const fault = unrealDay(days);
  if (fault !== null) return fault;
  // In silence only a silence procedure decides, and the server then writes the decision.
  return mode === 'silence' && known?.silence === undefined ? refuse('decisions.no_silence') : null;
}
