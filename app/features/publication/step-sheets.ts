import { figureCell } from '#app/features/figures/area-rows.ts';
import { areaViewsOf, type StateView } from '#app/features/figures/area-views.ts';
import { type Cell, cellText, type Table } from '#app/kit/sheets/cells.ts';
import { inputOf } from '#shared/publication/frozen.rules.ts';
import type { Manifest, OpenFigures, StateRows } from '#shared/publication/publication.schemas.ts';
import { CLASSES, type Confidence } from '#shared/scoring/classes.ts';
import { DIMENSIONS, type Dimension } from '#shared/scoring/scoring.schemas.ts';
import type { SubjectClass } from '#shared/scoring/subject.rules.ts';

/** The steps of the method that have values to show (`domain.md` §1.9, 3 to 10), each with its sheet. */
const SHEETS = [
  'indicators',
  'dimensions',
  'scores',
  'classes',
  'confidence',
  'region',
  'region_classes',
  'region_scores',
  'ranks',
  'agreement',
] as const;
type SheetName = (typeof SHEETS)[number];
const COLUMNS = [
  'state',
  'area',
  'indicator',
  'dimension',
  'median',
  'range',
  'value',
  'low',
  'high',
  'coverage',
  'score',
  'class',
  'confidence',
  'evidence',
  'mean_range',
  'contested',
  'contributing',
  'high_states',
  'min',
  'max',
  'T',
  'V',
  'I',
  'level',
  'states',
  'order',
  'rank',
  'rank_low',
  'rank_high',
  'alpha',
] as const;
type ColumnName = (typeof COLUMNS)[number];

export interface SheetWords {
  sheet(name: SheetName): string;
  column(name: ColumnName): string;
  area(code: string): string;
  state(code: string): string;
  indicator(code: string): string;
  dimension(code: Dimension): string;
  level(level: SubjectClass): string;
  confidence(confidence: Confidence): string;
}

type Row = readonly Cell[];
interface Of extends Pick<StateView, 'figure' | 'checks'> {
  readonly names: readonly [state: string, area: string];
}

const two = (value: number | null) => figureCell(value, 2);
const one = (value: number | null) => figureCell(value, 1);

function stateSheets(
  all: readonly Of[],
  words: SheetWords,
): Partial<Record<SheetName, [ColumnName[], Row[]]>> {
  return {
    indicators: [
      ['state', 'area', 'indicator', 'dimension', 'median', 'range'],
      all.flatMap(({ names, figure }) =>
        figure.indicators.map(({ indicator, value, range }) => [
          ...names,
          words.indicator(indicator.code),
          words.dimension(indicator.dimension),
          two(value),
          two(value === null ? null : range),
        ]),
      ),
    ],
    dimensions: [
      ['state', 'area', 'dimension', 'value', 'low', 'high', 'coverage'],
      all.flatMap(({ names, figure }) =>
        DIMENSIONS.map((name) => {
          const { value, low, high, coverage } = figure.dimensions[name];
          return [...names, words.dimension(name), two(value), two(low), two(high), two(coverage)];
        }),
      ),
    ],
    scores: [
      ['state', 'area', 'score', 'low', 'high'],
      all.map(({ names, figure: { score, low, high } }) => [...names, one(score), one(low), one(high)]),
    ],
    classes: [
      ['state', 'area', 'coverage', 'class'],
      all.map(({ names, figure }) => [...names, two(figure.coverage), words.level(figure.class)]),
    ],
    confidence: [
      ['state', 'area', 'confidence', 'evidence', 'mean_range', 'contested'],
      all.map(({ names, figure: { confidence, contested }, checks }) => [
        ...names,
        words.confidence(confidence),
        two(checks.evidence),
        two(checks.range),
        contested.map((code) => words.indicator(code)).join(', '),
      ]),
    ],
  };
}

