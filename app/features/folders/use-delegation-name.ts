import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { readText } from '#shared/kernel/text.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';

/** What a delegation is called in one meeting; its code where the meeting's list does not have it. */
export function useDelegationName(): (of: { meeting: string; delegation: string }) => string {
  const client = useClient();
  const { locale } = useI18n();
  return ({ meeting, delegation }) => {
    const known = client.replica.within(delegations, meeting).find(({ body }) => body.code === delegation);
    return known === undefined ? delegation : readText(known.body.name, locale()).value;
  };
}
