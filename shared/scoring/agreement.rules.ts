import type { Rating } from './scoring.schemas.ts';

/** From which alpha on ratings agree reliably, or tentatively (`domain.md` §1.8). */
export const AGREEMENT_FROM = { reliable: 0.8, tentative: 0.667 } as const;

/** What an alpha allows to conclude. */
export function readingOf(alpha: number): 'reliable' | 'tentative' | 'weak' {
  if (alpha >= AGREEMENT_FROM.reliable) return 'reliable';
  return alpha >= AGREEMENT_FROM.tentative ? 'tentative' : 'weak';
}

/** How often each rating was given, in order of the scale. */
type Counts = number[];

/** Distance of two ratings by how many ratings lie between them, squared (Krippendorff's ordinal metric). */
function ordinalDistance(totals: Counts, from: number, to: number): number {
  let between = -((totals[from] as number) + (totals[to] as number)) / 2;
  for (let each = from; each <= to; each += 1) between += totals[each] as number;
  return between * between;
}

/**
 * Krippendorff's alpha with the ordinal metric: 1 is agreement, 0 is what chance would give, below 0 is worse. Null where
 * the expected disagreement is 0, so also where nothing was rated twice.
 * @param units what several seats said of one thing; those with less than two known ratings do not count
 * @param levels how many ratings the scale has, from 0
 */
export function ordinalAlpha(units: readonly (readonly Rating[])[], levels: number): number | null {
  const known = units
    .map((unit) => unit.filter((rating) => rating !== 'U'))
    .filter((unit) => unit.length >= 2);
  const counted = known.map((unit) => {
    const counts: Counts = Array(levels).fill(0);
    for (const rating of unit) counts[rating] = (counts[rating] as number) + 1;
    return counts;
  });
  const totals: Counts = Array(levels).fill(0);
  for (const counts of counted)
    for (let level = 0; level < levels; level += 1)
      totals[level] = (totals[level] as number) + (counts[level] as number);
  const all = totals.reduce((sum, count) => sum + count, 0);
  let observed = 0;
  let expected = 0;
  for (let one = 0; one < levels; one += 1) {
    for (let other = one + 1; other < levels; other += 1) {
      const distance = ordinalDistance(totals, one, other);
      expected += (totals[one] as number) * (totals[other] as number) * distance;
      for (const counts of counted) {
        const pairs = (counts[one] as number) * (counts[other] as number);
        if (pairs > 0) observed += (pairs * distance) / (counts.reduce((sum, count) => sum + count, 0) - 1);
      }
    }
  }
  return expected === 0 ? null : 1 - ((all - 1) * observed) / expected;
}
