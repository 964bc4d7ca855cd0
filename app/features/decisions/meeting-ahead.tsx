import { type JSX, Show } from 'solid-js';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { Banner } from '#app/ui/banner.tsx';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { dayOfVenue } from './likely-day.ts';

/** That the meeting has not begun, for whoever decides before it does. */
export function MeetingAhead(props: { meeting: Pick<Meeting, 'startsOn' | 'timeZone'> }): JSX.Element {
  const { t, locale } = useI18n();
  const now = useNow();
  return (
    <Show when={dayOfVenue(props.meeting, now()) < props.meeting.startsOn}>
      <Banner
        tone="decide"
        icon="clock"
        fact={t('voices.ahead_fact', { day: formatDay(locale(), props.meeting.startsOn) })}
      >
        {t('voices.ahead_text')}
      </Banner>
    </Show>
  );
}
