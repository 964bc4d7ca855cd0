/** Two weighings or counts of one thing: the smaller is at least nine tenths of the greater. */
export function isWithinTenth(one: number, other: number): boolean {
  return Math.abs(one - other) * 10 <= Math.max(one, other);
}

interface Comparing<T> {
  readonly amountOf: (thing: T) => number;
  /** Who wrote it down: two things of one are no pair. Without it all are compared. */
  readonly byWhom?: (thing: T) => string | null;
  /** Of two amounts; the default takes what is within a tenth. */
  readonly isNear?: (lesser: number, greater: number) => boolean;
}

/**
 * Pairs of things from high to low: each is compared only with those below it, until the first that is not near, so that
 * thousands that are not alike cost next to nothing. Nor do thousands that one alone wrote down: they are passed over at once.
 */
export function* nearPairs<T>(
  things: readonly T[],
  { amountOf, byWhom, isNear = isWithinTenth }: Comparing<T>,
): Generator<readonly [T, T]> {
  const sorted = things.toSorted((left, right) => amountOf(right) - amountOf(left));
  const writers = byWhom === undefined ? null : sorted.map(byWhom);
  const after = writers === null ? null : nextOthers(writers);
  for (const [index, greater] of sorted.entries()) {
    let next = index + 1;
    while (next < sorted.length) {
      if (writers !== null && after !== null && writers[next] === writers[index]) {
        next = after[next] ?? sorted.length;
        continue;
      }
      const lesser = sorted[next];
      if (lesser === undefined || !isNear(amountOf(lesser), amountOf(greater))) break;
      yield [lesser, greater];
      next += 1;
    }
  }
}

/** Of each place the next one that somebody else wrote. */
function nextOthers(writers: readonly (string | null)[]): number[] {
  const after = Array.from({ length: writers.length }, () => writers.length);
  for (let place = writers.length - 2; place >= 0; place -= 1)
    after[place] = writers[place] === writers[place + 1] ? (after[place + 1] ?? writers.length) : place + 1;
  return after;
}
