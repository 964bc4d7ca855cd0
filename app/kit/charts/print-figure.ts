import { type Locale, languageTags } from '#app/i18n/locale.ts';
import { printed } from '#shared/scoring/numbers.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** A figure with so many decimals, rounded half up once, as the method prints it: `0,84`, `7.8`. */
export function printFigure(locale: Locale, value: number, decimals: 0 | 1 | 2 | 3): string {
  const key = `${locale} ${decimals}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(languageTags[locale], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: 'always',
    });
    formats.set(key, format);
  }
  return format.format(printed(value, decimals));
}
