import { beforeEach, expect, test } from 'vitest';
import type { InviteRequest } from '#shared/people/people.schemas.ts';
import {
  createIdentityWorld,
  demoPerson,
  type IdentityWorld,
  outcomeOf,
  type Phone,
} from '#test/support/identity-world.ts';

const ANA = 'per_0000000000000000ana';
let world: IdentityWorld;
let presidency: Phone;
let chile: Phone;
let other: Phone;
let argentina: Phone;

beforeEach(async () => {
  world = createIdentityWorld();
  const people = [
    demoPerson({ id: 'per_presidency', role: 'presidencyAdmin', state: null }),
    demoPerson({ id: 'per_chile', role: 'nationalAdmin', state: 'CL' }),
    demoPerson({ id: 'per_chile2', role: 'nationalAdmin', state: 'CL' }),
    demoPerson({ id: 'per_argentina', role: 'nationalAdmin', state: 'AR' }),
  ];
  const phones: Phone[] = [];
  for (const invitation of world.identity.seedDemo({ people })) phones.push(await world.phone(invitation));
  [presidency, chile, other, argentina] = phones as [Phone, Phone, Phone, Phone];
});

function invite({ credentials }: Phone, change: Partial<InviteRequest> = {}) {
  const request: InviteRequest = {
    person: ANA,
    label: 'Ana',
    state: 'CL',
    delegation: 'CL',
    roles: ['delegate'],
    institution: null,
    unit: null,
    ...change,
  };
  return world.identity.invite({ credentials, ...request });
}
const listed = ({ credentials }: Phone) =>
  world.identity.listPeople({ credentials }).people.filter(({ person }) => !person.startsWith('per_chile'));

test('asked twice, one person is invited, with what was said last; the first code is replaced', async () => {
  const first = invite(chile);
  const second = invite(chile, { label: 'Ana Soto', roles: ['pointOfContact'] });
  expect(first.person).toBe(ANA);
  expect(second.person).toBe(ANA);
  expect(listed(chile)).toMatchObject([
    { person: ANA, label: 'Ana Soto', roles: ['pointOfContact'], status: 'invited' },
  ]);
  await expect(world.phone(first)).rejects.toThrow('session.code_replaced');
  expect((await world.phone(second)).person).toBe(ANA);
});

test('once somebody has enrolled, the invitation is used', async () => {
  await world.phone(invite(chile));
  expect(outcomeOf(() => invite(chile))).toBe('people.invitation_used');
  expect(listed(chile)).toMatchObject([{ person: ANA, label: 'Ana', status: 'active' }]);
});

test('nobody takes over the invitation of another, nor a person who exists', () => {
  invite(chile);
  for (const attempt of [
    () => invite(other),
    () => invite(argentina, { state: 'AR', delegation: 'AR' }),
    () => invite(chile, { person: other.person }),
    () => invite(chile, { person: chile.person }),
    () => invite(presidency, { state: null, delegation: null, roles: ['observer'] }),
  ])
    expect(outcomeOf(attempt)).toBe('people.invitation_used');
  expect(listed(chile)).toMatchObject([{ label: 'Ana', roles: ['delegate'] }]);
});

test('without an id of the device the server makes one, as for earlier versions of the app', () => {
  expect(invite(chile, { person: undefined }).person).not.toBe(invite(chile, { person: undefined }).person);
});

test('the founding of a state asked twice has one first person; another one is refused', async () => {
  const found = (person: string, label = 'Ana') =>
    world.identity.found({ credentials: presidency.credentials, state: 'PE', label, person });
  const first = found(ANA);
  expect(found(ANA, 'Ana Soto').person).toBe(first.person);
  expect(outcomeOf(() => found('per_0000000000000000eva'))).toBe('people.state_founded');
  await expect(world.phone(first)).rejects.toThrow('session.code_replaced');
  const enrolled = await world.phone(found(ANA));
  expect(enrolled.person).toBe(ANA);
  expect(outcomeOf(() => found(ANA))).toBe('people.invitation_used');
});

test('the second person of a state is invited once by two taps', async () => {
  const { credentials } = presidency;
  const first = await world.phone(world.identity.found({ credentials, state: 'PE', label: 'Eva' }));
  const second = () => invite(first, { state: 'PE', delegation: 'PE', roles: ['nationalAdmin'] });
  expect(second().person).toBe(ANA);
  expect(second().person).toBe(ANA);
  const another = () =>
    invite(first, { person: undefined, state: 'PE', delegation: 'PE', roles: ['nationalAdmin'] });
  expect(outcomeOf(another)).toBe('people.second_invited');
});
