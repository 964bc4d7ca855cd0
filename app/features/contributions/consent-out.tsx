import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { outWithoutConsent } from './out-without-consent.ts';
import { ownState } from './work-data.ts';

/** What is out and was refused since, or whose consent has run out; with the way to take it back. */
export function OutWithoutConsent(props: { edition: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const now = useNow();
  const count = createMemo(
    () =>
      outWithoutConsent({
        replica: client.replica,
        edition: props.edition,
        state: ownState(client),
        now: now(),
      }).length,
  );
  return (
    <Show when={count() > 0}>
      <Banner tone="act" icon="triangle-alert" fact={t('contributions.consent.out', { n: count() })}>
        {t('contributions.consent.out_more')}
      </Banner>
      <div class="block">
        <LinkButton kind="text" href={`/ideal/${props.edition}/work/release`}>
          {t('contributions.acts.take_back')}
        </LinkButton>
      </div>
    </Show>
  );
}
