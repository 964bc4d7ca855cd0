import type { Translate } from '#app/i18n/i18n.tsx';
import { type Locale, languageTags } from '#app/i18n/locale.ts';
import { formatMoney } from '#app/kit/money-words.ts';
import {
  type Counter,
  counterRule,
  DOCUMENT_KINDS,
  FIREARM_KINDS,
  GOODS_KINDS,
  MEASURES,
  SUBSTANCES,
} from '#shared/jointdays/counter-set.ts';

interface Speaker {
  readonly t: Translate;
  readonly locale: Locale;
}
export interface Counted {
  readonly counter: Counter;
  readonly kind: string | null;
}

const NAMED_KINDS = [...SUBSTANCES, ...DOCUMENT_KINDS, ...FIREARM_KINDS, ...GOODS_KINDS] as const;
type NamedKind = (typeof NAMED_KINDS)[number];
function isNamedKind(kind: string): kind is NamedKind {
  return NAMED_KINDS.some((each) => each === kind);
}

/** What a kind is called: a substance by its name, a currency by its code, as an amount has it. */
export function kindInWords(kind: string, { t }: Pick<Speaker, 't'>): string {
  return isNamedKind(kind) ? t(`jointdays.kind.${kind}`) : kind;
}

/** What is counted: the kind with its counter, since "Otra arma" alone says little. */
export function countedInWords({ counter, kind }: Counted, { t }: Pick<Speaker, 't'>): string {
  const words = t(`jointdays.counter.${counter}`);
  return kind === null ? words : t('jointdays.counted', { counter: words, kind: kindInWords(kind, { t }) });
}

const formats = new Map<string, Intl.NumberFormat>();
function formatOf(locale: Locale, key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const known = formats.get(`${locale} ${key}`);
  if (known !== undefined) return known;
  // Thousands too, as everywhere: Spanish would write "2790" beside "12.790".
  const made = new Intl.NumberFormat(languageTags[locale], { useGrouping: 'always', ...options });
  formats.set(`${locale} ${key}`, made);
  return made;
}

/**
 * A value as people read it: grams as kilograms, millilitres as litres, hundredths as the currency, all to their last
 * place, so that no entry is rounded away. The value is a whole number in the counter's smallest unit.
 */
export function amountInWords(
  { counter, kind, value }: Counted & { readonly value: number },
  { locale }: Pick<Speaker, 'locale'>,
): string {
  const { measure } = counterRule(counter);
  const { per, intl, decimals } = MEASURES[measure];
  const amount = value / per;
  if (intl !== null)
    return formatOf(locale, intl, { style: 'unit', unit: intl, maximumFractionDigits: decimals }).format(
      amount,
    );
  // Of no currency yet: an amount, and no code that stands for none.
  if (measure === 'piece' || kind === null)
    return formatOf(locale, measure, { maximumFractionDigits: decimals }).format(amount);
  return formatMoney(locale, { amount, currency: kind });
}
