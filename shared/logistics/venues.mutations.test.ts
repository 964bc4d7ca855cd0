import { describe, expect, test } from 'vitest';
import type { Actor } from '#shared/kernel/actor.ts';
import {
  chileanDelegate,
  createWorld,
  factsOf,
  MEETING,
  meetingArgs,
  presidency,
  type World,
} from '#shared/meetings/meetings.fixtures.ts';
import { meetingsMutations } from '#shared/meetings/meetings.mutations.ts';
import { logisticsMutations } from './logistics.mutations.ts';
import { isOnDay } from './venues.rules.ts';

const OTHER = 'mtg_other';
const programme: Actor = { ...presidency, person: 'per_programme', roles: ['programmeSupport'] };
const ASUNCION = 'America/Asuncion';

const venueArgs = {
  venue: 'ven_centre',
  meeting: MEETING,
  kind: 'venue',
  name: { es: 'Centro de Convenciones' },
  city: { es: 'Asunción' },
  address: 'Avda. Aviadores del Chaco 2025',
  position: { latitude: -25.2847, longitude: -57.5595 },
  from: '2026-06-25',
  until: null,
  timeZone: ASUNCION,
  phone: null,
  website: null,
  plan: null,
  accessibility: null,
  order: 10,
};
const busArgs = {
  item: 'nit_bus',
  meeting: MEETING,
  section: 'transport',
  label: { es: 'Autobús al centro' },
  text: null,
  venue: 'ven_centre',
  startsAt: '2026-06-25T07:40',
  endsAt: '2026-06-25T08:10',
  timeZone: ASUNCION,
  phone: null,
  link: null,
  values: [],
  delegation: null,
  order: 10,
};
/** The server's answer about a zone without a time. */
const known = factsOf({ startsAt: '2026-01-01T12:00', timeZone: ASUNCION, offset: -180 });
const atBus = factsOf({ startsAt: '2026-06-25T07:40', timeZone: ASUNCION, offset: -180 });

function withVenue(): World {
  const world = createWorld([...meetingsMutations, ...logisticsMutations]);
  world.act({ name: 'meetings.schedule', args: meetingArgs });
  world.act({ name: 'meetings.schedule', args: { ...meetingArgs, meeting: OTHER } });
  world.act({ name: 'venues.add', args: venueArgs, facts: known });
  return world;
}
function withBus(): World {
  const world = withVenue();
  world.act({ name: 'note.add_item', args: busArgs, facts: atBus });
  return world;
}

