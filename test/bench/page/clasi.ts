import type { SyncClient } from '#app/sync/client.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { benchDocuments, toWriteArgs } from '../bench-mutation.ts';
import { createClient, openStore } from './clasi-device.ts';
import { timeWrites } from './contender.ts';

let compartment = 'committee';
let client: SyncClient | undefined;

function required(): SyncClient {
  if (client === undefined) throw new Error('not open');
  return client;
}

function keyOf(run: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(32);
  new TextEncoder().encodeInto(run.padEnd(32, '.'), bytes);
  return bytes;
}

function receivedCount(): number {
  return required()
    .outbox()
    .filter((row) => row.state === 'received').length;
}

async function send(): Promise<number> {
  await required().push(compartment);
  return receivedCount();
}

window.contender = {
  async open({ run, actor }) {
    const person = actor as Actor;
    compartment = person.state === null ? 'committee' : `state:${person.state}`;
    const store = await openStore({ profile: run, key: keyOf(run) });
    client = createClient({ store, actor: person, compartment });
    await client.open();
  },
  async pull() {
    const started = performance.now();
    await required().pull(compartment);
    const ms = performance.now() - started;
    return { ms, count: required().replica.all(benchDocuments.name).length };
  },
  writeEach: (documents) =>
    timeWrites({
      async write() {
        for (const document of documents) {
          const args = toWriteArgs({ compartment, document });
          await required().mutate({ name: 'bench.write', args }).saved;
        }
      },
      send,
    }),
  writeAtOnce: (documents) =>
    timeWrites({
      async write() {
        await Promise.all(
          documents.map((document) => {
            const args = toWriteArgs({ compartment, document });
            return required().mutate({ name: 'bench.write', args }).saved;
          }),
        );
      },
      send,
    }),
};
