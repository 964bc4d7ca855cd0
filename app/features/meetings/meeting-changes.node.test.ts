import { describe, expect, test } from 'vitest';
import type { Json } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { itemArgs, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import type { AgendaItem, Meeting } from '#shared/meetings/meetings.schemas.ts';
import { changesSince, readSeen, takeNote } from './meeting-changes.ts';

const { meeting: _meeting, ...fields } = meetingArgs;
const meeting: Meeting = {
  ...fields,
  languages: ['es'],
  interpretation: [{ language: 'es', channel: '3' }],
  state: 'in_session',
  offset: 120,
};
function item(id: string, change: Partial<AgendaItem> = {}): Doc<AgendaItem> {
  const { item: _item, meeting: parent, ...rest } = itemArgs;
  const body: AgendaItem = { ...rest, speakers: [], offset: 120, ...change };
  return { collection: 'agendaItems', id, parent, audience: 'all', rev: 1, body };
}
const seen = readSeen(takeNote({ meeting, items: [item('agi_a'), item('agi_b')], at: 1 }) as Json);

describe('what changed since one looked', () => {
  test('is nothing at first sight, and nothing if nothing did', () => {
    const items = [item('agi_a'), item('agi_b')];
    expect(changesSince({ seen: null, meeting, items })).toEqual([]);
    expect(changesSince({ seen, meeting, items })).toEqual([]);
  });

  test('names the old value and the new one of an hour, a room and a channel', () => {
    const items = [item('agi_a', { startsAt: '2026-06-25T16:50', room: { es: 'Sala 2' } }), item('agi_b')];
    const now = { ...meeting, interpretation: [{ language: 'es', channel: '2' }] };
    expect(changesSince({ seen, meeting: now, items })).toMatchObject([
      { kind: 'channel', language: 'es', before: '3', after: '2' },
      { kind: 'time', item: 'agi_a', before: '2026-06-25T15:00', after: '2026-06-25T16:50' },
      { kind: 'itemRoom', item: 'agi_a', before: null, after: { es: 'Sala 2' } },
    ]);
  });

  test('names what was added and what is gone', () => {
    const items = [item('agi_a'), item('agi_c', { title: { es: 'Pausa' } })];
    expect(changesSince({ seen, meeting, items })).toMatchObject([
      { kind: 'added', item: 'agi_c' },
      { kind: 'removed', item: 'agi_b' },
    ]);
  });

  test('a cancelled meeting is the first thing said', () => {
    const now: Meeting = { ...meeting, state: 'cancelled' };
    expect(changesSince({ seen, meeting: now, items: [] })[0]).toEqual({
      kind: 'state',
      before: 'in_session',
      after: 'cancelled',
    });
  });
});

test('a record of an older shape counts as never looked', () => {
  expect(readSeen({ at: 1, items: [] })).toBeNull();
  expect(readSeen(null)).toBeNull();
});
