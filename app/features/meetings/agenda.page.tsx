import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatLongDay, wallHour } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AgendaRow, AgendaScale, HourPair } from '#app/ui/agenda-scale.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Change } from '#app/ui/change.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { may } from '#shared/access/rules.ts';
import { readText } from '#shared/kernel/text.ts';
import { type AgendaDay, agendaByDay, nowAndNext, type TimedItem } from '#shared/meetings/agenda.rules.ts';
import { isOver } from '#shared/meetings/meetings.rules.ts';
import { delegations, participants } from '#shared/participants/participants.schemas.ts';
import { AttendanceRow } from './attendance-row.tsx';
import { LocalText } from './local-text.tsx';
import type { MeetingChange } from './meeting-changes.ts';
import type { MeetingClock } from './meeting-clock.ts';
import { MeetingHeader, UnknownMeeting } from './meeting-header.tsx';
import { MeetingTerms } from './meeting-row.tsx';
import { capitalise, ownMoment, speakersLine } from './meeting-words.ts';
import { type MeetingView, useMeeting } from './use-meeting.ts';
import { useNow } from './use-now.ts';

/** The agenda by day along its scale, venue hours first and mine beneath. */
export default function AgendaPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const params = useParams<{ id: string }>();
  const view = useMeeting(() => params.id);
  const now = useNow();
  const mayEdit = () => may(client.actor(), 'meetings.edit');
  const days = createMemo(() => agendaByDay(view.items()));
  return (
    <Show when={view.meeting()} fallback={<UnknownMeeting />}>
      {(meeting) => (
        <>
          <MeetingHeader
            meeting={meeting()}
            tab="agenda"
            editHref={mayEdit() ? `/meetings/${params.id}/edit` : undefined}
          />
          <Show when={view.changes().length > 0}>
            <Banner
              tone="change"
              fact={t('meetings.changed', { n: view.changes().length })}
              action={
                <Button kind="text" onClick={() => void view.acknowledge()}>
                  {t('meetings.understood')}
                </Button>
              }
            >
              <Show when={view.seen()}>
                {(seen) =>
                  t('meetings.changed_since', {
                    at: ownMoment({ instant: seen().at, now: now(), kind: 'since', t, locale: locale() }),
                  })
                }
              </Show>
            </Banner>
          </Show>
          <Show when={meeting().body.state === 'to_be_confirmed'}>
            <div class="block sheet">
              <MeetingTerms meeting={meeting().body} />
            </div>
          </Show>
          <Show
            when={days().length > 0}
            fallback={
              <List>
                <ListRow
                  note
                  title={<strong>{t('meetings.agenda_empty')}</strong>}
                  detail={<LocalText text={meeting().body.summary} />}
                />
              </List>
            }
          >
            <For each={days()}>
              {(day) => <Day day={day} view={view} clock={view.clock()} now={now()} meeting={params.id} />}
            </For>
          </Show>
          <div class="list-gap">
            <AttendanceRow meeting={meeting()} />
          </div>
          <Show when={mayEdit() && !isOver(meeting().body.state)}>
            <FooterBar>
              <LinkButton icon="plus" wide href={`/meetings/${params.id}/agenda/new`}>
                {t('meetings.editing.add_item')}
              </LinkButton>
            </FooterBar>
          </Show>
        </>
      )}
    </Show>
  );
}

function Day(props: {
  day: AgendaDay;
  view: MeetingView;
  clock: MeetingClock | null;
  now: number;
  meeting: string;
}): JSX.Element {
  const { t, locale } = useI18n();
  const title = () => capitalise(formatLongDay(locale(), props.day.date));
  const first = () => props.day.items[0];
  const differs = () => props.clock?.differs(first()?.startsAt ?? props.now) === true;
  const minute = (instant: number) => props.clock?.minutesFrom(props.day.date, instant) ?? 0;
  /** A row reaches to what comes next, so that the scale has no holes; the last to its own end. */
  const endOf = (item: TimedItem, index: number) => {
    const next = props.day.items[index + 1];
    return next !== undefined && next.startsAt > item.startsAt ? next.startsAt : item.endsAt;
  };
  return (
    <section aria-label={title()}>
      <div class="agenda-cities">
        <div class="agenda-cities-names">
          <strong>{props.clock?.city}</strong>
          <Show when={differs()}>
            <br />
            {props.clock?.ownCity}
          </Show>
        </div>
        <h2>{title()}</h2>
      </div>
      <AgendaScale label={title()}>
        <For each={props.day.items}>
          {(item, index) => (
            <AgendaRow
              start={minute(item.startsAt)}
              end={minute(endOf(item, index()))}
              now={minute(props.now)}
              hours={<Hours item={item} clock={props.clock} changes={props.view.changes()} />}
            >
              <ItemText
                item={item}
                now={props.now}
                href={`/meetings/${props.meeting}/agenda/${item.id}`}
                isNew={props.view
                  .changes()
                  .some((change) => change.kind === 'added' && change.item === item.id)}
              />
            </AgendaRow>
          )}
        </For>
      </AgendaScale>
      <Show when={props.day.items.some((item) => !item.isConfirmed)}>
        <List>
          <ListRow note title={t('meetings.unconfirmed_hour')} />
        </List>
      </Show>
    </section>
  );
}

function Hours(props: {
  item: TimedItem;
  clock: MeetingClock | null;
  changes: readonly MeetingChange[];
}): JSX.Element {
  const { t } = useI18n();
  const hours = () => props.clock?.hours(props.item);
  const moved = () =>
    props.changes.find((change) => change.kind === 'time' && change.item === props.item.id) as
      | Extract<MeetingChange, { kind: 'time' }>
      | undefined;
  return (
    <HourPair
      quiet={props.item.item.kind === 'break'}
      hour={
        <Show when={moved()} fallback={wallHour(props.item.item.startsAt)}>
          {(change) => (
            <Change
              stacked
              before={wallHour(change().before)}
              after={wallHour(change().after)}
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

function ItemText(props: { item: TimedItem; now: number; href: string; isNew: boolean }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const body = () => props.item.item;
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
    <a class="row-target" href={props.href}>
      <LocalText text={body().title} silent />
    </a>
  );
  return (
    <>
      <Show
        when={body().kind !== 'break'}
        fallback={
          <p class={props.isNew ? 'change' : 'quiet'}>{props.isNew ? <ins>{title()}</ins> : title()}</p>
        }
      >
        <h3 class="title-3">
          <Show when={body().number}>{(number) => <span class="order">{number()}</span>}</Show>
          <Show when={props.isNew} fallback={title()}>
            <span class="change">
              <ins>{title()}</ins>
            </span>
          </Show>
        </h3>
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
    </>
  );
}
