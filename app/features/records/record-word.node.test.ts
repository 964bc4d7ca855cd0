import { expect, test } from 'vitest';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { RecordFacts } from '#app/sync/status.ts';
import { wordOf } from './record-word.ts';

const RETRY_AT = 10 * 60_000;
const facts: RecordFacts = {
  ...{ id: 'mut_1', madeAt: 0, savedAt: 1, isQueued: true, sending: null, attempts: 1 },
  ...{ lastError: 'network.unreachable', retryAt: RETRY_AT, receivedAt: null, say: null, refusal: null },
  ...{ isHeld: false, stuck: null, isDiscarded: false, doubt: null },
};
function wordAt(now: number): string {
  const when = Object.assign((at: number) => `${at / 60_000} min`, {
    isAhead: (at: number) => now < at,
  });
  const t = ((key: string, said: { at?: string } = {}) =>
    `${key} ${said.at ?? ''}`.trim()) as unknown as Translate;
  return wordOf({ facts, t, when }).word;
}

test('the moment of the next attempt is said until it has come, and not for longer', () => {
  expect(wordAt(RETRY_AT - 1)).toBe('outbox.retry_at 10 min');
  expect(wordAt(RETRY_AT)).toBe('outbox.retry_due');
  expect(wordAt(RETRY_AT + 7 * 60_000)).toBe('outbox.retry_due');
});
