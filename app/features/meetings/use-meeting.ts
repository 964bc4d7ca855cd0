import { type Accessor, createEffect, createMemo, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import { useSaved } from '#app/kit/use-saved.tsx';
import { offsetAt } from '#app/kit/zones.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type TimedItem, timeAgenda } from '#shared/meetings/agenda.rules.ts';
import { type AgendaItem, type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import type { AgendaChange } from '#shared/meetings/releases.rules.ts';
import { headerChanges, type MeetingChange, readSeen, type Seen, takeNote } from './meeting-changes.ts';
import { createMeetingClock, type MeetingClock } from './meeting-clock.ts';
import { type Releases, useReleases } from './use-releases.ts';

export interface MeetingView {
  readonly meeting: Accessor<Doc<Meeting> | null>;
  readonly docs: Accessor<readonly Doc<AgendaItem>[]>;
  readonly items: Accessor<readonly TimedItem[]>;
  /** Null while the meeting is not on this device. */
  readonly clock: Accessor<MeetingClock | null>;
  readonly releases: Releases;
  readonly seen: Accessor<Seen | null>;
  /** What changed since the reader last tapped "Entendido". */
  readonly changes: Accessor<readonly MeetingChange[]>;
  /**
   * Marks in the agenda, by item: for a released version what is new since the acknowledged one, for the draft what is
   * not released yet.
   */
  readonly marks: Accessor<ReadonlyMap<string, readonly AgendaChange[]>>;
  /** The shown version is one that this person has not acknowledged, whether or not anything in it is new to them. */
  readonly isUnread: Accessor<boolean>;
  /** "Entendido": from now on only later changes are marked, and the presidency may count this reader. */
  acknowledge(): Promise<void>;
  /** Says that the last "Entendido" could not be saved: the changes stay marked. */
  notice(): JSX.Element;
}

/** One meeting with its agenda in order of time, reactive. */
export function useMeeting(id: () => string, options: { isFixed?: boolean } = {}): MeetingView {
  const client = useClient();
  const { locale } = useI18n();
  const saved = useSaved();
  const key = () => `meeting-seen/${id()}`;
  const meeting = createMemo(() => client.replica.one(meetings, id()));
  const releases = useReleases(id, options);
  const { docs } = releases;
  const items = createMemo(() => timeAgenda({ docs: docs(), offsetAt, meeting: meeting()?.body ?? null }));
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
  const version = () => releases.agenda().version;
  const isReleased = () => releases.source() === 'released';
  const fresh = createMemo(() => {
    const known = seen();
    if (known === null || !isReleased()) return [];
    return releases.since(Math.max(known.version, releases.acknowledged()));
  });
  const changes = createMemo<readonly MeetingChange[]>(() => {
    const known = meeting();
    return known === null ? [] : [...headerChanges({ seen: seen(), meeting: known.body }), ...fresh()];
  });
  const marks = createMemo(() => {
    if (isReleased()) return groupBy(fresh(), ({ item }) => item);
    return version() === 0 ? new Map() : groupBy(releases.unreleased(), ({ item }) => item);
  });
  const isUnread = () => isReleased() && releases.acknowledged() < version();

  async function takeDown(known: number) {
    const body = meeting()?.body;
    if (body === undefined) return;
    await client.remember(key(), takeNote({ meeting: body, version: known, at: client.now() }) as Json);
  }

  async function acknowledge() {
    await saved.run(async () => {
      if (isUnread()) {
        const args = { meeting: id(), version: version(), label: client.label() };
        await client.act('agenda.acknowledge', args).saved;
      }
      await takeDown(isReleased() ? version() : (seen()?.version ?? version()));
    });
  }

  // On the first look nothing counts as a change; later differences do. If this cannot be recorded now, the next look
  // is the first.
  createEffect(() => {
    if (seen() === null && docs().length > 0 && client.isComplete())
      void takeDown(releases.acknowledged() || version()).catch(() => undefined);
  });

  return {
    meeting,
    docs,
    items,
    clock,
    releases,
    seen,
    changes,
    marks,
    isUnread,
    acknowledge,
    notice: saved.notice,
  };
}
