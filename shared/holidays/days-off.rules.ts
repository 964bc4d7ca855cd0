import { type Doc, type Docs, type Facts, one, type Read, within } from '#shared/kernel/mutation.ts';
import { CALENDAR_TERMS, calendarTerms, TERMS_READ } from './calendar-terms.rules.ts';
import { calendarStateOn, daysOff } from './holidays.rules.ts';
import { calendarOf, type Holiday, holidays, WORK_CALENDAR, workCalendars } from './holidays.schemas.ts';

/** What an act must read to count working days. It also asks for what lies under `HOLIDAYS`. */
export function workingDaysReads(calendar: string | null): Read[] {
  return [
    TERMS_READ,
    one(workCalendars, WORK_CALENDAR),
    ...(calendar === null ? [] : [within(holidays, calendarOf(calendar))]),
  ];
}

/**
 * By whose calendar a period counts that begins on a day, and on which days nobody works there. The server has the days
 * off of every state at hand; a device those of the state that it named.
 */
export function workingDaysFrom({
  docs,
  facts,
  day,
  given,
}: {
  docs: Docs;
  facts: Facts | null;
  day: string;
  given: string | null;
}): { calendar: string | null; holidays: ReadonlySet<string> } {
  const calendar = calendarStateOn({
    terms: docs.within(calendarTerms, CALENDAR_TERMS).map(({ body }) => body),
    day,
    named: docs.get(workCalendars, WORK_CALENDAR)?.body.state ?? null,
  });
  return { calendar, holidays: daysOff(offIn({ docs, facts, calendar, given })) };
}

function offIn({
  docs,
  facts,
  calendar,
  given,
}: {
  docs: Docs;
  facts: Facts | null;
  calendar: string | null;
  given: string | null;
}): readonly Doc<Holiday>[] {
  if (calendar === null) return [];
  const parent = calendarOf(calendar);
  if (facts?.lying === undefined) return given === calendar ? docs.within(holidays, parent) : [];
  return facts.lying.filter(
    (each) => each.collection === holidays.name && each.parent === parent,
  ) as unknown as Doc<Holiday>[];
}
