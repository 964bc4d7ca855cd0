import PouchDB from 'pouchdb-browser';
import { timeWrites } from '../page/contender.ts';

const OPTIONS = { batch_size: 1000, batches_limit: 10 };
let local;
let written;

function toPouch({ id, ...body }) {
  return { _id: id, ...body };
}

async function send() {
  const result = await PouchDB.replicate(local, written, OPTIONS);
  return result.docs_written;
}

window.contender = {
  async open({ run }) {
    local = new PouchDB(`local-${run}`);
    written = new PouchDB(`${location.origin}/db/written-${run}`);
    await Promise.all([local.info(), written.info()]);
  },
  async pull() {
    const remote = new PouchDB(`${location.origin}/db/documents`);
    const started = performance.now();
    await PouchDB.replicate(remote, local, OPTIONS);
    const ms = performance.now() - started;
    const { doc_count: count } = await local.info();
    return { ms, count };
  },
  writeEach: (documents) =>
    timeWrites({
      async write() {
        for (const document of documents) await local.put(toPouch(document));
      },
      send,
    }),
  writeAtOnce: (documents) =>
    timeWrites({
      async write() {
        await local.bulkDocs(documents.map(toPouch));
      },
      send,
    }),
};
