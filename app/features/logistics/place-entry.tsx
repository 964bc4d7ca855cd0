import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { CopyButton } from '#app/kit/copy-button.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import type { Venue } from '#shared/logistics/venues.schemas.ts';
import { daysOfPlace } from './logistics-words.ts';
import { mapDevice, mapLinks } from './map-links.ts';
import './logistics.css';
import { PhoneLink } from './phone-link.tsx';
import '#app/kit/kit.css';

/** One place: when, where, the address for a driver, and the plan of the building. */
export function PlaceEntry(props: { meeting: string; place: Doc<Venue> }): JSX.Element {
  const { t, locale } = useI18n();
  const body = () => props.place.body;
  const days = () => daysOfPlace({ venue: body(), t, locale: locale() });
  return (
    <article class="note-entry" id={props.place.id}>
      <p class="label quiet">
        {[t(`logistics.place_kind.${body().kind}`), days()].filter((part) => part !== null).join(' · ')}
      </p>
      <h3 class="title-3">
        <LocalText text={body().name} />
      </h3>
      <p class="body-2">
        <LocalText text={body().city} silent />
      </p>
      <Show when={body().address !== ''}>
        {/* As written there: not in one of our languages. */}
        <p class="note-address" translate="no">
          {body().address}
        </p>
      </Show>
      <Maps place={body()} />
      <Links meeting={props.meeting} place={props.place} />
      <Show when={body().accessibility}>
        {(text) => (
          <p class="note-text">
            <span class="label quiet">{t('logistics.section.accessibility')}: </span>
            <LocalText text={text()} />
          </p>
        )}
      </Show>
    </article>
  );
}

function Maps(props: { place: Venue }): JSX.Element {
  const { t, locale } = useI18n();
  const links = () =>
    mapLinks({
      venue: props.place,
      name: readText(props.place.name, locale()).value,
      city: readText(props.place.city, locale()).value,
      device: mapDevice(navigator.userAgent),
    });
  return (
    <Show when={props.place.address !== '' || props.place.position !== null}>
      <div class="note-acts">
        <Show when={props.place.address !== ''}>
          <CopyButton text={props.place.address} label={t('logistics.copy_address')} />
        </Show>
        <For each={links()}>
          {({ map, href }) => (
            <a class="note-link" href={href} target="_blank" rel="noreferrer">
              <Icon name="map-pin" size={20} />
              <span>{t(`logistics.map.${map}`)}</span>
            </a>
          )}
        </For>
      </div>
    </Show>
  );
}

function Links(props: { meeting: string; place: Doc<Venue> }): JSX.Element {
  const { t } = useI18n();
  const body = () => props.place.body;
  return (
    <Show when={body().plan !== null || body().phone !== null || body().website !== null}>
      <div class="note-acts">
        <Show when={body().plan}>
          <LinkButton icon="file-text" href={`/meetings/${props.meeting}/venues/${props.place.id}/plan`}>
            {t('logistics.plan')}
          </LinkButton>
        </Show>
        <Show when={body().phone}>{(phone) => <PhoneLink phone={phone()} />}</Show>
        <Show when={body().website}>
          {(link) => (
            <a class="note-link" href={link()} target="_blank" rel="noreferrer">
              <Icon name="external-link" size={20} />
              <span>{t('logistics.website')}</span>
            </a>
          )}
        </Show>
      </div>
    </Show>
  );
}
