import type { JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { readsPlans } from '#shared/access/members.ts';

/** A page for those who may take part in a day: which days they read follows from who takes part in each. */
export function ForDays(props: { back: string; children: JSX.Element }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <Allowed to={readsPlans(client.actor())} back={props.back} says={t('jointdays.who')} reads>
      {props.children}
    </Allowed>
  );
}
