import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { type Delegation, delegations } from '#shared/participants/participants.schemas.ts';

/** Name of a delegation in this meeting, or in another one if this one's list lacks it. */
export function useDelegationName(): (of: { meeting: string; delegation: string }) => string {
  const client = useClient();
  const { t, locale } = useI18n();
  return ({ meeting, delegation }) => {
    const isMeant = ({ body }: Doc<Delegation>) => body.code === delegation;
    const known =
      client.replica.within(delegations, meeting).find(isMeant) ??
      client.replica.all(delegations).find(isMeant);
    if (known !== undefined) return readText(known.body.name, locale()).value;
    return delegation === 'presidency' ? t('folders.presidency') : delegation;
  };
}
