import { expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { meetingArgs } from './meetings.fixtures.ts';
import { openCardOf, shownState, sortMeetings } from './meetings.rules.ts';
import type { Meeting } from './meetings.schemas.ts';
import { rightMeeting } from './right-meeting.rules.ts';

function meeting(id: string, change: Partial<Meeting>): Doc<Meeting> {
  const { meeting: _, ...fields } = meetingArgs;
  const body: Meeting = { ...fields, languages: ['es'], interpretation: [], offset: 120, ...change };
  return { collection: 'meetings', id, parent: null, audience: 'all', rev: 1, body };
}
/** A reader's day, and noon of it. */
const on = (today: string) => ({ today, now: Date.parse(`${today}T12:00:00Z`) });
const day = (date: string) => ({ startsOn: date, endsOn: date });

test('meetings under way come first, then coming ones, then past ones', () => {
  const list = [
    meeting('mtg_past', { ...day('2026-01-10'), state: 'closed' }),
    meeting('mtg_older', { ...day('2025-01-10'), state: 'closed' }),
    meeting('mtg_month', { startsOn: '2026-10-01', endsOn: '2026-10-31', precision: 'month' }),
    meeting('mtg_day', day('2026-10-01')),
    meeting('mtg_now', { startsOn: '2026-06-24', endsOn: '2026-06-25', state: 'in_session' }),
    meeting('mtg_off', { ...day('2026-11-01'), state: 'cancelled' }),
  ];
  const order = sortMeetings({ list, ...on('2026-06-25') }).map((doc) => doc.id);
  expect(order).toEqual(['mtg_now', 'mtg_day', 'mtg_month', 'mtg_off', 'mtg_past', 'mtg_older']);
});

test('a meeting that nobody closed is past six hours into the night after its last day at the venue', () => {
  // 120 minutes east of UTC: the last day ends at 22:00Z.
  const open = meeting('mtg_open', { ...day('2026-06-24'), state: 'in_session' });
  const at = (instant: string) => {
    const now = Date.parse(instant);
    const today = instant.slice(0, 10);
    const right = rightMeeting({ list: [open], today, now, lastEndOf: () => null });
    return { right: right?.when ?? null, shown: shownState({ meeting: open.body, now }) };
  };
  const running = { right: 'today', shown: 'in_session' };
  expect(at('2026-06-24T20:00:00Z')).toEqual(running);
  expect(at('2026-06-25T03:59:59Z')).toEqual(running);
  expect(at('2026-06-25T04:00:00Z')).toEqual({ right: null, shown: 'ended' });
  const next = meeting('mtg_next', day('2026-07-01'));
  const now = Date.parse('2026-06-26T12:00:00Z');
  expect(sortMeetings({ list: [open, next], today: '2026-06-26', now }).map(({ id }) => id)).toEqual([
    'mtg_next',
    'mtg_open',
  ]);
  expect(shownState({ meeting: { ...open.body, state: 'convened' }, now })).toBe('ended');
  expect(shownState({ meeting: { ...open.body, state: 'postponed' }, now })).toBe('postponed');
});

test('a card that is not marked as open is not shown', () => {
  const { body } = meeting('mtg_card', {});
  expect(openCardOf(body)).toBeNull();
  expect(openCardOf({ ...body, card: { ...body.card, open: true } })).toMatchObject({ open: true });
});
