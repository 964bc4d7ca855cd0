import {
  type HeadFault,
  type ImportedRow,
  type ImportTable,
  type Place,
  readRows,
  type SheetFault,
} from '#app/kit/sheets/import-table.ts';
import { fold } from '#shared/kernel/fold.ts';
import { cleanLine, LANGUAGES, type Language, type Text } from '#shared/kernel/text.ts';
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
  /** In the order of the languages. */
  readonly columns: Readonly<Record<Column, readonly string[]>>;
  /** Of an office in a list of one language, which need not say which. */
  readonly office: Readonly<Record<Language, readonly string[]>>;
  readonly capacities: Readonly<Record<Capacity, readonly string[]>>;
}

/** Columns without which nobody can be nominated. */
export const NEEDED = ['name', 'capacity'] as const satisfies readonly Column[];

export function nomineeTable({ columns, office }: SheetWords): ImportTable<Column> {
  return COLUMNS.map((key) => {
    const language = LANGUAGES.find((each) => key === `office_${each}`);
    return {
      key,
      titles: columns[key],
      isNeeded: NEEDED.some((needed) => needed === key),
      isTemplate: key === 'capacity',
      ...(language === undefined ? {} : { within: { language, titles: office[language] } }),
    };
  });
}

export type NomineeFault = SheetFault | HeadFault<Column>;

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
  /** As the spreadsheet counts: the first is 1. */
  readonly row: number;
  readonly name: string;
  readonly problems: readonly { readonly column: Column; readonly problem: Problem }[];
  /** Null where there is a problem. */
  readonly fields: NomineeFields | null;
}

function capacityOf(word: string, words: SheetWords): Capacity | null {
  const wanted = fold(cleanLine(word));
  return (
    CAPACITIES.find((capacity) =>
      [capacity, ...words.capacities[capacity]].some((each) => fold(each) === wanted),
    ) ?? null
  );
}

function readRow({
  row: { row, read },
  words,
  known,
  before,
}: {
  row: ImportedRow<Column>;
  words: SheetWords;
  known: ReadonlySet<string>;
  before: ReadonlyMap<string, number>;
}): ReadRow {
  const problems: { column: Column; problem: Problem }[] = [];
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
 * Reads what stands below the titles as nominations, each row by itself: what is wrong in one keeps no other from being good.
 *
 * @param known folded names of those who are nominated or on the list already
 */
export function readNominees({
  place,
  words,
  known,
}: {
  place: Place;
  words: SheetWords;
  known: ReadonlySet<string>;
}): readonly ReadRow[] | SheetFault {
  const rows = readRows({ place, table: nomineeTable(words), most: MAX_ROWS });
  if (typeof rows === 'string') return rows;
  const before = new Map<string, number>();
  return rows.map((row) => {
    const made = readRow({ row, words, known, before });
    if (made.name !== '' && !before.has(fold(made.name))) before.set(fold(made.name), row.row);
    return made;
  });
}
