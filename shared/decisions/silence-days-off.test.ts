import { beforeEach, expect, test } from 'vitest';
import { holidaysMutations } from '#shared/holidays/holidays.mutations.ts';
import { calendarOf, holidays } from '#shared/holidays/holidays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { createWorld } from '#shared/meetings/meetings.fixtures.ts';
import { codeOf } from '#test/support/deciding.ts';
import { decisionsFeature } from './decisions.feature.ts';

/** A Wednesday, ten in the morning in Lima. */
const BEGUN = Date.parse('2026-10-14T15:00Z');
let world = createWorld([]);
const does = (name: string, args: object, facts?: object) =>
  codeOf(world.act({ name, args, ...(facts === undefined ? {} : { facts: facts as never }) }));

/** The day of the deadline of a silence of one working day, of whose calendar the device says what it took. */
function endOf(calendar: string | null, lying?: readonly Doc[]): string {
  const silence = `sil_${world.all().length}`;
  const args = {
    ...{ silence, meeting: null, item: null, papers: [], restsOn: null, asked: ['CL', 'PE'], calendar },
    ...{ text: { es: 'x', pt: 'x', en: 'x' }, term: { kind: 'working_days', days: 1, hour: '18:00' } },
    timeZone: 'America/Lima',
  };
  const facts = lying === undefined ? undefined : { numbers: {}, offsets: {}, lying };
  expect(does('silences.begin', args, facts)).toBe('accepted');
  return new Date(Number(world.one('silences', silence)?.body.until)).toISOString().slice(0, 10);
}

beforeEach(() => {
  world = createWorld([...holidaysMutations, ...decisionsFeature.mutations], BEGUN);
  const dayOff = (state: string, day: string) =>
    expect(does('holidays.name', { state, day, name: { es: 'Feriado' } })).toBe('accepted');
  dayOff('PE', '2026-10-15');
  dayOff('CL', '2026-10-15');
  dayOff('CL', '2026-10-16');
  does('holidays.follow', { state: 'PE' });
});

test('the server counts by the days off of the calendar that is followed, and of no other, whatever a device took', () => {
  const lying = world.all();
  expect(lying.filter(({ collection }) => collection === holidays.name)).toHaveLength(3);
  for (const calendar of ['PE', 'CL', null]) expect(endOf(calendar, lying)).toBe('2026-10-16');
  // What has the calendar as its parent and is no day off is none.
  const other = { ...lying[0], collection: 'others', parent: calendarOf('PE'), body: { day: '2026-10-16' } };
  expect(endOf('PE', [...lying, other as Doc])).toBe('2026-10-16');
});

test('a device counts by the calendar that is followed where it has named it, and else by weekends alone', () => {
  expect(endOf('PE')).toBe('2026-10-16');
  expect(endOf('CL')).toBe('2026-10-15');
  expect(endOf(null)).toBe('2026-10-15');
});
