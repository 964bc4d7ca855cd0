import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { capitalise, formatLongDay, wallHour } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText, OnlyIn } from '#app/kit/local-text.tsx';
import { AgendaRow, AgendaScale, HourPair } from '#app/ui/agenda-scale.tsx';
import { Change } from '#app/ui/change.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { RowLink } from '#app/ui/row-link.tsx';
import { readText } from '#shared/kernel/text.ts';
import { shownWallTime } from '#shared/kernel/zones.ts';
import { cityOn, placesOf } from '#shared/logistics/transfers.rules.ts';
import { venues } from '#shared/logistics/venues.schemas.ts';
import { type AgendaDay, nowAndNext, type TimedItem } from '#shared/meetings/agenda.rules.ts';
import type { AgendaChange } from '#shared/meetings/releases.rules.ts';
import { delegations, participants } from '#shared/participants/participants.schemas.ts';
import { type AgendaNames, useAgendaNames, valuesOfField } from './agenda-words.ts';
import type { MeetingClock } from './meeting-clock.ts';
import { speakersLine } from './meeting-words.ts';
import type { MyItems } from './my-items.ts';
import { Transfers } from './transfers.tsx';
import type { MeetingView } from './use-meeting.ts';

type FieldChange = Extract<AgendaChange, { kind: 'changed' }>;
const NO_CHANGES: readonly AgendaChange[] = [];

/** One day of the agenda along its scale. */
export function Day(props: {
  meeting: string;
  day: AgendaDay;
  view: MeetingView;
  clock: MeetingClock | null;
  mine: MyItems;
  now: number;
  /** Rows to render already. */
  shown: number;
  version: JSX.Element;
}): JSX.Element {
  const { t, locale } = useI18n();
  const names = useAgendaNames(() => props.meeting);
  const title = () => capitalise(formatLongDay(locale(), props.day.date));
  const client = useClient();
  const places = () => placesOf(props.view.meeting()?.body, client.replica.within(venues, props.meeting));
  const first = () => props.day.items[0];
  const differs = () => props.clock?.differs(first()?.startsAt ?? props.now) === true;
  const minute = (instant: number) => props.clock?.minutesFrom(props.day.date, instant) ?? 0;
  /** A row lasts until the next one, so that the scale has no gaps; the last until its own end. */
  const endOf = (item: TimedItem, index: number) => {
    const next = props.day.items[index + 1];
    return next !== undefined && next.startsAt > item.startsAt ? next.startsAt : item.endsAt;
  };
  return (
    <section aria-label={title()}>
      <div class="agenda-cities">
        <div class="agenda-cities-names">
          <strong>
            <Show when={cityOn(places(), props.day.date)} fallback={props.clock?.city}>
              {(city) => <LocalText text={city()} silent />}
            </Show>
          </strong>
          <Show when={differs()}>
            <br />
            {props.clock?.ownCity}
          </Show>
        </div>
        <div>
          <h2>{title()}</h2>
          {props.version}
        </div>
      </div>
      <Transfers places={places()} date={props.day.date} side="before" />
      <AgendaScale label={title()}>
        <For each={props.day.items.slice(0, props.shown)}>
          {(item, index) => {
            const changes = () => props.view.marks().get(item.id) ?? NO_CHANGES;
            return (
              <AgendaRow
                start={minute(item.startsAt)}
                end={minute(endOf(item, index()))}
                now={minute(props.now)}
                hours={<Hours item={item} clock={props.clock} changes={changes()} />}
              >
                <ItemText
                  item={item}
                  now={props.now}
                  href={`/meetings/${props.meeting}/agenda/${item.id}`}
                  changes={changes()}
                  names={names}
                  mine={props.mine}
                />
              </AgendaRow>
            );
          }}
        </For>
      </AgendaScale>
      <Transfers places={places()} date={props.day.date} side="after" />
      <Show when={props.day.items.some((item) => !item.isConfirmed)}>
        <List>
          <ListRow note title={t('meetings.unconfirmed_hour')} />
        </List>
      </Show>
    </section>
  );
}

function changeOf(changes: readonly AgendaChange[], field: FieldChange['field']): FieldChange | undefined {
  return changes.find((change): change is FieldChange => change.kind === 'changed' && change.field === field);
}

function Hours(props: {
  item: TimedItem;
  clock: MeetingClock | null;
  changes: readonly AgendaChange[];
}): JSX.Element {
  const { t } = useI18n();
  const hours = () => (props.item.off === null ? props.clock?.hours(props.item) : undefined);
  const wall = () => {
    const { startsAt: wallTime, timeZone } = props.item.item;
    return { wallTime, timeZone };
  };
  const isSameDay = (change: FieldChange) =>
    change.before.startsAt.slice(0, 10) === change.after.startsAt.slice(0, 10);
  const moved = () => {
    const change = changeOf(props.changes, 'time');
    return change !== undefined && isSameDay(change) ? change : undefined;
  };
  return (
    <HourPair
      quiet={props.item.item.kind === 'break' || props.item.off !== null}
      hour={
        <Show
          when={moved()}
          fallback={
            <Show when={props.item.off !== null} fallback={wallHour(shownWallTime(wall()))}>
              <del>{wallHour(shownWallTime(wall()))}</del>
            </Show>
          }
        >
          {(change) => (
            <Change
              stacked
              before={wallHour(change().before.startsAt)}
              after={wallHour(change().after.startsAt)}
              beforeLabel={t('meetings.before')}
              afterLabel={t('meetings.after')}
            />
          )}
        </Show>
      }
      {...(hours()?.own ? { otherHour: hours()?.own?.hour } : {})}
    />
  );
}

