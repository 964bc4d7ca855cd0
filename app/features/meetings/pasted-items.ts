import * as v from 'valibot';
import type { Sheet } from '#app/kit/sheets/cells.ts';
import { countTitles, type ImportTable, readRows } from '#app/kit/sheets/import-table.ts';
import { pastedCells } from '#app/kit/sheets/pasted.ts';
import { fold } from '#shared/kernel/fold.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import { LANGUAGES, type Language, type Text } from '#shared/kernel/text.ts';
import { isOutsideDates } from '#shared/meetings/agenda.rules.ts';
import { endOf } from '#shared/meetings/agenda-plan.rules.ts';
import {
  AGENDA_KINDS,
  type AgendaItem,
  AgendaTimeSchema,
  agendaFields,
  type Meeting,
} from '#shared/meetings/meetings.schemas.ts';

/** Columns of a pasted agenda, in the order of rows without titles. */
export const ITEM_COLUMNS = ['number', 'title', 'start', 'minutes', 'kind', 'es', 'pt', 'en'] as const;
export type ItemColumn = (typeof ITEM_COLUMNS)[number];
/** More than a page can show for review. */
export const MOST_ITEMS = 200;
const USUAL_MINUTES = 30;

/** What of an item the act that adds it takes, and what is said where it would not. */
const FITS = [
  ['number', agendaFields.number, 'long_number'],
  ['title', agendaFields.title, 'long_title'],
  ['startsAt', AgendaTimeSchema.entries.startsAt, 'bad_start'],
  ['durationMinutes', agendaFields.durationMinutes, 'bad_minutes'],
] as const;

/** What the columns and the kinds of items are called, in every language of ours. */
export interface ItemWords {
  readonly columns: Readonly<Record<ItemColumn, readonly string[]>>;
  readonly kinds: Readonly<Record<AgendaItem['kind'], readonly string[]>>;
}

export type ItemProblem =
  | 'no_title'
  | 'bad_start'
  | 'outside'
  | 'bad_minutes'
  | 'bad_kind'
  | 'long_number'
  | 'long_title';

export interface PastedItem {
  /** As it was pasted: the first row is 1. */
  readonly row: number;
  readonly title: Text;
  readonly number: string | null;
  /** Wall time at the venue; the end of the item before where none was written. */
  readonly startsAt: string;
  readonly durationMinutes: number;
  readonly kind: AgendaItem['kind'];
  readonly problems: readonly ItemProblem[];
}

const tableOf = ({ columns }: ItemWords): ImportTable<ItemColumn> =>
  ITEM_COLUMNS.map((key) => ({ key, titles: columns[key] }));

/** Rows without titles get those of their places; a third column with a colon is an hour, else minutes. */
function withTitles(cells: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const width = Math.max(0, ...cells.map((row) => row.length));
  if (width <= 1) return [['title'], ...cells];
  if (width === 2) return [['number', 'title'], ...cells];
  const isHour = cells.some((row) => /\d\s*[:.h]\s*\d\d/.test(row[2] ?? ''));
  return [isHour ? ITEM_COLUMNS.slice(0, width) : ['number', 'title', 'minutes', 'start'], ...cells];
}

const two = (figures: string) => figures.padStart(2, '0');

