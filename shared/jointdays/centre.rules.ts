import type { Doc } from '#shared/kernel/mutation.ts';
import { takenOf } from '#shared/kernel/signed.ts';
import { endOfDayIn, instantOf, offsetOfWallTime } from '#shared/kernel/zones.ts';
import type { Counter } from './counter-set.ts';
import { stageOfDay } from './day-states.ts';
import type { DayLogEntry, JointActionDay, StateTotals } from './jointdays.schemas.ts';
import { compareReleases, latestByState } from './latest.rules.ts';
import { byCounter, lineKey, type RegionTotals } from './region.rules.ts';
import type { TotalLine } from './totals.schemas.ts';

export type Released = Pick<Doc<StateTotals>, 'id' | 'body'>;
type Asked = Pick<JointActionDay, 'from' | 'until' | 'timeZone' | 'rhythm' | 'state' | 'begunAt'>;

const MINUTE = 60_000;
/** By so much two clocks may differ before both are shown. */
const CLOCKS_MS = 10 * MINUTE;
/** So many times of asking are drawn: those before now. */
export const MOST_SLOTS = 24;

/** When a joint action day begins and ends, by the clocks of its coordination centre; in UTC if its zone is not known. */
export function spanOf({ from, until, timeZone }: Pick<Asked, 'from' | 'until' | 'timeZone'>): {
  readonly from: number;
  readonly until: number;
} {
  const wallTime = `${from}T00:00`;
  const begins = instantOf({ wallTime, offset: offsetOfWallTime({ timeZone, wallTime }) ?? 0 });
  const ends = endOfDayIn({ day: until, timeZone }) ?? endOfDayIn({ day: until, timeZone: 'UTC' });
  return { from: begins, until: ends ?? begins };
}

/** Whether a moment is on the days of a joint action day, by the clock of its coordination centre. */
export function isOn(day: Pick<Asked, 'from' | 'until' | 'timeZone'>, now: number): boolean {
  const { from, until } = spanOf(day);
  return from <= now && now < until;
}
/** Whether its day has come and it is still being prepared: figures are asked of nobody then. */
export function isUnbegun(day: Pick<Asked, 'from' | 'until' | 'timeZone' | 'state'>, now: number): boolean {
  return stageOfDay(day).isOffered && !stageOfDay(day).hasBegun && isOn(day, now);
}

/**
 * How it stands with one state: `not_due` nothing is asked yet; `current` heard of within the rhythm; `late` not for
 * longer; `silent` never, though it was asked; `verified`; `unverified` once the day is over.
 */
export const STANDINGS = ['not_due', 'current', 'late', 'silent', 'verified', 'unverified'] as const;
export type Standing = (typeof STANDINGS)[number];

/** One time of asking: whether a state gave anything until the next one. */
export interface Slot {
  readonly from: number;
  readonly isHeard: boolean;
}

export interface StateStanding {
  readonly state: string;
  readonly standing: Standing;
  /** The release that counts. */
  readonly latest: Released | null;
  /** Up to when its figures are; never later than they arrived, whatever a clock there said. */
  readonly figuresAt: number | null;
  /** When it was last heard of. */
  readonly heardAt: number | null;
  /** Whole rhythms without a word, since it was last heard of or the day began. */
  readonly missed: number;
  /** The last times of asking, the oldest first; none where nothing was asked yet. */
  readonly slots: readonly Slot[];
}

/** Up to when the figures of a release are. */
export function figuresAt({ asOf, receivedAt }: Pick<StateTotals, 'asOf' | 'receivedAt'>): number {
  return Math.min(asOf, receivedAt);
}
/** Whether a release arrived so much later, or by its own clock earlier, that both times are shown. */
export function hasTwoTimes({ asOf, receivedAt }: Pick<StateTotals, 'asOf' | 'receivedAt'>): boolean {
  return Math.abs(asOf - receivedAt) > CLOCKS_MS;
}

function standingOf(
  day: Asked,
  { latest, heardAt, missed }: Pick<StateStanding, 'latest' | 'heardAt' | 'missed'>,
): Standing {
  if (latest?.body.kind === 'verified') return 'verified';
  if (stageOfDay(day).isOver) return latest === null ? 'silent' : 'unverified';
  if (heardAt !== null) return missed > 0 ? 'late' : 'current';
  return missed > 0 ? 'silent' : 'not_due';
}

/**
 * When states are asked for figures: as long as it runs, from when it was begun, and not before its first day. Null: not
 * yet, or no more.
 */
function askedUntil(day: Asked, now: number): { readonly from: number; readonly until: number } | null {
  const span = spanOf(day);
  const from = Math.max(span.from, day.begunAt ?? span.from);
  const { until } = span;
  return day.state === 'running' && now > from ? { from, until: Math.min(now, until) } : null;
}

/** When the first figures are due of a day that runs. */
export function firstDueAt(day: Asked): number {
  const { from } = spanOf(day);
  return Math.max(from, day.begunAt ?? from) + day.rhythm * MINUTE;
}

function slotsOf(day: Asked, heard: readonly number[], now: number): Slot[] {
  const asked = askedUntil(day, now);
  if (asked === null) return [];
  const rhythm = day.rhythm * MINUTE;
  const last = Math.max(0, Math.ceil((asked.until - asked.from) / rhythm) - 1);
  const first = Math.max(0, last - MOST_SLOTS + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const from = asked.from + (first + index) * rhythm;
    return { from, isHeard: heard.some((at) => at >= from && at < from + rhythm) };
  });
}

