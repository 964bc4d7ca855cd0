import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { wallHour } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { lazyPart } from '#app/kit/lazy-part.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useGradually } from '#app/kit/use-gradually.ts';
import { useNow } from '#app/kit/use-now.ts';
import { useQuery } from '#app/kit/use-query.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { agendaByDay } from '#shared/meetings/agenda.rules.ts';
import { isOver } from '#shared/meetings/meetings.rules.ts';
import { DraftBanner, MineBar, NewsBanner } from './agenda-banners.tsx';
import { Day } from './agenda-day.tsx';
import { AttendanceRow } from './attendance-row.tsx';
import { MeetingHeader, UnknownMeeting } from './meeting-header.tsx';
import { MeetingTerms } from './meeting-row.tsx';
import { ownMoment } from './meeting-words.ts';
import { useMyItems } from './my-items.ts';
import { RuledDeadlines } from './ruled-deadlines.tsx';
import { type MeetingView, useMeeting } from './use-meeting.ts';
import { VoidBanner } from './void-banner.tsx';

/** Phones never load it. */
const AgendaTable = lazyPart(async () => ({ default: (await import('./agenda-table.tsx')).AgendaTable }));

/** The agenda by day along its scale, venue times first and mine below. */
export default function AgendaPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const params = useParams<{ id: string }>();
  const query = useQuery<{ mine?: string }>();
  const view = useMeeting(() => params.id);
  const mine = useMyItems(() => params.id, view.items);
  const desk = useDesk();
  const now = useNow();
  const mayEdit = () => may(client.actor(), 'meetings.edit');
  /** On the desk, who prepares the agenda types it in a table. */
  const isTable = () => {
    const state = view.meeting()?.body.state;
    const isOpen = state !== undefined && !isOver(state) && view.meeting()?.body.precision === 'day';
    return desk.isDesk() && mayEdit() && isOpen && view.releases.source() === 'draft';
  };
  const isMine = () => query.mine !== undefined;
  const days = createMemo(() =>
    agendaByDay(isMine() ? view.items().filter((item) => mine.ids().has(item.id)) : view.items()),
  );
  const shown = useGradually(() => view.items().length);
  /** How many rows of each day to render, so that together they are `shown`. */
  const room = createMemo(() => {
    let left = shown();
    return days().map(({ items }) => {
      const own = Math.min(left, items.length);
      left -= own;
      return own;
    });
  });
  const version = () => {
    const { version: n, releasedAt } = view.releases.agenda();
    if (view.releases.source() === 'draft' || releasedAt === null) return null;
    // The banner shows it.
    if (view.isUnread() && view.changes().length === 0) return null;
    const at = ownMoment({ instant: releasedAt, now: now(), kind: 'at', t, locale: locale() });
    return (
      <p>
        {t('agenda.version', { n })}, {t('agenda.released', { at })}
      </p>
    );
  };
  return (
    <Show when={view.meeting()} fallback={<UnknownMeeting />}>
      {(meeting) => (
        <>
          <MeetingHeader
            meeting={meeting()}
            tab="agenda"
            editHref={mayEdit() ? `/meetings/${params.id}/edit` : undefined}
          />
          <Show when={may(client.actor(), 'logistics.edit')}>
            <DraftBanner
              meeting={params.id}
              view={view}
              mayRelease={may(client.actor(), 'agenda.release') && !isOver(meeting().body.state)}
            />
          </Show>
          <VoidBanner meeting={meeting()} view={view} mayMove={mayEdit() && !isOver(meeting().body.state)} />
          <NewsBanner meeting={params.id} view={view} now={now()} />
          <Show when={view.items().length > 0 && !isTable()}>
            <MineBar meeting={params.id} mine={mine} isMine={isMine()} />
          </Show>
          <Show when={meeting().body.state === 'to_be_confirmed'}>
            <div class="block sheet">
              <MeetingTerms meeting={meeting().body} />
            </div>
          </Show>
          <Show when={isTable()}>
            <AgendaTable meeting={meeting()} view={view} />
          </Show>
          <Show
            when={days().length > 0 && !isTable()}
            fallback={
              isTable() ? undefined : (
                <List>
                  <Show
                    when={isMine() && view.items().length > 0}
                    fallback={
                      <ListRow
                        note
                        title={<strong>{t('meetings.agenda_empty')}</strong>}
                        detail={<LocalText text={meeting().body.summary} />}
                      />
                    }
                  >
                    <ListRow
                      note
                      title={<strong>{t('agenda.mine.none')}</strong>}
                      detail={t('agenda.mine.none_text')}
                    />
                    <Show when={!mine.isKnown()}>
                      <ListRow
                        lead={<Icon name="user" />}
                        title={t('meetings.home.who')}
                        detail={t('meetings.home.who_text')}
                        href={`/meetings/${params.id}/who`}
                        chevron
                      />
                    </Show>
                  </Show>
                </List>
              )
            }
          >
            <For each={days()}>
              {(day, index) => (
                <Day
                  day={day}
                  view={view}
                  clock={view.clock()}
                  mine={mine}
                  now={now()}
                  meeting={params.id}
                  shown={room()[index()] ?? 0}
                  version={index() === 0 ? version() : null}
                />
              )}
            </For>
          </Show>
          <Withdrawn view={view} />
          <Show when={!isTable()}>
            <div class="list-gap">
              <AttendanceRow meeting={meeting()} />
            </div>
          </Show>
          <Show when={!isOver(meeting().body.state) && meeting().body.type !== 'partner'}>
            <RuledDeadlines meeting={meeting()} />
          </Show>
          {/* The table has a foot of its own, and a row for the next item. */}
          <Show when={mayEdit() && !isOver(meeting().body.state) && !isTable()}>
            <FooterBar>
              <LinkButton icon="plus" wide href={`/meetings/${params.id}/agenda/new`}>
                {t('meetings.editing.add_item')}
              </LinkButton>
              <LinkButton kind="text" href={`/meetings/${params.id}/agenda/paste`}>
                {t('meetings.paste.title')}
              </LinkButton>
            </FooterBar>
          </Show>
        </>
      )}
    </Show>
  );
}

/** Items removed since the reader last looked: struck through, with their former time. */
function Withdrawn(props: { view: MeetingView }): JSX.Element {
  const { t } = useI18n();
  const gone = createMemo(() =>
    [...props.view.marks().values()].flat().flatMap((change) => (change.kind === 'removed' ? [change] : [])),
  );
  return (
    <Show when={gone().length > 0}>
      <SectionHeader kind="band" title={t('agenda.withdrawn_title')} aside={gone().length} />
      <List>
        <For each={gone()}>
          {(change) => (
            <ListRow
              leadKind="hour"
              lead={<del>{wallHour(change.body.startsAt)}</del>}
              title={
                <span class="change">
                  <del>
                    <LocalText text={change.body.title} silent />
                  </del>
                </span>
              }
            />
          )}
        </For>
      </List>
    </Show>
  );
}
