import { beforeAll, describe, expect, test } from 'vitest';
import { isOwnRole, type OwnRole, ROLES, type Role } from '#shared/kernel/actor.ts';
import {
  createIdentityWorld,
  demoPerson,
  type IdentityWorld,
  type Phone,
  placeOf,
  probe,
} from '#test/support/identity-world.ts';
import type { Credentials } from '../session/caller.ts';

const ALL_ROLES = Object.keys(ROLES) as Role[];
const OWN_ROLES = ALL_ROLES.filter(isOwnRole);
const PLACES = ['committee', 'CL', 'AR', 'self'] as const;
type Place = (typeof PLACES)[number];

/**
 * Who may do what to whom, written by hand, independent of the product's rules. Callers of a state are from CL. What is
 * not listed is refused.
 */
const ALLOWED: Partial<Record<Role, Partial<Record<Place, string>>>> = {
  presidencyAdmin: { committee: 'invite code lost roles disable revoke', self: 'code disable' },
  nationalAdmin: { CL: 'invite code lost roles disable revoke', self: 'code disable' },
};
/** Where a caller with this role is from; analysts of a partner body are of no state. */
function homeOf(role: Role): string | null {
  if (role === 'partnerAnalyst') return 'XA';
  return ROLES[role] === 'state' ? 'CL' : null;
}
const EVERYONE: Partial<Record<Place, string>> = { self: 'revoke' };

/** Own people only: nobody reads a list of people they do not govern. */
const LISTS: Record<string, string> = {
  people: 'presidencyAdmin nationalAdmin',
  peopleOfCommittee: 'presidencyAdmin',
  devicesOfCommittee: 'presidencyAdmin',
  auditOfCommittee: 'presidencyAdmin',
  eligible: 'presidencyAdmin',
  colleagues: 'pointOfContact nationalCoordinator',
  audit: 'presidencyAdmin nationalAdmin',
  devices: ALL_ROLES.join(' '),
  states: ALL_ROLES.join(' '),
  found: 'presidencyAdmin',
  refound: 'presidencyAdmin',
  founded: ALL_ROLES.join(' '),
  witnesses: 'nationalAdmin',
  witness: 'nationalAdmin',
  refuse: 'nationalAdmin',
};

let world: IdentityWorld;
const callers = new Map<Role, Phone>();
const subjects = new Map<Place, Phone>();
let body: Phone;

beforeAll(async () => {
  world = createIdentityWorld();
  const people = [
    ...ALL_ROLES.map((role) => demoPerson({ id: `per_${role}`, role, state: homeOf(role) })),
    // A second administrator each, so that the rule about the last one does not interfere.
    demoPerson({ id: 'per_admin2', role: 'presidencyAdmin', state: null }),
    demoPerson({ id: 'per_national2', role: 'nationalAdmin', state: 'CL' }),
    // Whoever is made a counterpart needs a seat in a body.
    { ...demoPerson({ id: 'per_committee', role: 'observer', state: null }), delegation: 'eu-cosi' },
    demoPerson({ id: 'per_CL', role: 'delegate', state: 'CL' }),
    demoPerson({ id: 'per_AR', role: 'delegate', state: 'AR' }),
    demoPerson({ id: 'per_XA', role: 'nationalAdmin', state: 'XA' }),
  ];
  const phones = new Map<string, Phone>();
  for (const invitation of world.identity.seedDemo({ people })) {
    phones.set(invitation.person, await world.phone(invitation));
  }
  body = phones.get('per_XA')!;
  for (const role of ALL_ROLES) callers.set(role, phones.get(`per_${role}`)!);
  for (const place of ['committee', 'CL', 'AR'] as const) subjects.set(place, phones.get(`per_${place}`)!);
});

function inviteTo(credentials: Credentials, state: string | null, role: Role) {
  const place = placeOf({ role, state });
  return world.identity.invite({ credentials, label: 'Nueva', ...place });
}

function roleWithin(state: string | null): OwnRole {
  return state === null ? 'observer' : 'delegate';
}

/** AMERIPOL as it was before its witness; its analyst stays what they are. */
function waitForWitness(): { state: string; fingerprint: string } {
  world.sql.run(
    `update state set status = 'founding', first = 'per_XA', second = 'per_XA', founded_at = ?, compared_at = ?
     where code = 'XA'`,
    world.now(),
    world.now(),
  );
  return { state: 'XA', fingerprint: body.fingerprint };
}

