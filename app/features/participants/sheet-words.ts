import { type Translate, wordsOf } from '#app/i18n/i18n.tsx';
import { LANGUAGES, type Language } from '#shared/kernel/text.ts';
import { CAPACITIES, type Capacity } from '#shared/participants/participants.schemas.ts';
import { COLUMNS, type Column, type SheetWords } from './sheet-rows.ts';

function columnTitle(t: Translate, column: Column): string {
  return t(`delegation.sheet.column.${column}`);
}

function capacityWord(t: Translate, capacity: Capacity): string {
  return t(`meetings.participants.capacity.${capacity}`);
}

/** "Asesor/a" is filled in as "Asesora", "Jefe/a de delegación" as "Jefe de delegación". */
function asFilledIn(word: string): readonly string[] {
  const [, start, end] = /^(\p{L}+)\/a(?!\p{L})(.*)$/u.exec(word) ?? [];
  if (start === undefined || end === undefined) return [word];
  return [word, `${start}${end}`, `${start.replace(/[eo]$/, '')}a${end}`];
}

/** Titles and capacities in all languages of ours: a file filled in by a neighbour is read as well. */
export async function loadSheetWords(): Promise<SheetWords> {
  const all = await Promise.all(LANGUAGES.map(wordsOf));
  const columns = COLUMNS.map((column) => [column, all.map((t) => columnTitle(t, column))] as const);
  const capacities = CAPACITIES.map(
    (each) => [each, all.flatMap((t) => asFilledIn(capacityWord(t, each)))] as const,
  );
  const offices = LANGUAGES.map((language, at) => {
    const t = all[at];
    const titles =
      t === undefined ? [] : [t('delegation.sheet.office.title'), t('delegation.sheet.office.other')];
    return [language, titles] as const;
  });
  return {
    columns: Object.fromEntries(columns) as Record<Column, string[]>,
    office: Object.fromEntries(offices) as Record<Language, string[]>,
    capacities: Object.fromEntries(capacities) as Record<Capacity, string[]>,
  };
}
