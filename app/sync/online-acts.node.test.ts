import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSyncClient } from '#app/sync/client.ts';
import { type NodeSql, openNodeSqlite } from '#server/compartment/node-sqlite.ts';
import { turnoutId, voteId } from '#shared/ballots/ballots.schemas.ts';
import type { Json, JsonObject } from '#shared/kernel/json.ts';
import { presidency } from '#shared/meetings/meetings.fixtures.ts';
import { allFeatures, type OnlineActName } from '#shared/sync/all-features.ts';
import { createProgram } from '#shared/sync/registry.ts';
import { createDirectServer, type DirectServer } from '#test/support/direct-server.ts';
import { createMemoryStore } from '#test/support/memory-store.ts';
import { createSeededRandom, createTestClock } from '#test/support/notes.ts';
import { backUpTables } from '#test/support/table-backup.ts';
import { BALLOT, castArgs, voterOf, votingActs } from '#test/support/voting-acts.ts';
import { createOnlineActs } from './online-acts.ts';
import { createRemembered } from './remembered.ts';
import { TransportError } from './transport-error.ts';

const program = createProgram(allFeatures);
const chile = voterOf('CL');
let server: DirectServer;
let seed = 0;
const clock = createTestClock();

async function phoneOf(actor = chile, store = createMemoryStore(), kept = new Map<string, Json>()) {
  seed += 1;
  const wire = server.connect(() => actor);
  const random = createSeededRandom(seed);
  const client = createSyncClient({ store, transport: wire, program, actor, clock: clock.read, random });
  await client.open();
  const saves: string[] = [];
  const records = {
    load: async () => kept,
    save: async (key: string, value: Json) => {
      saves.push(`${wire.pushed.length} ${key}`);
      kept.set(key, structuredClone(value));
    },
  };
  const remembered = createRemembered({ records, loaded: new Map(kept) });
  /** `named`: the act that the server's answer to the question is about, if that is another. */
  const net = { asks: 0, isCut: false, isOffline: false, fetches: 0, named: null as string | null };
  const acts = createOnlineActs({
    ...{ client, remembered, clock: clock.read },
    runner: { isOffline: () => net.isOffline, nudge: () => (net.fetches += 1) },
    async askReceipt({ id }) {
      net.asks += 1;
      if (net.isCut) throw new TransportError({ kind: 'offline' });
      const answer = server.compartment.receipt({ actor, id });
      return net.named === null ? answer : { ...answer, verdict: { ...answer.verdict, id: net.named } };
    },
  });
  const casts = (choice: 'yes' | 'no' = 'yes') =>
    acts.actOnline('ballots.cast', BALLOT, castArgs('CL', choice));
  return {
    ...{ client, remembered, store, kept, wire, acts, casts, net, saves },
    last: () => acts.onlineAct('ballots.cast', BALLOT),
  };
}
const voteOf = (state: string) =>
  server.compartment.document('votes', voteId({ ballot: BALLOT, delegation: state }));

let sql: NodeSql;
beforeEach(async () => {
  sql = openNodeSqlite({ path: ':memory:' });
  server = createDirectServer({
    sql,
    program: { ...program, upgrades: [] },
    clock: clock.read,
    random: createSeededRandom(7),
  });
  const chair = await phoneOf(presidency);
  for (const { by, name, args } of votingActs({ states: ['CL', 'PE'], now: clock.read() })) {
    const { client } = by === null ? chair : await phoneOf(voterOf(by));
    await client.sync();
    if (program.registry.get(name)?.online === true)
      await client.pushAlone(await client.makeAlone({ name, args: args as JsonObject }));
    else await client.mutate({ name, args: args as JsonObject }).saved;
    await client.sync();
  }
  expect(server.compartment.document('ballots', BALLOT)?.body).toMatchObject({ state: 'open' });
});
afterEach(() => {
  server.close();
  vi.useRealTimers();
});

