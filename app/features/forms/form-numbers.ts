import { isLocale, languageTags } from '#app/i18n/locale.ts';
import { hasAppearance, type LeafNode } from './form-nodes.ts';
import type { RangeSteps } from './range-steps.ts';
import { isAmbiguousNumber } from './raw-value.ts';

/** A number of a form as its language writes it, with every decimal. */
export function numberWords(input: { value: string; language: string; grouped?: boolean }): string {
  const tag = languageTags[isLocale(input.language) ? input.language : 'es'];
  const useGrouping = input.grouped === true ? 'always' : false;
  return Number(input.value).toLocaleString(tag, { maximumFractionDigits: 15, useGrouping });
}

/**
 * A decimal of the engine, as people write it into a field: the engine says "5200.0" of 5200, and has a point in every
 * language. Anything else is left as it is.
 */
export function writtenDecimal({ value, language }: { value: string; language: string }): string {
  const [, whole, part] = /^(-?\d+)\.(\d+)$/.exec(value) ?? [];
  if (whole === undefined || part === undefined) return value;
  const separator = numberWords({ value: '0.5', language }).charAt(1);
  if (/^0+$/.test(part)) return whole;
  const written = `${whole}${separator}${part}`;
  // One more digit, so that nobody takes three decimals for thousands.
  return isAmbiguousNumber(written) ? `${written}0` : written;
}

/** What "1,200" may mean, each written so that it means nothing else; null for any other text. */
export function bothReadings(input: {
  text: string;
  language: string;
}): { readonly thousands: string; readonly decimals: string } | null {
  const text = input.text.trim();
  if (!isAmbiguousNumber(text)) return null;
  const [whole = '', part = ''] = text.replace('+', '').split(/[.,]/);
  const value = `${whole}.${part.replace(/0+$/, '') || '0'}`;
  return {
    thousands: `${whole}${part}`,
    decimals: writtenDecimal({ value, language: input.language }),
  };
}

/** Whether the form wants the thousands of a number apart. */
export function isGrouped(node: LeafNode): boolean {
  return (
    node.nodeType === 'input' &&
    (node.valueType === 'int' || node.valueType === 'decimal') &&
    hasAppearance(node, 'thousands-sep')
  );
}

/** A number whose thousands were typed apart: by spaces, or by two or more points or commas, which are no decimals. */
export function ungrouped(text: string): string {
  const typed = text.trim();
  if (/^[+-]?\d{1,3}(\s\d{3})+([.,]\d+)?$/.test(typed)) return typed.replace(/\s/g, '');
  if (/^[+-]?\d{1,3}(\.\d{3}){2,}(,\d+)?$/.test(typed)) return typed.replace(/\./g, '');
  return /^[+-]?\d{1,3}(,\d{3}){2,}(\.\d+)?$/.test(typed) ? typed.replace(/,/g, '') : text;
}

export type RangeWords = { readonly from: string; readonly to: string; readonly step: string };

export function rangeWords({ steps, language }: { steps: RangeSteps; language: string }): RangeWords {
  const write = (value: string) => numberWords({ value, language });
  return { from: write(steps.from), to: write(steps.to), step: write(steps.step) };
}
