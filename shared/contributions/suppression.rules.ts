/** Counts below this could point to somebody; so could what subtraction would give away. */
export const LEAST_COUNT = 5;

export interface CountCell {
  readonly key: string;
  readonly amount: number;
  /** False for what is shown to nobody and can still be found: the rest of a total over some of its parts. */
  readonly isPrinted?: boolean;
  /** Shown before, with this amount: hiding it now protects nothing. */
  readonly isKnown?: boolean;
  /** As little to be found as a small one, whatever its amount: it is the figure of one alone. */
  readonly isOfOne?: boolean;
}
/** `total` is the sum of `parts`; all of them are cells. */
export interface CountSum {
  readonly total: string;
  readonly parts: readonly string[];
}
export interface CountTable {
  readonly cells: readonly CountCell[];
  readonly sums: readonly CountSum[];
}

type Row = Map<string, number>;
const NEARLY_ZERO = 1e-9;

/** One equation: parts minus total is zero. Its hidden cells with their signs. */
function hiddenPart({ total, parts }: CountSum, hidden: ReadonlySet<string>): Row {
  const row: Row = new Map();
  for (const part of parts) if (hidden.has(part)) row.set(part, (row.get(part) ?? 0) + 1);
  if (hidden.has(total)) row.set(total, (row.get(total) ?? 0) - 1);
  return row;
}

function subtract(from: Row, { row, pivot }: { row: Row; pivot: string }): void {
  const factor = (from.get(pivot) ?? 0) / (row.get(pivot) ?? 1);
  if (Math.abs(factor) < NEARLY_ZERO) return;
  for (const [key, value] of row) {
    const left = (from.get(key) ?? 0) - factor * value;
    if (Math.abs(left) < NEARLY_ZERO) from.delete(key);
    else from.set(key, left);
  }
}

/** Hidden cells that the published ones determine by adding and subtracting (Gauss-Jordan over the hidden columns). */
export function determinedCells({ sums }: CountTable, hidden: ReadonlySet<string>): Set<string> {
  const rows = sums.map((sum) => hiddenPart(sum, hidden)).filter((row) => row.size > 0);
  const done: { row: Row; pivot: string }[] = [];
  for (const row of rows) {
    for (const each of done) subtract(row, each);
    const [pivot] = row.keys();
    if (pivot === undefined) continue;
    for (const each of done) subtract(each.row, { row, pivot });
    done.push({ row, pivot });
  }
  return new Set(done.flatMap(({ row, pivot }) => (row.size === 1 ? [pivot] : [])));
}

/**
 * The most that each hidden cell can be, for somebody who knows the published ones and that no count is negative. Bounds
 * narrow from sum to sum until nothing changes.
 */
export function upperBounds({ cells, sums }: CountTable, hidden: ReadonlySet<string>): Map<string, number> {
  const amounts = new Map(cells.map(({ key, amount }) => [key, amount]));
  const low = new Map<string, number>();
  const high = new Map<string, number>();
  for (const { key, amount } of cells) {
    low.set(key, hidden.has(key) ? 0 : amount);
    high.set(key, hidden.has(key) ? Infinity : amount);
  }
  const at = (bounds: ReadonlyMap<string, number>, key: string) => bounds.get(key) ?? 0;
  const total = (bounds: ReadonlyMap<string, number>, keys: readonly string[]) =>
    keys.reduce((sum, key) => sum + at(bounds, key), 0);
  let isChanging = true;
  function narrow(key: string, [least, most]: readonly [number, number]) {
    if (!amounts.has(key)) return;
    if (least > at(low, key)) low.set(key, least);
    if (most < at(high, key)) high.set(key, most);
  }
  for (let round = 0; isChanging && round < cells.length + 1; round += 1) {
    isChanging = false;
    const before = [...low.values(), ...high.values()];
    for (const sum of sums) {
      narrow(sum.total, [total(low, sum.parts), total(high, sum.parts)]);
      // Sums of all parts, from which each leaves itself out: a table of thousands stays quick.
      const leasts = total(low, sum.parts);
      const mosts = sum.parts.map((part) => at(high, part));
      const bounded = mosts.filter((most) => most !== Infinity).reduce((all, most) => all + most, 0);
      const unbounded = mosts.filter((most) => most === Infinity).length;
      const [leastTotal, mostTotal] = [at(low, sum.total), at(high, sum.total)];
      for (const [index, part] of sum.parts.entries()) {
        const most = mosts[index] ?? 0;
        const others =
          unbounded > (most === Infinity ? 1 : 0) ? Infinity : bounded - (most === Infinity ? 0 : most);
        narrow(part, [leastTotal - others, mostTotal - (leasts - at(low, part))]);
      }
    }
    isChanging = [...low.values(), ...high.values()].some((bound, index) => bound !== before[index]);
  }
  return new Map([...high].filter(([key]) => hidden.has(key)));
}

