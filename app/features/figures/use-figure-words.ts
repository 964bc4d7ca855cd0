import { formatDay, formatNumber } from '#app/i18n/format.ts';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import { indicatorTexts } from '#app/i18n/indicator-texts.ts';
import type { MatrixColumn } from '#app/kit/charts/chart-data.ts';
import type { Source } from '#app/kit/charts/chart-frame.tsx';
import { useChartWords } from '#app/kit/charts/chart-words.ts';
import { printFigure } from '#app/kit/charts/print-figure.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import { AREA_CODES } from '#shared/ideal/subjects.ts';
import { readText } from '#shared/kernel/text.ts';
import { INDICATOR_CODES } from '#shared/scoring/ideal-1.ts';
import { DIMENSIONS, type ScoringInput } from '#shared/scoring/scoring.schemas.ts';
import type { SubjectClass } from '#shared/scoring/subject.rules.ts';
import type { TableWords } from './area-rows.ts';

/** Groups of an input hash that two people compare aloud. */
const SHOWN_GROUPS = 2;

const SOURCE_KEYS = ['batch', 'method', 'seed', 'hash'] as const;
type SourceKey = (typeof SOURCE_KEYS)[number];
export function shortHash(hash: string): string {
  return Array.from({ length: SHOWN_GROUPS }, (_, at) => hash.slice(4 * at, 4 * at + 4)).join(' ');
}

export function levelWords(t: Translate, level: SubjectClass): string {
  return t(`figures.class.${level}`);
}

/** How areas, indicators and figures are called and printed, in the language of the page. */
export function useFigureWords() {
  const { t, locale } = useI18n();
  const { t: chart } = useChartWords();
  const area = (code: string) => {
    const known = AREA_CODES.find((each) => each === code);
    return known === undefined ? code : t(`ideal.area.${known}`);
  };
  const indicator = (code: string) => {
    const known = INDICATOR_CODES.find((each) => each === code);
    return known === undefined ? code : indicatorTexts(locale())(known).name;
  };
  const period = ({ periodFrom, periodUntil }: Pick<Edition, 'periodFrom' | 'periodUntil'>) =>
    t('seen.period', { from: formatDay(locale(), periodFrom), until: formatDay(locale(), periodUntil) });
  return {
    area,
    indicator,
    columns: (): MatrixColumn[] =>
      DIMENSIONS.map((key) => ({
        key,
        label: t(`seen.dimension.${key}`),
        short: t(`seen.dimension_short.${key}`),
      })),
    /** A rating, or what lies between two. */
    short: (value: number) => formatNumber(locale(), value),
    figure: (value: number, decimals: 0 | 1 | 2 | 3) => printFigure(locale(), value, decimals),
    period,
    /** How figures were computed: whoever has the same computes the same. */
    made: ({ input, hash }: { input: Pick<ScoringInput, 'method' | 'seed'>; hash: string | null }) =>
      t('seen.method', {
        method: t(`ideal.method.${input.method}`),
        seed: String(input.seed),
        hash: hash === null ? t('seen.no_hash') : shortHash(hash),
      }),
    /** Where figures come from, for what leaves the page: the edition, and what else is known of them. */
    sources: (edition: Edition, rest: { readonly [Key in SourceKey]?: string | null }): Source[] => [
      { label: chart('charts.of_source.edition'), value: readText(edition.title, locale()).value },
      { label: chart('charts.of_source.period'), value: period(edition) },
      ...SOURCE_KEYS.flatMap((key) => {
        const value = rest[key];
        return value == null ? [] : [{ label: chart(`charts.of_source.${key}`), value }];
      }),
    ],
    table: (): TableWords => ({
      area: t('ideal.kind.area'),
      rank: t('seen.column.rank'),
      rankLow: t('seen.column.rank_low'),
      rankHigh: t('seen.column.rank_high'),
      dimensions: { T: t('seen.dimension.T'), V: t('seen.dimension.V'), I: t('seen.dimension.I') },
      median: t('seen.column.median'),
      min: t('seen.column.min'),
      max: t('seen.column.max'),
      level: t('seen.column.class'),
      contributing: t('seen.column.contributing'),
      states: t('seen.column.states'),
      confidence: t('seen.column.confidence'),
      contested: t('seen.column.contested'),
      levelOf: (level) => levelWords(t, level),
      confidenceOf: (confidence) => (confidence === null ? '' : t(`seen.confidence.${confidence}`)),
    }),
  };
}
