import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { wallHour } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { CellField, type OpenCell } from '#app/ui/cell-field.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { latestFiles } from '#shared/documents/documents.rules.ts';
import { documentVersions } from '#shared/documents/documents.schemas.ts';
import { LANGUAGES, type Language, readText, type Text } from '#shared/kernel/text.ts';
import type { TimedItem } from '#shared/meetings/agenda.rules.ts';
import { type Clash, endOf } from '#shared/meetings/agenda-plan.rules.ts';
import { delegations, participants } from '#shared/participants/participants.schemas.ts';
import { useAgendaNames } from './agenda-words.ts';
import { clashText } from './clash-words.ts';
import { speakersLine } from './meeting-words.ts';
import type { AgendaEdits } from './use-agenda-edits.ts';

const DEFAULT_MINUTES = 30;

/** Whole minutes from 1 to a day; null for anything else. */
function minutesIn(text: string): number | null {
  const minutes = Number(text.trim());
  return Number.isInteger(minutes) && minutes > 0 && minutes <= 1_440 ? minutes : null;
}

/** `HH:mm` from what people type: 9, 930, 9:30, 9.30, 9h30; null for no hour of a day. */
export function hourIn(text: string): string | null {
  const parts = /^(\d{1,2})(?:[:.h ]?(\d{2}))?$/.exec(text.trim());
  const [hour, minute] = [Number(parts?.[1]), Number(parts?.[2] ?? '0')];
  if (parts === null || hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Why cells of a row were not taken: said once, below its title, where there is room for a sentence. */
function createRefusals(row: () => string) {
  const [all, setAll] = createSignal<Readonly<Record<string, string | null>>>({});
  const id = () => `why-${row()}`;
  const sentences = () => Object.values(all()).filter((words) => words !== null);
  return {
    isAny: () => sentences().length > 0,
    of: (column: string) => ({
      describedBy: id(),
      onRefusal: (words: string | null) => setAll((before) => ({ ...before, [column]: words })),
    }),
    shown: () => (
      <span id={id()} role="status" class="grid-note">
        <For each={sentences()}>{(words) => <span class="grid-second grid-red">{words}</span>}</For>
      </span>
    ),
  };
}

export function AgendaTableRow(props: {
  item: TimedItem;
  /** Of the item, as it stands on the screen. */
  rev: number | undefined;
  meeting: string;
  clashes: readonly Clash[];
  isOpen: boolean;
  isMarked: boolean;
  cells: OpenCell;
  onMark: (isOn: boolean) => void;
  onOpen: (isTyping: boolean) => void;
  onHour: (hour: string, seen: number | undefined) => Promise<boolean>;
  onFields: (fields: Parameters<AgendaEdits['describe']>[1], seen: number | undefined) => Promise<boolean>;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const names = useAgendaNames(() => props.meeting);
  const body = () => props.item.item;
  const title = () => readText(body().title, locale());
  const name = () => body().number ?? title().value;
  const isClashing = () => props.clashes.length > 0;
  const speakers = () => {
    const line = speakersLine({
      item: body(),
      find: (id) => client.replica.one(participants, id),
      placeOf: (id) => readText(client.replica.one(delegations, id)?.body.name, locale()).value,
      t,
      locale: locale(),
    });
    const proposer = body().proposer;
    return proposer == null ? line : names.proposer(proposer);
  };
  const end = () => wallHour(endOf(body()));
  const open = (column: string) => ({ cells: props.cells, name: `${props.item.id}/${column}` });
  const refusals = createRefusals(() => props.item.id);

  return (
    <tr
      data-item={props.item.id}
      classList={{
        'grid-open': props.isOpen,
        'grid-pause': body().kind === 'break',
        'grid-clash': isClashing(),
        'grid-noted': isClashing() || refusals.isAny(),
      }}
      onFocusIn={() => props.onOpen(false)}
      onInput={() => props.onOpen(true)}
    >
      <td>
        <input
          type="checkbox"
          class="check"
          aria-label={t('agenda.table.mark_item', { item: name() })}
          checked={props.isMarked}
          onChange={(event) => props.onMark(event.currentTarget.checked)}
        />
      </td>
      <td>
        <CellField
          kind="hour"
          column="start"
          open={open('start')}
          {...refusals.of('start')}
          label={t('agenda.table.start_of', { item: name() })}
          value={wallHour(body().startsAt)}
          isWrong={isClashing()}
          rev={props.rev}
          onCommit={(value, seen) => {
            const hour = hourIn(value);
            return hour === null ? Promise.resolve(t('agenda.table.no_hour')) : props.onHour(hour, seen);
          }}
        />
      </td>
      <td>
        <CellField
          kind="minutes"
          column="minutes"
          open={open('minutes')}
          {...refusals.of('minutes')}
          label={t('agenda.table.minutes_of', { item: name() })}
          value={String(body().durationMinutes)}
          rev={props.rev}
          onCommit={(value, seen) => {
            const minutes = minutesIn(value);
            return minutes === null
              ? Promise.resolve(t('agenda.table.no_minutes'))
              : props.onFields({ durationMinutes: minutes }, seen);
          }}
        />
      </td>
      <td class="grid-hour">{end()}</td>
      <td class="grid-number">
        <a
          class="row-target"
          href={`/meetings/${props.meeting}/agenda/${props.item.id}`}
          aria-label={t('agenda.table.open', { item: name() })}
          aria-current={props.isOpen ? 'true' : undefined}
        >
          {body().number ?? <Icon name="chevron-right" size={16} />}
        </a>
      </td>
      <th scope="row">
        <CellField
          kind="title"
          column="title"
          open={open('title')}
          {...refusals.of('title')}
          label={t('agenda.table.title_of', { item: name() })}
          value={title().value}
          rev={props.rev}
          onCommit={(value, seen) => {
            const text = value.trim();
            if (text === '') return Promise.resolve(t('agenda.table.no_title'));
            return props.onFields({ title: { ...body().title, [title().language ?? locale()]: text } }, seen);
          }}
        />
        <Show when={speakers()}>{(line) => <span class="grid-second">{line()}</span>}</Show>
        {refusals.shown()}
        <For each={props.clashes}>
          {(clash) => (
            <span class="grid-second grid-red grid-note">
              {clashText({ item: props.item, clash, t, locale: locale() })}
            </span>
          )}
        </For>
      </th>
      <td class="grid-wide">
        <Show when={body().class}>{(value) => <strong>{value()} </strong>}</Show>
        <Show when={body().purpose}>{(value) => <>{t(`agenda.purpose.${value()}`)}</>}</Show>
      </td>
      <td class="grid-papers">
        <Papers ids={body().documents ?? []} />
      </td>
    </tr>
  );
}

/** How many papers, and in which languages all of them exist. */
function Papers(props: { ids: readonly string[] }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const has = createMemo((): ReadonlySet<Language> => {
    const each = props.ids.map((id) => latestFiles(client.replica.within(documentVersions, id)));
    return new Set(LANGUAGES.filter((language) => each.every((files) => files.has(language))));
  });
  return (
    <Show when={props.ids.length > 0}>
      <span class="paper-marks">
        <strong>{props.ids.length}</strong>
        <For each={LANGUAGES}>
          {(language) => (
            <span classList={{ 'paper-mark': true, 'paper-mark-missing': !has().has(language) }}>
              {language}
              <Show when={!has().has(language)}>
                <span class="unseen"> {t('agenda.table.missing')}</span>
              </Show>
            </span>
          )}
        </For>
      </span>
    </Show>
  );
}

/** The next free place: an item is added when its title is left, and the row is free again. */
export function NewRow(props: {
  startsAt: string;
  onAdd: (item: { title: Text; startsAt: string; durationMinutes: number }) => Promise<boolean>;
}): JSX.Element {
  const { t, locale } = useI18n();
  const [hour, setHour] = createSignal<string | null>(null);
  const [minutes, setMinutes] = createSignal(DEFAULT_MINUTES);
  const refusals = createRefusals(() => 'new');
  let row: HTMLTableRowElement | undefined;
  const startsAt = () => `${props.startsAt.slice(0, 10)}T${hour() ?? wallHour(props.startsAt)}`;

  async function add(value: string): Promise<boolean> {
    const title = value.trim();
    if (title === '') return true;
    const isAdded = await props.onAdd({
      title: { [locale()]: title },
      startsAt: startsAt(),
      durationMinutes: minutes(),
    });
    if (isAdded) setHour(null);
    // It has moved down by the row that was added.
    if (isAdded && row?.contains(document.activeElement)) row.scrollIntoView({ block: 'nearest' });
    return isAdded;
  }

  return (
    <tr
      class="grid-new"
      data-key="new"
      ref={(element) => {
        row = element;
      }}
    >
      <td />
      <td>
        <CellField
          kind="hour"
          column="start"
          {...refusals.of('start')}
          label={t('agenda.table.new_start')}
          value={wallHour(startsAt())}
          onCommit={(value) => {
            const known = hourIn(value);
            if (known !== null) setHour(known);
            return Promise.resolve(known === null ? t('agenda.table.no_hour') : true);
          }}
        />
      </td>
      <td>
        <CellField
          kind="minutes"
          column="minutes"
          {...refusals.of('minutes')}
          label={t('agenda.table.new_minutes')}
          value={String(minutes())}
          onCommit={(value) => {
            const known = minutesIn(value);
            if (known !== null) setMinutes(known);
            return Promise.resolve(known === null ? t('agenda.table.no_minutes') : true);
          }}
        />
      </td>
      <td class="grid-hour">{wallHour(endOf({ startsAt: startsAt(), durationMinutes: minutes() }))}</td>
      <td />
      <th scope="row" colspan="3">
        <CellField
          kind="title"
          column="title"
          label={t('agenda.table.new_title')}
          placeholder={t('agenda.table.new_hint')}
          value=""
          onCommit={add}
          {...refusals.of('title')}
        />
        {refusals.shown()}
      </th>
    </tr>
  );
}
