import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { CopyButton } from '#app/kit/copy-button.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { dialled, telephoneLink } from '#shared/kernel/phone.ts';
import type { Text } from '#shared/kernel/text.ts';
import type { Venue } from '#shared/logistics/venues.schemas.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import type { MorningView } from './use-morning.ts';
import './logistics.css';

interface Call {
  readonly title: string;
  readonly label: Text | null;
  readonly phone: string;
}

/** The liaison officer and the emergency numbers: mine first, each number once. */
export function MorningCalls(props: { meeting: Meeting; morning: MorningView }): JSX.Element {
  const { t } = useI18n();
  const calls = (): Call[] => {
    const written = (['liaison', 'emergency'] as const).flatMap((section) => {
      const title = t(`logistics.morning.${section}`);
      const parts = props.morning
        .parts(section)
        .flatMap(({ body: { label, text, phone } }) =>
          phone === null ? [] : [{ title, label: label ?? text, phone }],
        );
      const ofCard = props.meeting.card[section];
      return ofCard === null ? parts : [...parts, { title, ...ofCard }];
    });
    return written.filter(
      ({ phone }, index) => written.findIndex((other) => dialled(other.phone) === dialled(phone)) === index,
    );
  };
  return (
    <Show when={calls().length > 0}>
      <div class="list-gap">
        <List>
          <For each={calls()}>
            {({ title, label, phone }) => (
              <ListRow
                kicker={title}
                title={
                  <Show when={label} fallback={phone}>
                    {(text) => <LocalText text={text()} />}
                  </Show>
                }
                detail={<span class="tabular">{phone}</span>}
                href={telephoneLink(phone)}
                trail={<Icon name="phone" />}
              />
            )}
          </For>
        </List>
      </div>
    </Show>
  );
}

/** The hotel's address for the driver, in large type to show on the phone. */
export function TaxiAddress(props: { meeting: Meeting; hotel: Doc<Venue> | null }): JSX.Element {
  const { t } = useI18n();
  const shown = (): { name: Text; address: string } | null => {
    if (props.hotel !== null && props.hotel.body.address !== '') return props.hotel.body;
    const { hotel } = props.meeting.card;
    return hotel === null || hotel.address === '' ? null : hotel;
  };
  return (
    <Show when={shown()}>
      {(hotel) => (
        <section class="sheet list-gap taxi" aria-label={t('logistics.morning.hotel')}>
          <p class="label quiet">{t('logistics.morning.hotel')}</p>
          <p class="title-3">
            <LocalText text={hotel().name} silent />
          </p>
          <p class="taxi-address" translate="no">
            {hotel().address}
          </p>
          <CopyButton text={hotel().address} label={t('logistics.copy_address')} />
        </section>
      )}
    </Show>
  );
}
