import * as v from 'valibot';
import { OUTSIDE_KINDS, type OutsideItem, outsideFields } from '#shared/coherence/coherence.schemas.ts';
import { comparableWords } from '#shared/coherence/comparable.rules.ts';
import { outsideId, recognise } from '#shared/coherence/recognise.rules.ts';
import type { Institution } from '#shared/kernel/actor.ts';
import { isSameJson, type Json } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { cleanLine, type Language } from '#shared/kernel/text.ts';

import type { ImportField, Mapping } from './import-fields.ts';
import { type DayOrder, readDay } from './read-day.ts';

/** What words in a file mean, in every language of ours, by `comparableWords`. */
export interface ImportWords {
  readonly agencies: ReadonlyMap<string, string>;
  readonly kinds: ReadonlyMap<string, OutsideItem['kind']>;
  readonly areas: ReadonlyMap<string, OutsideItem['areas'][number]>;
  readonly states: ReadonlyMap<string, string>;
  readonly audience: ReadonlyMap<string, Institution>;
  /** Ids of priorities by their titles. */
  readonly priorities: ReadonlyMap<string, string>;
}
/** What holds for all rows that do not say it themselves. */
export interface Defaults {
  readonly agency: string;
  readonly kind: OutsideItem['kind'] | '';
  readonly language: Language;
  /** Which of two numbers of a day stands first; null: nobody knows. */
  readonly order: DayOrder | null;
}

export type ImportedFields = Pick<OutsideItem, keyof typeof outsideFields>;
export interface RowProblem {
  readonly field: ImportField;
  readonly code: 'missing' | 'unknown' | 'bad_day' | 'which_day' | 'too_long' | 'ends_before';
  readonly value: string;
}
export interface ImportRow {
  /** From 1, as the file counts. */
  readonly row: number;
  readonly key: string | null;
  /** As the row says it, so that it can be found in the file. */
  readonly title: string;
  /** Null if it cannot be taken. */
  readonly fields: ImportedFields | null;
  readonly problems: readonly RowProblem[];
}

const LIST = /\s*[;,/|]\s*/;
/** Parts a list, or stands within a name. */
const AND = /(\s+(?:y|e|and)\s+)/;
const textOrNull = (text: string) => (text === '' ? null : text);

/** Without the priorities of another program, which are called alike: none of its values is one of ours. */
export function fittingMapping(
  mapping: Mapping,
  rows: readonly { readonly cells: readonly string[] }[],
  { priorities }: Pick<ImportWords, 'priorities'>,
): Mapping {
  const isOurs = (at: number) =>
    rows.some(({ cells }) => priorities.has(comparableWords(cells[at] ?? '') ?? ''));
  return mapping.map((field, at) => (field === 'priority' && !isOurs(at) ? null : field));
}

/** What is in the cells of one row, by the mapping. */
export function readRow({
  row,
  cells,
  mapping,
  defaults,
  words,
}: {
  row: number;
  cells: readonly string[];
  mapping: Mapping;
  defaults: Defaults;
  words: ImportWords;
}): ImportRow {
  const problems: RowProblem[] = [];
  const read = (field: ImportField) => {
    const at = mapping.indexOf(field);
    return at < 0 ? '' : cleanLine(cells[at] ?? '');
  };
  const tell = (field: ImportField, code: RowProblem['code'], value = read(field)) => {
    problems.push({ field, code, value });
  };
  function word<V>(field: ImportField, known: ReadonlyMap<string, V>, value = read(field)): V | null {
    if (value === '') return null;
    const found = known.get(comparableWords(value) ?? '');
    if (found === undefined) tell(field, 'unknown', value);
    return found ?? null;
  }
  const several = <V>(field: ImportField, known: ReadonlyMap<string, V>): V[] => {
    const whole = read(field);
    const knownAs = (value: string) => known.get(comparableWords(value) ?? '');
    // A name of several words may hold what parts a list: the longest one that is known is meant.
    const one = knownAs(whole);
    if (one !== undefined) return [one];
    const found: V[] = [];
    for (const part of whole.split(LIST)) {
      const words = part.split(AND);
      for (let at = 0; at < words.length; ) {
        let end = words.length;
        while (end > at + 1 && knownAs(words.slice(at, end).join('')) === undefined) end -= 2;
        const value = word(field, known, words.slice(at, end).join(''));
        if (value !== null) found.push(value);
        at = end + 1;
      }
    }
    return [...new Set(found)];
  };
  function day(field: 'from' | 'until'): string | null {
    const value = read(field);
    if (value === '') return null;
    const found = readDay(value, defaults.order);
    if (found === null) tell(field, 'bad_day');
    if (found === 'two') tell(field, 'which_day');
    return found === 'two' ? null : found;
  }
  const line = (field: 'place' | 'target' | 'leader') => {
    const value = read(field);
    if (!v.is(outsideFields[field], value)) tell(field, 'too_long');
    return textOrNull(value);
  };

  const title = read('title');
  if (title === '') tell('title', 'missing');
  else if (!v.is(outsideFields.title, { [defaults.language]: title })) tell('title', 'too_long');
  const agency = word('agency', words.agencies) ?? textOrNull(defaults.agency);
  if (agency === null && read('agency') === '') tell('agency', 'missing');
  const kind = word('kind', words.kinds) ?? OUTSIDE_KINDS.find((each) => each === defaults.kind) ?? null;
  if (kind === null && read('kind') === '') tell('kind', 'missing');
  const [from, until] = [day('from'), day('until')];
  if (from !== null && until !== null && until < from) tell('until', 'ends_before');
  const key = read('key');
  if (key.length > 300) tell('key', 'too_long');
  const rest = {
    ...{ from, until, areas: several('areas', words.areas), priority: word('priority', words.priorities) },
    ...{ state: word('state', words.states), place: line('place'), target: line('target') },
    ...{ states: several('states', words.states), audience: several('audience', words.audience) },
    leader: line('leader'),
  };
  // What is not known of the rest is left out and said; without these there is no thing.
  const isFit =
    agency !== null &&
    kind !== null &&
    !problems.some(({ field, code }) => field === 'title' || code === 'too_long' || code === 'ends_before') &&
    !problems.some(({ field }) => field === 'agency' || field === 'kind');
  return {
    ...{ row, key: textOrNull(key), title, problems },
    fields: isFit ? { agency, kind, title: { [defaults.language]: title }, ...rest } : null,
  };
}