function ItemText(props: {
  item: TimedItem;
  now: number;
  href: string;
  changes: readonly AgendaChange[];
  names: AgendaNames;
  mine: MyItems;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const body = () => props.item.item;
  const isNew = () => props.changes.some((change) => change.kind === 'added');
  const isNow = () => nowAndNext({ items: [props.item], now: props.now }).current.length > 0;
  const speakers = () =>
    speakersLine({
      item: body(),
      find: (id) => client.replica.one(participants, id),
      placeOf: (id) => readText(client.replica.one(delegations, id)?.body.name, locale()).value,
      t,
      locale: locale(),
    });
  const end = () => {
    const [hour = 0, minute = 0] = wallHour(body().startsAt).split(':').map(Number);
    const total = (hour * 60 + minute + body().durationMinutes) % 1440;
    return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
  };
  const title = () => (
    <RowLink href={props.href}>
      <LocalText text={body().title} silent />
    </RowLink>
  );
  const marked = () => (
    <Show when={isNew()} fallback={<OldTitle changes={props.changes}>{title()}</OldTitle>}>
      <span class="change">
        <ins>
          {title()}
          <span class="unseen"> ({t('agenda.is_new')})</span>
        </ins>
      </span>
    </Show>
  );
  const overlaps = () => props.mine.overlaps().get(props.item.id) ?? [];
  return (
    <>
      <Show
        when={body().kind !== 'break'}
        fallback={
          <p class={isNew() ? '' : 'quiet'}>
            {marked()}
            <OnlyIn text={body().title} />
          </p>
        }
      >
        <h3 class="title-3">
          <Show when={body().number}>{(number) => <span class="order">{number()}</span>}</Show>
          <span>
            {marked()}
            <OnlyIn text={body().title} />
          </span>
          <Show when={props.mine.ids().has(props.item.id)}>
            <span class="mine-mark" role="img" aria-label={t('agenda.item.followed')}>
              <Icon name="star" size={20} />
            </span>
          </Show>
        </h3>
      </Show>
      <Show when={props.item.off !== null}>
        <p class="agenda-overlap body-2">
          {capitalise(t(props.item.off === 'cancelled' ? 'agenda.voided.cancelled' : 'agenda.voided.is'))}
        </p>
      </Show>
      <Show when={isNow()}>
        <p class="agenda-now">{t('meetings.now_until', { hour: end() })}</p>
      </Show>
      <Show when={body().kind !== 'break'}>
        <p class="body-2">
          <Show when={speakers() !== ''} fallback={<LocalText text={body().summary} />}>
            {speakers()}
          </Show>
        </p>
      </Show>
      <OtherChanges changes={props.changes} names={props.names} />
      <Show when={overlaps().length > 0}>
        <p class="agenda-overlap body-2">
          {t('agenda.item.overlaps', {
            list: overlaps()
              .map(({ item }) => readText(item.title, locale()).value)
              .join(', '),
          })}
        </p>
      </Show>
    </>
  );
}

/** The title, with the former one if it changed. */
function OldTitle(props: { changes: readonly AgendaChange[]; children: JSX.Element }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={changeOf(props.changes, 'title')} fallback={props.children}>
      {(change) => (
        <span class="change change-stacked">
          <del>
            <span class="unseen">{t('meetings.before')} </span>
            <LocalText text={change().before.title} silent />
          </del>{' '}
          <ins>
            <span class="unseen">{t('meetings.after')} </span>
            {props.children}
          </ins>
        </span>
      )}
    </Show>
  );
}

/** What else changed in an item, each with its name: room, class, speakers and so on, and another day. */
function OtherChanges(props: { changes: readonly AgendaChange[]; names: AgendaNames }): JSX.Element {
  const { t, locale } = useI18n();
  const others = () =>
    props.changes.filter(
      (change): change is FieldChange =>
        change.kind === 'changed' &&
        change.field !== 'title' &&
        (change.field !== 'time' ||
          change.before.startsAt.slice(0, 10) !== change.after.startsAt.slice(0, 10)),
    );
  return (
    <For each={others()}>
      {(change) => (
        <p class="agenda-change body-2">
          <span>{capitalise(t(`agenda.field.${change.field}`))} </span>
          <Change
            {...valuesOfField({ change, names: props.names, t, locale: locale() })}
            beforeLabel={t('meetings.before')}
            afterLabel={t('meetings.after')}
          />
        </p>
      )}
    </For>
  );
}
