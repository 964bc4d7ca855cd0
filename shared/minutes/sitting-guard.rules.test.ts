import { beforeEach, expect, test } from 'vitest';
import { chair, createRoom, ROOM, ROOM_DAY } from '#test/support/floor-room.ts';
import { minutesId } from './minutes.schemas.ts';

let room = createRoom();
const withMinutes = (state: string) =>
  room.plant('minutes', minutesId(ROOM), ROOM, { state }, 'members/minutes');
const opens = () => room.does(chair, 'floor.open_sitting', { day: ROOM_DAY });
beforeEach(() => {
  room = createRoom();
});

const STATES = ['window', 'adopted'];

test.each(STATES)('a meeting whose minutes were sent (%s) does not sit again', (state) => {
  room.sits();
  room.leads('close_sitting');
  expect(opens()).toBe('accepted');
  room.leads('close_sitting');
  withMinutes(state);
  expect(opens()).toBe('floor.minutes_sent');
});

test.each(STATES)('one that never sat does not begin to after its minutes (%s)', (state) => {
  withMinutes(state);
  expect(opens()).toBe('floor.minutes_sent');
});

test('one that still sits can be closed, and then sits no more', () => {
  room.sits();
  withMinutes('window');
  expect(opens()).toBe('accepted');
  room.leads('take_item', { item: null });
  room.leads('close_sitting');
  expect(opens()).toBe('floor.minutes_sent');
});