test('a vote is sent alone, is remembered before it leaves, and never enters the outbox', async () => {
  const phone = await phoneOf();
  await phone.client.sync();
  expect(await phone.casts()).toMatchObject({ status: 'accepted' });
  expect(phone.saves[0]).toBe(`0 online/ballots.cast/${BALLOT}`);
  expect(phone.wire.pushed.map(({ mutations }) => mutations.map(({ name }) => name))).toEqual([
    ['ballots.cast'],
  ]);
  // Whoever votes reads who is at the meeting; what is sent names none of them.
  expect(Object.keys(phone.wire.pushed[0]?.mutations[0]?.base ?? {})).toContain(`ballots/${BALLOT}`);
  expect(JSON.stringify(phone.wire.pushed)).not.toContain('participants/');
  expect(phone.client.outbox()).toEqual([]);
  expect(phone.last()).toMatchObject({ status: 'accepted', args: castArgs('CL') });
  expect(voteOf('CL')?.body).toMatchObject({ choice: 'yes' });
  expect(() => phone.client.mutate({ name: 'ballots.cast', args: castArgs('CL') })).toThrow(
    'sync.unknown_mutation',
  );
});

const OF = { ballot: BALLOT, meeting: castArgs('CL').meeting, about: null };
test.each<[OnlineActName, JsonObject]>([
  [
    'ballots.open',
    { ...(votingActs({ states: [], now: 0 }).at(-1)?.args as JsonObject), ballot: 'blt_next' },
  ],
  ['ballots.cast', castArgs('CL')],
  ['ballots.enter_hands', { ...OF, yes: 1, no: 0, abstain: 0 }],
  ['ballots.answer_roll', { ...OF, delegation: 'CL', choice: 'yes' }],
  ['ballots.close', OF],
  ['ballots.void', { ballot: BALLOT, meeting: OF.meeting, about: null, reason: 'x' }],
])('no outbox takes %s, so that none is sent when the network is back', async (name, args) => {
  const leading = await phoneOf(presidency);
  expect(() => leading.client.mutate({ name, args })).toThrow('sync.unknown_mutation');
  expect(leading.client.outbox()).toEqual([]);
});

test('without a network nothing leaves the device, and nothing is remembered as sent', async () => {
  const phone = await phoneOf();
  phone.net.isOffline = true;
  expect(await phone.casts()).toEqual({ status: 'not_sent' });
  expect(phone.wire.pushed).toEqual([]);
  expect(phone.last()).toBeNull();
  phone.net.isOffline = false;
  expect(await phone.casts()).toMatchObject({ status: 'accepted' });
});

test('a second tap while the first is on its way is the same one', async () => {
  const phone = await phoneOf();
  const answers = await Promise.all([phone.casts('yes'), phone.casts('yes')]);
  expect(answers[1]).toEqual(answers[0]);
  expect(phone.wire.pushed).toHaveLength(1);
  expect(phone.net.asks).toBe(0);
  expect(voteOf('CL')?.body).toMatchObject({ choice: 'yes' });
});

const other = { status: 'refused', code: 'sync.other_counted' };

test('what is something else waits for the one on its way, and is not sent if that counted', async () => {
  const phone = await phoneOf();
  const [yes, no, asked, again] = await Promise.all([
    ...[phone.casts('yes'), phone.casts('no'), phone.acts.askOnline('ballots.cast', BALLOT)],
    phone.casts('yes'),
  ]);
  expect([yes, no, asked, again]).toMatchObject([{ status: 'accepted' }, other, other, yes as object]);
  expect(phone.wire.pushed).toHaveLength(1);
  // What is known already keeps nobody from the next: the server says whether it counts.
  expect(await phone.casts('no')).toMatchObject({ code: 'ballots.already_voted' });
});

