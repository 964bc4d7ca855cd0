import { expect, test } from 'vitest';
import { createServerBench, type ServerBench } from '#test/support/server-bench.ts';
import { sha256 } from '../compartment/sha256.ts';
import { acceptedLanguages, fileHeaders } from './public-paper.ts';

interface Given {
  readonly marking?: string;
  readonly languages?: readonly string[];
  readonly mediaType?: string;
  readonly name?: string;
}

const textOf = (document: string, language: string) => `${document} ${language}`;

/** A committee with papers that the presidency writes, and an outsider who follows links. */
async function openRegister() {
  const bench = await createServerBench();
  let counter = 0;
  async function act(name: string, args: object) {
    counter += 1;
    const answer = await bench.push(bench.admin, [{ id: `mut_${counter}`, counter, name, args }]);
    const { verdicts } = (await answer.json()) as { verdicts: { status: string; code?: string }[] };
    expect(verdicts[0]).toMatchObject({ status: 'accepted' });
  }
  async function write(document: string, given: Given = {}) {
    const { marking = 'clear', languages = ['es'], mediaType = 'application/pdf', name = 'x.pdf' } = given;
    const title = { es: 'Informe' };
    const fields = { kind: 'report', title, meeting: null, author: null, originalLanguage: 'es', marking };
    await act('documents.register', { document, place: { kind: 'first', year: 2026 }, ...fields });
    for (const language of languages) {
      const bytes = new TextEncoder().encode(textOf(document, language));
      const file = { hash: sha256([bytes]), name, mediaType, size: bytes.length };
      const version = `dvr_${document.slice(4)}${language}`;
      await act('documents.add_version', { document, version, language, file });
      const sent = await bench.raw({
        method: 'PUT',
        path: `/api/attachments/committee/${file.hash}?offset=0&size=${file.size}`,
        phone: bench.admin,
        headers: { 'content-type': 'application/octet-stream' },
        body: bytes,
      });
      expect(sent.status).toBe(200);
    }
  }
  return { bench, act, write };
}

const LINK = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
const follow = (bench: ServerBench, address: string, headers: Record<string, string> = {}) =>
  bench.raw({ path: `/api/papers/${address}`, headers: { ...LINK, ...headers } });

test('a public paper opens for whoever follows its link, in their language, under its reference', async () => {
  const { bench, act, write } = await openRegister();
  await write('doc_open', { languages: ['es', 'pt'] });
  await act('documents.release', { document: 'doc_open' });
  const answer = await follow(bench, 'doc_open', { 'accept-language': 'pt-BR,pt;q=0.9,en;q=0.8' });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe(textOf('doc_open', 'pt'));
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'inline; filename="CLASI-2026-DOC-001-pt.pdf"',
    'content-language': 'pt',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  expect(await (await follow(bench, 'doc_open?lang=es', { 'accept-language': 'pt' })).text()).toBe(
    textOf('doc_open', 'es'),
  );
  // There is no English file: the original is sent.
  expect(await (await follow(bench, 'doc_open?lang=en')).text()).toBe(textOf('doc_open', 'es'));
  const tag = answer.headers.get('etag') ?? '';
  expect((await follow(bench, 'doc_open?lang=pt', { 'if-none-match': tag })).status).toBe(304);
});

