import { useParams } from '@solidjs/router';
import {
  type Accessor,
  createComputed,
  createEffect,
  createMemo,
  createSignal,
  For,
  type JSX,
  on,
  onCleanup,
  Show,
  untrack,
} from 'solid-js';
import { useClient } from '#app/context.tsx';
import { capitalise, formatDay, formatLongDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useChooseRow } from '#app/kit/keys/choose-row.ts';
import { walkGrid } from '#app/kit/keys/grid-keys.ts';
import { useKeys } from '#app/kit/keys/keys.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { createOpenCell } from '#app/ui/cell-field.tsx';
import { DayRule } from '#app/ui/day-rule.tsx';
import { useDesk, usePane } from '#app/ui/desk-context.ts';
import { addDays } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { cityOn, placesOf } from '#shared/logistics/transfers.rules.ts';
import { venues } from '#shared/logistics/venues.schemas.ts';
import { agendaByDay, type TimedItem } from '#shared/meetings/agenda.rules.ts';
import {
  clashesOf,
  minutesBetween,
  nextStart,
  shiftFrom,
  swapWith,
} from '#shared/meetings/agenda-plan.rules.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { AgendaTableFoot } from './agenda-table-foot.tsx';
import { AgendaTableRow, NewRow } from './agenda-table-row.tsx';
import { hourOfMinute } from './meeting-clock.ts';
import { Transfers } from './transfers.tsx';
import { useAgendaEdits } from './use-agenda-edits.ts';
import type { MeetingView } from './use-meeting.ts';
import './agenda-table.css';

/** In minutes. */
const WHOLE_DAY = 1_440;
/** More days than a meeting has; longer ones show those with items. */
const MOST_DAYS = 14;

function daysOf({ startsOn, endsOn }: Meeting, used: readonly string[]): string[] {
  const days = new Set(used);
  for (let day = startsOn, count = 0; day <= endsOn && count < MOST_DAYS; day = addDays(day, 1), count += 1)
    days.add(day);
  return [...days].sort();
}

/** A row that changes its place is taken out for a moment, and with it goes the focus: it is given back. */
function useHeldFocus(order: Accessor<readonly string[]>): void {
  let held: Element | null = null;
  // Before the rows are placed anew; the effect comes after it.
  createComputed(
    on(
      order,
      () => {
        held = document.activeElement;
      },
      { defer: true },
    ),
  );
  createEffect(
    on(
      order,
      () => {
        const isLost = document.activeElement === document.body && held?.isConnected === true;
        if (isLost && held instanceof HTMLElement) held.focus({ preventScroll: true });
        held = null;
      },
      { defer: true },
    ),
  );
}

