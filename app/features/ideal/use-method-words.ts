import type { Accessor } from 'solid-js';
import { formatNumber } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { type MethodTexts, methodTexts } from '#app/i18n/method-texts.ts';
import { printFigure } from '#app/kit/charts/print-figure.ts';

export interface MethodPageWords {
  readonly w: Accessor<MethodTexts>;
  /** A number of the method, with as few decimals as it needs. */
  n(value: number): string;
  /** A figure, rounded as the method rounds. */
  fixed(value: number, decimals: 1 | 2 | 3): string;
}

/** The words of the method, and its numbers as the language writes them. */
export function useMethodWords(): MethodPageWords {
  const { locale } = useI18n();
  return {
    w: () => methodTexts(locale()),
    n: (value) => formatNumber(locale(), value),
    fixed: (value, decimals) => printFigure(locale(), value, decimals),
  };
}
