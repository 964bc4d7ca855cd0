import type { ChainStep } from '#app/kit/chain-of.ts';
import { groupBy } from '#shared/kernel/group-by.ts';

/** Of the drawing, in pixels at usual text: a mark is a square with a number in it. */
export const MARK = 22;
/** From one mark to the next: a line passes between two. */
const STEP = 30;
/** Left of the marks stand the words of their row. */
export const WORDS = 112;
/** Where the words end, and lines that pass the first mark run. */
const GAP = STEP - MARK;
/** Of the mark that counts what is not drawn. */
export const MORE = 92;
/** Marks of one row, however wide the page. */
export const MOST = 12;
/** A row without a name beside its mark. */
const LOW = 44;
/** Between two rows: where lines turn. */
const GUTTER = 28;
/** Of a name beside its mark. */
const LINE = 17;
const LETTER = 7.4;
const LONGEST_NAME = 120;
/** Narrower, there is no room for words and marks beside each other. */
export const LEAST_WIDTH = WORDS + GAP + MORE + 3 * STEP;

type Kind = ChainStep['kind'];
type Drawn = Pick<ChainStep, 'id' | 'kind' | 'name' | 'through'>;

/** All of one kind that stand on one side of a thing. */
export interface KindGroup<S> {
  readonly kind: Kind;
  readonly steps: readonly S[];
}

type Linked = Pick<Drawn, 'id' | 'through'>;

/** By id, all through which a thing was reached, however far. What leads back to itself is followed once. */
function waysTo(steps: readonly Linked[]): ReadonlyMap<string, ReadonlySet<string>> {
  const through = new Map(steps.map((step) => [step.id, step.through]));
  const known = new Map<string, Set<string>>();
  const find = (id: string): ReadonlySet<string> => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const found = new Set<string>();
    known.set(id, found);
    for (const via of through.get(id) ?? []) {
      found.add(via);
      for (const other of find(via)) found.add(other);
    }
    return found;
  };
  for (const { id } of steps) find(id);
  return known;
}

/** How many arrows away a thing is by the longest way: it stands below all that it was reached through. */
function levelsOf(steps: readonly Linked[]): ReadonlyMap<string, number> {
  const through = new Map(steps.map((step) => [step.id, step.through]));
  const levels = new Map<string, number>();
  const find = (id: string): number => {
    const known = levels.get(id);
    if (known !== undefined) return known;
    const ways = through.get(id);
    if (ways === undefined) return 0;
    levels.set(id, 1);
    const level = 1 + Math.max(0, ...ways.map(find));
    levels.set(id, level);
    return level;
  };
  for (const { id } of steps) find(id);
  return levels;
}

/** What rests on one another, by kind: the nearest kind first, and within it the nearest thing. */
export function byKind<S extends Drawn>(steps: readonly S[]): KindGroup<S>[] {
  const levels = levelsOf(steps);
  const groups = groupBy(steps, ({ kind }) => kind);
  const ends = (own: readonly S[]) =>
    own.reduce(
      ([low, high], { id }) => {
        const level = levels.get(id) ?? 0;
        return [Math.min(low, level), Math.max(high, level)] as const;
      },
      [Number.POSITIVE_INFINITY, 0] as readonly [number, number],
    );
  return [...groups]
    .map(([kind, own]) => ({ kind, steps: own, ends: ends(own) }))
    .sort((one, other) => one.ends[0] - other.ends[0] || one.ends[1] - other.ends[1])
    .map(({ kind, steps: own }) => ({ kind, steps: own }));
}

/** Ways of each thing without those that a longer one takes too: the drawing has each way once. */
function withoutShortcuts(steps: readonly Linked[]): readonly Linked[] {
  const ways = waysTo(steps);
  return steps.map(({ id, through }) => {
    const needed = through.filter(
      (via) => !through.some((other) => other !== via && other !== id && ways.get(other)?.has(via) === true),
    );
    // Where things lead to one another in a circle, none of them is the longer way.
    return { id, through: needed.length === 0 ? through : needed };
  });
}

export interface PlacedMark {
  readonly key: string;
  /** What it has in the list beside it; null for the thing itself. */
  readonly number: number | null;
  /** Its left edge; a row says how high it stands. */
  readonly x: number;
}
export interface PlacedRow {
  readonly way: 'up' | 'of' | 'down';
  readonly kind: Kind;
  readonly count: number;
  readonly top: number;
  readonly height: number;
  /** Upper edge of its marks. */
  readonly y: number;
  readonly marks: readonly PlacedMark[];
  /** How many are not drawn, and where that is said; null if all are. */
  readonly more: { readonly x: number; readonly n: number } | null;
  /** Where there is but one: its name, and from where on it is written. */
  readonly name: { readonly x: number; readonly text: string } | null;
}
export interface ChainPicture {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly PlacedRow[];
  /** Paths from mark to mark. */
  readonly lines: readonly { readonly key: string; readonly d: string }[];
}

/** Sentences have an end that the list says; names are shorter. */
function excerpt(text: string): string {
  if (text.length <= LONGEST_NAME) return text;
  const cut = text.slice(0, LONGEST_NAME);
  const end = cut.lastIndexOf(' ');
  return `${end > 0 ? cut.slice(0, end) : cut}…`;
}

