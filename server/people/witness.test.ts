import { beforeEach, describe, expect, test } from 'vitest';
import { NOTE_MANDATE } from '#shared/mandates/mandates.schemas.ts';
import {
  castOf,
  type IdentityWorld,
  outcomeOf,
  type Phone,
  placeOf,
  undoWitnesses,
} from '#test/support/identity-world.ts';
import { sha256 } from '../compartment/sha256.ts';
import { createIdentity } from '../identity/identity.ts';

const DAY = 86_400_000;
const SINCE = '2026-09-01';
let world: IdentityWorld;
let presidency: Phone;
/** Administrators of three states, and delegates of two of them. */
let phones: Record<'ar' | 'cl' | 'ec' | 'arDelegate' | 'clDelegate', Phone>;

beforeEach(async () => {
  const cast = await castOf({
    presidency: ['presidencyAdmin', null],
    ar: ['nationalAdmin', 'AR'],
    cl: ['nationalAdmin', 'CL'],
    ec: ['nationalAdmin', 'EC'],
    arDelegate: ['delegate', 'AR'],
    clDelegate: ['delegate', 'CL'],
  });
  world = cast.world;
  phones = cast.phones;
  presidency = cast.phones.presidency;
});

/** As the committee tells the identities. */
function preside(person: string, change: object = {}) {
  const args = { mandate: `mdt_${person}`, person, label: 'x', function: 'presidency', from: SINCE };
  const told = { ...args, until: null, basis: 'Acta 12', endedAt: null, ...change };
  const id = `fwd_${JSON.stringify(told)}`;
  expect(world.identity.receive({ id, name: NOTE_MANDATE, args: told }).status).toBe('accepted');
}

const found = (state = 'XA') =>
  world.identity.found({ credentials: presidency.credentials, state, label: 'Secretaría' });
const inviteSecond = (first: Phone, state = 'XA') => {
  const place = placeOf({ role: 'nationalAdmin', state });
  return world.identity.invite({ credentials: first.credentials, label: 'Segunda', ...place });
};
const confirm = (second: Phone, { fingerprint }: Phone) =>
  world.identity.confirm({ credentials: second.credentials, fingerprint });
const witness = (phone: Phone, { fingerprint }: Pick<Phone, 'fingerprint'>) =>
  outcomeOf(() => world.identity.witness({ credentials: phone.credentials, state: 'XA', fingerprint }));
/** As the page about the present founding sends it. */
const refuse = (phone: Phone, reason = 'No son ellos', foundedAt = foundedAtOf()) =>
  outcomeOf(() => world.identity.refuse({ credentials: phone.credentials, state: 'XA', reason, foundedAt }));
function foundedAtOf(): number {
  const row = world.sql.get<{ at: number }>("select founded_at as at from state where code = 'XA'");
  return row?.at ?? 0;
}
const waitingFor = ({ credentials }: Phone) => world.identity.listWitness({ credentials }).waiting;
const seenBy = ({ credentials }: Phone, state = 'XA') =>
  world.identity.listFounded({ credentials }).states.find(({ code }) => code === state);
const statusOf = (state = 'XA') =>
  world.identity.listStates({ credentials: presidency.credentials }).states.find(({ code }) => code === state)
    ?.status;

/** A body that its two people have compared: it waits for its witness. */
async function compared() {
  const first = await world.phone(found());
  const second = await world.phone(inviteSecond(first));
  confirm(second, first);
  return { first, second };
}

async function later(days: number, ...who: Phone[]) {
  world.pass(days * DAY);
  for (const phone of who) await world.signIn(phone);
}

