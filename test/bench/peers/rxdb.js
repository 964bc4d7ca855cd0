import { createRxDatabase } from 'rxdb/plugins/core';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { timeWrites } from '../page/contender.ts';

const BATCH = 1000;
const text = { type: 'string', maxLength: 100 };
const SCHEMA = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: text,
    org: text,
    at: text,
    kind: text,
    title: { type: 'string' },
    body: { type: 'string' },
    lat: { type: 'number' },
    lon: { type: 'number' },
    tags: { type: 'array', items: { type: 'string' } },
    n: { type: 'number' },
  },
  required: ['id', 'org', 'at'],
  indexes: ['org', 'at'],
};

let collection;

async function json(address, init) {
  const answer = await fetch(address, init);
  return answer.json();
}

/** One replication, run until both sides are equal, then stopped. */
async function replicate(direction) {
  const replication = replicateRxCollection({
    collection,
    replicationIdentifier: 'bench',
    live: false,
    ...direction,
  });
  replication.error$.subscribe((error) => console.error(error));
  await replication.awaitInSync();
  await replication.cancel();
}

let sent = 0;
async function send() {
  await replicate({
    push: {
      batchSize: BATCH,
      async handler(rows) {
        sent += rows.length;
        return json('/rxdb/push', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(rows),
        });
      },
    },
  });
  return sent;
}

window.contender = {
  async open({ run }) {
    const database = await createRxDatabase({
      name: `bench${run}`.toLowerCase(),
      storage: getRxStorageDexie(),
      multiInstance: false,
    });
    ({ documents: collection } = await database.addCollections({ documents: { schema: SCHEMA } }));
  },
  async pull() {
    const started = performance.now();
    await replicate({
      pull: {
        batchSize: BATCH,
        handler: (checkpoint, limit) => json(`/rxdb/pull?after=${checkpoint?.after ?? 0}&limit=${limit}`),
      },
    });
    const ms = performance.now() - started;
    return { ms, count: await collection.count().exec() };
  },
  writeEach: (documents) =>
    timeWrites({
      async write() {
        for (const document of documents) await collection.insert(document);
      },
      send,
    }),
  writeAtOnce: (documents) =>
    timeWrites({
      async write() {
        await collection.bulkInsert(documents);
      },
      send,
    }),
};
