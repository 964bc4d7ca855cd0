import { createEffect, createRoot } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { closeAll, openNew, row } from '#app/store/profile-store.fixtures.ts';
import { createProfiles } from '#app/store/profiles.ts';
import { defineFeature } from '#shared/kernel/feature.ts';
import { createActor, Notes, notesRegistry } from '#test/support/notes.ts';
import { openClient } from './app-client.ts';
import { createDeviceProgram } from './device-program.ts';
import { saveDevice } from './device-record.ts';
import { later } from './later.ts';

afterEach(closeAll);

const notes = defineFeature({ name: 'notes', collections: [], mutations: [...notesRegistry.values()] });

/** A store with a note that waits, on a page whose acts come, or fail to come, when the test says so. */
async function prepare() {
  const parts = await openNew();
  await parts.keyring.createSigningKey(parts.vault);
  const actor = createActor('ana');
  await saveDevice(parts.records, { actor, label: 'Ana', compartments: ['committee'], serverTime: 1 });
  const { envelope, ...rest } = row(1);
  const args = { id: 'n1', parent: null, text: 'uno' };
  await parts.store.commit({ outbox: [{ ...rest, envelope: { ...envelope, args } }], counter: 1 });
  const asked: { come: () => void; fail: () => void }[] = [];
  const program = createDeviceProgram({
    day: [],
    load: () =>
      new Promise((resolve, reject) => {
        asked.push({ come: () => resolve([notes]), fail: () => reject(new Error('no file')) });
      }),
    wait: later,
  });
  const locked: string[] = [];
  const opening = openClient({
    parts,
    profiles: createProfiles({ storage: localStorage }),
    program,
    clock: Date.now,
    build: 'test',
    fetch: () => Promise.reject(new TypeError('no network')),
    onLocked: ({ kind }) => locked.push(kind),
  });
  opening.catch(() => undefined);
  await expect.poll(() => asked.length).toBe(1);
  return { parts, opening, asked, locked };
}

const SOON = { timeout: 5_000 };

test('a page opened without its acts says so until they come, and then shows what waits', async () => {
  const { opening, asked, locked } = await prepare();
  asked[0]?.fail();
  const client = await opening;
  expect(client.isPartial()).toBe(true);
  expect(client.outbox()).toHaveLength(1);
  expect(client.replica.all(Notes)).toEqual([]);
  asked[1]?.come();
  await expect.poll(() => client.isPartial(), SOON).toBe(false);
  expect(client.replica.all(Notes).map(({ body }) => body.text)).toEqual(['uno']);
  client.lock();
  expect(locked).toEqual(['locked']);
});

test('a lock of another tab while a store waits for its acts leaves it closed', async () => {
  const { parts, opening, asked, locked } = await prepare();
  const other = new BroadcastChannel(`clasi-${parts.profile}`);
  // What else another tab says is read once the store is open.
  other.postMessage('changed');
  other.postMessage('locked');
  await expect.poll(() => locked, SOON).toEqual(['locked']);
  asked[0]?.come();
  await expect(opening).rejects.toMatchObject({ code: 'store.locked' });
  expect(locked).toEqual(['locked']);
  other.close();
});

test('what follows an answer, or who acts, is not done again for a key that is stored', async () => {
  const { opening, asked } = await prepare();
  asked[0]?.come();
  const client = await opening;
  const told = { outbox: 0, answer: 0, actor: 0, partial: 0 };
  const dispose = createRoot((end) => {
    createEffect(() => {
      client.outbox();
      told.outbox += 1;
    });
    createEffect(() => {
      client.lastAnswerAt();
      told.answer += 1;
    });
    createEffect(() => {
      client.actor();
      told.actor += 1;
    });
    createEffect(() => {
      client.isPartial();
      told.partial += 1;
    });
    return end;
  });
  const before = { ...told };
  const args = { id: 'n2', parent: null, text: 'dos' };
  await client.mutate({ name: 'notes.add', args } as unknown as Parameters<typeof client.mutate>[0]).saved;
  expect(told.outbox).toBeGreaterThan(before.outbox);
  expect({ ...told, outbox: 0 }).toEqual({ ...before, outbox: 0 });
  dispose();
  client.lock();
});
