import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SyncClient } from '#app/sync/client.ts';
import { openNodeSqlite } from '#server/compartment/node-sqlite.ts';
import type { SqlRow, SqlValue } from '#server/compartment/sql.ts';
import { program } from '#server/program.ts';
import { may } from '#shared/access/rules.ts';
import { scopesOf } from '#shared/access/scopes.ts';
import type { Actor, Office } from '#shared/kernel/actor.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import { withMandates } from '#shared/kernel/mandates.ts';
import { MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { appointed } from '#test/support/appointed.ts';
import { createDirectServer, type DirectServer } from '#test/support/direct-server.ts';
import { createActor, createSeededRandom } from '#test/support/notes.ts';
import { openClient } from '#test/support/open-client.ts';

/** Whose office comes by mandate alone, like everybody's. */
const chair = createActor('chair', { delegation: 'presidency', roles: [] });
const officer = createActor('officer', { state: 'CL', delegation: 'CL', roles: ['fieldOfficer'] });
const pending = createActor('pending', { state: 'CL', delegation: 'CL', roles: [] });

/** As in A9 of `shared/sync/SPEC.md`. */
const BY_MANDATE = [
  'assessment/members/',
  'assessment/partners/',
  'assessment/proposed/',
  'assessment/said/',
  'attendance/',
  'contacts/meeting',
  'dialogue/',
  'floor/',
  'handover/',
  'jointdays/',
  'logistics/',
  'members/',
  'nominations/',
  'papers/amber',
  'papers/red',
  'personal/',
  'plans/',
  'prepared/',
  'presidency/',
];
const DAY = 86_400_000;
let now = 0;
let server: DirectServer;
beforeEach(() => {
  now = Date.UTC(2026, 5, 20, 12);
  server = createDirectServer({ program, clock: () => now, random: createSeededRandom(1) });
  appointed(server.compartment, { person: chair.person, function: 'presidency' });
});

afterEach(() => server.close());

async function phoneOf(actor: Actor, seed: number): Promise<SyncClient> {
  const client = await openClient({
    transport: server.connect(() => actor),
    program,
    actor,
    compartments: ['committee'],
    clock: () => now,
    random: createSeededRandom(seed),
  });
  await client.sync();
  return client;
}

async function act(client: SyncClient, name: string, args: object): Promise<string | null> {
  const made = client.mutate({ name, args });
  await made.saved;
  await client.sync();
  return client.factsOf(made.id)?.refusal?.code ?? null;
}

const given = {
  mandate: 'mdt_1',
  person: officer.person,
  label: 'Ana Pérez',
  function: 'presidency',
  from: '2026-06-20',
  until: '2026-06-30',
  basis: 'Acta 12',
};
const schedule = { ...meetingArgs, meeting: 'mtg_second' };
const scopesOn = (client: SyncClient) => Object.keys(client.cursors()[0]?.streams ?? {});

test('whoever is given a function acts and reads by it, in the state they stay in, until it ends', async () => {
  const presidency = await phoneOf(chair, 2);
  await act(presidency, 'meetings.schedule', meetingArgs);
  const phone = await phoneOf(officer, 3);
  expect(scopesOn(phone)).not.toContain('presidency/');
  expect(await act(phone, 'meetings.cancel', { meeting: MEETING, reason: { es: 'x' } })).toBe(
    'access.not_allowed',
  );

  expect(await act(presidency, 'mandates.give', given)).toBeNull();
  await phone.sync();
  expect(phone.actor()).toEqual({ ...officer, mandates: ['presidencyAdmin'] });
  expect(scopesOn(phone)).toEqual(expect.arrayContaining(['members/', 'presidency/']));
  expect(await act(phone, 'meetings.schedule', schedule)).toBeNull();
  // What is the state's own stays as it was.
  expect(scopesOn(phone)).not.toContain('folder/CL');
  expect(may(phone.actor(), 'reports.send', { state: 'CL' })).toBe(true);
  expect(may(phone.actor(), 'state.people', { state: 'CL' })).toBe(false);

  expect(await act(presidency, 'mandates.end', { mandate: 'mdt_1' })).toBeNull();
  await phone.sync();
  expect(phone.actor()).toEqual(officer);
  expect(scopesOn(phone)).not.toContain('presidency/');
  expect(phone.replica.all('mandates')).toEqual([]);
  expect(await act(phone, 'meetings.cancel', { meeting: MEETING, reason: { es: 'x' } })).toBe(
    'access.not_allowed',
  );
});

test('a mandate gives nothing before its first day nor after its last', async () => {
  const presidency = await phoneOf(chair, 2);
  await act(presidency, 'mandates.give', { ...given, from: '2026-06-22', until: '2026-06-23' });
  const phone = await phoneOf(officer, 3);
  const held: boolean[] = [];
  for (let day = 0; day < 5; day += 1) {
    await phone.sync();
    held.push(scopesOn(phone).includes('presidency/'));
    now += DAY;
  }
  expect(held).toEqual([false, false, true, true, false]);
});

test('when its term is over it ends by itself, with nobody online, and phones drop the office with the pull', async () => {
  const presidency = await phoneOf(chair, 2);
  await act(presidency, 'mandates.give', { ...given, until: '2026-06-21' });
  await act(presidency, 'mandates.give', { ...given, mandate: 'mdt_open', until: null });
  await act(presidency, 'mandates.end', { mandate: 'mdt_open' });
  const phone = await phoneOf(officer, 3);
  const { compartment } = server;
  const over = Date.UTC(2026, 5, 22);
  expect(compartment.nextDue()).toBe(over);
  now = over - 1;
  expect(compartment.decideDue()).toBe(0);
  expect(compartment.document('mandates', 'mdt_1')?.body.endedAt).toBeNull();
  now = over;
  expect(compartment.decideDue()).toBe(1);
  expect(compartment.document('mandates', 'mdt_1')?.body.endedAt).toBe(over);
  expect(compartment.nextDue()).toBeNull();
  // A phone whose clock is days behind, too.
  now = over - 3 * DAY;
  await phone.sync();
  expect(phone.replica.all('mandates')).toEqual([]);
  expect(phone.actor()).toEqual(officer);
  expect(await act(presidency, 'mandates.end', { mandate: 'mdt_1' })).toBeNull();
  expect(compartment.document('mandates', 'mdt_1')?.body.endedAt).toBe(over);
});

test('within one push a mandate counts for the next act, and ends for it', async () => {
  const presidency = await phoneOf(chair, 2);
  await act(presidency, 'mandates.give', { ...given, person: 'per_deputy' });
  const deputy = createActor('deputy', { delegation: 'presidency', roles: ['observer'] });
  const phone = await phoneOf(deputy, 3);
  const called = (meeting: string) => ({ name: 'meetings.schedule', args: { ...meetingArgs, meeting } });
  const acts = [called('mtg_a'), { name: 'mandates.end', args: { mandate: 'mdt_1' } }, called('mtg_b')];
  const done = acts.map((each) => phone.mutate(each));
  await Promise.all(done.map(({ saved }) => saved));
  await phone.sync();
  expect(done.map(({ id }) => phone.factsOf(id)?.refusal?.code ?? null)).toEqual([
    null,
    null,
    'access.not_allowed',
  ]);
  expect(phone.actor()).toEqual(deputy);
});

test('nobody has a function by what a request says, nor who has no role, nor anybody elsewhere', async () => {
  const presidency = await phoneOf(chair, 2);
  const forged: Actor = { ...officer, mandates: ['presidencyAdmin'] };
  expect(server.compartment.scopes(forged)).toEqual(server.compartment.scopes(officer));
  await act(presidency, 'mandates.give', { ...given, person: pending.person });
  expect(server.compartment.scopes(pending)).not.toContain('presidency/');

  await act(presidency, 'mandates.give', { ...given, mandate: 'mdt_2' });
  expect(server.compartment.actorHere(officer).mandates).toEqual(['presidencyAdmin']);
  const state = createDirectServer({
    program,
    clock: () => now,
    random: createSeededRandom(4),
    name: 'state:CL',
  });
  // Even if one lay there: it gives rights in the committee's compartment alone.
  const mandate = server.compartment.document('mandates', 'mdt_2');
  if (mandate === null) throw new Error('no mandate');
  const source = { one: () => mandate, within: () => [mandate] };
  const { granting } = program;
  const held = ['state:CL', 'identity', 'committee'].map(
    (compartment) => withMandates({ actor: officer, compartment, granting, source, now }).mandates,
  );
  expect(held).toEqual([undefined, undefined, ['presidencyAdmin']]);
  const [real] = granting;
  if (real === undefined) throw new Error('nothing grants');
  // The compiler allows offices alone; stored data may say anything.
  const lavish = [{ ...real, rolesOf: () => ['nationalAdmin', 'pointOfContact'] as unknown as Office[] }];
  expect(withMandates({ actor: officer, compartment: 'committee', granting: lavish, source, now })).toEqual(
    officer,
  );
  expect(state.compartment.actorHere({ ...officer, mandates: ['presidencyAdmin'] })).toEqual(officer);
  state.close();
});

test.each([
  ['until', '2026-06-19', 'mandates.ends_before_it_begins'],
  ['until', null, null],
  ['from', '2026-02-31', 'mandates.no_such_day'],
  ['until', '2026-06-31', 'mandates.no_such_day'],
  ['until', '2027-02-29', 'mandates.no_such_day'],
  ['until', '2028-02-29', null],
] as const)('%s %s is judged: %s', async (field, value, code) => {
  const presidency = await phoneOf(chair, 2);
  expect(await act(presidency, 'mandates.give', { ...given, [field]: value })).toBe(code);
  if (code === null)
    expect(await act(presidency, 'mandates.give', { ...given, [field]: value })).toBe(
      'mandates.already_given',
    );
  expect(await act(presidency, 'mandates.end', { mandate: 'mdt_none' })).toBe('mandates.unknown');
});

test('a holder by mandate does not extend it: not for themselves, nor beyond its own last day', async () => {
  const presidency = await phoneOf(chair, 2);
  const deputy = createActor('deputy', { delegation: 'presidency', roles: ['observer'] });
  await act(presidency, 'mandates.give', { ...given, person: deputy.person });
  const phone = await phoneOf(deputy, 3);
  const gives = (mandate: string, change: object) =>
    act(phone, 'mandates.give', { ...given, mandate, ...change });
  expect(await gives('mdt_2', { person: deputy.person })).toBe('mandates.to_oneself');
  expect(await gives('mdt_3', { until: '2026-07-01' })).toBe('mandates.outlasts_own');
  expect(await gives('mdt_4', { until: null })).toBe('mandates.outlasts_own');
  expect(await gives('mdt_5', {})).toBeNull();

  // By a role of one's own there is no last day, and still none for oneself.
  expect(await act(presidency, 'mandates.give', { ...given, mandate: 'mdt_6', person: chair.person })).toBe(
    'mandates.to_oneself',
  );
  // The mandate that lasts longest counts, also one without a last day.
  const longer = { ...given, mandate: 'mdt_7', person: deputy.person, until: '2026-07-31' };
  await act(presidency, 'mandates.give', longer);
  await phone.sync();
  expect(await gives('mdt_8', { until: '2026-07-31' })).toBeNull();
  expect(await gives('mdt_9', { until: '2026-08-01' })).toBe('mandates.outlasts_own');
  // Another function, whose office gives no mandates, does not count.
  const plan = { mandate: 'mdt_10', person: deputy.person, function: 'analyst', until: null };
  await act(presidency, 'mandates.give', { ...given, ...plan });
  await phone.sync();
  expect(await gives('mdt_11', { until: null })).toBe('mandates.outlasts_own');
  await act(presidency, 'mandates.give', { ...longer, mandate: 'mdt_12', until: null });
  await phone.sync();
  expect(await gives('mdt_13', { until: null })).toBeNull();
});

test('a presidency by mandate reads what the presidency reads in the committee, and no delegation’s own', () => {
  const scopes = scopesOf({ actor: { ...officer, mandates: ['presidencyAdmin'] }, compartment: 'committee' });
  const more = scopes.filter(
    (scope) => !scopesOf({ actor: officer, compartment: 'committee' }).includes(scope),
  );
  expect(more.sort()).toEqual(BY_MANDATE);
  expect(scopes.filter((scope) => /^(folder|contacts\/of)\//.test(scope))).toEqual([]);
  const state = (actor: Actor) => scopesOf({ actor, compartment: 'state:CL' });
  expect(state({ ...officer, mandates: ['presidencyAdmin'] })).toEqual(state(officer));
});

test('of the mandates that have not ended, a person holds no more than fifty', async () => {
  const presidency = await phoneOf(chair, 2);
  const numbered = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => `mdt_n${from + index}`);
  const giveAll = async (ids: readonly string[], change: object = {}) => {
    const made = ids.map((mandate) =>
      presidency.mutate({ name: 'mandates.give', args: { ...given, mandate, ...change } }),
    );
    await Promise.all(made.map(({ saved }) => saved));
    await presidency.sync();
    return new Set(made.map(({ id }) => presidency.factsOf(id)?.refusal?.code ?? null));
  };
  // Terms that are over do not count.
  expect(await giveAll(numbered(0, 10), { from: '2026-05-01', until: '2026-06-19' })).toEqual(
    new Set([null]),
  );
  expect(await giveAll(numbered(10, 60))).toEqual(new Set([null]));
  expect(await giveAll(['mdt_more'])).toEqual(new Set(['mandates.too_many']));
  expect(await giveAll(['mdt_else'], { person: 'per_other' })).toEqual(new Set([null]));
  expect(await act(presidency, 'mandates.end', { mandate: 'mdt_n10' })).toBeNull();
  expect(await giveAll(['mdt_again'])).toEqual(new Set([null]));
});

test('a push looks up the mandates of its person once, and again only after one was given or ended', async () => {
  const [real] = program.granting;
  if (real === undefined) throw new Error('nothing grants');
  let looks = 0;
  const rolesOf: typeof real.rolesOf = (body, at) => {
    looks += 1;
    return real.rolesOf(body, at);
  };
  const counting = createDirectServer({
    program: { ...program, granting: [{ ...real, rolesOf }] },
    clock: () => now,
    random: createSeededRandom(5),
  });
  appointed(counting.compartment, { person: chair.person, function: 'presidency' });
  let counter = 0;
  const push = (actor: Actor, acts: readonly (readonly [string, object])[]) => {
    const { person, device } = actor;
    const base = {
      v: 1 as const,
      compartment: 'committee',
      device,
      person,
      madeAt: now,
      base: {},
      after: [],
    };
    const mutations = acts.map(([name, args]) => {
      counter += 1;
      return { ...base, id: `mut_c${counter}`, name, args: args as JsonObject, counter, replaces: null };
    });
    looks = 0;
    const request = { protocol: 1 as const, request: 'req_1', device, person, compartment: 'committee' };
    const { verdicts } = counting.compartment.push({ actor, label: 'x', request: { ...request, mutations } });
    return verdicts.map(({ code }) => code ?? null);
  };
  const none = ['mandates.end', { mandate: 'mdt_none' }] as const;
  push(chair, [['mandates.give', given]]);
  expect(push(officer, Array(20).fill(none))).toEqual(Array(20).fill('mandates.unknown'));
  expect(looks).toBe(1);
  // Ended within the push: looked up once more, and what follows is judged without it.
  expect(push(officer, [none, ['mandates.end', { mandate: 'mdt_1' }], none, none])).toEqual([
    'mandates.unknown',
    null,
    'access.not_allowed',
    'access.not_allowed',
  ]);
  // And the committee's two, to see whether it was the last presidency; the ended one is not read again.
  expect(looks).toBe(3);
  counting.close();
});

test('what a give reads does not grow with the functions that its people held before', () => {
  const sql = openNodeSqlite({ path: ':memory:' });
  const read: { query: string; params: SqlValue[]; rows: number }[] = [];
  const spy: typeof sql = {
    ...sql,
    all<R extends SqlRow>(query: string, ...params: SqlValue[]) {
      const rows = sql.all<R>(query, ...params);
      read.push({ query, params, rows: rows.length });
      return rows;
    },
  };
  const counting = createDirectServer({
    program,
    clock: () => now,
    random: createSeededRandom(6),
    sql: spy,
  });
  appointed(counting.compartment, { person: chair.person, function: 'presidency' });
  let counter = 0;
  const perform = (name: string, args: JsonObject) => {
    const { person, device } = chair;
    counter += 1;
    const mutation = {
      ...{ v: 1 as const, compartment: 'committee', device, person, madeAt: now, base: {}, after: [] },
      ...{ id: `mut_r${counter}`, name, args, counter, replaces: null },
    };
    const about = { protocol: 1 as const, request: 'req_1', device, person, compartment: 'committee' };
    const request = { ...about, mutations: [mutation] };
    const [verdict] = counting.compartment.push({ actor: chair, label: 'x', request }).verdicts;
    expect([name, verdict?.code ?? null]).toEqual([name, null]);
  };
  /** How many entries a give reads, and an end of the same. */
  const turn = (mandate: string) => {
    read.length = 0;
    perform('mandates.give', { ...given, mandate });
    perform('mandates.end', { mandate });
    return read.reduce((sum, { rows }) => sum + rows, 0);
  };
  turn('mdt_first');
  const few = turn('mdt_second');
  for (let index = 0; index < 40; index += 1) turn(`mdt_ended${index}`);
  expect(turn('mdt_last')).toBe(few);
  const plans = read
    .filter(({ query }) => /select.*parent.*from entry.*collection = \?/.test(query))
    .filter(({ query }) => !query.includes('id = ?'))
    .map(({ query, params }) =>
      sql.all(`explain query plan ${query}`, ...params).map(({ detail }) => detail),
    );
  expect(plans.length).toBeGreaterThan(3);
  expect(new Set(plans.flat().map((detail) => String(detail).replace(/ AND parent=\?/, '')))).toEqual(
    new Set(['SEARCH entry USING INDEX entry_open (collection=?)']),
  );
  counting.close();
});
