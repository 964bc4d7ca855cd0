import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offsetOfWallTime } from '#shared/kernel/zones.ts';
import { agendaByDay, timeAgenda } from './agenda.rules.ts';
import {
  clashesOf,
  endOf,
  freeStart,
  minutesBetween,
  minutesLater,
  nextNumber,
  nextStart,
  shiftFrom,
  swapWith,
} from './agenda-plan.rules.ts';
import type { AgendaItem } from './meetings.schemas.ts';

const DATE = '2026-10-14';
const ZONE = 'America/Panama';
const plain: AgendaItem = {
  title: { es: 'Punto' },
  number: null,
  class: null,
  kind: 'session',
  summary: null,
  durationMinutes: 30,
  room: null,
  speakers: [],
  order: 0,
  startsAt: `${DATE}T09:00`,
  timeZone: ZONE,
  offset: -300,
};

function agenda(list: readonly (Partial<AgendaItem> & { id: string })[]) {
  return timeAgenda({
    docs: list.map(({ id, ...body }, order) => ({
      collection: 'agendaItems',
      id,
      parent: 'mtg_a',
      audience: 'all',
      rev: 1,
      body: { ...plain, order, ...body },
    })),
    offsetAt: ({ startsAt }: { startsAt: string }) =>
      offsetOfWallTime({ timeZone: ZONE, wallTime: startsAt }) ?? 0,
  });
}
const day = (items: ReturnType<typeof agenda>) => {
  const [first] = agendaByDay(items);
  if (first === undefined) throw new Error('no day');
  return first;
};

