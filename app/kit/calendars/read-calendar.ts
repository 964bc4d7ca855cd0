import { addDays, laterDay } from '#shared/kernel/days.ts';
import { calendarParts, UNREAL } from './calendar-parts.ts';

/** Names of the columns, which `guessMapping` knows. */
const COLUMNS = ['uid', 'summary', 'dtstart', 'dtend', 'location', 'categories'] as const;
export const MOST_EVENTS = 2_000;
/** Of one event that repeats: each day of a year, or two years of weeks. */
const MOST_TIMES = 400;
/** Steps through one that began long ago. */
const MOST_STEPS = 50_000;
/** What repeats is read from some months ago to two years ahead. */
const DAYS_BEFORE = 92;
const DAYS_AHEAD = 731;
/** Ms that all that repeats may take. */
const LONGEST = 6_000;

/** Whether a text is a calendar, whatever its file is called. */
export function isCalendar(text: string): boolean {
  return /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text);
}

/** What was read of a calendar: a table, whose rows are mapped like those of any other file. */
export interface CalendarTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Events that are called off in the calendar, and are no rows. */
  readonly cancelled: number;
  /** Events and times that cannot be read. */
  readonly unread: number;
  /** More events or times than are read, or the end of the file is missing. */
  readonly isCut: boolean;
  /** Of what repeats, only times in these days are read; null if there are no others. */
  readonly window: { readonly from: string; readonly until: string } | null;
}
export interface CalendarReading {
  readonly today: string;
  /** Ms, from whenever. */
  readonly clock: () => number;
  /** Hears what is read before anything that repeats, of which a rule may be written so that it never ends. */
  readonly onSingle?: (table: CalendarTable) => void;
}

/**
 * The events of a calendar, each time of one that repeats in a row of its own. Days are those of the place of the event.
 * Throws if it is none. The parser comes with the first calendar that somebody reads.
 */
