import { amountInWords, type Counted, kindInWords } from '#app/features/jointdays/total-words.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { numberTyped, typedNumber } from '#app/kit/typed-number.ts';
import { amountDecimals, type Counter, counterRule, MEASURES } from '#shared/jointdays/counter-set.ts';

interface Speaker {
  readonly t: Translate;
  readonly locale: Locale;
}

type Piece = Exclude<Counter, 'drugs' | 'drug_liquids' | 'precursors' | 'cash'>;
const isPiece = (counter: Counter): counter is Piece => counterRule(counter).measure === 'piece';

/** How much of what: "12 vehículos", "3 documentos falsos, Pasaporte", "2,5 kg, Cocaína". */
export function countInWords({ t, locale }: Speaker, counted: Counted & { readonly value: number }): string {
  const { counter, kind, value } = counted;
  const amount = amountInWords(counted, { locale });
  const head = isPiece(counter) ? t(`counting.some.${counter}`, { n: value, said: amount }) : amount;
  if (counterRule(counter).measure === 'money') return head;
  if (kind !== null) return `${head}, ${kindInWords(kind, { t })}`;
  return isPiece(counter) ? head : `${head}, ${t(`jointdays.counter.${counter}`)}`;
}

/**
 * An amount as it was typed, in the smallest unit of its counter; NaN where it is none, where it has more decimals than
 * that unit or than its currency, or where it can be read in two ways.
 */
export function typedAmount({ counter, kind }: Counted, typed: string): number {
  const decimals = amountDecimals(counter, kind);
  const said = typedNumber(typed, decimals);
  if (decimals === 0 && !Number.isInteger(said)) return Number.NaN;
  const value = said * MEASURES[counterRule(counter).measure].per;
  const whole = Math.round(value);
  // 0.29 times 100 is a little more than 28.99.
  return Math.abs(value - whole) < 1e-3 ? whole : Number.NaN;
}

/** An amount as it stands in a field, so that it is read back as the same one. */
export function amountTyped(counter: Counter, value: number): string {
  return numberTyped(value / MEASURES[counterRule(counter).measure].per);
}

/** The unit that stands behind a field; empty where things are counted one by one. */
export function unitBehind({ counter, kind }: Counted): string {
  const { measure } = counterRule(counter);
  if (measure === 'money') return kind ?? '';
  return MEASURES[measure].short;
}
