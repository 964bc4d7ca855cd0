import type { Server } from 'node:http';
import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { afterEach, expect, test } from 'vitest';
import { type Place, requestsInTurn } from './turns.middleware.ts';

const READERS = 120;
const VOTERS = 40;
const PLACES: Readonly<Record<string, Place>> = {
  '/read': 'reader',
  '/vote': 'at_once',
  '/show': 'display',
  '/knock': 'guest',
};
let server: Server | null = null;
const agents: Agent[] = [];
afterEach(() => {
  for (const agent of agents.splice(0)) agent.destroy();
  server?.close();
  server = null;
});

/** A server that is busy with each of them for a while, and tells in which order it served whom. */
async function serve(served: string[]) {
  const busy = () => {
    const until = performance.now() + 2;
    while (performance.now() < until);
  };
  const app = new Hono().use(requestsInTurn({ placeOf: (context) => PLACES[context.req.path] ?? 'guest' }));
  for (const path of Object.keys(PLACES)) {
    app.get(path, (context) => {
      busy();
      served.push(path.slice(1));
      return context.body(null, 204);
    });
  }
  const own = createAdaptorServer({ fetch: app.fetch }) as Server;
  server = own;
  await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
  const { port } = own.address() as AddressInfo;
  return (path: string, agent: Agent) =>
    new Promise<void>((resolve, reject) => {
      const call = request({ host: '127.0.0.1', port, path, agent }, (answer) => {
        answer.resume();
        answer.on('end', resolve);
      });
      call.on('error', reject);
      call.end();
    });
}
function line(): Agent {
  const agent = new Agent({ keepAlive: true });
  agents.push(agent);
  return agent;
}

/** What was served until everybody of a crowd had read once, while others ask again and again. */
async function readAmong(path: string, others: number, what = 'read'): Promise<string[]> {
  const served: string[] = [];
  const ask = await serve(served);
  const [readers, crowd] = [Array.from({ length: 20 }, line), Array.from({ length: others }, line)];
  await Promise.all([...readers, ...crowd].map((agent) => ask(`/${what}`, agent)));
  let isOver = false;
  const asking = crowd.map(async (agent) => {
    while (!isOver) await ask(path, agent);
  });
  await Promise.all(
    crowd.map((agent) => new Promise<void>((resolve) => agent.once('free', () => resolve()))),
  );
  served.length = 0;
  await Promise.all(readers.map((agent) => ask(`/${what}`, agent)));
  isOver = true;
  const until = served.slice(0, served.lastIndexOf(what));
  await Promise.all(asking);
  return until;
}

test('who reads does not wait until a crowd without a session was served again and again', async () => {
  const knocks = (await readAmong('/knock', 50)).filter((what) => what === 'knock');
  // One for each reader, and those who went while nobody read.
  expect(knocks.length).toBeLessThan(60);
});

test('a screen in the hall does not wait behind a crowd without a session, nor behind one that reads', async () => {
  const knocks = (await readAmong('/knock', 50, 'show')).filter((what) => what === 'knock');
  expect(knocks.length).toBeLessThan(60);
  const reads = (await readAmong('/read', 50, 'show')).filter((what) => what === 'read');
  expect(reads.length).toBeLessThan(60);
});

test('who reads waits for no more others than there are readers before them', async () => {
  const votes = (await readAmong('/vote', 50)).filter((what) => what === 'vote');
  expect(votes.length).toBeLessThan(200);
});

test('who has to open a line to vote is served among those who read, not behind their rounds', async () => {
  const served: string[] = [];
  const ask = await serve(served);
  const readers = Array.from({ length: READERS }, line);
  await Promise.all(readers.map((agent) => ask('/read', agent)));
  served.length = 0;
  let isOver = false;
  // Each reads again as soon as it has its answer: at any moment all of them wait.
  const reading = readers.map(async (agent) => {
    while (!isOver) await ask('/read', agent);
  });
  await Promise.all(Array.from({ length: VOTERS }, () => ask('/vote', line())));
  isOver = true;
  await Promise.all(reading);
  const last = served.lastIndexOf('vote');
  const before = served.slice(0, last).filter((what) => what === 'read').length;
  // Without turns each voter waits for a whole round: thousands of readers.
  expect(before).toBeLessThan(5 * READERS);
});
