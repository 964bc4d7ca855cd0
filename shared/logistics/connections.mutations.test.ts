import { beforeEach, describe, expect, test } from 'vitest';
import { connectionId, connections, shownConnections } from '#shared/connections/connections.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { SYSTEM_DEVICE, SYSTEM_PERSON } from '#shared/kernel/ids.ts';
import {
  chileanDelegate,
  createWorld,
  factsOf,
  MEETING,
  meetingArgs,
  type World,
} from '#shared/meetings/meetings.fixtures.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { allMutations } from '#shared/sync/all-features.ts';
import { logisticsFeature } from './logistics.feature.ts';

const system: Actor = {
  ...{ person: SYSTEM_PERSON, device: SYSTEM_DEVICE, state: null, delegation: null },
  ...{ roles: [], institution: null, unit: null },
};
const joining = {
  link: 'https://meet.example/j/1',
  phones: [{ country: 'CL', phone: '+56 2 2345 6789' }],
  number: '123 456',
  pin: '9876',
  seenBy: 'all',
  daysBefore: null,
  inCalendars: false,
} as const;
/** Midnight of 25 June in Madrid. */
const FIRST_DAY = Date.UTC(2026, 5, 24, 22);
const DAY = 86_400_000;

let now = 0;
let world: World;
const follow = () => world.act({ name: 'connections.follow', args: { meeting: MEETING }, actor: system });
const write = (part: object = {}) => {
  const args = { meeting: MEETING, ...joining, ...part };
  const decided = world.act({ name: 'connections.set', args });
  follow();
  return decided;
};
const move = (state: string) => {
  world.act({ name: 'meetings.move_to', args: { meeting: MEETING, state } });
  follow();
};
const audiences = () =>
  world
    .within(shownConnections.name, MEETING)
    .map(({ audience }) => audience)
    .sort();
const head = { office: { es: 'Dirección' }, name: null, order: 0, capacity: 'head' };

beforeEach(() => {
  now = FIRST_DAY - 10 * DAY;
  world = createWorld(allMutations, () => now);
  const facts = factsOf({ startsAt: '2026-06-25T12:00', timeZone: 'Europe/Madrid', offset: 120 });
  world.act({ name: 'meetings.schedule', args: meetingArgs, facts });
  for (const code of ['CL', 'EC'])
    world.act({
      name: 'participants.add_delegation',
      args: {
        ...{ delegation: `dlg_${code}`, meeting: MEETING, kind: 'state', code },
        name: { es: code },
        order: 0,
      },
    });
  world.act({
    name: 'participants.add',
    args: { participant: 'prt_cl', meeting: MEETING, delegation: 'dlg_CL', ...head },
  });
});

describe('how one joins a meeting', () => {
  test('is written down by those who organise it, and by nobody else', () => {
    const args = { meeting: MEETING, ...joining };
    expect(world.act({ name: 'connections.set', args, actor: chileanDelegate })).toMatchObject({
      accepted: false,
      code: 'access.not_allowed',
    });
    expect(write()).toMatchObject({ accepted: true });
    expect(world.one(connections.name, connectionId(MEETING))?.audience).toBe('logistics/meetings');
  });

  test('has a link or a telephone', () => {
    expect(write({ link: null, phones: [] })).toMatchObject({ code: 'connections.nothing' });
    expect(write({ link: null })).toMatchObject({ accepted: true });
  });

  test('is nothing for a meeting in person, and ends when a meeting becomes one', () => {
    move('convened');
    write();
    expect(audiences()).toEqual([`floor/${MEETING}`]);
    world.act({ name: 'meetings.edit', args: { meeting: MEETING, fields: { format: 'in_person' } } });
    follow();
    expect(audiences()).toEqual([]);
    expect(write()).toMatchObject({ code: 'connections.in_person' });
  });
});

