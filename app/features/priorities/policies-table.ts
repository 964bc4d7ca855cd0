import type { Translate } from '#app/i18n/i18n.tsx';
import type { Table } from '#app/kit/sheets/cells.ts';
import { fileTable } from '#app/kit/sheets/file-table.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Language, readText } from '#shared/kernel/text.ts';
import { type Articulation, type MatrixColumn, policyStanding } from '#shared/priorities/policies.rules.ts';
import type { NationalPolicy } from '#shared/priorities/priorities.schemas.ts';

interface Line {
  readonly column: MatrixColumn;
  readonly cell: Articulation;
  /** Null: this state entered none for this priority. */
  readonly policy: NationalPolicy | null;
}

/** One line for each policy of each cell, and one for each cell without any: what is missing is in the file, too. */
export function policiesTable({
  columns,
  policies,
  today,
  name,
  language,
  t,
}: {
  columns: readonly MatrixColumn[];
  policies: readonly Doc<NationalPolicy>[];
  today: string;
  name: (state: string) => string;
  language: Language;
  t: Translate;
}): Pick<Table, 'columns' | 'rows'> {
  const lines = columns.flatMap((column) =>
    column.cells.flatMap((cell): Line[] => {
      const own = policies
        .filter(({ parent, body }) => parent === cell.priority && body.state === cell.state)
        .map(({ body }) => ({ column, cell, policy: body }));
      return own.length === 0 ? [{ column, cell, policy: null }] : own;
    }),
  );
  const say = (text: NationalPolicy['title'] | null | undefined) => readText(text, language).value;
  const standing = ({ policy }: Line) => {
    if (policy === null) return t('priorities.policies.nothing');
    const is = policyStanding(policy, today);
    return is === 'now' ? '' : t(`priorities.policies.${is}`);
  };
  return fileTable<Line>({
    columns: [
      { label: t('priorities.policies.priority'), cell: ({ column }) => say(column.priority.body.title) },
      { label: t('priorities.policies.state'), cell: ({ cell }) => name(cell.state) },
      {
        label: t('priorities.policies.lacking'),
        cell: ({ cell }) => cell.missing.map((kind) => t(`priorities.policies.kind.${kind}`)).join(', '),
      },
      {
        label: t('priorities.fields.kind'),
        cell: ({ policy }) => (policy === null ? '' : t(`priorities.policies.kind.${policy.kind}`)),
      },
      { label: t('kit.field.title'), cell: ({ policy }) => say(policy?.title) },
      { label: t('priorities.fields.reference'), cell: ({ policy }) => policy?.reference ?? '' },
      { label: t('priorities.fields.institution'), cell: ({ policy }) => say(policy?.institution) },
      { label: t('priorities.policies.amount'), cell: ({ policy }) => policy?.money?.amount ?? '' },
      { label: t('priorities.policies.currency'), cell: ({ policy }) => policy?.money?.currency ?? '' },
      {
        label: t('kit.field.from'),
        cell: ({ policy }) => (policy?.from == null ? '' : { iso: policy.from }),
      },
      {
        label: t('priorities.fields.until'),
        cell: ({ policy }) => (policy?.until == null ? '' : { iso: policy.until }),
      },
      { label: t('kit.field.link'), cell: ({ policy }) => policy?.link ?? '' },
      { label: t('priorities.policies.standing'), cell: standing },
    ],
    rows: lines,
  });
}
