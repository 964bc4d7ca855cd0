import { type JSX, Show } from 'solid-js';
import type { HourAtPlaces } from '#app/features/meetings/meeting-clock.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';

/** The reader's time of the same instant, with its day if that differs; nothing if their clock shows the same. */
export function OwnHour(props: { hours: HourAtPlaces }): JSX.Element {
  const { t, locale } = useI18n();
  return (
    <Show when={props.hours.own}>
      {(own) => (
        <>
          {t('meetings.hour_in', { hour: own().hour, place: own().place })}
          <Show when={own().day}>{(day) => <>, {formatDay(locale(), day())}</>}</Show>
        </>
      )}
    </Show>
  );
}
