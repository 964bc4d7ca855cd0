import { expect, test } from 'vitest';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Facts } from '#shared/kernel/mutation.ts';
import {
  chileanDelegate,
  createWorld,
  factsOf,
  itemArgs,
  MEETING,
  meetingArgs,
  presidency,
} from '#shared/meetings/meetings.fixtures.ts';
import { agendaItems, meetings } from '#shared/meetings/meetings.schemas.ts';
import { allMutations } from '#shared/sync/all-features.ts';
import { planMove } from './reschedule.rules.ts';
import { runningSteps } from './venues.schemas.ts';

const madrid = { timeZone: 'Europe/Madrid' } as const;
const dates = { startsOn: '2026-11-05', endsOn: '2026-11-06', precision: 'day', ...madrid } as const;
const noon = { startsAt: '2026-11-05T12:00', ...madrid, offset: 60 };
const opening = { item: 'agi_opening', startsAt: '2026-11-05T15:00', ...madrid };
const step = { step: 'run_doors', startsAt: '2026-11-04T18:00', ...madrid };
const facts = factsOf(noon, { ...opening, offset: 60 }, { ...step, offset: 60 });

/** The server knows this time too. */
const late = { startsAt: '2026-11-09T15:00', ...madrid };
const allKnown = factsOf(noon, { ...opening, offset: 60 }, { ...step, offset: 60 }, { ...late, offset: 60 });

function world() {
  const made = createWorld(allMutations, Date.UTC(2026, 5, 1));
  expect(made.act({ name: 'meetings.schedule', args: meetingArgs }).accepted).toBe(true);
  expect(made.act({ name: 'agenda.add_item', args: itemArgs }).accepted).toBe(true);
  const added = {
    step: 'run_doors',
    meeting: MEETING,
    startsAt: '2026-06-24T18:00',
    ...madrid,
    durationMinutes: 0,
    what: { es: 'Abrir puertas' },
    who: null,
    where: null,
    item: null,
    order: 1,
  };
  expect(made.act({ name: 'running.add', args: added }).accepted).toBe(true);
  return made;
}

const act = (
  made: ReturnType<typeof world>,
  change: object = {},
  more: { facts?: Facts | null; actor?: Actor } = {},
) =>
  made.act({
    name: 'meetings.reschedule',
    args: { meeting: MEETING, dates, items: [opening], steps: [step], ...change },
    facts,
    ...more,
  });

test('a meeting, the times of its agenda and of its running order move in one act, with the server’s offsets', () => {
  const made = world();
  expect(act(made)).toMatchObject({ accepted: true });
  expect(made.one(meetings.name, MEETING)?.body).toMatchObject({ ...dates, offset: 60 });
  expect(made.one(agendaItems.name, 'agi_opening')).toMatchObject({
    audience: 'logistics/meetings',
    body: { startsAt: '2026-11-05T15:00', offset: 60, title: { es: 'Apertura' } },
  });
  expect(made.one(runningSteps.name, 'run_doors')?.body).toMatchObject({
    startsAt: '2026-11-04T18:00',
    offset: 60,
    done: false,
  });
});

test('moved back, everything is as it was', () => {
  const made = world();
  const before = [meetings, agendaItems].map(({ name }) =>
    JSON.stringify(made.all().find((doc) => doc.collection === name)?.body),
  );
  expect(act(made, {}, { facts: null }).accepted).toBe(true);
  const { startsOn, endsOn, precision, timeZone } = meetingArgs;
  const plan = planMove({
    from: dates,
    to: { startsOn, endsOn, precision, timeZone },
    items: made.within(agendaItems.name, MEETING) as never,
    steps: made.within(runningSteps.name, MEETING) as never,
  });
  const back = {
    dates: { startsOn, endsOn, precision, timeZone },
    items: plan.items.map(({ id, ...when }) => ({ item: id, ...when })),
    steps: plan.steps.map(({ id, ...when }) => ({ step: id, ...when })),
  };
  expect(act(made, back, { facts: null }).accepted).toBe(true);
  const after = [meetings, agendaItems].map(
    ({ name }) => made.all().find((doc) => doc.collection === name)?.body,
  );
  expect(after).toEqual(before.map((text) => JSON.parse(text ?? '')));
});

test('a new date does not cancel a meeting: that needs a reason, and an act of its own', () => {
  expect(act(world(), { state: 'cancelled' })).toMatchObject({ code: 'meetings.no_such_step' });
});

test('a postponed meeting leaves that state with its new date', () => {
  const made = world();
  expect(act(made, { state: 'convened' })).toMatchObject({ accepted: true });
  expect(made.one(meetings.name, MEETING)?.body.state).toBe('convened');
  expect(act(made, { state: 'closed' })).toMatchObject({ code: 'meetings.no_such_step' });
});

