import { expect, test } from 'vitest';
import { lastWritten } from './last-written.ts';

const wrote = (count: string, counter: number, name = 'counters.count') => ({
  envelope: { name, args: { count }, counter },
});
const all = () => true;

test('the entry that was written down last is told by the counter of the device, not by the order in which acts arrived', () => {
  expect(lastWritten([wrote('cnt_b', 7), wrote('cnt_a', 3)], all)).toBe('cnt_b');
  expect(lastWritten([], all)).toBeNull();
});

test('what was sent again keeps its place, and what is not there or is no entry has none', () => {
  const acts = [
    wrote('cnt_a', 3),
    wrote('cnt_b', 7),
    wrote('cnt_a', 9),
    wrote('cnt_b', 10, 'counters.correct'),
  ];
  expect(lastWritten(acts, all)).toBe('cnt_b');
  expect(lastWritten(acts, (entry) => entry !== 'cnt_b')).toBe('cnt_a');
});
