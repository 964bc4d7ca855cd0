import type { Translate } from '#app/i18n/i18n.tsx';
import type { Cell, Table } from '#app/kit/sheets/cells.ts';
import { fileTable, type TableColumn } from '#app/kit/sheets/file-table.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Language, readText } from '#shared/kernel/text.ts';
import { authorsOf, positionsNow } from '#shared/rules/amendments.rules.ts';
import type { Amendment, AmendmentPosition } from '#shared/rules/amendments.schemas.ts';

export interface AmendmentLine {
  readonly amendment: Doc<Amendment>;
  readonly positions: readonly Doc<AmendmentPosition>[];
  /** The article, or where one is to be added. */
  readonly place: string;
}

/** Every amendment on a line, and where each delegation stands in a column of its own. */
export function amendmentsTable({
  lines,
  delegations,
  name,
  language,
  t,
}: {
  lines: readonly AmendmentLine[];
  /** In the order of their columns. */
  delegations: readonly string[];
  name: (delegation: string) => string;
  language: Language;
  t: Translate;
}): Pick<Table, 'columns' | 'rows'> {
  const text = (each: Amendment['text']) => readText(each, language).value;
  const positionOf = ({ amendment, positions }: AmendmentLine, delegation: string): Cell => {
    const found = positions.filter(({ body }) => body.delegation === delegation);
    const [position] = found;
    if (position === undefined) return '';
    const isNow = positionsNow(amendment, found).length > 0;
    const words = position.body.words === null ? '' : text(position.body.words);
    const said = t(`rules.stance.${position.body.stance}`);
    const stance = isNow ? said : `${t('deciding.earlier')}: ${said}`;
    return words === '' ? stance : `${stance}: ${words}`;
  };
  const columns: TableColumn<AmendmentLine>[] = [
    { label: t('rules.things.article'), cell: ({ place }) => place },
    { label: t('rules.fields.kind'), cell: ({ amendment }) => t(`rules.kind.${amendment.body.kind}`) },
    { label: t('rules.fields.stage'), cell: ({ amendment }) => t(`rules.state.${amendment.body.state}`) },
    {
      label: t('rules.fields.authors'),
      cell: ({ amendment, positions }) => authorsOf(amendment, positions).map(name).join(', '),
    },
    { label: t('rules.fields.place'), cell: ({ amendment }) => amendment.body.place ?? '' },
    {
      label: `${t('rules.fields.takenAt')} (UTC)`,
      cell: ({ amendment: { body } }) =>
        body.takenAt === null
          ? ''
          : { iso: new Date(body.takenAt).toISOString().slice(0, 16).replace('T', ' ') },
    },
    {
      label: t('rules.fields.isLate'),
      cell: ({ amendment }) => (amendment.body.isLate ? t('rules.late') : ''),
    },
    { label: t('rules.table.text'), cell: ({ amendment }) => text(amendment.body.text) },
    { label: t('rules.fields.reason'), cell: ({ amendment }) => text(amendment.body.reason) },
    ...delegations.map((code) => ({
      label: name(code),
      cell: (line: AmendmentLine) => positionOf(line, code),
    })),
  ];
  return fileTable({ columns, rows: lines });
}
