import { capitalise } from '#app/i18n/format.ts';
import './running.css';
import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import type { MeetingClock } from '#app/features/meetings/meeting-clock.ts';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { MeetingTitle } from '#app/features/meetings/meeting-title.tsx';
import { Transfers } from '#app/features/meetings/transfers.tsx';
import { useMeeting } from '#app/features/meetings/use-meeting.ts';
import { formatLongDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { useSaved } from '#app/kit/use-saved.tsx';
import { offsetAt } from '#app/kit/zones.ts';
import { AgendaRow, AgendaScale } from '#app/ui/agenda-scale.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { useDesk, usePane } from '#app/ui/desk-context.ts';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RowLink } from '#app/ui/row-link.tsx';
import { mergeRunning, type RunningEntry, runningByDay } from '#shared/logistics/running.rules.ts';
import { placesOf } from '#shared/logistics/transfers.rules.ts';
import { runningSteps, venues } from '#shared/logistics/venues.schemas.ts';
import { timeAgenda } from '#shared/meetings/agenda.rules.ts';
import { isOver } from '#shared/meetings/meetings.rules.ts';
import { agendaItems } from '#shared/meetings/meetings.schemas.ts';
import {
  EntryHour,
  type RunningActs,
  type StepEntry,
  StepState,
  StepTick,
  Unseen,
} from './running-parts.tsx';
import { RunningTable } from './running-table.tsx';
import '#app/kit/kit.css';

/** The session minute by minute: the steps between the items of the working agenda. */
export default function RunningPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string }>();
  const view = useMeeting(() => params.id);
  const now = useNow();
  const saved = useSaved();
  usePane()?.asTable();
  const steps = createMemo(() => client.replica.within(runningSteps, params.id));
  const days = createMemo(() =>
    runningByDay(
      mergeRunning({
        steps: steps(),
        items: timeAgenda({
          docs: client.replica.within(agendaItems, params.id),
          offsetAt,
          meeting: view.meeting()?.body ?? null,
        }),
        offsetAt,
      }),
    ),
  );
  const done = () => steps().filter(({ body }) => body.done).length;
  const mayEdit = () => {
    const state = view.meeting()?.body.state;
    return state !== undefined && !isOver(state);
  };
  return (
    <Allowed to="logistics.edit" back={`/meetings/${params.id}/agenda`}>
      <Show when={view.meeting()} fallback={<UnknownMeeting />}>
        {(meeting) => (
          <>
            <PageHeader
              back={{ href: `/meetings/${params.id}/more`, label: t('meetings.more.title') }}
              kicker={<MeetingTitle meeting={meeting().body} silent />}
              title={t('logistics.running.title')}
              detail={
                steps().length === 0
                  ? undefined
                  : t('logistics.running.done_of', { done: done(), total: steps().length })
              }
              aside={
                <Button icon="printer" onClick={() => window.print()}>
                  {t('kit.print')}
                </Button>
              }
            />
            {saved.notice()}
            <p class="block body-2">{t('logistics.running.who_sees')}</p>
            <For
              each={days()}
              fallback={
                <List>
                  <ListRow
                    note
                    title={<strong>{t('logistics.running.empty')}</strong>}
                    detail={t('logistics.running.empty_text')}
                  />
                </List>
              }
            >
              {(day) => (
                <>
                  <Transfers
                    places={placesOf(view.meeting()?.body, client.replica.within(venues, params.id))}
                    date={day.date}
                    side="before"
                  />
                  <RunningDay
                    {...day}
                    meeting={params.id}
                    clock={view.clock()}
                    published={view.releases.agenda()}
                    unpublished={view.releases.unreleased()}
                    now={now()}
                    mayEdit={mayEdit()}
                    onTick={(act) => void saved.run(() => client.mutate(act).saved)}
                  />
                  <Transfers
                    places={placesOf(view.meeting()?.body, client.replica.within(venues, params.id))}
                    date={day.date}
                    side="after"
                  />
                </>
              )}
            </For>
            <Show when={mayEdit()}>
              <FooterBar>
                <LinkButton icon="plus" wide href={`/meetings/${params.id}/running/new`}>
                  {t('logistics.running.add')}
                </LinkButton>
              </FooterBar>
            </Show>
          </>
        )}
      </Show>
    </Allowed>
  );
}

interface DayProps extends RunningActs {
  date: string;
  entries: readonly RunningEntry[];
  clock: MeetingClock | null;
}

function RunningDay(props: DayProps): JSX.Element {
  const desk = useDesk();
  const { locale } = useI18n();
  const title = () => capitalise(formatLongDay(locale(), props.date));
  const minute = (instant: number) => props.clock?.minutesFrom(props.date, instant) ?? 0;
  /** When the last entry of the day is over: an item may last longer than the steps within it. */
  const over = () => props.entries.reduce((last, { endsAt }) => Math.max(last, endsAt), 0);
  /** Until the next entry, so that the scale has no gaps. */
  const endOf = (index: number) => props.entries[index + 1]?.startsAt ?? over();
  return (
    <section aria-label={title()}>
      <div class="agenda-cities">
        <div class="agenda-cities-names">
          <strong>{props.clock?.city}</strong>
        </div>
        <h2>{title()}</h2>
      </div>
      <Show when={!desk.isDesk()} fallback={<RunningTable {...props} title={title()} />}>
        <AgendaScale label={title()}>
          <For each={props.entries}>
            {(entry, index) => (
              <AgendaRow
                start={minute(entry.startsAt)}
                end={minute(endOf(index()))}
                now={minute(props.now)}
                hours={<EntryHour entry={entry} clock={props.clock} />}
              >
                <EntryText {...props} entry={entry} />
              </AgendaRow>
            )}
          </For>
        </AgendaScale>
      </Show>
    </section>
  );
}

function EntryText(props: DayProps & { entry: RunningEntry }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show
      when={props.entry.kind === 'step' ? props.entry : null}
      fallback={
        <Show when={props.entry.kind === 'item' ? props.entry.item : null}>
          {(item) => (
            <>
              <h3 class="title-3">
                <Show when={item().item.number}>
                  {(number) => <span class="order tabular">{number()}</span>}
                </Show>
                <RowLink href={`/meetings/${props.meeting}/agenda/${item().id}`}>
                  <LocalText text={item().item.title} />
                </RowLink>
              </h3>
              <p class="body-2">{t('logistics.running.of_agenda')}</p>
              <Unseen {...props} item={item().id} />
            </>
          )}
        </Show>
      }
    >
      {(entry) => <Step {...props} entry={entry()} />}
    </Show>
  );
}

function Step(props: DayProps & { entry: StepEntry }): JSX.Element {
  const step = () => props.entry.step;
  return (
    <div class="running-step">
      <div class="running-text">
        <p classList={{ 'title-3': true, 'running-done': step().done }}>
          <Show when={props.mayEdit} fallback={<LocalText text={step().what} />}>
            <a class="running-link" href={`/meetings/${props.meeting}/running/${props.entry.id}/edit`}>
              <LocalText text={step().what} />
            </a>
          </Show>
        </p>
        <Show when={step().who ?? step().where}>
          <p class="body-2">
            <LocalText text={step().who} />
            <Show when={step().who !== null && step().where !== null}>{', '}</Show>
            <LocalText text={step().where} />
          </p>
        </Show>
        <StepState {...props} />
      </div>
      <StepTick {...props} />
    </div>
  );
}
