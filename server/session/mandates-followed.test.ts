import { beforeEach, expect, test } from 'vitest';
import { isOwnRole } from '#shared/kernel/actor.ts';
import {
  castOf,
  type IdentityWorld,
  outcomeOf,
  type Phone,
  undoWitnesses,
} from '#test/support/identity-world.ts';
import { sha256 } from '../compartment/sha256.ts';
import { createIdentity } from '../identity/identity.ts';
import { afterRestore } from './after-restore.ts';

const DAY = 86_400_000;
let world: IdentityWorld;
let first: Phone;
let second: Phone;
let chilean: Phone;

beforeEach(async () => {
  const cast = await castOf({
    first: ['presidencyAdmin', null],
    second: ['observer', null],
    cl: ['nationalAdmin', 'CL'],
  });
  world = cast.world;
  ({ first, second, cl: chilean } = cast.phones);
});

let count = 0;
/** As the phone's request would, in the person's own name; null: accepted. */
function push({ person, credentials }: Phone, name: string, args: object): string | null {
  count += 1;
  const { actor, label } = world.identity.authenticate(credentials);
  const { device } = actor;
  const envelope = { v: 1, id: `mut_${count}`, name, args, compartment: 'committee', device, person };
  const whole = { ...envelope, counter: count, madeAt: world.now(), base: {}, after: [], replaces: null };
  const request = {
    protocol: 1,
    request: 'req_1',
    device,
    person,
    compartment: 'committee',
    mutations: [whole],
  };
  const { verdicts } = world.committee.push({ actor, label, request: request as never });
  world.tell();
  return verdicts[0]?.code ?? null;
}
const give = (person: string, change: object = {}) =>
  push(first, 'mandates.give', {
    ...{ mandate: `mdt_${count}`, person, label: 'as the giver wrote it', function: 'presidency' },
    ...{ from: '2026-09-15', until: null, basis: 'Acta 12', ...change },
  });
const governs = ({ credentials }: Phone) => outcomeOf(() => world.identity.listPeople({ credentials }));
const founds = ({ credentials }: Phone, state: string) =>
  outcomeOf(() => world.identity.found({ credentials, state, label: 'x' }));

test('who is given the presidency governs the committee’s people and founds states, until it ends', () => {
  expect([governs(second), founds(second, 'UY')]).toEqual(['people.not_allowed', 'people.not_allowed']);
  expect(give(second.person, { mandate: 'mdt_x' })).toBeNull();
  expect([governs(second), founds(second, 'UY')]).toEqual(['done', 'done']);
  // No session carries it: the committee's compartment adds it to the actor.
  expect(world.identity.authenticate(second.credentials).actor).not.toHaveProperty('mandates');
  expect(push(first, 'mandates.end', { mandate: 'mdt_x' })).toBeNull();
  expect([governs(second), founds(second, 'PY')]).toEqual(['people.not_allowed', 'people.not_allowed']);
});

test('a term counts for the identities from its first day to its last', () => {
  expect(give(second.person, { from: '2026-09-16', until: '2026-09-16' })).toBeNull();
  const held = [0, 1, 2].map((day) => {
    if (day > 0) world.pass(DAY);
    return world.sql.transaction(() => {
      world.sql.run('update session set last_seen = ?', world.now());
      return governs(second);
    });
  });
  expect(held).toEqual(['people.not_allowed', 'done', 'people.not_allowed']);
});

