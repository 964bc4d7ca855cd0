/** Of more the last digits would be lost. */
const MOST = 1e12;
/** Whole thousands, set apart by one sign: 1.234.567. */
const GROUPED = /^\d{1,3}([.,])\d{3}(?:\1\d{3})+$/;
/** Thousands by one sign and decimals by the other: 1.234,5. */
const BOTH = /^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:,\d{3})+\.\d+$/;
/** A thousand to some, one and a bit to others; 0,125 is that to nobody. */
const EITHER = /^[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * A number as it was typed: with a comma or a point before its decimals, its thousands set apart or not. NaN where it is none,
 * or beyond 10^12, and where one country reads a thousand and the next a decimal, as in 1.234: nobody is to guess there.
 *
 * @param decimals how many such a number can have: with fewer than three, 1.234 is a thousand everywhere
 */
export function typedNumber(typed: string, decimals = 3): number {
  const text = typed.replace(/[\s\u00a0\u202f'’]/g, '').replace(/^[−–]/, '-');
  const isNegative = text.startsWith('-');
  const digits = isNegative ? text.slice(1) : text;
  const isEither = EITHER.test(digits);
  if (isEither && decimals >= 3) return Number.NaN;
  const decimalAt = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const plain = BOTH.test(digits)
    ? `${digits.slice(0, decimalAt).replace(/[.,]/g, '')}.${digits.slice(decimalAt + 1)}`
    : isEither || GROUPED.test(digits)
      ? digits.replace(/[.,]/g, '')
      : digits.replace(',', '.');
  if (!/^\d+(?:\.\d+)?$/.test(plain)) return Number.NaN;
  const value = Number(plain);
  if (value > MOST) return Number.NaN;
  return isNegative && value !== 0 ? -value : value;
}

/**
 * How a number that is read in two ways can be typed so that it is read in one: as a thousand, and as a decimal. Null where it
 * is read in one way.
 */
export function twoReadings(typed: string): { readonly whole: string; readonly decimal: string } | null {
  const text = typed.trim();
  if (!EITHER.test(text)) return null;
  return { whole: text.replace(/[.,]/, ''), decimal: `${text}0` };
}

/** A number as it stands in a field, so that it is read back as the same one. */
export function numberTyped(value: number | null | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value)) return '';
  const text = String(value);
  return EITHER.test(text.replace(/^-/, '')) ? `${text}0` : text;
}