/** The agenda of the desk: every hour, duration and title is typed where it stands. */
export function AgendaTable(props: { meeting: Doc<Meeting>; view: MeetingView }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const params = useParams<{ item?: string }>();
  const desk = useDesk();
  const choose = useChooseRow(() => params.item !== undefined);
  usePane()?.asTable();
  const meeting = () => props.meeting.id;
  const places = () => placesOf(props.meeting.body, client.replica.within(venues, meeting()));
  const addressOf = (item: string) => `/meetings/${meeting()}/agenda/${item}`;
  const edits = useAgendaEdits({
    meeting,
    timeZone: () => props.meeting.body.timeZone,
    view: props.view,
  });
  const days = createMemo(() => agendaByDay(props.view.items()));
  const dates = () =>
    daysOf(
      props.meeting.body,
      days().map(({ date }) => date),
    );
  const dayOfItem = (id: string | undefined) =>
    props.view
      .items()
      .find((item) => item.id === id)
      ?.item.startsAt.slice(0, 10);
  const [chosen, setChosen] = createSignal<string | null>(null);
  const chosenDate = () => chosen() ?? dayOfItem(params.item) ?? dates()[0] ?? props.meeting.body.startsOn;
  const [date, setDate] = createSignal(untrack(chosenDate));
  // Not a memo: all rows depend on the day, and each would ask whether another item of the same day changes it.
  createComputed(() => setDate(chosenDate()));
  createEffect(
    on(
      () => params.item,
      (item) => item !== undefined && setChosen(null),
      { defer: true },
    ),
  );
  const day = createMemo(() => days().find((each) => each.date === date()) ?? { date: date(), items: [] });
  /** Rows are known by their ids: each change makes other items, and what has the focus must stay. */
  const ids = createMemo(() => day().items.map(({ id }) => id));
  useHeldFocus(ids);
  const byId = createMemo(() => new Map(day().items.map((each) => [each.id, each])));
  const revs = createMemo(() => new Map(props.view.docs().map(({ id, rev }) => [id, rev])));
  const free = createMemo(() => nextStart(date(), props.view.items()));
  const clashes = createMemo(() => clashesOf(props.view.items()));
  const cells = createOpenCell();
  let table: HTMLTableElement | undefined;
  const [marked, setMarked] = createSignal<ReadonlySet<string>>(new Set());
  /** Later items that could go along with the one that was just moved. */
  const [offer, setOffer] = createSignal<{ id: string; startsAt: string; minutes: number } | null>(null);

  // What is being typed is handed over before the store is locked.
  onCleanup(
    client.beforeLock(async () => {
      const typed = document.activeElement;
      if (typed instanceof HTMLElement && typed.matches('.cell')) typed.blur();
    }),
  );

  function open(id: string, isTyping: boolean) {
    choose(addressOf(id), { isTyping });
  }

  async function moveTo(item: TimedItem, hour: string, seen?: number): Promise<boolean> {
    const startsAt = `${item.item.startsAt.slice(0, 10)}T${hour}`;
    const minutes = minutesBetween(item.item.startsAt, startsAt);
    const isSaved = await edits.move([{ id: item.id, startsAt }], seen);
    if (isSaved) setOffer({ id: item.id, startsAt, minutes });
    return isSaved;
  }

  const following = () => {
    const asked = offer();
    if (asked === null) return [];
    // Not once the move was taken back, or another one has followed it.
    const at = day().items.findIndex(({ id, item }) => id === asked.id && item.startsAt === asked.startsAt);
    return at < 0 ? [] : day().items.slice(at + 1);
  };
  async function moveFollowing() {
    const asked = offer();
    const next = following()[0];
    if (asked === null || next === undefined) return;
    if (await edits.move(shiftFrom(day(), next.id, asked.minutes))) setOffer(null);
  }

  /** Whether the key was the one that takes back. */
  function takeBack(event: KeyboardEvent): boolean {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
    // A cell that is being typed into has the browser's own way back.
    const isTyping = event.target instanceof Element && event.target.matches('[data-typed]');
    if (!isUndo || isTyping) return false;
    // Even with nothing to take back: the browser would put former letters into a cell that nobody types into.
    event.preventDefault();
    void edits.undo()?.();
    return true;
  }
  // Also where nothing has the focus.
  const onPageKey = (event: KeyboardEvent) => event.target === document.body && takeBack(event);
  document.addEventListener('keydown', onPageKey);
  onCleanup(() => document.removeEventListener('keydown', onPageKey));

  function onKey(event: KeyboardEvent) {
    if (takeBack(event)) return;
    walkGrid(event);
    const isMove = event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown');
    const id = event.target instanceof Element ? event.target.closest('tr')?.dataset.item : undefined;
    if (!isMove || id === undefined) return;
    event.preventDefault();
    void edits.move(swapWith(day(), id, event.key === 'ArrowUp' ? 'earlier' : 'later'));
  }

  function listen(element: HTMLElement) {
    element.addEventListener('keydown', onKey);
  }

  useKeys(() => [
    { press: 'Alt+ArrowUp', shown: ['Alt', '↑', '↓'], words: t('kit.keys.move'), isHint: true },
    { press: 'ArrowDown', shown: ['↑', '↓', '←', '→'], words: t('kit.keys.walk') },
    { press: 'Tab', shown: ['Tab'], words: t('kit.keys.next_cell') },
    { press: 'Shift+Tab', shown: ['⇧', 'Tab'], words: t('kit.keys.previous_cell') },
    { press: '$mod+z', shown: ['Ctrl', 'Z'], words: t('kit.keys.undo') },
  ]);

  const spans = () =>
    day().items.map((each) => {
      const start = minutesBetween(`${date()}T00:00`, each.item.startsAt);
      return {
        id: each.id,
        start,
        // What goes on the next day is drawn to the end of this one.
        end: Math.min(WHOLE_DAY, start + each.item.durationMinutes),
        isPause: each.item.kind === 'break',
        isClashing: (clashes().get(each.id) ?? []).some(({ kind }) => kind === 'overlap'),
      };
    });
  const clashing = createMemo(() => ids().filter((id) => (clashes().get(id) ?? []).length > 0));
  function goToClash() {
    const row = table?.querySelector(`tr[data-item="${clashing()[0]}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    row?.querySelector<HTMLElement>('[data-column="start"]')?.focus();
  }
  const dayName = () => formatLongDay(locale(), date());

  return (
    <div class="agenda-table" ref={listen}>
      <div class="agenda-table-head">
        <Show when={dates().length > 1}>
          <fieldset class="segments">
            <legend class="unseen">{t('agenda.table.day')}</legend>
            <For each={dates()}>
              {(each) => (
                <button
                  type="button"
                  class="segment"
                  aria-pressed={each === date()}
                  onClick={() => setChosen(each)}
                >
                  {capitalise(formatDay(locale(), each))}
                </button>
              )}
            </For>
          </fieldset>
        </Show>
        <Show when={cityOn(places(), date())}>
          {(city) => (
            <strong>
              <LocalText text={city()} silent />
            </strong>
          )}
        </Show>
        <Show when={props.view.clock()}>
          {(clock) => <span class="quiet">{t('agenda.table.zone', { city: clock().city })}</span>}
        </Show>
      </div>
      <Transfers places={places()} date={date()} side="before" />
      <DayRule
        spans={spans()}
        current={params.item}
        label={t('agenda.table.rule', { day: dayName() })}
        formatMinute={hourOfMinute}
      />
      <table
        class="grid-table"
        data-keys="grid"
        ref={(element) => {
          table = element;
        }}
      >
        <caption class="unseen">{t('agenda.table.caption', { day: dayName() })}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">{t('agenda.table.mark')}</span>
            </th>
            <th scope="col">{t('agenda.table.start')}</th>
            <th scope="col">
              <abbr title={t('agenda.table.minutes')}>{t('agenda.table.min')}</abbr>
            </th>
            <th scope="col">{t('agenda.table.end')}</th>
            <th scope="col">
              <span class="unseen">{t('agenda.table.number')}</span>
            </th>
            <th scope="col">{t('agenda.table.item')}</th>
            <th scope="col" class="grid-wide">
              {t('agenda.table.class')}
            </th>
            <th scope="col">{t('agenda.table.papers')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={ids()}>
            {(id) => (
              <Show when={byId().get(id)}>
                {(item) => (
                  <AgendaTableRow
                    item={item()}
                    rev={revs().get(id)}
                    meeting={meeting()}
                    clashes={clashes().get(item().id) ?? []}
                    isOpen={desk.isChosen(addressOf(id))}
                    cells={cells}
                    isMarked={marked().has(item().id)}
                    onMark={(isOn) =>
                      setMarked((before) => {
                        const after = new Set(before);
                        if (isOn) after.add(item().id);
                        else after.delete(item().id);
                        return after;
                      })
                    }
                    onOpen={(isTyping) => open(item().id, isTyping)}
                    onHour={(hour, seen) => moveTo(item(), hour, seen)}
                    onFields={(fields, seen) => edits.describe(item(), fields, seen)}
                  />
                )}
              </Show>
            )}
          </For>
          <NewRow startsAt={free()} onAdd={edits.add} />
        </tbody>
      </table>
      <Transfers places={places()} date={date()} side="after" />
      {edits.notice()}
      <AgendaTableFoot
        meeting={meeting()}
        edits={edits}
        marked={day().items.filter(({ id }) => marked().has(id))}
        onDrop={() => setMarked(new Set<string>())}
        onShift={(minutes) => {
          const ids = marked();
          const moves = day()
            .items.filter(({ id }) => ids.has(id))
            .flatMap(({ id }) =>
              shiftFrom({ ...day(), items: day().items.filter((each) => each.id === id) }, id, minutes),
            );
          return edits.move(moves);
        }}
        following={following().length}
        minutes={offer()?.minutes ?? 0}
        onFollow={() => void moveFollowing()}
        count={day().items.length}
        clashing={clashing().length}
        onClash={goToClash}
      />
    </div>
  );
}
