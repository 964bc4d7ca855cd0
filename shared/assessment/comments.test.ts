import { beforeEach, expect, test } from 'vitest';
import {
  adopts,
  analyst,
  answers,
  begin,
  chile,
  colleague,
  deputy,
  docsOf,
  ecuador,
  heldBy,
  made,
  must,
  OVER,
  observer,
  opensRound,
  presidency,
  ROUND,
  reservation,
  said,
  says,
  standsAt,
  world,
  writeEach,
} from '#test/support/report-world.ts';
import { commentHash } from './assessment.rules.ts';
import { type Comment, LONGEST_PARAGRAPH, type Statement } from './assessment.schemas.ts';

const edits = (change: object, who = chile) =>
  made(who, 'assessment.edit_comment', { comment: 'cmt_1', ...change });
const withdraws = (who = chile) => made(who, 'assessment.withdraw_comment', { comment: 'cmt_1' });

beforeEach(() => {
  begin();
  writeEach();
  opensRound();
});

test('a state says of a paragraph what its analysts and those who preside read, and no other state', () => {
  expect(says()).toBe('accepted');
  expect(said()).toMatchObject({ state: 'CL', version: 1, isLate: false, answer: null, withdrawn: null });
  for (const who of [chile, analyst, colleague, presidency, deputy])
    expect(heldBy(who)).toContain('Diga otra cosa');
  for (const who of [ecuador, observer]) expect(heldBy(who)).not.toContain('Diga otra cosa');
});

test('a proposed wording holds as much as a paragraph does, and no more', () => {
  const longest = 'a'.repeat(LONGEST_PARAGRAPH);
  expect(says({ proposed: { es: longest, pt: longest, en: longest } })).toBe('accepted');
  expect(edits({ proposed: { es: `${longest}a` } })).not.toBe('accepted');
  expect(said()?.proposed?.es).toBe(longest);
});

test('nobody speaks for another state, or learns whether it has said anything', () => {
  expect(says({ state: 'EC' })).toBe('access.not_allowed');
  expect(says({}, analyst)).toBe('access.not_allowed');
  expect(says()).toBe('accepted');
  for (const [name, args] of [
    ['assessment.edit_comment', { text: { es: 'x' } }],
    ['assessment.withdraw_comment', {}],
  ] as const) {
    const told = ['cmt_1', 'cmt_9'].map((comment) =>
      JSON.stringify(world.act(ecuador, name, { edition: 'edn_1', comment, ...args })).replace(comment, ''),
    );
    expect(told[0]).toBe(told[1]);
    expect(told[0]).toContain('assessment.comment_unknown');
  }
  // The presidency reads it, and changes nothing of it.
  expect(edits({ text: { es: 'x' } }, presidency)).toBe('access.not_allowed');
  expect(answers({}, chile)).toBe('access.not_allowed');
});

test('of what a state does not read it can say nothing, as if it were not there', () => {
  expect(says({ paragraph: 'pgf_analysts' })).toBe('assessment.paragraph_unknown');
  expect(says({ paragraph: 'pgf_none' })).toBe('assessment.paragraph_unknown');
});

test('a reservation says where it is printed, and nothing else does', () => {
  expect(says({ printed: 'annex' })).toBe('assessment.where_printed');
  expect(says({ ...reservation, printed: null })).toBe('assessment.where_printed');
  expect(says({ ...reservation })).toBe('accepted');
  expect(edits({ kind: 'wording' })).toBe('assessment.where_printed');
  expect(edits({ kind: 'wording', printed: null })).toBe('accepted');
  expect(edits({ kind: 'reservation', printed: 'nowhere' })).toBe('accepted');
});

test('what comes after the last day is taken, and said to be late; so is what was changed then', () => {
  expect(says()).toBe('accepted');
  expect(says({ comment: 'cmt_3' })).toBe('accepted');
  world.now = OVER;
  expect(says({ comment: 'cmt_2' })).toBe('accepted');
  expect(edits({ text: { es: 'Ahora algo distinto' } })).toBe('accepted');
  expect(['cmt_1', 'cmt_2', 'cmt_3'].map((id) => said(id)?.isLate)).toEqual([true, true, false]);
  standsAt('adopted');
  expect(says({ comment: 'cmt_4' })).toBe('assessment.adopted');
  expect(withdraws()).toBe('assessment.adopted');
});

test('whoever comments does not agree as it stands', () => {
  must(chile, 'assessment.speak', { round: ROUND, state: 'CL', says: 'agrees' });
  must(ecuador, 'assessment.speak', { round: ROUND, state: 'EC', says: 'agrees' });
  expect(says()).toBe('accepted');
  expect(docsOf<Statement>('statements').map(({ body }) => [body.state, body.says])).toEqual([
    ['CL', 'has_said'],
    ['EC', 'agrees'],
  ]);
});

test('what was answered or withdrawn is not changed any more, and what was withdrawn is not answered', () => {
  says();
  expect(edits({ text: { es: 'Otra' } })).toBe('accepted');
  expect(answers({ result: 'partly' })).toBe('ideal.reason_missing');
  expect(answers({ result: 'not_retained', reason: 'No hay fuente' }, colleague)).toBe('accepted');
  expect(edits({ text: { es: 'Otra más' } })).toBe('assessment.comment_answered');
  expect(answers({ result: 'accepted' })).toBe('accepted');
  expect(said()?.answer).toMatchObject({ result: 'accepted', by: 'per_an' });
  expect(withdraws()).toBe('accepted');
  expect(withdraws()).toBe('accepted');
  expect(edits({ text: { es: 'x' } })).toBe('assessment.comment_withdrawn');
  expect(answers()).toBe('assessment.comment_withdrawn');
  expect(says()).toBe('assessment.comment_known');
});

test('an answer is to what was read: what the state changed meanwhile is answered anew', () => {
  says();
  const seen = commentHash(said() as Comment);
  made(chile, 'assessment.edit_comment', { comment: 'cmt_1', ...reservation });
  expect(answers({ seen })).toBe('assessment.comment_changed');
  expect(answers()).toBe('accepted');
});

test('what comes late leaves what was said in time as it was', () => {
  expect(made(chile, 'assessment.speak', { round: ROUND, state: 'CL', says: 'agrees' })).toBe('accepted');
  world.now = OVER;
  expect(says()).toBe('accepted');
  expect(docsOf<{ says: string }>('statements')[0]?.body.says).toBe('agrees');
});

test('comments that differ in their prefix alone would share a reservation', () => {
  expect(says({ ...reservation, comment: 'cmu_1' })).toBe('sync.bad_arguments');
});

test('a state takes back its reservation until the text is adopted, and not after', () => {
  says({ ...reservation });
  world.now = OVER;
  expect(withdraws()).toBe('accepted');
  expect(adopts()).toBe('accepted');
  expect(docsOf('reservations')).toEqual([]);
  expect(withdraws()).toBe('assessment.adopted');
});
