import { describe, expect, test } from 'vitest';
import type { OwnWorker } from '#app/kit/in-worker.ts';
import { calendarInWorker } from './calendar-in-worker.ts';
import { type CalendarTable, isCalendar, readCalendar } from './read-calendar.ts';
import type { CalendarAsked, CalendarReply } from './read-calendar.worker.ts';

const eventOf = (lines: readonly string[]) => [
  ...['BEGIN:VEVENT', 'DTSTAMP:20270101T000000Z', ...lines, 'END:VEVENT'],
];
const fileOf = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//x//EN', ...lines, 'END:VCALENDAR'].join('\r\n');
const calendar = (...events: string[][]) => fileOf(...events.flatMap(eventOf));
const at = (today: string) => ({ today, clock: () => 0 });
const read = (text: string, today = '2027-01-01') => readCalendar(text, at(today));
const daysOf = ({ rows }: CalendarTable) => rows.map(([key, , from, until]) => [key, from, until]);

describe('a calendar', () => {
  test('is a table like any other: days as its place has them, the last one included', async () => {
    const text = calendar(
      [
        'UID:a@x',
        'SUMMARY:Joint Action Day',
        'DTSTART;VALUE=DATE:20270607',
        'DTEND;VALUE=DATE:20270612',
        'LOCATION:Guayaquil\\, puerto',
        'CATEGORIES:Cocaine,Ports',
      ],
      [
        'UID:b@x',
        'SUMMARY:Late',
        'DTSTART;TZID=America/Lima:20270301T230000',
        'DTEND;TZID=America/Lima:20270302T010000',
      ],
      ['UID:c@x', 'SUMMARY:Midnight', 'DTSTART:20270301T200000', 'DTEND:20270302T000000'],
      ['UID:d@x', 'SUMMARY:Off', 'STATUS:CANCELLED', 'DTSTART;VALUE=DATE:20270607'],
      ['UID:e@x', 'SUMMARY:One day', 'DTSTART;VALUE=DATE:20270607'],
    );
    expect(isCalendar(text)).toBe(true);
    const { head, rows, ...rest } = await read(text);
    expect(head).toEqual(['uid', 'summary', 'dtstart', 'dtend', 'location', 'categories']);
    expect(rows).toEqual([
      ['a@x', 'Joint Action Day', '2027-06-07', '2027-06-11', 'Guayaquil, puerto', 'Cocaine, Ports'],
      ['b@x', 'Late', '2027-03-01', '2027-03-02', '', ''],
      ['c@x', 'Midnight', '2027-03-01', '2027-03-01', '', ''],
      ['e@x', 'One day', '2027-06-07', '2027-06-07', '', ''],
    ]);
    expect(rest).toEqual({ cancelled: 1, unread: 0, isCut: false, window: null });
  });
  test('that is none is refused; one whose end is missing is read in part', async () => {
    expect(isCalendar('Título;Agencia')).toBe(false);
    await expect(read('BEGIN:VCALENDAR\r\nNOTHING')).rejects.toThrow();
    const whole = calendar(['UID:a@x', 'DTSTART:20270607'], ['UID:b@x', 'DTSTART:20270608']);
    const cut = await read(whole.slice(0, whole.indexOf('UID:b@x') + 9));
    expect([daysOf(cut), cut.unread, cut.isCut]).toEqual([[['a@x', '2027-06-07', '2027-06-07']], 1, true]);
    expect((await read(calendar())).rows).toEqual([]);
  });
  test('stands beside others in a file', async () => {
    const one = calendar(['UID:a@x', 'DTSTART;VALUE=DATE:20270607']);
    const other = calendar(['UID:b@x', 'DTSTART;VALUE=DATE:20270608']);
    const found = await read(`${one}\r\n${other}\r\n`);
    expect(daysOf(found).map(([key]) => key)).toEqual(['a@x', 'b@x']);
  });
});

