import type { Client } from '#app/sync/app-client.ts';
import { fold } from '#shared/kernel/fold.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { likelyDoubles } from '#shared/reports/doubles.rules.ts';
import { type Report, reports, type Seized } from '#shared/reports/reports.schemas.ts';
import { comparable } from '#shared/reports/seizure-codes.ts';

/** A report that may be about the same seizure, and how alike the two are. */
export interface Double {
  readonly report: Doc<Report>;
  /** Days between the two. */
  readonly days: number;
  /** Difference of the amounts in hundredths of the larger. */
  readonly percent: number;
  /** Of this report and of the other one. The thing itself has a code, which is no word in any language. */
  readonly amounts: readonly [Seized | undefined, Seized | undefined];
}

const DAY = 86_400_000;
const dayOf = (day: string | null | undefined) => Date.parse(`${day ?? ''}T00:00Z`) / DAY;
const keyOf = ({ item, unit }: { item: string; unit: string | null }) =>
  `${fold(item.trim())} ${fold(unit ?? '')}`;

/** What both say of the same thing, as alike as any two of their amounts are. */
function closest(one: Report, other: Report): Pick<Double, 'percent' | 'amounts'> {
  let found = { percent: 100, amounts: [undefined, undefined] as Double['amounts'] };
  for (const mine of one.seized ?? [])
    for (const theirs of other.seized ?? []) {
      const [left, right] = [
        { ...mine, ...comparable(mine) },
        { ...theirs, ...comparable(theirs) },
      ];
      if (keyOf(left) !== keyOf(right)) continue;
      const most = Math.max(left.amount, right.amount, Number.MIN_VALUE);
      const percent = Math.round((Math.abs(left.amount - right.amount) / most) * 100);
      if (percent < found.percent) found = { percent, amounts: [mine, theirs] };
    }
  return found;
}

/** Reports that are likely to be about the seizure of this one. Looks closely only at those of its place. Reactive. */
export function doublesOf({ replica }: Pick<Client, 'replica'>, report: Doc<Report>): readonly Double[] {
  const { place, happenedOn, seized, state } = report.body;
  if (place === null || happenedOn == null || seized == null) return [];
  // Few places recur in thousands of reports: each is worked out once.
  const isHere = new Map<string, boolean>();
  const here = fold(place.trim());
  function isSamePlace(other: string): boolean {
    const known = isHere.get(other) ?? fold(other.trim()) === here;
    isHere.set(other, known);
    return known;
  }
  const near = replica
    .all(reports)
    .filter(
      ({ body }) =>
        body.seized != null && body.state === state && body.place !== null && isSamePlace(body.place),
    );
  const found = likelyDoubles(near).get(report.id) ?? [];
  return near
    .filter(({ id }) => found.includes(id))
    .map((other) => ({
      report: other,
      days: Math.abs(dayOf(happenedOn) - dayOf(other.body.happenedOn)),
      ...closest(report.body, other.body),
    }));
}
