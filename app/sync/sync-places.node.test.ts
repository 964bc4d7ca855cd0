import { expect, test } from 'vitest';
import type { PullRequest } from '#shared/sync/protocol.ts';
import { createMemoryStore } from '#test/support/memory-store.ts';
import { createActor, createSeededRandom, notesRegistry } from '#test/support/notes.ts';
import { clock } from '#test/support/phone.ts';
import { programOf } from '#test/support/program.ts';
import { createSyncClient } from './client.ts';
import { TransportError } from './transport-error.ts';

async function openTwo() {
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  const client = createSyncClient({
    ...{ store: createMemoryStore(), program: programOf(notesRegistry), actor: createActor('ana') },
    ...{ compartments: ['committee', 'state:CL'], clock: clock.read, random: createSeededRandom(1) },
    transport: {
      push: () => Promise.reject(new TransportError({ kind: 'offline' })),
      async pull(body) {
        const { compartment, request, instance } = body as PullRequest;
        asked.push(compartment);
        await new Promise<void>((resolve) => answers.push(resolve));
        const reset = instance === null;
        const answer = { instance: 'ins_1', epoch: 1, serverTime: 0, scopes: [], reset, pages: [] };
        return { kind: 'clasi.pull', request, ...answer, outcomes: [], settled: 0, more: false };
      },
    },
  });
  await client.open();
  async function answerAll() {
    for (let turn = 0; turn < 20; turn += 1) {
      for (const answer of answers.splice(0)) answer();
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return { client, asked, answerAll };
}

test('a sync of one compartment asks only there; of none that is named, everywhere', async () => {
  const { client, asked, answerAll } = await openTwo();
  const one = client.sync({ only: new Set(['state:CL']) });
  await answerAll();
  await one;
  expect(asked).toEqual(['state:CL']);
  const all = client.sync();
  await answerAll();
  await all;
  expect(asked.slice(1).sort()).toEqual(['committee', 'state:CL']);
});

test('what is asked for during a sync follows it, where it was asked for', async () => {
  const { client, asked, answerAll } = await openTwo();
  const first = client.sync({ only: new Set(['committee']) });
  void client.sync({ only: new Set(['state:CL']) });
  await answerAll();
  await first;
  expect(asked).toEqual(['committee', 'state:CL']);
});
