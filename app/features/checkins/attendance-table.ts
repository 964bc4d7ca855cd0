import type { Translate } from '#app/i18n/i18n.tsx';
import type { Cell, Table } from '#app/kit/sheets/cells.ts';
import { fileTable } from '#app/kit/sheets/file-table.ts';
import type { Presence } from '#shared/checkins/presence.rules.ts';
import { type Language, readText } from '#shared/kernel/text.ts';
import type { DelegationGroup } from '#shared/participants/participants.rules.ts';

type ColumnName =
  | 'delegation'
  | 'name'
  | 'office'
  | 'capacity'
  | 'first_in'
  | 'in_door'
  | 'last_out'
  | 'out_door'
  | 'inside';

/**
 * Everybody on the list with their times at the venue, in list order.
 * @param hour formats an instant at the venue
 */
export function attendanceTable({
  groups,
  presence,
  hour,
  language,
  t,
}: {
  groups: readonly DelegationGroup[];
  presence: ReadonlyMap<string, Presence>;
  hour: (time: number) => string;
  language: Language;
  t: Translate;
}): Pick<Table, 'columns' | 'rows'> {
  const rows = groups.flatMap(({ delegation, people: members }) =>
    members.map(({ id, body }) => ({
      delegation,
      body,
      ...(presence.get(id) ?? { firstIn: null, lastOut: null, isInside: false }),
    })),
  );
  const column = (name: ColumnName, cell: (row: (typeof rows)[number]) => Cell) => ({
    label: t(`checkins.presence.column.${name}`),
    cell,
  });
  return fileTable({
    rows,
    columns: [
      column('delegation', ({ delegation }) => readText(delegation.body.name, language).value),
      column('name', ({ body }) => body.name ?? ''),
      column('office', ({ body }) => readText(body.office, language).value),
      column('capacity', ({ body }) => t(`meetings.participants.capacity.${body.capacity}`)),
      column('first_in', ({ firstIn }) => (firstIn === null ? '' : { iso: hour(firstIn.time) })),
      column('in_door', ({ firstIn }) => firstIn?.door ?? ''),
      column('last_out', ({ lastOut }) => (lastOut === null ? '' : { iso: hour(lastOut.time) })),
      column('out_door', ({ lastOut }) => lastOut?.door ?? ''),
      column('inside', ({ isInside }) => t(isInside ? 'checkins.presence.yes' : 'checkins.presence.no')),
    ],
  });
}
