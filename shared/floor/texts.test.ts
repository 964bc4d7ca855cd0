import { expect, test } from 'vitest';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { SHOWN_KINDS } from './floor.schemas.ts';
import { showable } from './texts.rules.ts';

const MEETING = 'mtg_a';
const ITEM = 'agi_a';
const doc = (collection: string, id: string, parent: string | null, body: object, audience = 'members/x') =>
  ({ collection, id, parent, audience, rev: 1, body }) as Doc;
const decided = { item: ITEM, text: { es: 'Se aprueba.' }, state: 'draft', number: null, decidedOn: null };
const words = { title: { es: 'Quórum' }, text: { es: 'La mitad.' } };
const amended = {
  ...{ ...words, kind: 'change', article: 'art_7', after: null, number: null, before: words },
  ...{ authors: ['CL'], state: 'admissible', place: null, submittedOn: '2026-10-01', receivedAt: 1 },
};
const ALL = [
  doc('decisions', 'dcs_1', MEETING, decided, 'presidency/drafts'),
  doc('decisions', 'dcs_2', MEETING, { ...decided, item: 'agi_other' }),
  doc('decisions', 'dcs_3', MEETING, { ...decided, ended: { endedOn: '2026-10-01' } }),
  doc('documents', 'doc_1', null, { state: 'released' }),
  doc('documents', 'doc_2', null, { state: 'draft' }),
  doc('documents', 'doc_3', null, { state: 'released' }),
  doc('ruleSets', 'rst_1', 'rules', { meeting: null }),
  doc('articles', 'art_7', 'rst_1', { number: '7', ...words, isRemoved: false, rank: 'a' }),
  doc('amendments', 'amd_1', 'rst_1', amended),
  doc('amendments', 'amd_2', 'rst_1', { ...amended, state: 'withdrawn' }),
];

function groups(all: readonly Doc[] = ALL) {
  const docs = {
    all: <B extends JsonObject>({ name }: Collection<B>) =>
      all.filter(({ collection }) => collection === name) as Doc<B>[],
    within: <B extends JsonObject>({ name }: Collection<B>, parent: string) =>
      all.filter((each) => each.collection === name && each.parent === parent) as Doc<B>[],
  };
  return showable({ docs, meeting: MEETING, item: ITEM, papers: ['doc_1', 'doc_2'] });
}

test('a text of every kind can be put before the room, in one list for every device', () => {
  const texts = groups().flatMap((group) => group.texts);
  expect(new Set(texts.map(({ shown }) => shown.kind))).toEqual(new Set(SHOWN_KINDS));
  expect(texts.map(({ shown }) => shown.id).sort()).toEqual(['amd_1', 'amd_2', 'art_7', 'dcs_1', 'doc_1']);
});

test('a draft of the presidency and what was decided already are marked', () => {
  const texts = groups().flatMap((group) => group.texts);
  expect(texts.filter(({ isDraft }) => isDraft).map(({ shown }) => shown.id)).toEqual(['dcs_1']);
  expect(texts.filter(({ isOver }) => isOver).map(({ shown }) => shown.id)).toEqual(['amd_2']);
});

test('rules of another meeting are there only as long as an amendment to them is open', () => {
  const closed = ALL.filter(({ id }) => id !== 'amd_1');
  expect(groups(closed).map(({ key }) => key)).toEqual(['decisions', 'papers']);
});
