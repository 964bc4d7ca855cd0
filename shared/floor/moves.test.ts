import { beforeEach, describe, expect, test } from 'vitest';
import { chair, createRoom, delegates, ITEM, NEXT_ITEM } from '#test/support/floor-room.ts';
import { floorMoves } from './floor.schemas.ts';

let room = createRoom();
beforeEach(() => {
  room = createRoom();
});

describe('the chair moves', () => {
  beforeEach(() => {
    room.sits();
    for (const [at, code] of (['CL', 'EC', 'PY'] as const).entries()) room.asks(code, `spk_${at + 1}`);
  });
  const moves = (request: string, before: string | null, change: object = {}) =>
    room.does(chair, 'floor.move', {
      ...{ move: 'spm_1', item: ITEM.id, request, before, reason: 'Debe viajar.' },
      ...change,
    });

  test('somebody elsewhere, with a reason that everybody reads', () => {
    expect(moves('spk_3', 'spk_1')).toBe('accepted');
    expect(room.list()).toEqual(['spk_3', 'spk_1', 'spk_2']);
    expect(moves('spk_3', 'spk_1')).toBe('accepted');
    expect(moves('spk_2', 'spk_1')).toBe('sync.already_exists');
    expect(moves('spk_3', null, { move: 'spm_2' })).toBe('accepted');
    expect(room.list()).toEqual(['spk_1', 'spk_2', 'spk_3']);
    const read = room.world
      .readBy(delegates.CL, 'committee')
      .filter((doc) => doc.collection === floorMoves.name);
    expect(read.map(({ body }) => [body.turn, body.reason])).toEqual([
      [1, 'Debe viajar.'],
      [2, 'Debe viajar.'],
    ]);
  });

  test('nobody before themselves, no point of order and nobody before one, and only who waits here', () => {
    room.asks('CL', 'spk_4', { kind: 'order' });
    expect(moves('spk_1', 'spk_1')).toBe('floor.before_itself');
    expect(moves('spk_4', null)).toBe('floor.points_by_rank');
    expect(moves('spk_1', 'spk_4')).toBe('floor.points_by_rank');
    expect(moves('spk_9', null)).toBe('floor.unknown_request');
    expect(moves('spk_1', null, { item: NEXT_ITEM.id })).toBe('floor.other_item');
    room.leads('call', { request: 'spk_2' });
    expect(moves('spk_1', 'spk_2')).toBe('floor.not_waiting');
    expect(
      room.does(delegates.CL, 'floor.move', {
        ...{ move: 'spm_1', item: ITEM.id, request: 'spk_1', before: null, reason: 'x' },
      }),
    ).toBe('access.not_allowed');
  });
});
