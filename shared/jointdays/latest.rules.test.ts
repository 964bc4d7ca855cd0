import { expect, test } from 'vitest';
import { docOf } from '#test/support/deciding.ts';
import type { StateTotals } from './jointdays.schemas.ts';
import { latestByState, latestOf } from './latest.rules.ts';

const release = (id: string, change: Partial<StateTotals> = {}) => ({
  ...docOf({ collection: 'stateTotals', id }),
  body: {
    ...{ state: 'CL', kind: 'provisional' as const, number: 1, asOf: 1000, lines: [], reason: null },
    receivedAt: 1,
    ...change,
  },
});

/** Every order of them. */
function ordersOf<T>(all: readonly T[]): T[][] {
  if (all.length <= 1) return [[...all]];
  return all.flatMap((each, at) =>
    ordersOf(all.filter((_, other) => other !== at)).map((rest) => [each, ...rest]),
  );
}

test.each([
  [
    'a verified one before any provisional one',
    release('stt_a', { kind: 'verified' }),
    release('stt_b', { number: 9, asOf: 9000 }),
  ],
  ['the greater number', release('stt_a', { number: 2 }), release('stt_b', { number: 1, asOf: 9000 })],
  ['the later moment of two alike', release('stt_a', { asOf: 2000 }), release('stt_b')],
  ['of two quite alike always the same one', release('stt_b'), release('stt_a')],
])('of a state counts %s, however they arrive', (_, wanted, other) => {
  const more = release('stt_0', { number: 0 });
  for (const order of ordersOf([wanted, other, more, wanted])) expect(latestOf(order)?.id).toBe(wanted.id);
});

test('each state has its own', () => {
  const latest = latestByState([
    release('stt_a', { number: 2 }),
    release('stt_b', { state: 'EC' }),
    release('stt_c'),
  ]);
  expect([...latest].map(([state, { id }]) => [state, id])).toEqual([
    ['CL', 'stt_a'],
    ['EC', 'stt_b'],
  ]);
  expect(latestOf([])).toBeNull();
});