test('what is something else waits for the one on its way, and is sent if that did not count', async () => {
  const phone = await phoneOf();
  phone.wire.fault = () => (phone.wire.pushed.length === 1 ? 'reject' : null);
  const answers = await Promise.all([phone.casts('yes'), phone.casts('no')]);
  expect(answers).toMatchObject([{ code: 'http.bad_body' }, { status: 'accepted' }]);
  expect(voteOf('CL')?.body).toMatchObject({ choice: 'no' });
});

test('what is sent while the one before is asked after is not answered by that', async () => {
  const phone = await phoneOf();
  phone.wire.fault = () => 'lose_answer';
  await phone.casts('yes');
  phone.wire.fault = () => null;
  const ask = () => phone.acts.askOnline('ballots.cast', BALLOT);
  expect(await Promise.all([ask(), phone.casts('no')])).toMatchObject([{ status: 'accepted' }, other]);
  const peru = await phoneOf(voterOf('PE'));
  peru.wire.fault = () => 'lose_request';
  const casts = (choice: 'yes' | 'no') => peru.acts.actOnline('ballots.cast', BALLOT, castArgs('PE', choice));
  await casts('yes');
  peru.wire.fault = () => null;
  expect(await Promise.all([peru.acts.askOnline('ballots.cast', BALLOT), casts('no')])).toMatchObject([
    { code: 'sync.never_arrived' },
    { status: 'accepted' },
  ]);
  expect(voteOf('PE')?.body).toMatchObject({ choice: 'no' });
});

test('its number follows those of the outbox, also after a restart', async () => {
  const phone = await phoneOf();
  await phone.casts();
  const again = await phoneOf(chile, phone.store, phone.kept);
  const { ballot, meeting, delegation } = castArgs('CL');
  const args = { ballot, meeting, delegation, text: { es: 'Por la soberanía.' } };
  await again.client.mutate({ name: 'ballots.explain', args }).saved;
  const counters = [
    ...phone.wire.pushed.flatMap(({ mutations }) => mutations),
    ...again.client.outbox().map(({ envelope }) => envelope),
  ];
  expect(new Set(counters.map(({ counter }) => counter)).size).toBe(counters.length);
});

test('with the answer lost it is not known, also after a reload, until the server says that it counted', async () => {
  const phone = await phoneOf();
  phone.wire.fault = () => 'lose_answer';
  expect(await phone.casts()).toEqual({ status: 'unknown' });
  expect(phone.last()).toMatchObject({ status: 'unknown', code: null });
  const again = await phoneOf(chile, phone.store, phone.kept);
  expect(again.last()).toMatchObject({ status: 'unknown' });
  again.net.isCut = true;
  expect(await again.acts.askOnline('ballots.cast', BALLOT)).toEqual({ status: 'unknown' });
  again.net.isCut = false;
  expect(await again.acts.askOnline('ballots.cast', BALLOT)).toMatchObject({ status: 'accepted' });
  expect(again.last()).toMatchObject({ status: 'accepted' });
  await again.client.sync();
  const turnout = turnoutId({ ballot: BALLOT, delegation: 'CL' });
  expect(again.client.replica.one('turnouts', turnout)?.body).toMatchObject({ delegation: 'CL' });
});

test('with the request lost, asking makes it void: it is refused when it comes late, and a new one counts', async () => {
  const phone = await phoneOf();
  phone.wire.fault = () => 'lose_request';
  await phone.casts('yes');
  const [lost] = phone.kept.values();
  const { id } = lost as { id: string };
  phone.wire.fault = () => null;
  expect(await phone.acts.askOnline('ballots.cast', BALLOT)).toMatchObject({
    ...{ status: 'refused', code: 'sync.never_arrived' },
  });
  const late = await phone.client.makeAlone({ name: 'ballots.cast', args: castArgs('CL') });
  expect(await phone.client.pushAlone({ ...late, id })).toMatchObject({ code: 'sync.id_reused' });
  expect(voteOf('CL')).toBeNull();
  expect(await phone.casts('no')).toMatchObject({ status: 'accepted' });
  expect(voteOf('CL')?.body).toMatchObject({ choice: 'no' });
});

