import { fold } from '#shared/kernel/fold.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { Report } from './reports.schemas.ts';
import { comparable } from './seizure-codes.ts';

const DAY = 86_400_000;
/** How far apart two institutions date and weigh one seizure. */
const MOST_DAYS = 3;
const MOST_DIFFERENCE = 0.1;

export interface SeizureReport {
  readonly id: string;
  readonly body: Pick<Report, 'place' | 'happenedOn' | 'seized'>;
}
/** What one report says of one thing in one place. */
interface Seen {
  readonly id: string;
  readonly day: number;
  /** From the smallest, each once. */
  readonly amounts: readonly number[];
}

function isClose(left: number, right: number): boolean {
  return Math.abs(left - right) <= MOST_DIFFERENCE * Math.max(left, right);
}

/** Whether one of each is close to one of the other; both from the smallest. */
function haveClose(left: readonly number[], right: readonly number[]): boolean {
  let [one, other] = [0, 0];
  for (;;) {
    const [mine, theirs] = [left[one], right[other]];
    if (mine === undefined || theirs === undefined) return false;
    if (isClose(mine, theirs)) return true;
    if (mine < theirs) one += 1;
    else other += 1;
  }
}

/** Few places, things and days recur in thousands of reports: each is worked out once. */
function once<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = work(text);
    known.set(text, made);
    return made;
  };
}

/**
 * Reports that are likely to be about one seizure: the same place, the same item in units of one kind, at most three days
 * and ten per cent of the larger amount apart. By report, each with the others in the order given. It says nothing of
 * reports whose form asks for none of this.
 */
export function likelyDoubles(reports: readonly SeizureReport[]): ReadonlyMap<string, readonly string[]> {
  const folded = once((text) => fold(text.trim()));
  const dayOf = once((date) => Date.parse(`${date}T00:00Z`) / DAY);
  const seen = reports.flatMap(({ id, body: { place, happenedOn, seized } }) => {
    const day = happenedOn == null ? Number.NaN : dayOf(happenedOn);
    if (place === null || place.trim() === '' || Number.isNaN(day)) return [];
    const lines = (seized ?? []).map((line) => ({ ...comparable(line), item: folded(line.item) }));
    const things = groupBy(lines, ({ item, unit }) => `${item}\n${folded(unit ?? '')}`);
    return [...things].map(([thing, same]) => ({
      key: `${folded(place)}\n${thing}`,
      ...{ id, day },
      amounts: [...new Set(same.map(({ amount }) => amount))].sort((left, right) => left - right),
    }));
  });
  const found = new Map<string, Set<string>>();
  function note(one: Seen, other: Seen) {
    const others = found.get(one.id) ?? new Set();
    found.set(one.id, others.add(other.id));
  }
  for (const group of groupBy(seen, ({ key }) => key).values()) {
    const byDay = [...group].sort((left, right) => left.day - right.day);
    for (const [index, one] of byDay.entries())
      for (let next = index + 1; next < byDay.length; next += 1) {
        const other = byDay[next] as Seen;
        if (other.day - one.day > MOST_DAYS) break;
        if (!haveClose(one.amounts, other.amounts)) continue;
        note(one, other);
        note(other, one);
      }
  }
  const order = new Map(reports.map(({ id }, index) => [id, index]));
  return new Map(
    [...found].map(([id, others]) => [
      id,
      [...others].sort((left, right) => (order.get(left) ?? 0) - (order.get(right) ?? 0)),
    ]),
  );
}
