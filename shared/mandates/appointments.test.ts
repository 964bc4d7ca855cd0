import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { actorWith, codeOf } from '#test/support/deciding.ts';
import { createRuleWorld, type RuleWorld } from '#test/support/rule-world.ts';
import { lapseAppointment, MOST_APPOINTMENTS } from './appointments.mutations.ts';
import { expiringOf, mayAppoint, othersInFunction, tenureOf } from './appointments.rules.ts';
import type { Appointment } from './appointments.schemas.ts';

const of = (role: Actor['roles'][number], state: string, change: Partial<Actor> = {}) =>
  actorWith([role], { person: `per_${role}${state}`, state, delegation: state, ...change });
const chile = of('nationalAdmin', 'CL');
const chileContact = of('pointOfContact', 'CL');
const ecuador = of('nationalAdmin', 'EC');
const chair = actorWith(['presidencyDelegate'], {
  person: 'per_chair',
  state: null,
  delegation: 'presidency',
});
const ameripol = of('nationalAdmin', 'XA', { delegation: 'ameripol' });
const outsiders: Readonly<Record<string, Actor>> = {
  officer: of('fieldOfficer', 'CL'),
  delegate: of('delegate', 'CL'),
  authoriser: of('nationalAuthoriser', 'CL'),
  ecuador,
  chair,
  programme: actorWith(['programmeSupport'], { state: null, delegation: 'el-paccto' }),
  'a Chilean who presides': of('delegate', 'CL', { mandates: ['presidencyAdmin'] }),
};

const fields = {
  delegation: 'CL',
  function: 'minister',
  scope: null,
  office: { es: 'Ministerio del Interior' },
  name: 'A. Soto',
  phone: '+56 2 2345 6789',
  email: 'gabinete@example.gob.cl',
  from: '2026-01-01',
  until: '2026-12-31',
  note: { number: 'NV 1/2026', day: '2025-12-20' },
  succeeds: null,
};
let world: RuleWorld;
const made = (actor: Actor, name: string, args: object) =>
  codeOf(world.act(actor, `functions.${name}`, args));
const record = (change: object = {}, actor = chile) =>
  made(actor, 'record', { appointment: 'apt_1', ...fields, ...change });
const one = { appointment: 'apt_1', delegation: 'CL' };
const bodyOf = (id = 'apt_1') =>
  world.docs('committee').find((doc) => doc.id === id)?.body as Appointment | undefined;

beforeEach(() => {
  world = createRuleWorld({ now: Date.UTC(2026, 5, 1) });
});

test.each(Object.entries(outsiders))(
  '%s records, corrects, renews and ends nothing of Chile',
  (_who, actor) => {
    expect(record({}, actor)).toBe('access.not_allowed');
    expect(record()).toBe('accepted');
    expect(made(actor, 'correct', { ...one, name: 'B' })).toBe('access.not_allowed');
    expect(made(actor, 'renew', { ...one, until: '2027-12-31', note: fields.note })).toBe(
      'access.not_allowed',
    );
    expect(made(actor, 'end', one)).toBe('access.not_allowed');
    expect(bodyOf()?.name).toBe('A. Soto');
  },
);

test('nobody reaches the function of another state by saying that it is their own', () => {
  expect(record()).toBe('accepted');
  const claimed = { ...one, delegation: 'EC' };
  expect(made(ecuador, 'correct', { ...claimed, name: 'B' })).toBe('mandates.function_unknown');
  expect(made(ecuador, 'end', claimed)).toBe('mandates.function_unknown');
  const ofEcuador = { ...fields, appointment: 'apt_2', delegation: 'EC', succeeds: 'apt_1' };
  expect(made(ecuador, 'record', ofEcuador)).toBe('accepted');
  expect(bodyOf()?.endedAt).toBeNull();
});

test('whoever presides records for bodies, and a body that governs its people for itself', () => {
  const code = (delegation: string) => ({ delegation, appointment: `apt_${delegation}` });
  expect(record(code('europol'), chair)).toBe('accepted');
  expect(record(code('ameripol'), ameripol)).toBe('accepted');
  expect(record(code('europol'), ameripol)).toBe('access.not_allowed');
  expect(record(code('none'), chair)).not.toBe('accepted');
  expect(record(code('cl'), chair)).not.toBe('accepted');
  expect(mayAppoint(chair, 'EC')).toBe(false);
});

test('members read it, field officers do not', () => {
  expect(record()).toBe('accepted');
  const reads = (actor: Actor) => world.readBy(actor, 'committee').some(({ id }) => id === 'apt_1');
  expect([chile, ecuador, chair, ameripol, outsiders.delegate as Actor].map(reads)).toEqual(
    Array(5).fill(true),
  );
  expect(reads(of('fieldOfficer', 'CL'))).toBe(false);
  expect(reads(of('unitHead', 'CL'))).toBe(false);
});

test('days exist and stand in order, and a platform says which it is', () => {
  expect(record({ until: '2025-12-31' })).toBe('mandates.ends_before_it_begins');
  expect(record({ from: '2026-02-30' })).toBe('mandates.no_such_day');
  expect(record({ note: { number: '1', day: '2026-02-30' } })).toBe('mandates.no_such_day');
  expect(record({ function: 'platform' })).toBe('mandates.scope_missing');
  expect(record({ function: 'platform', scope: 'Cocaína' })).toBe('accepted');
  expect(made(chile, 'correct', { ...one, scope: null })).toBe('mandates.scope_missing');
  expect(record()).toBe('mandates.function_recorded');
});

