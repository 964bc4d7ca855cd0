import { beforeEach, describe, expect, test } from 'vitest';
import { NO_PARAMETERS } from '#shared/rules/parameters.schemas.ts';
import { decide } from '#shared/sync/decide.ts';
import { MADE_AT, sourceOf } from '#test/support/deciding.ts';
import {
  chair,
  createRoom,
  delegates,
  ELEVEN,
  FLOOR_RULE,
  ITEM,
  NEXT_ITEM,
  ROOM,
} from '#test/support/floor-room.ts';
import { interventionId } from './floor.schemas.ts';
import { MOST_REQUESTS, requestsMutations } from './requests.mutations.ts';

const MINUTE = 60_000;
let room = createRoom();
beforeEach(() => {
  room = createRoom();
});

describe('a request', () => {
  beforeEach(() => room.sits());

  test('has an id that is no part of another, so that each speech is kept and the sitting can end', () => {
    const long = `spk_${'A'.repeat(70)}`;
    expect(room.asks('CL', long)).toBe('sync.bad_arguments');
    expect(room.asks('CL', interventionId(long).replace('itv_', 'spk_'))).toBe('sync.bad_arguments');
    const [one, other] = [`spk_${'A'.repeat(60)}`, `spk_${'A'.repeat(59)}B`];
    for (const request of [one, other]) {
      expect(room.asks('CL', request)).toBe('accepted');
      room.leads('call', { request });
      room.world.now += MINUTE;
      room.leads('end');
    }
    room.leads('close_sitting');
    expect(room.spoken()).toHaveLength(2);
  });

  test('is for people of the delegation, and gets the server’s count, hour and capacity', () => {
    expect(room.does(chair, 'floor.ask', { request: 'spk_1', ...anyWish('CL') })).toBe('floor.not_yours');
    expect(room.asks('CL', 'spk_1')).toBe('accepted');
    expect(room.asks('europol', 'spk_2')).toBe('accepted');
    expect(
      room.requests().map(({ body }) => [body.delegation, body.turn, body.takenAt, body.capacity]),
    ).toEqual([
      ['CL', 1, ELEVEN, 'members'],
      ['europol', 2, ELEVEN, 'observers'],
    ]);
  });

  test('of whoever has left the delegation, or lost the function, is refused with words of its own', () => {
    const moved = { ...delegates.CL, state: 'EC', delegation: 'EC' };
    const without = { ...delegates.CL, roles: ['fieldOfficer' as const] };
    for (const actor of [moved, without]) {
      expect(room.does(actor, 'floor.ask', { request: 'spk_1', ...anyWish('CL') })).toBe('floor.not_yours');
    }
    room.asks('CL', 'spk_1');
    expect(room.does(moved, 'floor.withdraw', { request: 'spk_1' })).toBe('floor.not_yours');
  });

  test('is for whom the list of the meeting has for it, and so is what is done with one that waits or speaks', () => {
    const home = { ...delegates.CL, person: 'per_home', device: 'dev_home' };
    const gives = (name: string) => room.does(home, `floor.${name}`, { request: 'spk_1' });
    expect(room.does(home, 'floor.ask', { request: 'spk_1', ...anyWish('CL') })).toBe('floor.not_on_list');
    room.asks('CL', 'spk_1');
    for (const name of ['withdraw', 'give_way']) expect(gives(name)).toBe('floor.not_on_list');
    room.leads('call', { request: 'spk_1' });
    expect(gives('give_way')).toBe('floor.not_on_list');
    expect(room.room()?.speaking).toMatchObject({ request: 'spk_1' });
    // On the list, but for another delegation.
    const europol = { ...delegates.europol, person: 'per_home' };
    room.isKnown(europol);
    expect(gives('give_way')).toBe('floor.not_on_list');
    room.isKnown(home);
    expect(gives('give_way')).toBe('accepted');
  });

  test('waits once of each sort for each delegation', () => {
    room.spoke('EC');
    room.asks('CL', 'spk_1');
    expect(room.asks('CL', 'spk_2')).toBe('floor.already_asked');
    expect(room.asks('CL', 'spk_2', { kind: 'against' })).toBe('floor.already_asked');
    expect(room.asks('CL', 'spk_2', { kind: 'reply' })).toBe('accepted');
    expect(room.asks('CL', 'spk_3', { kind: 'order', point: 'suspend' })).toBe('accepted');
    expect(room.asks('CL', 'spk_4', { kind: 'order', point: null })).toBe('floor.already_asked');
    // The same once more, after an answer that was lost, is the same.
    expect(room.asks('CL', 'spk_1')).toBe('accepted');
    expect(room.asks('EC', 'spk_1')).toBe('sync.already_exists');
    expect(room.requests()).toHaveLength(3);
    room.does(delegates.CL, 'floor.withdraw', { request: 'spk_1' });
    expect(room.asks('CL', 'spk_5')).toBe('accepted');
  });

  test('once more with other content, or when it waits no more, is not the same', () => {
    room.asks('CL', 'spk_1');
    for (const change of [{ kind: 'against' }, { isMinister: true }])
      expect(room.asks('CL', 'spk_1', change)).toBe('sync.already_exists');
    room.leads('call', { request: 'spk_1' });
    expect(room.asks('CL', 'spk_1')).toBe('accepted');
    room.asks('EC', 'spk_2');
    room.does(delegates.EC, 'floor.withdraw', { request: 'spk_2' });
    expect(room.asks('EC', 'spk_2')).toBe('floor.not_waiting');
    expect(room.asks('EC', 'spk_2', { kind: 'order', point: 'suspend' })).toBe('sync.already_exists');
    expect(room.list()).toEqual([]);
  });

  test('is made so often on one item, the withdrawn ones too; then the chair adds the delegation', () => {
    for (let index = 0; index < MOST_REQUESTS; index += 1) {
      expect(room.asks('CL', `spk_${index}`)).toBe('accepted');
      room.does(delegates.CL, 'floor.withdraw', { request: `spk_${index}` });
    }
    expect(room.asks('CL', 'spk_more')).toBe('floor.too_many');
    expect(room.asks('EC', 'spk_ec')).toBe('accepted');
    expect(room.adds('CL', 'spk_added')).toBe('accepted');
    room.leads('take_item', { item: NEXT_ITEM });
    expect(room.asks('CL', 'spk_next', { item: NEXT_ITEM.id })).toBe('accepted');
  });

  test('announces a minister of a member, and of others only by the chair', () => {
    expect(room.asks('europol', 'spk_1', { isMinister: true })).toBe('floor.no_minister');
    expect(room.asks('CL', 'spk_1', { isMinister: true })).toBe('accepted');
    expect(room.adds('europol', 'spk_2', { isMinister: true })).toBe('accepted');
  });

  test('is of the open item, and of a delegation of the meeting', () => {
    expect(room.asks('CL', 'spk_1', { item: NEXT_ITEM.id })).toBe('floor.other_item');
    expect(room.adds('UY', 'spk_1')).toBe('floor.not_at_meeting');
    expect(room.asks('CL', 'spk_1', { point: 'suspend' })).toBe('floor.no_point');
    room.leads('close_sitting');
    expect(room.asks('CL', 'spk_1')).toBe('floor.not_in_session');
  });

  test('a closed list takes points of order, and whom the chair adds', () => {
    room.leads('close_list');
    expect(room.asks('CL', 'spk_1')).toBe('floor.list_closed');
    expect(room.asks('CL', 'spk_1', { kind: 'reply' })).toBe('floor.list_closed');
    expect(room.asks('CL', 'spk_2', { kind: 'order', point: 'close_debate' })).toBe('accepted');
    expect(room.adds('CL', 'spk_3')).toBe('accepted');
    expect(room.does(delegates.CL, 'floor.add', { request: 'spk_4', ...anyWish('CL') })).toBe(
      'access.not_allowed',
    );
    room.leads('open_list');
    expect(room.asks('EC', 'spk_5')).toBe('accepted');
  });

  test('a device does not know who is a member or present, and lets the request go without a place', () => {
    const [ask] = requestsMutations;
    const decision = decide({
      ...{ mutation: ask, actor: delegates.CL, now: MADE_AT, madeAt: MADE_AT, facts: () => null },
      args: { request: 'spk_1', meeting: ROOM, ...anyWish('CL') },
      source: sourceOf(room.world.readBy(delegates.CL, 'committee')),
    });
    expect(decision).toMatchObject({
      accepted: true,
      effects: [{ body: { turn: null, takenAt: null, capacity: null, state: 'waiting' } }],
    });
  });

  test('is withdrawn by its delegation or the chair until it is called', () => {
    room.asks('CL', 'spk_1');
    room.asks('EC', 'spk_2');
    expect(room.does(delegates.EC, 'floor.withdraw', { request: 'spk_1' })).toBe('floor.not_yours');
    expect(room.does(delegates.CL, 'floor.withdraw', { request: 'spk_1' })).toBe('accepted');
    expect(room.does(delegates.CL, 'floor.withdraw', { request: 'spk_1' })).toBe('accepted');
    room.leads('withdraw', { request: 'spk_2' });
    expect(room.list()).toEqual([]);
    room.asks('PY', 'spk_3');
    room.leads('call', { request: 'spk_3' });
    expect(room.does(delegates.PY, 'floor.withdraw', { request: 'spk_3' })).toBe('floor.not_waiting');
    expect(room.does(delegates.PY, 'floor.withdraw', { request: 'spk_9' })).toBe('floor.unknown_request');
  });

  test('who gives way while they speak has spoken', () => {
    room.asks('CL', 'spk_1');
    room.asks('EC', 'spk_2');
    room.leads('call', { request: 'spk_1' });
    room.world.now += MINUTE;
    expect(room.does(delegates.CL, 'floor.give_way', { request: 'spk_1' })).toBe('accepted');
    expect(room.does(delegates.CL, 'floor.give_way', { request: 'spk_1' })).toBe('accepted');
    expect(room.does(delegates.EC, 'floor.give_way', { request: 'spk_2' })).toBe('accepted');
    expect(room.room()?.speaking).toBeNull();
    expect([room.stateOf('spk_1'), room.stateOf('spk_2')]).toEqual(['gave_way', 'gave_way']);
    expect(room.spoken()).toHaveLength(1);
    expect(room.list()).toEqual([]);
  });
});

