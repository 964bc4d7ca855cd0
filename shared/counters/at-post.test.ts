import { beforeEach, expect, test } from 'vitest';
import { INSTITUTIONS } from '#shared/kernel/actor.ts';
import type { DocSource, Facts } from '#shared/kernel/mutation.ts';
import { decide } from '#shared/sync/decide.ts';
import { codeOf } from '#test/support/deciding.ts';
import { begin, coordinator, countArgs, DAY, made, NOW, officer, POST, world } from './counters.fixtures.ts';
import { countsMutations } from './counts.mutations.ts';

beforeEach(() => begin());

/** What a phone has of its post once it no longer reads it: that its person works, or worked, there. */
const ownPosting: DocSource = {
  one: (collection, id) =>
    collection === 'postings'
      ? (world.docs('state:CL').find((doc) => doc.collection === collection && doc.id === id) ?? null)
      : null,
  within: () => [],
};
const decides = (facts: Facts | null, name = 'count', args: object = countArgs('cnt_1')) => {
  const mutation = countsMutations.find((each) => each.name === `counters.${name}`);
  if (mutation === undefined) throw new Error(name);
  return codeOf(
    decide({
      ...{ mutation, args: { state: 'CL', day: DAY, ...args }, source: ownPosting, actor: officer },
      ...{ now: NOW, madeAt: NOW - 1000, facts: () => facts },
    }),
  );
};
const nothing: Facts = { numbers: {}, offsets: {}, under: () => [], lying: [] };

test('a phone whose day was closed knows it, since it would read the day while it works there', () => {
  expect(decides(null)).toBe('counters.day_closed');
});

test('a phone whose work there is over cannot know whether the day is open: it leaves that to the server', () => {
  made(coordinator, 'end_posting', { post: POST, person: officer.person });
  expect(decides(null)).toBe('accepted');
  expect(
    decides(null, 'hand_over', { post: POST, shift: 'shf_1', next: null, officers: 4, note: null }),
  ).toBe('accepted');
  // The server knows all days there are.
  expect(decides(nothing)).toBe('counters.day_closed');
});

test('a late hand-over looks for its shift wherever the post may lie', () => {
  const handOver = countsMutations.find(({ name }) => name === 'counters.hand_over');
  const args = { state: 'CL', day: DAY, post: POST, shift: 'shf_1', next: null, officers: null, note: null };
  const asked = handOver
    ?.facts?.(args as never)
    .flatMap((each) => (each.kind === 'lying' ? each.audiences : []));
  expect(asked).toEqual(INSTITUTIONS.map((institution) => `posts/${institution}/1/1`));
});
