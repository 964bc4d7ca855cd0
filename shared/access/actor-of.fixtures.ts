import { type Actor, isOwnRole, ROLES, type Role } from '#shared/kernel/actor.ts';

/** A person with one role, by their own state or, of the committee, by mandate. */
export function actorOf(role: Role, change: Partial<Actor> = {}): Actor {
  const state = ROLES[role] === 'state' ? 'CL' : null;
  return {
    person: 'per_1',
    device: 'dev_1',
    state,
    delegation: state,
    ...(isOwnRole(role) ? { roles: [role] } : { roles: [], mandates: [role] }),
    institution: 'customs',
    unit: 'port-7',
    ...change,
  };
}