describe('by the rules in force', () => {
  test('who may speak asks, and who may propose raises points of order', () => {
    const rights = { members: ['speak', 'vote'], observers: [], guests: [], article: 'art_1' };
    room = createRoom({ parameters: { rights: rights as never } });
    room.sits();
    expect(room.asks('europol', 'spk_1')).toBe('floor.no_right_to_speak');
    expect(room.adds('europol', 'spk_1')).toBe('floor.no_right_to_speak');
    expect(room.asks('CL', 'spk_2')).toBe('accepted');
    expect(room.asks('CL', 'spk_3', { kind: 'order' })).toBe('floor.no_right_to_move');
  });

  test('the rules and the members of the day of the sitting hold, also after midnight elsewhere', () => {
    room.sits();
    // From the next day on, observers do not speak. At the venue it is still eight in the evening.
    const rights = { members: ['speak'], observers: [], guests: [], article: 'art_1' };
    const version = { set: 'rst_1', version: 2, parameters: { ...NO_PARAMETERS, rights }, decision: null };
    room.plant('parameterVersions', 'prv_2', 'rules', { ...version, from: '2026-10-15' }, 'members/rules');
    room.world.now = Date.parse('2026-10-15T01:00:00Z');
    expect(room.asks('europol', 'spk_1')).toBe('accepted');
    expect(room.requests()[0]?.body.capacity).toBe('observers');
  });

  test('without rights in the rules an observer speaks and raises no point of order', () => {
    room.sits();
    expect(room.asks('europol', 'spk_1')).toBe('accepted');
    expect(room.asks('europol', 'spk_2', { kind: 'order' })).toBe('floor.no_right_to_move');
  });

  test('there is a reply only if they know one; where they say nothing there is', () => {
    room = createRoom({ floor: { ...FLOOR_RULE, hasReply: false } });
    room.sits();
    expect(room.asks('CL', 'spk_1', { kind: 'reply' })).toBe('floor.no_reply');
    room = createRoom({ floor: null });
    room.sits();
    room.spoke('EC');
    expect(room.asks('CL', 'spk_1', { kind: 'reply' })).toBe('accepted');
  });

  test('whoever interprets for a delegation asks nothing for it, and its liaison does', () => {
    room = createRoom();
    room.sits();
    const listedAs = (capacity: string) => {
      const office = { name: null, office: { es: 'x' }, capacity, order: 0 };
      room.plant('participants', 'prt_CL', ROOM, { delegation: 'dlg_CL', ...office });
    };
    listedAs('interpreter');
    expect(room.asks('CL', 'spk_1')).toBe('floor.does_not_speak');
    listedAs('liaison');
    expect(room.asks('CL', 'spk_1')).toBe('accepted');
    listedAs('interpreter');
    expect(room.does(delegates.CL, 'floor.withdraw', { request: 'spk_1' })).toBe('floor.does_not_speak');
  });

  test('only who is present asks, by the doors of the day, of which no delegate reads anything', () => {
    room = createRoom({ floor: { ...FLOOR_RULE, isPresentOnly: true } });
    room.sits();
    // Nobody keeps the doors: nothing is known of anybody.
    expect(room.asks('PY', 'spk_0')).toBe('accepted');
    room.scan('CL', 'in', ELEVEN - MINUTE);
    room.scan('EC', 'in', ELEVEN - 24 * 60 * MINUTE);
    expect(
      room.world.readBy(delegates.CL, 'committee').some(({ collection }) => collection === 'checkIns'),
    ).toBe(false);
    expect(room.asks('CL', 'spk_1')).toBe('accepted');
    expect(room.asks('EC', 'spk_2')).toBe('floor.not_present');
    // Whoever interprets for a delegation does not speak for it.
    const office = { name: null, office: { es: 'Interpretación' }, capacity: 'interpreter', order: 1 };
    room.plant('participants', 'prt_EC', ROOM, { delegation: 'dlg_EC', ...office });
    room.scan('EC', 'in');
    expect(room.asks('EC', 'spk_2')).toBe('floor.does_not_speak');
    expect(room.adds('EC', 'spk_2')).toBe('floor.not_present');
    room.scan('CL', 'out');
    expect(room.asks('CL', 'spk_3', { kind: 'order' })).toBe('floor.not_present');
    // Who asked inside and left has no floor until they are back.
    expect(room.does(chair, 'floor.call', { request: 'spk_1' })).toBe('floor.not_present');
    room.scan('CL', 'in', ELEVEN + MINUTE);
    room.leads('call', { request: 'spk_1' });
  });
});

