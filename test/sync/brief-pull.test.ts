import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPullResponse } from '#app/sync/receive.ts';
import type { PullRequest } from '#shared/sync/protocol.ts';
import type { DirectServer } from '#test/support/direct-server.ts';
import { createActor } from '#test/support/notes.ts';
import { addNote, type Phone, startPhone, startServer, textsOf } from '#test/support/phone.ts';

let server: DirectServer;
beforeEach(() => {
  server = startServer();
});
afterEach(() => server.close());

/** The answer to what a phone has just asked, brief and whole. */
function answers({ wire }: Phone, change: Partial<PullRequest> = {}) {
  const request = { ...(wire.pulled.at(-1) as PullRequest), ...change };
  const actor = createActor('ana');
  const ask = (asked: PullRequest) =>
    JSON.parse(server.compartment.pull({ actor, label: 'x', request: asked }).text) as { kind: string };
  const { brief: _, ...plain } = request;
  return { request, brief: ask(request), whole: ask(plain) };
}

async function startTwo() {
  const ana = await startPhone(server, 'ana');
  await addNote(ana, 'nte_1', 'uno');
  await ana.client.sync();
  await ana.client.sync();
  const luis = await startPhone(server, 'luis');
  await addNote(luis, 'nte_2', 'dos');
  await luis.client.sync();
  return { ana, luis };
}

test('a brief answer says the same as a whole one, in a fraction of it (L9)', async () => {
  const { ana } = await startTwo();
  const { request, brief, whole } = answers(ana);
  expect([brief.kind, whole.kind]).toEqual(['clasi.brief', 'clasi.pull']);
  expect(readPullResponse({ answer: brief, request })).toEqual(readPullResponse({ answer: whole, request }));
  expect(JSON.stringify(brief).length).toBeLessThan(JSON.stringify(whole).length / 2);
});

test('where a device stands elsewhere, reads something else or starts anew, the answer is whole (L9)', async () => {
  const { ana } = await startTwo();
  const { streams } = ana.wire.pulled.at(-1) as PullRequest;
  const [first, ...others] = streams;
  if (first === undefined) throw new Error('no streams');
  for (const change of [
    { instance: 'ins_other' },
    { streams: others },
    { streams: [...streams, { scope: 'folder/XX', after: first.after }] },
    { streams: [...others, { ...first, after: first.after - 1 }] },
  ]) {
    const { request, brief, whole } = answers(ana, change);
    expect(brief).toEqual(whole);
    readPullResponse({ answer: whole, request });
  }
});

test('an answer that is brief about what was not asked counts as nobody’s (R7)', async () => {
  const { ana } = await startTwo();
  const { request, brief } = answers(ana);
  const [page] = (brief as unknown as { pages: { scope: string; to: number }[] }).pages;
  if (page === undefined) throw new Error('nothing is new');
  for (const wrong of [
    { ...brief, pages: [{ ...page, scope: 'folder/XX' }] },
    { ...brief, pages: [page, page] },
    { ...brief, pages: [{ ...page, to: page.to + 1 }] },
    { ...brief, request: 'req_other' },
  ])
    expect(() => readPullResponse({ answer: wrong, request })).toThrow('transport.not_ours');
  expect(() => readPullResponse({ answer: brief, request: { ...request, instance: null } })).toThrow();
});

test('phones that speak briefly see each other, and what each did has its outcome', async () => {
  const { ana, luis } = await startTwo();
  await addNote(ana, 'nte_3', 'tres');
  await ana.client.sync();
  expect(ana.client.outbox()).toEqual([]);
  await luis.client.sync();
  expect(textsOf(luis)).toEqual(['dos', 'tres', 'uno']);
});