/** A day of up to eight items, one after another with pauses of any length. */
const daysOfItems = fc
  .array(fc.record({ minutes: fc.integer({ min: 5, max: 120 }), pause: fc.integer({ min: 0, max: 60 }) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((list) => {
    let startsAt = `${DATE}T07:00`;
    return agenda(
      list.map(({ minutes, pause }, index) => {
        const own = { id: `agi_${index}`, startsAt, durationMinutes: minutes };
        startsAt = minutesLater(startsAt, minutes + pause);
        return own;
      }),
    );
  });

describe('the next item', () => {
  test('begins where the last of the day ends, and a day without any at nine', () => {
    const items = agenda([
      { id: 'agi_a', startsAt: `${DATE}T09:00`, durationMinutes: 240 },
      { id: 'agi_b', startsAt: `${DATE}T10:00`, durationMinutes: 30 },
    ]);
    expect(nextStart(DATE, items)).toBe(`${DATE}T13:00`);
    expect(nextStart('2026-10-15', items)).toBe('2026-10-15T09:00');
  });

  test('has the next number, unless the numbers are not plain', () => {
    expect(nextNumber(agenda([]))).toBe('1');
    expect(nextNumber(agenda([{ id: 'agi_a', number: '4' }, { id: 'agi_b' }]))).toBe('5');
    expect(nextNumber(agenda([{ id: 'agi_a', number: '3.b' }]))).toBeNull();
  });
});

describe('moving', () => {
  test('later items go along, and the gaps between them stay', () => {
    fc.assert(
      fc.property(daysOfItems, fc.nat(), fc.integer({ min: -60, max: 60 }), (items, pick, minutes) => {
        const from = items[pick % items.length];
        if (from === undefined) return;
        const moves = new Map(
          shiftFrom(day(items), from.id, minutes).map(({ id, startsAt }) => [id, startsAt]),
        );
        for (const { id, item } of items) {
          const isLater = item.startsAt >= from.item.startsAt;
          const to = isLater && minutes !== 0 ? minutesLater(item.startsAt, minutes) : undefined;
          expect(moves.get(id)).toBe(to);
        }
      }),
    );
  });

  test('an item and its neighbour change places within the time that both had', () => {
    fc.assert(
      fc.property(daysOfItems, fc.nat(), (items, pick) => {
        const at = pick % items.length;
        const own = items[at];
        const other = items[at + 1];
        if (own === undefined) return;
        const moves = swapWith(day(items), own.id, 'later');
        if (other === undefined) {
          expect(moves).toEqual([]);
          return;
        }
        const start = new Map(moves.map(({ id, startsAt }) => [id, startsAt]));
        expect([...start.keys()].sort()).toEqual([own.id, other.id].sort());
        const ownStart = start.get(own.id) ?? '';
        const otherStart = start.get(other.id) ?? '';
        expect(otherStart).toBe(own.item.startsAt);
        // The pause between them, and the end of both, are as before.
        expect(minutesBetween(endOf({ ...other.item, startsAt: otherStart }), ownStart)).toBe(
          minutesBetween(endOf(own.item), other.item.startsAt),
        );
        expect(endOf({ ...own.item, startsAt: ownStart })).toBe(endOf(other.item));
        // Back again is as it was.
        const again = agenda(
          items.map(({ id, item }) => ({ id, ...item, startsAt: start.get(id) ?? item.startsAt })),
        );
        const back = new Map(swapWith(day(again), own.id, 'earlier').map((move) => [move.id, move.startsAt]));
        expect(back.get(own.id)).toBe(own.item.startsAt);
        expect(back.get(other.id)).toBe(other.item.startsAt);
      }),
    );
  });
});

describe('clashes', () => {
  test('are told at the later item, with the remedy', () => {
    const items = agenda([
      { id: 'agi_four', startsAt: `${DATE}T11:15`, durationMinutes: 75 },
      { id: 'agi_five', startsAt: `${DATE}T12:20`, durationMinutes: 40 },
    ]);
    const clashes = clashesOf(items);
    expect([...clashes.keys()]).toEqual(['agi_five']);
    expect(clashes.get('agi_five')).toMatchObject([
      { kind: 'overlap', minutes: 10, freeFrom: `${DATE}T12:30`, shorter: 65, other: { id: 'agi_four' } },
    ]);
  });

  test('tell an item that another one takes in from one that goes on after it', () => {
    const items = agenda([
      { id: 'agi_long', startsAt: `${DATE}T09:00`, durationMinutes: 1_600 },
      { id: 'agi_short', startsAt: `${DATE}T10:00`, durationMinutes: 15 },
    ]);
    expect(clashesOf(items).get('agi_short')).toMatchObject([{ isWithin: true, minutes: 15 }]);
    const later = agenda([
      { id: 'agi_one', startsAt: `${DATE}T09:00`, durationMinutes: 60 },
      { id: 'agi_two', startsAt: `${DATE}T09:50`, durationMinutes: 60 },
    ]);
    expect(clashesOf(later).get('agi_two')).toMatchObject([{ isWithin: false, minutes: 10 }]);
  });

  test('a day without overlaps has none, and both remedies end one', () => {
    fc.assert(
      fc.property(daysOfItems, fc.nat(), fc.integer({ min: 1, max: 4 }), (items, pick, early) => {
        expect(clashesOf(items).size).toBe(0);
        const at = 1 + (pick % Math.max(1, items.length - 1));
        const own = items[at];
        const before = items[at - 1];
        if (own === undefined || before === undefined) return;
        const startsAt = minutesLater(endOf(before.item), -early);
        const withStart = (change: (id: string, item: AgendaItem) => AgendaItem) =>
          agenda(items.map(({ id, item }) => ({ id, ...change(id, item) })));
        const clashing = withStart((id, item) =>
          id === own.id ? { ...item, startsAt, durationMinutes: 5 } : item,
        );
        const [clash] = clashesOf(clashing).get(own.id) ?? [];
        if (clash?.kind !== 'overlap') throw new Error('no overlap');
        expect(clash.minutes).toBe(early);
        const moved = withStart((id, item) =>
          id === own.id ? { ...item, startsAt: clash.freeFrom, durationMinutes: 5 } : item,
        );
        expect(clashesOf(moved).get(own.id)).toBeUndefined();
        const shortened = withStart((id, item) => {
          if (id === own.id) return { ...item, startsAt, durationMinutes: 5 };
          return id === before.id ? { ...item, durationMinutes: clash.shorter } : item;
        });
        expect(clashesOf(shortened).get(own.id)).toBeUndefined();
      }),
    );
  });
});

test('one more item begins after all others of the first day that is not past', () => {
  const meeting = { startsOn: DATE, endsOn: '2026-10-15' };
  const items = agenda([
    { id: 'agi_1', startsAt: `${DATE}T09:30`, durationMinutes: 75 },
    { id: 'agi_2', startsAt: `${DATE}T16:00`, durationMinutes: 45 },
    { id: 'agi_3', startsAt: '2026-10-15T09:00', durationMinutes: 30 },
  ]);
  expect(freeStart(meeting, items, '2026-10-01')).toBe(`${DATE}T16:45`);
  expect(freeStart(meeting, items, '2026-10-15')).toBe('2026-10-15T09:30');
  expect(freeStart(meeting, [], '2026-10-01')).toBe(`${DATE}T09:00`);
});
