import type { Batch, RegionalFigure, ShownCell, ShownColumn } from '#shared/figures/figures.schemas.ts';
import { AREA_CODES } from '#shared/ideal/subjects.ts';
import { byText } from '#shared/kernel/text-order.ts';
import type { PanelFigure } from '#shared/panels/panels.schemas.ts';
import { CLASSES } from '#shared/scoring/classes.ts';

/** What a member reads of one state in one area: its own, or one that let the others read it. */
export type StateCell = Pick<ShownCell, 'class' | 'score' | 'low' | 'high'>;
/** One's own says as well how far to trust it. */
export type OwnCell = StateCell & Pick<PanelFigure, 'confidence'>;

export interface RegionRow {
  readonly area: string;
  readonly region: RegionalFigure;
  /** Null where the state did not rate it, or this person reads none of it. */
  readonly own: OwnCell | null;
  /** In the order of the columns. */
  readonly shown: readonly (StateCell | null)[];
}

function withoutNumbers<C extends StateCell>(cell: C): C {
  return { ...cell, score: null, low: null, high: null };
}

/** A state's own figure as members read others': in an edition of classes alone it has no number either. */
function ownCell(figure: PanelFigure | undefined, hasNumbers: boolean): OwnCell | null {
  if (figure === undefined) return null;
  const { score, low, high, confidence } = figure;
  const cell = { class: figure.class, score, low, high, confidence };
  return hasNumbers ? cell : withoutNumbers(cell);
}

/**
 * Areas from high to low, as far as their figures say; equal ones as they are printed. Where no figures are shown, their
 * classes are all that tells them apart, or the order would.
 */
export function regionRows({
  regional,
  own,
  columns,
  hasNumbers,
}: {
  regional: readonly RegionalFigure[];
  own: readonly PanelFigure[];
  columns: readonly ShownColumn[];
  hasNumbers: boolean;
}): RegionRow[] {
  const place = (area: string) => (AREA_CODES as readonly string[]).indexOf(area);
  const level = (figure: RegionalFigure) =>
    hasNumbers && figure.measures !== null ? -figure.measures.score.median : CLASSES.indexOf(figure.class);
  return regional
    .toSorted((left, right) => level(left) - level(right) || place(left.area) - place(right.area))
    .map((region) => ({
      area: region.area,
      region: hasNumbers ? region : { ...region, measures: null },
      own: ownCell(
        own.find(({ area }) => area === region.area),
        hasNumbers,
      ),
      shown: columns.map(({ cells }) => {
        const cell = cells.find(({ area }) => area === region.area);
        if (cell === undefined) return null;
        const shown = { class: cell.class, score: cell.score, low: cell.low, high: cell.high };
        return hasNumbers ? shown : withoutNumbers(shown);
      }),
    }));
}

/** Areas of the assessment that no day has brought a figure of yet. */
export function waitingAreas(
  regional: readonly Pick<RegionalFigure, 'area'>[],
  batch: { readonly madeAt: number | null } | null,
): string[] {
  if (batch === null) return [];
  const there = new Set<string>(regional.map(({ area }) => area));
  return AREA_CODES.filter((area) => !there.has(area));
}

type Made = Pick<Batch, 'on' | 'madeAt'>;

/** The batch whose figures members read now: the one that was made last, whatever its day. */
export function lastMade<B extends Made>(batches: readonly B[]): B | null {
  return (
    batches
      .filter(({ madeAt }) => madeAt !== null)
      .toSorted((left, right) => (right.madeAt ?? 0) - (left.madeAt ?? 0) || byText(right.on, left.on))[0] ??
    null
  );
}

export interface BatchDays {
  /** The day of the figures that were made last. */
  readonly last: string | null;
  /** The next planned day, today included. */
  readonly next: string | null;
}

export function batchDays(batches: readonly Made[]): BatchDays {
  const coming = batches.filter(({ madeAt }) => madeAt === null).map(({ on }) => on);
  return { last: lastMade(batches)?.on ?? null, next: coming.sort()[0] ?? null };
}
