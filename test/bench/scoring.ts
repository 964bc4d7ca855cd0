import {
  DIMENSIONS,
  INFORMATION_GRADES,
  type Indicator,
  RATINGS,
  type ScoringInput,
  SOURCE_GRADES,
} from '#shared/scoring/scoring.schemas.ts';
import { createRandom } from './documents.ts';
import { STATES } from './ideal.ts';

function numbered(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${name}_${at + 1}`);
}
const AREAS = numbered('area', 20);
const SEATS = numbered('seat', 7);

/** Weights and turned ones as the method has them, in forty. */
const INDICATORS: readonly Indicator[] = numbered('i', 40).map((code, at) => ({
  code,
  dimension: DIMENSIONS[at % DIMENSIONS.length] ?? 'T',
  weight: at % 4 === 0 ? 2 : 1,
  inverted: at % 3 === 1 && at % 2 === 0,
}));

/** Every seat of every state rated every area; seven in eight ratings are there, one in six of them is unknown. */
export function makeScoringInput({ evidence }: { evidence: number }): ScoringInput {
  const random = createRandom(11);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const ratings = () =>
    Object.fromEntries(INDICATORS.filter(() => random() < 7 / 8).map(({ code }) => [code, pick(RATINGS)]));
  return {
    method: 'ideal-1',
    seed: 42,
    indicators: [...INDICATORS],
    sheets: STATES.flatMap((state) =>
      AREAS.flatMap((area) => SEATS.map((seat) => ({ state, area, seat, ratings: ratings() }))),
    ),
    evidence: Array.from({ length: evidence }, () => ({
      ...{ state: pick(STATES), area: pick(AREAS) },
      ...{ source: pick(SOURCE_GRADES), information: pick(INFORMATION_GRADES) },
    })),
  };
}
