import { beforeEach, expect, test } from 'vitest';
import type { InviteRequest } from '#shared/people/people.schemas.ts';
import {
  castOf,
  type IdentityWorld,
  outcomeOf,
  type Phone,
  undoWitnesses,
} from '#test/support/identity-world.ts';
import { sha256 } from '../compartment/sha256.ts';
import { createIdentity } from '../identity/identity.ts';

const ANA = 'per_0000000000000000ana';
let world: IdentityWorld;
let presidency: Phone;
let chile: Phone;
let other: Phone;
let argentina: Phone;

beforeEach(async () => {
  const cast = await castOf({
    presidency: ['presidencyAdmin', null],
    chile: ['nationalAdmin', 'CL'],
    chile2: ['nationalAdmin', 'CL'],
    argentina: ['nationalAdmin', 'AR'],
  });
  world = cast.world;
  ({ presidency, chile, chile2: other, argentina } = cast.phones);
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
  expect(second.person).toBe(first.person);
  expect(listed(chile)).toMatchObject([
    { person: first.person, label: 'Ana Soto', roles: ['pointOfContact'], status: 'invited' },
  ]);
  await expect(world.phone(first)).rejects.toThrow('session.code_replaced');
  expect((await world.phone(second)).person).toBe(first.person);
});

test('the id of a person is the server’s: a device that names one chooses none', () => {
  for (const wanted of [ANA, chile.person, other.person, 'per_system'])
    expect(invite(chile, { person: wanted }).person).not.toBe(wanted);
});

test('what was asked first and arrives last changes nothing, and the code on the screen stays good', async () => {
  const shown = invite(chile, { askedAt: 2 });
  for (const late of [{ askedAt: 1 }, {}])
    expect(outcomeOf(() => invite(chile, { ...late, roles: ['nationalAdmin'] }))).toBe(
      'people.invitation_changed',
    );
  expect(listed(chile)).toMatchObject([{ label: 'Ana', roles: ['delegate'] }]);
  expect((await world.phone(shown)).person).toBe(shown.person);
});

test('an invitation of an earlier version, named by the id of its person, is asked for again by it', () => {
  const { person } = invite(chile);
  const { sql, now, random } = world;
  sql.run('drop index person_by_asking');
  for (const column of ['asked_as', 'asked_at']) sql.run(`alter table person drop column ${column}`);
  undoWitnesses(sql);
  sql.run('delete from migration where number >= 6');
  createIdentity({ sql, clock: now, random, sha256 });
  expect(invite(chile, { person, askedAt: 1 }).person).toBe(person);
});

test('once somebody has enrolled, the invitation is used', async () => {
  await world.phone(invite(chile));
  expect(outcomeOf(() => invite(chile))).toBe('people.invitation_used');
  expect(listed(chile)).toMatchObject([{ label: 'Ana', status: 'active' }]);
});

test('nobody takes over the invitation of another, nor a person who exists', () => {
  const { person } = invite(chile);
  const others = [
    invite(other),
    invite(argentina, { state: 'AR', delegation: 'AR' }),
    invite(chile, { person: other.person }),
    invite(chile, { person: chile.person }),
    invite(presidency, { state: null, delegation: null, roles: ['observer'] }),
  ].map((each) => each.person);
  expect(new Set([person, other.person, chile.person, ...others]).size).toBe(8);
  const ana = listed(chile).find((each) => each.person === person);
  expect(ana).toMatchObject({ label: 'Ana', roles: ['delegate'] });
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
  expect(enrolled.person).toBe(first.person);
  expect(outcomeOf(() => found(ANA))).toBe('people.invitation_used');
});

test('the second person of a state is invited once by two taps', async () => {
  const { credentials } = presidency;
  const first = await world.phone(world.identity.found({ credentials, state: 'PE', label: 'Eva' }));
  const second = () => invite(first, { state: 'PE', delegation: 'PE', roles: ['nationalAdmin'] });
  expect(second().person).toBe(second().person);
  const another = () =>
    invite(first, { person: undefined, state: 'PE', delegation: 'PE', roles: ['nationalAdmin'] });
  expect(outcomeOf(another)).toBe('people.second_invited');
});
