import { isLocale, languageTags } from '#app/i18n/locale.ts';
import type { RangeSteps } from './range-steps.ts';

/** A number of a form as its language writes it, without a thousands separator and with every decimal. */
export function numberWords({ value, language }: { value: string; language: string }): string {
  const tag = languageTags[isLocale(language) ? language : 'es'];
  return Number(value).toLocaleString(tag, { maximumFractionDigits: 15, useGrouping: false });
}

export type RangeWords = { readonly from: string; readonly to: string; readonly step: string };

export function rangeWords({ steps, language }: { steps: RangeSteps; language: string }): RangeWords {
  const write = (value: string) => numberWords({ value, language });
  return { from: write(steps.from), to: write(steps.to), step: write(steps.step) };
}
