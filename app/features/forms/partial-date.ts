import { isLocale, languageTags } from '#app/i18n/locale.ts';
import { hasAppearance, type LeafNode } from './form-nodes.ts';
import type { ReadValue } from './raw-value.ts';

/** How much of a date is asked; the instance then has its first day. */
export type PartialDate = 'year' | 'month-year';

export function partialDateOf(node: LeafNode): PartialDate | null {
  if (node.nodeType !== 'input' || node.valueType !== 'date') return null;
  if (hasAppearance(node, 'month-year')) return 'month-year';
  return hasAppearance(node, 'year') ? 'year' : null;
}

/** Year and month of a value `2026-03-01`, or of what is typed so far, `2026-3`. */
export function datePartsOf(text: string): { readonly year: string; readonly month: string } {
  const [year = '', month = ''] = text.split('-');
  return { year, month: month.replace(/^0+/, '') };
}

export function partialText({ year, month }: { year: string; month: string }): string {
  const clean = year.replace(/[-\s]/g, '');
  return clean === '' && month === '' ? '' : `${clean}-${month}`;
}

export function readPartialDate({ asked, text }: { asked: PartialDate; text: string }): ReadValue {
  const { year, month } = datePartsOf(text.trim());
  if (year === '' && month === '') return { ok: true, value: '' };
  const fault = asked === 'year' ? 'year' : 'month_year';
  if (!/^[1-9]\d{3}$/.test(year)) return { ok: false, fault };
  if (asked === 'year') return { ok: true, value: `${year}-01-01` };
  if (!/^([1-9]|1[0-2])$/.test(month)) return { ok: false, fault };
  return { ok: true, value: `${year}-${month.padStart(2, '0')}-01` };
}

function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const tag = languageTags[isLocale(language) ? language : 'es'];
  return new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
}

/** The twelve months by their names. */
export function monthsOf(language: string): readonly { value: string; label: string }[] {
  const format = formatOf(language, { month: 'long' });
  return Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1),
    label: format.format(Date.UTC(2026, index, 1)),
  }));
}

/** "marzo de 2026" or "2026" for a value `2026-03-01`. */
export function partialDateText(input: { asked: PartialDate; value: string; language: string }): string {
  if (input.asked === 'year') return input.value.slice(0, 4);
  const format = formatOf(input.language, { month: 'long', year: 'numeric' });
  return format.format(Date.parse(`${input.value.slice(0, 10)}T00:00:00Z`));
}
