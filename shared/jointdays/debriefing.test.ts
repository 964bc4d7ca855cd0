import * as v from 'valibot';
import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#shared/kernel/actor.ts';
import { observer, officer, PAO, programme } from '#shared/monitoring/monitoring.fixtures.ts';
import type { DayState } from './day-states.ts';
import { MOST_LESSONS } from './debriefing.mutations.ts';
import { costFields } from './jointdays.schemas.ts';
import { chair, chile, createResultsWorld, DAY, dayDoc, ecuador, peru } from './results.fixtures.ts';

let results: ReturnType<typeof createResultsWorld>;
const x = { es: 'x' };
const lesson = (who: Actor, state: string | null = 'CL', id = 'jls_1') =>
  results.act(who, 'add_lesson', { lesson: id, kind: 'worked', text: x, state });
test('a cost has a currency that people pay with, and no more decimals than that', () => {
  const accepts = (amount: number, currency: string) => v.is(costFields.money, { amount, currency });
  expect([accepts(12.34, 'USD'), accepts(1e13, 'COP'), accepts(5, 'PYG')]).toEqual([true, true, true]);
  expect([accepts(12.345, 'USD'), accepts(0.004, 'USD'), accepts(1.5, 'CLP')]).toEqual([false, false, false]);
  expect([accepts(5, 'QQQ'), accepts(5, 'XYZ')]).toEqual([false, false]);
});

const cost = (who: Actor, state: string | null = 'CL', id = 'jco_1') =>
  results.act(who, 'add_cost', {
    ...{ cost: id, kind: 'travel', text: x, state, source: x, money: { amount: 10, currency: 'USD' } },
  });
const inState = (state: DayState) => results.plant(dayDoc({ state }));

beforeEach(() => {
  results = createResultsWorld();
});

test('each says what it learned and what it cost itself; of all together whoever leads does', () => {
  for (const add of [lesson, cost]) {
    for (const who of [chair, ecuador, peru, observer, officer, programme])
      expect(add(who)).not.toBe('accepted');
    expect(add(chile)).toBe('accepted');
    for (const who of [chile, peru, programme]) expect(add(who, null)).not.toBe('accepted');
  }
  expect(lesson(chair, null, 'jls_2')).toBe('accepted');
  expect(cost(ecuador, null, 'jco_2')).toBe('accepted');
});

test('nobody changes or removes what another one wrote', () => {
  expect(lesson(chile)).toBe('accepted');
  expect(cost(chile)).toBe('accepted');
  const acts = [
    ['edit_lesson', { lesson: 'jls_1', fields: { kind: 'failed' } }],
    ['remove_lesson', { lesson: 'jls_1' }],
    ['edit_cost', { cost: 'jco_1', fields: { kind: 'staff' } }],
    ['remove_cost', { cost: 'jco_1' }],
  ] as const;
  for (const [name, args] of acts) {
    for (const who of [chair, ecuador, peru, programme])
      expect(results.act(who, name, args)).toBe(
        who === programme ? 'jointdays.unknown_entry' : 'access.not_allowed',
      );
    expect(results.act(chile, name, args)).toBe('accepted');
  }
  expect(results.act(chile, 'remove_lesson', { lesson: 'jls_1' })).toBe('jointdays.unknown_entry');
  expect(lesson(chile, 'CL', 'jls_2')).toBe('accepted');
  const [mine] = results.all('dayLessons');
  if (mine !== undefined) results.plant({ ...mine, parent: 'jad_other' });
  expect(results.act(chile, 'remove_lesson', { lesson: 'jls_2' })).toBe('jointdays.unknown_entry');
});

test('lessons begin with the day, costs before it; what is reported stays as it is', () => {
  inState('preparing');
  expect(lesson(chile)).toBe('jointdays.not_begun');
  expect(cost(chile)).toBe('accepted');
  inState('running');
  expect(lesson(chile)).toBe('accepted');
  inState('reported');
  expect(lesson(chile, 'CL', 'jls_2')).toBe('jointdays.reported');
  expect(results.act(chile, 'remove_cost', { cost: 'jco_1' })).toBe('jointdays.reported');
});

test('how it went is said by whoever leads, while it is debriefed', () => {
  const debrief = (who: Actor) => results.act(who, 'debrief', { debriefing: x });
  for (const who of [chile, peru, programme]) expect(debrief(who)).not.toBe('accepted');
  expect(debrief(ecuador)).toBe('accepted');
  expect(results.bodyOf(DAY)).toMatchObject({ debriefing: x, pao: PAO });
  inState('running');
  expect(debrief(chair)).toBe('jointdays.not_debriefed');
});

test('a day holds so many lessons and no more', () => {
  for (let index = 0; index < MOST_LESSONS; index += 1)
    expect(lesson(chile, 'CL', `jls_${index}`)).toBe('accepted');
  expect(lesson(chile, 'CL', 'jls_more')).toBe('jointdays.too_many_lessons');
});
