import { expect, test } from 'vitest';
import { demoActorOf, demoPeople } from '#server/demo/demo-people.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { type DeskRules, type ReviewStatus, reviewOf, type StepTaken } from '#shared/reports/review.rules.ts';
import { passesOver, reviewStanding, stepButtons } from './standing.ts';

function actor(key: string, change: Partial<Actor> = {}): Actor {
  const person = demoPeople.find((each) => each.key === key);
  if (person === undefined) throw new Error(key);
  return { ...demoActorOf(person), ...change };
}
const officer = actor('chile-officer');
const contact = actor('chile-contact');
const head = actor('chile-head');
const report = { state: 'CL', institution: officer.institution, unit: officer.unit, author: officer.person };
const rules: DeskRules = { unit: ['customs'], institution: ['customs'] };

function standing(
  who: Actor,
  {
    steps = [],
    of = report,
    asks = rules,
  }: { steps?: readonly StepTaken[]; of?: typeof report; asks?: DeskRules | null } = {},
) {
  return reviewStanding({ actor: who, report: of, review: reviewOf({ report: of, steps, rules: asks }) });
}
const step = (number: number, status: ReviewStatus, change: Partial<StepTaken> = {}): StepTaken => ({
  ...{ number, status, step: 'pass', desk: 'unit', author: head.person, at: number },
  ...change,
});

test('the head of the unit passes it on, and the point of contact waits for that and can take it', () => {
  expect(standing(head)).toEqual({ offered: ['pass', 'ask'], barrier: null, holder: 'unit' });
  expect(standing(contact)).toMatchObject({ barrier: { why: 'awaits', desk: 'unit' }, holder: 'unit' });
  expect(standing(contact).offered).toContain('take');
  expect(standing(contact).offered).not.toContain('approve');
  const passed = [step(1, 'unit_approved')];
  expect(standing(head, { steps: passed })).toEqual({
    offered: [],
    barrier: { why: 'passed', desk: 'institution' },
    holder: 'institution',
  });
});

test('the point of contact accepts, returns and rejects; nobody accepts their own or what they corrected', () => {
  expect(standing(contact, { asks: null })).toMatchObject({ barrier: null, holder: 'national' });
  expect(stepButtons(standing(contact, { asks: null }).offered)).toEqual({
    first: 'approve',
    others: ['ask', 'take', 'reject'],
  });
  const own = { ...report, author: contact.person };
  expect(standing(contact, { of: own, asks: null })).toMatchObject({
    offered: ['withdraw'],
    barrier: { why: 'own_report' },
  });
  const corrected = [step(1, 'edited', { step: 'correct', desk: null, author: contact.person })];
  const corrects = standing(contact, { steps: corrected, asks: null });
  expect(corrects.barrier).toEqual({ why: 'own_correction' });
  // Taking it would lead nowhere.
  expect(stepButtons(corrects.offered)).toEqual({ first: null, others: ['ask', 'reject'] });
});

test('an institution passes over its unit only where that has the report', () => {
  const institution = actor('chile-head', { roles: ['institutionHead'], unit: null });
  const asked = (steps: readonly StepTaken[]) => ({
    ...{ report, review: reviewOf({ report, steps, rules }), step: 'pass' as const },
  });
  expect(passesOver({ actor: institution, ...asked([]) })).toBe(true);
  expect(passesOver({ actor: institution, ...asked([step(1, 'unit_approved')]) })).toBe(false);
  expect(passesOver({ actor: head, ...asked([]) })).toBe(false);
});

test('who wrote it can withdraw it and answers what was asked; who only reads decides nothing', () => {
  const asked = [step(1, 'has_issues', { step: 'ask' })];
  expect(standing(officer, { steps: asked })).toEqual({
    offered: ['withdraw'],
    barrier: { why: 'author' },
    holder: 'author',
  });
  const reader = actor('chile-officer', { person: 'per_other' });
  expect(standing(reader)).toMatchObject({ offered: [], barrier: { why: 'reader' } });
});

test('what is decided waits for nobody; it can be reopened or put away', () => {
  const decided = [step(1, 'approved', { step: 'approve', desk: 'national' })];
  expect(standing(contact, { steps: decided })).toEqual({
    offered: ['reopen', 'archive'],
    barrier: null,
    holder: null,
  });
  expect(stepButtons(['reopen', 'archive'])).toEqual({ first: null, others: ['reopen', 'archive'] });
});
