import { expect, test } from 'vitest';
import { wordsOf } from '#app/i18n/i18n.tsx';
import { calendarItem, meetingDoc } from '#shared/calendar/calendar.fixtures.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { AgendaItem, Meeting } from '#shared/meetings/meetings.schemas.ts';
import { speakingHours } from './speaking-hours.ts';

function itemAt(startsAt: string, participant: string): Doc<AgendaItem> {
  const { item } = calendarItem({ startsAt, speakers: [{ participant }] });
  return { collection: 'agendaItems', id: startsAt, parent: 'mtg_1', audience: 'all', rev: 1, body: item };
}
const AGENDA = [
  itemAt('2026-09-04T11:00', 'prt_a'),
  itemAt('2026-09-04T09:00', 'prt_a'),
  itemAt('2026-09-03T10:00', 'prt_b'),
];

async function said(locale: 'es' | 'pt' | 'en', ownZone: string, change: Partial<Meeting> = {}) {
  const t = await wordsOf(locale);
  const { body: meeting } = meetingDoc(change);
  return [...speakingHours({ meeting, items: AGENDA, ownZone, t, locale }).values()];
}

test.each([
  ['es', ['Presenta el 3 sept a las 10:00, Santiago', 'Presenta el 4 sept a las 09:00, Santiago']],
  ['pt', ['Apresenta em 3 set às 10:00, Santiago', 'Apresenta em 4 set às 09:00, Santiago']],
  ['en', ['Presents on 3 Sept at 10:00, Santiago', 'Presents on 4 Sept at 09:00, Santiago']],
] as const)(
  'of several days the hour says which, away from the venue where: %s',
  async (locale, expected) => {
    expect((await said(locale, 'America/Sao_Paulo')).sort()).toEqual(expected);
  },
);

test('at the venue’s own clock the city is left out, on a single day the day', async () => {
  expect((await said('es', 'America/Santiago')).sort()).toEqual([
    'Presenta el 3 sept a las 10:00',
    'Presenta el 4 sept a las 09:00',
  ]);
  const oneDay = await said('es', 'America/Santiago', { endsOn: '2026-09-03' });
  expect(oneDay).toContain('Presenta a las 10:00');
});
