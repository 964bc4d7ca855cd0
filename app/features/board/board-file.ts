import { owingInWords } from '#app/features/participants/owing-words.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { languageName } from '#app/kit/language-name.ts';
import type { Cell, Table } from '#app/kit/sheets/cells.ts';
import { fileTable } from '#app/kit/sheets/file-table.ts';
import type { BoardRow } from '#shared/board/board.rules.ts';
import type { Fact } from '#shared/board/facts.rules.ts';
import { firstOwing, isRowOverdue } from '#shared/board/owings.rules.ts';
import { delegationName } from './board-cells.tsx';
import { listInWords } from './board-words.ts';

const COUNTED = ['nominated', 'accredited', 'travel', 'visa', 'interpretation', 'papers'] as const;

/** The board as a spreadsheet: every measure as two numbers, how many and out of how many, each in its own cell. */
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
  return fileTable<BoardRow>({
    rows,
    columns: [
      { label: t('board.column.delegation'), cell: (row) => delegationName({ row, locale }) },
      ...COUNTED.flatMap((measure) => {
        const label = t(`board.column.${measure}`);
        const cells = (row: BoardRow) => counted(row[measure], noneOf(measure));
        return [
          { label, cell: (row: BoardRow) => cells(row)[0] },
          { label: `${label}: ${t('board.lists.total')}`, cell: (row: BoardRow) => cells(row)[1] },
        ];
      }),
      { label: t('board.file.languages'), cell: (row) => listInWords(languages(row), locale) },
      {
        label: t('board.file.missing'),
        cell: ({ papers }) =>
          (papers?.missing ?? []).map((language) => t(`kit.language.${language}`)).join(', '),
      },
      {
        label: t('board.column.owes'),
        cell: ({ owes }) => owes.map((owing) => owingInWords({ owing, t })).join('; '),
      },
      {
        label: t('board.column.due'),
        cell(row) {
          const due = firstOwing(row)?.due ?? null;
          return due === null ? '' : { iso: due };
        },
      },
      { label: t('board.overdue'), cell: (row) => (isRowOverdue(row) ? t('board.overdue') : '') },
    ],
  });
}