test('who founds AMERIPOL and plays both persons gets nothing, and nobody of its own state helps', async () => {
  preside(phones.arDelegate.person);
  const { first, second } = await compared();
  expect(statusOf()).toBe('founding');
  const own = [presidency, phones.ar, phones.arDelegate, first, second];
  for (const phone of own) {
    expect(witness(phone, first)).toBe('people.not_witnessing');
    expect(refuse(phone)).toBe('people.not_witnessing');
  }
  expect(waitingFor(phones.ar)).toEqual([]);
  for (const phone of [first, second]) {
    await world.signIn(phone);
    const { credentials } = phone;
    expect(world.identity.authenticate(credentials)).toMatchObject({
      actor: { state: null, delegation: null, roles: [] },
      compartments: [],
    });
    const analyst = { ...placeOf({ role: 'partnerAnalyst', state: 'XA' }), label: 'Análisis' };
    const tried = [
      () => world.identity.invite({ credentials, ...analyst }),
      () =>
        world.identity.setRoles({
          ...{ credentials, person: first.person, roles: ['partnerAnalyst' as const] },
          ...{ institution: null, unit: null },
        }),
      () => world.identity.giveCode({ credentials, person: first.person, purpose: 'another_device' }),
      () => world.identity.found({ credentials, state: 'XA', label: 'x' }),
      () => world.identity.giveFirstCode({ credentials: presidency.credentials, state: 'XA' }),
      () => world.identity.found({ credentials: presidency.credentials, state: 'XA', label: 'x' }),
      () => world.identity.listFounded({ credentials }),
      () => world.identity.listWitness({ credentials }),
    ];
    expect(tried.map(outcomeOf)).not.toContain('done');
    // Comparing again, or signing in again, is no witness.
    confirm(second, first);
    expect(world.identity.authenticate(credentials).compartments).toEqual([]);
  }
  expect(statusOf()).toBe('founding');
});

test('an administrator of a state with nothing to do with it hears the fingerprint, and the body is active', async () => {
  const { first, second } = await compared();
  expect(waitingFor(phones.cl)).toEqual([
    {
      code: 'XA',
      foundedAt: world.now(),
      founded: { label: 'Oficina per_presidency', state: null, at: world.now() },
      first: { label: 'Secretaría' },
      second: { label: 'Segunda' },
      endsAt: world.now() + 14 * DAY,
    },
  ]);
  expect(world.identity.readFounding({ credentials: first.credentials }).comparedAt).toBe(world.now());
  expect(seenBy(phones.ar)?.status).toBe('waiting');
  expect(witness(phones.cl, first)).toBe('done');
  expect(statusOf()).toBe('active');
  for (const phone of [first, second]) {
    expect(outcomeOf(() => world.identity.authenticate(phone.credentials))).toBe('session.not_signed_in');
    await world.signIn(phone);
    expect(world.identity.authenticate(phone.credentials)).toMatchObject({
      actor: { state: 'XA', delegation: 'ameripol', roles: ['nationalAdmin'] },
      compartments: ['committee', 'body:ameripol'],
    });
  }
  const at = world.now();
  expect(seenBy(phones.arDelegate)).toEqual({
    code: 'XA',
    status: 'active',
    founded: { label: 'Oficina per_presidency', state: null, at },
    confirmed: { label: 'Segunda', state: 'XA', at },
    witnessed: { label: 'Oficina per_cl', state: 'CL', at },
    refused: null,
  });
});

