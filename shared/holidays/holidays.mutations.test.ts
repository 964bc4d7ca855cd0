import { expect, test } from 'vitest';
import { addDays } from '#shared/kernel/days.ts';
import { createWorld, presidency } from '#shared/meetings/meetings.fixtures.ts';
import { actorWith, codeOf } from '#test/support/deciding.ts';
import { holidaysMutations } from './holidays.mutations.ts';
import { holidayId, MOST_DAYS_OFF } from './holidays.schemas.ts';

const chile = actorWith(['nationalAdmin']);
const FIRST = '2026-01-01';

function open() {
  const world = createWorld(holidaysMutations);
  const does = (name: string, args: object, actor = chile) => codeOf(world.act({ name, args, actor }));
  const names = (day: string, es = 'Feriado', state = 'CL', actor = chile) =>
    does('holidays.name', { state, day, name: { es } }, actor);
  return { world, does, names };
}

test('a calendar holds so many days off and no more, and each can be written anew or struck', () => {
  const { world, does, names } = open();
  for (let day = 0; day < MOST_DAYS_OFF; day += 1) expect(names(addDays(FIRST, day))).toBe('accepted');
  const next = addDays(FIRST, MOST_DAYS_OFF);
  expect(names(next)).toBe('holidays.too_many');
  expect(names(FIRST, 'Año Nuevo')).toBe('accepted');
  expect(world.one('holidays', holidayId({ state: 'CL', day: FIRST }))?.body.name).toEqual({
    es: 'Año Nuevo',
  });
  // Each state has its own.
  expect(names(next, 'Feriado', 'PE', presidency)).toBe('accepted');
  expect(does('holidays.strike', { state: 'CL', day: FIRST })).toBe('accepted');
  expect(names(next)).toBe('accepted');
});
