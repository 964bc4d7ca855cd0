import { beforeEach, expect, test } from 'vitest';
import { createRuling, delegates, presidency, text } from '#test/support/ruling.ts';
import { authorsOf, countStances, positionsNow } from './amendments.rules.ts';
import type { Amendment, AmendmentPosition } from './amendments.schemas.ts';

let { world, does, docsOf, amendment, seenWords, admits, submits, stands } = createRuling();
beforeEach(() => {
  ({ world, does, docsOf, amendment, seenWords, admits, submits, stands } = createRuling());
});
const LATE = Date.parse('2026-09-26T12:00:00Z');
const edits = (fields: object) =>
  does(delegates.CL, 'amendments.edit', { amendment: 'amd_cl', meeting: null, ...fields });
const doc = () => docsOf<Amendment>('amendments').find(({ id }) => id === 'amd_cl') as never;
const positions = () => docsOf<AmendmentPosition>('amendmentPositions');
const authors = () => authorsOf(doc(), positions());
const opposite = { text: { es: 'El Comité decide con la presencia de cualquiera.' } };

test('a ruling is about the words that were ruled on: other words wait for their own', () => {
  world.now = LATE;
  submits('amd_cl', 'CL');
  admits('amd_cl');
  expect(edits({ reason: { es: 'Para obligar a más.' } })).toBe('accepted');
  expect(amendment('amd_cl')).toMatchObject({ state: 'admissible', ruling: { isAdmissible: true } });
  expect(edits(opposite)).toBe('accepted');
  expect(amendment('amd_cl')).toMatchObject({ state: 'submitted', isLate: true, ruling: null });
  expect(does(presidency, 'amendments.discuss', { amendment: 'amd_cl' })).toBe('rules.not_admissible');
});

test('words that are not admitted wait again when they are others, and in time they need no ruling', () => {
  world.now = LATE;
  submits('amd_cl', 'CL');
  const ruling = { amendment: 'amd_cl', isAdmissible: false, reason: { es: 'Es tarde.' } };
  expect(does(presidency, 'amendments.rule_on_late', { ...ruling, seen: seenWords('amd_cl') })).toBe(
    'accepted',
  );
  does(presidency, 'rules.edit', { amendUntil: '2026-10-10' });
  expect(edits(opposite)).toBe('accepted');
  expect(amendment('amd_cl')).toMatchObject({
    ...{ state: 'admissible', isLate: false, ruling: null },
    deadline: { day: '2026-10-10' },
  });
});

test('a ruling on words that changed meanwhile is none', () => {
  world.now = LATE;
  submits('amd_cl', 'CL');
  const ruling = { amendment: 'amd_cl', isAdmissible: true, reason: null, seen: seenWords('amd_cl') };
  edits(opposite);
  expect(does(presidency, 'amendments.rule_on_late', ruling)).toBe('rules.amendment_changed');
  expect(amendment('amd_cl')).toMatchObject({ state: 'submitted', ruling: null });
});

test('nobody stands behind words that they never saw; what they said of others is kept, and counts for nothing', () => {
  submits('amd_cl', 'CL');
  stands('amd_cl', 'EC', { isAuthor: true, words: { es: 'Con gusto.' } });
  expect(authors()).toEqual(['CL', 'EC']);
  expect(edits({ reason: { es: 'Otra razón.' } })).toBe('accepted');
  expect(authors()).toEqual(['CL', 'EC']);
  edits(opposite);
  expect(authors()).toEqual(['CL']);
  expect(countStances(doc(), positions()).support).toBe(0);
  expect(positions()[0]?.body).toMatchObject({ stance: 'support', words: { es: 'Con gusto.' } });
  // Until it says so again, of these.
  expect(stands('amd_cl', 'EC', { isAuthor: true })).toBe('accepted');
  expect(authors()).toEqual(['CL', 'EC']);
  expect(countStances(doc(), positions()).support).toBe(1);
});

test('a position that was taken of earlier words and comes later is one of those', () => {
  submits('amd_cl', 'CL');
  const seen = seenWords('amd_cl');
  edits(opposite);
  expect(stands('amd_cl', 'EC', { seen, isFirst: true })).toBe('accepted');
  expect(positionsNow(doc(), positions())).toEqual([]);
  // Of words that are there again, it is.
  edits({ text: { es: `${text.es} CL` } });
  expect(positionsNow(doc(), positions())).toHaveLength(1);
});

test('who saw no position of theirs does not replace one that was taken of other words', () => {
  submits('amd_cl', 'CL');
  stands('amd_cl', 'EC', { isFirst: true });
  edits(opposite);
  expect(stands('amd_cl', 'EC', { isFirst: true })).toBe('rules.position_taken');
});
