import { For, type JSX, Show } from 'solid-js';
import { formatDay } from '#app/i18n/format.ts';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { Change } from '#app/ui/change.tsx';
import { readText, type Text } from '#shared/kernel/text.ts';
import type { MeetingChange } from './meeting-changes.ts';

interface ChangeWords {
  readonly subject: string;
  /** Null where there is nothing to set side by side. */
  readonly values: { readonly before: string; readonly after: string } | null;
}

function hourOrDay(locale: Locale, { before, after }: { before: string; after: string }) {
  if (before.slice(0, 10) === after.slice(0, 10)) return { before: before.slice(11), after: after.slice(11) };
  const whole = (wall: string) => `${formatDay(locale, wall)}, ${wall.slice(11)}`;
  return { before: whole(before), after: whole(after) };
}

/** A change in words: what it concerns, the old value and the new one. */
export function wordsOfChange({
  change,
  t,
  locale,
}: {
  change: MeetingChange;
  t: Translate;
  locale: Locale;
}): ChangeWords {
  const read = (text: Text | null) =>
    text === null ? t('meetings.change.nothing') : readText(text, locale).value;
  const pair = (before: Text | null, after: Text | null) => ({ before: read(before), after: read(after) });
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
        values: { before: formatDay(locale, change.before), after: formatDay(locale, change.after) },
      };
    case 'venue':
      return { subject: t('meetings.change.venue'), values: pair(change.before, change.after) };
    case 'room':
      return { subject: t('meetings.change.room'), values: pair(change.before, change.after) };
    case 'channel': {
      const name = (channel: string | null) =>
        channel === null ? t('meetings.change.nothing') : t('meetings.change.channel_value', { channel });
      const language = languageName(t, change.language);
      return {
        subject: t('meetings.change.channel', { language }),
        values: { before: name(change.before), after: name(change.after) },
      };
    }
    case 'added':
      return { subject: t('meetings.change.added', { title: read(change.title) }), values: null };
    case 'removed':
      return { subject: t('meetings.change.removed', { title: read(change.title) }), values: null };
    case 'time':
      return { subject: read(change.title), values: hourOrDay(locale, change) };
    case 'title':
      return { subject: t('meetings.editing.name'), values: pair(change.before, change.after) };
    case 'itemRoom':
      return { subject: read(change.title), values: pair(change.before, change.after) };
  }
}

/** The name of a language in the reader's own; its code where we have no word. */
export function languageName(t: Translate, code: string): string {
  return code === 'es' || code === 'pt' || code === 'en' ? t(`meetings.language.${code}`) : code;
}

/** Old struck, new marked, one line for each change. */
export function ChangeList(props: { changes: readonly MeetingChange[] }): JSX.Element {
  const { t, locale } = useI18n();
  return (
    <ul class="change-list">
      <For each={props.changes}>
        {(change) => {
          const words = () => wordsOfChange({ change, t, locale: locale() });
          return (
            <li class="change-row">
              <span>{words().subject}</span>
              <Show when={words().values}>
                {(values) => (
                  <Change {...values()} beforeLabel={t('meetings.before')} afterLabel={t('meetings.after')} />
                )}
              </Show>
            </li>
          );
        }}
      </For>
    </ul>
  );
}
