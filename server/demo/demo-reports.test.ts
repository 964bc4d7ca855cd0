import { describe, expect, test } from 'vitest';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { createWorld } from '#shared/meetings/meetings.fixtures.ts';
import { likelyDoubles } from '#shared/reports/doubles.rules.ts';
import { type Report, reports } from '#shared/reports/reports.schemas.ts';
import { reviewOf } from '#shared/reports/review.rules.ts';
import {
  type ReviewRules,
  type ReviewStep,
  reviewRules,
  reviewRulesId,
  reviewSteps,
} from '#shared/reports/review.schemas.ts';
import { allMutations } from '#shared/sync/all-features.ts';
import { checkReport } from '../reports/check-report.ts';
import { actorOf } from './demo-acts.fixtures.ts';
import { demoPeople } from './demo-people.ts';
import { demoReporters } from './demo-report-texts.ts';
import { demoReporter, demoReportSteps } from './demo-reports.ts';
import { demoIdFor } from './run-demo.ts';

const NOW = Date.parse('2026-06-25T12:20:00Z');
const FORM = { form: 'frm_demo-threat-report', formId: 'clasi-threat-report', version: '1' };
const steps = demoReportSteps({ now: NOW, ...FORM, idFor: demoIdFor });

/** As the server would have taken them. */
function seeded() {
  const world = createWorld(allMutations, NOW);
  for (const { name, args, as } of steps) {
    const actor = demoReporter(as)?.actor ?? actorOf(as);
    const decision = world.act({ name, args, actor, facts: { numbers: { report: 1 }, offsets: {} } });
    expect(decision, `${name} ${JSON.stringify(args)}`).toMatchObject({ accepted: true });
  }
  return world;
}

test('they come as time goes by: a server’s clock goes forward only', () => {
  const days = steps.map(({ daysAgo = 0 }) => daysAgo);
  expect(days).toEqual([...days].sort((left, right) => right - left));
  expect(new Set(days).size).toBeGreaterThan(10);
});

describe('what its point of contact finds', () => {
  const world = seeded();
  const all = world.all().filter(({ collection }) => collection === reports.name) as Doc<Report>[];
  const rules = world.one(reviewRules.name, reviewRulesId('CL'))?.body as ReviewRules;
  const reviews = all.map((report) => {
    const taken = world.within(reviewSteps.name, report.id).map(({ body }) => body as ReviewStep);
    return { report, review: reviewOf({ report: report.body, steps: taken, rules }) };
  });

  test('is of several institutions, and at every stage', () => {
    expect(new Set(all.map(({ body }) => body.institution)).size).toBeGreaterThanOrEqual(5);
    const stages = new Set(reviews.map(({ review }) => review.status));
    for (const stage of ['received', 'unit_approved', 'national_review', 'has_issues', 'edited', 'approved'])
      expect([...stages]).toContain(stage);
    // Something for the head of the port, and something for whoever documents there.
    const ofPort = reviews.filter(({ report }) => report.body.unit === 'puerto-san-antonio');
    expect(ofPort.map(({ review }) => review.desk)).toContain('unit');
    expect(ofPort.map(({ review }) => review.status)).toContain('has_issues');
    // And something that the port has passed on, for the head of all customs.
    const customs = reviews.filter(({ report }) => report.body.institution === 'customs');
    expect(customs.map(({ review }) => review.desk)).toContain('institution');
    expect(demoPeople.filter(({ roles }) => roles.includes('institutionHead'))).toMatchObject([
      { state: 'CL', institution: 'customs' },
    ]);
  });

  test('is late for some of them', () => {
    const waiting = steps.filter(
      ({ name, daysAgo = 0 }) => name === 'reports.deliver' && daysAgo > rules.days,
    );
    expect(waiting.length).toBeGreaterThanOrEqual(2);
  });

  test('has one seizure that two institutions report', () => {
    const [pair] = likelyDoubles(all);
    expect(pair).toEqual(['rep_demo-reefer', ['rep_demo-reefer-police']]);
  });

  test('is an answered form each time', () => {
    for (const { body } of all) {
      const { instanceXml, formId, formVersion } = body;
      expect(checkReport({ instanceXml, formId, formVersion }), body.title).toBeNull();
    }
  });
});

test('whoever documents without an account is nobody who enters, and documents for Chile alone', () => {
  for (const key of Object.keys(demoReporters)) {
    const actor = demoReporter(key)?.actor;
    expect(demoPeople.map((each) => each.key)).not.toContain(key);
    expect(actor && may(actor, 'reports.send', { state: 'CL' })).toBe(true);
    expect(actor && may(actor, 'reports.send', { state: 'EC' })).toBe(false);
  }
});
