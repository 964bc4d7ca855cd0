import Dexie, { type Table } from 'dexie';
import { toWriteArgs } from '../bench-mutation.ts';
import type { BenchDocument } from '../documents.ts';
import { timeWrites } from './contender.ts';

const CHUNK = 500;

class FloorStore extends Dexie {
  declare documents: Table<BenchDocument, string>;
  constructor() {
    super('floor', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ documents: 'id' });
  }
}

function openRaw(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('chunks', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('chunks');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function storeChunks({
  raw,
  documents,
  durability,
}: {
  raw: IDBDatabase;
  documents: readonly BenchDocument[];
  durability: IDBTransactionDurability;
}): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = raw.transaction('chunks', 'readwrite', { durability });
    const store = transaction.objectStore('chunks');
    for (let start = 0; start < documents.length; start += CHUNK) {
      store.put(documents.slice(start, start + CHUNK), start);
    }
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

async function send(documents: readonly BenchDocument[]): Promise<number> {
  const answer = await fetch('/floor/documents', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(documents),
  });
  const { stored } = (await answer.json()) as { stored: number };
  return stored;
}

/** The mutations themselves, in requests as large as the protocol's, to a server that only writes their rows. */
async function sendRows(documents: readonly BenchDocument[]): Promise<number> {
  for (let start = 0; start < documents.length; start += CHUNK) {
    const mutations = documents.slice(start, start + CHUNK).map((document, index) => ({
      id: `mut_${run}${document.id}`,
      name: 'bench.write',
      args: { ...toWriteArgs({ compartment: 'committee', document }), document: `${run}${document.id}` },
      compartment: 'committee',
      device: `dev_${run}`,
      person: `per_${run}`,
      counter: start + index,
      madeAt: start,
      base: {},
      after: [],
      replaces: null,
    }));
    const body = JSON.stringify({ mutations });
    const answer = await fetch('/floor/rows', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: new Blob([body]),
    });
    await answer.json();
  }
  return documents.length;
}

const store = new FloorStore();
let run = '';
let raw: IDBDatabase | undefined;
let durability: IDBTransactionDurability = 'default';

window.contender = {
  async open({ run: named }) {
    raw = await openRaw();
    run = named;
    if (run.startsWith('strict')) durability = 'strict';
    await store.open();
  },
  async pull() {
    if (raw === undefined) throw new Error('not open');
    const started = performance.now();
    const answer = await fetch('/floor/documents');
    const documents = (await answer.json()) as BenchDocument[];
    await storeChunks({ raw, documents, durability });
    return { ms: performance.now() - started, count: documents.length };
  },
  writeEach: (documents) =>
    timeWrites({
      async write() {
        for (const document of documents) await store.documents.put(document);
      },
      send: () => send(documents),
    }),
  writeAtOnce: (documents) =>
    timeWrites({
      async write() {
        await store.documents.bulkPut([...documents]);
      },
      send: () => (run.startsWith('rows') ? sendRows(documents) : send(documents)),
    }),
};
