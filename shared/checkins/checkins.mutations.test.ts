import { describe, expect, test } from 'vitest';
import {
  chileanDelegate,
  createWorld,
  MEETING,
  meetingArgs,
  presidency,
} from '#shared/meetings/meetings.fixtures.ts';
import { meetingsMutations } from '#shared/meetings/meetings.mutations.ts';
import { participantsMutations } from '#shared/participants/participants.mutations.ts';
import { codeOf } from './badge-code.rules.ts';
import { lastDayOf, toBeSigned, tokenOf } from './badges.rules.ts';
import { checkinsMutations } from './checkins.mutations.ts';

const support = {
  ...presidency,
  person: 'per_door',
  device: 'dev_door',
  roles: ['programmeSupport' as const],
};
const chile = {
  delegation: 'dlg_chile',
  meeting: MEETING,
  kind: 'state',
  code: 'CL',
  name: { es: 'Chile' },
  order: 0,
};

function open(people = 1) {
  const world = createWorld([...meetingsMutations, ...participantsMutations, ...checkinsMutations]);
  world.act({ name: 'meetings.schedule', args: meetingArgs });
  world.act({ name: 'participants.add_delegation', args: chile });
  for (let order = 0; order < people; order += 1) {
    const person = {
      delegation: 'dlg_chile',
      name: null,
      office: { es: 'Director' },
      capacity: 'head',
      order,
    };
    world.act({
      name: 'participants.add',
      args: { participant: `prt_${order}`, meeting: MEETING, ...person },
    });
  }
  return world;
}

/** Puts the first of the list into the delegation of Peru. */
function moveToPeru(world: ReturnType<typeof open>) {
  const peru = { ...chile, delegation: 'dlg_peru', code: 'PE', name: { es: 'Perú' } };
  world.act({ name: 'participants.add_delegation', args: peru });
  world.act({
    name: 'participants.edit',
    args: { participant: 'prt_0', fields: { delegation: 'dlg_peru' } },
  });
}

const scan = {
  checkIn: 'chk_a',
  meeting: MEETING,
  participant: 'prt_0',
  direction: 'in',
  way: 'qr',
  door: 'Norte',
  at: 5,
};
const record = { name: 'checkins.record', args: scan, actor: support };

describe('a scan', () => {
  test('is an entry of its own, with its author', () => {
    const world = open();
    expect(world.act(record)).toMatchObject({ accepted: true });
    expect(world.one('checkIns', 'chk_a')).toMatchObject({
      parent: MEETING,
      audience: 'logistics/meetings',
      body: { participant: 'prt_0', at: 5, heardAt: 0, by: 'per_door', device: 'dev_door' },
    });
  });

  test('is not recorded by a delegate, nor for a person who is not on the list', () => {
    expect(open().act({ ...record, actor: chileanDelegate })).toMatchObject({ code: 'access.not_allowed' });
    const args = { ...scan, participant: 'prt_nobody' };
    expect(open().act({ ...record, args })).toMatchObject({ code: 'participants.unknown_participant' });
    const elsewhere = { ...scan, meeting: 'mtg_other' };
    expect(open().act({ ...record, args: elsewhere })).toMatchObject({
      code: 'participants.unknown_participant',
    });
  });

  test('is removed only by its author or by the presidency', () => {
    const undo = { name: 'checkins.undo', args: { checkIn: 'chk_a', meeting: MEETING } };
    const other = { ...support, person: 'per_other' };
    for (const [actor, outcome] of [
      [support, { accepted: true }],
      [presidency, { accepted: true }],
      [other, { code: 'checkins.not_yours' }],
      [chileanDelegate, { code: 'access.not_allowed' }],
    ] as const) {
      const world = open();
      world.act(record);
      expect(world.act({ ...undo, actor })).toMatchObject(outcome);
    }
  });
});

const lastDay = lastDayOf({ endsOn: meetingArgs.endsOn });
function tokenFor(participant: string, day = lastDay) {
  const signed = toBeSigned({ participant, meeting: MEETING, lastDay: day });
  return tokenOf({ signed, signature: new Uint8Array(64) });
}
function issueArgs(participant: string, change: object = {}) {
  const codeKey = '0123456789abcdef';
  return {
    participant,
    meeting: MEETING,
    delegation: 'CL',
    token: tokenFor(participant),
    codeKey,
    ...change,
  };
}
const facts = (number: number) => ({ numbers: { [`badge/${MEETING}`]: number }, offsets: {} });

