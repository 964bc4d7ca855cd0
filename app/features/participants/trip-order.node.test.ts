import { expect, test } from 'vitest';
import { offsetKey } from '#shared/kernel/mutation.ts';
import { offsetOfWallTime } from '#shared/kernel/zones.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { createScopedWorld } from '#shared/participants/participants.fixtures.ts';
import { isJourney, type Journey, tripOrder } from './trip-order.ts';

const timeZone = 'America/La_Paz';
const target = { participant: 'prt_CL-head', meeting: MEETING };
const tripAt = (at: string) => ({ at, timeZone, number: null, place: null });
const JOURNEY = { arrival: tripAt('2026-06-24T18:30'), departure: tripAt('2026-06-27T07:00') };

test.each([
  ['put off', { arrival: tripAt('2026-07-24T18:30'), departure: tripAt('2026-07-27T07:00') }],
  ['brought forward', { arrival: tripAt('2026-05-24T18:30'), departure: tripAt('2026-05-27T07:00') }],
  ['made longer', { arrival: tripAt('2026-06-23T18:30'), departure: tripAt('2026-06-28T07:00') }],
  ['made shorter', { arrival: tripAt('2026-06-25T18:30'), departure: tripAt('2026-06-26T07:00') }],
])('a journey that is %s is taken by the server, both ways one after the other', (_how, next) => {
  const world = createScopedWorld();
  function travel(trips: typeof JOURNEY, before: Journey) {
    for (const direction of tripOrder({ before, after: trips })) {
      const trip = trips[direction];
      const offset = offsetOfWallTime({ timeZone, wallTime: trip.at }) ?? 0;
      const facts = { numbers: {}, offsets: { [offsetKey({ timeZone, wallTime: trip.at })]: offset } };
      const args = { ...target, direction, trip };
      expect(world.act('needs.set_trip', args, 'chileLiaison', facts)).toMatchObject({ accepted: true });
    }
  }
  travel(JOURNEY, { arrival: null, departure: null });
  travel(next, JOURNEY);
});

test('somebody leaves after they arrive, by the clocks of both places', () => {
  const arrival = { ...tripAt('2026-06-24T18:30'), timeZone: 'America/La_Paz' };
  const departure = { ...tripAt('2026-06-24T18:10'), timeZone: 'America/Lima' };
  expect(isJourney({ arrival, departure })).toBe(true);
  expect(isJourney({ arrival: departure, departure: arrival })).toBe(false);
  expect(isJourney({ arrival, departure: null })).toBe(true);
});
