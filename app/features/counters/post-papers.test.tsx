import { createSignal, type ParentComponent } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { createMemoryAttachments } from '#test/support/memory-attachments.ts';
import HandOverPage from './hand-over.page.tsx';
import { dayDoc, HERE_POST, NOW, POST_DOCS, paperDoc, postDoc, postingDoc } from './post-docs.fixtures.ts';
import { usePostPapers } from './use-post-papers.ts';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const PAPERS = { order: await paperDoc('order'), map: await paperDoc('map') };
const hashOf = (paper: Awaited<ReturnType<typeof paperDoc>>) => paper.body.file.hash;
const BYTES = new Map(Object.entries(PAPERS).map(([name, paper]) => [hashOf(paper), name]));
const replaced = (changed: Doc) => POST_DOCS.map((doc) => (doc.id === changed.id ? changed : doc));

const Behind: ParentComponent = (props) => {
  usePostPapers();
  return <>{props.children}</>;
};

/** A phone with the page of the post, and what goes on behind it, beside a server that `answer` may stand in for. */
async function open({
  docs = POST_DOCS,
  papers = [PAPERS.order],
  locale = 'es' as 'es' | 'pt' | 'en',
  as = 'chile-officer',
  answer = (_: string): Promise<Response> | null => null,
}: {
  docs?: readonly Doc[];
  papers?: readonly Doc[];
  locale?: 'es' | 'pt' | 'en';
  as?: string;
  /** Null where the server has the bytes. */
  answer?: (hash: string) => Promise<Response> | null;
} = {}) {
  const asked: string[] = [];
  const attachments = createMemoryAttachments();
  const [answeredAt, setAnsweredAt] = createSignal(NOW - 3_600_000);
  await page.viewport(360, 740);
  phone = await openPhone({
    ...{ docs: [...docs, ...papers], now: NOW, path: `${HERE_POST}/hand-over`, as, locale, attachments },
    ...{ root: Behind, pages: { '/posts/:post/hand-over': HandOverPage, '*': () => <h1>.</h1> } },
    lastAnswerAt: answeredAt,
    isOffline: () => false,
    async files(input) {
      asked.push(String(input));
      const [hash = ''] = /[0-9a-f]{64}/.exec(String(input)) ?? [];
      return (await answer(hash)) ?? new Response(BYTES.get(hash));
    },
  });
  const held = async () => (await attachments.all()).map(({ hash }) => BYTES.get(hash)).sort();
  return { asked, attachments, held, hear: () => setAnsweredAt((at) => at + 60_000) };
}
const rowOf = (title: string) =>
  [...(phone?.host.querySelectorAll('.row') ?? [])]
    .find((row) => row.textContent?.includes(title))
    ?.textContent?.replace(/\s+/g, ' ') ?? '';
const saying = (status: number, code: string) =>
  Promise.resolve(Response.json({ kind: 'clasi.error', error: { code, details: {} } }, { status }));

test.each([
  ['es', 'En este dispositivo'],
  ['pt', 'Neste dispositivo'],
  ['en', 'On this device'],
] as const)(
  'a paper of the post comes by itself, and the page says that it is here (%s)',
  async (locale, words) => {
    const { asked, held } = await open({ locale });
    await expect.poll(held).toEqual(['order']);
    await expect.poll(() => rowOf('Orden order')).toContain(words);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('/state%3ACL/');
    expect(asked[0]).toContain('via=postBriefings/pbr_order');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  },
);

test('without a network the page says what is still to come, and the next answer of the server brings it', async () => {
  let isDown = true;
  const down = () => Promise.reject(new TypeError('there is no network'));
  const { held, hear } = await open({ answer: () => (isDown ? down() : null) });
  await expect.poll(() => rowOf('Orden order')).toContain('Llega por sí solo cuando haya conexión.');
  expect(await held()).toEqual([]);
  isDown = false;
  hear();
  await expect.poll(held).toEqual(['order']);
  await expect.poll(() => rowOf('Orden order')).toContain('En este dispositivo');
  expect(rowOf('Orden order')).not.toContain('Llega por sí solo');
});

test('a paper that is added comes as well, and nothing comes twice', async () => {
  const { asked, held, hear } = await open();
  await expect.poll(held).toEqual(['order']);
  await phone?.receive(PAPERS.map);
  await expect.poll(held).toEqual(['map', 'order']);
  hear();
  await expect.poll(() => rowOf('Orden map')).toContain('En este dispositivo');
  expect(asked).toHaveLength(2);
});