describe('others see it', () => {
  test('once the meeting is convened, and no longer when it is postponed or cancelled', () => {
    write();
    expect(audiences()).toEqual([]);
    move('convened');
    expect(audiences()).toEqual([`floor/${MEETING}`]);
    move('postponed');
    expect(audiences()).toEqual([]);
    move('convened');
    expect(audiences()).toEqual([`floor/${MEETING}`]);
    world.act({ name: 'meetings.cancel', args: { meeting: MEETING, reason: { es: 'x' } } });
    follow();
    expect(audiences()).toEqual([]);
  });

  test('of a meeting that is only planned never, whatever its day', () => {
    write({ daysBefore: 30 });
    expect(audiences()).toEqual([]);
    move('convened');
    expect(audiences()).toEqual([`floor/${MEETING}`]);
  });

  test('until the night after its last day, with nobody closing it', () => {
    move('convened');
    write();
    const dueAt = () => {
      const doc = world.one(connections.name, connectionId(MEETING));
      return doc === null ? null : logisticsFeature.due[0]?.at(doc);
    };
    const closesAt = Date.UTC(2026, 5, 26, 12);
    expect(dueAt()).toBe(closesAt);
    now = closesAt - 1;
    follow();
    expect(audiences()).toHaveLength(1);
    now = closesAt;
    follow();
    expect(audiences()).toEqual([]);
    expect(dueAt()).toBeNull();
  });

  test.each<[string, 1 | 0]>([
    ['month', 1],
    ['open', 0],
  ])('of a meeting with dates of the kind "%s" not for ever', (precision, before) => {
    move('convened');
    write();
    const dates = { startsOn: '2026-06-01', endsOn: '2026-06-30', precision, timeZone: 'Europe/Madrid' };
    world.act({ name: 'meetings.edit', args: { meeting: MEETING, fields: {}, dates } });
    follow();
    expect(audiences()).toHaveLength(before);
    now = Date.UTC(2026, 6, 2);
    follow();
    expect(audiences()).toEqual([]);
  });

  test('long after the meeting it is kept no more, whenever that is by then', () => {
    move('convened');
    write();
    const known = () => world.one(connections.name, connectionId(MEETING));
    expect(known()?.body.expiresOn).toBe('2026-07-25');
    const dates = {
      startsOn: '2026-07-01',
      endsOn: '2026-07-02',
      precision: 'day',
      timeZone: 'Europe/Madrid',
    };
    world.act({ name: 'meetings.edit', args: { meeting: MEETING, fields: {}, dates } });
    follow();
    expect(known()?.body.expiresOn).toBe('2026-08-01');
    const forget = () => {
      const args = { collection: connections.name, id: connectionId(MEETING) };
      expect(world.act({ name: 'connections.forget', args })).toMatchObject({ accepted: true });
    };
    now = Date.UTC(2026, 7, 1, 12);
    forget();
    expect(known()).not.toBeNull();
    now = Date.UTC(2026, 7, 2, 12);
    forget();
    expect(known()).toBeNull();
  });

  test('once the meeting is over no more; whoever organised it can still take it away', () => {
    move('convened');
    write();
    move('in_session');
    expect(audiences()).toHaveLength(1);
    move('closed');
    expect(audiences()).toEqual([]);
    const args = { meeting: MEETING };
    expect(world.act({ name: 'connections.remove', args, actor: chileanDelegate })).toMatchObject({
      code: 'access.not_allowed',
    });
    expect(world.act({ name: 'connections.remove', args })).toMatchObject({ accepted: true });
    expect(world.one(connections.name, connectionId(MEETING))).toBeNull();
  });

  test('not before its day, and with nobody online from midnight at the venue', () => {
    move('convened');
    write({ daysBefore: 1 });
    expect(audiences()).toEqual([]);
    const doc = world.one(connections.name, connectionId(MEETING));
    const [due] = logisticsFeature.due;
    if (doc === null || due === undefined) throw new Error('nothing falls due');
    expect(due.at(doc)).toBe(FIRST_DAY - DAY);
    expect(due.argsOf(doc, [doc])).toEqual({ meeting: MEETING });
    now = FIRST_DAY - DAY - 1;
    follow();
    expect(audiences()).toEqual([]);
    now = FIRST_DAY - DAY;
    follow();
    expect(audiences()).toEqual([`floor/${MEETING}`]);
    move('postponed');
    expect(audiences()).toEqual([]);
  });

  test('later, if the meeting moves', () => {
    move('convened');
    write({ daysBefore: 0 });
    now = FIRST_DAY;
    follow();
    expect(audiences()).toHaveLength(1);
    const dates = {
      startsOn: '2026-07-02',
      endsOn: '2026-07-02',
      precision: 'day',
      timeZone: 'Europe/Madrid',
    };
    const facts = factsOf({ startsAt: '2026-07-02T12:00', timeZone: 'Europe/Madrid', offset: 120 });
    world.act({ name: 'meetings.edit', args: { meeting: MEETING, dates }, facts });
    follow();
    expect(audiences()).toEqual([]);
    const later = { opensAt: FIRST_DAY + 7 * DAY };
    expect(world.one(connections.name, connectionId(MEETING))?.body).toMatchObject(later);
  });

  test('in the delegations that are invited, also in one that is added later', () => {
    move('convened');
    write({ seenBy: 'delegations' });
    expect(audiences()).toEqual(['contacts/of/CL', 'contacts/of/EC']);
    const args = {
      delegation: 'dlg_PE',
      meeting: MEETING,
      kind: 'state',
      code: 'PE',
      name: { es: 'P' },
      order: 0,
    };
    const added = world.act({ name: 'participants.add_delegation', args });
    expect(added).toMatchObject({
      effects: expect.arrayContaining([expect.objectContaining({ name: 'connections.follow' })]),
    });
    follow();
    expect(audiences()).toEqual(['contacts/of/CL', 'contacts/of/EC', 'contacts/of/PE']);
  });

  test('only as heads who have said who they are, as long as they are', () => {
    move('convened');
    write({ seenBy: 'heads' });
    expect(audiences()).toEqual([]);
    const args = { participant: 'prt_cl', meeting: MEETING };
    world.act({ name: 'participants.claim', args, actor: chileanDelegate });
    expect(world.act({ name: 'participants.settle', args, actor: system })).toMatchObject({
      effects: expect.arrayContaining([expect.objectContaining({ name: 'connections.follow' })]),
    });
    follow();
    expect(audiences()).toEqual(['joining/CL/per_chile']);
    world.act({
      name: 'participants.edit',
      args: { participant: 'prt_cl', fields: { capacity: 'adviser' } },
    });
    follow();
    expect(audiences()).toEqual([]);
  });

  test('whom it was shown to before and is no more has nothing left', () => {
    move('convened');
    write({ seenBy: 'delegations' });
    write({ seenBy: 'all' });
    expect(audiences()).toEqual([`floor/${MEETING}`]);
    world.act({ name: 'connections.remove', args: { meeting: MEETING } });
    follow();
    expect(audiences()).toEqual([]);
  });

  test('that it became another one, and not that only its readers did', () => {
    move('convened');
    write();
    const changedAt = () => world.within(shownConnections.name, MEETING).map(({ body }) => body.changedAt);
    expect(changedAt()).toEqual([null]);
    write({ inCalendars: true });
    expect(changedAt()).toEqual([null]);
    write({ link: 'https://meet.example/j/2' });
    expect(changedAt()).toEqual([now]);
  });
});

