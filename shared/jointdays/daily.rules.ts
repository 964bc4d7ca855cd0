import { addDays } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { dayAt, knownDayAt } from '#shared/kernel/zones.ts';
import {
  type CardJudgement,
  type JointActionDay,
  type StateTotals,
  seizureCardId,
} from './jointdays.schemas.ts';
import { latestByState, latestOf } from './latest.rules.ts';
import { type Card, lineKey, type RegionTotals, regionTotals } from './region.rules.ts';
import type { TotalLine } from './totals.schemas.ts';

/**
 * Seizures as releases held them, whatever states released since: a double is taken from a sum by what stands in it, and
 * by no day of a seizure, which is that of the state's own clock.
 */
export function heldCards(releases: readonly Pick<StateTotals, 'state' | 'cards'>[]): Card[] {
  return releases.flatMap(({ state, cards = [] }) =>
    cards.map(({ count, ...card }) => ({ id: seizureCardId({ state, count }), body: { state, ...card } })),
  );
}

/** More days than a joint action day can have are not listed. */
const MOST_DAYS = 60;
/** The days of a joint action day that have begun, first to last. */
export function daysOfDay({ from, until }: Pick<JointActionDay, 'from' | 'until'>, today: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= until && day <= today && days.length < MOST_DAYS; day = addDays(day, 1))
    days.push(day);
  return days;
}

/** The day of an instant by the clock of the coordination centre (UTC, if its zone is not known). */
function clockOf({ timeZone: written }: Pick<JointActionDay, 'timeZone'>): (instant: number) => string {
  const timeZone = knownDayAt({ instant: 0, timeZone: written }) === null ? 'UTC' : written;
  return (instant) => dayAt({ instant, timeZone });
}

/**
 * Of one state the releases that some daily table shows: of each day the one that counted at its end. Hour by hour the same
 * seizures would lie in all of them.
 */
export function shownReleases<D extends Pick<Doc<StateTotals>, 'id' | 'body'>>(
  released: readonly D[],
  day: Pick<JointActionDay, 'timeZone'>,
): ReadonlySet<string> {
  const onDay = clockOf(day);
  const dated = released.map((each) => ({ each, on: onDay(each.body.asOf) }));
  const days = new Set(dated.map(({ on }) => on));
  const shown = [...days].map((until) =>
    latestOf(dated.flatMap(({ each, on }) => (on <= until ? [each] : []))),
  );
  return new Set(shown.flatMap((each) => each?.id ?? []));
}

/** What each state gave up to a moment, beside what the region has. */
export interface DailyTotals {
  readonly region: RegionTotals;
  /** In the order of the region’s participants. */
  readonly states: readonly { readonly state: string; readonly given: StateTotals | null }[];
}

/**
 * What states had given by the end of a day, by the clock of the coordination centre (UTC, if its zone is not known).
 * With `until` null: all that they gave, corrections that came later with it. A double is left out once, by what the
 * releases of that time held.
 */
export function dailyTotals({
  day,
  until,
  released,
  judgements,
}: {
  day: Pick<JointActionDay, 'participants' | 'timeZone'>;
  until: string | null;
  released: readonly Pick<Doc<StateTotals>, 'id' | 'body'>[];
  judgements: readonly Pick<CardJudgement, 'one' | 'other' | 'isSame' | 'keeps'>[];
}): DailyTotals {
  const { participants } = day;
  const onDay = clockOf(day);
  const isIn = (instant: number) => until === null || onDay(instant) <= until;
  const latest = latestByState(released.filter(({ body }) => isIn(body.asOf)));
  const given = [...latest.values()].map(({ body }) => body);
  const states = [...new Set([...participants, ...latest.keys()])];
  return {
    region: regionTotals({ participants, judgements, latest: given, cards: heldCards(given) }),
    states: states.map((state) => ({ state, given: latest.get(state)?.body ?? null })),
  };
}

/** A total as one state gave it; null if it gave none. */
export function stateValue(
  { given }: DailyTotals['states'][number],
  line: Pick<TotalLine, 'counter' | 'kind'>,
): number | null {
  return given?.lines.find((each) => lineKey(each) === lineKey(line))?.value ?? null;
}
