import type { JSX } from 'solid-js';
import { Show } from 'solid-js';
import { MeetingTitle } from '#app/features/meetings/meeting-title.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import type { NowParts } from '#app/kit/now-parts.ts';
import { sittingToday } from './in-session.ts';
import { useFloor } from './use-floor.ts';

/** What the room has open, whatever the agenda has for this hour. */
function SittingNow(props: { meeting: string }): JSX.Element {
  const { t } = useI18n();
  const floor = useFloor(() => props.meeting);
  const words = () => {
    const number = floor.item()?.number ?? null;
    return number === null ? t('floor.in_session') : t('floor.item_in_session', { number });
  };
  return (
    <>
      <p class="label quiet">{words()}</p>
      <p class="title-3">
        <Show
          when={floor.item()}
          fallback={<Show when={floor.meeting()}>{(known) => <MeetingTitle meeting={known().body} />}</Show>}
        >
          {(item) => <LocalText text={item().title} />}
        </Show>
      </p>
    </>
  );
}

export const floorNow = {
  head: [
    {
      rank: 1,
      Part: SittingNow,
      isOn: ({ client, meeting, now }) => sittingToday(meeting, { replica: client.replica, now }) !== null,
      openItem: ({ client, meeting, now }) =>
        sittingToday(meeting, { replica: client.replica, now })?.item?.id ?? null,
    },
  ],
} satisfies NowParts;
