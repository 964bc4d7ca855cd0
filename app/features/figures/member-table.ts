import { countryName } from '#app/i18n/countries.ts';
import { formatDay } from '#app/i18n/format.ts';
import type { useI18n } from '#app/i18n/i18n.tsx';
import type { Source } from '#app/kit/charts/chart-frame.tsx';
import type { Table } from '#app/kit/sheets/cells.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import { DIMENSIONS } from '#shared/scoring/scoring.schemas.ts';
import { figureCell } from './area-rows.ts';
import type { OwnCell, StateCell } from './region-rows.ts';
import { levelWords, type useFigureWords } from './use-figure-words.ts';
import type { useRegion } from './use-region.ts';

type Region = Pick<ReturnType<typeof useRegion>, 'hasNumbers' | 'hasOwn' | 'columns' | 'rows'>;

interface Said {
  readonly words: ReturnType<typeof useFigureWords>;
  readonly t: ReturnType<typeof useI18n>['t'];
  readonly locale: Parameters<typeof countryName>[0];
}

/** The same as a table: areas are its rows, states its columns, in their order. Without figures it has words alone. */
export function memberTable({ region, words, t, locale }: Said & { region: Region }): Table {
  const hasNumbers = region.hasNumbers();
  const named = (cell: StateCell | null) => {
    const level = cell === null ? '' : levelWords(t, cell.class);
    if (!hasNumbers) return [level];
    // Without a score there is nothing that bounds could be of.
    const known = cell?.score == null ? null : cell;
    return [...[known?.score, known?.low, known?.high].map((each) => figureCell(each ?? null, 1)), level];
  };
  const head = (name: string) =>
    hasNumbers
      ? [
          ...[name, t('seen.region.low_of', { name }), t('seen.region.high_of', { name })],
          t('seen.region.class_of', { name }),
        ]
      : [name];
  const own = t('seen.region.own');
  const confidenceOf = (cell: OwnCell | null) =>
    cell === null ? '' : t(`seen.confidence.${cell.confidence}`);
  return {
    name: t('seen.region.title'),
    columns: [
      t('ideal.kind.area'),
      ...(hasNumbers
        ? [
            ...DIMENSIONS.map((key) => t(`seen.dimension.${key}`)),
            ...[t('seen.column.median'), t('seen.column.min'), t('seen.column.max')],
            ...[t('seen.region.high'), t('seen.column.contributing')],
          ]
        : []),
      t('seen.column.class'),
      ...(region.hasOwn() ? [...head(own), t('seen.region.confidence_of', { name: own })] : []),
      ...region.columns().flatMap(({ state }) => head(countryName(locale, state))),
    ],
    rows: region.rows().map((row) => {
      const { measures, high, contributing } = row.region;
      return [
        words.area(row.area),
        ...(measures === null
          ? []
          : [
              ...DIMENSIONS.map((key) => figureCell(measures[key].median, 2)),
              ...[measures.score.median, measures.score.min, measures.score.max].map((each) =>
                figureCell(each, 1),
              ),
              ...[high, contributing],
            ]),
        levelWords(t, row.region.class),
        ...(region.hasOwn() ? [...named(row.own), confidenceOf(row.own)] : []),
        ...row.shown.flatMap(named),
      ];
    }),
  };
}

/** Of a batch: what is read on two days differs, and says so in the files. */
export function memberSources({
  edition,
  words,
  t,
  locale,
  day,
}: Said & { edition: Edition; day: string | null }): Source[] {
  const version = edition.method?.version;
  return words.sources(edition, {
    batch: day === null ? null : formatDay(locale, day),
    method: version === undefined ? null : t(`ideal.method.${version}`),
  });
}
