import { beforeEach, expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import {
  begin,
  coordinator,
  countArgs,
  counted,
  entries,
  HOUR,
  made,
  NOW,
  officer,
  POST,
  person,
  world,
} from './counters.fixtures.ts';
import type { PostCrew, StateDay } from './counters.schemas.ts';
import { latenessOf } from './late.rules.ts';

beforeEach(() => begin());

function late() {
  const all = world.docs('state:CL');
  const day = all.find(({ collection }) => collection === 'stateDays') as Doc<StateDay> | undefined;
  const crew = (by: string) =>
    (all as Doc<PostCrew>[]).find(
      ({ collection, parent, body }) => collection === 'postCrew' && parent === POST && body.person === by,
    )?.body ?? null;
  if (day === undefined) throw new Error('no day');
  return entries().map(({ id, body }) => [
    id,
    latenessOf(body, { day: day.body, crew: crew(body.counted.by) }),
  ]);
}

test('what was counted before the day was closed and came after it was reopened has its own hour, and is told', () => {
  counted('cnt_1');
  world.now = NOW + HOUR;
  made(coordinator, 'close_day');
  world.now = NOW + 2 * HOUR;
  expect(counted('cnt_2', {}, officer, NOW)).toBe('counters.day_closed');
  made(coordinator, 'reopen_day', { reason: 'Faltaba un teléfono' });
  expect(counted('cnt_2', {}, officer, NOW)).toBe('accepted');
  expect(counted('cnt_3', {}, officer, world.now)).toBe('accepted');
  expect(made(coordinator, 'count', countArgs('cnt_4', { isForPost: true, at: NOW }))).toBe('accepted');
  expect(entries().map(({ body }) => body.counted.at)).toEqual([NOW, NOW, world.now, NOW]);
  expect(late()).toEqual([
    ['cnt_1', null],
    ['cnt_2', 'closed'],
    ['cnt_3', null],
    ['cnt_4', null],
  ]);
});

test('what came after somebody left is told, and once they are back what they say to have counted meanwhile', () => {
  counted('cnt_1');
  world.now = NOW + HOUR;
  made(coordinator, 'end_posting', { post: POST, person: officer.person });
  world.now = NOW + 2 * HOUR;
  expect(counted('cnt_2', {}, officer, NOW)).toBe('accepted');
  expect(late()).toEqual([
    ['cnt_1', null],
    ['cnt_2', 'left'],
  ]);
  expect(counted('cnt_3', {}, officer, world.now)).toBe('counters.posting_ended');
  const meanwhile = world.now;
  world.now = NOW + 3 * HOUR;
  made(coordinator, 'post_person', person(officer));
  // Nobody posts somebody again but to take what they counted; the coordinator looks at it.
  expect(counted('cnt_3', {}, officer, meanwhile)).toBe('accepted');
  expect(counted('cnt_4', {}, officer, world.now)).toBe('accepted');
  expect(late()).toEqual([
    ['cnt_1', null],
    ['cnt_2', 'left'],
    ['cnt_3', 'away'],
    ['cnt_4', null],
  ]);
  const crew = () => world.docs('state:CL').find(({ collection }) => collection === 'postCrew')?.body.away;
  expect(crew()).toEqual([{ from: NOW + HOUR, until: NOW + 3 * HOUR }]);
  // Named again while they work there, they were not away.
  made(coordinator, 'post_person', { ...person(officer), isLead: true });
  expect(crew()).toHaveLength(1);
});

test('what came late is told also once the day is closed again, and closed and opened once more', () => {
  const shut = (hour: number) => {
    world.now = NOW + hour * HOUR;
    made(coordinator, 'close_day');
    world.now += HOUR;
    made(coordinator, 'reopen_day', { reason: 'Faltaba un teléfono' });
  };
  shut(1);
  counted('cnt_1', {}, officer, NOW);
  counted('cnt_2', {}, officer, world.now);
  const expected = [
    ['cnt_1', 'closed'],
    ['cnt_2', null],
  ];
  expect(late()).toEqual(expected);
  world.now = NOW + 3 * HOUR;
  made(coordinator, 'close_day');
  expect(late()).toEqual(expected);
  for (let hour = 4; hour < 60; hour += 2) shut(hour);
  // Of too many the oldest become one, and what was between them is looked at as well.
  expect(late()[0]).toEqual(['cnt_1', 'closed']);
  const day = world.docs('state:CL').find(({ collection }) => collection === 'stateDays');
  expect(day?.body.closings).toHaveLength(20);
});

test('lateness goes by when an entry was written, whatever hour it says', () => {
  const seizure = (hour: number) => ({ counter: 'drugs', kind: 'cocaine', value: 5, at: NOW + hour * HOUR });
  world.now = NOW + HOUR;
  made(coordinator, 'close_day');
  made(coordinator, 'end_posting', { post: POST, person: officer.person });
  world.now = NOW + 3 * HOUR;
  made(coordinator, 'reopen_day', { reason: 'Sigue' });
  made(coordinator, 'post_person', person(officer));
  // Written while they were away, as if before; and written now, of an hour before and of one when they were away.
  counted('cnt_1', seizure(0), officer, NOW + 2 * HOUR);
  counted('cnt_2', seizure(0), officer, world.now);
  counted('cnt_3', seizure(2), officer, world.now);
  expect(late()).toEqual([
    ['cnt_1', 'away'],
    ['cnt_2', null],
    ['cnt_3', null],
  ]);
  made(officer, 'correct', { post: POST, correction: 'cnt_4', count: 'cnt_2', value: 4, reason: 'Pesado' });
  const [first, , , fourth] = entries();
  expect([first?.body.counted.at, first?.body.writtenAt]).toEqual([NOW, NOW + 2 * HOUR]);
  expect(fourth?.body).not.toHaveProperty('writtenAt');
});