function openSheets(
  { areas, alpha }: OpenFigures,
  words: SheetWords,
): Partial<Record<SheetName, [ColumnName[], Row[]]>> {
  return {
    region: [
      ['area', 'contributing', 'high_states', 'score', 'min', 'max', 'class', ...DIMENSIONS],
      areas.map(({ area, contributing, high, score, class: level, dimensions }) => [
        ...[words.area(area), contributing, high],
        ...[one(score?.median ?? null), one(score?.min ?? null), one(score?.max ?? null)],
        words.level(level),
        ...DIMENSIONS.map((name) => two(dimensions?.[name] ?? null)),
      ]),
    ],
    region_classes: [
      ['area', 'level', 'states'],
      areas.flatMap(({ area, classes }) =>
        CLASSES.flatMap((level) =>
          classes[level] === undefined ? [] : [[words.area(area), words.level(level), classes[level]]],
        ),
      ),
    ],
    region_scores: [
      ['area', 'order', 'score'],
      areas.flatMap(({ area, score }) =>
        (score?.values ?? []).map((value, at) => [words.area(area), at + 1, one(value)]),
      ),
    ],
    ranks: [
      ['area', 'rank', 'rank_low', 'rank_high'],
      areas.map(({ area, rank, rankLow, rankHigh }) => [words.area(area), rank, rankLow, rankHigh]),
    ],
    agreement: [
      ['dimension', 'alpha'],
      DIMENSIONS.map((name) => [words.dimension(name), figureCell(alpha[name], 3)]),
    ],
  };
}

/** What names a row, and is no value of it. */
const NAMES: readonly ColumnName[] = ['state', 'area', 'indicator', 'dimension', 'level', 'order'];

interface StepSheet extends Table {
  /** How many of its columns, from the first, name the row. */
  readonly names: number;
}

/**
 * What each step of the method comes to, a sheet a step: as far as the parts of states reach that somebody holds.
 * Without any, from the region on.
 */
export function stepSheets({
  rows,
  manifest,
  open,
  order,
  words,
}: {
  rows: readonly StateRows[];
  manifest: Pick<Manifest, 'edition' | 'method'>;
  open: OpenFigures;
  /** Of states. */
  order: (states: readonly string[]) => readonly string[];
  words: SheetWords;
}): StepSheet[] {
  const { edition, method } = manifest;
  const all = areaViewsOf(inputOf({ edition, method, states: rows }), order).flatMap(({ area, states }) =>
    states.map(
      ({ state, figure, checks }): Of => ({
        ...{ names: [words.state(state), words.area(area)], figure, checks },
      }),
    ),
  );
  const sheets = { ...(all.length === 0 ? {} : stateSheets(all, words)), ...openSheets(open, words) };
  return SHEETS.flatMap((name) => {
    const sheet = sheets[name];
    if (sheet === undefined || sheet[1].length === 0) return [];
    const [columns, body] = sheet;
    return [
      {
        name: words.sheet(name),
        columns: columns.map((each) => words.column(each)),
        rows: body,
        names: columns.filter((each) => NAMES.includes(each)).length,
      },
    ];
  });
}

/** What stands before all steps: of which edition and version these are, for whose eyes, and by which hashes both are known. */
export function aboutSheet({
  name,
  columns,
  lines,
}: {
  name: string;
  columns: readonly [what: string, value: string];
  lines: readonly (readonly [what: string, value: Cell])[];
}): StepSheet {
  return { name, columns, rows: lines, names: 1 };
}

/** The same as one table for programs that read one: the step, what it is of, and one value a row. */
export function asOneTable(
  sheets: readonly StepSheet[],
  columns: readonly [step: string, of: string, measure: string, value: string],
): Table {
  return {
    name: sheets[0]?.name ?? '',
    columns,
    rows: sheets.flatMap(({ name, columns: heads, rows, names }) =>
      rows.flatMap((row) =>
        row
          .slice(names)
          .map((cell, at): Cell[] => [
            name,
            row.slice(0, names).map(cellText).join(' · '),
            heads[names + at] ?? '',
            cell,
          ]),
      ),
    ),
  };
}
