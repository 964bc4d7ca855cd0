import { expect, test } from 'vitest';
import type { Attachments } from '#app/store/attachments.ts';
import { sha256Hex } from '#app/store/bytes.ts';
import { createMemoryAttachments } from '#test/support/memory-attachments.ts';
import { createAttachmentFetcher, DAMAGED } from './attachment-transfer.ts';
import { uploadFollowing, uploadPending } from './attachment-upload.ts';
import { createHttp, type Http, type HttpRequest } from './http.ts';
import type { SessionKeeper } from './session.ts';
import { TransportError } from './transport-error.ts';

const BYTES = Uint8Array.from({ length: 1_200_000 }, (_, index) => index % 251);
const HASH = await sha256Hex(BYTES);
const VIA = { collection: 'forms', id: 'frm_1' };
const keeper: SessionKeeper = {
  signIn: () => Promise.reject(new Error('not asked')),
  refresh: () => Promise.reject(new Error('not asked')),
  withSession: (work) => work(),
};

/** A server that has what came so far, behind a line that breaks as `breaks` says. */
function behindLine(breaks: (request: { bytes: number; at: number }) => boolean) {
  const held: number[] = [];
  const sent: number[] = [];
  let at = 0;
  const http: Http = {
    async json({ path, bytes }: HttpRequest) {
      at += 1;
      if (breaks({ bytes: bytes?.length ?? 0, at })) throw new TransportError({ kind: 'offline' });
      if (bytes !== undefined) {
        expect(path).toContain(`offset=${held.length}&size=${BYTES.length}`);
        sent.push(bytes.length);
        for (const byte of bytes) held.push(byte);
      }
      return { kind: 'clasi.attachment', received: held.length, complete: held.length === BYTES.length };
    },
    bytes: () => Promise.reject(new Error('not asked')),
  };
  return { http, held, sent, requests: () => at };
}

async function onePending(): Promise<Attachments> {
  const attachments = createMemoryAttachments();
  await attachments.put({ bytes: BYTES, mediaType: 'image/jpeg', name: 'foto', pendingFor: 'state:CL' });
  return attachments;
}

test('an attachment is sent in chunks, and resumes where a broken connection left it', async () => {
  const attachments = await onePending();
  let isDown = false;
  const { http, held, requests } = behindLine(({ at }) => {
    isDown ||= at === 3;
    return isDown;
  });
  await expect(uploadPending({ http, keeper, attachments })).rejects.toMatchObject({ kind: 'offline' });
  // A dead line is not asked for ever.
  expect(requests()).toBe(6);
  expect(held.length).toBe(524_288);
  expect(await attachments.pending()).toHaveLength(1);
  const { http: again, sent } = behindLine(() => false);
  await uploadPending({ http: again, keeper, attachments });
  expect(sent).toEqual([524_288, 524_288, 151_424]);
  expect(await attachments.pending()).toEqual([]);
});

test('over a line that breaks every few kilobytes it arrives all the same, in chunks that get through', async () => {
  const attachments = await onePending();
  const { http, held, sent } = behindLine(({ bytes }) => bytes > 7_000);
  await uploadPending({ http, keeper, attachments });
  expect(await sha256Hex(Uint8Array.from(held))).toBe(HASH);
  expect(Math.max(...sent)).toBeLessThan(7_000);
  expect(sent.length).toBeLessThan(400);
});

test('once the line is better the chunks grow again', async () => {
  const attachments = await onePending();
  const { http, sent } = behindLine(({ bytes, at }) => at < 9 && bytes > 7_000);
  await uploadPending({ http, keeper, attachments });
  expect(sent[0]).toBeLessThan(10_000);
  expect(Math.max(...sent)).toBeGreaterThan(200_000);
});

test('an answer that was lost does not send a chunk twice', async () => {
  const attachments = await onePending();
  const held: number[] = [];
  let lost = 0;
  const http: Http = {
    async json({ path, bytes }: HttpRequest) {
      if (bytes !== undefined) {
        expect(path).toContain(`offset=${held.length}&`);
        for (const byte of bytes) held.push(byte);
        lost += 1;
        if (lost === 1) throw new TransportError({ kind: 'timeout' });
      }
      return { kind: 'clasi.attachment', received: held.length, complete: held.length === BYTES.length };
    },
    bytes: () => Promise.reject(new Error('not asked')),
  };
  await uploadPending({ http, keeper, attachments });
  expect(await sha256Hex(Uint8Array.from(held))).toBe(HASH);
});

test('an attachment that several pages want at once is fetched once, checked and stored', async () => {
  const stored = new Map();
  let asked = 0;
  const http: Http = {
    json: () => Promise.reject(new Error('not asked')),
    async bytes() {
      asked += 1;
      return BYTES.slice();
    },
  };
  const fetcher = createAttachmentFetcher({ http, keeper, attachments: createMemoryAttachments(stored) });
  const input = { compartment: 'committee', hash: HASH, via: VIA };
  const both = await Promise.all([fetcher.fetch(input), fetcher.fetch(input)]);
  expect(both[0]?.length).toBe(BYTES.length);
  await fetcher.fetch(input);
  expect(asked).toBe(1);
  expect(await fetcher.fetch({ ...input, hash: 'f'.repeat(64) })).toBeNull();
  expect(stored.size).toBe(1);
});

