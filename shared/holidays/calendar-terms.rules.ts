import type { Collection, Read } from '#shared/kernel/mutation.ts';

/** Who presides when, as far as a calendar needs it. The terms are those of `shared/presidencies`. */
type CalendarTerm = { readonly state: string; readonly from: string; readonly until: string };

/** Only to read them: whoever designates a state checks what is written. */
export const calendarTerms = { name: 'presidencyTerms' } as Pick<
  Collection<CalendarTerm>,
  'name'
> as Collection<CalendarTerm>;
/** The parent of all terms. */
export const CALENDAR_TERMS = 'bdy_committee';

/** What an act must read to know by which calendar a period counts. */
export const TERMS_READ: Read = { kind: 'within', collection: calendarTerms.name, parent: CALENDAR_TERMS };
