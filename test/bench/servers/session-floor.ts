import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { zstdCompressSync } from 'node:zlib';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';

/** The floor of a session: no sign-in, no rule, no database; a poke, and the same bytes for everybody. */
const { values: options } = parseArgs({
  options: { port: { type: 'string' }, bytes: { type: 'string' } },
});
const bytes = Number(options.bytes ?? '0');

/** What is as large when it is packed. */
function pageOf(wanted: number): Uint8Array<ArrayBuffer> {
  let noise = randomBytes(wanted).toString('base64');
  for (;;) {
    const packed = zstdCompressSync(JSON.stringify({ noise }));
    if (packed.length <= wanted || noise.length <= 4) return new Uint8Array(packed);
    noise = noise.slice(0, -4);
  }
}

const page = pageOf(bytes);
const listeners = new Set<ReadableStreamDefaultController<Uint8Array>>();
const poke = new TextEncoder().encode('event: poke\ndata: {}\n\n');

/** What many do at once is told twice a second, as the product does. */
const GAP_MS = 500;
let isResting = false;
let isWanted = false;
function tell(): void {
  isWanted = isResting;
  if (isResting) return;
  isResting = true;
  for (const listener of listeners) listener.enqueue(poke);
  setTimeout(() => {
    isResting = false;
    if (isWanted) tell();
  }, GAP_MS);
}

const app = new Hono()
  .get('/api/live/:compartment', (context) =>
    context.body(
      new ReadableStream<Uint8Array>({
        start(controller) {
          listeners.add(controller);
          controller.enqueue(poke);
        },
      }),
      200,
      { 'Content-Type': 'text/event-stream' },
    ),
  )
  .post('/api/pull', async (context) => {
    await context.req.text();
    return context.body(page, 200, { 'Content-Type': 'application/json', 'Content-Encoding': 'zstd' });
  })
  .post('/api/push', (context) => {
    tell();
    return context.json({});
  });

const server = createAdaptorServer({ fetch: app.fetch });
server.listen(Number(options.port ?? '0'), '127.0.0.1', () => {
  console.log(JSON.stringify({ url: `http://localhost:${options.port}` }));
});
process.once('SIGTERM', () => process.exit(0));
