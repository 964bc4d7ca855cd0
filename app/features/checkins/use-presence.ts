import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { createMeetingClock, type MeetingClock } from '#app/features/meetings/meeting-clock.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import { useNow } from '#app/kit/use-now.ts';
import { checkIns } from '#shared/checkins/checkins.schemas.ts';
import { type Presence, presenceOf, type TimedScan, timeScans } from '#shared/checkins/presence.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { type DelegationGroup, groupByDelegation } from '#shared/participants/participants.rules.ts';
import { delegations, type Participant, participants } from '#shared/participants/participants.schemas.ts';

export interface Listed {
  readonly person: Doc<Participant>;
  readonly group: DelegationGroup;
}

export interface PresenceView {
  readonly meeting: Accessor<Doc<Meeting> | null>;
  readonly clock: Accessor<MeetingClock | null>;
  readonly groups: Accessor<readonly DelegationGroup[]>;
  /** Everybody on the list, by id. */
  readonly listed: Accessor<ReadonlyMap<string, Listed>>;
  /** Today at the venue. */
  readonly today: Accessor<string>;
  readonly scans: Accessor<readonly TimedScan[]>;
  /** For one of the venue's days. */
  presenceOn(day: string): ReadonlyMap<string, Presence>;
  /** "09:12" at the venue. */
  hour(time: number): string;
}

/** One meeting's list and all scans of its doors, reactive; includes scans that this device has not sent yet. */
export function usePresence(id: () => string): PresenceView {
  const client = useClient();
  const { locale } = useI18n();
  const now = useNow();
  const meeting = createMemo(() => client.replica.one(meetings, id()));
  const clock = createMemo(() => {
    const known = meeting();
    if (known === null) return null;
    return createMeetingClock({
      meeting: known.body,
      items: [],
      ownZone: deviceTimeZone(),
      locale: locale(),
    });
  });
  const groups = createMemo(() =>
    groupByDelegation({
      delegations: client.replica.within(delegations, id()),
      participants: client.replica.within(participants, id()),
      orderLanguage: meeting()?.body.orderLanguage ?? 'es',
    }),
  );
  const listed = createMemo(
    () =>
      new Map(
        groups().flatMap((group) => group.people.map((person) => [person.id, { person, group }] as const)),
      ),
  );
  const scans = createMemo(() => timeScans(client.replica.within(checkIns, id())));
  const wallAt = (time: number) => clock()?.wallAt(time) ?? new Date(time).toISOString();
  return {
    meeting,
    clock,
    groups,
    listed,
    scans,
    today: createMemo(() => wallAt(now()).slice(0, 10)),
    presenceOn: (day) => presenceOf(scans().filter((scan) => wallAt(scan.time).slice(0, 10) === day)),
    hour: (time) => wallAt(time).slice(11, 16),
  };
}
