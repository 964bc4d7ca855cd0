import { describe, expect, test } from 'vitest';
import {
  chileanDelegate,
  createWorld,
  factsOf,
  itemArgs,
  MEETING,
  meetingArgs,
} from './meetings.fixtures.ts';
import { meetingsMutations } from './meetings.mutations.ts';
import { canMoveTo, MEETING_TRANSITIONS } from './meetings.rules.ts';
import { MEETING_STATES } from './meetings.schemas.ts';

function scheduled(now = 0) {
  const world = createWorld(meetingsMutations, now);
  world.act({ name: 'meetings.schedule', args: meetingArgs });
  return world;
}
const body = (world: ReturnType<typeof scheduled>, collection: string, id: string) =>
  world.one(collection, id)?.body;

describe('scheduling', () => {
  test('a phone shows the meeting without an offset, the server adds it', () => {
    expect(body(scheduled(), 'meetings', MEETING)).toMatchObject({ state: 'planned', offset: null });
    const server = createWorld(meetingsMutations);
    const facts = factsOf({ startsAt: '2026-06-25T12:00', timeZone: 'Europe/Madrid', offset: 120 });
    server.act({ name: 'meetings.schedule', args: meetingArgs, facts });
    expect(body(server, 'meetings', MEETING)).toMatchObject({ offset: 120 });
  });

  test('a delegate cannot schedule a meeting', () => {
    const decision = createWorld(meetingsMutations).act({
      name: 'meetings.schedule',
      args: meetingArgs,
      actor: chileanDelegate,
    });
    expect(decision).toMatchObject({ accepted: false, code: 'access.not_allowed' });
  });

  test.each([
    ['meetings.ends_before_start', { endsOn: '2026-06-24' }],
    ['meetings.decided_too_late', { decideBy: '2026-06-26' }],
    ['meetings.condition_missing', { state: 'to_be_confirmed' }],
    ['sync.bad_arguments', { timeZone: '' }],
    ['sync.bad_arguments', { state: 'in_session' }],
  ])('is refused with %s for %o', (code, change) => {
    const decision = createWorld(meetingsMutations).act({
      name: 'meetings.schedule',
      args: { ...meetingArgs, ...change },
    });
    expect(decision).toMatchObject({ accepted: false, code });
  });

  test('the server refuses a zone that it does not know', () => {
    const facts = factsOf();
    const args = { ...meetingArgs, timeZone: 'Europe/Nowhere' };
    const decision = createWorld(meetingsMutations).act({ name: 'meetings.schedule', args, facts });
    expect(decision).toMatchObject({ accepted: false, code: 'meetings.unknown_time_zone' });
  });

  test('the pick-up of the card gets the offset of its own place', () => {
    const pickUp = {
      place: { es: 'Ministerio, puerta norte' },
      city: { es: 'Santiago' },
      startsAt: '2026-06-25T08:25',
      timeZone: 'America/Santiago',
      offset: null,
    };
    const facts = factsOf(
      { startsAt: '2026-06-25T12:00', timeZone: 'Europe/Madrid', offset: 120 },
      { ...pickUp, offset: -240 },
    );
    const world = createWorld(meetingsMutations);
    world.act({
      name: 'meetings.schedule',
      args: { ...meetingArgs, card: { ...meetingArgs.card, pickUp } },
      facts,
    });
    expect(body(world, 'meetings', MEETING)).toMatchObject({ card: { pickUp: { offset: -240 } } });
  });
});

