import { beforeEach, expect, test } from 'vitest';
import { createHandoverWorld, ecuador, type HandoverWorld } from '#test/support/handover-world.ts';
import { acceptedArgs, signedArgs } from './handover.fixtures.ts';

let world: HandoverWorld;
beforeEach(() => {
  world = createHandoverWorld();
});
const does: HandoverWorld['does'] = (...given) => world.does(...given);
const placeOf = (id: string) => world.one(id)?.audience;

const PAPER = {
  ...{ kind: 'working_paper', title: { es: 'Papel' }, meeting: null, author: null },
  ...{ originalLanguage: 'es', marking: 'green' },
};
const first = (document: string) =>
  does('documents.register', { document, ...PAPER, place: { kind: 'first', year: 2026 } });
const later = (document: string, to: string, relation: 'REV' | 'ADD' | 'COR' = 'REV') =>
  does('documents.register', { document, ...PAPER, place: { kind: 'later', relation, first: to, to } });
const file = (document: string, version: string) =>
  does('documents.add_version', {
    ...{ document, version, language: 'es' },
    file: { hash: 'a'.repeat(64), name: 'x.pdf', mediaType: 'application/pdf', size: 10 },
  });

/** Chile hands over to Ecuador with these papers, and no others. */
function handsOver(...papers: string[]) {
  const drafts = papers.map((id) => ({ collection: 'documents', id, title: PAPER.title }));
  const args = signedArgs({ drafts });
  expect(does('presidencies.sign_handover', args)).toBe('accepted');
  expect(does('presidencies.accept_handover', acceptedArgs({ hash: args.hash }), ecuador)).toBe('accepted');
}

test.each(['REV', 'ADD', 'COR'] as const)('a draft %s passes only where it is listed itself', (relation) => {
  first('doc_1');
  file('doc_1', 'att_1');
  later('doc_2', 'doc_1', relation);
  file('doc_2', 'att_2');
  handsOver('doc_1');
  expect(['doc_1', 'att_1'].map(placeOf)).toEqual(['presidency/drafts', 'presidency/drafts']);
  expect(['doc_2', 'att_2'].map(placeOf)).toEqual(['presided/CL/3', 'presided/CL/3']);
  expect(does('documents.release', { document: 'doc_2' }, ecuador)).toBe('documents.unknown_document');
});

test('a listed revision passes with its files, without the paper that it replaces', () => {
  first('doc_1');
  later('doc_2', 'doc_1');
  file('doc_2', 'att_2');
  handsOver('doc_2');
  expect(['doc_1', 'doc_2', 'att_2'].map(placeOf)).toEqual([
    'presided/CL/3',
    'presidency/drafts',
    'presidency/drafts',
  ]);
});

test('whoever presides keeps the files of what the register shows: also of a paper that was withdrawn', () => {
  for (const [paper, version] of [
    ['doc_1', 'att_1'],
    ['doc_2', 'att_2'],
  ] as const) {
    first(paper);
    file(paper, version);
  }
  expect(does('documents.release', { document: 'doc_1' })).toBe('accepted');
  for (const document of ['doc_1', 'doc_2'])
    expect(does('documents.withdraw', { document, reason: { es: 'Un error' } })).toBe('accepted');
  handsOver();
  expect(['doc_1', 'att_1'].map(placeOf)).toEqual(['all', 'presidency/drafts']);
  // It was never released: it is a draft like any other, and its file lies beside it.
  expect(['doc_2', 'att_2'].map(placeOf)).toEqual(['presided/CL/3', 'presided/CL/3']);
});
