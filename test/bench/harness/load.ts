import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { zstdDecompressSync } from 'node:zlib';
import type { Actor } from '#shared/kernel/actor.ts';
import { createId } from '#shared/kernel/ids.ts';
import {
  PROTOCOL_VERSION,
  type PullRequest,
  type PullResponse,
  type PushRequest,
} from '#shared/sync/protocol.ts';
import { toWriteArgs } from '../bench-mutation.ts';
import { makeDocuments } from '../documents.ts';
import type { Member } from '../servers/sign-in.ts';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const random = (length: number) => randomBytes(length);

export function headersOf(member: Member): Record<string, string> {
  return {
    'Content-Type': 'application/json',
    'Sec-Fetch-Site': 'same-origin',
    'X-Clasi-Device': member.actor.device,
    Cookie: `${member.cookie.name}=${member.cookie.value}`,
  };
}

export interface Answer {
  readonly text: string;
  /** Of the body on the wire, still compressed. */
  readonly bytes: number;
}

/** One POST over a kept connection, with the plain client of `node:http`, so that the load itself costs little. */
export function exchange({
  url,
  body,
  headers,
}: {
  url: string;
  body: Buffer;
  headers: Record<string, string>;
}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request(
      url.replace('localhost', '127.0.0.1'),
      { method: 'POST', agent, headers: { ...headers, 'Content-Length': body.length } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const raw = Buffer.concat(parts);
          const isPacked = answer.headers['content-encoding'] === 'zstd';
          const text = (isPacked ? zstdDecompressSync(raw) : raw).toString();
          if (answer.statusCode === 200) resolve({ text, bytes: raw.length });
          else reject(new Error(`${url}: ${answer.statusCode} ${text.slice(0, 200)}`));
        });
        answer.on('error', reject);
      },
    );
    call.on('error', reject);
    call.end(body);
  });
}

export async function post(input: Parameters<typeof exchange>[0]): Promise<string> {
  return (await exchange(input)).text;
}

/** Bodies for `pushes` pushes of one device, made beforehand. */
export function makePushes({
  actor,
  compartment,
  pushes,
  size,
  seed,
}: {
  actor: Actor;
  compartment: string;
  pushes: number;
  size: number;
  seed: number;
}): Buffer[] {
  const documents = makeDocuments({ count: pushes * size, seed, prefix: 'rep' });
  const now = Date.now();
  return Array.from({ length: pushes }, (_, push) => {
    const body: PushRequest = {
      protocol: PROTOCOL_VERSION,
      request: createId({ prefix: 'req', now, random }),
      device: actor.device,
      person: actor.person,
      compartment,
      mutations: documents.slice(push * size, (push + 1) * size).map((document, index) => ({
        v: PROTOCOL_VERSION,
        id: createId({ prefix: 'mut', now, random }),
        name: 'bench.write',
        args: toWriteArgs({ compartment, document: { ...document, id: `${document.id}${seed}` } }),
        compartment,
        device: actor.device,
        person: actor.person,
        counter: push * size + index + 1,
        madeAt: now,
        base: {},
        after: [],
        replaces: null,
      })),
    };
    return Buffer.from(JSON.stringify(body));
  });
}

export type Cursor = Pick<PullRequest, 'instance' | 'epoch' | 'streams' | 'settled'>;
export const NOTHING_PULLED: Cursor = { instance: null, epoch: 0, streams: [], settled: 0 };

/** Pulls a compartment from `cursor` to its end, as a device does. Counts the bytes of compressed answers. */
export async function pullFrom({
  url,
  member,
  compartment,
  cursor: from,
  encoding,
}: {
  url: string;
  member: Member;
  compartment: string;
  cursor: Cursor;
  encoding: 'zstd' | 'identity';
}): Promise<{ count: number; bytes: number; cursor: Cursor }> {
  let count = 0;
  let bytes = 0;
  let cursor = from;
  for (;;) {
    const body: PullRequest = {
      protocol: PROTOCOL_VERSION,
      request: createId({ prefix: 'req', now: Date.now(), random }),
      device: member.actor.device,
      person: member.actor.person,
      compartment,
      ...cursor,
      limit: 5_000,
    };
    const answer = await exchange({
      url: `${url}/api/pull`,
      body: Buffer.from(JSON.stringify(body)),
      headers: { ...headersOf(member), 'Accept-Encoding': encoding },
    });
    bytes += answer.bytes;
    const page = JSON.parse(answer.text) as PullResponse;
    for (const stream of page.pages) count += stream.entries.length;
    const reached = new Map(cursor.streams.map(({ scope, after }) => [scope, after]));
    for (const { scope, to } of page.pages) reached.set(scope, to);
    const { instance, epoch, settled } = page;
    cursor = { instance, epoch, settled, streams: [...reached].map(([scope, after]) => ({ scope, after })) };
    if (!page.more) return { count, bytes, cursor };
  }
}

/** Pulls a compartment to its end, as a new device does. @returns how many entries came */
export async function pullAll(of: { url: string; member: Member; compartment: string }): Promise<number> {
  return (await pullFrom({ ...of, cursor: NOTHING_PULLED, encoding: 'identity' })).count;
}
