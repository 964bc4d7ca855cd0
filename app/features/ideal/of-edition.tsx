import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { type Edition, editions } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

/** What is about one edition; if this phone does not have it, the page says so. */
export function OfEdition(props: {
  id: string;
  children: (edition: () => Doc<Edition>) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const edition = createMemo(() => client.replica.one(editions, props.id));
  const isKnown = createMemo(() => edition() !== null);
  return (
    <Show
      when={isKnown()}
      fallback={
        <>
          <PageHeader back={{ href: '/ideal', label: t('ideal.title') }} title={t('ideal.title')} />
          <List>
            <ListRow note title={<strong>{t('ideal.unknown')}</strong>} detail={t('ideal.unknown_more')} />
          </List>
        </>
      }
    >
      {props.children(() => edition() as Doc<Edition>)}
    </Show>
  );
}
