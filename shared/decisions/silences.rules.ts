import { addWorkingDays } from '#shared/holidays/holidays.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { instantOf, knownDayAt, offsetOfWallTime } from '#shared/kernel/zones.ts';
import { type Computed, silenceOf } from '#shared/rules/parameters.rules.ts';
import type { Parameters } from '#shared/rules/parameters.schemas.ts';
import type { Silence, SilenceBreak, SilenceLook, SilenceTerm } from './silences.schemas.ts';

const HOUR = 3_600_000;
/** The last hour of a day that a term can name. */
export const LAST_HOUR = '23:59';
/** No committee waits longer than a year. */
export const LONGEST = 366 * 24 * HOUR;
/** Each stays on record with its reason, in what every member's phone has of the silence. */
export const MOST_EXTENSIONS = 20;

/** The instant of a local time there; null for a zone or a time that do not exist. */
export function instantIn({ wallTime, timeZone }: { wallTime: string; timeZone: string }): number | null {
  const offset = offsetOfWallTime({ timeZone, wallTime });
  return offset === null ? null : instantOf({ wallTime, offset });
}

/**
 * When a silence ends that begins now. Hours are hours of a clock that never stops, over weekends too and whatever a
 * zone does with its clocks; working days begin with the day after, and end at their hour by the clock of the place.
 *
 * @param holidays days off of the state whose calendar counts
 * @returns milliseconds since 1970, or null for a zone that the platform does not know
 */
export function silenceDeadline({
  from,
  term,
  timeZone,
  holidays,
}: {
  from: number;
  term: SilenceTerm;
  timeZone: string;
  holidays: ReadonlySet<string>;
}): number | null {
  const today = knownDayAt({ instant: from, timeZone });
  if (today === null) return null;
  if (term.kind === 'hours') return from + term.hours * HOUR;
  const day = addWorkingDays({ from: today, days: term.days, holidays });
  return instantIn({ wallTime: `${day}T${term.hour}`, timeZone });
}

/** The earliest end that the rules in force allow, whatever unit was chosen; null where they say nothing of it. */
export function ruledSilence({
  parameters,
  ...of
}: {
  parameters: Parameters | null;
  from: number;
  timeZone: string;
  holidays: ReadonlySet<string>;
}): Computed<number> | null {
  const ruled = silenceOf(parameters);
  if (ruled === null) return null;
  const { amount, unit } = ruled.value;
  // Whole days: the rules name no hour, so that the last working day counts to its end.
  const term: SilenceTerm =
    unit === 'hours' ? { kind: unit, hours: amount } : { kind: unit, days: amount, hour: LAST_HOUR };
  const value = silenceDeadline({ ...of, term });
  return value === null ? null : { value, article: ruled.article };
}

/** Received in time and not taken back. What waits on a phone was not received. */
export function isStanding({ takenAt, isLate, takenBack }: SilenceBreak): boolean {
  return takenAt !== null && !isLate && takenBack === null;
}

/**
 * `waiting`: it was begun on this device, and no server has it yet: nothing runs. `over`: the deadline is over, and this
 * device has not heard yet what came of it.
 */
export type SilenceStanding = Silence['state'] | 'waiting' | 'over';

/**
 * What everybody is shown. As in the United Nations (decision 74/544) and the Council, a break counts at once: nothing is
 * adopted any more, and nobody has to wait for the deadline to know it. The procedure itself stays open until then, since
 * others may break it as well, and since whoever broke it may take that back.
 */
export function silenceStanding({
  silence,
  breaks,
  now,
}: {
  silence: Pick<Silence, 'state' | 'until' | 'takenAt'>;
  breaks: readonly SilenceBreak[];
  now: number;
}): SilenceStanding {
  if (silence.state !== 'running') return silence.state;
  if (silence.takenAt === null) return 'waiting';
  if (breaks.some(isStanding)) return 'broken';
  return now < silence.until ? 'running' : 'over';
}

/** Whether anything can still be done about it, by the clock of whoever asks. */
export function isOpenSilence({ state, until }: Pick<Silence, 'state' | 'until'>, now: number): boolean {
  return state === 'running' && now < until;
}

/** Members that have not had it on a screen, in the order in which they were asked. */
export function notLooked(
  { asked }: Pick<Silence, 'asked'>,
  looks: readonly Pick<SilenceLook, 'state'>[],
): string[] {
  const seen = new Set(looks.map(({ state }) => state));
  return asked.filter((state) => !seen.has(state));
}

/** Of the time that it was given, the part that is over: from 0 to 1. */
export function elapsedPart(
  { takenAt, at, until }: Pick<Silence, 'takenAt' | 'at' | 'until'>,
  now: number,
): number {
  const begun = takenAt ?? at;
  if (until <= begun) return 1;
  return Math.min(1, Math.max(0, (now - begun) / (until - begun)));
}

/** Whole days, hours and minutes that are left; the last minute is a minute. */
export function timeLeft(until: number, now: number): { days: number; hours: number; minutes: number } {
  const minutes = Math.max(0, Math.ceil((until - now) / 60_000));
  return {
    days: Math.floor(minutes / 1440),
    hours: Math.floor((minutes % 1440) / 60),
    minutes: minutes % 60,
  };
}

/** Running ones by their deadline, then the others, the last one first. */
export function sortSilences(list: readonly Doc<Silence>[]): Doc<Silence>[] {
  const isOver = ({ body }: Doc<Silence>) => body.state !== 'running';
  return [...list].sort(
    (left, right) =>
      Number(isOver(left)) - Number(isOver(right)) ||
      (isOver(left)
        ? (right.body.endedAt ?? right.body.until) - (left.body.endedAt ?? left.body.until)
        : left.body.until - right.body.until) ||
      (left.id < right.id ? -1 : 1),
  );
}
