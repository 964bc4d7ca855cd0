import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { dayOf } from '#app/i18n/format.ts';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import { useNow } from '#app/kit/use-now.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { meetingAhead, meetingOfDay } from '#shared/meetings/meetings.rules.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';

/** The meeting under way or convened for this day, reactive; null on every other day. */
export function useMeetingOfDay(): Accessor<Doc<Meeting> | null> {
  const client = useClient();
  const now = useNow();
  const today = createMemo(() => dayOf({ instant: now(), timeZone: deviceTimeZone() }));
  return createMemo(() => meetingOfDay({ list: client.replica.all(meetings), today: today(), now: now() }));
}

/** The meeting of this day, else that of tomorrow, reactive: what the locked phone must know overnight. */
export function useMeetingAhead(): Accessor<Doc<Meeting> | null> {
  const client = useClient();
  const now = useNow();
  const today = createMemo(() => dayOf({ instant: now(), timeZone: deviceTimeZone() }));
  return createMemo(() => meetingAhead({ list: client.replica.all(meetings), today: today(), now: now() }));
}
