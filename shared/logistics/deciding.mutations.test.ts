import { beforeEach, describe, expect, test } from 'vitest';
import { connectionId, shownConnections } from '#shared/connections/connections.schemas.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { outcome } from '#shared/participants/claims.fixtures.ts';
import {
  createScopedWorld,
  type PersonKey,
  type ScopedWorld,
} from '#shared/participants/participants.fixtures.ts';
import { logisticsMutations } from './logistics.mutations.ts';

const HEAD = { participant: 'prt_CL-head', meeting: MEETING };
let world: ScopedWorld;
const act = (name: string, args: object, as: PersonKey = 'admin') => outcome(world.act(name, args, as));
const decide = (as: PersonKey, name = 'meetings.take_place') => act(name, { meeting: MEETING }, as);
const state = () => world.one(meetings.name, MEETING)?.body.state;

beforeEach(() => {
  world = createScopedWorld({ more: logisticsMutations });
  const condition = { condition: { es: 'Si hay sede' }, decideBy: '2026-06-01' };
  expect(act('meetings.edit', { meeting: MEETING, fields: condition })).toBe('yes');
  expect(act('meetings.move_to', { meeting: MEETING, state: 'to_be_confirmed' })).toBe('yes');
});

describe('a meeting that sits', () => {
  beforeEach(() => {
    act('meetings.move_to', { meeting: MEETING, state: 'convened' });
    expect(act('meetings.move_to', { meeting: MEETING, state: 'in_session' })).toBe('yes');
  });

  test('is not convened again', () => {
    expect(decide('admin')).toBe('meetings.no_such_step');
    expect(state()).toBe('in_session');
  });

  test('goes on sitting where it becomes virtual', () => {
    expect(decide('admin', 'meetings.go_virtual')).toBe('yes');
    expect(world.one(meetings.name, MEETING)?.body).toMatchObject({ state: 'in_session', format: 'virtual' });
  });
});

describe('who decides', () => {
  test('is a delegation of the meeting, or nobody but the presidency', () => {
    const name = (decider: string | null) => act('meetings.set_decider', { meeting: MEETING, decider });
    expect(name('ZZZZ')).toBe('participants.unknown_delegation');
    expect(name('CL')).toBe('yes');
    expect(name(null)).toBe('yes');
  });

  test.each<[PersonKey, string]>([
    ['admin', 'yes'],
    ['chileLiaison', 'yes'],
    ['chileDelegate', 'access.not_allowed'],
    ['ecuadorLiaison', 'access.not_allowed'],
    ['support', 'access.not_allowed'],
  ])('once Chile is named, %s: %s', (as, expected) => {
    expect(decide('chileLiaison')).toBe('access.not_allowed');
    act('meetings.set_decider', { meeting: MEETING, decider: 'CL' });
    expect(decide(as)).toBe(expected);
    expect(state()).toBe(expected === 'yes' ? 'convened' : 'to_be_confirmed');
  });

  test('is also its head, who said who they are, as long as they are', () => {
    act('meetings.set_decider', { meeting: MEETING, decider: 'CL' });
    act('participants.claim', HEAD, 'chileDelegate');
    act('participants.edit', { participant: HEAD.participant, fields: { capacity: 'adviser' } });
    expect(decide('chileDelegate')).toBe('access.not_allowed');
    act('participants.edit', { participant: HEAD.participant, fields: { capacity: 'head' } });
    expect(decide('chileDelegateInField', 'meetings.go_virtual')).toBe('access.not_allowed');
    expect(decide('chileDelegate', 'meetings.go_virtual')).toBe('yes');
    expect(world.one(meetings.name, MEETING)?.body).toMatchObject({ state: 'convened', format: 'virtual' });
    expect(decide('chileDelegate', 'meetings.go_virtual')).toBe('access.not_allowed');
  });

  test('decides nothing of a meeting that hangs on nothing', () => {
    act('meetings.set_decider', { meeting: MEETING, decider: 'CL' });
    act('meetings.move_to', { meeting: MEETING, state: 'convened' });
    expect(decide('chileLiaison', 'meetings.go_virtual')).toBe('access.not_allowed');
  });
});

test('whoever decides does not read how one joins, and others are shown it all the same', () => {
  const joining = { link: 'https://meet.example/j/1', phones: [], number: null, pin: null };
  const shown = { seenBy: 'delegations', daysBefore: null, inCalendars: false };
  expect(act('connections.set', { meeting: MEETING, ...joining, ...shown }, 'support')).toBe('yes');
  act('meetings.set_decider', { meeting: MEETING, decider: 'CL' });
  expect(decide('chileLiaison')).toBe('yes');
  const copy = `${connectionId(MEETING).replace('cnx_', 'cnv_')}-EC`;
  expect(world.one(shownConnections.name, copy)).not.toBeNull();
});
