import type { IcsTimezone, IcsTimezoneProp } from 'ts-ics';
import { offsetOfInstant } from '#shared/kernel/zones.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Whether the clocks of a zone show this hour twice: then a local time is ambiguous, and programs guess. */
export function isShownTwice({ timeZone, instant }: { timeZone: string; instant: number }): boolean {
  const east = offsetOfInstant({ timeZone, instant }) ?? 0;
  return [instant - DAY, instant + DAY].some((near) => {
    const other = offsetOfInstant({ timeZone, instant: near }) ?? 0;
    return (
      other !== east && offsetOfInstant({ timeZone, instant: instant + (east - other) * MINUTE }) === other
    );
  });
}

/** `-0330`, as TZOFFSETTO has it. */
export function offsetText(minutes: number): string {
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const digits = [hours, Math.trunc(rest)].map((part) => String(part).padStart(2, '0')).join('');
  return `${minutes < 0 ? '-' : '+'}${digits}`;
}

/** No place has changed its clocks forth and back within so few days. */
const STEP = 5 * DAY;

interface Change {
  readonly instant: number;
  /** Minutes east of UTC. */
  readonly from: number;
  readonly to: number;
}

/** Every change of the clocks in `(from, to]`, to the minute. */
function changesIn({ timeZone, from, to }: { timeZone: string; from: number; to: number }): Change[] {
  const eastAt = (instant: number) => offsetOfInstant({ timeZone, instant }) ?? 0;
  const found: Change[] = [];
  let east = eastAt(from);
  for (let at = from; at < to; at += STEP) {
    let [low, high] = [at, Math.min(at + STEP, to)];
    const next = eastAt(high);
    if (next === east) continue;
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
      if (eastAt(middle) === east) low = middle;
      else high = middle;
    }
    found.push({ instant: high, from: east, to: next });
    east = next;
  }
  return found;
}

/** The local time at the change, as if it were UTC. */
function wallOf({ instant, from }: Change): Date {
  return new Date(instant + from * MINUTE);
}

/** The changes within one local year. */
function changesOfYear(timeZone: string, year: number): Change[] {
  const [from, to] = [Date.UTC(year, 0, 1) - DAY, Date.UTC(year + 1, 0, 1) + DAY];
  return changesIn({ timeZone, from, to }).filter((change) => wallOf(change).getUTCFullYear() === year);
}

/** Which one of its weekdays in the month a day is, counted from the front (1 to 4) and from the end (-1). */
function places(day: Date): number[] {
  const nth = Math.ceil(day.getUTCDate() / 7);
  const isLast = new Date(day.getTime() + 7 * DAY).getUTCMonth() !== day.getUTCMonth();
  return [...(nth <= 4 ? [nth] : []), ...(isLast ? [-1] : [])];
}

function isSameTurn(left: Change, right: Change): boolean {
  const [one, other] = [wallOf(left), wallOf(right)];
  return (
    left.from === right.from &&
    left.to === right.to &&
    one.getUTCMonth() === other.getUTCMonth() &&
    one.getUTCDay() === other.getUTCDay() &&
    one.getTime() % DAY === other.getTime() % DAY
  );
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
/** Start of a rule as calendars write it: earlier than all their events. */
const BEGINNING = 1970;

/**
 * One change of each year as a rule, if one weekday of one month is right in all of them; of several rules the one that
 * fits more of the surrounding years.
 */
function turnOf(changes: readonly Change[], around: readonly Change[]): IcsTimezoneProp | null {
  const [first] = changes;
  if (first === undefined || !changes.every((change) => isSameTurn(first, change))) return null;
  const fits = (nth: number, change: Change) => places(wallOf(change)).includes(nth);
  const [best] = [1, 2, 3, 4, -1]
    .filter((nth) => changes.every((change) => fits(nth, change)))
    .map((nth) => ({ nth, years: around.filter((change) => fits(nth, change)).length }))
    .sort((left, right) => right.years - left.years);
  if (best === undefined) return null;
  const wall = wallOf(first);
  const day = WEEKDAYS[wall.getUTCDay()];
  if (day === undefined) return null;
  const start = Array.from(
    { length: new Date(Date.UTC(BEGINNING, wall.getUTCMonth() + 1, 0)).getUTCDate() },
    (_, index) => new Date(Date.UTC(BEGINNING, wall.getUTCMonth(), index + 1)),
  ).find((date) => date.getUTCDay() === wall.getUTCDay() && places(date).includes(best.nth));
  if (start === undefined) return null;
  const { from, to } = first;
  return {
    type: to > from ? 'DAYLIGHT' : 'STANDARD',
    // The generator writes the instant in the new offset; the standard wants the local time in the old one.
    start: new Date(start.getTime() + (wall.getTime() % DAY) - to * MINUTE),
    offsetFrom: offsetText(from),
    offsetTo: offsetText(to),
    recurrenceRule: {
      frequency: 'YEARLY',
      byMonth: [wall.getUTCMonth()],
      byDay: [{ day, occurrence: best.nth }],
    },
  };
}

/** How many years are checked on each side to tell "fourth" from "last". */
const AROUND = 4;

/** The two changes of a year as rules that hold from the first year to the last, standard time first. */
function rulesOf(timeZone: string, years: { first: number; last: number }): IcsTimezoneProp[] | null {
  const within: Change[][] = [];
  for (let year = years.first; year <= years.last; year += 1) {
    const changes = changesOfYear(timeZone, year);
    if (changes.length !== 2) return null;
    within.push(changes);
  }
  const beside = Array.from({ length: AROUND }, (_, index) => [
    years.first - 1 - index,
    years.last + 1 + index,
  ]).flat();
  const around = [...within, ...beside.map((year) => changesOfYear(timeZone, year))].flat();
  const turns = [0, 1].map((half) => {
    const own = within.flatMap((changes) => changes[half] ?? []);
    const [one] = own;
    return turnOf(
      own,
      around.filter((change) => one !== undefined && isSameTurn(one, change)),
    );
  });
  const known = turns.filter((turn) => turn !== null);
  const [standard] = known.filter(({ type }) => type === 'STANDARD');
  const [daylight] = known.filter(({ type }) => type === 'DAYLIGHT');
  return standard === undefined || daylight === undefined ? null : [standard, daylight];
}

/**
 * The rules of a zone for as long as the events of one calendar last: one offset if its clocks do not change, or one
 * rule for each half of the year. Outlook understands no more than that: of several single changes it uses one for all
 * years.
 *
 * @returns null for a zone that the platform does not know, and for one whose changes in these years follow no such
 * rule: then the events must be written as instants
 */
export function timeZoneFor({
  timeZone,
  from,
  to,
}: {
  timeZone: string;
  from: number;
  to: number;
}): IcsTimezone | null {
  const start = Math.floor(from / MINUTE) * MINUTE;
  const east = offsetOfInstant({ timeZone, instant: start });
  if (east === null) return null;
  const yearAt = (instant: number) => {
    const offset = offsetOfInstant({ timeZone, instant }) ?? east;
    return new Date(instant + offset * MINUTE).getUTCFullYear();
  };
  const rules = rulesOf(timeZone, { first: yearAt(start), last: yearAt(to) });
  if (rules !== null) return { id: timeZone, props: rules };
  if (changesIn({ timeZone, from: start, to }).length > 0) return null;
  const always = {
    start: new Date(-east * MINUTE),
    offsetFrom: offsetText(east),
    offsetTo: offsetText(east),
  };
  return { id: timeZone, props: [{ type: 'STANDARD', ...always }] };
}
