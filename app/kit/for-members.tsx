import type { JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { takesPart } from '#shared/kernel/actor.ts';
import { Allowed } from './allowed.tsx';

/** A page that whoever takes part in meetings reads; all others learn whom to ask. */
export function ForMembers(props: { back: string; children: JSX.Element }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <Allowed
      to={takesPart(client.actor())}
      back={props.back}
      says={`${t('kit.for_members')} ${t('kit.for_members_more')}`}
      reads
    >
      {props.children}
    </Allowed>
  );
}
