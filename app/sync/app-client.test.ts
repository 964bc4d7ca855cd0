import * as v from 'valibot';
import { afterEach, expect, test, vi } from 'vitest';
import { sha256Hex } from '#app/store/bytes.ts';
import { databaseName } from '#app/store/database.ts';
import { closeAll, open, openNew, row, WORDS } from '#app/store/profile-store.fixtures.ts';
import type { ProfileParts } from '#app/store/profile-store.ts';
import { createProfiles } from '#app/store/profiles.ts';
import type { OutboxRow } from '#app/store/store-port.ts';
import type { Act } from '#app/sync/acts.ts';
import type { Mutation } from '#shared/kernel/mutation.ts';
import { SessionSchema } from '#shared/sync/protocol.ts';
import { createActor, notesRegistry } from '#test/support/notes.ts';
import { programOf } from '#test/support/program.ts';
import { type Client, openClient } from './app-client.ts';
import { saveDevice } from './device-record.ts';
import type { Locked } from './locked.ts';

afterEach(closeAll);

type Answer = { readonly status: number; readonly body: unknown };
const REVOKED: Answer = {
  status: 403,
  body: { kind: 'clasi.error', error: { code: 'session.device_revoked', details: {} } },
};
const FAILED: Answer = {
  status: 503,
  body: { kind: 'clasi.error', error: { code: 'http.unavailable', details: {} } },
};

/** A server that has revoked this device; `handover` says whether the device can reach it to hand over its outbox. */
function revoking(server: { isReady: boolean }): typeof fetch {
  return async (input, init) => {
    const { status, body } = answer(String(input), init?.body);
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
  };
  function answer(path: string, sent: unknown): Answer {
    if (path === '/api/session/nonce') {
      return { status: 200, body: { kind: 'clasi.nonce', nonce: 'n', serverTime: 1, expiresAt: 2 } };
    }
    if (path !== '/api/handover') return REVOKED;
    if (!server.isReady) return FAILED;
    const { outbox } = JSON.parse(String(sent)) as { outbox: string };
    const received = (JSON.parse(outbox) as unknown[]).length;
    return { status: 200, body: { kind: 'clasi.handover', received } };
  }
}

/** A server whose cookie this browser never returns; `isKept` says whether it does now. */
function forgetful(browser: { isKept: boolean }): typeof fetch {
  const server = serving({ texts: [] });
  return async (input, init) => {
    const path = String(input);
    if (browser.isKept || path.startsWith('/api/session')) return server(input, init);
    const error = { code: 'session.not_signed_in', details: {} };
    const headers = { 'content-type': 'application/json' };
    return new Response(JSON.stringify({ kind: 'clasi.error', error }), { status: 401, headers });
  };
}

interface Asked {
  readonly method: string;
  readonly path: string;
}

/** A server that accepts everything and has no attachment; its committee contains what `texts` says. */
function serving({ texts, asked = [] }: { texts: readonly string[]; asked?: Asked[] }): typeof fetch {
  const head = { instance: 'ins_1', epoch: 0, serverTime: 1 };
  const page = {
    scope: 'all',
    from: 0,
    to: texts.length,
    entries: texts.map((text, at) => ['notes', `s${at}`, null, 'all', 1, at + 1, { text, colour: 'none' }]),
    left: [],
  };
  return async (input, init) => {
    const [path = '', query = ''] = String(input).split('?');
    asked.push({ method: init?.method ?? 'GET', path });
    const body = answer(path, query, init);
    return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
  };
  function answer(path: string, query: string, init: RequestInit | undefined): unknown {
    if (path === '/api/session/nonce')
      return { kind: 'clasi.nonce', nonce: 'n', serverTime: 1, expiresAt: 2 };
    if (path === '/api/session') {
      const said = { actor: createActor('ana'), label: 'Ana', compartments: ['committee'] };
      return { kind: 'clasi.session', ...said, serverTime: 1, expiresAt: 2 };
    }
    if (path.startsWith('/api/attachments/')) {
      const size = Number(new URLSearchParams(query).get('size'));
      return { kind: 'clasi.attachment', received: size, complete: init?.method === 'PUT' };
    }
    const { request, mutations = [] } = JSON.parse(String(init?.body)) as {
      request: string;
      mutations?: { id: string }[];
    };
    if (path.endsWith('/push')) {
      const verdicts = mutations.map(({ id }) => ({ id, status: 'accepted', seq: 9, receivedAt: 1 }));
      return { kind: 'clasi.push', request, ...head, verdicts, head: { seq: 9, hash: 'a'.repeat(64) } };
    }
    const rest = { outcomes: [], settled: page.to, more: false, reset: true };
    return { kind: 'clasi.pull', request, ...head, scopes: ['all'], pages: [page], ...rest };
  }
}