/** A day is there and was not read. */
export const hasLostDay = ({ problems }: Pick<ImportRow, 'problems'>): boolean =>
  problems.some(({ code }) => code === 'bad_day' || code === 'which_day');

/** What an import does with a row. `again`: an earlier row is the same thing. */
export type RowState = 'new' | 'changed' | 'same' | 'withdrawn' | 'again' | 'bad' | 'not_yours';
export interface PlannedRow extends ImportRow {
  readonly state: RowState;
  readonly known: Doc<OutsideItem> | null;
  /** Fields in which it differs from what is known. */
  readonly changed: readonly (keyof ImportedFields)[];
}

/**
 * What becomes of a known thing. A language that the file does not have stays; so does a field that no column holds, or whose
 * cell cannot be read, and a day that would not fit the other.
 */
function merged(
  { fields, problems }: { readonly fields: ImportedFields; readonly problems: readonly RowProblem[] },
  known: OutsideItem,
  mapping: Mapping,
): { readonly fields: ImportedFields; readonly problems: readonly RowProblem[] } {
  const held = new Set<string>(['agency', 'kind', 'title', ...mapping.filter((field) => field !== null)]);
  for (const { field } of problems) held.delete(field);
  const kept = Object.entries(fields).map(([name, value]) => [
    name,
    held.has(name) ? value : known[name as keyof ImportedFields],
  ]);
  const whole = Object.fromEntries(kept) as ImportedFields;
  const title = { ...known.title, ...fields.title };
  const { from, until } = whole;
  if (from === null || until === null || from <= until) return { fields: { ...whole, title }, problems };
  const changed = until === known.until ? 'from' : 'until';
  return {
    fields: { ...whole, title, from: known.from, until: known.until },
    problems: [...problems, { field: changed, code: 'ends_before', value: whole[changed] ?? '' }],
  };
}

/** Which rows are known things, and what would change in them. */
export function planImport({
  rows,
  known,
  mapping,
  source,
  mayEnter,
}: {
  rows: readonly ImportRow[];
  known: readonly Doc<OutsideItem>[];
  mapping: Mapping;
  /** The name of the file, or who said it. */
  source: string;
  mayEnter: (agency: string) => boolean;
}): PlannedRow[] {
  const good = rows.filter((row) => row.fields !== null);
  const told = good.map(({ fields, key }) => ({ ...(fields as ImportedFields), key, source }));
  const found = recognise(told, known);
  const matched = new Map(good.map((row, at) => [row, found[at] ?? null]));
  const seen = new Set<string>();
  return rows.map((row): PlannedRow => {
    const bare = { ...row, known: null, changed: [] };
    if (row.fields === null) return { ...bare, state: 'bad' };
    if (!mayEnter(row.fields.agency)) return { ...bare, state: 'not_yours' };
    const doc = matched.get(row) ?? null;
    // Without its day it would be another thing once its day is read.
    if (doc === null && hasLostDay(row)) return { ...bare, state: 'bad' };
    const name = doc?.id ?? outsideId({ ...row.fields, key: row.key, source });
    if (seen.has(name)) return { ...bare, state: 'again' };
    seen.add(name);
    if (doc === null) return { ...bare, state: 'new' };
    const { fields, problems } = merged({ ...row, fields: row.fields }, doc.body, mapping);
    const changed = (Object.keys(fields) as (keyof ImportedFields)[]).filter(
      (field) => !isSameJson(fields[field] as Json, doc.body[field] as Json),
    );
    if (doc.body.withdrawn !== null)
      return { ...row, fields, problems, known: doc, changed, state: 'withdrawn' };
    return {
      ...row,
      fields,
      problems,
      known: doc,
      changed,
      state: changed.length === 0 ? 'same' : 'changed',
    };
  });
}
