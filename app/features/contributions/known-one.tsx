import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';

/** The page of one thing, made anew for another one; if this phone does not have it, the page says so. */
export function KnownOne<B extends JsonObject>(props: {
  collection: Collection<B>;
  id: string;
  /** What the page is called if it is not there. */
  unknown: string;
  children: (known: () => Doc<B>) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const known = createMemo(() => client.replica.one(props.collection, props.id));
  return (
    <Show
      when={known()}
      fallback={
        <PageHeader
          back={{ href: '/ideal', label: t('ideal.title') }}
          title={props.unknown}
          detail={t('contributions.sections.unknown_more')}
        />
      }
    >
      {(one) => (
        <Show when={one().id} keyed>
          {(_id) => props.children(one)}
        </Show>
      )}
    </Show>
  );
}
