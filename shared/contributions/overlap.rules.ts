import { fold } from '#shared/kernel/fold.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import { type Figure, figureKey } from './figures.rules.ts';

/** Two figures that one sum may hold both, or one that may be the sum of others; a person decides. */
export interface Overlap {
  readonly why: 'name' | 'sum';
  readonly figures: readonly Figure[];
}

/** Pairs; a page draws them as groups, and nobody reads more. */
export const MOST_OVERLAPS = 500;
/** Sums of measured amounts are seldom exact: 0.1 + 0.2. */
const NEARLY = 1e-9;

const wordsOf = ({ count }: Figure): ReadonlySet<string> =>
  new Set(
    fold(count.what)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '' && word !== 'total'),
  );

interface Named {
  readonly figure: Figure;
  readonly words: ReadonlySet<string>;
}
/** "Armas" and "armas cortas"; "Armas, total" and "armas cortas". Only figures that share a word are compared. */
function* namesWithin(figures: readonly Figure[]): Generator<Overlap> {
  const named = figures.map((figure): Named => ({ figure, words: wordsOf(figure) }));
  const byWord = new Map<string, Named[]>();
  for (const each of named)
    for (const word of each.words) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [each]);
      else known.push(each);
    }
  for (const wide of named) {
    // Whatever has all of its words has its rarest one.
    const [rarest] = [...wide.words]
      .map((word) => byWord.get(word) ?? [])
      .sort((left, right) => left.length - right.length);
    for (const narrow of rarest ?? [])
      if (wide.words.size < narrow.words.size && [...wide.words].every((word) => narrow.words.has(word)))
        yield { why: 'name', figures: [wide.figure, narrow.figure] };
  }
}

function* sumAmong(figures: readonly Figure[]): Generator<Overlap> {
  if (figures.length < 3) return;
  const whole = figures.reduce((sum, { count }) => sum + count.amount, 0);
  const total = figures.find(
    ({ count }) => count.amount > 0 && Math.abs(count.amount * 2 - whole) <= whole * NEARLY,
  );
  if (total !== undefined)
    yield { why: 'sum', figures: [total, ...figures.filter((each) => each !== total)] };
}

/**
 * What `suppressedCells` cannot see: kinds within a kind that is named otherwise, and subdivisions within subdivisions.
 * Only what looks like it, and no more than `MOST_OVERLAPS`; a total over the whole state and its places is known without.
 */
export function overlapsOf(figures: readonly Figure[]): Overlap[] {
  const keyOf = (figure: Figure, change: object) =>
    figureKey({ ...figure, count: { ...figure.count, ...change } });
  const ofOnePlace = [...groupBy(figures, (figure) => keyOf(figure, { what: '' })).values()];
  const placed = figures.filter(({ count }) => count.place !== null);
  const ofOneName = [...groupBy(placed, (figure) => keyOf(figure, { place: null })).values()];
  const found: Overlap[] = [];
  for (const [look, groups] of [
    [sumAmong, [...ofOnePlace, ...ofOneName]],
    [namesWithin, ofOnePlace],
  ] as const)
    for (const group of groups)
      for (const each of look(group)) {
        found.push(each);
        if (found.length === MOST_OVERLAPS) return found;
      }
  return found;
}