describe('the witness', () => {
  test('who heard another fingerprint confirms nothing', async () => {
    const { first, second } = await compared();
    expect(witness(phones.cl, second)).toBe('people.fingerprint_differs');
    expect([statusOf(), waitingFor(phones.cl).length]).toEqual(['founding', 1]);
    expect(witness(phones.cl, first)).toBe('done');
  });

  test('is not heard before the two have compared, nor by another after it is done', async () => {
    expect(witness(phones.cl, presidency)).toBe('people.no_witness_needed');
    const first = await world.phone(found());
    const second = await world.phone(inviteSecond(first));
    expect(waitingFor(phones.cl)).toEqual([]);
    expect([witness(phones.cl, first), refuse(phones.cl)]).toEqual(Array(2).fill('people.no_witness_needed'));
    confirm(second, first);
    expect(witness(phones.cl, first)).toBe('done');
    expect([witness(phones.ec, first), refuse(phones.cl), refuse(phones.ec)]).toEqual(
      Array(3).fill('people.no_witness_needed'),
    );
  });

  test('says it twice, and the second person too: nothing changes, and no session ends again', async () => {
    const first = await world.phone(found());
    const second = await world.phone(inviteSecond(first));
    const { token } = confirm(second, first);
    expect(token).toBe(second.credentials.token);
    const before = world.sql.get("select * from state where code = 'XA'");
    world.pass(60_000);
    confirm(second, first);
    expect(world.sql.get("select * from state where code = 'XA'")).toEqual(before);
    expect(witness(phones.cl, first)).toBe('done');
    await world.signIn(first);
    const after = world.sql.get("select * from state where code = 'XA'");
    world.pass(60_000);
    expect(witness(phones.cl, first)).toBe('done');
    expect(world.sql.get("select * from state where code = 'XA'")).toEqual(after);
    expect(outcomeOf(() => world.identity.authenticate(first.credentials))).toBe('done');
  });

  test('speaks with the first person: only they see what is read aloud', async () => {
    const { first, second } = await compared();
    const seenOf = ({ credentials }: Phone) => world.identity.readFounding({ credentials }).first.fingerprint;
    expect([seenOf(first), seenOf(second)]).toEqual([first.fingerprint, null]);
  });

  test('is not heard about a body of whose two one has no device any more: it begins anew', async () => {
    const { first, second } = await compared();
    world.identity.revokeDevice({ credentials: second.credentials, device: second.device });
    expect(waitingFor(phones.cl)).toEqual([]);
    expect([witness(phones.cl, first), refuse(phones.cl)]).toEqual(Array(2).fill('people.no_witness_needed'));
    expect(statusOf()).toBe('none');
    const again = await compared();
    world.identity.revokeDevice({ credentials: again.first.credentials, device: again.first.device });
    expect(witness(phones.cl, again.first)).toBe('people.no_witness_needed');
  });

  test('is nobody of a state that does not govern itself, nor of the state of who founded it', async () => {
    const { first } = await compared();
    world.sql.run("update state set status = 'none' where code = 'CL'");
    expect(witness(phones.cl, first)).toBe('people.not_witnessing');
    world.sql.run("update state set status = 'active' where code = 'CL'");
    world.sql.run('delete from mandate');
    world.sql.run("update person set state = 'CL' where id = ?", presidency.person);
    expect([witness(phones.cl, first), refuse(phones.cl)]).toEqual(Array(2).fill('people.not_witnessing'));
    expect(witness(phones.ec, first)).toBe('done');
  });

  test('of a former founding is not who witnessed this one', async () => {
    const { first } = await compared();
    expect(witness(phones.cl, first)).toBe('done');
    world.sql.run("update state set status = 'none' where code = 'XA'");
    found();
    expect(world.sql.get("select witness, witnessed_at from state where code = 'XA'")).toEqual({
      witness: null,
      witnessed_at: null,
    });
  });

  test('is nobody else of a state, and nobody of the body', async () => {
    const { first } = await compared();
    for (const phone of [phones.clDelegate, phones.arDelegate])
      expect(outcomeOf(() => waitingFor(phone))).toBe('people.not_allowed');
    expect(witness(phones.clDelegate, first)).toBe('people.not_witnessing');
  });

  test('is of no state that was founded after the body was begun', async () => {
    const { first } = await compared();
    world.pass(1);
    const fake = await world.phone(found('UY'));
    const other = await world.phone(inviteSecond(fake, 'UY'));
    confirm(other, fake);
    await world.signIn(fake);
    expect(waitingFor(fake)).toEqual([]);
    expect(witness(fake, first)).toBe('people.not_witnessing');
  });

  test('has as long as the two had, from when they compared', async () => {
    const first = await world.phone(found());
    const second = await world.phone(inviteSecond(first));
    await later(13, second);
    confirm(second, first);
    await later(13, phones.cl, phones.ec);
    expect(waitingFor(phones.cl)).toHaveLength(1);
    await later(1, phones.cl, presidency);
    expect(waitingFor(phones.cl)).toEqual([]);
    expect(witness(phones.cl, first)).toBe('people.no_witness_needed');
    expect(statusOf()).toBe('none');
  });
});

describe('a presidency that moves', () => {
  test('to another state between founding and witness keeps both away', async () => {
    preside(phones.arDelegate.person);
    const { first } = await compared();
    world.pass(1000);
    preside(phones.arDelegate.person, { endedAt: world.now() });
    preside(phones.clDelegate.person);
    expect([waitingFor(phones.ar), waitingFor(phones.cl)]).toEqual([[], []]);
    for (const phone of [phones.ar, phones.cl])
      expect([witness(phone, first), refuse(phone)]).toEqual(Array(2).fill('people.not_witnessing'));
    expect(witness(phones.ec, first)).toBe('done');
  });

  test('to somebody of the committee just before leaves its state no witness; a year later it may be one', async () => {
    preside(phones.arDelegate.person, { endedAt: world.now() - DAY });
    preside(phones.clDelegate.person, { from: '2025-01-01', until: '2025-09-01' });
    preside(phones.ec.person, { function: 'coordination', until: '2026-12-31', from: '2026-12-01' });
    const { first } = await compared();
    expect([witness(phones.ar, first), witness(phones.ec, first)]).toEqual(
      Array(2).fill('people.not_witnessing'),
    );
    expect(witness(phones.cl, first)).toBe('done');
  });

  test('ended a year before leaves its state a witness again, and not a moment earlier', async () => {
    preside(phones.arDelegate.person, { from: '2025-01-01', endedAt: world.now() - 365 * DAY });
    preside(phones.clDelegate.person, { from: '2025-01-01', endedAt: world.now() - 365 * DAY - 1 });
    const { first } = await compared();
    expect(witness(phones.ar, first)).toBe('people.not_witnessing');
    expect(witness(phones.cl, first)).toBe('done');
  });

  test('gives an analyst of the committee no such office: their state may be a witness', async () => {
    preside(phones.clDelegate.person, { function: 'analyst' });
    const { first } = await compared();
    expect(witness(phones.cl, first)).toBe('done');
  });
});

