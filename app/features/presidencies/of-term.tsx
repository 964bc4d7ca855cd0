import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { ForMembers } from '#app/kit/for-members.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type PresidencyTerm, presidencyTerms } from '#shared/presidencies/presidencies.schemas.ts';

/** What is about one term; if this device does not have it, the page says so. */
export function OfTerm(props: { children: (term: () => Doc<PresidencyTerm>) => JSX.Element }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ term: string }>();
  const term = createMemo(() => client.replica.one(presidencyTerms, params.term));
  const known = createMemo(() => (term() === null ? undefined : params.term));
  return (
    <ForMembers back="/presidencies">
      <Show
        when={known()}
        keyed
        fallback={
          <>
            <PageHeader
              back={{ href: '/presidencies', label: t('presidencies.title') }}
              title={t('presidencies.things.term')}
            />
            <List>
              <ListRow
                note
                title={<strong>{t('presidencies.unknown')}</strong>}
                detail={t('presidencies.unknown_more')}
              />
            </List>
          </>
        }
      >
        {(_id) => props.children(() => term() as Doc<PresidencyTerm>)}
      </Show>
    </ForMembers>
  );
}
