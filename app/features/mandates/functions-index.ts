import { fold } from '#shared/kernel/fold.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { searchTerms } from '#shared/kernel/search.ts';
import { LANGUAGES } from '#shared/kernel/text.ts';
import type { Appointment } from '#shared/mandates/appointments.schemas.ts';

export interface FunctionEntry {
  readonly appointment: Doc<Appointment>;
  /** Folded, for the search. */
  readonly words: string;
}

/** What a function is found by: its own words in every language, and those by which it is shown. */
export function functionEntry(appointment: Doc<Appointment>, shown: readonly string[]): FunctionEntry {
  const { name, office, scope } = appointment.body;
  const own = [name ?? '', scope ?? '', ...LANGUAGES.map((language) => office[language] ?? '')];
  return { appointment, words: fold([...own, ...shown].join(' ')) };
}

/** Those that have all words of the query. */
export function functionsFound(all: readonly FunctionEntry[], query: string): readonly FunctionEntry[] {
  const terms = searchTerms(query);
  return all.filter(({ words }) => terms.every((term) => words.includes(term)));
}
