import { expect, test } from 'vitest';
import { droppedOf } from './dropped.rules.ts';

const same = (one: string, other: string, keeps: string) => ({ one, other, isSame: true, keeps });
const dropped = (...judged: Parameters<typeof droppedOf>[0]) => [...droppedOf(judged)].sort();

test('of two that are the same one counts; of two that are not, both do', () => {
  expect(dropped(same('a', 'b', 'b'))).toEqual(['a']);
  expect(dropped({ one: 'a', other: 'b', isSame: false, keeps: null })).toEqual([]);
});

test('of several that are the same through one another exactly one counts, in whatever order it was decided', () => {
  const kept = [same('b', 'a', 'a'), same('b', 'c', 'c')];
  expect(dropped(...kept)).toEqual(['b', 'c']);
  expect(dropped(...kept.toReversed())).toEqual(['b', 'c']);
  expect(dropped(same('a', 'b', 'b'), same('b', 'c', 'c'), same('c', 'a', 'a'))).toEqual(['b', 'c']);
  expect(dropped(same('a', 'b', 'a'), same('c', 'd', 'd'), same('b', 'd', 'b'))).toEqual(['b', 'c', 'd']);
});
