import { AREA_CODES } from '#shared/ideal/subjects.ts';
import { IDEAL_1 } from '#shared/scoring/ideal-1.ts';
import { createPcg32 } from '#shared/scoring/pcg32.ts';
import type { Evidence, Rating, ScoringInput, Sheet } from '#shared/scoring/scoring.schemas.ts';

/** Eleven that released their panels, in no order of theirs. */
export const RATING_STATES = ['PE', 'AR', 'CL', 'EC', 'BR', 'CO', 'UY', 'PY', 'GT', 'CR', 'DO'];
const SEATS = ['1', '2', '3'];

/** Levels that differ from area to area and a little from seat to seat; of the last areas almost nothing is known. */
function ratingOf({ next, area, isKnown }: { next: () => number; area: number; isKnown: boolean }): Rating {
  if (!isKnown) return next() % 10 === 0 ? 2 : 'U';
  // Nobody knows everything.
  if (next() % 12 === 0) return 'U';
  const level = 3.6 - area * 0.2 + ((next() % 100) / 100 - 0.5) * 1.6;
  return Math.max(0, Math.min(4, Math.round(level))) as Rating;
}

/** What eleven states rated of seventeen areas, of which two are knowledge gaps, and what it rests on. */
export function makeFiguresInput({
  states = RATING_STATES,
  areas = 17,
  gaps = 2,
}: {
  states?: readonly string[];
  areas?: number;
  gaps?: number;
} = {}): ScoringInput {
  const next = createPcg32({ seed: 11n, stream: 3n });
  const sheets: Sheet[] = [];
  const evidence: Evidence[] = [];
  const codes = AREA_CODES.slice(0, areas);
  for (const state of states)
    for (const [at, area] of codes.entries()) {
      const isKnown = at < codes.length - gaps;
      for (const seat of SEATS)
        sheets.push({
          state,
          area,
          seat,
          ratings: Object.fromEntries(
            IDEAL_1.map(({ code }) => [code, ratingOf({ next, area: at, isKnown })]),
          ),
        });
      for (let each = next() % 6; each > 0; each -= 1)
        evidence.push({
          state,
          area,
          source: (['A', 'B', 'B', 'C'] as const)[next() % 4] ?? 'B',
          information: ([1, 2, 2, 3] as const)[next() % 4] ?? 2,
        });
    }
  return { method: 'ideal-1', seed: 20261014, indicators: [...IDEAL_1], sheets, evidence };
}
