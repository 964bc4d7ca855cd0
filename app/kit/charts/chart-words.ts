import { type Flatten, flatten, type Translator, translator } from '@solid-primitives/i18n';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { charts as en } from '#app/i18n/locales/en/charts.ts';
import { charts as es } from '#app/i18n/locales/es/charts.ts';
import { charts as pt } from '#app/i18n/locales/pt/charts.ts';
import { printFigure } from './print-figure.ts';

type Words = Translator<Flatten<{ charts: typeof es }>>;

function wordsOf(charts: typeof es): Words {
  const flat = flatten({ charts });
  return translator(() => flat);
}

const words: Readonly<Record<Locale, Words>> = { es: wordsOf(es), pt: wordsOf(pt), en: wordsOf(en) };

export interface ChartWords {
  readonly t: Words;
  readonly locale: () => Locale;
  /** A figure with so many decimals in the language of the page. */
  readonly figure: (value: number, decimals: 0 | 1 | 2 | 3) => string;
}

/** What charts say, in the language of the page: their words come with them, and weigh on no page without one. */
export function useChartWords(): ChartWords {
  const { locale } = useI18n();
  const t = ((...said: unknown[]) =>
    (words[locale()] as unknown as (...said: unknown[]) => string)(...said)) as unknown as Words;
  return { t, locale, figure: (value, decimals) => printFigure(locale(), value, decimals) };
}