test('who votes again without having asked: it asks, and only one counts', async () => {
  const counted = await phoneOf();
  counted.wire.fault = () => 'lose_answer';
  await counted.casts('yes');
  counted.wire.fault = () => null;
  expect(await counted.casts('no')).toMatchObject({ status: 'refused', code: 'sync.other_counted' });
  expect(counted.last()).toMatchObject({ status: 'accepted', args: castArgs('CL', 'yes') });
  expect(counted.wire.pushed).toHaveLength(1);
  expect(counted.net.asks).toBe(1);
  expect(voteOf('CL')?.body).toMatchObject({ choice: 'yes' });
});

test('while nobody can be asked, nothing is sent again', async () => {
  const phone = await phoneOf();
  phone.wire.fault = () => 'lose_request';
  await phone.casts();
  phone.net.isCut = true;
  const sent = phone.wire.pushed.length;
  expect(await phone.casts()).toEqual({ status: 'unknown' });
  expect(phone.wire.pushed).toHaveLength(sent);
});

test('what the server refuses is said with its reason, and can be done anew', async () => {
  const peru = await phoneOf(voterOf('PE'));
  expect(await peru.acts.actOnline('ballots.cast', BALLOT, castArgs('CL'))).toMatchObject({
    code: 'access.not_allowed',
  });
  expect(peru.last()).toMatchObject({ status: 'refused', code: 'access.not_allowed' });
  expect(await peru.acts.actOnline('ballots.cast', BALLOT, castArgs('PE'))).toMatchObject({
    status: 'accepted',
  });
});

test('what cannot be remembered is not sent, and keeps the next from nothing', async () => {
  const phone = await phoneOf();
  const { set } = phone.kept;
  phone.kept.set = () => {
    phone.kept.set = set;
    throw new Error('disk full');
  };
  const [yes, no] = [phone.casts('yes'), phone.casts('no')];
  await expect(yes).rejects.toThrow('disk full');
  expect(await no).toMatchObject({ status: 'accepted' });
  expect(phone.wire.pushed).toHaveLength(1);
  expect(voteOf('CL')?.body).toMatchObject({ choice: 'no' });
});

/** What was written since the backup is gone, and every device hears of it by its next pull. */
function backUp(): () => void {
  const putBack = backUpTables(sql);
  return () => {
    putBack();
    server.compartment.beginEpoch();
  };
}
const asked = () => new Promise((resolve) => setTimeout(resolve));

test('a vote that a restored server does not have is asked after again, counts no more, and can be cast anew', async () => {
  const restore = backUp();
  const phone = await phoneOf();
  expect(await phone.casts('yes')).toMatchObject({ status: 'accepted' });
  await phone.client.sync();
  expect(phone.last()).toMatchObject({ status: 'accepted' });
  restore();
  phone.net.isCut = true;
  await phone.client.sync();
  expect(phone.net.asks).toBe(1);
  expect(phone.last()).toMatchObject({ status: 'unknown' });
  // Also after a reload, and then by itself as soon as the server answers.
  const again = await phoneOf(chile, phone.store, phone.kept);
  expect(again.last()).toMatchObject({ status: 'unknown' });
  await again.client.sync();
  await asked();
  expect(again.last()).toMatchObject({ status: 'refused', code: 'sync.never_arrived' });
  expect(await again.casts('no')).toMatchObject({ status: 'accepted' });
  expect(again.last()).toMatchObject({ status: 'accepted', args: castArgs('CL', 'no') });
  expect(voteOf('CL')?.body).toMatchObject({ choice: 'no' });
});

