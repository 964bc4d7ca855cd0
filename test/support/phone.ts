import { createSyncClient, type SyncClient } from '#app/sync/client.ts';
import type { SyncEvent } from '#app/sync/core.ts';
import type { Program } from '#shared/sync/registry.ts';
import { programOf } from '#test/support/program.ts';
import { createDirectServer, type DirectServer } from './direct-server.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';
import { createActor, createSeededRandom, createTestClock, notesRegistry } from './notes.ts';

export const clock = createTestClock();

export interface Phone {
  client: SyncClient;
  store: MemoryStore;
  wire: ReturnType<DirectServer['connect']>;
  events: SyncEvent[];
}

export function startServer(seed = 1): DirectServer {
  return createDirectServer({
    program: programOf(notesRegistry),
    clock: clock.read,
    random: createSeededRandom(seed),
  });
}

export async function startPhone(
  server: DirectServer,
  person: string,
  store: MemoryStore = createMemoryStore(),
  more: { readonly mostPerPush?: number; readonly program?: Program } = {},
): Promise<Phone> {
  const actor = createActor(person);
  const wire = server.connect(() => actor);
  const events: SyncEvent[] = [];
  const client = createSyncClient({
    store,
    transport: wire,
    program: programOf(notesRegistry),
    actor,
    clock: clock.read,
    random: createSeededRandom(person.length * 7 + store.commits.length),
    onEvent: (event) => events.push(event),
    ...more,
  });
  await client.open();
  return { client, store, wire, events };
}

export function textsOf({ client }: Phone): string[] {
  return client.replica
    .all('notes')
    .map((doc) => String(doc.body.text))
    .sort();
}

export async function addNote(
  { client }: Phone,
  id: string,
  text: string,
  parent: string | null = null,
): Promise<string> {
  const made = client.mutate({ name: 'notes.add', args: { id, parent, text } });
  await made.saved;
  return made.id;
}
