import { createEffect, createMemo, createSignal, For, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useReminderSettings, usualReminders } from '#app/features/calendar/reminder-settings.ts';
import { formatRelative } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { readText } from '#shared/kernel/text.ts';
import { dueReminders, reminderKey, type TimedItem } from '#shared/meetings/agenda.rules.ts';
import { useMyItems } from './my-items.ts';
import { type Notifier, systemNotifier } from './system-notice.ts';
import type { MeetingView } from './use-meeting.ts';

/**
 * Some minutes before an item, while the app is open: a banner, and a system notification if allowed. Needs no network.
 */
export function Reminders(props: { view: MeetingView; now: () => number; notify?: Notifier }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const [dismissed, setDismissed] = createSignal<ReadonlySet<string>>(new Set());
  const notified = new Set<string>();
  const { settings } = useReminderSettings();
  const meeting = () => props.view.meeting()?.id ?? '';
  const mine = useMyItems(meeting, () => props.view.items());
  const reminded = createMemo(() => {
    const which = settings().which ?? usualReminders({ actor: client.actor(), mine: mine.ids() });
    if (which === 'none') return [];
    const items = props.view.items();
    return which === 'all' ? items : items.filter(({ id }) => mine.ids().has(id));
  });
  const due = createMemo(() =>
    dueReminders({ items: reminded(), now: props.now(), told: dismissed(), lead: settings().lead }),
  );
  const when = (item: TimedItem) =>
    formatRelative({ locale: locale(), instant: item.startsAt, now: props.now() });
  const text = (item: TimedItem) =>
    t('meetings.reminder_text', {
      hour: item.item.startsAt.slice(11),
      place: props.view.clock()?.city ?? '',
    });
  /** Anybody can read a locked screen: the number of the item, or its kind, and never its title. */
  const discreet = ({ item }: TimedItem) =>
    item.number === null ? t(`meetings.kind.${item.kind}`) : t('meetings.item', { number: item.number });

  createEffect(() => {
    const notify = props.notify === undefined ? systemNotifier() : props.notify;
    for (const item of due()) {
      const key = reminderKey(item);
      if (notified.has(key)) continue;
      notified.add(key);
      notify?.({
        title: t('agenda.reminders.notice', { what: discreet(item), when: when(item) }),
        body: text(item),
        tag: key,
        href: `/meetings/${meeting()}/agenda/${item.id}`,
      });
    }
  });
  return (
    <For each={due()}>
      {(item) => (
        <Banner
          tone="change"
          icon="bell"
          fact={t('meetings.reminder', {
            title: readText(item.item.title, locale()).value,
            when: when(item),
          })}
          action={
            <Button kind="text" onClick={() => setDismissed(new Set([...dismissed(), reminderKey(item)]))}>
              {t('meetings.understood')}
            </Button>
          }
        >
          {text(item)}
        </Banner>
      )}
    </For>
  );
}