describe('a witness who refuses', () => {
  test('ends the founding and closes its accounts, and the administrators of all see who and why', async () => {
    const { first, second } = await compared();
    expect(refuse(phones.cl)).toBe('done');
    for (const phone of [first, second])
      expect(outcomeOf(() => world.identity.authenticate(phone.credentials))).toBe('session.device_revoked');
    const refused = { label: 'Oficina per_cl', state: 'CL', at: world.now() };
    for (const phone of [presidency, phones.ar, phones.ec])
      expect(seenBy(phone)).toMatchObject({
        status: 'refused',
        founded: { label: 'Oficina per_presidency', state: null },
        confirmed: { label: 'Segunda', state: 'XA' },
        refused: { ...refused, reason: 'No son ellos' },
      });
    expect(seenBy(phones.arDelegate)?.refused).toEqual({ ...refused, reason: null });
    const { rows } = world.identity.readAudit({
      ...{ credentials: phones.cl.credentials, before: null, limit: 5 },
    });
    expect(rows[0]).toMatchObject({
      ...{ action: 'states.refuse', state: 'XA', decision: 'done' },
      details: { reason: 'No son ellos' },
    });
  });

  test('says it twice and nothing changes; nobody witnesses what has ended', async () => {
    const { first } = await compared();
    expect([refuse(phones.cl), refuse(phones.cl, 'otra vez')]).toEqual(['done', 'done']);
    expect(seenBy(phones.cl)?.refused?.reason).toBe('No son ellos');
    expect([witness(phones.ec, first), refuse(phones.ec)]).toEqual(Array(2).fill('people.no_witness_needed'));
  });

  test('of an earlier founding refuses no later one', async () => {
    await compared();
    const former = foundedAtOf();
    expect(refuse(phones.cl)).toBe('done');
    world.pass(1);
    expect(refuse(phones.cl, 'x', former)).toBe('done');
    await compared();
    for (const phone of [phones.cl, phones.ec])
      expect(refuse(phone, 'x', former)).toBe('people.no_witness_needed');
    expect([statusOf(), waitingFor(phones.ec)[0]?.foundedAt]).toEqual(['founding', former + 1]);
    expect(refuse(phones.ec)).toBe('done');
    expect(refuse(phones.ec, 'x', former)).toBe('people.no_witness_needed');
  });

  test('is still seen when it is founded anew, whose first device is another', async () => {
    const { first: former } = await compared();
    refuse(phones.cl);
    const { first } = await compared();
    expect(seenBy(phones.ec)).toMatchObject({ status: 'waiting', refused: { state: 'CL' } });
    expect(witness(phones.ec, former)).toBe('people.fingerprint_differs');
    expect(witness(phones.ec, first)).toBe('done');
  });
});

test('a body begun with the former version waits for its witness too', async () => {
  const first = await world.phone(found());
  const second = await world.phone(inviteSecond(first));
  const { sql } = world;
  undoWitnesses(sql);
  createIdentity({ sql, clock: world.now, random: world.random, sha256 });
  confirm(second, first);
  expect(statusOf()).toBe('founding');
  expect(witness(phones.cl, first)).toBe('done');
  expect(statusOf('CL')).toBe('active');
});

test('an ordinary state is confirmed by its two, and waits for nobody', async () => {
  const first = await world.phone(found('UY'));
  const second = await world.phone(inviteSecond(first, 'UY'));
  confirm(second, first);
  expect(statusOf('UY')).toBe('active');
  expect(seenBy(presidency, 'UY')).toMatchObject({
    founded: { label: 'Oficina per_presidency' },
    confirmed: { label: 'Segunda', state: 'UY' },
    witnessed: null,
  });
});
