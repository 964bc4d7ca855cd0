import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import type { AreaView } from '#app/features/figures/area-views.ts';
import { useAnalysis } from '#app/features/figures/use-analysis.ts';
import { computesFigures } from '#app/features/ideal/figures-who.ts';
import { type RegionalFigure, regionalFigures } from '#shared/figures/figures.schemas.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type OpenArea, publicationId, publications } from '#shared/publication/publication.schemas.ts';
import { printed } from '#shared/scoring/numbers.ts';
import type { FiguresOf, ReadFigures } from './report-text.ts';

/** As they are published, in an edition and in its files. */
export function figuresOfOpen(open: OpenArea): ReadFigures {
  return {
    level: open.class,
    contributing: open.contributing,
    high: open.high,
    score: open.score,
    dimensions: open.dimensions,
    classes: open.classes,
    rank: { rank: open.rank, low: open.rankLow, high: open.rankHigh },
  };
}

function figuresOfRegion(figure: RegionalFigure): ReadFigures {
  const { measures } = figure;
  return {
    level: figure.class,
    contributing: figure.contributing,
    high: figure.high,
    score: measures?.score ?? null,
    dimensions:
      measures === null ? null : { T: measures.T.median, V: measures.V.median, I: measures.I.median },
    classes: figure.classes,
    rank: null,
  };
}

function figuresOfView(view: AreaView): ReadFigures | null {
  const { median, min, max, dimensions } = view;
  if (median === null || min === null || max === null) return null;
  const classes: Record<string, number> = {};
  for (const { counts, figure } of view.states)
    if (counts) classes[figure.class] = (classes[figure.class] ?? 0) + 1;
  const part = (value: number | null) => printed(value ?? 0, 2);
  return {
    level: view.level,
    contributing: view.contributing,
    high: view.high,
    score: { median: printed(median, 1), min: printed(min, 1), max: printed(max, 1) },
    dimensions: { T: part(dimensions.T), V: part(dimensions.V), I: part(dimensions.I) },
    classes,
    rank: null,
  };
}

const withoutNumbers = (figures: ReadFigures): ReadFigures => ({ ...figures, score: null, dimensions: null });

/**
 * The figures that stand in the report, from what this reader has: those that were published, else those that an analyst
 * computes, else those of the last day on which members were given any.
 */
export function useReadFigures(edition: Accessor<Doc<Edition>>): {
  figuresOf: FiguresOf;
  /** What an analyst computes them from; null for all others. */
  viewOf: (area: string) => AreaView | null;
} {
  const client = useClient();
  const { replica } = client;
  const analysis = computesFigures(client.actor()) ? useAnalysis(edition).analysis : null;
  const views = createMemo(() => new Map((analysis?.().views ?? []).map((view) => [view.area, view])));
  const published = createMemo(() => {
    const body = replica.one(publications, publicationId(edition().id))?.body;
    return new Map(
      (body?.status === 'published' ? (body.figures?.areas ?? []) : []).map((open) => [open.area, open]),
    );
  });
  const regional = createMemo(
    () => new Map(replica.within(regionalFigures, edition().id).map(({ body }) => [body.area, body])),
  );
  const figuresOf: FiguresOf = (area) => {
    const open = published().get(area);
    const view = views().get(area);
    const region = regional().get(area);
    const found =
      (open === undefined ? null : figuresOfOpen(open)) ??
      (view === undefined ? null : figuresOfView(view)) ??
      (region === undefined ? null : figuresOfRegion(region));
    if (found === null) return null;
    return edition().body.display === 'scores' ? found : withoutNumbers(found);
  };
  return { figuresOf, viewOf: (area) => views().get(area) ?? null };
}
