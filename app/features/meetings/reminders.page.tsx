import { useParams } from '@solidjs/router';
import { createSignal, type JSX, Show } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { CalendarButton } from '#app/features/calendar/calendar-button.tsx';
import {
  REMINDED,
  type ReminderSettings,
  SettingsSchema,
  useReminderSettings,
  usualReminders,
} from '#app/features/calendar/reminder-settings.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useSaved } from '#app/kit/use-saved.tsx';
import { Button } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { REMINDER_LEADS } from '#shared/meetings/agenda.rules.ts';
import { useMyItems } from './my-items.ts';
import { noticePermission } from './system-notice.ts';
import { useMeeting } from './use-meeting.ts';
import './meetings.css';

/** Which items to be reminded of, how long before, and whether the system may notify. Stored on this device. */
export default function RemindersPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string }>();
  const view = useMeeting(() => params.id, { isFixed: true });
  const mine = useMyItems(() => params.id, view.items);
  const { settings, change: keep } = useReminderSettings();
  const saved = useSaved();
  const change = (fields: Partial<ReminderSettings>) => void saved.run(() => keep(fields));
  const [permission, setPermission] = createSignal(noticePermission());
  const which = () => settings().which ?? usualReminders({ actor: client.actor(), mine: mine.ids() });
  const { entries } = SettingsSchema;

  async function ask() {
    setPermission(await Notification.requestPermission());
  }
  const words = () => {
    if (permission() === 'granted') return t('agenda.reminders.system_on');
    return permission() === 'default' ? t('agenda.reminders.system_ask') : t('agenda.reminders.system_off');
  };
  return (
    <>
      <PageHeader
        back={{ href: `/meetings/${params.id}/agenda`, label: t('meetings.agenda') }}
        title={t('agenda.reminders.title')}
      />
      {saved.notice()}
      <RadioList
        id="reminders-which"
        label={t('agenda.reminders.what')}
        value={which()}
        onChange={(value) => change({ which: v.parse(entries.which, value) })}
        options={REMINDED.map((value) => ({ value, label: t(`agenda.reminders.which.${value}`) }))}
      />
      <RadioList
        id="reminders-lead"
        label={t('agenda.reminders.lead')}
        value={String(settings().lead)}
        onChange={(value) => change({ lead: v.parse(entries.lead, Number(value)) })}
        options={REMINDER_LEADS.map((n) => ({
          value: String(n),
          label: t('agenda.reminders.lead_minutes', { n }),
        }))}
      />
      <SectionHeader kind="band" title={t('agenda.reminders.system')} />
      <div class="block sheet stack">
        <p role="status">{words()}</p>
        <Show when={permission() === 'default'}>
          <div class="button-row">
            <Button icon="bell" onClick={() => void ask()}>
              {t('agenda.reminders.allow')}
            </Button>
          </div>
        </Show>
        <p class="body-2 quiet">{t('agenda.reminders.limits')}</p>
      </div>
      <SectionHeader kind="band" title={t('calendar.title')} />
      <div class="block stack">
        <CalendarButton scope="mine" meeting={params.id} wide />
        <CalendarButton scope="meeting" meeting={params.id} wide />
      </div>
    </>
  );
}
