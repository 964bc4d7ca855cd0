import { expect, test } from 'vitest';
import type { Collection } from '#shared/kernel/mutation.ts';
import { askWords, lastAsk } from './last-ask.ts';
import { reviewReport, reviewStep } from './review-docs.fixtures.ts';

const report = reviewReport('0001', { now: 0 });
const ask = (number: number, reason: string) =>
  reviewStep(report, number, { step: 'ask', status: 'has_issues', reason, label: 'Punto de contacto' });
const t = ((key: string, words?: object) => `${key} ${JSON.stringify(words ?? {})}`) as never;
const replicaOf = (docs: readonly object[]) => ({
  replica: { within: (({ name }: Collection) => (name === 'reviewSteps' ? [...docs] : [])) as never },
});

test('a report that was sent back several times says what was asked last, whatever came since', () => {
  const steps = [ask(1, '¿Cuándo?'), ask(3, '¿Dónde?'), ask(2, '¿Quién?')];
  const passed = reviewStep(report, 4, { step: 'pass', status: 'unit_approved', reason: 'Bien' });
  for (const docs of [steps, [...steps].reverse(), [passed, ...steps]]) {
    const client = replicaOf(docs);
    expect(lastAsk(client, report.id)?.reason).toBe('¿Dónde?');
    expect(askWords({ client, report: report.id, t })).toContain('Punto de contacto","words":"¿Dónde?');
  }
});

test('a report that was never sent back has nothing to say', () => {
  const client = replicaOf([
    reviewStep(report, 1, { step: 'pass', status: 'unit_approved', reason: 'Bien' }),
  ]);
  expect(lastAsk(client, report.id)).toBeNull();
  expect(askWords({ client, report: report.id, t })).toBeNull();
});
