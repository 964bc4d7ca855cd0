import { expect, test } from 'vitest';
import { calendarInput, meetingDoc, venueDoc } from './calendar.fixtures.ts';
import { calendarOf } from './calendar.rules.ts';

test('a meeting in two cities is in both, at no one point, and its days are said in words', () => {
  const venues = [
    venueDoc({ from: '2026-06-25', until: '2026-06-26' }),
    { ...venueDoc({ city: { es: 'Lima' }, from: '2026-06-27' }), id: 'ven_2' },
  ];
  const told = calendarOf(
    calendarInput({ meetings: [{ meeting: meetingDoc(), isWhole: true, items: [], venues }] }),
  ).replace(/\r\n /g, '');
  expect(told).toMatch(/LOCATION;LANGUAGE=es:[^,\r]+ · Lima\r/);
  expect(told).not.toContain('GEO:');
  expect(told).toContain('→ Lima: 26 de junio – 27 de junio');
  expect(told).not.toContain('2026-06-26');
});