test('without an online event the answer to a page’s own request says that the server is back', async () => {
  const network = { isBack: false };
  const asked: Asked[] = [];
  const server = serving({ texts: [], asked });
  const { client } = await openWith((input, init) =>
    network.isBack ? server(input, init) : Promise.reject(new TypeError('Failed to fetch')),
  );
  // Several failures in a row: the next automatic attempt is many seconds away.
  for (let turn = 0; turn < 6; turn += 1) await client.syncNow();
  expect(client.isOffline()).toBe(true);
  network.isBack = true;
  await client.ask(SessionSchema, { path: '/api/session' });
  const pushes = () => asked.filter(({ path }) => path === '/api/push').length;
  await expect.poll(pushes).toBeGreaterThan(0);
  await expect.poll(() => client.isOffline()).toBe(false);
});

test('the client notices that the browser keeps no session, and that it does again', async () => {
  const browser = { isKept: false };
  const { client } = await openWith(forgetful(browser));
  await client.syncNow();
  expect(client.isSessionKept()).toBe(false);
  expect(client.isOffline()).toBe(false);
  expect(client.status().waiting).toBe(2);
  browser.isKept = true;
  await client.syncNow();
  expect(client.isSessionKept()).toBe(true);
});

test('what somebody may read from now on comes at once, without a reload', async () => {
  const asked: Asked[] = [];
  const server = serving({ texts: ['Ahora sí'], asked });
  let compartments: string[] = [];
  const { client } = await openWith(async (input, init) => {
    const answer = await server(input, init);
    if (String(input) !== '/api/session') return answer;
    const said = { ...((await answer.json()) as object), compartments };
    return new Response(JSON.stringify(said), { headers: { 'content-type': 'application/json' } });
  }, []);
  const pulls = () => asked.filter(({ path }) => path === '/api/pull').length;
  await client.syncNow();
  expect(client.session()?.compartments).toEqual([]);
  const before = pulls();
  await client.syncNow();
  expect(pulls()).toBe(before);
  compartments = ['committee'];
  await client.syncNow();
  await expect.poll(pulls).toBeGreaterThan(before);
  await expect.poll(() => client.isComplete()).toBe(true);
});

async function openWith(
  fetch: typeof globalThis.fetch,
  outbox: readonly OutboxRow[] = [row(1), row(2)],
  before: (parts: ProfileParts) => Promise<void> = async () => undefined,
  registry: ReadonlyMap<string, Mutation> = notesRegistry,
) {
  const parts = await openNew();
  await parts.keyring.createSigningKey(parts.vault);
  const actor = createActor('ana');
  await saveDevice(parts.records, {
    actor,
    label: 'Ana',
    compartments: ['committee'],
    serverTime: 1,
  });
  await parts.store.commit({ outbox, counter: 2 });
  await before(parts);
  const profiles = createProfiles({ storage: localStorage });
  profiles.save({
    id: parts.profile,
    label: 'Ana',
    delegation: null,
    post: null,
    device: actor.device,
    hasPasskey: false,
    lastUsed: 1,
    waiting: 0,
    card: null,
  });
  const told: { reason: Locked; hasDatabase: boolean }[] = [];
  const client = await openClient({
    parts,
    profiles,
    program: programOf(registry),
    clock: Date.now,
    build: 'test',
    fetch,
    async onLocked(reason) {
      const names = (await indexedDB.databases()).map((database) => database.name);
      told.push({ reason, hasDatabase: names.includes(databaseName(parts.profile)) });
    },
  });
  return { parts, profiles, client, told };
}

