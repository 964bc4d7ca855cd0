import { expect, test } from 'vitest';
import {
  DESKS,
  isUndecided,
  REVIEW_STATUSES,
  REVIEW_STEPS,
  type ReviewStepName,
  reviewDue,
  reviewOf,
  type StepTaken,
  TAKEN_STEPS,
} from './review.rules.ts';

const report = { institution: 'customs', unit: 'port-7' } as const;
const rules = { unit: ['customs'], institution: ['customs', 'prison'] } as const;
let number = 0;
function step(name: ReviewStepName, change: Partial<StepTaken> = {}): StepTaken {
  number += 1;
  const status = REVIEW_STEPS[name].to ?? 'unit_approved';
  return { number, step: name, status, desk: null, author: 'per_9', at: number, ...change };
}

test('every status but the first is reached by a step, and every step starts from one', () => {
  const reached = Object.values(REVIEW_STEPS).flatMap(({ to }) =>
    to === null ? ['unit_approved', 'institution_approved'] : [to],
  );
  expect(new Set(['received', ...reached])).toEqual(new Set(REVIEW_STATUSES));
  for (const { from } of Object.values(REVIEW_STEPS)) expect(from.length).toBeGreaterThan(0);
});

test('people take every step but those that a correction and a contribution take', () => {
  expect(Object.keys(REVIEW_STEPS).filter((name) => !TAKEN_STEPS.some((each) => each === name))).toEqual([
    'correct',
    'include',
    'exclude',
  ]);
});

test('a report goes to the desks that its institution wants, from near to far', () => {
  expect(reviewOf({ report, steps: [], rules })).toMatchObject({ status: 'received', desk: 'unit' });
  const passed = [step('pass', { desk: 'unit' })];
  expect(reviewOf({ report, steps: passed, rules })).toMatchObject({
    status: 'unit_approved',
    desk: 'institution',
  });
  const further = [...passed, step('pass', { desk: 'institution', status: 'institution_approved' })];
  expect(reviewOf({ report, steps: further, rules })).toMatchObject({ desk: 'national' });
});

test.each([
  ['no rules', report, null, 'national'],
  ['rules about others', { ...report, institution: 'police' as const }, rules, 'national'],
  ['an author of no institution', { institution: null, unit: null }, rules, 'national'],
  ['an author of no unit', { ...report, unit: null }, rules, 'institution'],
  [
    'a head who approves without the unit',
    { institution: 'prison' as const, unit: 'p-1' },
    rules,
    'institution',
  ],
])('with %s the first desk is known', (_, who, given, desk) => {
  expect(reviewOf({ report: who, steps: [], rules: given })).toMatchObject({ desk });
});

test('what the head of the institution passes on has passed the unit as well', () => {
  const steps = [step('pass', { desk: 'institution', status: 'institution_approved' })];
  expect(reviewOf({ report, steps, rules })).toMatchObject({ desk: 'national' });
});

test('a correction goes back to whoever asked for it', () => {
  const byUnit = [step('ask', { desk: 'unit' }), step('correct')];
  expect(reviewOf({ report, steps: byUnit, rules })).toMatchObject({ status: 'edited', desk: 'unit' });
  const byContact = [step('take', { desk: 'national' }), step('ask', { desk: 'national' }), step('correct')];
  expect(reviewOf({ report, steps: byContact, rules })).toMatchObject({
    status: 'edited',
    desk: 'national',
    corrections: 1,
    correctedBy: 'per_9',
  });
});

test('the order of the steps is their number, however they arrive', () => {
  const steps = [step('take', { desk: 'national' }), step('approve', { desk: 'national' })];
  expect(reviewOf({ report, steps: [...steps].reverse(), rules })).toMatchObject({ status: 'approved' });
});

test('a decided report lies on nobody’s desk', () => {
  for (const status of REVIEW_STATUSES) {
    const { desk } = reviewOf({ report, steps: [step('approve', { status })], rules });
    expect([status, desk !== null]).toEqual([status, isUndecided(status)]);
    if (desk !== null) expect(DESKS).toContain(desk);
  }
});

test('a review is due some days after the server received the report', () => {
  const receivedAt = Date.UTC(2026, 10, 13);
  expect(reviewDue({ receivedAt, days: 10 })).toBe(Date.UTC(2026, 10, 23));
  expect(reviewDue({ receivedAt: null, days: 10 })).toBeNull();
});
