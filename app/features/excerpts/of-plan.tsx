import { useParams } from '@solidjs/router';
import { type Accessor, createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { readsPlans } from '#shared/access/members.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type OperationalPlan, paos } from '#shared/plans/pao.schemas.ts';

/** A page about the plan in the address, for those who read plans; all others learn that it is not here. */
export function OfPlan(props: {
  children: (pao: Accessor<Doc<OperationalPlan>>) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ pao: string }>();
  const pao = createMemo(() => client.replica.one(paos, params.pao));
  return (
    <Allowed to={readsPlans(client.actor())} back="/" reads>
      <Show
        when={pao()?.id}
        keyed
        fallback={<PageHeader title={t('excerpts.files.title')} detail={t('excerpts.files.unknown')} />}
      >
        {(_id) => props.children(pao as Accessor<Doc<OperationalPlan>>)}
      </Show>
    </Allowed>
  );
}