test('a vote that is in the backup counts after the restore as before, and is asked after once', async () => {
  const phone = await phoneOf();
  await phone.casts();
  await phone.client.sync();
  backUp()();
  await phone.client.sync();
  await asked();
  expect(phone.last()).toMatchObject({ status: 'accepted' });
  await phone.client.sync();
  expect(phone.net.asks).toBe(1);
});

test('an answer that is here before the pull hears of the restore is believed', async () => {
  const phone = await phoneOf();
  await phone.client.sync();
  backUp()();
  expect(await phone.casts()).toMatchObject({ status: 'accepted' });
  expect(phone.last()).toMatchObject({ status: 'accepted' });
});

test('what somebody chose is forgotten a day after it was answered, and not before it is', async () => {
  const phone = await phoneOf();
  await phone.casts();
  const peru = await phoneOf(voterOf('PE'));
  peru.wire.fault = () => 'lose_answer';
  await peru.acts.actOnline('ballots.cast', BALLOT, castArgs('PE'));
  clock.advance(86_400_000);
  expect(phone.last()).toBeNull();
  await phoneOf(chile, phone.store, phone.kept);
  expect([...phone.kept.values()]).toEqual([null]);
  const again = await phoneOf(voterOf('PE'), peru.store, peru.kept);
  expect(again.last()).toMatchObject({ status: 'unknown' });
});

test('what an accepted act did is fetched, whether its answer came or was asked for, and nothing of a refused one', async () => {
  const phone = await phoneOf();
  await phone.casts();
  expect(phone.net.fetches).toBe(1);
  const peru = await phoneOf(voterOf('PE'));
  await peru.acts.actOnline('ballots.cast', BALLOT, castArgs('CL'));
  expect(peru.net.fetches).toBe(0);
  peru.wire.fault = () => 'lose_answer';
  await peru.acts.actOnline('ballots.cast', BALLOT, castArgs('PE'));
  await peru.acts.askOnline('ballots.cast', BALLOT);
  expect(peru.net.fetches).toBe(1);
});

test('an answer about another act is none', async () => {
  const phone = await phoneOf();
  phone.wire.fault = () => 'lose_answer';
  await phone.casts();
  phone.net.named = 'mut_other';
  expect(await phone.acts.askOnline('ballots.cast', BALLOT)).toEqual({ status: 'unknown' });
  expect(phone.last()).toMatchObject({ status: 'unknown' });
});

test.each(['rejected', 'forbidden', 'revoked'] as const)(
  'what our server answers unread, %s, did not count: nothing is asked, and it can be done anew',
  async (kind) => {
    const phone = await phoneOf();
    const { push } = phone.wire;
    phone.wire.push = () => Promise.reject(new TransportError({ kind, code: 'http.bad_body' }));
    expect(await phone.casts()).toMatchObject({ status: 'refused', code: 'http.bad_body' });
    expect(phone.last()).toMatchObject({ status: 'refused', code: 'http.bad_body' });
    phone.wire.push = push;
    expect(await phone.casts('no')).toMatchObject({ status: 'accepted' });
    expect(phone.net.asks).toBe(0);
  },
);

test('an answer that comes after the next act says nothing of that one', async () => {
  const phone = await phoneOf();
  vi.useFakeTimers();
  const { push } = phone.wire;
  let arrive: () => void = () => undefined;
  phone.wire.push = (...sent) =>
    new Promise((resolve, reject) => {
      arrive = () => void push(...sent).then(resolve, reject);
    });
  const first = phone.casts('yes');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await first).toEqual({ status: 'unknown' });
  phone.wire.push = push;
  phone.wire.fault = () => 'lose_answer';
  expect(await phone.casts('no')).toEqual({ status: 'unknown' });
  phone.wire.fault = () => null;
  arrive();
  await vi.advanceTimersByTimeAsync(1);
  expect(phone.last()).toMatchObject({ status: 'unknown', args: castArgs('CL', 'no') });
  expect(await phone.acts.askOnline('ballots.cast', BALLOT)).toMatchObject({ status: 'accepted' });
});
