import { describe, expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { instantOf, wallTimeOf } from '#shared/kernel/zones.ts';
import {
  agendaByDay,
  dueReminders,
  findOverlaps,
  nowAndNext,
  reminderKey,
  timeAgenda,
} from './agenda.rules.ts';
import { itemArgs } from './meetings.fixtures.ts';
import type { AgendaItem } from './meetings.schemas.ts';

const at = (text: string) => Date.parse(text);
const madrid = () => 120;

function item(id: string, change: Partial<AgendaItem> = {}): Doc<AgendaItem> {
  const { item: _, meeting, ...fields } = itemArgs;
  const body = { ...fields, speakers: [], offset: 120, ...change };
  return { collection: 'agendaItems', id, parent: meeting, audience: 'all', rev: 1, body };
}

describe('instants', () => {
  test('Madrid, 15:00 in summer is 13:00 UTC, and back', () => {
    const instant = instantOf({ wallTime: '2026-06-25T15:00', offset: 120 });
    expect(instant).toBe(at('2026-06-25T13:00:00Z'));
    expect(wallTimeOf({ instant, offset: -240 })).toBe('2026-06-25T09:00');
  });

  test.each([
    ['Madrid, the night the clocks go back', '2026-10-25T02:30', 120, 60, 60],
    ['Santiago, the night the clocks go forward', '2026-09-06T01:00', -240, -180, -60],
  ])('%s: one wall time, two instants an hour apart', (_, wallTime, first, second, minutes) => {
    const apart = instantOf({ wallTime, offset: second }) - instantOf({ wallTime, offset: first });
    expect(apart).toBe(minutes * 60_000);
  });

  test('an item keeps its length across a clock change', () => {
    const docs = [item('agi_night', { startsAt: '2026-10-25T01:30', offset: 120, durationMinutes: 120 })];
    const [night] = timeAgenda({ docs, offsetAt: madrid });
    expect(wallTimeOf({ instant: night?.endsAt ?? 0, offset: 60 })).toBe('2026-10-25T02:30');
  });

  test('the server’s offset counts before the platform’s', () => {
    const docs = [item('agi_known'), item('agi_new', { offset: null })];
    const timed = timeAgenda({ docs, offsetAt: () => 60 });
    expect(timed.map((each) => [each.id, new Date(each.startsAt).toISOString(), each.isConfirmed])).toEqual([
      ['agi_known', '2026-06-25T13:00:00.000Z', true],
      ['agi_new', '2026-06-25T14:00:00.000Z', false],
    ]);
  });
});

describe('now and next', () => {
  const docs = [
    item('agi_two', { startsAt: '2026-06-25T15:40', durationMinutes: 20 }),
    item('agi_one', { startsAt: '2026-06-25T15:00', durationMinutes: 40 }),
    item('agi_four', { startsAt: '2026-06-25T17:00', durationMinutes: 30 }),
    item('agi_hall', { startsAt: '2026-06-25T15:30', durationMinutes: 20, order: 99 }),
  ];
  const items = timeAgenda({ docs, offsetAt: madrid });

  test.each([
    ['before the first', '14:59', [], 'agi_one'],
    ['at its very start', '15:00', ['agi_one'], 'agi_hall'],
    ['with two rooms at once', '15:35', ['agi_one', 'agi_hall'], 'agi_two'],
    ['at the minute one ends and the next begins', '15:40', ['agi_hall', 'agi_two'], 'agi_four'],
    ['in the gap between two', '16:30', [], 'agi_four'],
    ['during the last', '17:29', ['agi_four'], null],
    ['after the last', '17:30', [], null],
  ])('%s', (_, hour, current, next) => {
    const found = nowAndNext({ items, now: at(`2026-06-25T${hour}:00+02:00`) });
    expect(found.current.map((each) => each.id)).toEqual(current);
    expect(found.next?.id ?? null).toBe(next);
  });

  test.each([
    ['an item that is past its time is followed by the one after it', '16:05', 'agi_one', 'agi_two'],
    ['one that is in its time says nothing else than the hours', '15:39', 'agi_one', 'agi_two'],
    ['one that the agenda does not have, neither', '16:05', 'agi_none', 'agi_four'],
    ['the last one late has none after it', '18:00', 'agi_four', null],
  ])('%s', (_, hour, open, next) => {
    const late = timeAgenda({ docs: docs.filter(({ id }) => id !== 'agi_hall'), offsetAt: madrid });
    const found = nowAndNext({ items: late, now: at(`2026-06-25T${hour}:00+02:00`), open });
    expect(found.next?.id ?? null).toBe(next);
  });

  test('a break that is over is not what comes next, one that goes on is', () => {
    const pause = item('agi_pause', { startsAt: '2026-06-25T15:40', durationMinutes: 10, kind: 'break' });
    const withPause = timeAgenda({
      docs: [...docs.filter(({ id }) => id !== 'agi_hall' && id !== 'agi_two'), pause],
      offsetAt: madrid,
    });
    const next = (hour: string) =>
      nowAndNext({ items: withPause, now: at(`2026-06-25T${hour}:00+02:00`), open: 'agi_one' }).next?.id;
    expect([next('15:45'), next('15:50')]).toEqual(['agi_pause', 'agi_four']);
  });
});

test('days are the venue’s: an evening session stays on its day, the one after midnight goes to the next', () => {
  const docs = [
    item('agi_morning', { startsAt: '2026-06-26T00:30' }),
    item('agi_evening', { startsAt: '2026-06-25T23:30' }),
  ];
  const days = agendaByDay(timeAgenda({ docs, offsetAt: madrid }));
  expect(days.map((day) => [day.date, day.items.map((each) => each.id)])).toEqual([
    ['2026-06-25', ['agi_evening']],
    ['2026-06-26', ['agi_morning']],
  ]);
});

describe('reminders', () => {
  const items = timeAgenda({
    docs: [item('agi_one'), item('agi_pause', { kind: 'break' })],
    offsetAt: madrid,
  });
  const due = (hour: string, told: ReadonlySet<string> = new Set()) =>
    dueReminders({ items, now: at(`2026-06-25T${hour}+02:00`), told }).map((each) => each.id);

  test('come in the ten minutes before an item, never for a break or during it', () => {
    expect(due('14:49:59')).toEqual([]);
    expect(due('14:50:00')).toEqual(['agi_one']);
    expect(due('15:00:00')).toEqual([]);
  });

  test('come once, and again when the item was moved', () => {
    const told = new Set(items.map(reminderKey));
    expect(due('14:55:00', told)).toEqual([]);
    const moved = timeAgenda({ docs: [item('agi_one', { startsAt: '2026-06-25T16:00' })], offsetAt: madrid });
    const now = at('2026-06-25T15:55:00+02:00');
    expect(dueReminders({ items: moved, now, told })).toHaveLength(1);
  });
});

describe('what runs at once', () => {
  const agenda = (...list: [string, string, number, AgendaItem['kind']?][]) =>
    timeAgenda({
      docs: list.map(([id, hour, durationMinutes, kind = 'session']) =>
        item(id, { startsAt: `2026-06-25T${hour}`, durationMinutes, kind }),
      ),
      offsetAt: madrid,
    });
  const namesOf = (found: ReadonlyMap<string, readonly { id: string }[]>) =>
    Object.fromEntries([...found].map(([id, others]) => [id, others.map((other) => other.id).sort()]));

  test('is reported for both, and items that only touch do not overlap', () => {
    const items = agenda(['agi_a', '10:00', 60], ['agi_b', '10:30', 30], ['agi_c', '11:00', 30]);
    expect(namesOf(findOverlaps(items))).toEqual({ agi_a: ['agi_b'], agi_b: ['agi_a'] });
  });

  test('is found past shorter items in between, and a break does not overlap', () => {
    const items = agenda(
      ['agi_long', '09:00', 180],
      ['agi_short', '09:10', 5],
      ['agi_break', '10:00', 30, 'break'],
      ['agi_late', '11:30', 60],
    );
    expect(namesOf(findOverlaps(items))).toEqual({
      agi_long: ['agi_late', 'agi_short'],
      agi_short: ['agi_long'],
      agi_late: ['agi_long'],
    });
  });
});

test('a longer lead time reminds of an item earlier', () => {
  const items = timeAgenda({ docs: [item('agi_a')], offsetAt: madrid });
  const now = at('2026-06-25T12:32:00Z');
  expect(dueReminders({ items, now, told: new Set() })).toEqual([]);
  expect(dueReminders({ items, now, told: new Set(), lead: 30 }).map(({ id }) => id)).toEqual(['agi_a']);
});
