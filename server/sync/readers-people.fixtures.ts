import type { Actor, OwnRole } from '#shared/kernel/actor.ts';

function actor(
  key: string,
  roles: readonly OwnRole[],
  delegation: string | null,
  change: Partial<Actor> = {},
): Actor {
  const state = delegation !== null && /^[A-Z]{2}$/.test(delegation) ? delegation : null;
  const place = { state, delegation, institution: null, unit: null };
  return { person: `per_${key}`, device: `dev_${key}`, ...place, roles: [...roles], ...change };
}

/** Every role, in the own delegation and in another, and people without a role. */
export const PEOPLE = {
  admin: actor('admin', [], 'presidency'),
  delegate: actor('presidency2', [], 'presidency'),
  programme: actor('programme', ['programmeSupport'], 'programme'),
  analyst: actor('analyst', [], 'europol'),
  observer: actor('observer', ['observer'], 'eu-home'),
  clLiaison: actor('clLiaison', ['delegationLiaison'], 'CL'),
  clDelegate: actor('clDelegate', ['delegate'], 'CL'),
  clContact: actor('clContact', ['pointOfContact'], 'CL'),
  clAuthoriser: actor('clAuthoriser', ['nationalAuthoriser'], 'CL'),
  clAdmin: actor('clAdmin', ['nationalAdmin'], 'CL'),
  clOfficer: actor('clOfficer', ['fieldOfficer'], 'CL', { institution: 'customs', unit: 'port-7' }),
  clUnit: actor('clUnit', ['unitHead'], 'CL', { institution: 'customs', unit: 'port-7' }),
  clHead: actor('clHead', ['institutionHead'], 'CL', { institution: 'customs' }),
  ecLiaison: actor('ecLiaison', ['delegationLiaison'], 'EC'),
  ecDelegate: actor('ecDelegate', ['delegate'], 'EC'),
  ecContact: actor('ecContact', ['pointOfContact'], 'EC'),
  xaAnalyst: actor('xaAnalyst', ['partnerAnalyst'], 'ameripol', { state: 'XA' }),
  nobody: actor('nobody', [], null),
} as const;
export type Who = keyof typeof PEOPLE;
export const EVERYBODY = Object.keys(PEOPLE) as Who[];

/** What some of them hold by mandate. */
export const MANDATED = [
  { person: PEOPLE.admin.person, function: 'presidency' },
  { person: PEOPLE.delegate.person, function: 'coordination' },
  { person: PEOPLE.analyst.person, function: 'analyst' },
] as const;
