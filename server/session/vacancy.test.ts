import { beforeEach, expect, test } from 'vitest';
import { castOf, type IdentityWorld, outcomeOf, type Phone } from '#test/support/identity-world.ts';

const DAY = 86_400_000;
let world: IdentityWorld;
let observer: Phone;
let chilean: Phone;

/** Nobody holds the presidency in this world until somebody is appointed or given it. */
beforeEach(async () => {
  const cast = await castOf({ observer: ['observer', null], cl: ['nationalAdmin', 'CL'] });
  world = cast.world;
  ({ observer, cl: chilean } = cast.phones);
});

let count = 0;
function held(person: string, { until = null }: { until?: string | null } = {}): void {
  count += 1;
  const args = { mandate: `mdt_held${count}`, person, label: 'x', function: 'presidency', basis: 'x' };
  const given = { ...args, from: '2026-01-01', until };
  const forward = { id: `x:${count}`, compartment: 'committee', name: 'mandates.appoint', args: given };
  expect(world.committee.receive(forward).status).toBe('accepted');
  world.tell();
}
function appoint(whom: string) {
  const appointed = world.identity.appointPresidency({ whom });
  world.tell();
  return appointed;
}
const refusal = (whom: string) => outcomeOf(() => appoint(whom));
const governs = ({ credentials }: Phone) => outcomeOf(() => world.identity.listPeople({ credentials }));

test('when nobody holds the presidency the operator appoints somebody of the committee, once', () => {
  expect(world.identity.readPresidency()).toEqual({
    isHeld: false,
    people: [{ person: 'per_observer', label: 'Oficina per_observer' }],
  });
  expect(governs(observer)).toBe('people.not_allowed');
  // A code is needed by whoever has no device.
  expect(appoint('per_observer')).toEqual({ person: 'per_observer', invitation: null });
  expect(governs(observer)).toBe('done');
  const actor = { ...world.identity.authenticate(observer.credentials).actor };
  expect(world.committee.actorHere(actor).mandates).toEqual(['presidencyAdmin']);
  const { docs } = world.committee.list({ actor, wanted: [{ collection: 'mandates' }] });
  expect(docs.map(({ body }) => body)).toMatchObject([
    { person: 'per_observer', basis: 'Appointed by the operator', from: '2026-09-15', until: null },
  ]);
  expect([refusal('per_observer'), refusal('Another')]).toEqual(Array(2).fill('people.presidency_held'));
});

test('somebody new is invited with it, and a lapsed code is given again without another mandate', async () => {
  const { person, invitation } = appoint('Secretaría');
  expect(invitation).not.toBeNull();
  world.pass(2 * DAY);
  const again = appoint(person);
  expect(again.person).toBe(person);
  const phone = await world.phone({ linkCode: again.invitation?.linkCode ?? '' });
  expect(phone.person).toBe(person);
  expect(governs(phone)).toBe('done');
  expect(world.sql.all('select id from mandate where person = ?', person)).toHaveLength(1);
  expect(refusal('per_observer')).toBe('people.presidency_held');
});

test('a term that ran out, a closed account and a lost device leave it vacant; somebody of a state who can act does not', () => {
  held('per_observer', { until: '2026-09-15' });
  expect(refusal('Another')).toBe('people.presidency_held');
  world.pass(DAY);
  expect(world.identity.readPresidency().isHeld).toBe(false);

  held('per_cl');
  expect(refusal('Another')).toBe('people.presidency_held');
  world.sql.run('update device set revoked_at = 1 where person = ?', chilean.person);
  expect(world.identity.readPresidency().isHeld).toBe(false);

  held('per_observer');
  expect(refusal('Another')).toBe('people.presidency_held');
  world.sql.run(`update person set status = 'disabled' where id = 'per_observer'`);
  expect(world.identity.readPresidency()).toEqual({ isHeld: false, people: [] });
  expect(refusal('Another')).toBe('done');
});

test('somebody of a state who holds it sees to whom of the committee they can pass it on, by name alone', async () => {
  const eligible = () => world.identity.listEligible({ credentials: chilean.credentials }).people;
  expect(outcomeOf(eligible)).toBe('people.not_allowed');
  held('per_cl');
  const own = { person: 'per_cl', label: 'Oficina per_cl' };
  expect(eligible()).toEqual([{ person: 'per_observer', label: 'Oficina per_observer' }, own]);
  expect(governs(observer)).toBe('people.not_allowed');
  held('per_observer');
  expect(governs(observer)).toBe('done');
  world.sql.run(`update person set status = 'disabled' where id = 'per_observer'`);
  expect(eligible()).toEqual([own]);
});

test('while only somebody of a state holds it, they invite a first one of the committee, and the operator appoints nobody', async () => {
  world.sql.run(`update person set status = 'disabled' where id = 'per_observer'`);
  const place = { state: null, delegation: null, roles: [], institution: null, unit: null };
  const invite = (label: string) =>
    world.identity.invite({ ...place, label, credentials: chilean.credentials });
  expect(outcomeOf(() => invite('Secretaría'))).toBe('people.not_allowed');
  held('per_cl', { until: '2026-09-15' });
  expect(world.identity.readPresidency()).toEqual({ isHeld: true, people: [] });
  expect([refusal('Secretaría'), refusal('per_cl')]).toEqual(Array(2).fill('people.presidency_held'));
  const phone = await world.phone(invite('Secretaría'));
  expect(world.identity.authenticate(phone.credentials).actor.state).toBeNull();

  // Their term runs out: nobody who can act holds it, and whoever they invited governs nobody by that.
  world.pass(DAY);
  expect(outcomeOf(() => invite('Protocolo'))).toBe('session.expired');
  await world.signIn(chilean);
  expect(outcomeOf(() => invite('Protocolo'))).toBe('people.not_allowed');
  await world.signIn(phone);
  expect(governs(phone)).toBe('people.not_allowed');
  expect(world.identity.readPresidency()).toEqual({
    isHeld: false,
    people: [{ person: phone.person, label: 'Secretaría' }],
  });
  appoint(phone.person);
  expect(governs(phone)).toBe('done');
});

test('nobody of a state is appointed, nor who left, nor anybody by an empty name; each refusal is in the audit', () => {
  world.sql.run(`update person set status = 'disabled' where id = 'per_observer'`);
  expect(['per_cl', 'per_nobody', 'per_observer', ' ', 'x'.repeat(81)].map(refusal)).toEqual([
    'people.unknown',
    'people.unknown',
    'people.not_active',
    'people.unknown',
    'people.unknown',
  ]);
  const row = world.sql.get<{ n: number }>(
    `select count(*) as n from audit where action = 'people.appoint' and decision = 'refused'`,
  );
  expect(row?.n).toBe(5);
});

test('who was appointed and whose mandate ended is appointed once more, also on the same day', () => {
  appoint('per_observer');
  const mandate = world.sql.get<{ id: string }>('select id from mandate')?.id ?? '';
  const lapse = { id: 'x:leave', compartment: 'committee', name: 'mandates.leave' };
  world.committee.receive({ ...lapse, args: { person: 'per_observer' } });
  world.tell();
  expect(world.committee.document('mandates', mandate)?.body.endedAt).toBe(world.now());
  expect(governs(observer)).toBe('people.not_allowed');
  appoint('per_observer');
  expect(governs(observer)).toBe('done');
});
