import { Navigate } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { useRightMeeting } from './use-right-meeting.ts';

/** The agenda of the meeting of this day; the list, if there is none. */
export default function MeetingTodayPage(): JSX.Element {
  const right = useRightMeeting();
  const found = right();
  const id = found?.when === 'today' ? found.meeting.id : undefined;
  return <Navigate href={id === undefined ? '/meetings' : `/meetings/${id}/agenda`} />;
}
