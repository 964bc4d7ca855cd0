import { unescapeCell } from '#app/features/support/cells.ts';
import { fold } from '#shared/kernel/fold.ts';
import type { Text } from '#shared/kernel/text.ts';
import { CAPACITIES, type Capacity } from '#shared/participants/participants.schemas.ts';

/** Columns of a sheet of nominations, in their order. */
export const COLUMNS = ['name', 'office_es', 'office_pt', 'office_en', 'capacity', 'noteVerbale'] as const;
export type Column = (typeof COLUMNS)[number];
/** Written, never read: what became of it is the presidency's to say. */
export const STATE_COLUMN = 'state';
export const MAX_ROWS = 500;

const LENGTHS: Readonly<Record<Column, number>> = {
  name: 200,
  office_es: 1000,
  office_pt: 1000,
  office_en: 1000,
  capacity: 100,
  noteVerbale: 60,
};

/** What the columns and the capacities are called, in every language of ours: people pass files on. */
export interface SheetWords {
  readonly columns: Readonly<Record<Column, readonly string[]>>;
  readonly capacities: Readonly<Record<Capacity, readonly string[]>>;
}

export type Problem =
  | { readonly code: 'missing_name' | 'missing_office' | 'missing_capacity' | 'known' }
  | { readonly code: 'bad_capacity'; readonly value: string }
  | { readonly code: 'too_long'; readonly n: number }
  | { readonly code: 'twice'; readonly row: number };

export interface NomineeFields {
  readonly name: string;
  readonly office: Text;
  readonly capacity: Capacity;
  readonly noteVerbale: string | null;
}

export interface ReadRow {
  /** As the spreadsheet counts: the header is row 1. */
  readonly row: number;
  readonly name: string;
  readonly problems: readonly { readonly column: Column; readonly problem: Problem }[];
  /** Null where there is a problem. */
  readonly fields: NomineeFields | null;
}

export type SheetFault = 'too_many_rows' | 'no_header' | 'empty';

function columnOf(title: string, words: SheetWords): Column | null {
  const wanted = fold(title.trim());
  return (
    COLUMNS.find((column) => [column, ...words.columns[column]].some((each) => fold(each) === wanted)) ?? null
  );
}

function capacityOf(word: string, words: SheetWords): Capacity | null {
  const wanted = fold(word);
  return (
    CAPACITIES.find((capacity) =>
      [capacity, ...words.capacities[capacity]].some((each) => fold(each) === wanted),
    ) ?? null
  );
}

function readRow({
  row,
  cells,
  words,
  known,
  before,
}: {
  row: number;
  cells: ReadonlyMap<Column, string>;
  words: SheetWords;
  known: ReadonlySet<string>;
  before: ReadonlyMap<string, number>;
}): ReadRow {
  const problems: { column: Column; problem: Problem }[] = [];
  const read = (column: Column) => cells.get(column) ?? '';
  for (const column of COLUMNS) {
    if (read(column).length > LENGTHS[column])
      problems.push({ column, problem: { code: 'too_long', n: LENGTHS[column] } });
  }
  const name = read('name');
  const twin = before.get(fold(name));
  if (name === '') problems.push({ column: 'name', problem: { code: 'missing_name' } });
  else if (twin !== undefined) problems.push({ column: 'name', problem: { code: 'twice', row: twin } });
  else if (known.has(fold(name))) problems.push({ column: 'name', problem: { code: 'known' } });
  const office: Text = {};
  for (const language of ['es', 'pt', 'en'] as const) {
    const value = read(`office_${language}`);
    if (value !== '') office[language] = value;
  }
  if (Object.keys(office).length === 0)
    problems.push({ column: 'office_es', problem: { code: 'missing_office' } });
  const word = read('capacity');
  const capacity = capacityOf(word, words);
  if (word === '') problems.push({ column: 'capacity', problem: { code: 'missing_capacity' } });
  else if (capacity === null)
    problems.push({ column: 'capacity', problem: { code: 'bad_capacity', value: word.slice(0, 60) } });
  const noteVerbale = read('noteVerbale') === '' ? null : read('noteVerbale');
  const fields = problems.length > 0 || capacity === null ? null : { name, office, capacity, noteVerbale };
  return { row, name, problems, fields };
}

/**
 * Reads the cells of a sheet as nominations, each row by itself: what is wrong in one keeps no other from being good.
 *
 * @param known folded names of those who are nominated or on the list already
 */
export function readNominees({
  cells,
  words,
  known,
}: {
  cells: readonly (readonly string[])[];
  words: SheetWords;
  known: ReadonlySet<string>;
}): readonly ReadRow[] | SheetFault {
  const [header = [], ...rest] = cells;
  const columns = header.map((title) => columnOf(title, words));
  if (!columns.includes('name') || !columns.includes('capacity')) return 'no_header';
  // A row with nothing but a capacity is one of the template's own, left as it was.
  const isFilled = (row: readonly string[]) =>
    columns.some((column, at) => column !== null && column !== 'capacity' && (row[at] ?? '').trim() !== '');
  const filled = rest
    .map((cells, index) => ({ row: index + 2, cells }))
    .filter(({ cells }) => isFilled(cells));
  if (filled.length === 0) return 'empty';
  if (filled.length > MAX_ROWS) return 'too_many_rows';
  const before = new Map<string, number>();
  return filled.map(({ row, cells }) => {
    const read = new Map<Column, string>();
    columns.forEach((column, at) => {
      if (column !== null) read.set(column, unescapeCell((cells[at] ?? '').trim()));
    });
    const made = readRow({ row, cells: read, words, known, before });
    if (made.name !== '' && !before.has(fold(made.name))) before.set(fold(made.name), row);
    return made;
  });
}
