import { expect, test } from 'vitest';
import { stateQuestions } from '#shared/forms/forms.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { createWorld } from '#shared/meetings/meetings.fixtures.ts';
import { type Report, reports } from '#shared/reports/reports.schemas.ts';
import { allMutations } from '#shared/sync/all-features.ts';
import { checkReport } from '../reports/check-report.ts';
import { actorOf } from './demo-acts.fixtures.ts';
import { DEMO_QUESTIONS, withDemoQuestions } from './demo-questions.ts';
import { demoReporter, demoReportSteps } from './demo-reports.ts';
import { demoIdFor } from './run-demo.ts';

const NOW = Date.parse('2026-06-25T12:20:00Z');
const form = { form: demoIdFor('frm', 'threat-report'), formId: 'clasi-threat-report', version: '1' };

test('Chile asks its own questions as soon as it uses the form, and some reports have the answers', () => {
  const world = createWorld(allMutations, NOW);
  const steps = withDemoQuestions({
    steps: demoReportSteps({ now: NOW, ...form, idFor: demoIdFor }),
    definition: 'a'.repeat(64),
    idFor: demoIdFor,
  });
  for (const { name, args, as } of steps) {
    const actor = demoReporter(as)?.actor ?? actorOf(as);
    const decision = world.act({ name, args, actor, facts: { numbers: { report: 1 }, offsets: {} } });
    expect(decision, `${name} ${JSON.stringify(args)}`).toMatchObject({ accepted: true });
  }
  expect(world.all().filter(({ collection }) => collection === stateQuestions.name)).toHaveLength(1);
  const sent = world.all().filter(({ collection }) => collection === reports.name) as Doc<Report>[];
  const national = sent.flatMap(({ body }) => body.national ?? []);
  expect(national.length).toBeGreaterThan(1);
  expect(national.length).toBeLessThan(sent.length);
  for (const each of national) expect(checkReport(each)).toBe(null);
  for (const { formId, formVersion } of national)
    expect(DEMO_QUESTIONS).toContain(`<data id="${formId}" version="${formVersion}">`);
});
