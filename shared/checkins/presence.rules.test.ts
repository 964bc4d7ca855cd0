import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { CheckIn } from './checkins.schemas.ts';
import { doublesOf, isInRoom, presenceOf, roomOf, timeScans } from './presence.rules.ts';

const NINE = Date.UTC(2026, 5, 25, 9);
const minutes = (count: number) => NINE + count * 60_000;

let count = 0;
function scan(at: number, change: Partial<CheckIn> = {}): Doc<CheckIn> {
  count += 1;
  const body = {
    participant: 'prt_ana',
    direction: 'in' as const,
    way: 'qr' as const,
    door: 'Norte',
    at,
    heardAt: at + 1_000,
    by: 'per_door',
    device: 'dev_north',
    ...change,
  };
  return { collection: 'checkIns', id: `chk_${count}`, parent: 'mtg_a', audience: 'x', rev: 1, body };
}
const south = { door: 'Sur', device: 'dev_south' };
const of = (...docs: Doc<CheckIn>[]) => presenceOf(timeScans(docs));

describe('presence', () => {
  test('is first in and last out', () => {
    const [first, out, again] = [
      scan(minutes(0)),
      scan(minutes(30), { direction: 'out' }),
      scan(minutes(40)),
    ];
    expect(of(first, out).get('prt_ana')).toMatchObject({
      isInside: false,
      lastOut: { id: out.id },
      since: null,
    });
    expect(of(first, out, again).get('prt_ana')).toMatchObject({
      isInside: true,
      firstIn: { id: first.id },
      lastOut: { id: out.id },
      since: { id: again.id },
    });
  });

  test('lasts until the last time out', () => {
    const last = scan(minutes(90), { direction: 'out' });
    const docs = [scan(minutes(0)), scan(minutes(30), { direction: 'out' }), scan(minutes(40)), last];
    expect(of(...docs).get('prt_ana')).toMatchObject({ lastOut: { id: last.id } });
  });

  test('a badge held twice in front of one camera is one entry; read again later it is another', () => {
    const first = scan(minutes(0));
    const again = scan(minutes(0) + 59_000);
    const later = scan(minutes(5));
    expect(of(first, again).get('prt_ana')).toMatchObject({ since: { id: first.id } });
    expect(of(first, later).get('prt_ana')).toMatchObject({ since: { id: later.id } });
  });

  test('of two scans at one instant the one received first comes first', () => {
    const into = { ...scan(minutes(0), { heardAt: minutes(0) + 1_000 }), id: 'chk_b' };
    const out = {
      ...scan(minutes(0), { ...south, direction: 'out', heardAt: minutes(0) + 2_000 }),
      id: 'chk_a',
    };
    expect(of(into, out).get('prt_ana')?.isInside).toBe(false);
    expect(of(out, into).get('prt_ana')?.isInside).toBe(false);
  });

  test('entries at two doors without an exit between are a double, with both doors and times', () => {
    const docs = [scan(minutes(0)), scan(minutes(7), south)];
    expect(doublesOf(of(...docs))).toMatchObject([
      { first: { door: 'Norte', time: minutes(0) }, second: { door: 'Sur', time: minutes(7) } },
    ]);
  });

  test('out at one door and in at the other is not a double, nor is one badge read twice', () => {
    expect(
      doublesOf(of(scan(minutes(0)), scan(minutes(5), { direction: 'out' }), scan(minutes(7), south))),
    ).toEqual([]);
    expect(doublesOf(of(scan(minutes(0)), scan(minutes(0) + 3_000)))).toEqual([]);
  });
});

