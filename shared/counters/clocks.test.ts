import * as v from 'valibot';
import { beforeEach, expect, test } from 'vitest';
import { dayFields } from '#shared/jointdays/jointdays.schemas.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import {
  begin,
  colleague,
  coordinator,
  counted,
  entries,
  HOUR,
  made,
  NOW,
  OTHER_POST,
  officer,
  POST,
  world,
} from './counters.fixtures.ts';
import { possibleDoubles } from './doubles.rules.ts';
import { releasable } from './release.rules.ts';
import { totalsOf } from './totals.rules.ts';

beforeEach(() => begin());

const AHEAD = NOW + 72 * HOUR;
const corrects = (by: typeof officer, correction: string, value: number, madeAt: number) =>
  made(by, 'correct', { post: POST, correction, count: 'cnt_a', value, reason: 'x' }, madeAt);

test('a correction of a phone whose clock runs days ahead is corrected as any other', () => {
  counted('cnt_a', { value: 100 });
  expect(corrects(officer, 'cnt_b', 1000, AHEAD)).toBe('accepted');
  world.now = NOW + HOUR;
  expect(corrects(coordinator, 'cnt_c', 90, world.now)).toBe('accepted');
  expect(totalsOf(entries()).valueOf('cnt_a')).toBe(90);
});

test('a coordinator writes down for a post only what was counted about the day', () => {
  const writes = (count: string, at: number) => counted(count, { isForPost: true, at }, coordinator);
  for (const at of [1e300, -1e300, -1, 9e15]) expect(writes('cnt_a', at)).toBe('sync.bad_arguments');
  for (const at of [0, 8.64e15, NOW + 96 * HOUR]) expect(writes('cnt_a', at)).toBe('counters.at_not_of_day');
  expect(writes('cnt_a', NOW - 20 * HOUR)).toBe('accepted');
});

test('a release, a shift and a press hour are at instants that a calendar has', () => {
  const none = { lines: [], cards: [], reason: null };
  for (const asOf of [-1e300, 1e300, 0.5, -1])
    expect(made(coordinator, 'release', { release: 'crl_1', kind: 'provisional', asOf, ...none })).toBe(
      'sync.bad_arguments',
    );
  const shift = { shift: 'shf_1', number: 1, from: -1e300, until: 1e300, officers: 1 };
  expect(made(coordinator, 'add_shifts', { post: POST, shifts: [shift] })).toBe('sync.bad_arguments');
  expect(v.is(dayFields.pressAt, 1e300)).toBe(false);
});

test('a seizure of a phone whose clock is past every calendar still has a day', () => {
  counted('cnt_a', { counter: 'drugs', kind: 'cocaine', value: 9 }, officer, 8.64e15);
  const { cards } = releasable({
    ...{ totals: totalsOf(entries()), counters: ['drugs'], posts: new Map() },
    dayAt: (instant) => dayAt({ instant, timeZone: 'America/Santiago' }),
  });
  expect(cards.map(({ on }) => on)).toEqual(['2026-11-12']);
});

test('a clock that runs days behind hides no possible double, and its seizure lies on a day of the operation', () => {
  const cocaine = { counter: 'drugs', kind: 'cocaine', value: 900 };
  counted('cnt_a', cocaine, officer, NOW - 48 * HOUR);
  counted('cnt_b', { ...cocaine, post: OTHER_POST }, colleague);
  const totals = totalsOf(entries());
  const pairs = () => possibleDoubles({ totals: totalsOf(entries()), posts: new Map(), judgements: [] });
  expect(pairs().map(({ one, other }) => [one.id, other.id])).toEqual([['cnt_a', 'cnt_b']]);
  const days = { from: '2026-11-12', until: '2026-11-13' };
  const dayOf = (instant: number) => dayAt({ instant, timeZone: 'America/Santiago' });
  const given = (of: object = { days }) =>
    releasable({ totals, counters: ['drugs'], posts: new Map(), dayAt: dayOf, ...of }).cards.map(
      ({ on }) => on,
    );
  expect(given()).toEqual(['2026-11-12', '2026-11-12']);
  expect(given({ days: { from: '2026-11-05', until: '2026-11-09' } })).toEqual(['2026-11-09', '2026-11-09']);
  expect(given({ days: { from: '2026-11-14', until: '2026-11-15' } })).toEqual(['2026-11-14', '2026-11-14']);
  expect(new Set(given({}))).toEqual(new Set(['2026-11-10', '2026-11-12']));
});

test('what was counted on two days by clocks that are right is no double, however late it came', () => {
  const cocaine = { counter: 'drugs', kind: 'cocaine', value: 900 };
  counted('cnt_a', cocaine, officer, NOW);
  world.now = NOW + 48 * HOUR;
  counted('cnt_b', { ...cocaine, post: OTHER_POST }, colleague, world.now);
  expect(possibleDoubles({ totals: totalsOf(entries()), posts: new Map(), judgements: [] })).toEqual([]);
});

test('what a clock that runs ahead counted lies in the hour in which it arrived', () => {
  counted('cnt_a', { value: 7 }, officer, AHEAD);
  expect(totalsOf(entries()).linesOf({ of: 'hour', hour: NOW / HOUR })).toMatchObject([{ value: 7 }]);
});
