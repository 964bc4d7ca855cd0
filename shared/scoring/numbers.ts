/** Floats that should be equal differ by less than this, and figures that differ are further apart (`domain.md` §1.9). */
export const NOISE = 1e-9;

/** Rounded half up, once, at the end: `floor(10x + 0.5 + 1e-9) / 10` for one decimal (`domain.md` §1.9, step 5). */
export function printed(value: number, decimals: 0 | 1 | 2 | 3): number {
  const unit = 10 ** decimals;
  return Math.floor(unit * value + 0.5 + NOISE) / unit;
}

export function isAtLeast(value: number, limit: number): boolean {
  return value >= limit - NOISE;
}

/** Where a quantile of so many values stands, the first at 0: between two of them unless it is whole. */
export function quantilePlace(count: number, p: number): number {
  return (count - 1) * p;
}

/** By linear interpolation at `(n - 1) p` of at least one value in ascending order. */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const at = quantilePlace(sorted.length, p);
  const below = sorted[Math.floor(at)] as number;
  const above = sorted[Math.ceil(at)] as number;
  return below + (above - below) * (at - Math.floor(at));
}

export function ascending(values: readonly number[]): number[] {
  return [...values].sort((left, right) => left - right);
}

/** The mean of the two middle ones where they are even; null where there is none. */
export function medianOf(values: readonly number[]): number | null {
  return medianOfSorted(ascending(values));
}

/** @param sorted in ascending order */
export function medianOfSorted(sorted: ArrayLike<number>): number | null {
  return sorted.length === 0 ? null : quantile(sorted, 0.5);
}

/** The range between the inclusive quartiles; 0 of less than two values. */
export function interquartileRange(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const sorted = ascending(values);
  return quantile(sorted, 0.75) - quantile(sorted, 0.25);
}
