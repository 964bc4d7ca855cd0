import { Navigate } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { useMeetingOfDay } from './use-meeting-of-day.ts';

/** The agenda of the meeting under way; the list, if none is. */
export default function MeetingTodayPage(): JSX.Element {
  const meeting = useMeetingOfDay();
  const id = meeting()?.id;
  return <Navigate href={id === undefined ? '/meetings' : `/meetings/${id}/agenda`} />;
}
