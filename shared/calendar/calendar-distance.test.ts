import { expect, test } from 'vitest';
import { decidingMutations } from '#shared/logistics/deciding.mutations.ts';
import { createWorld, MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { meetingsMutations } from '#shared/meetings/meetings.mutations.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { calendarInput, calendarItem, venueDoc } from './calendar.fixtures.ts';
import { calendarOf } from './calendar.rules.ts';

const venues = [
  venueDoc({ from: '2026-06-25', until: '2026-06-26' }),
  { ...venueDoc({ city: { es: 'Lima' }, from: '2026-06-27' }), id: 'ven_2' },
];

test('the calendar of a meeting that became virtual sends nobody anywhere', () => {
  const world = createWorld([...meetingsMutations, ...decidingMutations]);
  world.act({ name: 'meetings.schedule', args: { ...meetingArgs, format: 'in_person' } });
  const told = () => {
    const meeting = world.one(meetings.name, MEETING);
    if (meeting === null) throw new Error('no meeting');
    const doc = { ...meeting, body: { ...(meeting.body as Meeting), offset: 120 } };
    const items = [calendarItem({ startsAt: '2026-06-25T09:30', timeZone: 'Europe/Madrid' })];
    return calendarOf(calendarInput({ meetings: [{ meeting: doc, isWhole: true, items, venues }] }));
  };
  const places = ['Palacio', 'Sala Andes', 'Lima', 'GEO:'];
  for (const place of places) expect(told()).toContain(place);
  expect(world.act({ name: 'meetings.go_virtual', args: { meeting: MEETING } }).accepted).toBe(true);
  for (const place of places) expect(told()).not.toContain(place);
});