describe('an event', () => {
  const good = (uid: string) => [`UID:${uid}`, 'SUMMARY:Good', 'DTSTART;VALUE=DATE:20270607'];
  test.each([
    ['no day', []],
    ['a place in a series that there is not', ['DTSTART:20270607', 'RECURRENCE-ID:20271345']],
    ['a rule that is none', ['DTSTART;VALUE=DATE:20270607', 'RRULE:FREQ=FOO']],
    ['a quote that does not end', ['DTSTART;VALUE=DATE:20270607', 'LOCATION;X="a:b']],
  ])('with %s is counted, and takes no other with it', async (_name, lines) => {
    const found = await read(calendar(good('a@x'), ['UID:bad@x', 'SUMMARY:Bad', ...lines], good('b@x')));
    expect(found.rows.map(([key]) => key)).toEqual(['a@x', 'b@x']);
    expect(found.unread).toBe(1);
  });
  test('with a day that there is not says so in its row, and none is moved', async () => {
    const found = await read(
      calendar(
        ['UID:a@x', 'SUMMARY:Bad', 'DTSTART;VALUE=DATE:20261345', 'RRULE:FREQ=DAILY'],
        ['UID:b@x', 'SUMMARY:Worse', 'DTSTART:notaday'],
        ['UID:c@x', 'SUMMARY:Hour', 'DTSTART:20270607T256000'],
        ['UID:d@x', 'SUMMARY:End', 'DTSTART;VALUE=DATE:20270607', 'DTEND;VALUE=DATE:20270631'],
        good('e@x'),
      ),
    );
    expect(daysOf(found)).toEqual([
      ['a@x', '20261345', '20261345'],
      ['b@x', 'notaday', 'notaday'],
      ['c@x', '20270607T256000', '20270607T256000'],
      ['d@x', '2027-06-07', '20270631'],
      ['e@x', '2027-06-07', '2027-06-07'],
    ]);
    expect(found.unread).toBe(0);
  });
  test('that does not end is counted, too', async () => {
    const text = fileOf('BEGIN:VEVENT', ...good('bad@x'), ...eventOf(good('b@x')));
    const found = await read(text);
    expect([found.rows.map(([key]) => key), found.unread]).toEqual([['b@x'], 1]);
  });
  test('is read whatever else stands in it', async () => {
    const alarm = ['BEGIN:VALARM', 'TRIGGER:-P1D', 'SUMMARY:Alarm', 'DURATION:x', 'END:VALARM'];
    const found = await read(calendar([...alarm, 'no line at all', 'X-A;b', ...good('a@x'), 'SEQUENCE:x']));
    expect([found.rows[0]?.slice(0, 2), found.unread]).toEqual([['a@x', 'Good'], 0]);
  });
  test('has a day where its date stands alone, with or without saying so', async () => {
    const found = await read(
      calendar(
        ['UID:a@x', 'DTSTART:20220101Z', 'RDATE:'],
        ['UID:b@x', 'DTSTART;TZID=America/Lima:20220103', 'DTEND;TZID=America/Lima:20220105'],
        ['UID:c@x', 'DTSTART;VALUE=DATE-TIME:20220106'],
      ),
    );
    expect(daysOf(found)).toEqual([
      ['a@x', '2022-01-01', '2022-01-01'],
      ['b@x', '2022-01-03', '2022-01-04'],
      ['c@x', '2022-01-06', '2022-01-06'],
    ]);
  });
  test('has its days in the file of another that has its UID, and is not compared with all', async () => {
    const many = Array.from({ length: 2_000 }, (_, n) => ['UID:same', `SUMMARY:${n}`, 'DTSTART:20270607']);
    expect((await read(calendar(...many))).rows).toHaveLength(2_000);
  });
});

