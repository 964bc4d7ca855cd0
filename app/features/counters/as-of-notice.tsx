import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { useAsOf } from '#app/kit/use-as-of.ts';
import { Banner } from '#app/ui/banner.tsx';
import type { useStateTimes } from './state-times.ts';

type AsOf = ReturnType<typeof useAsOf>;

/** Says without a network that the figures are not those of now. */
export function AsOfNotice(props: { of: AsOf; times: ReturnType<typeof useStateTimes> }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.of.isOffline()}>
      <Banner icon="wifi-off" fact={t('counters.key.offline', { at: props.times.moment(props.of.at()) })}>
        {t('operations.release.of_then')}
      </Banner>
    </Show>
  );
}
