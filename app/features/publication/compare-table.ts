import type { Slope } from '#app/kit/charts/slope-scale.ts';
import type { Cell, Table } from '#app/kit/sheets/cells.ts';
import type { AreaChange, Change } from '#shared/publication/compare.rules.ts';

/** Areas of which one of the two editions prints a score. */
export function slopesOf(changes: readonly AreaChange[], area: (code: string) => string): Slope[] {
  return changes
    .map(({ area: code, before, now }) => ({
      key: code,
      label: area(code),
      before: before?.score ?? null,
      now: now?.score ?? null,
    }))
    .filter(({ before, now }) => before !== null || now !== null);
}

const HEADS = ['area', 'change', 'before', 'now', 'whole', 'inputs', 'method', 'adjustment'] as const;
const one = (value: number | null | undefined): Cell =>
  value === null || value === undefined ? '' : { figure: value, decimals: 1 };

/** The same as the slopes and the lists below them, one row an area. */
export function changeTable({
  changes,
  name,
  heads,
  area,
  change,
}: {
  changes: readonly AreaChange[];
  name: string;
  heads: Readonly<Record<(typeof HEADS)[number], string>>;
  area: (code: string) => string;
  change: (kind: Change) => string;
}): Table {
  return {
    name,
    columns: HEADS.map((head) => heads[head]),
    rows: changes.map((each) => [
      ...[area(each.area), change(each.change), one(each.before?.score), one(each.now?.score)],
      ...[one(each.reasons?.whole), one(each.reasons?.inputs)],
      ...[one(each.reasons?.method), one(each.reasons?.adjustment)],
    ]),
  };
}
