import type { Role } from '#shared/kernel/actor.ts';
import { type Allowed, type Case, labelled, rolesOf } from './allowed.ts';

const ORGANISERS: readonly Role[] = ['presidencyAdmin', 'presidencyDelegate', 'programmeSupport'];
/** Of a state, whoever reads no plan by the role alone. */
const NONE: readonly Role[] = ['institutionHead', 'unitHead', 'fieldOfficer'];

export const isOfPlans = (audience: string) => audience.startsWith('plans/');

/**
 * Whether somebody with the roles and mandates that they have now reads the plans of the cycle: from who takes part in it,
 * not from the code. Of the committee who presides and the programme; of a state who meets, leads an action or, by mandate,
 * a plan.
 */
export function readsPlan(found: Case): boolean {
  const reader = found.world.actorOf(found.gain.reader);
  if (reader === null) return false;
  const roles = rolesOf(found, found.gain.reader);
  if (roles.some((role) => role === 'presidencyAdmin' || role === 'presidencyDelegate')) return true;
  if (reader.state === null) return roles.some((role) => ORGANISERS.includes(role));
  // No mandate opens anything to a person to whom their own state or body has given no role.
  if (reader.roles.length === 0) return false;
  if (reader.state === 'XA')
    return reader.roles.some((role) => !NONE.includes(role) && role !== 'actionLeader');
  return roles.some((role) => !NONE.includes(role));
}

export const PLANS_ALLOWED: readonly Allowed[] = [
  {
    act: /^(priorities|plans|monitoring|coherence)\./,
    by: 'itself',
    thing: /^WORD_label/,
    to: (found) => labelled(found.gain.thing) === found.by && readsPlan(found),
    because: 'whoever proposes, drafts, reports or judges does it under their own name',
  },
];
