import type { Translate } from '#app/i18n/i18n.tsx';
import type { Presence } from '#shared/checkins/presence.rules.ts';
import { type Language, readText } from '#shared/kernel/text.ts';
import type { DelegationGroup } from '#shared/participants/participants.rules.ts';

/**
 * A heading, then everybody on the list with their hours at the venue, in the order of the list.
 * @param hour of an instant at the venue
 */
export function attendanceRows({
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
}): string[][] {
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
  const heading = columns.map((column) => t(`checkins.presence.column.${column}`));
  const people = groups.flatMap(({ delegation, people: members }) =>
    members.map(({ id, body }) => {
      const { firstIn = null, lastOut = null, isInside = false } = presence.get(id) ?? {};
      return [
        readText(delegation.body.name, language).value,
        body.name ?? '',
        readText(body.office, language).value,
        t(`meetings.participants.capacity.${body.capacity}`),
        firstIn === null ? '' : hour(firstIn.time),
        firstIn?.door ?? '',
        lastOut === null ? '' : hour(lastOut.time),
        lastOut?.door ?? '',
        t(isInside ? 'checkins.presence.yes' : 'checkins.presence.no'),
      ];
    }),
  );
  return [heading, ...people];
}
