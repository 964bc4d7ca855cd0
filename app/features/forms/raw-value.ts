/** Why a text is not a value of its type; the name of its message in the dictionaries. */
export type RawFault =
  | 'int'
  | 'int_range'
  | 'decimal'
  | 'thousands'
  | 'date'
  | 'time'
  | 'date_time'
  | 'range'
  | 'place'
  | 'trace'
  | 'shape'
  | 'year'
  | 'month_year';

export type ReadValue =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly fault: RawFault };

const INT_LIMIT = 2_147_483_647;

// Characters that XML 1.0 does not allow: a single one would make the whole draft unreadable.
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The text without characters that cannot be written into XML (control characters, half surrogates). */
function xmlText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(NOT_XML, '');
}

/**
 * Parses typed text as a value of an XForms type. The engine silently turns "abc" into nothing and 12.7 into 12, so it
 * only gets values that were parsed here first.
 */
export function readRawValue({ type, text }: { type: string; text: string }): ReadValue {
  if (type === 'int') return readInt(text.trim());
  if (type === 'decimal') return readDecimal(text.trim());
  if (type === 'date') return readPattern({ text, fault: 'date', isValid: isDay });
  if (type === 'time') return readPattern({ text, fault: 'time', isValid: isHour });
  if (type === 'dateTime') return readPattern({ text, fault: 'date_time', isValid: isMoment });
  return { ok: true, value: xmlText(text) };
}

function readInt(text: string): ReadValue {
  if (text === '') return { ok: true, value: '' };
  if (!/^[+-]?\d+$/.test(text)) return { ok: false, fault: 'int' };
  if (Math.abs(Number(text)) > INT_LIMIT) return { ok: false, fault: 'int_range' };
  return { ok: true, value: String(Number(text)) };
}

/** A comma or a point, at most one: both are in use between Mexico and Argentina. */
function readDecimal(text: string): ReadValue {
  if (text === '') return { ok: true, value: '' };
  if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(text)) return { ok: false, fault: 'decimal' };
  const value = text.replace(',', '.');
  // Beyond this the engine would store another number than the typed one.
  const digits = value.replace(/[^\d]/g, '').replace(/^0+/, '');
  return digits.length > 15 ? { ok: false, fault: 'decimal' } : { ok: true, value };
}

/** Whether a number may contain a thousands separator: two countries read "12.500" differently, a thousandfold. */
export function isAmbiguousNumber(text: string): boolean {
  return /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(text.trim());
}

function readPattern(input: {
  text: string;
  fault: RawFault;
  isValid: (text: string) => boolean;
}): ReadValue {
  const text = input.text.trim();
  // The system's own fields omit the seconds, but the engine needs them.
  if (text === '' || input.isValid(text))
    return { ok: true, value: text.replace(/(^|T)(\d\d:\d\d)$/, '$1$2:00') };
  return { ok: false, fault: input.fault };
}

function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function isHour(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?$/.test(text);
}

function isMoment(text: string): boolean {
  const at = text.indexOf('T');
  return at > 0 && isDay(text.slice(0, at)) && isHour(text.slice(at + 1));
}
