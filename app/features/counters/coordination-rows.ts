import type { Table } from '#app/kit/sheets/cells.ts';
import { type Counter, counterRule, MEASURES } from '#shared/jointdays/counter-set.ts';
import { byCounter, lineKey } from '#shared/jointdays/region.rules.ts';
import type { TotalLine } from '#shared/jointdays/totals.schemas.ts';

export function decimalsOf(counter: Counter): 0 | 2 | 3 {
  return MEASURES[counterRule(counter).measure].decimals;
}

export interface Column {
  readonly key: string;
  readonly lines: readonly TotalLine[];
}

/** One counter, or one kind of it, with what stands in each column; null where nothing was counted there. */
export interface LineRow {
  readonly key: string;
  readonly counter: Counter;
  readonly kind: string | null;
  readonly values: readonly (number | null)[];
}

/**
 * All lines of several columns side by side, in the order of the counter set. A counter without kinds that the day counts has a row
 * also where nothing was counted yet; of kinds only those that were.
 */
export function lineRows(columns: readonly Column[], counters: readonly Counter[]): LineRow[] {
  const wanted = counters
    .filter((counter) => counterRule(counter).kinds === null)
    .map((counter) => ({ counter, kind: null }));
  const all = new Map(
    [...wanted, ...columns.flatMap(({ lines }) => lines)].map(({ counter, kind }) => [
      lineKey({ counter, kind }),
      { counter, kind },
    ]),
  );
  const known = columns.map(({ lines }) => new Map(lines.map((line) => [lineKey(line), line.value])));
  return [...all]
    .map(([key, { counter, kind }]) => ({
      ...{ key, counter, kind },
      values: known.map((values) => values.get(key) ?? null),
    }))
    .sort(byCounter);
}

/** Totals that are not what was given: what they are now, and what was given; null where it was not in it. */
export interface MovedLine extends TotalLine {
  readonly given: number | null;
}
/** In the order of the counter set. What is below zero goes out as none, so it is compared as none. */
export function movedSince(now: readonly TotalLine[], given: readonly TotalLine[]): MovedLine[] {
  const columns = [
    { key: 'now', lines: now.filter(({ value }) => value > 0) },
    { key: 'given', lines: given },
  ];
  return lineRows(columns, []).flatMap(({ counter, kind, values: [value = null, before = null] }) =>
    (value ?? 0) === (before ?? 0) ? [] : [{ counter, kind, value: value ?? 0, given: before }],
  );
}

/** What the words of a table are in the reader's language. */
export interface TableWords {
  readonly what: string;
  readonly kind: string;
  readonly unit: string;
  counterOf(row: Pick<LineRow, 'counter' | 'kind'>): string;
  kindOf(row: Pick<LineRow, 'counter' | 'kind'>): string;
  unitOf(row: Pick<LineRow, 'counter' | 'kind'>): string;
}

/** The same as a file: one row for each line, its kind and unit as in the files of the centre, and figures that a spreadsheet adds. */
export function lineTable(
  { columns, rows }: { columns: readonly string[]; rows: readonly LineRow[] },
  words: TableWords,
): Pick<Table, 'columns' | 'rows'> {
  return {
    columns: [words.what, words.kind, words.unit, ...columns],
    rows: rows.map((row) => [
      words.counterOf(row),
      words.kindOf(row),
      words.unitOf(row),
      ...row.values.map((value) =>
        value === null
          ? ''
          : {
              figure: value / MEASURES[counterRule(row.counter).measure].per,
              decimals: decimalsOf(row.counter),
            },
      ),
    ]),
  };
}
