import { For, type JSX, Show } from 'solid-js';
import type { MeetingClock } from '#app/features/meetings/meeting-clock.ts';
import { capitalise, formatLongDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { CopyButton } from '#app/kit/copy-button.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import type { NoteItem, Venue } from '#shared/logistics/venues.schemas.ts';
import type { NotePart } from '#shared/meetings/meetings.schemas.ts';
import { OwnHour } from './hours.tsx';
import './logistics.css';
import { PhoneLink } from './phone-link.tsx';
import '#app/kit/kit.css';

/** One item of the practical note: its time first, then what it is, where, and its details. */
export function NoteEntry(props: {
  item: Doc<NoteItem>;
  places: readonly Doc<Venue>[];
  clock: MeetingClock;
}): JSX.Element {
  const { t } = useI18n();
  const body = () => props.item.body;
  const place = () => props.places.find(({ id }) => id === body().venue);
  return (
    <article class="note-entry" id={props.item.id}>
      <When item={body()} clock={props.clock} />
      <Show when={body().label}>
        {(label) => (
          <h3 class="title-3">
            <LocalText text={label()} />
          </h3>
        )}
      </Show>
      <Show when={body().text}>
        {(text) => (
          <p class="note-text">
            <LocalText text={text()} />
          </p>
        )}
      </Show>
      <Show when={place()}>
        {(known) => (
          <a class="note-link" href={`#${known().id}`}>
            <Icon name="map-pin" size={20} />
            <span>
              <LocalText text={known().body.name} silent />
            </span>
          </a>
        )}
      </Show>
      <Values values={body().values} />
      <Show when={body().phone}>{(phone) => <PhoneLink phone={phone()} />}</Show>
      <Show when={body().link}>
        {(link) => <OpenLink href={link()} label={t('meetings.notes.open_link')} />}
      </Show>
    </article>
  );
}

/** A section from the meeting's own body. */
export function OlderEntry(props: { part: NotePart }): JSX.Element {
  const { t } = useI18n();
  return (
    <div class="note-entry">
      <p class="note-text">
        <LocalText text={props.part.text} />
      </p>
      <Show when={props.part.link}>
        {(link) => <OpenLink href={link()} label={t('meetings.notes.open_link')} />}
      </Show>
    </div>
  );
}

function OpenLink(props: { href: string; label: string }): JSX.Element {
  return (
    <a class="note-link" href={props.href} target="_blank" rel="noreferrer">
      <Icon name="external-link" size={20} />
      <span>{props.label}</span>
    </a>
  );
}

function When(props: { item: NoteItem; clock: MeetingClock }): JSX.Element {
  const { t, locale } = useI18n();
  const start = () => {
    const { startsAt, timeZone, offset } = props.item;
    return startsAt === null ? null : { startsAt, timeZone, offset };
  };
  /** An end on the same day shows a time, on another day the day and the time. */
  const end = () => {
    const { startsAt, endsAt } = props.item;
    if (startsAt === null || endsAt === null) return '';
    const hour = endsAt.slice(11);
    const isSameDay = endsAt.slice(0, 10) === startsAt.slice(0, 10);
    return isSameDay ? `–${hour}` : `–${formatLongDay(locale(), endsAt)}, ${hour}`;
  };
  return (
    <Show when={start()}>
      {(known) => {
        const hours = () => props.clock.hoursAt(known());
        return (
          <div class="note-when">
            <p>
              <span class="figure tabular">
                {hours().hour}
                {end()}
              </span>{' '}
              <strong>{hours().place}</strong>
            </p>
            <p class="body-2 quiet">
              {capitalise(formatLongDay(locale(), known().startsAt))}
              <Show when={hours().own !== null}>
                {' · '}
                <OwnHour hours={hours()} />
              </Show>
            </p>
            <Show when={known().offset === null}>
              <p class="body-2 quiet">{t('meetings.unconfirmed_hour')}</p>
            </Show>
          </div>
        );
      }}
    </Show>
  );
}

/** Letters of a password that fit in one line of the narrowest phone: a break would look like one of its characters. */
const UNBROKEN = 22;

/** Values that people would type letter by letter, with a copy button. */
function Values(props: { values: NoteItem['values'] }): JSX.Element {
  const { locale } = useI18n();
  return (
    <Show when={props.values.length > 0}>
      <dl class="note-values">
        <For each={props.values}>
          {({ label, value }) => (
            <div class="note-value">
              <dt class="label quiet">
                <LocalText text={label} silent />
              </dt>
              <dd
                classList={{ 'note-code': true, 'note-code-whole': value.length <= UNBROKEN }}
                translate="no"
              >
                {value}
              </dd>
              <dd>
                <CopyButton text={value} about={readText(label, locale()).value} />
              </dd>
            </div>
          )}
        </For>
      </dl>
    </Show>
  );
}