async function saveDraft(client: Client, id: string): Promise<void> {
  const rest = { kind: 'report', title: 'x', formId: null, version: null, xml: null, raw: null, step: null };
  await client.drafts.save({ id, ...rest });
}

async function draftsAfter(parts: ProfileParts): Promise<string[]> {
  const again = await open(parts.profile);
  await again.keyring.unlock(WORDS, again.vault);
  await again.store.load();
  return (await again.drafts.list()).map((draft) => draft.id);
}

test('a revoked device says how much it handed over, but only once everything is erased', async () => {
  const { client, told, profiles, parts } = await openWith(revoking({ isReady: true }));
  await client.syncNow();
  await expect.poll(() => told).toEqual([{ reason: { kind: 'revoked', handedIn: 2 }, hasDatabase: false }]);
  expect(profiles.get(parts.profile)).toBeNull();
});

test('a revoked device that is locked before the handover has handed over and erased nothing', async () => {
  const { client, told, profiles, parts } = await openWith(revoking({ isReady: false }));
  await client.syncNow();
  expect(client.isRevoked()).toBe(true);
  client.lock();
  await expect.poll(() => told).toEqual([{ reason: { kind: 'locked' }, hasDatabase: true }]);
  expect(profiles.get(parts.profile)).not.toBeNull();
});

test('what a page still holds is saved before the lock, and nothing is saved after it', async () => {
  const { client, told, parts } = await openWith(revoking({ isReady: false }));
  client.beforeLock(() => saveDraft(client, 'drf_1'));
  client.beforeLock(() => saveDraft(client, 'drf_2'))();
  client.lock();
  client.lock();
  await expect.poll(() => told.map(({ reason }) => reason.kind)).toEqual(['locked']);
  await expect(saveDraft(client, 'drf_3')).rejects.toMatchObject({ code: 'store.locked' });
  expect(await draftsAfter(parts)).toEqual(['drf_1']);
});

test('another tab of the person that receives the lock saves first as well', async () => {
  const { client, told, parts } = await openWith(revoking({ isReady: false }));
  client.beforeLock(() => saveDraft(client, 'drf_1'));
  const channel = new BroadcastChannel(`clasi-${parts.profile}`);
  channel.postMessage('locked');
  await expect.poll(() => told.map(({ reason }) => reason.kind)).toEqual(['locked']);
  channel.close();
  expect(await draftsAfter(parts)).toEqual(['drf_1']);
});

test('after a complete sync, files that nothing names any more are deleted from the phone', async () => {
  const named = new TextEncoder().encode('named');
  const unnamed = new TextEncoder().encode('unnamed');
  const { client, parts } = await openWith(
    serving({ texts: [await sha256Hex(named)] }),
    [],
    async (store) => {
      await store.attachments.put({ bytes: named, mediaType: 'text/plain', name: 'named' });
      await store.attachments.put({ bytes: unnamed, mediaType: 'text/plain', name: 'unnamed' });
    },
  );
  await client.syncNow();
  await expect.poll(async () => (await parts.attachments.all()).map(({ name }) => name)).toEqual(['named']);
});

test('after a complete sync, the draft of a forgotten entry is deleted, and then the file that only it named', async () => {
  const { client, parts } = await openWith(serving({ texts: [] }));
  await client.syncNow();
  const bytes = new TextEncoder().encode('letter');
  const hash = await parts.attachments.put({ bytes, mediaType: 'text/plain', name: 'letter' });
  const about = {
    collection: 'travelNeeds',
    entry: 'trv_1',
    parent: null,
    audience: 'all',
    delegation: null,
  };
  const rest = { kind: 'edit', title: 'x', formId: null, version: null, xml: null, step: null };
  await client.drafts.save({ ...rest, id: 'edit/travelNeeds/trv_2', raw: hash, about: { ...about, rev: 0 } });
  await saveDraft(client, 'drf_1');
  const files = async () => (await parts.attachments.all()).map(({ name }) => name);
  await client.syncNow();
  expect(await files()).toEqual(['letter']);
  await client.drafts.save({ ...rest, id: 'edit/travelNeeds/trv_2', raw: hash, about: { ...about, rev: 1 } });
  await client.syncNow();
  await expect.poll(files).toEqual([]);
  expect((await client.drafts.list()).map(({ id }) => id)).toEqual(['drf_1']);
});

