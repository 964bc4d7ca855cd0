import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { createAdaptorServer } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { migrate } from '#server/compartment/migrate.ts';
import { compartmentMigrations } from '#server/compartment/migrations.ts';
import { openNodeSqlite } from '#server/compartment/node-sqlite.ts';
import { compressJson } from '#server/node/compress.middleware.ts';
import { staticFiles } from '#server/node/static-files.ts';
import type { PushRequest } from '#shared/sync/protocol.ts';
import type { WriteArgs } from '../bench-mutation.ts';
import { type BenchDocument, makeDocuments } from '../documents.ts';

/** The floors, and the server side of RxDB: no sign-in, no schema, no rule, only the bytes and the same SQLite. */
const { values: options } = parseArgs({
  options: {
    database: { type: 'string' },
    pages: { type: 'string' },
    port: { type: 'string' },
    entries: { type: 'string' },
  },
});
const { database = ':memory:', pages = '.', port = '0', entries = '0' } = options;

const documents = makeDocuments({ count: Number(entries), seed: 1 });
const packed = gzipSync(JSON.stringify(documents), { level: 9 });
const sql = openNodeSqlite({ path: database });
migrate({ sql, migrations: compartmentMigrations([]) });
sql.run('create table document (id text primary key, body text not null) strict');
const HASH = '0'.repeat(64);

function insertDocuments(rows: readonly { readonly id: string }[]) {
  sql.transaction(() => {
    for (const row of rows) {
      sql.run('insert or replace into document (id, body) values (?, ?)', row.id, JSON.stringify(row));
    }
  });
}

/** The exact rows that a compartment writes for an accepted mutation, without the work before them. */
function insertRows({ mutations }: PushRequest) {
  return sql.transaction(() => {
    const first = (sql.get<{ seq: number | null }>('select max(seq) as seq from mutation')?.seq ?? 0) + 1;
    for (const [index, mutation] of mutations.entries()) {
      const { document, body } = mutation.args as WriteArgs;
      const seq = first + index;
      const text = JSON.stringify(body);
      const now = Date.now();
      sql.run(
        `insert into entry (collection, id, parent, rev, seq, audience, body, deleted, made, changed, gone)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...['bench', document, null, 1, seq, 'all', text, 0, 1, '[]', '[]'],
      );
      sql.run(
        `insert into revision (collection, id, rev, seq, parent, audience, body, deleted, mutation, device, counter, person, at)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...['bench', document, 1, seq, null, 'all', text, 0],
        ...[mutation.id, mutation.device, mutation.counter, mutation.person, now],
      );
      sql.run(
        'insert into written (seq, collection, id, rev, hash) values (?, ?, ?, ?, ?)',
        ...[seq, 'bench', document, 1, HASH],
      );
      sql.run(
        `insert into mutation (seq, id, name, device, person, counter, made_at, received_at, envelope, content_hash,
           status, code, details, say, replaces, replaced_by, prev, hash, said_hash, wrote)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, ?, ?, ?, ?)`,
        ...[
          seq,
          mutation.id,
          mutation.name,
          mutation.device,
          mutation.person,
          mutation.counter,
          mutation.madeAt,
          now,
        ],
        ...[JSON.stringify(mutation), HASH, 'accepted', null, null, null, null, HASH, HASH, null, HASH],
      );
    }
    return first + mutations.length - 1;
  });
}

interface Checkpoint {
  readonly after: number;
}

const app = new Hono()
  .get('/floor/documents', (context) =>
    context.body(new Uint8Array(packed), 200, {
      'Content-Type': 'application/json',
      'Content-Encoding': 'gzip',
    }),
  )
  .post('/floor/documents', async (context) => {
    const rows = await context.req.json<BenchDocument[]>();
    insertDocuments(rows);
    return context.json({ stored: rows.length });
  })
  .post('/floor/rows', async (context) =>
    context.json({ seq: insertRows(await context.req.json<PushRequest>()) }),
  )
  .post('/floor/one-row', async (context) => {
    const { mutations } = await context.req.json<PushRequest>();
    insertDocuments(
      mutations.map(({ args }) => ({ ...(args as WriteArgs).body, id: (args as WriteArgs).document })),
    );
    return context.json({ stored: mutations.length });
  })
  .use('/rxdb/*', compressJson())
  .get('/rxdb/pull', (context: Context) => {
    const after = Number(context.req.query('after') ?? '0');
    const limit = Number(context.req.query('limit') ?? '1000');
    const page = documents.slice(after, after + limit);
    const checkpoint: Checkpoint = { after: after + page.length };
    return context.json({
      documents: page.map((document) => ({ ...document, _deleted: false })),
      checkpoint,
    });
  })
  .post('/rxdb/push', async (context) => {
    const rows = await context.req.json<{ newDocumentState: BenchDocument }[]>();
    insertDocuments(rows.map((row) => row.newDocumentState));
    return context.json([]);
  })
  .route('/', staticFiles({ root: pages }));

const server = createAdaptorServer({ fetch: app.fetch });
server.listen(Number(port), '127.0.0.1', () => {
  console.log(JSON.stringify({ url: `http://localhost:${port}` }));
});
process.once('SIGTERM', () => process.exit(0));
