import { createRequire } from 'node:module';

// CouchDB's protocol as PouchDB's own server speaks it, on LevelDB files.
const require = createRequire(import.meta.url);
const express = require('express');
const PouchNode = require('pouchdb-node');

const [folder, pages, port] = process.argv.slice(2);
const PouchDB = PouchNode.defaults({ prefix: `${folder}/` });
const app = express();
app.use('/db', require('express-pouchdb')(PouchDB, { inMemoryConfig: true, logPath: `${folder}/log.txt` }));
app.use(express.static(pages));
app.post('/fill', express.json({ limit: '50mb' }), async (request, response) => {
  const db = new PouchDB('documents');
  await db.bulkDocs(request.body.map(({ id, ...body }) => ({ _id: id, ...body })));
  response.json(await db.info());
});
app.listen(Number(port), '127.0.0.1', () => {
  console.log(JSON.stringify({ url: `http://localhost:${port}` }));
});
process.once('SIGTERM', () => process.exit(0));
