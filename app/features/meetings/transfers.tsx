import { For, type JSX, Show } from 'solid-js';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { type Transfer, transfersOn } from '#shared/logistics/transfers.rules.ts';
import type { Venue } from '#shared/logistics/venues.schemas.ts';

/** Whoever leaves on a day and arrives on a later one leaves after its last item. */
const isAfter = ({ leaves, arrives }: Transfer, date: string) => leaves === date && arrives > date;

/**
 * That everybody goes to the next city of the meeting on this day, and by which clock the hours there are.
 *
 * @param props.side above the items of the day or below them; both where there are none
 */
export function Transfers(props: {
  places: readonly Doc<Venue>[];
  date: string;
  side?: 'before' | 'after';
}): JSX.Element {
  const { t, locale } = useI18n();
  const shown = () =>
    transfersOn(props.places, props.date).filter(
      (transfer) => props.side === undefined || isAfter(transfer, props.date) === (props.side === 'after'),
    );
  const fact = ({ from, to }: Transfer) =>
    t('logistics.transfer.fact', {
      from: readText(from, locale()).value,
      to: readText(to, locale()).value,
    });
  const when = ({ leaves, arrives }: Transfer) =>
    leaves === arrives
      ? ''
      : t('logistics.transfer.between', {
          from: formatDay(locale(), leaves),
          to: formatDay(locale(), arrives),
        });
  return (
    <For each={shown()}>
      {(transfer) => (
        <Banner icon="map-pin" fact={`${fact(transfer)}.`}>
          {when(transfer)}{' '}
          <Show when={transfer.hasOtherClock}>
            {t('logistics.transfer.clock', { city: readText(transfer.to, locale()).value })}
          </Show>
        </Banner>
      )}
    </For>
  );
}