function act(action: string, credentials: Credentials, subject: Phone, state: string | null): unknown {
  const { person, device } = subject;
  const { identity } = world;
  switch (action) {
    case 'invite':
      return inviteTo(credentials, state, roleWithin(state));
    case 'code':
      return identity.giveCode({ credentials, person, purpose: 'another_device' });
    case 'lost':
      return identity.giveCode({ credentials, person, purpose: 'lost_device' });
    case 'roles':
      return identity.setRoles({
        credentials,
        person,
        roles: [roleWithin(state)],
        institution: null,
        unit: null,
      });
    case 'disable':
      return identity.disable({ credentials, person });
    default:
      return identity.revokeDevice({ credentials, device });
  }
}

const ACTIONS = ['invite', 'code', 'lost', 'roles', 'disable', 'revoke'];
const cells = ALL_ROLES.flatMap((role) =>
  PLACES.flatMap((place) =>
    ACTIONS.filter((action) => place !== 'self' || action !== 'invite').map(
      (action) => [role, action, place] as const,
    ),
  ),
);

test.each(cells)('%s, %s, subject: %s', (role, action, place) => {
  const caller = callers.get(role)!;
  const subject = place === 'self' ? caller : subjects.get(place)!;
  const own = homeOf(role);
  const state = place === 'self' ? own : place === 'committee' ? null : place;
  const allowed = `${ALLOWED[role]?.[place] ?? ''} ${EVERYONE[place] ?? ''}`.split(' ');
  const outcome = probe(world.sql, () => act(action, caller.credentials, subject, state));
  expect(outcome === 'done', outcome).toBe(allowed.includes(action));
});

test.each(ALL_ROLES.flatMap((role) => Object.keys(LISTS).map((list) => [role, list] as const)))(
  '%s and the list of: %s',
  (role, list) => {
    const { credentials } = callers.get(role)!;
    const { identity } = world;
    const reads: Record<string, () => unknown> = {
      people: () => identity.listPeople({ credentials }),
      peopleOfCommittee: () => identity.listPeople({ credentials, of: 'committee' }),
      devicesOfCommittee: () => identity.listDevices({ credentials, of: 'committee' }),
      auditOfCommittee: () => identity.readAudit({ credentials, before: null, limit: 10, of: 'committee' }),
      eligible: () => identity.listEligible({ credentials }),
      colleagues: () => identity.listColleagues({ credentials }),
      audit: () => identity.readAudit({ credentials, before: null, limit: 10 }),
      devices: () => identity.listDevices({ credentials }),
      states: () => identity.listStates({ credentials }),
      found: () => identity.found({ credentials, state: 'UY', label: 'x' }),
      founded: () => identity.listFounded({ credentials }),
      witnesses: () => identity.listWitness({ credentials }),
      witness: () => identity.witness({ credentials, ...waitForWitness() }),
      refuse: () => {
        const { state } = waitForWitness();
        return identity.refuse({ credentials, state, reason: 'x', foundedAt: world.now() });
      },
      refound: () => {
        identity.found({ credentials: callers.get('presidencyAdmin')!.credentials, state: 'UY', label: 'x' });
        identity.giveFirstCode({ credentials, state: 'UY' });
      },
    };
    const outcome = probe(world.sql, reads[list]!);
    expect(outcome === 'done', outcome).toBe((LISTS[list] ?? '').split(' ').includes(role));
  },
);

describe('roles that can be given', () => {
  test.each(OWN_ROLES.flatMap((role) => [null, 'CL', 'AR'].map((state) => [role, state] as const)))(
    '%s in %s: by its own administrator alone, and of its own kind alone',
    (role, state) => {
      for (const [governor, home] of [
        ['presidencyAdmin', null],
        ['nationalAdmin', 'CL'],
      ] as const) {
        const { credentials } = callers.get(governor)!;
        const kind = state === null ? 'committee' : 'state';
        const fits = ROLES[role] === kind && role !== 'partnerAnalyst';
        const expected = state === home && fits;
        const invited = probe(world.sql, () => inviteTo(credentials, state, role));
        expect(invited === 'done', invited).toBe(expected);
        const { person } = subjects.get(state === null ? 'committee' : (state as Place))!;
        const { institution, unit } = placeOf({ role, state });
        const changed = probe(world.sql, () =>
          world.identity.setRoles({ credentials, person, roles: [role], institution, unit }),
        );
        expect(changed === 'done', changed).toBe(expected);
      }
    },
  );
});
