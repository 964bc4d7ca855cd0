import { isDay } from '#shared/kernel/days.ts';
import { fold } from '#shared/kernel/fold.ts';
import { LANGUAGES } from '#shared/kernel/text.ts';

type Naming = { readonly month: 'long' | 'short' } | { readonly weekday: 'long' | 'short' };
/** What is called so in the three languages, without accents; each with its number from 0. 1 February 2027 is a Monday. */
function namesOf(naming: Naming, count: number, at: (index: number) => number): Map<string, number> {
  const names = new Map<string, number>();
  for (const language of LANGUAGES) {
    const format = new Intl.DateTimeFormat(language, { ...naming, timeZone: 'UTC' });
    for (let index = 0; index < count; index += 1)
      names.set(fold(format.format(at(index))).replace('.', ''), index);
  }
  return names;
}
function makeNames() {
  const month = (index: number) => Date.UTC(2027, index, 1);
  const weekday = (index: number) => Date.UTC(2027, 1, 1 + index);
  const months = new Map([
    ...namesOf({ month: 'long' }, 12, month),
    ...namesOf({ month: 'short' }, 12, month),
    // Spanish is cut to three letters by some and to four by others.
    ...(['set', 'sep', 'sept'] as const).map((name) => [name, 8] as const),
  ]);
  const weekdays = new Set([
    ...namesOf({ weekday: 'long' }, 7, weekday).keys(),
    ...namesOf({ weekday: 'short' }, 7, weekday).keys(),
  ]);
  return { months, weekdays };
}
let names: ReturnType<typeof makeNames> | undefined;

const two = (number: number) => String(number).padStart(2, '0');
function dayFrom(year: string, month: string | number, day: string): string | null {
  const whole = year.length === 2 ? `20${year}` : year;
  const text = `${whole}-${two(Number(month))}-${two(Number(day))}`;
  return isDay(text) ? text : null;
}

/** Which of two numbers stands first. */
export const DAY_ORDERS = ['day', 'month'] as const;
export type DayOrder = (typeof DAY_ORDERS)[number];
type BothWays = Readonly<Record<DayOrder, string | null>>;
const either = (day: string | null): BothWays => ({ day, month: day });

const YEAR_FIRST = /^(\d{4})([/.-]?)(\d{1,2})\2(\d{1,2})$/;
const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;
const DAY_FIRST =
  /^(\d{1,2})(?:st|nd|rd|th|\.?º|\.?o)?[ /-](?:de |of )?([a-z]+)\.?(?:,? |\/|-)(?:de )?(\d{4}|\d{2})$/;
const MONTH_FIRST = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;
const HOUR = /(?:t|,? )\d{1,2}(?:[:.]\d{2}|h\d{0,2}| ?[ap]\.? ?m\b).*$/;

/** A day as it is meant if the day stands first, and if the month does: the same one wherever that is clear. */
function bothWays(text: string): BothWays {
  names ??= makeNames();
  const { months, weekdays } = names;
  const plain = fold(text.trim()).replaceAll(/\s+/g, ' ').replace(HOUR, '');
  const [named = '', first = ''] = /^([a-z]+(?:-feira)?)\.?,? /.exec(plain) ?? [];
  const rest = weekdays.has(first) ? plain.slice(named.length) : plain;
  const years = YEAR_FIRST.exec(rest);
  if (years !== null) {
    const [, year = '', between = '', month = '', day = ''] = years;
    return either(between === '' && rest.length !== 8 ? null : dayFrom(year, month, day));
  }
  const numbers = NUMBERS.exec(rest);
  if (numbers !== null) {
    const [, one = '', between = '', other = '', year = ''] = numbers;
    // With dashes a short year may stand at either end; with dots nobody puts the month first.
    if (between === '-' && year.length === 2) return either(null);
    const day = dayFrom(year, other, one);
    return between === '.' ? either(day) : { day, month: dayFrom(year, one, other) };
  }
  const [, day = '', name = '', year = ''] = DAY_FIRST.exec(rest) ?? swapped(MONTH_FIRST.exec(rest)) ?? [];
  const month = months.get(name);
  return either(month === undefined ? null : dayFrom(year, month + 1, day));
}
function swapped(found: RegExpExecArray | null): readonly string[] | null {
  return found === null ? null : ['', found[2] ?? '', found[1] ?? '', found[3] ?? ''];
}

/** What one column says of the order of its days. */
export interface OrderOfDays {
  /** Null: nothing decides, or not all of them agree. */
  readonly order: DayOrder | null;
  /** The first one that is another day in the other order; null: there is none, and no order is needed. */
  readonly first: { readonly text: string; readonly days: Readonly<Record<DayOrder, string>> } | null;
}

/** In which order the days of a file are written: a day over 12 says it of all of them. */
export function orderOfDays(texts: Iterable<string>): OrderOfDays {
  const says = { day: false, month: false };
  let first: OrderOfDays['first'] = null;
  for (const text of texts) {
    const { day, month } = bothWays(text);
    if (day !== null && month !== null) {
      if (day !== month) first ??= { text: text.trim(), days: { day, month } };
    } else if (day !== null) says.day = true;
    else if (month !== null) says.month = true;
  }
  if (says.day === says.month) return { order: null, first };
  return { order: says.day ? 'day' : 'month', first };
}

/**
 * A day as people write it here: `2027-06-07`, `7/6/2027`, `7 de junio de 2027`, `June 7, 2027`. An hour after it is left out.
 * Null if it is none; `two` if it could be two, and no order is known.
 */
export function readDay(text: string, order: DayOrder | null): string | 'two' | null {
  const { day, month } = bothWays(text);
  if (order !== null) return order === 'day' ? day : month;
  if (day !== null && month !== null && day !== month) return 'two';
  return day ?? month;
}