describe('places', () => {
  test('one is added under its meeting, for everybody', () => {
    expect(withVenue().one('venues', 'ven_centre')).toMatchObject({
      parent: MEETING,
      audience: 'all',
      body: { address: 'Avda. Aviadores del Chaco 2025' },
    });
  });

  test.each([
    ['the presidency', presidency, true],
    ['programme support', programme, true],
    ['a delegate', chileanDelegate, false],
    ['an observer', { ...presidency, roles: ['observer'] } satisfies Actor, false],
  ])('%s may arrange them: %o', (_who, actor, accepted) => {
    const world = withBus();
    const calls = [
      ['venues.add', { ...venueArgs, venue: 'ven_b' }],
      ['venues.edit', { venue: 'ven_centre', meeting: MEETING, fields: { order: 3 } }],
      ['note.add_item', { ...busArgs, item: 'nit_b' }],
      ['note.edit_item', { item: 'nit_bus', meeting: MEETING, fields: { order: 3 } }],
      ['note.remove_item', { item: 'nit_bus', meeting: MEETING }],
      ['venues.remove', { venue: 'ven_centre', meeting: MEETING }],
    ] as const;
    const answers = calls.map(([name, args]) => world.act({ name, args, actor }));
    for (const decision of answers) {
      expect(decision).toMatchObject(accepted ? { accepted } : { accepted, code: 'access.not_allowed' });
    }
  });

  test.each([
    ['meetings.unknown_meeting', { meeting: 'mtg_none' }],
    ['logistics.ends_before_start', { until: '2026-06-24' }],
    ['logistics.start_missing', { from: null, until: '2026-06-25' }],
    ['meetings.unknown_time_zone', { timeZone: 'America/Nowhere' }],
    ['sync.bad_arguments', { position: { latitude: 91, longitude: 0 } }],
    ['sync.bad_arguments', { website: 'http://plain.example' }],
  ])('adding is refused with %s for %o', (code, change) => {
    const args = { ...venueArgs, venue: 'ven_b', ...change };
    expect(withVenue().act({ name: 'venues.add', args, facts: known })).toMatchObject({ code });
  });

  test.each([
    ['logistics.unknown_venue', { meeting: OTHER }],
    ['logistics.unknown_venue', { venue: 'ven_none' }],
    ['logistics.ends_before_start', { fields: { until: '2026-06-24' } }],
    ['meetings.unknown_time_zone', { fields: { timeZone: 'America/Nowhere' } }],
  ])('changing is refused with %s for %o', (code, change) => {
    const args = { venue: 'ven_centre', meeting: MEETING, fields: { order: 1 }, ...change };
    expect(withVenue().act({ name: 'venues.edit', args, facts: factsOf() })).toMatchObject({ code });
  });

  test('items of the note about a removed place stay, with its name', () => {
    const world = withBus();
    world.act({
      name: 'note.edit_item',
      args: { item: 'nit_bus', meeting: MEETING, fields: { label: null } },
    });
    world.act({ name: 'venues.remove', args: { venue: 'ven_centre', meeting: MEETING } });
    expect(world.one('venues', 'ven_centre')).toBeNull();
    expect(world.one('noteItems', 'nit_bus')?.body).toMatchObject({
      venue: null,
      label: { es: 'Centro de Convenciones' },
    });
  });

  test('a place without days applies to every day, one with only a first day to that day', () => {
    expect(isOnDay({ from: null, until: null }, '2026-06-25')).toBe(true);
    expect(isOnDay({ from: '2026-06-25', until: null }, '2026-06-26')).toBe(false);
    expect(isOnDay({ from: '2026-06-25', until: '2026-06-26' }, '2026-06-26')).toBe(true);
  });
});