describe('a meeting on a condition', () => {
  test('that takes place at a distance has no place, and nothing is owed for a journey', () => {
    world.act({ name: 'meetings.edit', args: { meeting: MEETING, fields: { format: 'in_person' } } });
    const deadlines = { nominations: '2026-06-01', visas: '2026-06-02', travel: '2026-06-03' };
    world.act({ name: 'meetings.set_deadlines', args: { meeting: MEETING, deadlines } });
    expect(world.act({ name: 'meetings.go_virtual', args: { meeting: MEETING } })).toMatchObject({
      accepted: true,
    });
    expect(world.one(meetings.name, MEETING)?.body).toMatchObject({
      ...{ format: 'virtual', city: null, venue: null, state: 'convened' },
      deadlines: { nominations: '2026-06-01' },
    });
    expect(world.one(meetings.name, MEETING)?.body.deadlines).not.toHaveProperty('visas');
  });

  test('is decided by whoever presides, and never once it is over', () => {
    const args = { meeting: MEETING };
    expect(world.act({ name: 'meetings.go_virtual', args, actor: chileanDelegate })).toMatchObject({
      code: 'access.not_allowed',
    });
    world.act({ name: 'meetings.cancel', args: { ...args, reason: { es: 'x' } } });
    expect(world.act({ name: 'meetings.go_virtual', args })).toMatchObject({ code: 'meetings.already_over' });
  });
});
