import { type JSX, Show } from 'solid-js';
import { deviceTimeZone } from '#app/features/records/device-time.ts';
import { dayOf, formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { LocalText } from './local-text.tsx';

/** That a meeting does not take place, since when it is known, and why; nothing for any other. */
export function CalledOff(props: { meeting: Meeting | undefined }): JSX.Element {
  const { t, locale } = useI18n();
  const cancelled = () => props.meeting?.cancelled;
  const fact = () => {
    const at = cancelled()?.at;
    if (at === undefined) return t('acts.called_off.fact');
    const day = dayOf({ instant: at, timeZone: deviceTimeZone() });
    return t('acts.called_off.fact_on', { day: formatDay(locale(), day) });
  };
  return (
    <Show when={props.meeting?.state === 'cancelled'}>
      <Banner tone="change" icon="calendar-days" fact={`${fact()}.`}>
        <LocalText text={cancelled()?.reason} />
      </Banner>
    </Show>
  );
}
