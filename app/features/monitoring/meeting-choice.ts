import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { isOver, isPastAt, sortMeetings } from '#shared/meetings/meetings.rules.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import type { Consolidation } from '#shared/monitoring/monitoring.schemas.ts';
import { notingFault } from '#shared/monitoring/noting.rules.ts';

function useSorted(isIn: (meeting: Meeting, now: number) => boolean): Accessor<readonly Doc<Meeting>[]> {
  const client = useClient();
  const now = useNow();
  return createMemo(() =>
    sortMeetings({ list: client.replica.all(meetings), today: utcDay(now()), now: now() }).filter(
      ({ body }) => isIn(body, now()),
    ),
  );
}

/** Meetings whose agenda can still change, the next one first. */
export function useOpenMeetings(): Accessor<readonly Doc<Meeting>[]> {
  return useSorted(
    (meeting, now) =>
      meeting.precision === 'day' &&
      meeting.type !== 'partner' &&
      !isOver(meeting.state) &&
      !isPastAt({ meeting, now }),
  );
}

/** Meetings of the Grupo de Apoyo at which it can have taken note of a consolidation. */
export function useSupportGroups({ consolidated }: Consolidation): Accessor<readonly Doc<Meeting>[]> {
  return useSorted(
    (meeting, now) => meeting.type === 'supportGroup' && notingFault({ meeting, consolidated, now }) === null,
  );
}

export function useMeetingOptions() {
  const { locale } = useI18n();
  return (list: readonly Doc<Meeting>[]) =>
    list.map(({ id, body }) => ({
      value: id,
      label: `${readText(body.title, locale()).value} · ${formatDay(locale(), body.startsOn)}`,
    }));
}