/** `9:30`, `09.30`, `9h30`, before it a day if one is written: `14/10/2026` or `2026-10-14`. */
function readStart(text: string, day: string): string | null {
  const found =
    /^(?:(\d{4})-(\d\d?)-(\d\d?)[ T]+|(\d\d?)[/.-](\d\d?)[/.-](\d{4}) +)?(\d\d?)[:.h](\d\d)(?::\d\d)?$/i.exec(
      text.trim(),
    );
  if (found === null) return null;
  const [, y1, m1, d1, d2, m2, y2, hour = '', minute = ''] = found;
  const year = y1 ?? y2;
  const date = year === undefined ? day : `${year}-${two(m1 ?? m2 ?? '')}-${two(d1 ?? d2 ?? '')}`;
  const wall = `${date}T${two(hour)}:${minute}`;
  const at = Date.parse(`${wall}:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 16) !== wall ? null : wall;
}

function readMinutes(text: string): number | null {
  if (text === '') return USUAL_MINUTES;
  const hours = /^(\d\d?):(\d\d)(?::\d\d)?$/.exec(text);
  const plain = /^(\d+)\s*(?:min\.?|minutos?|minutes?|['’])?$/i.exec(text);
  const minutes = hours === null ? Number(plain?.[1]) : Number(hours[1]) * 60 + Number(hours[2]);
  return v.is(agendaFields.durationMinutes, minutes) ? minutes : null;
}

/**
 * The items of pasted rows, each with what is wrong in it.
 *
 * @param startsAt where the first of them begins if it does not say
 * @param language of a title whose column names none
 */
export function readPasted({
  text,
  words,
  meeting,
  startsAt,
  language,
}: {
  text: string;
  words: ItemWords;
  meeting: Pick<Meeting, 'startsOn' | 'endsOn' | 'timeZone'>;
  startsAt: string;
  language: Language;
}): readonly PastedItem[] | 'too_many_rows' {
  const table = tableOf(words);
  const pasted = pastedCells(text);
  const head = pasted.findIndex((row) => countTitles(row, table) >= Math.min(2, row.length));
  const hasHead = head >= 0 && countTitles(pasted[head] ?? [], table) > 0;
  const cells = hasHead ? pasted : withTitles(pasted);
  const sheet: Sheet = { name: null, cells, openQuote: null };
  const rows = readRows({ place: { sheet, head: hasHead ? head : 0 }, table, most: MOST_ITEMS });
  if (rows === 'too_many_rows') return rows;
  if (rows === 'empty') return [];
  let next = startsAt;
  return rows.map(({ row, read }) => {
    const problems: ItemProblem[] = [];
    const title: Text = {};
    if (read('title') !== '') title[language] = read('title');
    for (const each of LANGUAGES) if (read(each) !== '') title[each] = read(each);
    if (Object.keys(title).length === 0) problems.push('no_title');
    const start = read('start') === '' ? next : readStart(read('start'), next.slice(0, 10));
    if (start === null) problems.push('bad_start');
    else if (isOutsideDates(meeting, { startsAt: start, timeZone: meeting.timeZone }))
      problems.push('outside');
    const minutes = readMinutes(read('minutes'));
    if (minutes === null) problems.push('bad_minutes');
    const kind = AGENDA_KINDS.find(
      (each) =>
        fold(each) === fold(read('kind')) ||
        words.kinds[each].some((word) => fold(word) === fold(read('kind'))),
    );
    if (kind === undefined && read('kind') !== '') problems.push('bad_kind');
    const number = read('number') === '' ? null : read('number');
    const time = { startsAt: start ?? next, durationMinutes: minutes ?? USUAL_MINUTES };
    const item = { number, title, ...time };
    for (const [name, schema, problem] of FITS)
      if (!(name === 'title' && problems.includes('no_title')) && !v.is(schema, item[name]))
        problems.push(problem);
    // A day that is none of the meeting's is not that of the rows below.
    if (!problems.includes('outside')) next = endOf(item);
    return {
      row: hasHead ? row : row - 1,
      ...item,
      kind: kind ?? 'session',
      problems,
    };
  });
}

/** An item as the act that adds it takes it. */
export type ItemToAdd = Pick<AgendaItem, 'title' | 'number' | 'startsAt' | 'durationMinutes' | 'kind'>;

const toAdd = ({ title, number, startsAt, durationMinutes, kind }: ItemToAdd): ItemToAdd => ({
  title: v.parse(agendaFields.title, title),
  number: v.parse(agendaFields.number, number),
  ...{ startsAt, durationMinutes, kind },
});

/** The id of the nth item of what was pasted: the first is what the draft is about, the others follow from it. */
const idOf = (id: string, at: number) => (at === 0 ? id : `${id}-${at}`);

/** Those items that earlier attempts of the draft `id` have made. */
export function madeOf<D extends { readonly id: string }>(id: string, items: readonly D[]): readonly D[] {
  return items.filter((each) => each.id === id || each.id.startsWith(`${id}-`));
}

/** A row on what an earlier attempt made of it: a language that somebody added since stays. */
const over = (body: ItemToAdd, item: ItemToAdd): ItemToAdd => ({
  ...item,
  title: { ...toAdd(body).title, ...item.title },
});

/** Of four letters or more: shorter ones tell nothing. */
const wordsIn = (title: Text): readonly string[] =>
  fold(Object.values(title).join(' ')).match(/\p{L}{4,}/gu) ?? [];

/** An item that an earlier attempt has made of a row. */
export interface MadeItem {
  readonly id: string;
  /** As it stands in the agenda, whoever changed it since. */
  readonly body: ItemToAdd;
  /** As it was sent; null if this device no longer knows. */
  readonly sent: ItemToAdd | null;
}

/** One of the rows that is not yet in the agenda as it stands there. */
export interface RowLeft {
  readonly id: string;
  readonly at: number;
  readonly item: ItemToAdd;
  /** What an earlier attempt sent of this row, before it was changed; null for a row that is still to be added. */
  readonly before: ItemToAdd | null;
}

/**
 * What of the rows is still to be done. A row that an earlier attempt has sent is done, whatever was made of its item
 * since; one that was changed after that corrects its item. A new one has an id that no item has. Rows with problems
 * cannot be added.
 */
export function stillToAdd({
  id,
  rows,
  made,
}: {
  id: string;
  rows: readonly ItemToAdd[];
  made: readonly MadeItem[];
}): readonly RowLeft[] {
  const open = [...made];
  const taken = new Set(made.map((each) => each.id));
  function take(is: (one: MadeItem) => boolean) {
    const found = open.findIndex(is);
    return found < 0 ? null : (open.splice(found, 1)[0] ?? null);
  }
  const isAs = (known: ItemToAdd, item: ItemToAdd) => isSameJson(toAdd(known), over(known, item));
  const all = rows.map((row, at) => ({ at, item: toAdd(row) }));
  /** Rows by their places in the text, each with its item. */
  const known = new Map<number, MadeItem>();
  const changedOrNew = all.filter(({ at, item }) => {
    const same = take(({ body, sent }) => isAs(body, item) || (sent !== null && isAs(sent, item)));
    if (same !== null) known.set(at, same);
    return same === null;
  });
  const placeOf = (one: MadeItem | undefined) => Number(one?.id.slice(id.length + 1) || 0);
  /** Between which items it stands, wherever they have moved to: a row that was put in shifts those after it. */
  function isBetween(at: number) {
    const places = [...known.keys()];
    const [before, after] = [places.filter((each) => each < at), places.filter((each) => each > at)];
    const from = before.length === 0 ? -1 : placeOf(known.get(Math.max(...before)));
    const until = after.length === 0 ? Number.POSITIVE_INFINITY : placeOf(known.get(Math.min(...after)));
    return (one: MadeItem) => placeOf(one) > from && placeOf(one) < until;
  }
  type Same = (one: MadeItem) => boolean;
  const hasTitle =
    (item: ItemToAdd): Same =>
    ({ body, sent }) =>
      isSameJson(toAdd(sent ?? body).title, over(sent ?? body, item).title);
  const hasNumber =
    (item: ItemToAdd): Same =>
    ({ body, sent }) =>
      item.number !== null && (sent ?? body).number === item.number;
  function hasWord(item: ItemToAdd): Same {
    const words = wordsIn(item.title);
    return ({ body, sent }) => wordsIn((sent ?? body).title).some((word) => words.includes(word));
  }
  const both =
    (first: Same, second: Same): Same =>
    (one) =>
      first(one) && second(one);
  // By what was not changed in it, else by its place in the text.
  const sameAs: ((item: ItemToAdd, at: number) => Same)[] = [
    hasTitle,
    (item) => both(hasNumber(item), hasWord(item)),
    (item, at) => both(hasWord(item), isBetween(at)),
    hasNumber,
    (_item, at) => both((one) => one.id === idOf(id, at), isBetween(at)),
    (_item, at) => isBetween(at),
  ];
  const changed = new Map<number, MadeItem>();
  for (const same of sameAs)
    for (const { at, item } of changedOrNew) {
      const found = changed.has(at) ? null : take(same(item, at));
      if (found === null) continue;
      changed.set(at, found);
      known.set(at, found);
    }
  let last = -1;
  return changedOrNew.flatMap(({ at, item }): RowLeft[] => {
    const found = changed.get(at);
    if (found !== undefined) {
      // What was sent long ago is no longer known, so nobody can tell what of the row is new.
      const { sent } = found;
      if (sent === null) return [];
      // A language that somebody added since is in both, so that it is none of what this row changes.
      return [{ id: found.id, at, item: over(found.body, item), before: over(found.body, toAdd(sent)) }];
    }
    do last += 1;
    while (taken.has(idOf(id, last)));
    return [{ id: idOf(id, last), at, item, before: null }];
  });
}
