import { type Locale, languageTags } from './locale.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Creating an Intl formatter costs more than using it a hundred times. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let found = formatters.get(key);
  if (found === undefined) {
    found = new Intl.DateTimeFormat(languageTags[locale], options);
    formatters.set(key, found);
  }
  return found;
}

function midnight(day: string): number {
  return Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
}

/** "4 mar 2026" for a calendar day `YYYY-MM-DD` (a longer local time is truncated). */
export function formatDay(locale: Locale, day: string): string {
  const parts = formatter(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const value = (type: string) => pick(parts, midnight(day), type).replace('.', '');
  return `${value('day')} ${value('month')} ${value('year')}`;
}

/** "4 de marzo de 2026": in full, for a paper that goes to strangers. */
export function formatFullDay(locale: Locale, day: string): string {
  return formatter(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    midnight(day),
  );
}

/** "4 mar" if the year is clear: the days of one meeting, or what is due before it. */
export function formatShortDay(locale: Locale, day: string): string {
  return formatDay(locale, day).replace(/ \d+$/, '');
}

/** "jueves 25 de junio", "quinta-feira, 25 de junho" for a calendar day `YYYY-MM-DD`. */
export function formatLongDay(locale: Locale, day: string): string {
  const format = formatter(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  const words = format.format(midnight(day));
  // Portuguese keeps the comma after the day of the week.
  return locale === 'pt' ? words : words.replace(',', '');
}

/** "octubre de 2026", "October 2026" for the month of a calendar day. */
export function formatMonth(locale: Locale, day: string): string {
  return formatter(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(midnight(day));
}

function pick(format: Intl.DateTimeFormat, instant: number, type: string): string {
  return format.formatToParts(instant).find((part) => part.type === type)?.value ?? '';
}

/** "14:05" for an instant (milliseconds since 1970) in an IANA zone; throws on a zone that does not exist. */
export function formatHour(input: { instant: number; timeZone: string }): string {
  return formatter('en', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: input.timeZone,
  }).format(input.instant);
}

/** Calendar day `YYYY-MM-DD` of an instant in an IANA zone. */
export function dayOf(input: { instant: number; timeZone: string }): string {
  const format = formatter('en', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: input.timeZone,
  });
  return ['year', 'month', 'day'].map((type) => pick(format, input.instant, type)).join('-');
}

/** "14:05" for a local time `YYYY-MM-DDTHH:MM`: what the clock of the place shows, whatever the device thinks. */
export function wallHour(wall: string): string {
  return wall.slice(11, 16);
}

/** The browser takes a millisecond to say it, which is much for a page that says many hours. */
const ZONE_HOLDS = 10_000;
let zone = { name: '', readAt: Number.NEGATIVE_INFINITY };

/** The zone that this device is set to. Who travels is followed within ten seconds. */
export function ownZone(): string {
  const now = performance.now();
  if (now - zone.readAt > ZONE_HOLDS)
    zone = { name: Intl.DateTimeFormat().resolvedOptions().timeZone, readAt: now };
  return zone.name;
}

/** From here on nobody counts the days: what lies longer ago is said by its date. */
const LONG_AGO = 31 * DAY;

/**
 * "hace 12 min", "en 13 min": from `now` to `instant`, both in milliseconds, in whole units, rounded towards now; more
 * than a month ago "4 mar 2026".
 */
export function formatRelative(input: { locale: Locale; instant: number; now: number }): string {
  if (input.now - input.instant >= LONG_AGO)
    return formatDay(input.locale, dayOf({ instant: input.instant, timeZone: ownZone() }));
  const format = new Intl.RelativeTimeFormat(languageTags[input.locale], { style: 'short', numeric: 'auto' });
  const difference = input.instant - input.now;
  const [unit, size] = relativeUnit(Math.abs(difference));
  const count = Math.trunc(difference / size);
  if (count === 0) return format.format(0, 'second');
  // "En" is shorter than Intl's "dentro de" and just as correct.
  return format.format(count, unit).replace('.', '').replace('dentro de', 'en');
}

function relativeUnit(distance: number): [Intl.RelativeTimeFormatUnit, number] {
  if (distance < HOUR) return ['minute', MINUTE];
  return distance < DAY ? ['hour', HOUR] : ['day', DAY];
}

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: Locale, digits: number): Intl.NumberFormat {
  const key = `${locale} ${digits}`;
  let found = numberFormats.get(key);
  if (found === undefined) {
    found = new Intl.NumberFormat(languageTags[locale], {
      maximumFractionDigits: digits,
      useGrouping: 'always',
    });
    numberFormats.set(key, found);
  }
  return found;
}

/** A number as the language writes it: "1.234,5" or "1,234.5". Thousands too: Spanish would write "2790" beside "12.790". */
export function formatNumber(locale: Locale, value: number): string {
  return numberFormat(locale, 2).format(value);
}

/** The same with all its decimals: two numbers that differ look different. */
export function formatExact(locale: Locale, value: number): string {
  return numberFormat(locale, 20).format(value);
}

const MEGABYTE = 1_000_000;

/** A number of bytes in megabytes of a million, never 0: "0,01", "2,4". */
export function formatMegabytes(locale: Locale, bytes: number): string {
  return formatNumber(locale, Math.max(0.01, Math.round((bytes / MEGABYTE) * 100) / 100));
}

/** First letter of a line in upper case, the rest as it is. */
export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
