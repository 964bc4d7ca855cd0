import type { Translate } from '#app/i18n/i18n.tsx';
import type { Cell, Table } from '#app/kit/sheets/cells.ts';
import type { Presence } from '#shared/checkins/presence.rules.ts';
import { type Language, readText } from '#shared/kernel/text.ts';
import type { DelegationGroup } from '#shared/participants/participants.rules.ts';

/**
 * Everybody on the list with their hours at the venue, in the order of the list.
 * @param hour of an instant at the venue
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
  const columns = [
    'delegation',
    'name',
    'office',
    'capacity',
    'first_in',
    'in_door',
    'last_out',
    'out_door',
    'inside',
  ] as const;
  const rows = groups.flatMap(({ delegation, people: members }) =>
    members.map(({ id, body }): Cell[] => {
      const { firstIn = null, lastOut = null, isInside = false } = presence.get(id) ?? {};
      return [
        readText(delegation.body.name, language).value,
        body.name ?? '',
        readText(body.office, language).value,
        t(`meetings.participants.capacity.${body.capacity}`),
        firstIn === null ? '' : { iso: hour(firstIn.time) },
        firstIn?.door ?? '',
        lastOut === null ? '' : { iso: hour(lastOut.time) },
        lastOut?.door ?? '',
        t(isInside ? 'checkins.presence.yes' : 'checkins.presence.no'),
      ];
    }),
  );
  return { columns: columns.map((column) => t(`checkins.presence.column.${column}`)), rows };
}
