import { type JSX, Match, Switch } from 'solid-js';
import { countryName } from '#app/i18n/countries.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import type { MinutesStanding } from '#shared/minutes/minutes.rules.ts';
import { useCorrectionWindow, useWindowWords } from './use-correction-window.ts';
import { useMinutes } from './use-speeches.ts';

/** How far the minutes are, and until when they can be corrected. */
export function WindowBanner(props: { meeting: string; standing: MinutesStanding }): JSX.Element {
  const { t, locale } = useI18n();
  const window = useCorrectionWindow(() => props.meeting);
  const minutes = useMinutes(() => props.meeting);
  const words = useWindowWords();
  const until = () => {
    const known = window();
    return known === null ? '' : words(known);
  };
  const ifSent = () => {
    const sent = window()?.ifSentOn ?? null;
    return sent === null
      ? undefined
      : t('minutes.if_sent', { sent: formatDay(locale(), sent), until: until() });
  };
  const counted = () => {
    const calendar = window()?.calendar ?? null;
    return calendar === null
      ? t('minutes.counted_weekends')
      : t('minutes.counted_of', { state: countryName(locale(), calendar) });
  };
  const adoptedOn = () => minutes()?.body.adopted?.on;
  return (
    <Switch>
      <Match when={props.standing === 'draft'}>
        <Banner icon="clock" fact={t('minutes.banner.draft')}>
          {ifSent()}
        </Banner>
      </Match>
      <Match when={props.standing === 'waiting'}>
        <Banner tone="decide" icon="clock" fact={t('minutes.banner.waiting')}>
          {t('minutes.waiting_text')}
        </Banner>
      </Match>
      <Match when={props.standing === 'window'}>
        <Banner tone="change" icon="pencil" fact={t('minutes.until', { until: until() })}>
          {counted()}
        </Banner>
      </Match>
      <Match when={props.standing === 'over'}>
        <Banner icon="clock" fact={t('minutes.over', { until: until() })}>
          {t('minutes.over_text')}
        </Banner>
      </Match>
      <Match when={adoptedOn()}>
        {(day) => (
          <Banner icon="check" fact={t('minutes.adopted_fact', { day: formatDay(locale(), day()) })}>
            {t('minutes.adopted_text')}
          </Banner>
        )}
      </Match>
    </Switch>
  );
}