describe('the practical note', () => {
  test('a time gets the server’s offset; an item without a time gets none', () => {
    expect(withBus().one('noteItems', 'nit_bus')?.body).toMatchObject({ offset: -180 });
    const world = withVenue();
    const args = { ...busArgs, startsAt: null, endsAt: null };
    world.act({ name: 'note.add_item', args, facts: known });
    expect(world.one('noteItems', 'nit_bus')?.body).toMatchObject({ offset: null });
  });

  test('a new time gets a new offset', () => {
    const world = withBus();
    const when = { startsAt: '2026-06-25T07:40', endsAt: null, timeZone: 'Europe/Brussels' };
    const facts = factsOf({ startsAt: when.startsAt, timeZone: when.timeZone, offset: 120 });
    world.act({ name: 'note.edit_item', args: { item: 'nit_bus', meeting: MEETING, when }, facts });
    expect(world.one('noteItems', 'nit_bus')?.body).toMatchObject({ ...when, offset: 120 });
  });

  test.each([
    ['meetings.unknown_meeting', { meeting: 'mtg_none' }],
    ['logistics.unknown_venue', { meeting: OTHER }],
    ['logistics.unknown_venue', { venue: 'ven_none' }],
    ['logistics.ends_before_start', { endsAt: '2026-06-25T07:40' }],
    ['meetings.unknown_time_zone', { timeZone: 'America/Nowhere' }],
    ['sync.bad_arguments', { section: 'weather' }],
  ])('adding is refused with %s for %o', (code, change) => {
    const args = { ...busArgs, item: 'nit_b', ...change };
    expect(withVenue().act({ name: 'note.add_item', args, facts: atBus })).toMatchObject({ code });
  });

  test.each([
    ['logistics.item_empty', { startsAt: null, endsAt: null, label: null, venue: null }],
    ['logistics.start_missing', { startsAt: null }],
  ])('a part without an hour is refused with %s for %o', (code, change) => {
    const args = { ...busArgs, item: 'nit_b', ...change };
    expect(withVenue().act({ name: 'note.add_item', args, facts: known })).toMatchObject({ code });
  });

  test.each([
    ['logistics.unknown_item', { meeting: OTHER }],
    ['logistics.unknown_item', { item: 'nit_none' }],
    ['logistics.unknown_venue', { fields: { venue: 'ven_none' } }],
    ['logistics.ends_before_start', { when: { ...busArgs, endsAt: '2026-06-25T07:00' } }],
  ])('changing is refused with %s for %o', (code, change) => {
    const { when, ...rest } = change as { when?: typeof busArgs };
    const time = when && { startsAt: when.startsAt, endsAt: when.endsAt, timeZone: when.timeZone };
    const args = {
      item: 'nit_bus',
      meeting: MEETING,
      ...rest,
      ...(time === undefined ? {} : { when: time }),
    };
    expect(withBus().act({ name: 'note.edit_item', args, facts: atBus })).toMatchObject({ code });
  });

  test('after the end nothing is arranged any more', () => {
    const world = withBus();
    world.act({ name: 'meetings.move_to', args: { meeting: MEETING, state: 'cancelled' } });
    const decision = world.act({ name: 'note.remove_item', args: { item: 'nit_bus', meeting: MEETING } });
    expect(decision).toMatchObject({ code: 'meetings.already_over' });
  });
});

describe('deadlines and quorum', () => {
  const deadlines = { nominations: '2026-06-10', papers: '2026-06-18' };

  test('belong to the presidency', () => {
    const world = withVenue();
    world.act({ name: 'meetings.set_deadlines', args: { meeting: MEETING, deadlines } });
    world.act({ name: 'meetings.set_quorum', args: { meeting: MEETING, quorum: { present: 9, of: 16 } } });
    expect(world.one('meetings', MEETING)?.body).toMatchObject({ deadlines, quorum: { present: 9, of: 16 } });
    world.act({ name: 'meetings.set_quorum', args: { meeting: MEETING, quorum: null } });
    expect(world.one('meetings', MEETING)?.body).toMatchObject({ quorum: null });
  });

  test.each([
    ['access.not_allowed', 'meetings.set_deadlines', { deadlines }, programme],
    ['access.not_allowed', 'meetings.set_quorum', { quorum: null }, chileanDelegate],
    ['meetings.unknown_meeting', 'meetings.set_deadlines', { deadlines, meeting: 'mtg_none' }, presidency],
    [
      'meetings.deadline_too_late',
      'meetings.set_deadlines',
      { deadlines: { papers: '2026-06-26' } },
      presidency,
    ],
    ['meetings.quorum_too_large', 'meetings.set_quorum', { quorum: { present: 17, of: 16 } }, presidency],
    ['sync.bad_arguments', 'meetings.set_quorum', { quorum: { present: 0, of: 16 } }, presidency],
  ])('are refused with %s by %s for %o', (code, name, change, actor) => {
    expect(withVenue().act({ name, args: { meeting: MEETING, ...change }, actor })).toMatchObject({ code });
  });

  test('stay as they were after the end', () => {
    const world = withVenue();
    world.act({ name: 'meetings.move_to', args: { meeting: MEETING, state: 'cancelled' } });
    for (const [name, args] of [
      ['meetings.set_deadlines', { meeting: MEETING, deadlines }],
      ['meetings.set_quorum', { meeting: MEETING, quorum: null }],
    ] as const)
      expect(world.act({ name, args })).toMatchObject({ code: 'meetings.already_over' });
  });
});