function anyWish(delegation: string) {
  return { delegation, item: ITEM.id, kind: 'speech', point: null, isMinister: false };
}

test('there is a reply only to another delegation that spoke on this item, or speaks', () => {
  const replies = (code: 'CL' | 'EC', request: string) => room.asks(code, request, { kind: 'reply' });
  room.sits();
  expect(replies('EC', 'spk_e1')).toBe('floor.nothing_to_reply');
  expect(room.adds('EC', 'spk_e1', { kind: 'reply' })).toBe('floor.nothing_to_reply');
  // A point of order is for whoever presides.
  room.asks('CL', 'spk_order', { kind: 'order' });
  room.leads('call', { request: 'spk_order' });
  expect(replies('EC', 'spk_e1')).toBe('floor.nothing_to_reply');
  room.leads('end');
  room.asks('CL', 'spk_1');
  expect(replies('EC', 'spk_e1')).toBe('floor.nothing_to_reply');
  room.leads('call', { request: 'spk_1' });
  expect(replies('EC', 'spk_e1')).toBe('accepted');
  expect(replies('CL', 'spk_c1')).toBe('floor.nothing_to_reply');
  room.leads('end');
  expect(replies('CL', 'spk_c1')).toBe('floor.nothing_to_reply');
  room.leads('call', { request: 'spk_e1' });
  room.leads('end');
  expect(replies('CL', 'spk_c1')).toBe('accepted');
  room.leads('take_item', { item: NEXT_ITEM });
  expect(room.asks('EC', 'spk_e2', { kind: 'reply', item: NEXT_ITEM.id })).toBe('floor.nothing_to_reply');
});
