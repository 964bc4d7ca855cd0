import { beforeEach, describe, expect, test } from 'vitest';
import { isDraftAt } from '#shared/access/scopes.ts';
import { TEXT_VOTES, textVotes, textVotesId } from '#shared/ballots/text-votes.schemas.ts';
import { hashOfVoted } from '#shared/ballots/voted-kinds.rules.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { itemArgs, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { createHandoverWorld, ecuador, type HandoverWorld } from '#test/support/handover-world.ts';
import { draftLines } from './dossier.rules.ts';
import { acceptedArgs, signedArgs } from './handover.fixtures.ts';
import type { DraftLine } from './handover.schemas.ts';

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
  passes(papers.map((id) => ({ collection: 'documents', id, title: PAPER.title })));
}
function passes(drafts: readonly DraftLine[]) {
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

describe('a draft of a decision that a room has before it', () => {
  const MEETING = 'mtg_1';
  const TEXT = { es: 'Se aprueba.' };
  const listed = { collection: 'decisions', id: 'dcs_1', title: TEXT };
  beforeEach(() => {
    const of = { meeting: MEETING };
    for (const [name, args] of [
      ['meetings.schedule', { ...meetingArgs, ...of }],
      ['agenda.add_item', { ...itemArgs, item: 'agi_1', ...of }],
      ['meetings.move_to', { ...of, state: 'convened' }],
      ['decisions.draft', { decision: 'dcs_1', ...of, item: 'agi_1', text: TEXT, mode: 'vote' }],
      ['floor.open_sitting', { ...of, day: '2026-12-01' }],
      ['floor.show_text', { ...of, text: { kind: 'decision', id: 'dcs_1' } }],
    ] as const)
      expect([name, does(name, args)]).toEqual([name, 'accepted']);
  });

  test('is among those that can be listed', () => {
    const all = <B extends JsonObject>({ name }: Collection<B>) =>
      world.docs().filter(({ collection }) => collection === name) as Doc<B>[];
    expect(draftLines({ all }, isDraftAt)).toEqual([listed]);
  });

  test('passes where it is listed, and the room goes on reading it', () => {
    passes([listed]);
    expect(placeOf('dcs_1')).toBe('floor/drafts');
    expect(does('floor.show_text', { meeting: MEETING, text: null }, ecuador)).toBe('accepted');
    expect(placeOf('dcs_1')).toBe('presidency/drafts');
  });

  test('stays with the side that goes where it is not, and the room reads it no longer', () => {
    passes([]);
    expect(placeOf('dcs_1')).toBe('presided/CL/3');
  });

  test('stays before the room as long as it is voted on', () => {
    const text = { kind: 'decision', id: 'dcs_1' } as const;
    const words = hashOfVoted({ kind: 'decision', body: { text: TEXT } });
    world.plant({
      ...{ collection: textVotes.name, id: textVotesId(text), parent: MEETING, audience: TEXT_VOTES, rev: 1 },
      body: {
        kind: text.kind,
        text: text.id,
        votes: [{ ballot: 'blt_1', words, day: '2026-06-25', result: null }],
      },
    });
    passes([]);
    expect(placeOf('dcs_1')).toBe('floor/drafts');
  });
});