interface Spot {
  /** Middle of its mark. */
  readonly x: number;
  readonly row: number;
}

/** How many marks a row of so many has, beside the one that counts the rest. */
function drawnOf(count: number, width: number): number {
  const room = width - WORDS - GAP;
  const all = Math.min(MOST, Math.floor((room + GAP) / STEP));
  return count <= all ? count : Math.max(1, Math.min(MOST, Math.floor((room - MORE) / STEP)));
}

interface Placing {
  readonly width: number;
  readonly top: number;
}

function placeRow(
  { way, kind, steps }: KindGroup<Drawn> & Pick<PlacedRow, 'way'>,
  { width, top }: Placing,
): PlacedRow {
  const drawn = drawnOf(steps.length, width);
  const x = (index: number) => WORDS + GAP + index * STEP;
  const [only] = steps;
  const text = steps.length === 1 && only !== undefined ? excerpt(only.name) : null;
  const lines = text === null ? 0 : Math.ceil((text.length * LETTER) / (width - x(1)));
  const height = Math.max(LOW, lines * LINE + 4);
  return {
    ...{ way, kind, count: steps.length, top, height },
    y: top + (height - MARK) / 2,
    marks: steps.slice(0, drawn).map(({ id }, index) => ({
      key: `${way} ${kind} ${index} ${id}`,
      number: way === 'of' ? null : index + 1,
      x: x(index),
    })),
    more: drawn < steps.length ? { x: x(drawn), n: steps.length - drawn } : null,
    name: text === null ? null : { x: x(1), text },
  };
}

/**
 * From a mark straight down to the end of its row, across in the room between rows, and straight down to the other; rows
 * between are passed between two marks. In one row it goes over the marks.
 */
function lineOf(rows: readonly PlacedRow[], one: Spot, other: Spot): string {
  const [upper, lower] = one.row <= other.row ? [one, other] : [other, one];
  const [from, to] = [rows[upper.row], rows[lower.row]];
  if (from === undefined || to === undefined) return '';
  if (from === to) {
    const above = from.y - 12;
    return `M${upper.x} ${from.y}C${upper.x} ${above} ${lower.x} ${above} ${lower.x} ${to.y}`;
  }
  const start = `M${upper.x} ${from.y + MARK}V${from.top + from.height}`;
  const end = `L${lower.x} ${to.top}V${to.y}`;
  const [next, last] = [rows[upper.row + 1], rows[lower.row - 1]];
  if (next === undefined || last === undefined || next === to) return `${start}${end}`;
  return `${start}L${lower.x - STEP / 2} ${next.top}V${last.top + last.height}${end}`;
}

/**
 * What a thing rests on above it and what came of it below, a row for each kind. A row draws as many marks as it has room
 * for, and counts the others in one more, where their lines end too. Lines join what one step of the chain joins.
 */
export function layoutChain({
  of,
  up,
  down,
  width,
}: {
  of: Pick<Drawn, 'id' | 'kind' | 'name'>;
  up: readonly Drawn[];
  down: readonly Drawn[];
  width: number;
}): ChainPicture {
  const itself = { kind: of.kind, steps: [{ ...of, through: [] }] };
  const groups = [
    ...byKind(up)
      .reverse()
      .map((group) => ({ ...group, way: 'up' as const })),
    { ...itself, way: 'of' as const },
    ...byKind(down).map((group) => ({ ...group, way: 'down' as const })),
  ];
  const rows: PlacedRow[] = [];
  let top = 0;
  for (const group of groups) {
    const row = placeRow(group, { width, top });
    rows.push(row);
    top += row.height + GUTTER;
  }
  const spotsOf = (way: PlacedRow['way']): Map<string, Spot[]> => {
    const spots = new Map<string, Spot[]>();
    for (const [at, group] of groups.entries()) {
      const row = rows[at];
      if (row === undefined || group.way !== way) continue;
      for (const [index, { id }] of group.steps.entries()) {
        const x = (row.marks[index]?.x ?? row.more?.x ?? 0) + MARK / 2;
        spots.set(id, [...(spots.get(id) ?? []), { x, row: at }]);
      }
    }
    return spots;
  };
  const own = spotsOf('of').get(of.id) ?? [];
  const lines = new Map<string, string>();
  for (const [way, steps] of [
    ['up', up],
    ['down', down],
  ] as const) {
    const spots = spotsOf(way);
    for (const { id, through } of withoutShortcuts(steps))
      for (const to of spots.get(id) ?? [])
        for (const from of through.flatMap((via) => (via === of.id ? own : (spots.get(via) ?? [])))) {
          if (from.row === to.row && from.x === to.x) continue;
          const key = [from, to]
            .map(({ row, x }) => `${row}:${x}`)
            .sort()
            .join(' ');
          lines.set(key, lineOf(rows, from, to));
        }
  }
  return {
    ...{ width, height: Math.max(0, top - GUTTER), rows },
    lines: [...lines].map(([key, d]) => ({ key, d })),
  };
}
