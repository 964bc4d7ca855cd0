import { createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { saveFile } from '#app/kit/save-file.ts';
import { Button } from '#app/ui/button.tsx';
import { readFollowed } from './followed.ts';
import { alarmMinutes, type ButtonScope, makeCalendar } from './make-calendar.ts';
import { useReminderSettings } from './reminder-settings.ts';

/** Exports an item, a meeting or one's own items to the reader's calendar. Needs no network. */
export function CalendarButton(props: {
  scope: ButtonScope;
  meeting: string;
  item?: string;
  wide?: boolean;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { settings } = useReminderSettings();
  const [outcome, setOutcome] = createSignal<'saved' | 'nothing' | 'failed' | null>(null);
  async function add() {
    const { scope, meeting, item } = props;
    const wanted = { scope, meeting, item, followed: readFollowed(client, meeting) };
    try {
      const made = await makeCalendar({
        client,
        language: locale(),
        origin: location.origin,
        wanted,
        settings: settings(),
      });
      if (made !== null)
        saveFile({ file: new Blob([made.text], { type: 'text/calendar;charset=utf-8' }), name: made.name });
      setOutcome(made === null ? 'nothing' : 'saved');
    } catch {
      // The generator is loaded when first needed: on a phone that has not finished installing, from the network.
      setOutcome('failed');
    }
  }
  const hint = () => {
    const n = alarmMinutes({ scope: props.scope, settings: settings() });
    if (n !== null) return t('calendar.alarm', { n });
    return props.scope === 'meeting' ? '' : t('calendar.silent');
  };
  return (
    <>
      <Button icon="calendar-days" wide={props.wide} onClick={() => void add()}>
        {t(`calendar.add_${props.scope}`)}
      </Button>
      <p class="field-hint" role="status">
        <Show when={outcome()} fallback={hint()} keyed>
          {(word) => <>{t(`calendar.${word}`)}</>}
        </Show>
      </p>
    </>
  );
}
