import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import type { Table } from '#app/kit/sheets/cells.ts';
import { fileTable } from '#app/kit/sheets/file-table.ts';
import { readText } from '#shared/kernel/text.ts';
import type { Deposited } from '#shared/membership/members.rules.ts';
import { partyInWords } from './party-words.ts';

const dayCell = (day: string | null | undefined) => (day == null ? '' : { iso: day });

/** The depositary's list as a file: a column for each of its days. */
export function depositaryTable({
  rows,
  day,
  title,
  t,
  locale,
  nameOf,
}: {
  rows: readonly Deposited[];
  day: string;
  title: string;
  t: Translate;
  locale: Locale;
  nameOf: (state: string) => string;
}): Table {
  const of = ({ joined }: Deposited) => joined.body;
  return {
    name: `${title} ${day}`,
    ...fileTable<Deposited>({
      rows,
      columns: [
        { label: t('membership.list.day'), cell: () => dayCell(day) },
        { label: t('membership.fields.state'), say: ({ state }) => nameOf(state) },
        { label: t('kit.field.code'), say: ({ state }) => state },
        {
          label: t('membership.fields.consent_kind'),
          say: (row) => t(`membership.consent_kind.${of(row).kind}`),
        },
        { label: t('membership.fields.on'), cell: (row) => dayCell(of(row).on) },
        { label: t('kit.field.place'), say: (row) => readText(of(row).place, locale).value },
        { label: t('membership.fields.office'), say: (row) => readText(of(row).office, locale).value },
        {
          label: t('membership.fields.powers'),
          say: ({ powers }) =>
            powers === null ? t('membership.list.unchecked') : t(`membership.powers.${powers}`),
        },
        {
          label: t('membership.fields.checked'),
          cell: (row) => (row.isProvisional ? t('membership.provisional') : dayCell(of(row).checked?.on)),
        },
        { label: t('membership.list.standing'), say: (row) => partyInWords(row, { day, t }) },
        { label: t('membership.list.bound_since'), cell: ({ boundSince }) => dayCell(boundSince) },
        { label: t('membership.list.notice_on'), cell: ({ left }) => dayCell(left?.body.on) },
        { label: t('membership.list.out_from'), cell: ({ until }) => dayCell(until) },
      ],
    }),
  };
}
