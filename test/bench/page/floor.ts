import Dexie, { type Table } from 'dexie';
import { toWriteArgs } from '../bench-mutation.ts';
import type { BenchDocument } from '../documents.ts';
import { timeWrites } from './contender.ts';

const CHUNK = 500;
/** As many mutations of this size as fit below 64 KiB, from where Chromium keeps a value in a file of its own. */
const BOX = 65;

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
  chunks,
  durability,
}: {
  raw: IDBDatabase;
  chunks: readonly unknown[];
  durability: IDBTransactionDurability;
}): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = raw.transaction('chunks', 'readwrite', { durability });
    const store = transaction.objectStore('chunks');
    for (const [index, chunk] of chunks.entries()) store.put(chunk, index);
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

function mutationsOf(documents: readonly BenchDocument[], start = 0): object[] {
  return documents.map((document, index) => ({
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
}

/** The mutations in a few rows of one strict transaction, as the product's store does it, but not sealed. */
async function storeRows(database: IDBDatabase, documents: readonly BenchDocument[]): Promise<void> {
  const chunks: Uint8Array[] = [];
  for (let start = 0; start < documents.length; start += BOX) {
    const mutations = mutationsOf(documents.slice(start, start + BOX), start);
    chunks.push(new TextEncoder().encode(JSON.stringify(mutations)));
  }
  await storeChunks({ raw: database, chunks, durability: 'strict' });
}

/** The mutations themselves, in requests as large as the protocol's, to a server that only writes their rows. */
async function sendRows(documents: readonly BenchDocument[]): Promise<number> {
  for (let start = 0; start < documents.length; start += CHUNK) {
    const body = JSON.stringify({ mutations: mutationsOf(documents.slice(start, start + CHUNK), start) });
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
    const chunks: (readonly BenchDocument[])[] = [];
    for (let start = 0; start < documents.length; start += CHUNK)
      chunks.push(documents.slice(start, start + CHUNK));
    await storeChunks({ raw, chunks, durability });
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
        if (raw !== undefined && run.startsWith('rows')) await storeRows(raw, documents);
        else await store.documents.bulkPut([...documents]);
      },
      send: () => (run.startsWith('rows') ? sendRows(documents) : send(documents)),
    }),
};