test('one that the server does not have stops no other; a server in trouble is asked for nothing more', async () => {
  const papers = [PAPERS.order, PAPERS.map];
  const missing = await open({
    papers,
    answer: (hash) => (hash === hashOf(PAPERS.map) ? saying(404, 'attachments.not_found') : null),
  });
  await expect.poll(missing.held).toEqual(['order']);
  await expect.poll(() => rowOf('Orden map')).toContain('Todavía no está en este dispositivo.');
  phone?.close();
  const failing = await open({ papers, answer: () => saying(503, 'http.unavailable') });
  await expect.poll(() => failing.asked).toHaveLength(1);
  await expect.poll(() => rowOf('Orden order')).toContain('Todavía no está en este dispositivo.');
  expect(failing.asked).toHaveLength(1);
  // Its next answers bring no further attempt at once: the second paper is tried, the first one waits.
  for (let turn = 0; turn < 4; turn += 1) {
    failing.hear();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(failing.asked).toHaveLength(2);
});

test.each<[string, { docs?: readonly Doc[]; as?: string }]>([
  ['the day is closed', { docs: replaced(dayDoc({ state: 'closed' })) }],
  ['the day is over', { docs: replaced(dayDoc({ from: '2026-11-10', until: '2026-11-11' })) }],
  ['the post ended', { docs: replaced(postDoc({ endedAt: NOW - 1 })) }],
  ['the work there ended', { docs: replaced(postingDoc({ endedAt: NOW - 1 })) }],
  ['a coordinator reads them', { as: 'chile-coordinator' }],
])('nothing comes by itself where %s', async (_, change) => {
  const { asked, hear } = await open(change);
  await expect.poll(() => rowOf('Orden order')).toContain('order.pdf');
  hear();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(asked).toEqual([]);
  expect(rowOf('Orden order')).not.toContain('dispositivo');
});

test('what weighs too much does not come by itself, and is here once it was saved', async () => {
  const { asked, hear } = await open({ papers: [await paperDoc('order', 8_000_001)] });
  await expect.poll(() => rowOf('Orden order')).toContain('los documentos pesan demasiado');
  hear();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(asked).toEqual([]);
  await userEvent.click(page.getByRole('button', { name: 'Guardar el archivo' }));
  await expect.poll(() => rowOf('Orden order')).toContain('En este dispositivo');
});

test('many papers come up to a bound, the small ones first', async () => {
  const size = 7_900_000;
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const heavy = await Promise.all(names.map((name, at) => paperDoc(name, size - at)));
  const { asked } = await open({ papers: heavy, answer: () => saying(404, 'attachments.not_found') });
  await expect.poll(() => asked).toHaveLength(5);
  await expect.poll(() => rowOf('Orden a')).toContain('los documentos pesan demasiado');
});

test('one that is longer than its paper says is not stored, nor fetched again and again', async () => {
  const { asked, held, hear } = await open({ papers: [await paperDoc('order', 1)] });
  await expect.poll(() => asked).toHaveLength(1);
  for (let turn = 0; turn < 3; turn += 1) {
    hear();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(asked).toHaveLength(1);
  expect(await held()).toEqual([]);
});

test('one that is removed while it comes is not left behind', async () => {
  let give: () => void = () => undefined;
  const { asked, held } = await open({
    answer: (hash) =>
      new Promise((resolve) => {
        give = () => resolve(new Response(BYTES.get(hash)));
      }),
  });
  await expect.poll(() => asked).toHaveLength(1);
  await phone?.receive({ ...PAPERS.order, body: null, rev: 2 });
  give();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await held()).toEqual([]);
});

test('one that is damaged on the server stops no other, and is not asked for with each answer', async () => {
  const { asked, held, hear } = await open({
    papers: [PAPERS.order, PAPERS.map],
    answer: (hash) => (hash === hashOf(PAPERS.map) ? Promise.resolve(new Response('damaged')) : null),
  });
  await expect.poll(held).toEqual(['order']);
  await expect.poll(() => asked).toHaveLength(2);
  for (let turn = 0; turn < 4; turn += 1) {
    hear();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(asked).toHaveLength(2);
});
