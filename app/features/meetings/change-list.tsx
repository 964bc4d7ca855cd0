import { createMemo, For, type JSX, Show } from 'solid-js';
import { capitalise, formatDay, wallHour } from '#app/i18n/format.ts';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { languageName } from '#app/kit/language-name.ts';
import { Change } from '#app/ui/change.tsx';
import { readText, type Text } from '#shared/kernel/text.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { type ChangeWords, useAgendaNames, wordsOfAgendaChange } from './agenda-words.ts';
import type { HeaderChange, MeetingChange } from './meeting-changes.ts';
import './meetings.css';

function wordsOfHeader({
  change,
  t,
  locale,
}: {
  change: HeaderChange;
  t: Translate;
  locale: Locale;
}): ChangeWords {
  const read = (text: Text | null) =>
    text === null ? t('meetings.change.nothing') : readText(text, locale).value;
  const pair = (before: Text | null, after: Text | null) => ({ before: read(before), after: read(after) });
  const days = ({ startsOn, endsOn }: Pick<Meeting, 'startsOn' | 'endsOn'>) =>
    startsOn === endsOn
      ? formatDay(locale, startsOn)
      : t('meetings.date_range', { from: formatDay(locale, startsOn), to: formatDay(locale, endsOn) });
  switch (change.kind) {
    case 'state':
      return {
        subject: t('meetings.change.state'),
        values: {
          before: t(`meetings.state.${change.before}`),
          after: t(`meetings.state.${change.after}`),
        },
      };
    case 'dates':
      return {
        subject: t('meetings.change.dates'),
        values: { before: days(change.before), after: days(change.after) },
      };
    case 'pickUp': {
      const isSameDay = change.before?.startsAt.slice(0, 10) === change.after?.startsAt.slice(0, 10);
      const where = (pickUp: typeof change.before) =>
        pickUp === null
          ? t('meetings.change.nothing')
          : [
              ...(isSameDay ? [] : [formatDay(locale, pickUp.startsAt)]),
              wallHour(pickUp.startsAt),
              readText(pickUp.place, locale).value,
              readText(pickUp.city, locale).value,
            ].join(', ');
      return {
        subject: t('meetings.change.pick_up'),
        values: { before: where(change.before), after: where(change.after) },
      };
    }
    case 'venue':
      return { subject: t('meetings.change.venue'), values: pair(change.before, change.after) };
    case 'room':
      return { subject: t('meetings.change.room'), values: pair(change.before, change.after) };
    case 'channel': {
      const name = (channel: string | null) =>
        channel === null ? t('meetings.change.nothing') : t('meetings.change.channel_value', { channel });
      const language = languageName({ t, locale, value: change.language });
      return {
        subject: t('meetings.change.channel', { language }),
        values: { before: name(change.before), after: name(change.after) },
      };
    }
  }
}

/** Several changes of one item are below its title; a single one is beside it. */
function groupOf(changes: readonly MeetingChange[]): MeetingChange[][] {
  const groups: MeetingChange[][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    const before = last?.[0];
    if (before !== undefined && 'item' in before && 'item' in change && before.item === change.item)
      last?.push(change);
    else groups.push([change]);
  }
  return groups;
}

/** Old value struck through, new one marked, one line for each change. */
export function ChangeList(props: {
  meeting: string;
  changes: readonly MeetingChange[];
  /** All are about one item, which the page has named. */
  isOneItem?: boolean;
  /** This many are shown here, the rest is one link away in the agenda. */
  limit?: number;
}): JSX.Element {
  const { t, locale } = useI18n();
  const names = useAgendaNames(() => props.meeting);
  const wordsOf = (change: MeetingChange, isNamed: boolean) => {
    if (!('item' in change)) return wordsOfHeader({ change, t, locale: locale() });
    const words = wordsOfAgendaChange({ change, names, t, locale: locale() });
    if (!isNamed || change.kind !== 'changed') return words;
    return { ...words, subject: capitalise(t(`agenda.field.${change.field}`)) };
  };
  const titleOf = (change: MeetingChange | undefined) =>
    change !== undefined && 'item' in change && change.kind === 'changed' ? change.after.title : null;
  const groups = createMemo(() => groupOf(props.changes.slice(0, props.limit)));
  const rest = () => (props.limit === undefined ? 0 : Math.max(0, props.changes.length - props.limit));
  return (
    <ul class="change-list">
      <For each={groups()}>
        {(group) => {
          const isNamed = () => props.isOneItem === true || group.length > 1;
          return (
            <>
              <Show when={props.isOneItem !== true && group.length > 1 && titleOf(group[0])}>
                {(title) => <li class="change-item">{readText(title(), locale()).value}</li>}
              </Show>
              <For each={group}>{(change) => <ChangeRow words={wordsOf(change, isNamed())} />}</For>
            </>
          );
        }}
      </For>
      <Show when={rest() > 0}>
        <li class="change-rest">
          <a href={`/meetings/${props.meeting}/agenda`}>{t('agenda.more_changes', { n: rest() })}</a>
        </li>
      </Show>
    </ul>
  );
}

function ChangeRow(props: { words: ChangeWords }): JSX.Element {
  const { t } = useI18n();
  return (
    <li class="change-row">
      <span>{props.words.subject}</span>
      <Show when={props.words.values}>
        {(values) => (
          <Change {...values()} beforeLabel={t('meetings.before')} afterLabel={t('meetings.after')} />
        )}
      </Show>
    </li>
  );
}
