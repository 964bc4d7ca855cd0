import { beforeEach, expect, test } from 'vitest';
import {
  createIdentityWorld,
  type IdentityWorld,
  outcomeOf,
  type Phone,
  SOURCE,
} from '#test/support/identity-world.ts';
import { REFUSALS_WRITTEN } from './audit.ts';

let world: IdentityWorld;
let admin: Phone;

beforeEach(async () => {
  world = createIdentityWorld();
  admin = await world.phone(world.identity.bootstrap({ label: 'Presidencia' }));
});

function invite(roles: ('observer' | 'fieldOfficer')[] = ['observer']) {
  return world.identity.invite({
    credentials: admin.credentials,
    label: 'Observadora',
    state: null,
    delegation: null,
    roles,
    institution: null,
    unit: null,
  });
}

function rows() {
  return world.sql.all(
    'select seq, action, actor, device, subject, decision, details from audit order by seq',
  );
}

/** What an attacker with the database file can do: no trigger stops them. */
function tamper(statement: string) {
  world.sql.run('drop trigger audit_is_never_changed');
  world.sql.run('drop trigger audit_is_never_removed');
  world.sql.run(statement);
}

test('every change stands in the audit with who did it, from which device, and to whom', () => {
  const { person } = invite();
  expect(rows().map(({ action }) => action)).toEqual([
    'people.bootstrap',
    'enrolment.enrol',
    'session.open',
    'people.invite',
  ]);
  expect(rows().at(-1)).toMatchObject({
    actor: admin.person,
    device: admin.device,
    subject: person,
    decision: 'done',
  });
});

test('every refusal stands in the audit with its reason, and its change does not stand', () => {
  const people = world.sql.all('select * from person').length;
  expect(outcomeOf(() => invite(['fieldOfficer']))).toBe('people.role_not_fitting');
  expect(rows().at(-1)).toMatchObject({ action: 'people.invite', decision: 'refused', actor: admin.person });
  expect(JSON.parse(String(rows().at(-1)?.details))).toMatchObject({ code: 'people.role_not_fitting' });
  expect(outcomeOf(() => world.identity.look({ code: 'wrong', source: SOURCE }))).toBe(
    'session.code_unknown',
  );
  expect(rows().at(-1)).toMatchObject({ action: 'enrolment.look', decision: 'refused', actor: null });
  expect(world.sql.all('select * from person')).toHaveLength(people);
});

test('of a person who is refused again and again each of the first hundred stands there, then every doubling with its number', async () => {
  const observer = await world.phone(invite());
  const list = () => outcomeOf(() => world.identity.listPeople({ credentials: observer.credentials }));
  const refused = () => rows().filter(({ decision }) => decision === 'refused');
  for (let times = 0; times < 1_000; times += 1) expect(list()).toBe('people.not_allowed');
  expect(refused()).toHaveLength(REFUSALS_WRITTEN + 3);
  const numbers = refused().map(
    ({ details }) => (JSON.parse(String(details)) as { refusals?: number }).refusals,
  );
  expect(numbers.filter((number) => number !== undefined)).toEqual([100, 200, 400, 800]);
  // Another person's refusals count separately, and each day starts anew.
  expect(outcomeOf(() => invite(['fieldOfficer']))).toBe('people.role_not_fitting');
  expect(refused()).toHaveLength(REFUSALS_WRITTEN + 4);
  world.pass(86_400_000);
  await world.signIn(observer);
  list();
  expect(refused()).toHaveLength(REFUSALS_WRITTEN + 5);
  expect(world.identity.verifyAudit()).toMatchObject({ whole: true });
});

test('no code, token or nonce stands in the audit', () => {
  const { code, linkCode } = invite();
  const text = JSON.stringify(world.sql.all('select * from audit'));
  for (const secret of [code, linkCode, admin.credentials.token]) expect(text).not.toContain(secret);
});

test('no row of the audit can be changed or removed', () => {
  expect(() => world.sql.run("update audit set actor = 'per_nobody' where seq = 1")).toThrow('append-only');
  expect(() => world.sql.run('delete from audit where seq = 1')).toThrow('append-only');
});

test('a chain that nobody touched is whole', () => {
  for (let times = 0; times < 20; times += 1) invite();
  expect(world.identity.verifyAudit(world.identity.auditHead())).toEqual({
    whole: true,
    head: world.identity.auditHead(),
  });
});

test.each([
  'seq = seq + 100',
  'at = at + 1',
  "actor = 'per_other'",
  "device = 'dev_other'",
  "action = 'people.list'",
  "subject = 'per_other'",
  "state = 'CL'",
  "actor_state = 'CL'",
  "decision = 'refused'",
  "details = '{}'",
  "prev = 'f'",
  "hash = 'f'",
])('a tampered row is found: %s', (change) => {
  invite();
  invite();
  tamper(`update audit set ${change} where seq = 4`);
  expect(world.identity.verifyAudit()).toMatchObject({ whole: false });
});

test('a removed row is found, and the end cut off by a head noted elsewhere', () => {
  invite();
  invite();
  const head = world.identity.auditHead();
  tamper(`delete from audit where seq = ${head.seq}`);
  expect(world.identity.verifyAudit()).toMatchObject({ whole: true });
  expect(world.identity.verifyAudit(head)).toEqual({ whole: false, brokenAt: head.seq });
  world.sql.run('delete from audit where seq = 2');
  expect(world.identity.verifyAudit()).toEqual({ whole: false, brokenAt: 3 });
});
