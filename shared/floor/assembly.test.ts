import { beforeEach, expect, test } from 'vitest';
import { chair, createRoom, delegates, ITEM } from '#test/support/floor-room.ts';
import { numbersOf } from './list.rules.ts';

/**
 * What assemblies expect of a list of speakers, as cases: those that the public tests of OpenSlides describe, by our own
 * rules and words.
 */
const MINUTE = 60_000;
let room = createRoom();
beforeEach(() => {
  room = createRoom();
  room.sits();
});
const points = (code: 'CL' | 'EC' | 'PY', request: string, point: string | null) =>
  room.asks(code, request, { kind: 'order', point });
const passes = (minutes: number) => {
  room.world.now += minutes * MINUTE;
};

test('a point of order where somebody speaks and nobody waits is next, and interrupts nobody by itself', () => {
  room.asks('CL', 'spk_cl');
  room.leads('call', { request: 'spk_cl' });
  points('EC', 'spk_point', 'suspend');
  expect(room.list()).toEqual(['spk_point']);
  expect(room.room()?.speaking?.request).toBe('spk_cl');
});

test('who waits for a speech raises a point of order as well, and keeps the place of the speech', () => {
  room.asks('CL', 'spk_cl');
  room.asks('EC', 'spk_ec');
  points('EC', 'spk_point', 'suspend');
  expect(room.list()).toEqual(['spk_point', 'spk_cl', 'spk_ec']);
  expect([...numbersOf(room.requests())]).toEqual([
    ['spk_cl', 1],
    ['spk_ec', 2],
  ]);
  room.leads('call', { request: 'spk_point' });
  room.leads('end');
  expect(room.list()).toEqual(['spk_cl', 'spk_ec']);
});

test('a second point of order of the same delegation waits until the first was heard or withdrawn', () => {
  points('EC', 'spk_1', 'suspend');
  expect(points('EC', 'spk_2', 'adjourn')).toBe('floor.already_asked');
  room.does(delegates.EC, 'floor.withdraw', { request: 'spk_1' });
  expect(points('EC', 'spk_2', 'adjourn')).toBe('accepted');
  room.leads('call', { request: 'spk_2' });
  expect(points('EC', 'spk_3', 'adjourn')).toBe('accepted');
});

test('points of order of one rank stand as they came, and one of a higher rank goes before them, however late', () => {
  points('CL', 'spk_cl', 'adjourn_debate');
  points('EC', 'spk_ec', 'adjourn_debate');
  points('PY', 'spk_py', 'adjourn');
  expect(room.list()).toEqual(['spk_py', 'spk_cl', 'spk_ec']);
});

test('somebody who is called out of turn changes nothing for the others', () => {
  for (const code of ['CL', 'EC', 'PY'] as const) room.asks(code, `spk_${code}`);
  room.leads('call', { request: 'spk_EC' });
  expect(room.list()).toEqual(['spk_CL', 'spk_PY']);
});

test('who asks again after they spoke goes to the end', () => {
  room.asks('CL', 'spk_cl');
  room.asks('EC', 'spk_ec');
  room.leads('call', { request: 'spk_cl' });
  expect(room.asks('CL', 'spk_again')).toBe('accepted');
  expect(room.list()).toEqual(['spk_ec', 'spk_again']);
});

test('what the chair put in order stays so when a point of order comes and goes', () => {
  for (const code of ['CL', 'EC', 'PY'] as const) room.asks(code, `spk_${code}`);
  room.leads('move', { move: 'spm_1', item: ITEM.id, request: 'spk_PY', before: 'spk_CL', reason: 'x' });
  points('EC', 'spk_point', null);
  expect(room.list()).toEqual(['spk_point', 'spk_PY', 'spk_CL', 'spk_EC']);
  room.leads('call', { request: 'spk_point' });
  expect(room.list()).toEqual(['spk_PY', 'spk_CL', 'spk_EC']);
});

test('the next one ends also a speech whose clock is stopped, and the pause is nobody’s time', () => {
  room.asks('CL', 'spk_cl');
  room.asks('EC', 'spk_ec');
  room.leads('call', { request: 'spk_cl' });
  passes(1);
  room.leads('pause');
  passes(5);
  room.leads('call', { request: 'spk_ec' });
  passes(2);
  room.leads('end');
  expect(room.spoken().map(({ body }) => [body.delegation, (body.usedMs ?? Number.NaN) / MINUTE])).toEqual([
    ['CL', 1],
    ['EC', 2],
  ]);
});

test('who has spoken is not taken off the list, nor called again', () => {
  room.asks('CL', 'spk_cl');
  room.leads('call', { request: 'spk_cl' });
  room.leads('end');
  expect(room.does(chair, 'floor.withdraw', { request: 'spk_cl' })).toBe('floor.not_waiting');
  expect(room.does(chair, 'floor.call', { request: 'spk_cl' })).toBe('floor.not_waiting');
  expect(room.spoken()).toHaveLength(1);
});

test('who waits when the list is closed goes on waiting, and speaks', () => {
  room.asks('CL', 'spk_cl');
  room.leads('close_list');
  expect(room.list()).toEqual(['spk_cl']);
  room.leads('call', { request: 'spk_cl' });
  expect(room.room()?.speaking?.delegation).toBe('CL');
});

test('after the sitting was closed and opened again the list is as it was', () => {
  room.asks('CL', 'spk_cl');
  room.asks('EC', 'spk_ec');
  room.leads('call', { request: 'spk_cl' });
  room.leads('close_sitting');
  expect(room.spoken()).toHaveLength(1);
  room.leads('open_sitting', { day: '2026-10-14' });
  expect(room.list()).toEqual(['spk_ec']);
  expect(room.room()?.speaking).toBeNull();
});