describe('a badge', () => {
  test('is read by its person and the liaison, and has its own code', () => {
    const world = open(2);
    world.act({ name: 'badges.issue', args: issueArgs('prt_0'), facts: facts(1) });
    world.act({ name: 'badges.issue', args: issueArgs('prt_1'), facts: facts(2) });
    expect(world.one('badges', 'bdg_prt_0')).toMatchObject({
      parent: MEETING,
      audience: 'personal/CL/prt_0',
      body: { participant: 'prt_0', delegation: 'CL', code: codeOf({ number: 1, key: '0123456789abcdef' }) },
    });
    expect(world.one('badges', 'bdg_prt_1')?.body.code).not.toBe(world.one('badges', 'bdg_prt_0')?.body.code);
  });

  test('is not made again without a change, is made again for other dates or another delegation, and keeps its code', () => {
    const world = open();
    const act = (change: object) =>
      world.act({ name: 'badges.issue', args: issueArgs('prt_0', change), facts: facts(9) });
    act({});
    const { code } = world.one('badges', 'bdg_prt_0')?.body ?? {};
    expect(act({})).toMatchObject({ accepted: true, effects: [] });
    moveToPeru(world);
    act({ token: tokenFor('prt_0', lastDay + 7), delegation: 'PE' });
    expect(world.one('badges', 'bdg_prt_0')).toMatchObject({
      rev: 2,
      audience: 'personal/PE/prt_0',
      body: { code, delegation: 'PE', token: tokenFor('prt_0', lastDay + 7) },
    });
  });

  test('requested before its person changed delegation, and made after, belongs to the new one', () => {
    const world = open();
    moveToPeru(world);
    for (const delegation of ['PE', 'CL'])
      world.act({ name: 'badges.issue', args: issueArgs('prt_0', { delegation }), facts: facts(1) });
    expect(world.one('badges', 'bdg_prt_0')).toMatchObject({
      audience: 'personal/PE/prt_0',
      body: { delegation: 'PE' },
    });
  });

  test('is never made from another person’s token, nor for a person who left the list', () => {
    const world = open();
    expect(
      world.act({ name: 'badges.issue', args: issueArgs('prt_0', { token: tokenFor('prt_9') }) }),
    ).toMatchObject({ code: 'badges.bad_token' });
    expect(world.act({ name: 'badges.issue', args: issueArgs('prt_gone') })).toMatchObject({ effects: [] });
  });

  test('stays, marked with the server’s time, when its person leaves the list, and is never valid again', () => {
    const world = open();
    world.act({ name: 'badges.issue', args: issueArgs('prt_0'), facts: facts(1) });
    const withdraw = () =>
      world.act({ name: 'badges.withdraw', args: { participant: 'prt_0', meeting: MEETING } });
    expect(withdraw()).toMatchObject({ effects: [] });
    const { body } = world.one('participants', 'prt_0') ?? {};
    const removed = world.act({
      name: 'participants.forget',
      args: { participant: 'prt_0', meeting: MEETING },
    });
    expect(removed).toMatchObject({
      effects: expect.arrayContaining([
        expect.objectContaining({ op: 'forward', name: 'badges.withdraw' }),
        expect.objectContaining({ op: 'forward', name: 'states.forget_about' }),
      ]),
    });
    expect(withdraw()).toMatchObject({ effects: [{ op: 'set', fields: { withdrawnAt: 0 } }] });
    expect(withdraw()).toMatchObject({ effects: [] });
    expect(body).toBeDefined();
    world.act({
      name: 'participants.add',
      args: { participant: 'prt_0', meeting: MEETING, ...(body ?? {}) },
    });
    world.act({ name: 'badges.issue', args: issueArgs('prt_0'), facts: facts(1) });
    expect(world.one('badges', 'bdg_prt_0')?.body.withdrawnAt).toBe(0);
  });
});

describe('badges that are missing', () => {
  const request = { name: 'badges.request', args: { meeting: MEETING } };

  test('are requested two hundred at a time, and not for people who have one', () => {
    const world = open(203);
    world.act({ name: 'badges.issue', args: issueArgs('prt_0'), facts: facts(1) });
    const decision = world.act(request);
    expect(decision).toMatchObject({ accepted: true, say: { asked: 200, left: 2 } });
    const effects = decision.accepted ? decision.effects : [];
    expect(effects).toHaveLength(200);
    expect(effects[0]).toEqual({
      op: 'forward',
      compartment: 'committee',
      name: 'badges.issue',
      args: { participant: 'prt_1', meeting: MEETING, delegation: 'CL' },
    });
  });

  test('include those that belong to another delegation', () => {
    const world = open();
    world.act({ name: 'badges.issue', args: issueArgs('prt_0'), facts: facts(1) });
    expect(world.act(request)).toMatchObject({ say: { asked: 0 } });
    moveToPeru(world);
    expect(world.act(request)).toMatchObject({ say: { asked: 1 } });
  });

  test('are not requested by a delegate', () => {
    expect(open().act({ ...request, actor: chileanDelegate })).toMatchObject({ code: 'access.not_allowed' });
  });
});
