import { owingInWords } from '#app/features/participants/owing-words.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { languageName } from '#app/kit/language-name.ts';
import type { Cell, Table } from '#app/kit/sheets/cells.ts';
import type { BoardRow } from '#shared/board/board.rules.ts';
import type { Fact } from '#shared/board/facts.rules.ts';
import { firstOwing, isRowOverdue } from '#shared/board/owings.rules.ts';
import { delegationName } from './board-cells.tsx';
import { listInWords } from './board-words.ts';

const COUNTED = ['nominated', 'accredited', 'travel', 'visa', 'interpretation', 'papers'] as const;

/** The board as a spreadsheet computes with it: of every measure how many there are and of how many, each in a cell. */
export function boardTable({
  rows,
  t,
  locale,
}: {
  rows: readonly BoardRow[];
  t: Translate;
  locale: Locale;
}): Omit<Table, 'name'> {
  const noneOf = (measure: (typeof COUNTED)[number]) =>
    measure === 'visa' ? t('board.not_needed.visa') : t('board.not_needed.travel');
  const counted = (fact: Fact, none: string): [Cell, Cell] => {
    if (fact === null) return ['', ''];
    return fact === 'not_needed' ? [none, ''] : [fact.done, fact.total];
  };
  const languages = ({ interpretation }: BoardRow) =>
    (interpretation?.languages ?? []).map((value) => languageName({ t, locale, value }));
  return {
    columns: [
      t('board.column.delegation'),
      ...COUNTED.flatMap((measure) => {
        const label = t(`board.column.${measure}`);
        return [label, `${label}: ${t('board.lists.total')}`];
      }),
      t('board.file.languages'),
      t('board.file.missing'),
      t('board.column.owes'),
      t('board.column.due'),
      t('board.overdue'),
    ],
    rows: rows.map((row) => {
      const due = firstOwing(row)?.due ?? null;
      return [
        delegationName({ row, locale }),
        ...COUNTED.flatMap((measure) => counted(row[measure], noneOf(measure))),
        listInWords(languages(row), locale),
        (row.papers?.missing ?? []).map((language) => t(`meetings.language.${language}`)).join(', '),
        row.owes.map((owing) => owingInWords({ owing, t })).join('; '),
        due === null ? '' : { iso: due },
        isRowOverdue(row) ? t('board.overdue') : '',
      ];
    }),
  };
}
