import { beforeEach, expect, test } from 'vitest';
import { MOST_COMMENTS } from './comments.mutations.ts';
import {
  COMMENT,
  chair,
  chile,
  createStrategyWorld,
  ecuador,
  observer,
  PAO,
  peru,
  programme,
  spain,
} from './strategy.fixtures.ts';

const DAY = 86_400_000;
let plans: ReturnType<typeof createStrategyWorld>;
const act: typeof plans.act = (...args) => plans.act(...args);
const OF = { comment: 'pcm_1', plan: 'spl_1' };
const ANSWER = { ...OF, result: 'partly', reason: 'Se recoge en el objetivo 2.' };

beforeEach(() => {
  plans = createStrategyWorld();
});

test('a plan is commented while it is consulted, by each delegation for itself', () => {
  expect(act(chile, 'comment', COMMENT)).toBe('plans.not_consulted');
  expect(plans.consult()).toBe('accepted');
  expect(plans.bodyOf('spl_1')).toMatchObject({ state: 'consulted', consultUntil: '2026-06-30' });
  expect(act(ecuador, 'comment', COMMENT)).toBe('access.not_allowed');
  expect(act(programme, 'comment', { ...COMMENT, delegation: 'el-paccto' })).toBe('access.not_allowed');
  expect(act(chile, 'comment', COMMENT)).toBe('accepted');
  expect(plans.bodyOf('pcm_1')).toMatchObject({ delegation: 'CL', isLate: false, answer: null });
  expect([chair, ecuador, observer, spain].map((actor) => plans.reads(actor, 'pcm_1'))).toEqual([
    ...[true, true],
    ...[false, false],
  ]);
});

test('a consultation is until a day that has not passed, and of a plan with goals', () => {
  expect(plans.consult('2026-05-20')).toBe('plans.day_passed');
  expect(act(chair, 'remove_goal', { goal: 'gol_1', plan: 'spl_1' })).toBe('accepted');
  expect(plans.consult()).toBe('plans.no_goals');
});

test('what is in force stays so while it is consulted again, and adoption ends the consultation', () => {
  expect(act(chair, 'adopt_strategy', plans.adoption())).toBe('accepted');
  expect(act(chile, 'comment', COMMENT)).toBe('plans.not_consulted');
  expect(plans.consult()).toBe('accepted');
  expect(plans.bodyOf('spl_1')).toMatchObject({ state: 'adopted', consultUntil: '2026-06-30' });
  expect(act(chile, 'comment', COMMENT)).toBe('accepted');
});

test('what comes late is taken, and said to be late by the server’s clock', () => {
  expect(plans.consult('2026-06-10')).toBe('accepted');
  plans.world.now += 30 * DAY;
  expect(act(chile, 'comment', COMMENT, plans.world.now - 28 * DAY)).toBe('accepted');
  expect(plans.bodyOf('pcm_1')).toMatchObject({ isLate: true });
});

test('a comment is about a part of this plan, or about the whole', () => {
  expect(plans.consult()).toBe('accepted');
  for (const about of ['opa_peru', 'pri_drugs', 'gol_none'])
    expect(act(chile, 'comment', { ...COMMENT, about })).toBe('plans.unknown_part');
  expect(act(chile, 'comment', { ...COMMENT, about: null })).toBe('accepted');
  expect(act(chile, 'comment', { ...COMMENT, comment: 'pcm_2', about: 'kpi_1' })).toBe('accepted');
});

test('it is answered by whoever leads the plan, with the reason where it is not accepted', () => {
  expect(plans.consult()).toBe('accepted');
  expect(act(chile, 'comment', COMMENT)).toBe('accepted');
  expect(act(ecuador, 'answer_comment', ANSWER)).toBe('access.not_allowed');
  expect(act(chair, 'answer_comment', { ...ANSWER, reason: null })).toBe('plans.answer_needs_reason');
  expect(act(chair, 'answer_comment', { ...ANSWER, comment: 'pcm_9' })).toBe('plans.unknown_comment');
  expect(act(chair, 'answer_comment', ANSWER)).toBe('accepted');
  expect(plans.bodyOf('pcm_1')).toMatchObject({ answer: { result: 'partly', done: { by: 'per_chair' } } });
  expect(act(chile, 'withdraw_comment', OF)).toBe('plans.comment_answered');
  expect(act(chair, 'answer_comment', { ...OF, result: 'accepted', reason: null })).toBe('accepted');
});

test('it is withdrawn by its own delegation, stays to be read, and needs no answer then', () => {
  expect(plans.consult()).toBe('accepted');
  expect(act(chile, 'comment', COMMENT)).toBe('accepted');
  expect(act(ecuador, 'withdraw_comment', OF)).toBe('access.not_allowed');
  expect(act(chile, 'withdraw_comment', OF)).toBe('accepted');
  const first = plans.bodyOf('pcm_1');
  plans.world.now += DAY;
  expect(act(chile, 'withdraw_comment', OF)).toBe('accepted');
  expect(plans.bodyOf('pcm_1')).toEqual(first);
  expect(plans.bodyOf('pcm_1')).toMatchObject({ text: COMMENT.text, withdrawn: { by: 'per_chile' } });
  expect(act(chair, 'answer_comment', ANSWER)).toBe('plans.comment_withdrawn');
});

test('of an operational plan that is consulted its leader answers', () => {
  const comment = { ...COMMENT, plan: 'pao_drugs', about: 'opa_peru' };
  expect(act(chile, 'comment', comment)).toBe('plans.not_consulted');
  plans.world.plant('committee', {
    ...PAO,
    body: { ...PAO.body, state: 'consultation', consultUntil: '2026-06-30' },
  });
  expect(act(chile, 'comment', comment)).toBe('accepted');
  expect(plans.audienceOf('pcm_1')).toBe('plans/pao_drugs');
  expect(act(peru, 'answer_comment', { ...ANSWER, plan: 'pao_drugs' })).toBe('access.not_allowed');
  expect(act(ecuador, 'answer_comment', { ...ANSWER, plan: 'pao_drugs' })).toBe('accepted');
});

test('a delegation has so many comments on a plan, and takes no place of another', () => {
  expect(plans.consult()).toBe('accepted');
  for (let n = 1; n <= MOST_COMMENTS; n += 1)
    expect(act(chile, 'comment', { ...COMMENT, comment: `pcm_${n}` })).toBe('accepted');
  expect(act(chile, 'comment', { ...COMMENT, comment: 'pcm_more' })).toBe('plans.too_many_comments');
  expect(act(ecuador, 'comment', { ...COMMENT, comment: 'pcm_ec', delegation: 'EC' })).toBe('accepted');
});
