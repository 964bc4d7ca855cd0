import { type Actor, hasRole, holdsOffice } from '#shared/kernel/actor.ts';

/** Who reviews it: a state's point of contact, and the presidency for the committee. */
export function readsSetAsides(actor: Actor): boolean {
  return hasRole(actor, 'pointOfContact') || holdsOffice(actor, 'presidencyAdmin', 'presidencyDelegate');
}