test('a renewal keeps the term and the note before it', () => {
  expect(record()).toBe('accepted');
  const note = { number: 'NV 9/2026', day: '2026-05-20' };
  expect(made(chileContact, 'renew', { ...one, until: '2026-12-31', note })).toBe('mandates.not_longer');
  expect(made(chileContact, 'renew', { ...one, until: '2027-12-31', note })).toBe('accepted');
  expect(bodyOf()).toMatchObject({
    until: '2027-12-31',
    note,
    renewed: [{ until: '2026-12-31', note: fields.note }],
  });
  expect(made(chileContact, 'renew', { ...one, until: null, note })).toBe('accepted');
  expect(made(chileContact, 'renew', { ...one, until: null, note })).toBe('mandates.not_longer');
});

test('whoever follows ends the term before, and what ended keeps no contact', () => {
  expect(record()).toBe('accepted');
  expect(record({ appointment: 'apt_2', name: 'B. Rojas', succeeds: 'apt_1' }, chileContact)).toBe(
    'accepted',
  );
  expect(bodyOf()).toMatchObject({ endedAt: world.now, phone: null, email: null, name: 'A. Soto' });
  expect(bodyOf('apt_2')?.phone).toBe(fields.phone);
  expect(made(chile, 'correct', { ...one, phone: '+56 2 1' })).toBe('mandates.function_over');
  expect(made(chile, 'end', one)).toBe('accepted');
});

test('the last day over, the server ends it and deletes the contact; not a day before, nor once renewed', () => {
  const lapse = (now: number) => {
    const known = world.docs('committee').find(({ id }) => id === 'apt_1') as Doc<Appointment>;
    const docs = { get: () => known, within: () => [] } as never;
    const decision = lapseAppointment.decide({ args: { appointment: 'apt_1' }, docs, now } as never);
    return decision.accepted ? decision.effects.length : -1;
  };
  expect(record()).toBe('accepted');
  expect(lapse(Date.UTC(2026, 11, 31, 23))).toBe(0);
  expect(lapse(Date.UTC(2027, 0, 1))).toBe(1);
  expect(made(chile, 'renew', { ...one, until: '2027-06-30', note: fields.note })).toBe('accepted');
  expect(lapse(Date.UTC(2027, 0, 1))).toBe(0);
});

test('a state has no more open functions than a list that people ring from', () => {
  for (let n = 0; n < MOST_APPOINTMENTS; n += 1) expect(record({ appointment: `apt_${n}` })).toBe('accepted');
  expect(record({ appointment: 'apt_more' })).toBe('mandates.too_many_functions');
  expect(made(chile, 'end', { ...one, appointment: 'apt_0' })).toBe('accepted');
  expect(record({ appointment: 'apt_more' })).toBe('accepted');
});

test.each([
  ['begins later', '2026-02-01', '2026-12-31', null, 'to_begin'],
  ['has no last day', '2025-01-01', null, null, 'held'],
  ['ends in 31 days', '2025-01-01', '2026-02-15', null, 'held'],
  ['ends in 30 days', '2025-01-01', '2026-02-14', null, 'expiring'],
  ['ends today', '2025-01-01', '2026-01-15', null, 'expiring'],
  ['ended yesterday', '2025-01-01', '2026-01-14', null, 'over'],
  ['was ended before its day', '2025-01-01', '2026-12-31', 1, 'over'],
] as const)('a term that %s stands so', (_what, from, until, endedAt, standing) => {
  expect(tenureOf({ from, until, endedAt }, '2026-01-15')).toBe(standing);
});

test('what ends soonest comes first, and only what ends', () => {
  const term = (until: string | null) => ({ body: { from: '2025-01-01', until, endedAt: null } });
  const all = [term('2026-02-10'), term(null), term('2026-01-20'), term('2026-12-31')];
  expect(expiringOf(all, '2026-01-15').map(({ body }) => body.until)).toEqual(['2026-01-20', '2026-02-10']);
});

test('the history of a function has whoever held the same one, and no other platform', () => {
  const doc = (id: string, change: Partial<Appointment>) =>
    ({ id, body: { ...fields, ...change } }) as unknown as Doc<Appointment>;
  const cocaine = doc('apt_a', { function: 'platform', scope: 'Cocaína', from: '2026-01-01' });
  const all = [
    cocaine,
    doc('apt_b', { function: 'platform', scope: 'cocaina', from: '2024-01-01' }),
    doc('apt_c', { function: 'platform', scope: 'cocaína', from: '2025-01-01' }),
    doc('apt_d', { function: 'platform', scope: 'Armas', from: '2025-01-01' }),
    doc('apt_e', { function: 'minister' }),
    doc('apt_f', { function: 'platform', scope: 'Cocaína', delegation: 'EC' }),
  ];
  expect(othersInFunction(all, cocaine).map(({ id }) => id)).toEqual(['apt_c', 'apt_b']);
});
