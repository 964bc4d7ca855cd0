import { isDay } from '#shared/kernel/days.ts';

/** What is read of an event. Whatever else it holds is not looked at, so that nothing in it spoils the rest. */
const READ = new Set(
  'UID SUMMARY DTSTART DTEND DURATION LOCATION CATEGORIES STATUS RRULE RDATE EXDATE RECURRENCE-ID'.split(' '),
);
const DATED = /^(DTSTART|DTEND|RECURRENCE-ID|RDATE|EXDATE)((?:;(?:"[^"]*"|[^":;])*)*):(.*)$/i;
const STAMP = /^(\d{4})(\d{2})(\d{2})(?:T([01]\d|2[0-3])([0-5]\d)([0-5]\d|60)Z?(?:\/[\w+-]+)?)?$/i;

/** The texts of what one calendar of a file holds, each to be parsed by itself. */
export interface CalendarParts {
  readonly zones: readonly string[];
  readonly events: readonly string[];
}
export interface CalendarFile {
  /** A file may hold several. */
  readonly calendars: readonly CalendarParts[];
  /** Events that do not end or change no time that there is, and times that there are not. */
  readonly broken: number;
  readonly isWhole: boolean;
}

function isReal(stamp: string): boolean {
  const [, year, month, day] = STAMP.exec(stamp) ?? [];
  return year !== undefined && isDay(`${year}-${month}-${day}`);
}

/** What the day of an event is kept as where it is none: nothing moves it to another, and its row can say so. */
export const UNREAL = { from: 'x-dtstart', until: 'x-dtend' } as const;

interface ReadLine {
  /** Null: left out. */
  readonly line: string | null;
  readonly broken: number;
}

/**
 * A line with its real days alone: a day that there is not would be taken for one of the next month. Programs write a date
 * alone without saying that it is one.
 */
function datedLine(line: string): ReadLine {
  const [, written = '', about = '', value = ''] = DATED.exec(line) ?? [];
  if (written === '') return { line, broken: 0 };
  const name = written.toUpperCase();
  // Some write the zone of an hour behind a date that has none.
  const all = value.split(',').flatMap((each) => each.trim().replace(/^(\d{8})Z$/i, '$1') || []);
  const real = all.filter(isReal);
  if (real.length < all.length && name.startsWith('DT')) return { line: `X-${name}:${value}`, broken: 0 };
  // A time that is to be left out is still there; one that is to be added is missing.
  const broken = name === 'EXDATE' ? 0 : all.length - real.length;
  const isBare = real.every((stamp) => stamp.length === 8);
  const days = `${name}${isBare ? ';VALUE=DATE' : about}:${real.join(',')}`;
  return { line: real.length === 0 ? null : days, broken };
}

function eventOf(lines: readonly string[]): { readonly text: string | null; readonly broken: number } {
  const read = lines.map(datedLine);
  const kept = read.flatMap(({ line }) => line ?? []);
  const broken = read.reduce((sum, each) => sum + each.broken, 0);
  // A change of a time that there is not would change all of them.
  const isLost = lines.some((line, at) => read[at]?.line === null && /^recurrence-id/i.test(line));
  return { text: isLost ? null : ['BEGIN:VEVENT', ...kept, 'END:VEVENT'].join('\r\n'), broken };
}

/** Parts a file by its lines, so that an event that cannot be parsed does not take the others with it. */
export function calendarParts(text: string): CalendarFile {
  const calendars: { zones: string[]; events: string[] }[] = [];
  let broken = 0;
  let isWhole = false;
  let zone: string[] | null = null;
  let event: string[] | null = null;
  /** Of what stands within an event, such as its alarms. */
  let depth = 0;
  for (const line of text.replaceAll(/(?:\r\n|\r|\n)[ \t]/g, '').split(/\r\n|\r|\n/)) {
    const [, edge = '', named = ''] = /^(BEGIN|END):\s*([\w-]+)\s*$/i.exec(line) ?? [];
    const isBegin = edge.toUpperCase() === 'BEGIN';
    const part = named.toUpperCase();
    if (part === 'VCALENDAR' || (part === 'VEVENT' && isBegin)) {
      if (event !== null) broken += 1;
      [event, zone, depth] = [part === 'VEVENT' ? [] : null, null, 0];
      if (part === 'VCALENDAR') isWhole = !isBegin;
      if (part === 'VCALENDAR' && isBegin) calendars.push({ zones: [], events: [] });
    } else if (event !== null && part === 'VEVENT') {
      const read = eventOf(event);
      broken += read.broken;
      if (read.text !== null) calendars.at(-1)?.events.push(read.text);
      event = null;
    } else if (event !== null && part !== '') depth = Math.max(0, depth + (isBegin ? 1 : -1));
    else if (event !== null) {
      const [name = ''] = /^[\w-]+(?=[;:])/.exec(line) ?? [];
      if (depth === 0 && READ.has(name.toUpperCase())) event.push(line);
    } else if (part === 'VTIMEZONE') {
      if (!isBegin && zone !== null) calendars.at(-1)?.zones.push([...zone, line].join('\r\n'));
      zone = isBegin ? [line] : null;
    } else zone?.push(line);
  }
  return { calendars, broken: event === null ? broken : broken + 1, isWhole };
}
