import { expect, test } from 'vitest';
import { orderOfDays, readDay } from './read-day.ts';

test('a day is read as people and their programs write it, and no other way', () => {
  const days = [
    ...['2027-06-07', '2027-6-7 10:00', '2027-06-07T10:00:00Z', '2027/06/07', '2027.06.07', '20270607'],
    ...['7/6/2027', '07.06.2027', '7-6-2027', '7/6/27', '07.06.27', '7/6/2027 10:00', '7/6/2027 10 AM'],
    ...['7 de junio de 2027', '7 jun 2027', '7 de jun. de 2027', '7 Junho 2027', '7 of June 2027'],
    ...['June 7, 2027', 'Jun 7th, 2027', '07-jun-27', '7-Jun-27', '7/jun/2027', '7-jun-2027'],
    ...['lunes, 7 de junio de 2027', 'segunda-feira, 7 de junho de 2027', 'Monday, June 7, 2027'],
    ...['lun 7/6/2027', 'seg., 7 de jun. de 2027', '7 de junio de 2027, 10:00'],
  ];
  expect(days.map((day) => [day, readDay(day, 'day')])).toEqual(days.map((day) => [day, '2027-06-07']));
  const none = [
    ...['6/13/2027', '2027', 'junio de 2027', '30/2/2027', '', '7 de brumario de 2027', '27-06-07', '202767'],
    ...['7/6/2027 al 9/6/2027', '20271345', '7/6-2027', 'foo 7/6/2027', '2027/06-07', '7.6'],
  ];
  expect(none.map((day) => [day, readDay(day, 'day')])).toEqual(none.map((day) => [day, null]));
});

test('a day that could be two is asked about, unless a column says which number stands first', () => {
  expect(readDay('6/7/2027', null)).toBe('two');
  expect(readDay('6/7/2027', 'month')).toBe('2027-06-07');
  expect(readDay('6/20/2027', null)).toBe('2027-06-20');
  expect(readDay('6/6/2027', null)).toBe('2027-06-06');
  expect(readDay('6.7.2027', 'month')).toBe('2027-07-06');
  const first = { text: '6/7/2027', days: { day: '2027-07-06', month: '2027-06-07' } };
  const orders = [
    [['6/7/2027', '', '6/20/2027'], { order: 'month', first }],
    [['20/6/2027', '6/7/2027 '], { order: 'day', first }],
    [['6/7/2027', '8/9/2027'], { order: null, first }],
    [['20/6/2027', '6/20/2027', '6/7/2027'], { order: null, first }],
    [['6/6/2027', '2027-06-07', 'x'], { order: null, first: null }],
    [['6/20/2027'], { order: 'month', first: null }],
  ] as const;
  for (const [texts, order] of orders) expect(orderOfDays(texts)).toEqual(order);
});