describe('what repeats', () => {
  const weekly = ['UID:w@x', 'SUMMARY:Course', 'DTSTART;VALUE=DATE:20270104'];
  test('gives each time a key of its own, also one that was moved', async () => {
    const few = calendar(
      [...weekly, 'RRULE:FREQ=WEEKLY;COUNT=3'],
      [
        ...['UID:w@x', 'SUMMARY:Course, moved'],
        ...['RECURRENCE-ID;VALUE=DATE:20270111', 'DTSTART;VALUE=DATE:20270112'],
      ],
    );
    const { rows } = await read(few);
    expect(rows.map(([key, title, from]) => [key, title, from])).toEqual([
      ['w@x 2027-01-04', 'Course', '2027-01-04'],
      ['w@x 2027-01-18', 'Course', '2027-01-18'],
      ['w@x 2027-01-11', 'Course, moved', '2027-01-12'],
    ]);
  });
  test('is moved by its own times alone', async () => {
    const lines = (uid: string) => [`UID:${uid}`, 'DTSTART;VALUE=DATE:20270104', 'RRULE:FREQ=WEEKLY;COUNT=2'];
    const move = ['UID:w@x', 'RECURRENCE-ID;VALUE=DATE:20270111', 'DTSTART;VALUE=DATE:20270112'];
    expect(daysOf(await read(calendar(lines('w@x'), move, lines('v@x'))))).toEqual([
      ['w@x 2027-01-04', '2027-01-04', '2027-01-04'],
      ['w@x 2027-01-11', '2027-01-12', '2027-01-12'],
      ['v@x 2027-01-04', '2027-01-04', '2027-01-04'],
      ['v@x 2027-01-11', '2027-01-11', '2027-01-11'],
    ]);
  });
  test('and began long ago is read from some months ago to two years ahead', async () => {
    const text = (rule: string) => calendar(['UID:w@x', 'DTSTART;VALUE=DATE:20240603', `RRULE:${rule}`]);
    const found = await read(text('FREQ=WEEKLY'), '2026-11-30');
    const days = daysOf(found).map(([, from = '']) => from);
    expect([days[0], days.at(-1), found.isCut]).toEqual(['2026-08-31', '2028-11-27', false]);
    expect(found.window).toEqual({ from: '2026-08-30', until: '2028-11-30' });
    const past = await read(text('FREQ=WEEKLY;COUNT=3'), '2026-11-30');
    expect([past.rows, past.window]).toEqual([[], found.window]);
    const daily = await read(text('FREQ=DAILY'), '2026-11-30');
    expect([daily.rows[0]?.[2], daily.rows.length, daily.isCut]).toEqual(['2026-08-30', 400, true]);
  });
  test('is read without end only as long as there is time', async () => {
    let now = 0;
    const lines = ['UID:w@x', 'DTSTART:20200101T000000', 'RRULE:FREQ=SECONDLY'];
    const clock = () => {
      now += 1;
      return now;
    };
    const found = await readCalendar(calendar(lines, ['UID:a@x', 'DTSTART:20270104']), {
      today: '2027-01-01',
      clock,
    });
    expect([found.rows.map(([key]) => key), found.isCut]).toEqual([['a@x'], true]);
  });
  test('by a list of days has its first one too, and none that is left out', async () => {
    const found = await read(
      calendar([
        'UID:r@x',
        'DTSTART;VALUE=DATE:20270104',
        'RDATE;VALUE=DATE:20270201,20270301,20270231',
        'EXDATE;VALUE=DATE:20270301',
      ]),
    );
    expect(daysOf(found).map(([, from]) => from)).toEqual(['2027-01-04', '2027-02-01']);
    expect(found.unread).toBe(1);
  });
  test('by a list of periods has their days', async () => {
    const found = await read(
      calendar([
        'UID:r@x',
        'DTSTART:20270104T100000',
        'DURATION:PT1H',
        'RDATE;VALUE=PERIOD:20270105T100000/PT30H,20270110T100000/20270112T120000',
      ]),
    );
    expect(daysOf(found)).toEqual([
      ['r@x 2027-01-04', '2027-01-04', '2027-01-04'],
      ['r@x 2027-01-05', '2027-01-05', '2027-01-06'],
      ['r@x 2027-01-10', '2027-01-10', '2027-01-12'],
    ]);
  });
});

test('what does not repeat is read even where a rule never ends', async () => {
  const soFar: CalendarTable = {
    ...{ head: [], rows: [['a@x']], cancelled: 0, unread: 1, isCut: false, window: null },
  };
  const worker: OwnWorker<CalendarAsked, CalendarReply> = {
    postMessage: () => worker.onmessage?.({ data: { soFar } } as MessageEvent<CalendarReply>),
    ...{ terminate: () => undefined, onmessage: null, onmessageerror: null, onerror: null },
  };
  const asked = (signal: AbortSignal) =>
    calendarInWorker({ text: 'x', today: '2027-01-01' }, { start: () => worker as never, signal });
  expect(await asked(AbortSignal.timeout(20))).toBe(soFar);
  await expect(asked(AbortSignal.abort())).rejects.toThrow();
});