test('a person of a state with the presidency keeps their own, governs the committee’s people and founds states, until it ends', () => {
  const { credentials } = chilean;
  const listed = (of?: 'committee') =>
    world.identity.listPeople({ credentials, of }).people.map(({ person }) => person);
  const before = () => [outcomeOf(() => listed('committee')), founds(chilean, 'UY')];
  expect(before()).toEqual(['people.not_allowed', 'people.not_allowed']);
  expect(give('per_cl', { mandate: 'mdt_cl' })).toBeNull();
  const row = world.sql.get<{ roles: string }>(`select roles from person where id = 'per_cl'`);
  expect(row?.roles).toBe('["nationalAdmin"]');
  expect([listed(), listed('committee')]).toEqual([['per_cl'], ['per_first', 'per_second']]);
  expect(founds(chilean, 'UY')).toBe('done');
  // The same session: what it gave is gone with it.
  expect(push(first, 'mandates.end', { mandate: 'mdt_cl' })).toBeNull();
  expect([outcomeOf(() => listed('committee')), founds(chilean, 'PY')]).toEqual([
    'people.not_allowed',
    'people.not_allowed',
  ]);
  expect(listed()).toEqual(['per_cl']);
});

test('the last presidency is not ended, and with another one it is', () => {
  const [held] = world.committee.list({
    actor: { ...world.identity.authenticate(first.credentials).actor },
    wanted: [{ collection: 'mandates' }],
  }).docs;
  const mandate = held?.id ?? '';
  expect(push(first, 'mandates.end', { mandate })).toBe('mandates.last_presidency');
  expect(give(second.person, { function: 'analyst' })).toBeNull();
  expect(give(second.person, { from: '2026-10-01' })).toBeNull();
  expect(push(first, 'mandates.end', { mandate })).toBe('mandates.last_presidency');
  expect(give(second.person)).toBeNull();
  expect(push(first, 'mandates.end', { mandate })).toBeNull();
});

test('whoever never enrolled, lost their devices or does not exist is no successor to the last presidency', async () => {
  const { credentials } = first;
  const held = world.sql.get<{ id: string }>('select id from mandate')?.id ?? '';
  const ends = () => push(first, 'mandates.end', { mandate: held });
  const place = { state: null, delegation: null, institution: null, unit: null, roles: [] };
  const invited = world.identity.invite({ credentials, label: 'Secretaría', ...place });
  expect(give(invited.person)).toBeNull();
  expect(give('per_nobody')).toBeNull();
  expect(ends()).toBe('mandates.last_presidency');
  const phone = await world.phone(invited);
  world.identity.revokeDevice({ credentials, device: phone.device });
  world.tell();
  expect(ends()).toBe('mandates.last_presidency');
  await world.phone(
    world.identity.giveCode({ credentials, person: phone.person, purpose: 'another_device' }),
  );
  world.tell();
  expect(ends()).toBeNull();
});

test('a mandate of somebody who cannot act is ended, and counts again once the state’s first people can', async () => {
  give(second.person, { mandate: 'mdt_x' });
  world.identity.revokeDevice({ credentials: first.credentials, device: second.device });
  world.tell();
  expect(world.committee.document('mandates', 'mdt_x')?.body.canAct).toBe(false);
  expect(push(first, 'mandates.end', { mandate: 'mdt_x' })).toBeNull();

  const founder = await world.phone(
    world.identity.found({ credentials: first.credentials, state: 'UY', label: 'Administración' }),
  );
  give(founder.person, { mandate: 'mdt_uy' });
  const canAct = () => world.committee.document('mandates', 'mdt_uy')?.body.canAct;
  expect(canAct()).toBe(false);
  const place = {
    state: 'UY',
    delegation: 'UY',
    institution: null,
    unit: null,
    roles: ['nationalAdmin'] as const,
  };
  const invitation = world.identity.invite({
    credentials: founder.credentials,
    label: 'Segunda',
    ...place,
    roles: [...place.roles],
  });
  const witness = await world.phone(invitation);
  world.identity.confirm({ credentials: witness.credentials, fingerprint: founder.fingerprint });
  world.tell();
  expect(canAct()).toBe(true);
});

test('a mandate bears the name by which the identities know its person', () => {
  expect(give(second.person, { mandate: 'mdt_x' })).toBeNull();
  expect(world.committee.document('mandates', 'mdt_x')?.body.label).toBe('Oficina per_second');
});

