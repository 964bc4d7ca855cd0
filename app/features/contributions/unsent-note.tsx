import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection } from '#shared/kernel/mutation.ts';

/** Says that what stands here lies on this device alone, for as long as it does. */
export function UnsentNote<B extends JsonObject>(props: {
  collection: Collection<B>;
  id: string;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <Show when={client.replica.pending(props.collection, props.id) !== null}>
      <Banner icon="clock" fact={t('contributions.standing.unsent')}>
        {t('contributions.standing.unsent_more')}
      </Banner>
    </Show>
  );
}
