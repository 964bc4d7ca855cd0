import { type Actor, hasRole, holdsOffice } from '#shared/kernel/actor.ts';

/**
 * Who reviews it: a state's point of contact, its coordinator for what was counted at posts, whoever administers the state,
 * for what its presidency did too late, and the presidency for the committee.
 */
export function readsSetAsides(actor: Actor): boolean {
  return (
    hasRole(actor, 'pointOfContact', 'nationalCoordinator', 'nationalAdmin') ||
    holdsOffice(actor, 'presidencyAdmin', 'presidencyDelegate')
  );
}
