import { formatNumber } from '#app/i18n/format.ts';
import { type Locale, languageTags } from '#app/i18n/locale.ts';
import type { Money } from '#shared/kernel/money.ts';

/** A sum of money, everywhere in this way: "12.000 EUR", and with both decimals where it is not whole: "12.500,50 EUR". */
export function formatMoney(locale: Locale, { amount, currency }: Money): string {
  return `${Number.isInteger(amount) ? formatNumber(locale, amount) : withCents(locale, amount)} ${currency}`;
}

function withCents(locale: Locale, amount: number): string {
  return new Intl.NumberFormat(languageTags[locale], {
    ...{ minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: 'always' },
  }).format(amount);
}