/** Each state that takes part, or gave figures while it did, in the order of `participants`. */
export function standings({
  day,
  released,
  now,
}: {
  day: Asked & Pick<JointActionDay, 'participants'>;
  released: readonly Released[];
  now: number;
}): readonly StateStanding[] {
  const latestOf = latestByState(released);
  const left = [...latestOf.keys()].filter((state) => !day.participants.includes(state)).sort();
  const asked = askedUntil(day, now);
  return [...day.participants, ...left].map((state) => {
    const heard = released.filter(({ body }) => body.state === state).map(({ body }) => body.receivedAt);
    const latest = latestOf.get(state) ?? null;
    const heardAt = heard.length === 0 ? null : Math.max(...heard);
    const since = Math.max(asked?.from ?? 0, heardAt ?? 0);
    const missed =
      asked === null ? 0 : Math.max(0, Math.floor((asked.until - since) / (day.rhythm * MINUTE)));
    return {
      ...{ state, latest, heardAt, missed },
      standing: standingOf(day, { latest, heardAt, missed }),
      figuresAt: latest === null ? null : figuresAt(latest.body),
      slots: slotsOf(day, heard, now),
    };
  });
}

const UNHEARD: ReadonlySet<Standing> = new Set(['silent', 'late', 'unverified']);
/** Who has to be asked: who never gave anything first, then whoever has been silent for longest. */
export function unheardOf(all: readonly StateStanding[]): readonly StateStanding[] {
  return all
    .filter(({ standing }) => UNHEARD.has(standing))
    .toSorted((one, other) => (one.heardAt ?? 0) - (other.heardAt ?? 0));
}

export interface CentreRow {
  readonly counter: Counter;
  readonly kind: string | null;
  /** In the order of states; null of one that has released nothing of the counter, which is never nought. */
  readonly values: readonly (number | null)[];
  /** Of the region; null as long as nobody has released anything of the counter. */
  readonly sum: number | null;
  /** What was taken from the sum, since two states counted one seizure. */
  readonly twice: number;
}

/** Counters by states: every counter of the day, and of what is counted by kinds each kind that somebody has. */
export function centreTable({
  counters,
  all,
  region,
}: {
  counters: readonly Counter[];
  all: readonly Pick<StateStanding, 'state' | 'latest'>[];
  region: Pick<RegionTotals, 'lines'>;
}): readonly CentreRow[] {
  const given = all.map(({ latest }) =>
    latest === null ? null : new Map(latest.body.lines.map((line) => [lineKey(line), line.value])),
  );
  const sums = new Map(region.lines.map((line) => [lineKey(line), line.value]));
  const kinds = new Map<string, Pick<TotalLine, 'counter' | 'kind'>>();
  for (const { latest } of all)
    for (const { counter, kind } of latest?.body.lines ?? [])
      kinds.set(lineKey({ counter, kind }), { counter, kind });
  const found = [...kinds.values()];
  const without = counters
    .filter((counter) => !found.some((line) => line.counter === counter))
    .map((counter) => ({ counter, kind: null }));
  return [...found, ...without].toSorted(byCounter).map((line) => {
    const key = lineKey(line);
    const values = given.map((lines, index) => {
      // Who counted one kind of a thing has none of its other kinds; who counted none of it says nothing.
      const isCounted = all[index]?.latest?.body.lines.some((each) => each.counter === line.counter);
      return lines === null || isCounted !== true ? null : (lines.get(key) ?? 0);
    });
    const known = values.filter((value) => value !== null);
    const whole = known.reduce((total, value) => total + value, 0);
    const sum = known.length === 0 ? null : (sums.get(key) ?? 0);
    return { ...line, values, sum, twice: sum === null ? 0 : whole - sum };
  });
}

export interface TimelineEntry {
  readonly release: Released;
  /** It is the one that counts for its state. */
  readonly isLatest: boolean;
  /** Totals that differ from the release before it; of the first one all that are not nought. */
  readonly changed: number;
}

function changedLines(lines: readonly TotalLine[], before: readonly TotalLine[]): number {
  const values = new Map(before.map((line) => [lineKey(line), line.value]));
  const now = new Map(lines.map((line) => [lineKey(line), line.value]));
  const keys = new Set([...values.keys(), ...now.keys()]);
  return [...keys].filter((key) => (values.get(key) ?? 0) !== (now.get(key) ?? 0)).length;
}

/** All that was released, what arrived last first. */
export function timelineOf(released: readonly Released[]): readonly TimelineEntry[] {
  const latestOf = latestByState(released);
  const inOrder = released.toSorted(
    (one, other) => compareReleases(one.body, other.body) || (one.id < other.id ? -1 : 1),
  );
  const before = new Map<string, Released>();
  const entries = inOrder.map((release) => {
    const { state, lines } = release.body;
    const changed = changedLines(lines, before.get(state)?.body.lines ?? []);
    before.set(state, release);
    return { release, changed, isLatest: latestOf.get(state)?.id === release.id };
  });
  return entries.toSorted(
    ({ release: one }, { release: other }) =>
      other.body.receivedAt - one.body.receivedAt || (one.id < other.id ? 1 : -1),
  );
}

type Logged = Pick<Doc<DayLogEntry>, 'id' | 'body'>;
export interface CentreLog {
  /** Requests without an answer, the oldest first. */
  readonly open: readonly Logged[];
  /** Everything else, the last first. */
  readonly rest: readonly Logged[];
}
export function logOf(entries: readonly Logged[]): CentreLog {
  const inOrder = entries.toSorted(
    (one, other) => takenOf(one.body.said) - takenOf(other.body.said) || (one.id < other.id ? -1 : 1),
  );
  const isOpen = ({ body }: Logged) => body.kind === 'request' && body.answer === null;
  return { open: inOrder.filter(isOpen), rest: inOrder.filter((entry) => !isOpen(entry)).toReversed() };
}
