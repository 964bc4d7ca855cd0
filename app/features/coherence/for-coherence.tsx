import type { JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { readsPlans } from '#shared/access/members.ts';
import { may } from '#shared/access/rules.ts';
import { seatOf } from '#shared/access/seats.ts';
import type { Actor } from '#shared/kernel/actor.ts';

/** A page for those who read plans. */
export function ForCoherence(props: { back: string; children: JSX.Element }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <Allowed to={readsPlans(client.actor())} back={props.back} says={t('coherence.who')} reads>
      {props.children}
    </Allowed>
  );
}

/** Whether somebody enters what this agency plans. */
export function entersOf(actor: Actor, agency: string): boolean {
  return may(actor, 'coherence.enter', { delegation: agency });
}
/** Whether somebody enters anything. */
export function entersAny(actor: Actor): boolean {
  const seat = seatOf(actor);
  return may(actor, 'coherence.enter') || (seat !== null && entersOf(actor, seat));
}
