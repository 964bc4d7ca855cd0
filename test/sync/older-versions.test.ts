import * as v from 'valibot';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSyncClient } from '#app/sync/client.ts';
import { TransportError, toTransportError } from '#app/sync/transport-error.ts';
import { program } from '#server/program.ts';
import { dialogueFeature } from '#shared/dialogue/dialogue.feature.ts';
import { allFeatures } from '#shared/sync/all-features.ts';
import { PullRequestSchema, PullResponseSchema } from '#shared/sync/protocol.ts';
import { createProgram } from '#shared/sync/registry.ts';
import { appointed } from '#test/support/appointed.ts';
import { createDirectServer, type DirectServer } from '#test/support/direct-server.ts';
import { createMemoryStore } from '#test/support/memory-store.ts';
import { createActor, createSeededRandom, createTestClock } from '#test/support/notes.ts';
import { addNote, type Phone, startPhone, startServer, textsOf } from '#test/support/phone.ts';

const { brief: _, ...olderEntries } = PullRequestSchema.entries;
/** As a server reads it that never heard of brief answers. */
const OlderPullRequestSchema = v.strictObject(olderEntries);

let server: DirectServer;
beforeEach(() => {
  server = startServer();
});
afterEach(() => server.close());

/** The server of this phone is put back to an older version; `isOlder: false` brings the new one again. */
function onOlderServer({ wire }: Phone) {
  const { pull } = wire;
  const state = { isOlder: true, refused: 0 };
  wire.pull = async (body, listener) => {
    const read = v.safeParse(OlderPullRequestSchema, body, { abortEarly: true });
    if (state.isOlder && !read.success) {
      state.refused += 1;
      const details = { path: v.getDotPath(read.issues[0]) ?? '', problem: read.issues[0].message };
      throw new TransportError({ kind: 'rejected', status: 400, code: 'http.bad_body', details });
    }
    const answer = await pull(body, listener);
    if (state.isOlder) v.parse(PullResponseSchema, answer);
    return answer;
  };
  return state;
}

test('a device syncs with a server that is older than brief answers: it asks once too often, and then as before (L9)', async () => {
  const ana = await startPhone(server, 'ana');
  const older = onOlderServer(ana);
  const luis = await startPhone(server, 'luis');
  await addNote(ana, 'nte_1', 'uno');
  expect(await ana.client.sync()).toEqual({ failures: [] });
  expect(ana.client.outbox()).toEqual([]);
  await addNote(luis, 'nte_2', 'dos');
  await luis.client.sync();
  expect(await ana.client.sync()).toEqual({ failures: [] });
  expect(textsOf(ana)).toEqual(['dos', 'uno']);
  expect(older.refused).toBe(1);
});

test('another fault of a request is none of being older: it is not asked again', async () => {
  const ana = await startPhone(server, 'ana');
  let asks = 0;
  ana.wire.fault = (kind) => {
    if (kind === 'push') return null;
    asks += 1;
    return 'reject';
  };
  const { failures } = await ana.client.sync();
  expect(failures.map(({ error }) => toTransportError(error).code)).toEqual(
    failures.map(() => 'http.bad_body'),
  );
  expect(asks).toBe(failures.length);
});

test('a device that is older than a feature keeps its entries, and has them once it is updated', async () => {
  const clock = createTestClock();
  const full = createDirectServer({ program, clock: clock.read, random: createSeededRandom(1) });
  const chair = createActor('chair', { delegation: 'presidency', roles: [] });
  const cosi = createActor('cosi', { delegation: 'eu-cosi', roles: ['counterpart'] });
  appointed(full.compartment, { person: chair.person, function: 'presidency' });
  const older = createProgram(allFeatures.filter((feature) => feature !== dialogueFeature));
  const store = createMemoryStore();
  async function deviceOf(actor: typeof chair, given: typeof older, kept = createMemoryStore()) {
    const wire = full.connect(() => actor);
    const client = createSyncClient({
      ...{ store: kept, transport: wire, program: given, actor, compartments: ['committee'] },
      ...{ clock: clock.read, random: createSeededRandom(actor.person.length) },
    });
    await client.open();
    return { client, wire };
  }
  const presiding = await deviceOf(chair, program);
  const topic = { topic: 'top_1', counterpart: 'eu-cosi', title: { es: 'Puertos' }, about: null };
  await presiding.client.sync();
  await presiding.client.mutate({ name: 'dialogue.open_topic', args: { ...topic, field: 'strategy' } }).saved;
  await presiding.client.sync();

  const old = await deviceOf(cosi, older, store);
  expect(await old.client.sync()).toEqual({ failures: [] });
  const pulls = old.wire.pulled.length;
  expect(await old.client.sync()).toEqual({ failures: [] });
  expect(old.wire.pulled.length - pulls).toBe(1);

  const updated = await deviceOf(cosi, program, store);
  expect(updated.client.replica.all('topics').map(({ id }) => id)).toEqual(['top_1']);
  const asked = { request: 'drq_1', topic: 'top_1', text: { es: '¿Cuáles?' }, owner: 'CL', due: null };
  await updated.client.mutate({ name: 'dialogue.ask', args: asked }).saved;
  expect(await updated.client.sync()).toEqual({ failures: [] });
  expect(full.compartment.document('dialogueRequests', 'drq_1')?.body).toMatchObject({ side: 'theirs' });
  full.close();
});

test('what a newer device did and an older server does not know stays on the device, with what was typed', async () => {
  const clock = createTestClock();
  const older = createProgram(allFeatures.filter((feature) => feature !== dialogueFeature));
  const full = createDirectServer({
    program: { ...program, registry: older.registry },
    ...{ clock: clock.read, random: createSeededRandom(1) },
  });
  const chair = createActor('chair', { delegation: 'presidency', roles: [] });
  appointed(full.compartment, { person: chair.person, function: 'presidency' });
  const client = createSyncClient({
    ...{ store: createMemoryStore(), transport: full.connect(() => chair), program, actor: chair },
    ...{ compartments: ['committee'], clock: clock.read, random: createSeededRandom(2) },
  });
  await client.open();
  await client.sync();
  const topic = { topic: 'top_1', counterpart: 'eu-cosi', title: { es: 'Puertos' }, about: null };
  const made = client.mutate({ name: 'dialogue.open_topic', args: { ...topic, field: 'strategy' } });
  await made.saved;
  expect(await client.sync()).toEqual({ failures: [] });
  expect(client.factsOf(made.id)?.refusal?.code).toBe('sync.unknown_mutation');
  expect(client.outbox()).toMatchObject([{ state: 'refused', envelope: { args: topic } }]);
  expect(await client.sync()).toEqual({ failures: [] });
  full.close();
});