describe('changing a meeting', () => {
  test('sets only the named fields', () => {
    const decision = scheduled().act({
      name: 'meetings.edit',
      args: { meeting: MEETING, fields: { venue: { es: 'Sala virtual 2' } } },
    });
    expect(decision.accepted && decision.effects[0]).toMatchObject({ op: 'set' });
    expect(decision.accepted && decision.effects[0]).toHaveProperty('fields', {
      venue: { es: 'Sala virtual 2' },
    });
  });

  test('new dates bring a new offset', () => {
    const world = scheduled();
    const dates = {
      startsOn: '2026-11-25',
      endsOn: '2026-11-25',
      precision: 'day',
      timeZone: 'Europe/Madrid',
    };
    const facts = factsOf({ startsAt: '2026-11-25T12:00', timeZone: 'Europe/Madrid', offset: 60 });
    world.act({ name: 'meetings.edit', args: { meeting: MEETING, dates }, facts });
    expect(body(world, 'meetings', MEETING)).toMatchObject({ startsOn: '2026-11-25', offset: 60 });
  });

  test.each([
    ['2024-11-25', 'meetings.dates_long_over'],
    ['2026-06-24', undefined],
  ])('days in %s, so long over that papers would be forgotten at once: %s', (day, code) => {
    const dates = { startsOn: day, endsOn: day, precision: 'day', timeZone: 'Europe/Madrid' };
    const world = scheduled(Date.UTC(2026, 5, 1));
    const decision = world.act({ name: 'meetings.edit', args: { meeting: MEETING, dates } });
    expect('code' in decision ? decision.code : undefined).toBe(code);
  });

  test('the condition of a meeting to be confirmed cannot be removed', () => {
    const world = createWorld(meetingsMutations);
    const condition = { es: 'Si la situación sanitaria lo permite' };
    world.act({
      name: 'meetings.schedule',
      args: { ...meetingArgs, condition, state: 'to_be_confirmed' },
    });
    expect(
      world.act({ name: 'meetings.edit', args: { meeting: MEETING, fields: { condition: null } } }),
    ).toMatchObject({ code: 'meetings.condition_missing' });
  });

  test('a meeting changes state only as the table allows', () => {
    const world = scheduled();
    const move = (state: string) =>
      world.act({ name: 'meetings.move_to', args: { meeting: MEETING, state } });
    expect(move('in_session')).toMatchObject({ code: 'meetings.no_such_step' });
    for (const state of ['convened', 'in_session', 'closed'])
      expect(move(state)).toMatchObject({ accepted: true });
    expect(move('cancelled')).toMatchObject({ code: 'meetings.no_such_step' });
  });

  test('is cancelled with a reason, once, by the presidency, and never while in session', () => {
    const world = scheduled();
    const reason = { es: 'Sin quórum.' };
    const cancel = (change: Partial<Parameters<typeof world.act>[0]> = {}) =>
      world.act({ name: 'meetings.cancel', args: { meeting: MEETING, reason }, ...change });
    expect(cancel({ actor: chileanDelegate })).toMatchObject({ code: 'access.not_allowed' });
    expect(cancel({ args: { meeting: 'mtg_none', reason } })).toMatchObject({
      code: 'meetings.unknown_meeting',
    });
    expect(cancel()).toMatchObject({ accepted: true });
    expect(body(world, 'meetings', MEETING)).toMatchObject({ state: 'cancelled', cancelled: { reason } });
    expect(cancel()).toMatchObject({ code: 'meetings.no_such_step' });
    const sitting = scheduled();
    for (const state of ['convened', 'in_session'])
      sitting.act({ name: 'meetings.move_to', args: { meeting: MEETING, state } });
    expect(sitting.act({ name: 'meetings.cancel', args: { meeting: MEETING, reason } })).toMatchObject({
      code: 'meetings.no_such_step',
    });
  });

  test('every state can be reached from another, and a cancelled one is final', () => {
    const reached = new Set<string>(Object.values(MEETING_TRANSITIONS).flat());
    expect([...reached].sort()).toEqual([...MEETING_STATES].sort());
    expect(MEETING_STATES.some((to) => canMoveTo({ from: 'cancelled', to }))).toBe(false);
  });
});

describe('the agenda', () => {
  test('an item moved to the other side of a clock change gets a new offset', () => {
    const world = createWorld(meetingsMutations);
    world.act({ name: 'meetings.schedule', args: { ...meetingArgs, endsOn: '2026-12-01' } });
    const summer = { startsAt: '2026-10-24T15:00', timeZone: 'Europe/Madrid' };
    const winter = { startsAt: '2026-10-25T15:00', timeZone: 'Europe/Madrid' };
    world.act({
      name: 'agenda.add_item',
      args: { ...itemArgs, ...summer },
      facts: factsOf({ ...summer, offset: 120 }),
    });
    expect(body(world, 'agendaItems', itemArgs.item)).toMatchObject({ offset: 120 });
    const args = { item: itemArgs.item, meeting: MEETING, when: winter };
    world.act({ name: 'agenda.edit_item', args });
    expect(body(world, 'agendaItems', itemArgs.item)).toMatchObject({ ...winter, offset: null });
    world.act({ name: 'agenda.edit_item', args, facts: factsOf({ ...winter, offset: 60 }) });
    expect(body(world, 'agendaItems', itemArgs.item)).toMatchObject({ ...winter, offset: 60 });
  });

  test('an item is within the days of its meeting', () => {
    const decision = scheduled().act({
      name: 'agenda.add_item',
      args: { ...itemArgs, startsAt: '2026-06-26T00:10' },
    });
    expect(decision).toMatchObject({ code: 'meetings.item_outside_dates' });
  });

  test('an item of another meeting is neither changed nor removed', () => {
    const world = scheduled();
    world.act({ name: 'agenda.add_item', args: itemArgs });
    world.act({ name: 'meetings.schedule', args: { ...meetingArgs, meeting: 'mtg_other' } });
    const args = { item: itemArgs.item, meeting: 'mtg_other' };
    expect(world.act({ name: 'agenda.remove_item', args })).toMatchObject({ code: 'meetings.unknown_item' });
    expect(world.act({ name: 'agenda.edit_item', args })).toMatchObject({ code: 'meetings.unknown_item' });
    expect(world.one('agendaItems', itemArgs.item)).not.toBeNull();
  });

  test('the agenda of a cancelled meeting stays as it was', () => {
    const world = scheduled();
    world.act({ name: 'agenda.add_item', args: itemArgs });
    world.act({ name: 'meetings.move_to', args: { meeting: MEETING, state: 'cancelled' } });
    const args = { item: itemArgs.item, meeting: MEETING };
    expect(world.act({ name: 'agenda.remove_item', args })).toMatchObject({ code: 'meetings.already_over' });
  });

  test('programme support changes no agenda', () => {
    const support = { ...chileanDelegate, state: null, roles: ['programmeSupport' as const] };
    expect(scheduled().act({ name: 'agenda.add_item', args: itemArgs, actor: support })).toMatchObject({
      code: 'access.not_allowed',
    });
  });
});
