import { beforeEach, describe, expect, test } from 'vitest';
import { localCode } from '#shared/kernel/ids.ts';
import { chair, createRoom, delegates, ELEVEN, ITEM, ROOM } from '#test/support/floor-room.ts';
import { floorRequests, sittingId } from './floor.schemas.ts';

const MINUTE = 60_000;
let room = createRoom();
beforeEach(() => {
  room = createRoom();
});

describe('the floor', () => {
  beforeEach(() => {
    room.sits();
    room.asks('CL', 'spk_1');
    room.asks('EC', 'spk_2');
  });

  test('of a chair without network lasts as long as its own clock says, whenever the server hears of it', () => {
    const from = (device: string) => ({ ...chair, device });
    const at = (actor: typeof chair, name: string, madeAt: number, args: object = {}) =>
      expect(room.world.act(actor, name, { meeting: ROOM, ...args }, madeAt)).toMatchObject({
        accepted: true,
      });
    const used = () => room.spoken().map(({ body }) => body.usedMs);
    // Called at eleven by a clock that is an hour slow; all of it arrives ten minutes later.
    const slow = ELEVEN - 60 * MINUTE;
    room.world.now = ELEVEN + 10 * MINUTE;
    at(from('dev_slow'), 'floor.call', slow, { request: 'spk_1' });
    at(from('dev_slow'), 'floor.pause', slow + 2 * MINUTE);
    at(from('dev_slow'), 'floor.resume', slow + 4 * MINUTE);
    at(from('dev_slow'), 'floor.end', slow + 7 * MINUTE);
    expect(used()).toEqual([5 * MINUTE]);
    // It counts against the time of its delegation.
    room.asks('CL', 'spk_3');
    at(from('dev_slow'), 'floor.call', slow + 8 * MINUTE, { request: 'spk_3' });
    expect(room.room()?.speaking?.limitMs).toBe(0);
    // Stopped by somebody else, or by a clock that was set back: by the server's.
    room.world.now += MINUTE;
    at(from('dev_other'), 'floor.end', slow);
    at(from('dev_slow'), 'floor.call', slow + 9 * MINUTE, { request: 'spk_2' });
    room.world.now += 3 * MINUTE;
    at(from('dev_slow'), 'floor.end', slow);
    expect(used()).toEqual([5 * MINUTE, MINUTE, 3 * MINUTE]);
  });

  test('is not lengthened by a clock that is set forward: the server knows how long it was, or nobody does', () => {
    const at = (name: string, madeAt: number, args: object = {}) =>
      expect(room.world.act(chair, name, { meeting: ROOM, ...args }, madeAt)).toMatchObject({
        accepted: true,
      });
    const last = () => room.spoken().at(-1)?.body.usedMs;
    // Both came at once: two minutes by the server, three hours by a clock that was set forward.
    at('floor.call', ELEVEN, { request: 'spk_1' });
    room.world.now = ELEVEN + 2 * MINUTE;
    at('floor.end', ELEVEN + 180 * MINUTE);
    expect(last()).toBe(2 * MINUTE);
    // A clock that is always two hours ahead goes as fast as any other.
    const ahead = room.world.now + 120 * MINUTE;
    at('floor.call', ahead, { request: 'spk_2' });
    room.world.now += 3 * MINUTE;
    at('floor.pause', ahead + 3 * MINUTE + 500);
    expect(room.room()?.speaking?.usedMs).toBe(3 * MINUTE + 500);
    // It goes on, and is set forward: nobody can say any more how long it was.
    at('floor.resume', ahead + 4 * MINUTE);
    room.world.now += MINUTE;
    at('floor.end', ahead + 40 * MINUTE);
    expect(last()).toBeNull();
    // What waited on the device ends after it arrived.
    room.asks('CL', 'spk_3');
    at('floor.call', room.world.now - 20 * MINUTE, { request: 'spk_3' });
    at('floor.end', room.world.now + 5 * MINUTE);
    expect(last()).toBeNull();
  });

  test('of a clock that was behind and is set right while somebody speaks is not known', () => {
    const at = (name: string, madeAt: number, args: object = {}) =>
      expect(room.world.act(chair, name, { meeting: ROOM, ...args }, madeAt)).toMatchObject({
        accepted: true,
      });
    at('floor.call', ELEVEN - 60 * MINUTE, { request: 'spk_1' });
    room.world.now = ELEVEN + MINUTE;
    at('floor.end', room.world.now);
    expect(room.spoken().at(-1)?.body.usedMs).toBeNull();
    // Its next speech has all the time that the rules give.
    room.asks('CL', 'spk_3');
    at('floor.call', room.world.now, { request: 'spk_3' });
    expect(room.room()?.speaking?.limitMs).toBe(3 * MINUTE);
    // Set half right: its stop is late as well, and not as late as its start.
    at('floor.call', room.world.now - 60 * MINUTE, { request: 'spk_2' });
    room.world.now += MINUTE;
    at('floor.end', room.world.now - 30 * MINUTE);
    expect(room.spoken().at(-1)?.body.usedMs).toBeNull();
  });

  test('is known where the network comes back while somebody speaks', () => {
    const at = (name: string, madeAt: number, args: object = {}) =>
      room.world.act(chair, name, { meeting: ROOM, ...args }, madeAt);
    room.world.now = ELEVEN + 3 * MINUTE;
    at('floor.call', ELEVEN, { request: 'spk_1' });
    room.world.now = ELEVEN + 4 * MINUTE;
    at('floor.end', room.world.now);
    expect(room.spoken().at(-1)?.body.usedMs).toBe(4 * MINUTE);
  });

  test('is measured by no device of a delegation, whatever it calls itself', () => {
    const named = 'dev_aqxgr';
    expect(localCode(named)).toBe(localCode(chair.device));
    room.leads('call', { request: 'spk_1' });
    room.world.now = ELEVEN + 9 * MINUTE;
    const give = { meeting: ROOM, request: 'spk_1' };
    room.world.act({ ...delegates.CL, device: named }, 'floor.give_way', give, ELEVEN + 1);
    expect(room.spoken().map(({ body }) => body.usedMs)).toEqual([9 * MINUTE]);
  });

  test('never ends before it began, also where the clock of the server was set back', () => {
    room.leads('call', { request: 'spk_1' });
    room.world.now -= MINUTE;
    room.leads('end');
    expect(room.spoken()[0]?.body).toMatchObject({ startedAt: ELEVEN, endedAt: ELEVEN });
  });

  test('goes from one to the next, and the clock of each is kept', () => {
    room.leads('call', { request: 'spk_1' });
    expect(room.room()?.speaking).toEqual({
      ...{ request: 'spk_1', delegation: 'CL', kind: 'speech', startedAt: ELEVEN, usedMs: 0 },
      ...{ runningSince: ELEVEN, limitMs: 3 * MINUTE, added: null },
      started: { code: localCode(chair.device), at: ELEVEN },
    });
    // Tapped twice.
    room.leads('call', { request: 'spk_1' });
    room.world.now += MINUTE;
    room.leads('pause');
    room.leads('pause');
    room.world.now += 10 * MINUTE;
    room.leads('resume');
    room.leads('resume');
    room.world.now += MINUTE;
    room.leads('call', { request: 'spk_2' });
    expect(room.spoken().map(({ id, body }) => ({ id, ...body }))).toEqual([
      {
        ...{ id: 'itv_1', request: 'spk_1', item: ITEM.id, delegation: 'CL', kind: 'speech' },
        ...{ startedAt: ELEVEN, endedAt: ELEVEN + 12 * MINUTE, usedMs: 2 * MINUTE, limitMs: 3 * MINUTE },
      },
    ]);
    expect(room.does(chair, 'floor.call', { request: 'spk_1' })).toBe('floor.not_waiting');
    room.leads('end');
    room.leads('end');
    expect(room.spoken()).toHaveLength(2);
    expect(room.does(chair, 'floor.pause')).toBe('floor.nobody_speaks');
  });

  test('is limited by what is left of the time of the delegation, or by what the chair says', () => {
    const speaks = (request: string, minutes: number, args: object = {}) => {
      room.leads('call', { request, ...args });
      const limit = room.room()?.speaking?.limitMs;
      room.world.now += minutes * MINUTE;
      room.leads('end');
      return limit;
    };
    expect(speaks('spk_1', 4)).toBe(3 * MINUTE);
    room.asks('CL', 'spk_3');
    expect(speaks('spk_3', 3)).toBe(MINUTE);
    room.asks('CL', 'spk_4');
    expect(speaks('spk_4', 1)).toBe(0);
    room.spoke('EC');
    room.asks('CL', 'spk_5', { kind: 'reply' });
    expect(speaks('spk_5', 1)).toBe(2 * MINUTE);
    room.asks('CL', 'spk_6', { kind: 'order' });
    expect(speaks('spk_6', 1)).toBeNull();
    expect(speaks('spk_2', 1, { limit: 10 * MINUTE })).toBe(10 * MINUTE);
  });

  test('gets more time with a reason, and only for whoever has it', () => {
    expect(room.does(chair, 'floor.add_time', { request: 'spk_1', ms: MINUTE, reason: 'x' })).toBe(
      'floor.speaks_no_more',
    );
    room.leads('call', { request: 'spk_1' });
    room.leads('add_time', { request: 'spk_1', ms: MINUTE, reason: 'Hubo ruido.' });
    room.leads('add_time', { request: 'spk_1', ms: MINUTE, reason: 'Pide terminar.' });
    expect(room.room()?.speaking).toMatchObject({
      limitMs: 5 * MINUTE,
      added: { ms: 2 * MINUTE, reason: 'Pide terminar.' },
    });
    expect(room.does(chair, 'floor.add_time', { request: 'spk_2', ms: MINUTE, reason: 'x' })).toBe(
      'floor.speaks_no_more',
    );
    room.leads('call', { request: 'spk_2', limit: null });
    expect(room.does(chair, 'floor.add_time', { request: 'spk_2', ms: MINUTE, reason: 'x' })).toBe(
      'floor.no_limit',
    );
  });

  test.each(['call', 'pause', 'resume', 'end', 'open_list', 'close_list', 'close_sitting'])(
    'only whoever presides does floor.%s',
    (name) => {
      const args = name === 'call' ? { request: 'spk_1' } : {};
      expect(room.does(delegates.CL, `floor.${name}`, args)).toBe('access.not_allowed');
    },
  );

  test('a request of another meeting is not called here', () => {
    room.plant(floorRequests.name, 'spk_8', 'mtg_other', { ...room.requests()[0]?.body }, `floor/${ROOM}`);
    expect(room.does(chair, 'floor.call', { request: 'spk_8' })).toBe('floor.unknown_request');
  });
});

test('two meetings that are called alike but for their kind of id have each their own sitting', () => {
  expect(sittingId('mtg_1')).not.toBe(sittingId('mtx_1'));
});

function _anyWish(delegation: string) {
  return { delegation, item: ITEM.id, kind: 'speech', point: null, isMinister: false };
}
