import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { program } from '#server/program.ts';
import { voteId } from '#shared/ballots/ballots.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { assertionOf, createKey, type Key, ORIGIN } from '#test/support/identity-world.ts';
import { BALLOT, castArgs, votingActs } from '#test/support/voting-acts.ts';
import { createCompartment } from '../compartment/compartment.ts';
import { openNodeSqlite } from '../compartment/node-sqlite.ts';
import { sha256 } from '../compartment/sha256.ts';
import { type Moment, VOTERS } from './vote-server.fixtures.ts';

const file = join(import.meta.dirname, 'vote-server.fixtures.ts');
let root = '';
let server: ChildProcess | null = null;
let url = '';

interface Phone {
  readonly person: string;
  readonly device: string;
  readonly key: Key;
  cookie: string;
}
interface Line {
  readonly url?: string;
  readonly codes?: readonly string[];
  readonly holds?: Moment;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clasi-vote-'));
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist/index.html'), '<!doctype html><title>app</title>');
});
afterEach(async () => {
  await kill();
  rmSync(root, { recursive: true });
});

async function kill(): Promise<void> {
  const child = server;
  server = null;
  if (child === null || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** Starts the server, on what an earlier one left; `held` resolves when it stands still with a vote. */
async function start(moment: Moment = 'none') {
  const args = [file, join(root, 'data'), join(root, 'dist'), ORIGIN, moment];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  server = child;
  const ready = Promise.withResolvers<readonly string[]>();
  const held = Promise.withResolvers<void>();
  child.once('exit', () => ready.reject(new Error('the server did not start')));
  createInterface({ input: child.stdout as Readable }).on('line', (text) => {
    const line = JSON.parse(text) as Line;
    if (line.holds !== undefined) held.resolve();
    if (line.url === undefined) return;
    url = line.url;
    ready.resolve(line.codes ?? []);
  });
  return { codes: await ready.promise, held: held.promise };
}

async function post(path: string, body: object, phone: Partial<Phone> = {}) {
  const { device = '', cookie = '' } = phone;
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', origin: ORIGIN, 'x-clasi-device': device, cookie },
  });
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
}

async function enrol(code: string, index: number): Promise<Phone> {
  const [key, device] = [await createKey(), `dev_${index}`];
  const { body } = await post('/api/enrolment', {
    ...{ code, device, publicKey: key.publicKey, deviceLabel: 'Teléfono' },
  });
  const phone = { person: body.person as string, device, key, cookie: '' };
  const { nonce, serverTime } = (await post('/api/session/nonce', { device })).body;
  const assertion = await assertionOf({ phone, nonce, now: serverTime });
  const session = await post('/api/session', { assertion }, phone);
  expect(session.status).toBe(200);
  phone.cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
  return phone;
}

let counter = 0;
function pushBody(phone: Phone, { name, args, id }: { name: string; args: object; id?: string }) {
  counter += 1;
  const { device, person } = phone;
  const base = { v: 1, compartment: COMMITTEE, device, person, counter, madeAt: Date.now() };
  const envelope = { ...base, id: id ?? `mut_${counter}`, name, args, base: {}, after: [], replaces: null };
  return { protocol: 1, request: 'req_1', device, person, compartment: COMMITTEE, mutations: [envelope] };
}
async function give(phone: Phone, act: { name: string; args: object; id?: string }) {
  const { body } = await post('/api/push', pushBody(phone, act), phone);
  return body.verdicts[0] as { status: string; code?: string };
}
const asks = async (phone: Phone, id: string) =>
  (await post('/api/receipts', { compartment: COMMITTEE, id }, phone)).body.verdict as {
    status: string;
    code?: string;
  };

/** The server with a vote open, and the phones of those who vote. */
async function openVote() {
  const { codes } = await start();
  const phones = await Promise.all(codes.map(enrol));
  const phoneOf = (person: string) => phones.find((each) => each.person === person) as Phone;
  for (const { by, ...act } of votingActs({ states: VOTERS, now: Date.now() })) {
    const verdict = await give(phoneOf(by === null ? 'per_chair' : `per_${by}`), act);
    expect([act.name, verdict]).toMatchObject([act.name, { status: 'accepted' }]);
  }
  return { chile: phoneOf('per_CL'), chair: phoneOf('per_chair') };
}

/** How many votes of Chile the disk holds, once the server is gone; its log must be whole. */
async function votesOnDisk(): Promise<number> {
  await kill();
  const sql = openNodeSqlite({ path: join(root, 'data', 'committee.sqlite') });
  const random = (length: number) => new Uint8Array(length);
  const compartment = createCompartment({
    ...{ sql, name: COMMITTEE, program, clock: Date.now, monotonic: () => performance.now(), random, sha256 },
  });
  expect(compartment.verify()).toBeNull();
  const vote = compartment.document('votes', voteId({ ballot: BALLOT, delegation: 'CL' }));
  sql.close();
  return vote === null ? 0 : 1;
}

test.each([
  ['before', 0],
  ['after', 1],
] as const)(
  'killed %s the vote is judged, with no answer sent: it counts %i times, and whoever asks hears so',
  async (moment, times) => {
    const { chile, chair } = await openVote();
    await kill();
    const { held } = await start(moment);
    const vote = { name: 'ballots.cast', args: castArgs('CL'), id: 'mut_vote' };
    const sent = post('/api/push', pushBody(chile, vote), chile);
    const lost = expect(sent).rejects.toThrow();
    await held;
    expect(await votesOnDisk()).toBe(times);
    await lost;
    await start();
    const told = await asks(chile, 'mut_vote');
    expect(told).toMatchObject(
      times === 1 ? { status: 'accepted' } : { status: 'refused', code: 'sync.never_arrived' },
    );
    // What is still on the way arrives now, and nothing of it counts again.
    const late = await give(chile, vote);
    expect(late).toMatchObject({ status: 'refused', code: 'sync.id_reused' });
    const again = await give(chile, { ...vote, id: 'mut_again' });
    expect(again).toMatchObject(
      times === 1 ? { status: 'refused', code: 'ballots.already_voted' } : { status: 'accepted' },
    );
    expect(
      await give(chair, {
        name: 'ballots.close',
        args: { ballot: BALLOT, meeting: castArgs('CL').meeting, about: null },
      }),
    ).toMatchObject({ status: 'accepted' });
    expect(await votesOnDisk()).toBe(0);
  },
);

test('killed at any moment, it counts once or not at all, and what is said is what is on the disk', async () => {
  const { chile } = await openVote();
  for (const wait of [0, 3, 12]) {
    const vote = { name: 'ballots.cast', args: castArgs('CL'), id: `mut_at${wait}` };
    const answer = post('/api/push', pushBody(chile, vote), chile).then(
      ({ body }) => body.verdicts[0] as { status: string },
      () => null,
    );
    await delay(wait);
    await kill();
    const heard = await answer;
    const onDisk = await votesOnDisk();
    if (heard?.status === 'accepted') expect(onDisk).toBe(1);
    await start();
    const told = await asks(chile, vote.id);
    expect(told.status).toBe(onDisk === 1 ? 'accepted' : 'refused');
    if (onDisk === 1) return;
  }
});
