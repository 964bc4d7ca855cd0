import { describe, expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { TimedItem } from '#shared/meetings/agenda.rules.ts';
import {
  chileanDelegate,
  createWorld,
  factsOf,
  itemArgs,
  MEETING,
  meetingArgs,
} from '#shared/meetings/meetings.fixtures.ts';
import { meetingsMutations } from '#shared/meetings/meetings.mutations.ts';
import { logisticsMutations } from './logistics.mutations.ts';
import { isStepLate, mergeRunning, runningByDay } from './running.rules.ts';
import type { RunningStep } from './venues.schemas.ts';

const STEP = 'run_doors';
const doors = {
  step: STEP,
  meeting: MEETING,
  startsAt: '2026-06-25T14:15',
  timeZone: 'Europe/Madrid',
  durationMinutes: 10,
  what: { es: 'Abrir las puertas' },
  who: { es: 'Protocolo' },
  where: null,
  item: null,
  order: 10,
};
const facts = factsOf({ startsAt: doors.startsAt, timeZone: 'Europe/Madrid', offset: 120 });
const support = { ...chileanDelegate, state: null, roles: ['programmeSupport' as const] };

function withStep() {
  const world = createWorld([...meetingsMutations, ...logisticsMutations]);
  world.act({ name: 'meetings.schedule', args: meetingArgs });
  world.act({ name: 'running.add', args: doors, facts });
  return world;
}

describe('a step of the running order', () => {
  test('has the server’s offset, and only the organisers read it', () => {
    expect(withStep().one('runningSteps', STEP)).toMatchObject({
      parent: MEETING,
      audience: 'logistics/meetings',
      body: { offset: 120, done: false },
    });
  });

  test('is added, moved, ticked and removed by programme support, and by no delegate', () => {
    const of = { step: STEP, meeting: MEETING };
    for (const [name, args] of [
      ['running.add', { ...doors, step: 'run_two' }],
      ['running.edit', { ...of, fields: { who: null } }],
      ['running.tick', { ...of, done: true }],
      ['running.remove', of],
    ] as const) {
      const world = withStep();
      expect(world.act({ name, args, actor: chileanDelegate, facts }), name).toMatchObject({
        code: 'access.not_allowed',
      });
      expect(world.act({ name, args, actor: support, facts }), name).toMatchObject({ accepted: true });
    }
  });

  test('that moves takes the offset of its new time', () => {
    const world = withStep();
    const when = { startsAt: '2026-11-02T09:00', timeZone: 'Europe/Madrid' };
    const args = { step: STEP, meeting: MEETING, when };
    expect(world.act({ name: 'running.edit', args, facts })).toMatchObject({
      code: 'meetings.unknown_time_zone',
    });
    world.act({ name: 'running.edit', args, facts: factsOf({ ...when, offset: 60 }) });
    expect(world.one('runningSteps', STEP)?.body).toMatchObject({ ...when, offset: 60 });
  });

  test('belongs to its own meeting', () => {
    const world = withStep();
    world.act({ name: 'meetings.schedule', args: { ...meetingArgs, meeting: 'mtg_other' } });
    const args = { step: STEP, meeting: 'mtg_other', done: true };
    expect(world.act({ name: 'running.tick', args })).toMatchObject({ code: 'running.unknown_step' });
  });

  test('stays as it was once the meeting is over', () => {
    const world = withStep();
    world.act({ name: 'meetings.move_to', args: { meeting: MEETING, state: 'cancelled' } });
    const args = { step: STEP, meeting: MEETING, done: true };
    expect(world.act({ name: 'running.tick', args })).toMatchObject({ code: 'meetings.already_over' });
  });
});

describe('one scale', () => {
  const offsetAt = () => 120;
  function step(id: string, startsAt: string, change: Partial<RunningStep> = {}): Doc<RunningStep> {
    const { step: _step, meeting: _meeting, ...fields } = doors;
    const body = { ...fields, startsAt, offset: null, done: false, ...change };
    return { collection: 'runningSteps', id, parent: MEETING, audience: '', rev: 1, body };
  }
  const start = Date.parse('2026-06-25T13:00:00Z');
  const { item: _item, meeting: _meeting, ...opening } = itemArgs;
  const item: TimedItem = {
    id: 'agi_opening',
    item: { ...opening, speakers: [], offset: 120 },
    startsAt: start,
    endsAt: start + 40 * 60_000,
    isConfirmed: true,
    off: null,
  };

  test('steps are sorted among the items by time, and come before an item that begins at the same time', () => {
    const steps = [
      step('run_water', '2026-06-25T15:20'),
      step('run_bell', '2026-06-25T15:00'),
      step('run_doors', '2026-06-25T14:15'),
    ];
    const merged = mergeRunning({ steps, items: [item], offsetAt });
    expect(merged.map(({ id }) => id)).toEqual(['run_doors', 'run_bell', 'agi_opening', 'run_water']);
  });

  test('the server’s offset takes precedence over the phone’s', () => {
    const steps = [step('run_far', '2026-06-25T15:00', { timeZone: 'America/La_Paz', offset: -240 })];
    const [first] = mergeRunning({ steps, items: [], offsetAt });
    expect(first?.startsAt).toBe(Date.parse('2026-06-25T19:00:00Z'));
  });

  test('days follow the local time', () => {
    const steps = [step('run_before', '2026-06-24T23:50'), step('run_after', '2026-06-25T00:10')];
    const days = runningByDay(mergeRunning({ steps, items: [item], offsetAt }));
    expect(days.map(({ date, entries }) => [date, entries.length])).toEqual([
      ['2026-06-24', 1],
      ['2026-06-25', 2],
    ]);
  });

  test('only a step whose end has passed undone is late, never an item', () => {
    const entries = mergeRunning({
      steps: [step('run_undone', '2026-06-25T14:00'), step('run_done', '2026-06-25T14:00', { done: true })],
      items: [item],
      offsetAt,
    });
    const late = (now: number) => entries.filter((entry) => isStepLate({ entry, now })).map(({ id }) => id);
    expect(late(Date.parse('2026-06-25T12:10:00Z'))).toEqual([]);
    expect(late(Date.parse('2026-06-25T16:00:00Z'))).toEqual(['run_undone']);
  });
});