describe('clocks of doors', () => {
  const day = 86_400_000;
  test('a clock a day ahead is detected, since nothing is received before it happened', () => {
    const ahead = scan(minutes(10) + day, { heardAt: minutes(10) + 500 });
    const out = scan(minutes(20), { direction: 'out', ...south });
    expect(of(ahead, out).get('prt_ana')).toMatchObject({ isInside: false });
    expect(timeScans([ahead])[0]?.time).toBe(minutes(10) + 500);
  });

  test('a clock a day behind is detected, since it is always late by the same amount', () => {
    const behind = [0, 10].map((at) => scan(minutes(at) - day, { heardAt: minutes(at) + 700 }));
    expect(timeScans(behind).map(({ time }) => time)).toEqual([minutes(0) + 700, minutes(10) + 700]);
  });

  describe('that are ahead at one scan, and right at the others', () => {
    const right = [0, 10, 20].map(minutes);
    const at = (time: number, change: Partial<CheckIn> = {}) => scan(time, change);
    const timesOf = (...docs: Doc<CheckIn>[]) => timeScans(docs).map(({ time }) => time);

    test.each([1, 3, 24, 48])('by %i hours: that scan alone is corrected', (hours) => {
      const wrong = (minute: number) => at(minutes(minute) + hours * 3_600_000, { heardAt: minutes(minute) });
      expect(timesOf(wrong(-5), ...right.map((time) => at(time)))).toEqual([minutes(-5), ...right]);
      expect(timesOf(...right.map((time) => at(time)), wrong(25))).toEqual([...right, minutes(25)]);
      // Longer after it than the clock was ahead.
      expect(timesOf(wrong(-5 - hours * 60), ...right.map((time) => at(time)))).toEqual([
        minutes(-5 - hours * 60),
        ...right,
      ]);
    });

    test('keeps the scans of the time without a network, before and after its clock was set', () => {
      const offline = right.map((time) => at(time, { heardAt: minutes(90) }));
      const dayAhead = at(minutes(95) + day, { heardAt: minutes(95) });
      expect(timesOf(...offline, dayAhead)).toEqual([...right, minutes(95)]);
      const hoursAhead = at(minutes(-60) + 3 * 3_600_000, { heardAt: minutes(-60) });
      expect(timesOf(hoursAhead, ...offline)).toEqual([minutes(-60), ...right]);
      expect(timesOf(hoursAhead, ...offline, at(minutes(91)))).toEqual([minutes(-60), ...right, minutes(91)]);
    });

    test('a clock that is always ahead is so without a network, too', () => {
      const ahead = (minute: number, heard = minute) =>
        at(minutes(minute) + 3 * 3_600_000, { heardAt: minutes(heard) });
      const all = [ahead(0), ahead(10, 250), ahead(20, 250), ahead(251)];
      expect(timesOf(...all)).toEqual([0, 10, 20, 251].map(minutes));
    });

    test('who came in there stays in the room, and who left has left', () => {
      const tried = at(minutes(0) + day, { participant: 'prt_luis', heardAt: minutes(0) });
      const came = at(minutes(1));
      const room = () =>
        roomOf({ scans: [tried, came], day: '2026-06-25', venue: { timeZone: 'America/Panama' } });
      expect(isInRoom(room(), 'prt_ana')).toBe(true);
      expect(isInRoom(room(), 'prt_luis')).toBe(true);
      const north = at(minutes(-60), { device: 'dev_other', door: 'Sur' });
      const wrong = at(minutes(0) + 3 * 3_600_000, { participant: 'prt_luis', heardAt: minutes(0) });
      const left = at(minutes(60), { direction: 'out' });
      expect(of(north, wrong, left).get('prt_ana')?.isInside).toBe(false);
    });
  });

  test('the times of a door that was offline are trusted', () => {
    const heardAt = minutes(300);
    const offline = [0, 10].map((at) => scan(minutes(at), { heardAt }));
    expect(timeScans(offline).map(({ time }) => time)).toEqual([minutes(0), minutes(10)]);
    const quick = [0, 1].map((at) => scan(minutes(at), { heardAt }));
    expect(timeScans(quick).map(({ time }) => time)).toEqual([minutes(0), minutes(1)]);
  });

  test('a slow network is not a wrong clock', () => {
    const slow = [0, 10].map((at) => scan(minutes(at), { heardAt: minutes(at) + 20_000 }));
    expect(timeScans(slow).map(({ time }) => time)).toEqual([minutes(0), minutes(10)]);
  });

  test('a time recorded afterwards counts as it is, and affects no clock', () => {
    const told = scan(minutes(5), { way: 'desk', heardAt: minutes(600) });
    const online = scan(minutes(20));
    expect(timeScans([told, online]).map(({ time }) => time)).toEqual([minutes(5), minutes(20)]);
    const ahead = scan(minutes(20) + day, { heardAt: minutes(20) });
    expect(timeScans([told, ahead]).map(({ time }) => time)).toEqual([minutes(5), minutes(20)]);
    const atOnce = scan(minutes(5), { way: 'desk', heardAt: minutes(5) + 1_000 });
    const behind = [10, 20].map((at) => scan(minutes(at) - day, { heardAt: minutes(at) }));
    expect(timeScans([atOnce, ...behind]).map(({ time }) => time)).toEqual([5, 10, 20].map(minutes));
  });
});

