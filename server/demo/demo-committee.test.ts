import { beforeAll, expect, test } from 'vitest';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { daysBetween } from '#shared/kernel/days.ts';
import { LANGUAGES } from '#shared/kernel/text.ts';
import { expiringOf, othersInFunction } from '#shared/mandates/appointments.rules.ts';
import { type Appointment, appointments } from '#shared/mandates/appointments.schemas.ts';
import { inTime, termStanding } from '#shared/presidencies/presidencies.rules.ts';
import {
  type PresidencyPass,
  type PresidencyTerm,
  presidencyPasses,
  presidencyTerms,
} from '#shared/presidencies/presidencies.schemas.ts';
import { nextInRotation } from '#shared/presidencies/rotation.rules.ts';
import { foundingStates } from './demo-delegations.ts';
import { type Held, makeDemo } from './demo-held.fixtures.ts';

let held: Held;
beforeAll(async () => {
  held = await makeDemo({ hasReports: false });
}, 120_000);

const today = () => new Date().toISOString().slice(0, 10);
const functions = () => held.all<Appointment>(COMMITTEE, appointments);
const terms = () => inTime(held.all<PresidencyTerm>(COMMITTEE, presidencyTerms));

test('eleven states and a body have functions, as offices in three languages and without a name', () => {
  const states = new Set(functions().map(({ body }) => body.delegation));
  expect(foundingStates.filter(([code]) => !states.has(code))).toEqual([]);
  expect(states.size).toBe(foundingStates.length + 1);
  for (const { body } of functions()) {
    expect(body.name).toBeNull();
    expect(LANGUAGES.filter((language) => !body.office[language])).toEqual([]);
    expect(body.note.number).toMatch(/^DEMO/);
  }
});

test('one function ends in twenty days, and one was held by another before, whose contact is gone', () => {
  const [ending, ...others] = expiringOf(functions(), today());
  expect(others).toEqual([]);
  expect(daysBetween(today(), ending?.body.until ?? '')).toBe(20);
  const platform = functions().find(({ id }) => id === 'apt_demo-cl-platform');
  if (platform === undefined) throw new Error('no platform');
  const [former] = othersInFunction(functions(), platform);
  expect(former?.body).toMatchObject({ phone: null, email: null });
  expect(former?.body.endedAt).not.toBeNull();
});

test('one term is over, one ends with the next month, and the next is designated by rotation', () => {
  const all = terms().map(({ body }) => body);
  const standings = all.map((term) => termStanding(term, { all, day: today() }));
  expect(standings[0]).toBe('closed');
  expect(standings[1]).toMatch(/^(current|outgoing)$/);
  expect(standings[2]).toMatch(/^(designated|incoming)$/);
  const members = foundingStates.map(([code, name]) => ({ code, name: name.es ?? code }));
  for (const [index, { state, order }] of all.entries()) {
    const before = members.find(({ code }) => code === all[index - 1]?.state) ?? null;
    expect(nextInRotation({ members, order, last: before, skipped: [] }).next).toBe(state);
  }
});

test('the programme of the demo says that nobody wrote it, and a state passes for a made-up reason', () => {
  const [, present, next] = terms();
  expect(present?.body.programme?.text?.es).toContain('demostración');
  expect(next?.body.programme).toBeNull();
  const passes = held.all<PresidencyPass>(COMMITTEE, presidencyPasses);
  expect(passes.map(({ body }) => [body.state, body.number])).toEqual([['CR', 4]]);
  expect(passes[0]?.body.reason).toContain('inventado');
});