test.each([
  ['an item of no agenda', { items: [{ ...opening, item: 'agi_none' }] }, 'meetings.unknown_item'],
  ['a step of no running order', { steps: [{ ...step, step: 'run_none' }] }, 'running.unknown_step'],
  [
    'an hour outside the new days',
    { items: [{ ...opening, startsAt: '2026-11-09T15:00' }] },
    'meetings.item_outside_dates',
  ],
  ['days in the wrong order', { dates: { ...dates, endsOn: '2026-11-01' } }, 'meetings.ends_before_start'],
  [
    'a year mistyped into the past',
    { dates: { ...dates, startsOn: '2024-11-05', endsOn: '2024-11-06' }, items: [], steps: [] },
    'meetings.dates_long_over',
  ],
  [
    'a zone that the server does not know',
    { dates: { ...dates, timeZone: 'Europe/Nowhere' } },
    'meetings.unknown_time_zone',
  ],
])('%s moves nothing', (_, change, code) => {
  const made = world();
  const before = JSON.stringify(made.all());
  expect(act(made, change, { facts: allKnown })).toMatchObject({ accepted: false, code });
  expect(JSON.stringify(made.all())).toBe(before);
});

test('the server refuses a time that the zone of the place skips', () => {
  const made = world();
  const skipped = { ...facts, skipped: ['Europe/Madrid@2026-11-05T15:00'] };
  expect(act(made, {}, { facts: skipped })).toMatchObject({ code: 'meetings.skipped_hour' });
});

test('people who may not edit a meeting do not move it, and one that is over does not move', () => {
  const made = world();
  expect(act(made, {}, { actor: chileanDelegate })).toMatchObject({ code: 'access.not_allowed' });
  expect(
    made.act({ name: 'meetings.move_to', args: { meeting: MEETING, state: 'cancelled' }, actor: presidency }),
  ).toMatchObject({ accepted: true });
  expect(act(made)).toMatchObject({ code: 'meetings.already_over' });
});

const timed = (id: string, startsAt: string, timeZone = 'America/Santiago') => ({
  id,
  body: { startsAt, timeZone },
});
const santiago = {
  startsOn: '2026-09-03',
  endsOn: '2026-09-04',
  precision: 'day',
  timeZone: 'America/Santiago',
} as const;

test('items keep their local time across a change of clocks, and take the new zone if the venue’s changes', () => {
  const to = { ...santiago, startsOn: '2026-09-10', endsOn: '2026-09-11', timeZone: 'America/Lima' };
  const items = [timed('agi_1', '2026-09-03T09:30'), timed('agi_2', '2026-09-04T23:00', 'Europe/Madrid')];
  expect(planMove({ from: santiago, to, items })).toEqual({
    days: 7,
    items: [
      { id: 'agi_1', startsAt: '2026-09-10T09:30', timeZone: 'America/Lima' },
      { id: 'agi_2', startsAt: '2026-09-11T23:00', timeZone: 'Europe/Madrid' },
    ],
    steps: [],
    left: [],
  });
});

test('items that do not fit on fewer days are named as left behind', () => {
  const to = { ...santiago, startsOn: '2026-10-01', endsOn: '2026-10-01' };
  const items = [timed('agi_1', '2026-09-03T09:30'), timed('agi_2', '2026-09-04T10:00')];
  const plan = planMove({ from: santiago, to, items });
  expect([plan.items.map(({ id }) => id), plan.left]).toEqual([['agi_1'], ['agi_2']]);
});

test('items left behind by an earlier move are counted from their own first day', () => {
  const now = { ...santiago, startsOn: '2026-10-01', endsOn: '2026-10-02' };
  const items = [timed('agi_2', '2026-09-04T10:00'), timed('agi_1', '2026-09-03T09:30')];
  const plan = planMove({ from: now, to: now, items });
  expect([plan.days, plan.items.map(({ startsAt }) => startsAt)]).toEqual([
    28,
    ['2026-10-02T10:00', '2026-10-01T09:30'],
  ]);
});

test('a longer last day, and a date taken away, move nothing', () => {
  const items = [timed('agi_1', '2026-09-03T09:30')];
  const longer = planMove({ from: santiago, to: { ...santiago, endsOn: '2026-09-05' }, items });
  expect([longer.items, longer.left]).toEqual([[], []]);
  const open = planMove({ from: santiago, to: { ...santiago, precision: 'open' }, items });
  expect([open.items, open.left]).toEqual([[], ['agi_1']]);
});
