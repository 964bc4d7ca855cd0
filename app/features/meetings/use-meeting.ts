import { type Accessor, createEffect, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { deviceTimeZone } from '#app/features/records/device-time.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Json } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type TimedItem, timeAgenda } from '#shared/meetings/agenda.rules.ts';
import { type AgendaItem, agendaItems, type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { changesSince, type MeetingChange, readSeen, type Seen, takeNote } from './meeting-changes.ts';
import { createMeetingClock, type MeetingClock } from './meeting-clock.ts';
import { offsetAt } from './zones.ts';

export interface MeetingView {
  readonly meeting: Accessor<Doc<Meeting> | null>;
  readonly docs: Accessor<readonly Doc<AgendaItem>[]>;
  readonly items: Accessor<readonly TimedItem[]>;
  /** Null as long as the meeting is not on this device. */
  readonly clock: Accessor<MeetingClock | null>;
  readonly seen: Accessor<Seen | null>;
  readonly changes: Accessor<readonly MeetingChange[]>;
  /** "Entendido": from now on only what changes later is told. */
  acknowledge(): Promise<void>;
}

/** One meeting with its agenda in the order of the clock, followed. */
export function useMeeting(id: () => string): MeetingView {
  const client = useClient();
  const { locale } = useI18n();
  const key = () => `meeting-seen/${id()}`;
  const meeting = createMemo(() => client.replica.one(meetings, id()));
  const docs = createMemo(() => client.replica.within(agendaItems, id()));
  const items = createMemo(() => timeAgenda({ docs: docs(), offsetAt }));
  const clock = createMemo(() => {
    const known = meeting();
    if (known === null) return null;
    return createMeetingClock({
      meeting: known.body,
      items: items(),
      ownZone: deviceTimeZone(),
      locale: locale(),
    });
  });
  const seen = createMemo(() => readSeen(client.remembered(key())));
  const changes = createMemo(() => {
    const known = meeting();
    return known === null ? [] : changesSince({ seen: seen(), meeting: known.body, items: docs() });
  });

  async function acknowledge() {
    const known = meeting();
    if (known === null) return;
    const note = takeNote({ meeting: known.body, items: docs(), at: client.now() });
    await client.remember(key(), note as Json);
  }

  // What is met for the first time is no change: from here on, differences are. Not noted now, it is met again.
  createEffect(() => {
    if (seen() === null && docs().length > 0) void acknowledge().catch(() => undefined);
  });

  return { meeting, docs, items, clock, seen, changes, acknowledge };
}
