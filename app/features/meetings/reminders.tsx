import { createEffect, createMemo, createSignal, For, type JSX } from 'solid-js';
import { formatRelative } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { readText } from '#shared/kernel/text.ts';
import { dueReminders, reminderKey, type TimedItem } from '#shared/meetings/agenda.rules.ts';
import type { MeetingView } from './use-meeting.ts';

/** What the system may be asked to show; `null` where a person has not allowed it, or it cannot. */
export type Notifier = ((title: string, body: string) => void) | null;

/** Uses a permission that was given before; never asks for one. */
export function systemNotifier(): Notifier {
  if (!('Notification' in globalThis) || Notification.permission !== 'granted') return null;
  return (title, body) => {
    try {
      const notice = new Notification(title, { body, tag: title });
      notice.onclick = () => window.focus();
    } catch {
      // Android only lets a service worker show one; the banner in the app is there all the same.
    }
  };
}

/**
 * Ten minutes before an item, as long as the app is open: a banner, and the system's own notice where that is
 * allowed. Needs no network.
 */
export function Reminders(props: { view: MeetingView; now: () => number; notify?: Notifier }): JSX.Element {
  const { t, locale } = useI18n();
  const [dismissed, setDismissed] = createSignal<ReadonlySet<string>>(new Set());
  const notified = new Set<string>();
  const due = createMemo(() =>
    dueReminders({ items: props.view.items(), now: props.now(), told: dismissed() }),
  );
  const words = (item: TimedItem) => ({
    title: t('meetings.reminder', {
      title: readText(item.item.title, locale()).value,
      when: formatRelative({ locale: locale(), instant: item.startsAt, now: props.now() }),
    }),
    text: t('meetings.reminder_text', {
      hour: item.item.startsAt.slice(11),
      place: props.view.clock()?.city ?? '',
    }),
  });

  createEffect(() => {
    const notify = props.notify === undefined ? systemNotifier() : props.notify;
    for (const item of due()) {
      const key = reminderKey(item);
      if (notified.has(key)) continue;
      notified.add(key);
      notify?.(words(item).title, words(item).text);
    }
  });
  return (
    <For each={due()}>
      {(item) => (
        <Banner
          tone="change"
          icon="bell"
          fact={words(item).title}
          action={
            <Button kind="text" onClick={() => setDismissed(new Set([...dismissed(), reminderKey(item)]))}>
              {t('meetings.understood')}
            </Button>
          }
        >
          {words(item).text}
        </Banner>
      )}
    </For>
  );
}