/** Sums that share a cell, directly or by way of others: nothing in one such table says anything about another. */
function tablesOf({ cells, sums }: CountTable): CountTable[] {
  const leader = new Map(cells.map(({ key }) => [key, key]));
  function leaderOf(key: string): string {
    let at = key;
    for (let next = leader.get(at) ?? at; next !== at; next = leader.get(at) ?? at) at = next;
    leader.set(key, at);
    return at;
  }
  for (const { total, parts } of sums) for (const part of parts) leader.set(leaderOf(part), leaderOf(total));
  const tables = new Map<string, { cells: CountCell[]; sums: CountSum[] }>();
  function tableOf(key: string) {
    const at = leaderOf(key);
    const known = tables.get(at) ?? { cells: [], sums: [] };
    tables.set(at, known);
    return known;
  }
  for (const cell of cells) tableOf(cell.key).cells.push(cell);
  for (const sum of sums) tableOf(sum.total).sums.push(sum);
  return [...tables.values()];
}

/**
 * The cells that may not be shown: every count below `LEAST_COUNT`, and as many more as keep those from being found by
 * subtraction. Each time the smallest shown part of a sum that gives one away goes, in equal cases the first by its
 * key, and the total only when all parts are hidden. The same table always gives the same answer.
 */
export function suppressedCells(table: CountTable): Set<string> {
  return new Set(tablesOf(table).flatMap((each) => [...suppressedIn(each)]));
}

function suppressedIn(table: CountTable): Set<string> {
  const amounts = new Map(table.cells.map(({ key, amount }) => [key, amount]));
  const isSmall = ({ amount, isOfOne }: CountCell) => amount < LEAST_COUNT || isOfOne === true;
  const small = new Set(table.cells.filter(isSmall).map(({ key }) => key));
  const hidden = new Set(small);
  for (const { key, isPrinted } of table.cells) if (isPrinted === false) hidden.add(key);
  const known = new Set(table.cells.filter(({ isKnown }) => isKnown === true).map(({ key }) => key));
  for (;;) {
    const unknown = new Set([...hidden].filter((key) => !known.has(key)));
    const given = determinedCells(table, unknown);
    // Found to be few is as good as found.
    const few = new Set(
      [...upperBounds(table, unknown)].flatMap(([key, most]) => (most < LEAST_COUNT ? [key] : [])),
    );
    const isLeaking = few.size > 0 || [...given].some((key) => small.has(key));
    if (!isLeaking) return hidden;
    // It may be found by way of others: any sum of the chain can be the one that keeps it.
    const leaks = table.sums.filter(({ parts, total }) =>
      [...parts, total].some((key) => given.has(key) || few.has(key)),
    );
    const next = nextToHide({
      leaks,
      sums: table.sums,
      hidden: new Set([...hidden, ...known]),
      amounts,
      small,
    });
    if (next === undefined) return hidden;
    hidden.add(next);
  }
}

function nextToHide({
  leaks,
  sums,
  hidden,
  amounts,
  small,
}: {
  leaks: readonly CountSum[];
  sums: readonly CountSum[];
  hidden: ReadonlySet<string>;
  amounts: ReadonlyMap<string, number>;
  small: ReadonlySet<string>;
}): string | undefined {
  const bySize = (left: string, right: string) =>
    (amounts.get(left) ?? 0) - (amounts.get(right) ?? 0) || (left < right ? -1 : 1);
  const shown = (keys: readonly string[]) =>
    [...new Set(keys)].filter((key) => !hidden.has(key)).sort(bySize);
  // Where the small one itself stands first, then further along: it may be found by way of sums that it is not in.
  const isNear = ({ parts, total }: CountSum) => [...parts, total].some((key) => small.has(key));
  const near = leaks.filter(isNear);
  for (const some of [near, leaks, sums])
    for (const keys of [some.flatMap(({ parts }) => parts), some.map(({ total }) => total)]) {
      const [next] = shown(keys);
      if (next !== undefined) return next;
    }
  return undefined;
}
