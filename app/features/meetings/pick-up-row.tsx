import { type JSX, Show } from 'solid-js';
import { formatRelative, wallHour } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { offsetAt } from '#app/kit/zones.ts';
import { ListRow } from '#app/ui/list-row.tsx';
import { instantOf } from '#shared/kernel/zones.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';

const HOUR = 3_600_000;

/** Where and when the reader is picked up; hidden an hour after the time. */
export function PickUpRow(props: { meeting: Meeting; now: number }): JSX.Element {
  const { t, locale } = useI18n();
  const pickUp = () => {
    const known = props.meeting.card.pickUp;
    if (known === null) return null;
    const instant = instantOf({ wallTime: known.startsAt, offset: known.offset ?? offsetAt(known) });
    return instant + HOUR < props.now ? null : { ...known, instant };
  };
  return (
    <Show when={pickUp()}>
      {(known) => (
        <ListRow
          leadKind="hour"
          lead={
            <>
              <span class="figure">{wallHour(known().startsAt)}</span>
              <div class="label quiet">
                <LocalText text={known().city} silent />
              </div>
            </>
          }
          title={
            known().instant > props.now
              ? t('meetings.home.pick_up_in', {
                  when: formatRelative({ locale: locale(), instant: known().instant, now: props.now }),
                })
              : t('meetings.home.pick_up')
          }
          detail={<LocalText text={known().place} />}
        />
      )}
    </Show>
  );
}
