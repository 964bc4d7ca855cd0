import { expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { opensReports, ruleEffects } from './rule-effects.ts';

const DAY = 86_400_000;
const NOW = 20 * DAY;
const docOf = (collection: string, id: string, body: object, parent: string | null = null) =>
  ({ collection, id, parent, audience: 'all', rev: 1, body }) as unknown as Doc;
function clientWith(docs: readonly Doc[]) {
  return {
    now: () => NOW,
    replica: {
      all: ({ name }: { name: string }) => docs.filter(({ collection }) => collection === name),
      one: ({ name }: { name: string }, id: string) =>
        docs.find((doc) => doc.collection === name && doc.id === id) ?? null,
    },
  } as unknown as Parameters<typeof ruleEffects>[0]['client'] & Parameters<typeof opensReports>[0]['client'];
}
const report = (id: string, change: object = {}) =>
  docOf('reports', id, {
    state: 'CL',
    institution: 'police',
    unit: 'norte',
    author: 'per_1',
    receivedAt: NOW - 6 * DAY,
    handlingCode: 'H1',
    tlp: 'AMBER',
    ...change,
  });
const rules = docOf('reviewRules', 'rvr_CL', {
  state: 'CL',
  unit: [],
  institution: [],
  days: 10,
  sharing: [],
  deputies: [],
});
const approved = docOf(
  'reviewSteps',
  'rvs_1',
  { number: 1, step: 'approve', status: 'approved', desk: 'national' },
  'rep_2',
);
const client = clientWith([
  rules,
  report('rep_1'),
  report('rep_2'),
  approved,
  report('rep_3', { institution: 'prison', tlp: 'AMBER_STRICT' }),
]);

test('a shorter term makes what waits overdue, and nothing that is decided', () => {
  const wished = { unit: [], institution: [], days: 5 };
  expect(ruleEffects({ client, state: 'CL', wished })).toEqual({ overdue: 2, moved: 0 });
});

test('an approval that is wanted first takes what waits from the point of contact', () => {
  const wished = { unit: ['police' as const], institution: [], days: 10 };
  expect(ruleEffects({ client, state: 'CL', wished })).toEqual({ overdue: 0, moved: 1 });
});

test('what a new pair opens is counted, with what its authors reserved', () => {
  const before = [{ reader: 'customs' as const, of: 'police' as const }];
  const after = [...before, { reader: 'customs' as const, of: 'prison' as const }];
  expect(opensReports({ client, before, after })).toEqual({ all: 1, marked: 1 });
  expect(opensReports({ client, before: after, after: before })).toEqual({ all: 0, marked: 0 });
});