export async function readCalendar(
  text: string,
  { today, clock, onSingle }: CalendarReading,
): Promise<CalendarTable> {
  const { default: ICAL } = await import('ical.js');
  type Time = InstanceType<typeof ICAL.Time>;
  type Part = InstanceType<typeof ICAL.Component>;
  type Event = InstanceType<typeof ICAL.Event>;

  const { calendars, broken, isWhole } = calendarParts(text.replace(/^\uFEFF/, ''));
  if (!isWhole && calendars.every(({ events }) => events.length === 0)) throw new Error('no calendar');
  let unread = broken;
  let cancelled = 0;
  let isCut = !isWhole;
  let isWindowed = false;
  const from = addDays(today, -DAYS_BEFORE);
  const until = addDays(today, DAYS_AHEAD);

  const dayOf = ({ year, month, day }: Time) =>
    [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
  /** An end is the moment after: at midnight the last day is the one before. */
  const lastDay = (start: Time, end: Time | null) => {
    if (end === null) return dayOf(start);
    const isAfter = end.isDate || (end.hour === 0 && end.minute === 0 && end.second === 0);
    const day = isAfter ? addDays(dayOf(end), -1) : dayOf(end);
    return laterDay(day, dayOf(start));
  };
  /** What reads none, or throws, is one that cannot be read. */
  function tried<T>(read: () => T | null): T | null {
    try {
      const found = read();
      if (found !== null) return found;
    } catch {
      // The parser says in its own words what is wrong: there is no more to know than that.
    }
    unread += 1;
    return null;
  }
  const parsed = (each: string) => ICAL.parse(each) as [string, unknown[], unknown[]];

  const components: Part[] = [];
  for (const { zones, events } of calendars) {
    const rest = Math.max(0, MOST_EVENTS - components.length);
    isCut ||= events.length > rest;
    const known = zones.flatMap((zone) => {
      try {
        return [parsed(zone)];
      } catch {
        return [];
      }
    });
    const good = events.slice(0, rest).flatMap((each) => {
      const event = tried(() => parsed(each));
      return event === null ? [] : [event];
    });
    const calendar = new ICAL.Component(['vcalendar', [], [...known, ...good]] as never);
    components.push(...calendar.getAllSubcomponents('vevent'));
  }

  const uidOf = (component: Part) => String(component.getFirstPropertyValue('uid') ?? '');
  const movedFrom = (component: Part) => {
    const at = component.getFirstPropertyValue('recurrence-id');
    return at instanceof ICAL.Time ? at : null;
  };
  const moved = new Set<string>();
  /** By the event that they change: times from one on. */
  const later = new Map<string, Part[]>();
  for (const component of components) {
    const at = movedFrom(component);
    if (at === null) continue;
    const uid = uidOf(component);
    moved.add(`${uid} ${dayOf(at)}`);
    const range = component.getFirstProperty('recurrence-id')?.getParameter('range');
    if (range === 'THISANDFUTURE') later.set(uid, [...(later.get(uid) ?? []), component]);
  }

  interface Found {
    readonly component: Part;
    readonly event: Event;
    rows: string[][];
  }
  const rowOf = ({ component, event }: Pick<Found, 'component' | 'event'>, key: string, days: string[]) => {
    const categories = component
      .getAllProperties('categories')
      .flatMap((property) => property.getValues() as unknown as string[])
      .join(', ');
    return [key, event.summary ?? '', ...days, event.location ?? '', categories];
  };
  const isNear = (first: string, last: string) => {
    const found = last >= from && first <= until;
    isWindowed ||= !found;
    return found;
  };
  const found: Found[] = [];
  let many = 0;
  for (const component of components) {
    const each = tried((): Found | null => {
      const own = { exceptions: movedFrom(component) === null ? (later.get(uidOf(component)) ?? []) : [] };
      const event = new ICAL.Event(component, own as never);
      const [first, last] = [UNREAL.from, UNREAL.until].map((name) => component.getFirstPropertyValue(name));
      if (typeof first === 'string') {
        component.removeAllProperties('rrule');
        component.removeAllProperties('rdate');
        const days = [first, typeof last === 'string' ? last : first];
        return { component, event, rows: [rowOf({ component, event }, uidOf(component), days)] };
      }
      const start = event.startDate;
      if (!(start instanceof ICAL.Time)) return null;
      if (event.isRecurring()) return { component, event, rows: [] };
      const id = movedFrom(component);
      const key = id === null ? (event.uid ?? '') : `${event.uid ?? ''} ${dayOf(id)}`;
      const row = rowOf({ component, event }, key, [
        dayOf(start),
        typeof last === 'string' ? last : lastDay(start, event.endDate),
      ]);
      return { component, event, rows: id === null || isNear(row[2] ?? '', row[3] ?? '') ? [row] : [] };
    });
    if (each === null) continue;
    const isRecurring = each.event.isRecurring();
    if (String(component.getFirstPropertyValue('status') ?? '').toUpperCase() === 'CANCELLED')
      cancelled += isRecurring ? 1 : each.rows.length;
    else {
      found.push(each);
      many += each.rows.length;
    }
  }
  const series = found.filter(({ event }) => event.isRecurring());
  const table = (more = 0): CalendarTable => ({
    ...{ head: COLUMNS, rows: found.flatMap(({ rows }) => rows), cancelled, unread: unread + more, isCut },
    window: isWindowed ? { from, until } : null,
  });
  if (series.length > 0) onSingle?.(table(series.length));

  const end = clock() + LONGEST;
  /** Each time of one that repeats, until its days are all past the window. */
  function* timesOf({
    component,
    event,
  }: Found): Generator<readonly [at: Time, start: Time, end: Time | null]> {
    const details = (at: Time) => {
      const { startDate, endDate } = event.getOccurrenceDetails(at);
      return [at, startDate, endDate] as const;
    };
    const rules = component.getAllProperties('rrule');
    // Its first time is one of those that are listed, whether or not they name it.
    if (rules.length === 0) yield details(event.startDate);
    for (const property of component.getAllProperties('rdate'))
      for (const value of property.getValues() as unknown[])
        if (value instanceof ICAL.Period) yield [value.start, value.start, value.getEnd()];
        else if (value instanceof ICAL.Time) yield details(value);
    for (const property of rules) {
      const rule = property.getFirstValue();
      if (!(rule instanceof ICAL.Recur)) continue;
      const times = rule.iterator(event.startDate);
      for (let step = 0; ; step += 1) {
        const next = times.next() as Time | null;
        if (next === null || next === undefined) break;
        if (dayOf(next) > until) {
          isWindowed = true;
          break;
        }
        if (step === MOST_STEPS || clock() > end) {
          isCut = true;
          break;
        }
        // The parser uses one object for all times of a rule.
        if (addDays(dayOf(next), DAYS_BEFORE) >= from) yield details(next.clone());
        else isWindowed = true;
      }
    }
  }
  for (const each of series) {
    const out = each.component
      .getAllProperties('exdate')
      .flatMap((property) => property.getValues() as unknown[])
      .filter((value) => value instanceof ICAL.Time);
    const rows = tried(() => {
      const byDay = new Map<string, string[]>();
      for (const [at, start, last] of timesOf(each)) {
        const key = `${each.event.uid ?? ''} ${dayOf(at)}`;
        const isOut = out.some((time) => (time.isDate ? dayOf(time) === dayOf(at) : time.compare(at) === 0));
        if (isOut || moved.has(key) || byDay.has(key)) continue;
        const row = rowOf(each, key, [dayOf(start), lastDay(start, last)]);
        if (isNear(row[2] ?? '', row[3] ?? '')) byDay.set(key, row);
      }
      return [...byDay.values()].sort((one, other) => ((one[2] ?? '') < (other[2] ?? '') ? -1 : 1));
    });
    const most = Math.min(MOST_TIMES, MOST_EVENTS - many);
    isCut ||= (rows?.length ?? 0) > most;
    each.rows = rows?.slice(0, most) ?? [];
    many += each.rows.length;
  }
  return table();
}
