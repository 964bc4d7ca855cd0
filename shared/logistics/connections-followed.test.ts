import { beforeEach, describe, expect, test } from 'vitest';
import { connectionId, shownConnections } from '#shared/connections/connections.schemas.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import {
  createScopedWorld,
  nominee,
  type PersonKey,
  type ScopedWorld,
} from '#shared/participants/participants.fixtures.ts';
import { logisticsMutations } from './logistics.mutations.ts';

const joining = {
  ...{ link: 'https://meet.example/j/1', phones: [], number: null, pin: null },
  ...{ seenBy: 'heads', daysBefore: null, inCalendars: false },
};
const ID = connectionId(MEETING).replace('cnx_', 'cnv_');
const ALL: readonly PersonKey[] = [
  'chileLiaison',
  'chileDelegate',
  'chileOther',
  'ecuadorDelegate',
  'support',
];

let world: ScopedWorld;
const act = (name: string, args: object, as: PersonKey = 'admin') => {
  const done = world.act(name, args, as);
  expect(done).toMatchObject({ accepted: true });
  return done;
};
const write = (part: object = {}) =>
  act('connections.set', { meeting: MEETING, ...joining, ...part }, 'support');
const move = (state: string) => act('meetings.move_to', { meeting: MEETING, state });
const copy = (readers: string) => world.one(shownConnections.name, readers === '' ? ID : `${ID}-${readers}`);

beforeEach(() => {
  world = createScopedWorld({ more: logisticsMutations });
  move('convened');
});

describe('as soon as the list changes, with nobody doing more', () => {
  test('a head who said who they are before the list is shown how to join once they are on it', () => {
    write();
    const { participant } = nominee;
    act('nominations.make', { ...nominee, capacity: 'head' }, 'chileLiaison');
    act('participants.claim', { participant, meeting: MEETING }, 'chileDelegate');
    expect(copy('chileDelegate')).toBeNull();
    const rev = world.one('nominations', nominee.nomination)?.rev;
    const { nomination } = nominee;
    act('nominations.accredit', { nomination, participant, meeting: MEETING, rev, standsFor: null });
    expect(copy('chileDelegate')?.audience).toBe('joining/CL/per_chileDelegate');
    expect(world.one('participants', participant)?.body).toMatchObject({ heldBy: 'CL' });
    expect(ALL.filter((as) => world.reads(as, shownConnections.name, `${ID}-chileDelegate`))).toEqual([
      'chileLiaison',
      'chileDelegate',
    ]);
  });

  test('a head whom their state gave another role is shown nothing any more', () => {
    write();
    act('participants.claim', { participant: 'prt_CL-head', meeting: MEETING }, 'chileDelegate');
    const reads = (as: PersonKey) => world.reads(as, shownConnections.name, `${ID}-chileDelegate`);
    expect(reads('chileDelegate')).toBe(true);
    expect(reads('chileDelegateInField')).toBe(false);
  });

  test.each<[string, (target: { participant: string; meeting: string }) => unknown]>([
    ['says it no more', (target) => act('participants.unclaim', target, 'chileDelegate')],
    ['leaves the list', (target) => act('participants.remove', target)],
    [
      'is head no more',
      ({ participant }) => act('participants.edit', { participant, fields: { capacity: 'adviser' } }),
    ],
    [
      'sits elsewhere',
      (target) => {
        act('participants.release', { ...target, released: true }, 'chileLiaison');
        const { participant } = target;
        act('participants.edit', { participant, fields: { delegation: 'dlg_EC' } });
      },
    ],
    ['sits in a meeting that was postponed', () => move('postponed')],
    [
      'sits in one that was cancelled',
      () => act('meetings.cancel', { meeting: MEETING, reason: { es: 'x' } }),
    ],
    [
      'sits in one that takes place in person now',
      () => act('meetings.edit', { meeting: MEETING, fields: { format: 'in_person' } }),
    ],
    [
      'sits in one that is over',
      () => {
        move('in_session');
        move('closed');
      },
    ],
  ])('a head who %s has nothing left', (_what, change) => {
    write();
    const target = { participant: 'prt_CL-head', meeting: MEETING };
    act('participants.claim', target, 'chileDelegate');
    expect(copy('chileDelegate')).not.toBeNull();
    change(target);
    expect(copy('chileDelegate')).toBeNull();
  });
});

describe('that one joins in another way', () => {
  const changedAt = (readers = '') => copy(readers)?.body.changedAt;

  test('is told those, too, who see it from then on alone: others may have had the link before', () => {
    write({ seenBy: 'delegations' });
    expect(changedAt('CL')).toBeNull();
    world.passes(1000);
    write({ seenBy: 'all', link: 'https://meet.example/j/2' });
    expect(changedAt()).toBe(1000);
  });

  test('is told after a postponement', () => {
    write({ seenBy: 'all' });
    move('postponed');
    world.passes(1000);
    write({ seenBy: 'all', link: 'https://meet.example/j/2' });
    move('convened');
    expect(changedAt()).toBe(1000);
  });

  test('is told after the former way was taken away', () => {
    write({ seenBy: 'all' });
    world.passes(1000);
    act('connections.remove', { meeting: MEETING });
    write({ seenBy: 'all', link: 'https://meet.example/j/2' });
    expect(changedAt()).toBe(1000);
  });

  test('is news to nobody who never saw it', () => {
    move('postponed');
    write({ seenBy: 'all' });
    write({ seenBy: 'all', link: 'https://meet.example/j/2' });
    move('convened');
    expect(changedAt()).toBeNull();
  });
});

test('what changes nothing of it writes no copy again', () => {
  write({ seenBy: 'delegations' });
  const before = copy('EC')?.rev;
  act('participants.claim', { participant: 'prt_CL-head', meeting: MEETING }, 'chileDelegate');
  act('meetings.edit', { meeting: MEETING, fields: { summary: { es: 'Otro resumen.' } } });
  write({ seenBy: 'delegations' });
  expect(copy('EC')?.rev).toBe(before);
});

test('a link is an address that shows where it leads, and a number is not only spaces', () => {
  const answer = (part: object) =>
    world.act('connections.set', { meeting: MEETING, ...joining, ...part }, 'support').accepted;
  for (const link of [
    'https://teams.example/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%22Tid%22%7d',
    'https://meet.example:8443/sala/reunión#a',
    'https://xn--reunin-0wa.example',
  ])
    expect([link, answer({ link })]).toEqual([link, true]);
  for (const link of [
    'https:///////',
    'https://[::1',
    'https://"onmouseover=x',
    'https://meet.example@evil.example/j',
    'https://meet.example/\u202Egnp.exe',
    'https://meet.example/\0',
    'https://\u200Bmeet.example/j',
    'https://meet.example/\uD800',
    'http://meet.example/j',
  ])
    expect([link, answer({ link })]).toEqual([link, false]);
  for (const number of ['   ', '\u200B\u202E']) expect(answer({ number })).toBe(false);
});