test('an attachment that may only be read is not stored, and a page that stores it sends its own request', async () => {
  const stored = new Map();
  let asked = 0;
  const http = {
    async bytes() {
      asked += 1;
      return BYTES;
    },
  } as unknown as Http;
  const fetcher = createAttachmentFetcher({ http, keeper, attachments: createMemoryAttachments(stored) });
  const wanted = { compartment: 'committee', hash: HASH, via: VIA };
  const [read, kept] = await Promise.all([
    fetcher.fetch({ ...wanted, keep: false }),
    fetcher.fetch({ ...wanted, keep: false }),
  ]);
  expect([read?.length, kept?.length, asked, stored.size]).toEqual([BYTES.length, BYTES.length, 1, 0]);
  await Promise.all([fetcher.fetch({ ...wanted, keep: false }), fetcher.fetch(wanted)]);
  expect([asked, stored.size]).toEqual([3, 1]);
});

test('an attachment that is larger than its record says is read, and not stored', async () => {
  const stored = new Map();
  const http = { bytes: async () => BYTES } as unknown as Http;
  const fetcher = createAttachmentFetcher({ http, keeper, attachments: createMemoryAttachments(stored) });
  const wanted = { compartment: 'committee', hash: HASH, via: VIA };
  const read = await fetcher.fetch({ ...wanted, keepUpTo: BYTES.length - 1 });
  expect([read?.length, stored.size]).toEqual([BYTES.length, 0]);
  await fetcher.fetch({ ...wanted, keepUpTo: BYTES.length });
  expect(stored.size).toBe(1);
});

const saying = (status: number, code: string) => async () =>
  new Response(JSON.stringify({ kind: 'clasi.error', error: { code, details: {} } }), { status });
const portal = async () =>
  new Response('<html>Wi-Fi</html>', { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
test.each<[string, typeof fetch, string, string]>([
  ['there is no network', () => Promise.reject(new TypeError('down')), 'offline', 'transport.offline'],
  ['the server is in trouble', saying(503, 'http.unavailable'), 'server', 'http.unavailable'],
  ['it may not be read', saying(403, 'access.not_allowed'), 'forbidden', 'access.not_allowed'],
  ['the server does not have it', saying(404, 'attachments.not_found'), 'forbidden', 'attachments.not_found'],
  ['somebody else answers', portal, 'not_ours', 'transport.not_ours'],
  ['the server gives something else', async () => new Response('other bytes'), 'server', DAMAGED],
])(
  'who asks why an attachment does not come learns that %s, and the others get nothing',
  async (_, serve, kind, code) => {
    const stored = new Map();
    const http = createHttp({ device: null, fetch: serve });
    const fetcher = createAttachmentFetcher({ http, keeper, attachments: createMemoryAttachments(stored) });
    const wanted = { compartment: 'committee', hash: HASH, via: VIA };
    const [found, fetched] = await Promise.all([fetcher.find(wanted), fetcher.fetch(wanted)]);
    expect(found).toBeInstanceOf(TransportError);
    expect(found).toMatchObject({ kind, code });
    expect([fetched, stored.size]).toEqual([null, 0]);
  },
);

test('an upload says how much the server has acknowledged, and only that', async () => {
  const attachments = createMemoryAttachments();
  await attachments.put({
    bytes: BYTES,
    mediaType: 'application/pdf',
    name: 'nota',
    pendingFor: 'committee',
  });
  let received = 0;
  const http = {
    async json({ bytes }: HttpRequest) {
      received += bytes?.length ?? 0;
      return { kind: 'clasi.attachment', received, complete: received === BYTES.length };
    },
  } as unknown as Http;
  const seen: number[] = [];
  await uploadPending({ http, keeper, attachments, onProgress: ({ bytes }) => seen.push(bytes) });
  expect(seen).toEqual([0, 524_288, 1_048_576, BYTES.length]);
});

test('what follows its record goes only once an entry names it, small files first, and one failure stops no other', async () => {
  const attachments = createMemoryAttachments();
  const way = { mediaType: 'image/jpeg', pendingFor: 'state:CL', follows: true };
  const put = (length: number) =>
    attachments.put({ ...way, bytes: BYTES.slice(0, length), name: `${length}` });
  const [large, small, draft, broken] = await Promise.all([30, 10, 5, 20].map(put));
  const sent: string[] = [];
  const http = {
    async json({ path, bytes }: HttpRequest) {
      if (path.includes(broken ?? '')) throw new TransportError({ kind: 'server' });
      if (bytes === undefined) return { kind: 'clasi.attachment', received: 0, complete: false };
      sent.push(/[0-9a-f]{64}/.exec(path)?.[0] ?? '');
      return { kind: 'clasi.attachment', received: bytes.length, complete: true };
    },
  } as unknown as Http;
  await uploadPending({ http, keeper, attachments });
  expect(sent).toEqual([]);
  const named = new Set([large, small, broken].flatMap((hash) => hash ?? []));
  const following = uploadFollowing({ http, keeper, attachments, namedBy: () => named });
  await expect(following).rejects.toMatchObject({ kind: 'server' });
  expect(sent).toEqual([small, large]);
  expect((await attachments.pending()).map(({ hash }) => hash).sort()).toEqual([draft, broken].sort());
});
