import { fold } from '#shared/kernel/fold.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { Report, Seized } from './reports.schemas.ts';
import { comparable } from './seizure-codes.ts';

const DAY = 86_400_000;
/** How far apart two institutions date and weigh one seizure. */
const MOST_DAYS = 3;
const MOST_DIFFERENCE = 0.1;

export interface SeizureReport {
  readonly id: string;
  readonly body: Pick<Report, 'place' | 'happenedOn' | 'seized'>;
}
interface Seen {
  readonly id: string;
  readonly day: number;
  readonly amount: number;
}

function isClose(left: number, right: number): boolean {
  return Math.abs(left - right) <= MOST_DIFFERENCE * Math.max(left, right);
}

function keyOf(place: string, { item, unit }: Pick<Seized, 'item' | 'unit'>): string {
  return [place, item, unit ?? ''].map((part) => fold(part.trim())).join('\n');
}

/**
 * Reports that are likely to be about one seizure: the same place, the same item in units of one kind, at most three days
 * and ten per cent of the larger amount apart. By report, each with the others in the order given. It says nothing of
 * reports whose form asks for none of this.
 */
export function likelyDoubles(reports: readonly SeizureReport[]): ReadonlyMap<string, readonly string[]> {
  const seen = reports.flatMap(({ id, body: { place, happenedOn, seized } }) =>
    place === null || place.trim() === '' || happenedOn === undefined
      ? []
      : (seized ?? []).map((each) => {
          const { amount, unit } = comparable(each);
          return {
            key: keyOf(place, { item: each.item, unit }),
            id,
            day: Date.parse(`${happenedOn}T00:00Z`) / DAY,
            amount,
          };
        }),
  );
  const found = new Map<string, Set<string>>();
  function note(one: Seen, other: Seen) {
    const others = found.get(one.id) ?? new Set();
    found.set(one.id, others.add(other.id));
  }
  for (const group of groupBy(seen, ({ key }) => key).values()) {
    const byDay = [...group].sort((left, right) => left.day - right.day);
    for (const [index, one] of byDay.entries())
      for (const other of byDay.slice(index + 1)) {
        if (other.day - one.day > MOST_DAYS) break;
        if (one.id === other.id || !isClose(one.amount, other.amount)) continue;
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
