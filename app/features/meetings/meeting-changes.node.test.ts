import { describe, expect, test } from 'vitest';
import type { Json } from '#shared/kernel/json.ts';
import { meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { headerChanges, readSeen, takeNote } from './meeting-changes.ts';

const { meeting: _meeting, ...fields } = meetingArgs;
const meeting: Meeting = {
  ...fields,
  languages: ['es'],
  interpretation: [{ language: 'es', channel: '3' }],
  state: 'in_session',
  offset: 120,
};
const seen = readSeen(takeNote({ meeting, version: 2, at: 1 }) as Json);

describe('what changed in a meeting since the last look', () => {
  test('is nothing on the first look, and nothing without a change', () => {
    expect(headerChanges({ seen: null, meeting })).toEqual([]);
    expect(headerChanges({ seen, meeting })).toEqual([]);
  });

  test('names the old value and the new one of a venue, a room and a channel', () => {
    const now: Meeting = {
      ...meeting,
      venue: { es: 'Palacio' },
      card: { ...meeting.card, room: { es: 'Sala 2' } },
      interpretation: [{ language: 'es', channel: '2' }],
    };
    expect(headerChanges({ seen, meeting: now })).toEqual([
      { kind: 'venue', before: { es: 'Reunión virtual' }, after: { es: 'Palacio' } },
      { kind: 'room', before: null, after: { es: 'Sala 2' } },
      { kind: 'channel', language: 'es', before: '3', after: '2' },
    ]);
  });

  test('names the days whichever end of them moved', () => {
    const { startsOn, endsOn } = meeting;
    const now: Meeting = { ...meeting, endsOn: '2026-06-27' };
    expect(headerChanges({ seen, meeting: now })).toEqual([
      { kind: 'dates', before: { startsOn, endsOn }, after: { startsOn, endsOn: '2026-06-27' } },
    ]);
  });

  const pickUp = {
    place: { es: 'Hotel Andes' },
    city: { es: 'Madrid' },
    startsAt: '2026-06-25T08:10',
    timeZone: 'Europe/Madrid',
    offset: 120,
  };
  const fetched: Meeting = { ...meeting, card: { ...meeting.card, pickUp } };
  const seenFetched = readSeen(takeNote({ meeting: fetched, version: 2, at: 1 }) as Json);

  test('names place and time of the pick-up, whichever of them changed', () => {
    const earlier = { ...pickUp, startsAt: '2026-06-25T07:30' };
    const elsewhere = { ...pickUp, place: { es: 'Hotel Sol' } };
    for (const after of [earlier, elsewhere, null]) {
      const now: Meeting = { ...fetched, card: { ...fetched.card, pickUp: after } };
      expect(headerChanges({ seen: seenFetched, meeting: now })).toMatchObject([{ kind: 'pickUp', after }]);
    }
    expect(headerChanges({ seen, meeting: fetched })).toMatchObject([{ kind: 'pickUp', before: null }]);
    const confirmed = { ...pickUp, offset: null };
    expect(
      headerChanges({
        seen: seenFetched,
        meeting: { ...fetched, card: { ...fetched.card, pickUp: confirmed } },
      }),
    ).toEqual([]);
  });

  test('says nothing about it to a reader whose record is older than this field', () => {
    const { pickUp: _pickUp, ...older } = takeNote({ meeting, version: 2, at: 1 });
    expect(headerChanges({ seen: readSeen(older as Json), meeting: fetched })).toEqual([]);
  });

  test('a cancellation comes first', () => {
    const now: Meeting = { ...meeting, state: 'cancelled', endsOn: '2026-06-26', startsOn: '2026-06-26' };
    expect(headerChanges({ seen, meeting: now })[0]).toEqual({
      kind: 'state',
      before: 'in_session',
      after: 'cancelled',
    });
  });
});

test('a record of an older shape, which knew no versions, counts as never looked', () => {
  const { version: _version, ...older } = takeNote({ meeting, version: 1, at: 1 });
  expect(readSeen({ ...older, items: {} } as unknown as Json)).toBeNull();
  expect(readSeen(null)).toBeNull();
});
