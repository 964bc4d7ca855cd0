import { expect, test } from 'vitest';
import type { FactRequest } from '#shared/kernel/mutation.ts';
import { docOf } from '#test/support/deciding.ts';
import { resolveFacts } from './facts.ts';

const scan = docOf({ collection: 'checkIns', id: 'chk_1', parent: 'mtg_1', audience: 'logistics/meetings' });
let read = 0;
const factsFor = (requests: readonly FactRequest[]) =>
  resolveFacts({
    numbers: { find: () => Promise.reject(new Error('no number is asked for')) as never },
    entries: {
      isUsed: () => false,
      within(collection, parent) {
        read += 1;
        return collection === 'checkIns' && parent === 'mtg_1' ? [scan] : [];
      },
    },
    ...{ grantedBy: () => [], lyingAt: () => [], isRestored: () => false, requests, label: null },
    about: { mutation: 'mut_1', replaces: null, given: undefined, now: 0 },
  }).facts;

test('what lies within a parent is told to whoever asked for it, and read only when it is looked at', () => {
  const facts = factsFor([{ kind: 'under', collection: 'checkIns', parent: 'mtg_1' }]);
  expect(read).toBe(0);
  expect(facts.under?.('checkIns', 'mtg_1')).toEqual([scan]);
  expect(read).toBe(1);
  expect(() => facts.under?.('checkIns', 'mtg_2')).toThrow('not among the facts');
  expect(() => facts.under?.('participants', 'mtg_1')).toThrow('not among the facts');
});

test('nobody is told who did not ask', () => {
  expect(factsFor([]).under).toBeUndefined();
});
