import fc from 'fast-check';
import type { PanelRelease } from '#shared/panels/release.schemas.ts';
import { IDEAL_1 } from '#shared/scoring/ideal-1.ts';
import type { Rating } from '#shared/scoring/scoring.schemas.ts';
import { type BatchInput, nextBatch } from './batch.rules.ts';
import type { BatchBase, RegionalFigure, ShownCell } from './figures.schemas.ts';

export const AREA = 'cocaine';
export const STATES = ['AR', 'BO', 'BR', 'CL', 'CO', 'CR', 'EC', 'GT', 'HN', 'MX', 'PA', 'PE'];
export type Panel = BatchInput['panels'][number];
export type Released = ReadonlyMap<string, Panel>;

/** Three sheets that agree; levels by the order of the indicators, the last one for all that follow. */
export function valuesOf(levels: readonly Rating[]): Record<string, Rating[]> {
  return Object.fromEntries(
    IDEAL_1.map(({ code }, at) => {
      const level = levels[Math.min(at, levels.length - 1)] ?? 'U';
      return [code, [level, level, level]];
    }),
  );
}

export function panelOf(
  state: string,
  levels: readonly Rating[],
  { shows = false, area = AREA }: { shows?: boolean; area?: PanelRelease['areas'][number]['area'] } = {},
): Panel {
  return {
    state,
    showsColumn: shows,
    areas: [{ area, sheets: 3, values: valuesOf(levels), contested: [] }],
  };
}

/** What a batch left behind. */
export interface Kept {
  readonly figures: readonly RegionalFigure[];
  readonly bases: readonly BatchBase[];
  readonly columns: ReadonlyMap<string, readonly ShownCell[]>;
  readonly changed: number;
}
export const NOTHING: Kept = { figures: [], bases: [], columns: new Map(), changed: 0 };

/** The batch of a day, on what the one before it left. */
export function batchOn(
  day: number,
  panels: Iterable<Panel>,
  before: Kept = NOTHING,
  display: BatchInput['display'] = 'scores',
): Kept {
  const { figures, bases, columns } = nextBatch({
    ...{ edition: 'edn_1', on: `2026-06-${String(day).padStart(2, '0')}`, display, method: 'ideal-1' },
    ...{ panels: [...panels], figures: before.figures, bases: before.bases },
  });
  return {
    figures: [
      ...before.figures.filter(({ area }) => !figures.has(area)),
      ...[...figures.values()].flatMap((each) => each ?? []),
    ],
    bases: [...before.bases.filter(({ area }) => !bases.has(area)), ...bases.values()],
    columns,
    changed: figures.size,
  };
}

/** One thing that a state does between two batches. */
export type Move =
  | { readonly kind: 'release'; readonly state: string; readonly levels: readonly Rating[]; shows: boolean }
  | { readonly kind: 'take_back' | 'show' | 'hide'; readonly state: string };

const state = fc.constantFrom(...STATES);
const levels = fc.array(fc.constantFrom<Rating>(0, 1, 2, 3, 4, 4, 3, 2, 'U'), {
  minLength: 12,
  maxLength: 12,
});
export const release: fc.Arbitrary<Move> = fc.record({
  ...{ kind: fc.constant('release' as const), state, levels },
  shows: fc.boolean(),
});
export const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: release },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('take_back', 'show', 'hide'), state }) as fc.Arbitrary<Move>,
  },
);
/** Of all days; between two of them as many moves as come. */
export const schedule = fc.array(fc.array(move, { maxLength: 14 }), { minLength: 2, maxLength: 9 });

export function after(released: Released, moves: readonly Move[]): Released {
  const next = new Map(released);
  for (const each of moves) {
    const known = next.get(each.state);
    if (each.kind === 'release')
      next.set(each.state, panelOf(each.state, each.levels, { shows: each.shows }));
    else if (each.kind === 'take_back') next.delete(each.state);
    else if (known !== undefined) next.set(each.state, { ...known, showsColumn: each.kind === 'show' });
  }
  return next;
}
