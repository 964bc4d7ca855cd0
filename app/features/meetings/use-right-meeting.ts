import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { dayOf } from '#app/i18n/format.ts';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import { useNow } from '#app/kit/use-now.ts';
import { offsetAt } from '#app/kit/zones.ts';
import type { ReplicaSignals } from '#app/sync/replica-signals.ts';
import { addDays } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { timeAgenda } from '#shared/meetings/agenda.rules.ts';
import { agendaItems, type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { docsOfRelease, foldReleases } from '#shared/meetings/releases.rules.ts';
import { agendaReleases } from '#shared/meetings/releases.schemas.ts';
import { type RightMeeting, rightMeeting } from '#shared/meetings/right-meeting.rules.ts';

function timesOf(replica: Pick<ReplicaSignals, 'within'>, { id, body }: Doc<Meeting>) {
  const agenda = foldReleases(replica.within(agendaReleases, id));
  const docs =
    agenda.version === 0 ? replica.within(agendaItems, id) : docsOfRelease({ agenda, meeting: id });
  return timeAgenda({ docs, offsetAt, meeting: body });
}

/** When the agenda in force ends, milliseconds since 1970; null while it has no item. */
export function lastEndOf(replica: Pick<ReplicaSignals, 'within'>, meeting: Doc<Meeting>): number | null {
  const ends = timesOf(replica, meeting).map(({ endsAt }) => endsAt);
  return ends.length === 0 ? null : Math.max(...ends);
}

/** Somebody opened it, or its first item has begun. */
export function hasBegun({
  replica,
  meeting,
  now,
}: {
  replica: Pick<ReplicaSignals, 'within'>;
  meeting: Doc<Meeting>;
  now: number;
}): boolean {
  return (
    meeting.body.state === 'in_session' || timesOf(replica, meeting).some(({ startsAt }) => startsAt <= now)
  );
}

/** The meeting that this person needs now, reactive: of this day, else the next; null if there is none. */
export function useRightMeeting(): Accessor<RightMeeting | null> {
  const client = useClient();
  const now = useNow();
  return createMemo(() =>
    rightMeeting({
      list: client.replica.all(meetings),
      today: dayOf({ instant: now(), timeZone: deviceTimeZone() }),
      now: now(),
      lastEndOf: (meeting) => lastEndOf(client.replica, meeting),
    }),
  );
}

/** One of this day or the next that was called off: whoever would go there must not miss that. */
function calledOff(list: readonly Doc<Meeting>[], today: string): Doc<Meeting> | null {
  const isNear = ({ body: { precision, startsOn, endsOn } }: Doc<Meeting>) =>
    precision === 'day' && startsOn <= addDays(today, 1) && endsOn >= today;
  return list.find((meeting) => meeting.body.state === 'cancelled' && isNear(meeting)) ?? null;
}

/** The meeting of this day, else that of tomorrow, reactive: what the locked phone must know overnight. */
export function useMeetingAhead(): Accessor<Doc<Meeting> | null> {
  const client = useClient();
  const now = useNow();
  const right = useRightMeeting();
  return createMemo(() => {
    const found = right();
    if (found !== null && found.when !== 'later') return found.meeting;
    const today = dayOf({ instant: now(), timeZone: deviceTimeZone() });
    return calledOff(client.replica.all(meetings), today);
  });
}
