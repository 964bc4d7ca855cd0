import type { AreaCheck } from '#shared/scoring/cross-checks.rules.ts';

/** How many ranks an area moves over, whatever is tried. */
function widthOf({ methods, withoutState, withoutIndicator }: AreaCheck): number {
  const ranges = [methods, withoutState, withoutIndicator];
  return Math.max(...ranges.map(({ high }) => high)) - Math.min(...ranges.map(({ low }) => low));
}

/** The areas whose rank is the least certain, all of them; none where no rank moves. */
export function leastFirm(checks: readonly AreaCheck[]): { ranks: number; areas: readonly string[] } {
  const ranks = Math.max(0, ...checks.map(widthOf));
  if (ranks === 0) return { ranks, areas: [] };
  return { ranks, areas: checks.filter((each) => widthOf(each) === ranks).map(({ area }) => area) };
}
