import type { Client } from '#app/sync/app-client.ts';
import { fold } from '#shared/kernel/fold.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { likelyDoubles } from '#shared/reports/doubles.rules.ts';
import { type Report, reports } from '#shared/reports/reports.schemas.ts';
import { comparable } from '#shared/reports/seizure-codes.ts';

/** A report that may be about the same seizure, and how alike the two are. */
export interface Double {
  readonly report: Doc<Report>;
  /** Days between the two. */
  readonly days: number;
  /** Difference of the amounts in hundredths of the larger. */
  readonly percent: number;
}

const DAY = 86_400_000;
const dayOf = (day = '') => Date.parse(`${day}T00:00Z`) / DAY;
const keyOf = ({ item, unit }: { item: string; unit: string | null }) =>
  `${fold(item.trim())} ${fold(unit ?? '')}`;

function closest(one: Report, other: Report): number {
  const mine = (one.seized ?? []).map((each) => ({ ...each, ...comparable(each) }));
  const theirs = (other.seized ?? []).map((each) => ({ ...each, ...comparable(each) }));
  const differences = mine.flatMap((left) =>
    theirs
      .filter((right) => keyOf(left) === keyOf(right))
      .map(
        (right) =>
          Math.abs(left.amount - right.amount) / Math.max(left.amount, right.amount, Number.MIN_VALUE),
      ),
  );
  return Math.round(Math.min(1, ...differences) * 100);
}

/** Reports that are likely to be about the seizure of this one. Looks closely only at those of its place. Reactive. */
export function doublesOf({ replica }: Pick<Client, 'replica'>, report: Doc<Report>): readonly Double[] {
  const { place, happenedOn, seized, state } = report.body;
  if (place === null || happenedOn === undefined || seized === undefined) return [];
  const here = fold(place.trim());
  const near = replica
    .all(reports)
    .filter(
      ({ body }) =>
        body.seized !== undefined &&
        body.state === state &&
        body.place !== null &&
        fold(body.place.trim()) === here,
    );
  const found = likelyDoubles(near).get(report.id) ?? [];
  return near
    .filter(({ id }) => found.includes(id))
    .map((other) => ({
      report: other,
      days: Math.abs(dayOf(happenedOn) - dayOf(other.body.happenedOn)),
      percent: closest(report.body, other.body),
    }));
}
