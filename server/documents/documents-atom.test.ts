import { expect, test } from 'vitest';
import {
  type CommitteeDocument,
  DOCUMENT_STATES,
  MARKINGS,
  type Marking,
} from '#shared/documents/documents.schemas.ts';
import { createServerBench } from '#test/support/server-bench.ts';
import { documentsAtom, type PublicDocument } from './documents-atom.ts';

const AT = Date.UTC(2026, 4, 4, 10);

function paper(id: string, change: Partial<CommitteeDocument> = {}, changedAt = AT): PublicDocument {
  const body: CommitteeDocument = {
    kind: 'report',
    title: { es: 'Informe <anual> & "anexo"', pt: 'Relatório' },
    meeting: 'mtg_secret',
    author: { es: 'Oficina de nadie' },
    originalLanguage: 'es',
    marking: 'clear',
    number: 14,
    year: 2026,
    relation: null,
    state: 'released',
    releasedAt: AT - 5000,
    withdrawnAt: null,
    withdrawnReason: null,
    ...change,
  };
  return { id, body, changedAt };
}

const atom = (documents: readonly PublicDocument[], language: 'es' | 'pt' | 'en' = 'es') =>
  documentsAtom({ documents, language, origin: 'https://clasi.example:8443' });

test('an empty feed is a whole one', () => {
  expect(atom([])).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es">
  <id>https://clasi.example:8443/api/documents.atom?lang=es</id>
  <title>CLASI: documentos públicos</title>
  <updated>1970-01-01T00:00:00Z</updated>
  <author>
    <name>CLASI</name>
  </author>
  <link rel="self" type="application/atom+xml" href="https://clasi.example:8443/api/documents.atom?lang=es"/>
</feed>
`);
});

test('of all states and markings only what is released and clear goes out', () => {
  const given = DOCUMENT_STATES.flatMap((state) =>
    (Object.keys(MARKINGS) as Marking[]).map((marking) =>
      paper(`doc_${state}_${marking}`, { state, marking }),
    ),
  );
  expect(atom(given).match(/documents\/doc_\w+</g)).toEqual(['documents/doc_released_clear<']);
});

test('a document is its reference, its title and its address, newest first', () => {
  const text = atom([paper('doc_1'), paper('doc_2', { number: null }, AT + 1000)]);
  expect(text).toContain('<updated>2026-05-04T10:00:01Z</updated>\n  <author>');
  expect(text.indexOf('doc_2')).toBeLessThan(text.indexOf('doc_1'));
  expect(text).toContain(
    '<title type="text" xml:lang="es">CLASI/2026/DOC/014 · Informe &lt;anual&gt; &amp; &quot;anexo&quot;</title>',
  );
  expect(text).toContain('<id>tag:clasi.example,2026:documents/doc_1</id>');
  expect(text).toContain('<published>2026-05-04T09:59:55Z</published>');
  expect(text).toContain(
    '<link rel="alternate" href="https://clasi.example:8443/api/papers/doc_1?lang=es"/>',
  );
  expect(text).not.toMatch(/mtg_secret|Oficina|report/);
});

test('a title that exists in another language only says which', () => {
  const one = { title: { es: 'Solo español' } };
  expect(atom([paper('doc_1', one)], 'pt')).toContain('xml:lang="es">CLASI/2026/DOC/014 · Solo español');
  expect(atom([paper('doc_1')], 'pt')).toContain('xml:lang="pt">CLASI/2026/DOC/014 · Relatório');
});

test('nobody need be signed in, and nothing but the clear ones is there to be found', async () => {
  const bench = await createServerBench();
  bench.ports.compartmentActor('committee');
  const sql = bench.database('committee');
  const put = (id: string, audience: string, change: Partial<CommitteeDocument>) => {
    const text = JSON.stringify(paper(id, change).body);
    sql.run(
      "insert into entry (collection, id, rev, seq, audience, body) values ('documents', ?, 1, 1, ?, ?)",
      id,
      audience,
      text,
    );
    sql.run(
      `insert into revision (collection, id, rev, seq, audience, body, deleted, mutation, device, counter, person, at)
       values ('documents', ?, 1, 1, ?, ?, 0, 'mut_x', 'dev_x', 1, 'per_x', ?)`,
      id,
      audience,
      text,
      AT,
    );
  };
  put('doc_open', 'all', {});
  put('doc_green', 'all', { marking: 'green', title: { es: 'Verde' } });
  put('doc_draft', 'presidency/drafts', { state: 'draft', title: { es: 'Borrador' } });
  // Somebody moved it and left it marked CLEAR by mistake; still nobody may read it.
  put('doc_kept', 'presidency/drafts', { title: { es: 'Guardado' } });
  const answer = await bench.raw({
    path: '/api/documents.atom?lang=en',
    headers: { 'sec-fetch-site': null },
  });
  expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  expect(answer.headers.get('last-modified')).toBe(new Date(AT).toUTCString());
  const text = await answer.text();
  expect(text.match(/doc_\w+/g)).toEqual(['doc_open', 'doc_open']);
  expect(text).not.toMatch(/Verde|Borrador|Guardado/);
  const tag = answer.headers.get('etag');
  const again = await bench.raw({ path: '/api/documents.atom?lang=en', headers: { 'if-none-match': tag } });
  expect(again.status).toBe(304);
  const framed = { 'sec-fetch-site': 'cross-site' };
  expect((await bench.raw({ path: '/api/documents.atom', headers: framed })).status).toBe(403);
});