test('a file sent long ago is sent again before the record that names it, if the server has deleted it', async () => {
  const bytes = new TextEncoder().encode('credentials');
  const hash = await sha256Hex(bytes);
  const asked: Asked[] = [];
  const { client } = await openWith(serving({ texts: [], asked }), [row(1, hash)], async (parts) => {
    await parts.attachments.put({ bytes, mediaType: 'text/plain', name: 'credentials' });
  });
  await client.syncNow();
  const sent = asked.filter(({ method, path }) => method === 'PUT' || path.endsWith('/push'));
  expect(sent.map(({ path }) => path)).toEqual([
    `/api/attachments/committee/${hash}`,
    expect.stringMatching('/push$'),
  ]);
});

test('one tap parses its arguments once and decides once; an act that would be refused is not made', async () => {
  const count = { parses: 0, decisions: 0 };
  const add = notesRegistry.get('notes.add');
  if (add === undefined) throw new Error('the notes have no such mutation');
  const counted: Mutation = {
    ...add,
    args: v.pipe(
      v.unknown(),
      v.check(() => {
        count.parses += 1;
        return true;
      }),
      add.args,
    ),
    decide(input) {
      count.decisions += 1;
      return add.decide(input);
    },
  };
  const registry = new Map([[add.name, counted]]);
  const { client } = await openWith(serving({ texts: [] }), [], undefined, registry);
  // An act of the test's own program, which the app's types do not know.
  const noteAct = (args: object) => ({ name: add.name, args }) as unknown as Act;
  const tap = (text: string) => client.attempt(noteAct({ id: `n_${text}`, parent: null, text }));

  const done = tap('hola');
  expect(client.outbox().map(({ id }) => id)).toEqual(done.accepted ? [done.id] : []);
  if (done.accepted) await done.saved;
  expect(count).toEqual({ parses: 1, decisions: 1 });

  expect(tap('bad')).toEqual({ accepted: false, code: 'notes.bad', details: { text: 'bad' } });
  expect(client.outbox()).toHaveLength(1);
  expect(count).toEqual({ parses: 2, decisions: 2 });
  expect(() => client.attempt(noteAct({ id: 'n_3' }))).toThrow('sync.bad_arguments');
});

const unreachable: typeof fetch = () => Promise.reject(new TypeError('Failed to fetch'));

test('what waits is taken back once the sync of another tab is over, and not while that goes on', async () => {
  const { client, parts } = await openWith(unreachable);
  await client.syncNow();
  const taken = Promise.withResolvers<void>();
  const over = Promise.withResolvers<void>();
  const other = navigator.locks.request(`clasi-sync-${parts.profile}`, () => {
    taken.resolve();
    return over.promise;
  });
  await taken.promise;
  const patience = new AbortController();
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal);
  const kept: unknown[] = [];
  const take = () => client.takeBack('mut_1', async ({ id }) => void kept.push(id));
  const tooLong = take();
  patience.abort(new DOMException('', 'TimeoutError'));
  await expect(tooLong).rejects.toMatchObject({ code: 'sync.under_way' });
  timeout.mockRestore();
  expect(kept).toEqual([]);
  const inTime = take();
  over.resolve();
  await Promise.all([inTime, other]);
  expect(kept).toEqual(['mut_1']);
  expect(client.outbox().map(({ id }) => id)).toEqual(['mut_2']);
});

test('what another tab has sent meanwhile is not taken back', async () => {
  const { client, parts } = await openWith(unreachable);
  await client.syncNow();
  const sent = row(1);
  const verdict = { id: sent.id, status: 'accepted' as const, seq: 1, receivedAt: 1 };
  await parts.store.commit({ outbox: [{ ...sent, state: 'received', verdict }] });
  const kept: unknown[] = [];
  const take = client.takeBack(sent.id, async ({ id }) => void kept.push(id));
  await expect(take).rejects.toMatchObject({ code: 'sync.under_way' });
  expect(kept).toEqual([]);
  expect(client.factsOf(sent.id)).toMatchObject({ isQueued: false });
});
