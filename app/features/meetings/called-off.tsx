import { type JSX, Show } from 'solid-js';
import { dayOf, formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { Banner } from '#app/ui/banner.tsx';
import type { Void } from '#shared/meetings/agenda.rules.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';

/** That a meeting is cancelled or postponed, since when, and why; nothing for any other. */
export function CalledOff(props: { meeting: Meeting | undefined }): JSX.Element {
  const { t, locale } = useI18n();
  const cancelled = () => props.meeting?.cancelled;
  const fact = () => {
    const at = cancelled()?.at;
    const timeZone = props.meeting?.timeZone;
    if (at === undefined || timeZone === undefined) return t('acts.called_off.fact');
    // One day for everybody, wherever they read it.
    const day = dayOf({ instant: at, timeZone });
    return t('acts.called_off.fact_on', { day: formatDay(locale(), day) });
  };
  return (
    <Show when={props.meeting?.state === 'cancelled'}>
      <Banner tone="change" icon="calendar-days" fact={`${fact()}.`}>
        <LocalText text={cancelled()?.reason} />
      </Banner>
    </Show>
  );
}

/** That the times below are not valid, and why; nothing while they are. */
export function HoursVoid(props: { meeting: Meeting; off: Void | null }): JSX.Element {
  const { t } = useI18n();
  const words = () => {
    if (props.off === 'postponed')
      return { fact: t('agenda.voided.postponed'), text: t('agenda.voided.postponed_text') };
    if (props.off === 'undated')
      return { fact: t('agenda.voided.undated'), text: t('agenda.voided.undated_text') };
    return { fact: t('agenda.voided.outside', { n: 1 }), text: '' };
  };
  return (
    <Show when={props.off}>
      {(off) => (
        <Show when={off() !== 'cancelled'} fallback={<CalledOff meeting={props.meeting} />}>
          <Banner tone="change" icon="calendar-days" fact={`${words().fact}.`}>
            {words().text}
          </Banner>
        </Show>
      )}
    </Show>
  );
}