test('a closed account holds no function any more', () => {
  give(second.person, { mandate: 'mdt_x' });
  world.identity.disable({ credentials: first.credentials, person: second.person });
  world.tell();
  expect(world.committee.document('mandates', 'mdt_x')?.body.endedAt).toBe(world.now());
  give(second.person, { mandate: 'mdt_y' });
  expect(world.committee.document('mandates', 'mdt_y')?.body.endedAt).toBe(world.now());
});

test('a mandate for an id that nobody has ends at once, and whoever comes later holds nothing', async () => {
  expect(give('per_nobody', { mandate: 'mdt_x' })).toBeNull();
  expect(world.committee.document('mandates', 'mdt_x')?.body.endedAt).toBe(world.now());
  const invited = world.identity.invite({
    ...{ credentials: chilean.credentials, person: 'per_nobody', label: 'x', state: 'CL', delegation: 'CL' },
    ...{ roles: ['delegate'], institution: null, unit: null },
  });
  const thief = await world.phone(invited);
  const { actor } = world.identity.authenticate(thief.credentials);
  expect(world.committee.actorHere(actor).mandates ?? []).toEqual([]);
});

test('a mandate sent again after a restore that forgot its person ends at once', () => {
  const { sql } = world;
  sql.run("delete from code where person = 'per_cl'");
  for (const table of ['session', 'device']) sql.run(`delete from ${table} where person = 'per_cl'`);
  sql.run("delete from person where id = 'per_cl'");
  expect(give('per_cl', { mandate: 'mdt_again' })).toBeNull();
  expect(world.committee.document('mandates', 'mdt_again')?.body.endedAt).toBe(world.now());
});

test('what is told late revives nothing that has ended', () => {
  const args = { mandate: 'mdt_x', person: second.person, label: 'x', function: 'presidency', basis: 'x' };
  const told = (endedAt: number | null) =>
    world.identity.receive({
      id: `committee:x:${endedAt}`,
      name: 'identity.note_mandate',
      args: { ...args, from: '2026-01-01', until: null, endedAt },
    }).status;
  expect([told(5), told(null)]).toEqual(['accepted', 'accepted']);
  expect(governs(second)).toBe('people.not_allowed');
});

test('after a restore the identities hold no office until the committee’s copy has told them', () => {
  afterRestore({ sql: world.sql, clock: world.now, random: world.random, sha256 });
  expect(world.sql.all('select * from mandate')).toEqual([]);
  world.tell();
  expect(world.committee.head().seq).toBeGreaterThan(0);
});

test('offices that an earlier version stored become mandates, once, also if it breaks off in between', () => {
  const { sql } = world;
  sql.run(`update person set roles = '["presidencyDelegate","observer"]' where id = 'per_second'`);
  undoWitnesses(sql);
  sql.run('drop table mandate');
  sql.run('drop table forward');
  sql.run('drop index person_by_asking');
  for (const column of ['asked_as', 'asked_at']) sql.run(`alter table person drop column ${column}`);
  sql.run('delete from migration where number >= 5');
  const open = () => createIdentity({ sql, clock: world.now, random: world.random, sha256 });
  const after = open();
  const roles = sql.get<{ roles: string }>(`select roles from person where id = 'per_second'`)?.roles ?? '';
  expect((JSON.parse(roles) as 'observer'[]).every(isOwnRole)).toBe(true);
  // Nothing was told yet: the next opening tells the same, and the committee takes it once.
  const waiting = after.pendingForwards();
  expect(waiting.map(({ args }) => (args as { basis: string }).basis)).toEqual(['Role held before mandates']);
  expect(open().pendingForwards()).toEqual(waiting);
  for (let times = 0; times < 2; times += 1)
    for (const forward of waiting) expect(world.committee.receive(forward).status).toBe('accepted');
  const actor = { ...world.identity.authenticate(second.credentials).actor };
  expect(world.committee.actorHere(actor).mandates).toEqual(['presidencyDelegate']);
});