test('what the desk reports of a time to come counts from when it was reported', () => {
  const out = scan(minutes(10) + 3 * 365 * 86_400_000, {
    way: 'desk',
    direction: 'out',
    heardAt: minutes(10),
  });
  expect(of(scan(minutes(0)), out).get('prt_ana')?.isInside).toBe(false);
  expect(of(scan(minutes(0)), out, scan(minutes(20))).get('prt_ana')?.isInside).toBe(true);
});

const anyScan = fc
  .record({
    participant: fc.constantFrom('prt_ana', 'prt_luis', 'prt_eva'),
    direction: fc.constantFrom('in' as const, 'out' as const),
    door: fc.constantFrom('Norte', 'Sur'),
    minute: fc.integer({ min: 0, max: 40 }),
    delay: fc.integer({ min: -5_000, max: 600_000 }),
  })
  .map(({ minute, delay, door, ...rest }) =>
    scan(minutes(minute), { ...rest, door, device: `dev_${door}`, heardAt: minutes(minute) + delay }),
  );

test('two doors merged in any order give the same presence and the same doubles', () => {
  fc.assert(
    fc.property(
      fc
        .array(anyScan, { maxLength: 30 })
        .chain((docs) => fc.tuple(fc.constant(docs), fc.shuffledSubarray(docs, { minLength: docs.length }))),
      ([docs, shuffled]) => {
        const [left, right] = [of(...docs), of(...shuffled)];
        expect([...right].sort()).toEqual([...left].sort());
        expect(doublesOf(right)).toEqual(doublesOf(left));
      },
    ),
  );
});

test('a person inside has entered, and their last entry is the latest', () => {
  fc.assert(
    fc.property(fc.array(anyScan, { maxLength: 30 }), (docs) => {
      const timed = timeScans(docs);
      for (const one of presenceOf(timed).values()) {
        const own = timed.filter(({ participant }) => participant === one.participant);
        expect(one.isInside).toBe(own.at(-1)?.direction === 'in');
        expect(one.firstIn).toEqual(own.find(({ direction }) => direction === 'in') ?? null);
      }
    }),
  );
});

describe('a room', () => {
  const venue = { timeZone: 'America/Panama' };
  const roomWith = (...scans: Doc<CheckIn>[]) => roomOf({ scans, day: '2026-06-25', venue });
  const hours = (count: number) => minutes(count * 60);

  test('whose doors nobody keeps has everybody in it', () => {
    expect(roomWith()).toBeNull();
    expect(isInRoom(roomWith(), 'prt_ana')).toBe(true);
  });

  test('has nobody in it by the scans of an earlier day', () => {
    // 23:00 there, and midnight.
    const [before, since] = [scan(hours(-5)), scan(hours(-4), { participant: 'prt_luis' })];
    expect(isInRoom(roomWith(before, since), 'prt_ana')).toBe(false);
    expect(isInRoom(roomWith(before, since), 'prt_luis')).toBe(true);
  });

  test('whose doors were kept on earlier days alone has everybody in it', () => {
    expect(roomWith(scan(hours(-5)), scan(hours(-30), { direction: 'out' }))).toBeNull();
  });

  test('is left after midnight as before it', () => {
    const [came, left] = [scan(hours(13)), scan(hours(22), { direction: 'out' })];
    expect(isInRoom(roomWith(came), 'prt_ana')).toBe(true);
    expect(isInRoom(roomWith(came, left), 'prt_ana')).toBe(false);
  });
});