test('nothing else opens, and every no is the same no', async () => {
  const { bench, act, write } = await openRegister();
  const drafts = ['doc_draft'];
  const released = { doc_green: 'green', doc_amber: 'amber', doc_red: 'red' };
  await write('doc_draft');
  for (const [document, marking] of Object.entries(released)) {
    await write(document, { marking });
    await act('documents.release', { document });
  }
  await write('doc_late');
  await act('documents.withdraw', { document: 'doc_late', reason: { es: 'Nunca salió' } });
  await write('doc_back', { marking: 'green' });
  await act('documents.release', { document: 'doc_back' });
  await act('documents.withdraw', { document: 'doc_back', reason: { es: 'Secreto' } });
  await write('doc_empty', { languages: [] });
  const texts = new Set<string>();
  const closed = [...drafts, ...Object.keys(released), 'doc_late', 'doc_back', 'doc_empty'];
  for (const id of [...closed, 'doc_none', 'dvr_draftes', 'x', 'doc_draft%2f']) {
    for (const phone of [undefined, bench.officer]) {
      const answer = await bench.raw({ path: `/api/papers/${id}`, headers: LINK, ...(phone && { phone }) });
      expect([id, answer.status]).toEqual([id, 404]);
      expect(answer.headers.get('etag')).toBeNull();
      if (!id.includes('%2f')) texts.add(await answer.text());
    }
  }
  expect(texts.size).toBe(1);
  expect([...texts][0]).toMatch(/Aquí no hay .*Não há aqui .*There is no public document/s);
});

test('what is marked more strictly or withdrawn stops at once; withdrawn is said in three languages', async () => {
  const { bench, act, write } = await openRegister();
  await write('doc_open');
  await act('documents.release', { document: 'doc_open' });
  const tag = (await follow(bench, 'doc_open')).headers.get('etag') ?? '';
  await act('documents.change_marking', { document: 'doc_open', marking: 'amber' });
  expect((await follow(bench, 'doc_open', { 'if-none-match': tag })).status).toBe(404);
  await act('documents.change_marking', { document: 'doc_open', marking: 'clear' });
  expect((await follow(bench, 'doc_open')).status).toBe(200);
  await act('documents.withdraw', { document: 'doc_open', reason: { es: 'Tenía un nombre' } });
  const gone = await follow(bench, 'doc_open', { 'if-none-match': tag });
  expect(gone.status).toBe(410);
  const text = await gone.text();
  expect(text).toMatch(/fue retirado.*foi retirado.*was withdrawn/s);
  expect(text).not.toContain('Tenía un nombre');
});

test('a link is followed from elsewhere, but no other page takes a paper in, and no other address opens', async () => {
  const { bench, act, write } = await openRegister();
  await write('doc_open');
  await act('documents.release', { document: 'doc_open' });
  for (const change of [
    { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
    { 'sec-fetch-dest': 'iframe' },
    { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
  ])
    expect((await follow(bench, 'doc_open', change)).status).toBe(403);
  expect((await bench.raw({ path: '/api/people', headers: LINK, phone: bench.admin })).status).toBe(403);
  // Mail programs and feed readers send none of these headers.
  const plain = { 'sec-fetch-site': null };
  expect((await bench.raw({ path: '/api/papers/doc_open', headers: plain })).status).toBe(200);
});

test.each([
  ['text/html', 'a.html', 'application/octet-stream', 'attachment; filename="CLASI-es.html"'],
  ['image/svg+xml', 'a.svg', 'application/octet-stream', 'attachment; filename="CLASI-es.svg"'],
  ['text/plain', 'a.TXT', 'text/plain; charset=utf-8', 'inline; filename="CLASI-es.txt"'],
  [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'Núñez "x".docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'attachment; filename="CLASI-es.docx"',
  ],
])('a file of %s goes out as what can do no harm', (mediaType, name, type, disposition) => {
  const paper = { number: null, year: 2026, relation: null } as Parameters<typeof fileHeaders>[0]['paper'];
  const file = { hash: '0'.repeat(64), name, mediaType, size: 1 };
  const headers = fileHeaders({ paper, version: { language: 'es', file, version: 1, addedAt: 0 } });
  expect(headers).toMatchObject({ 'Content-Type': type, 'Content-Disposition': disposition });
});

test('languages are taken as a browser orders them', () => {
  expect(acceptedLanguages('fr;q=0.1, en;q=0.5 , es-CL, pt;q=0')).toEqual(['es', 'en']);
  expect(acceptedLanguages(undefined)).toEqual([]);
  expect(acceptedLanguages(';;q,,=')).toEqual([]);
});
