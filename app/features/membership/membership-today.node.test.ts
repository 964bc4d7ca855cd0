import { expect, test } from 'vitest';
import type { TodayAsker } from '#app/kit/today-lines.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { consentOf, INSTRUMENT, instrumentOf } from '#shared/membership/membership.fixtures.ts';
import { replicaOf } from '#test/support/replica-of.ts';
import { membershipToday } from './membership-today.ts';

function linesOf(docs: readonly Doc[], mandates: readonly string[] = ['presidencyDelegate']) {
  const actor = { person: 'per_x', state: null, roles: [], mandates } as unknown as TodayAsker['actor'];
  const t = (key: string, { n }: { n: number }) => `${key} ${n}`;
  const asker = { client: { replica: replicaOf(docs) }, actor, t, locale: 'es' } as unknown as TodayAsker;
  return membershipToday
    .filter((source) => source.isFor(actor))
    .flatMap((source) => source.lines(asker))
    .map(({ subject, words, href }) => [subject, words, href]);
}

test('whoever presides is told of how many states the powers wait to be checked, once for each instrument', () => {
  const docs = [
    instrumentOf(),
    consentOf('AR', '2026-03-01'),
    consentOf('CL', '2026-03-01', null),
    consentOf('CL', '2026-03-02', null, { kind: 'withdrawal' }),
    consentOf('PE', '2026-03-01', null),
  ];
  expect(linesOf(docs)).toEqual([
    ['Declaración constitutiva', 'membership.today.check 2', `/instruments/${INSTRUMENT}`],
  ]);
  expect(linesOf(docs, [])).toEqual([]);
  expect(linesOf(docs.slice(0, 2))).toEqual([]);
});
