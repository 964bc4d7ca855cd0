import { beforeEach, describe, expect, test } from 'vitest';
import {
  chair,
  createRoom,
  delegates,
  ELEVEN,
  ITEM,
  NEXT_ITEM,
  ROOM,
  ROOM_DAY,
} from '#test/support/floor-room.ts';

const MINUTE = 60_000;
let room = createRoom();
beforeEach(() => {
  room = createRoom();
});

describe('a sitting', () => {
  test('is opened by whoever presides, on the day of the venue, and the meeting is in session then', () => {
    expect(room.does(delegates.CL, 'floor.open_sitting', { day: ROOM_DAY })).toBe('access.not_allowed');
    expect(room.does(chair, 'floor.open_sitting', { day: '2026-10-15' })).toBe('floor.other_day');
    room.leads('open_sitting', { day: ROOM_DAY });
    expect(room.docsOf('meetings')[0]?.body.state).toBe('in_session');
    expect(room.room()).toMatchObject({ day: ROOM_DAY, item: null, isListOpen: false, closedAt: null });
    expect(room.docsOf('sittings')[0]).toMatchObject({ audience: `floor/${ROOM}`, parent: ROOM });
    // Tapped twice.
    room.leads('open_sitting', { day: ROOM_DAY });
    expect(room.docsOf('sittings')).toHaveLength(1);
  });

  test('is that of its day: another one is opened after it is closed', () => {
    room.sits();
    room.world.now = ELEVEN + 24 * 60 * MINUTE;
    expect(room.does(chair, 'floor.open_sitting', { day: '2026-10-15' })).toBe('floor.already_open');
    room.leads('close_sitting');
    room.leads('open_sitting', { day: '2026-10-15' });
    // It goes on where it was.
    expect(room.room()).toMatchObject({ day: '2026-10-15', item: ITEM });
  });

  test.each(['closed', 'cancelled'])('a meeting that is %s has none, whatever was left open', (state) => {
    room.sits();
    room.asks('CL', 'spk_1');
    const [meeting] = room.docsOf('meetings');
    room.plant('meetings', ROOM, null, { ...meeting?.body, state });
    expect(room.asks('EC', 'spk_2')).toBe('floor.not_in_session');
    expect(room.does(chair, 'floor.call', { request: 'spk_1' })).toBe('floor.not_in_session');
    expect(room.does(chair, 'floor.open_sitting', { day: ROOM_DAY })).toBe('floor.cannot_open');
    // What was left open can still be closed.
    room.leads('close_sitting');
  });

  test('a meeting that was not convened has none', () => {
    const [meeting] = room.docsOf('meetings');
    room.plant('meetings', ROOM, null, { ...meeting?.body, state: 'planned' });
    expect(room.does(chair, 'floor.open_sitting', { day: ROOM_DAY })).toBe('floor.cannot_open');
    expect(room.does(chair, 'floor.open_sitting', { meeting: 'mtg_x', day: ROOM_DAY })).toBe(
      'meetings.unknown_meeting',
    );
  });

  test('the next item ends the speech, lapses who waited, and opens its list', () => {
    room.sits();
    room.asks('CL', 'spk_1');
    room.asks('EC', 'spk_2');
    room.leads('close_list');
    room.leads('call', { request: 'spk_1' });
    room.world.now += MINUTE;
    room.leads('take_item', { item: NEXT_ITEM });
    expect(room.room()).toMatchObject({ item: NEXT_ITEM, isListOpen: true, speaking: null, text: null });
    expect(room.stateOf('spk_1')).toBe('called');
    expect(room.stateOf('spk_2')).toBe('lapsed');
    expect(room.spoken().map(({ body }) => [body.delegation, body.usedMs])).toEqual([['CL', MINUTE]]);
    // The same item once more changes nothing.
    room.asks('CL', 'spk_3', { item: NEXT_ITEM.id });
    room.leads('take_item', { item: NEXT_ITEM });
    expect(room.stateOf('spk_3')).toBe('waiting');
    expect(room.does(chair, 'floor.take_item', { item: { ...ITEM, id: 'agi_x' } })).toBe(
      'floor.unknown_item',
    );
    room.leads('take_item', { item: null });
    expect(room.does(chair, 'floor.open_list')).toBe('floor.no_item');
  });
});

describe('what the room has before it', () => {
  const draft = { kind: 'decision', id: 'dcs_1' };
  const decision = { item: ITEM.id, text: { es: 'x' }, mode: 'consensus', state: 'draft' };

  test('a draft of the presidency is read by the room once it is shown, and not before', () => {
    room.sits();
    room.plant('decisions', 'dcs_1', ROOM, decision, 'presidency/drafts');
    const reads = () =>
      room.world.readBy(delegates.CL, 'committee').some(({ collection }) => collection === 'decisions');
    expect(room.does(delegates.CL, 'floor.show_text', { text: draft })).toBe('access.not_allowed');
    expect(reads()).toBe(false);
    room.leads('show_text', { text: draft });
    expect(reads()).toBe(true);
    expect(room.room()?.text).toEqual(draft);
    room.leads('show_text', { text: null });
    expect(room.room()?.text).toBeNull();
  });

  test.each([
    ['puts nothing in its place', 'show_text', { text: null }],
    ['puts another in its place', 'show_text', { text: { kind: 'decision', id: 'dcs_2' } }],
    ['takes the next item', 'take_item', { item: NEXT_ITEM }],
    ['closes the sitting', 'close_sitting', {}],
  ])('a draft is the presidency’s own again when whoever presides %s', (_what, name, args) => {
    room.sits();
    for (const id of ['dcs_1', 'dcs_2']) room.plant('decisions', id, ROOM, decision, 'presidency/drafts');
    room.leads('show_text', { text: draft });
    const words = () =>
      room.world
        .readBy(delegates.CL, 'committee')
        .filter(({ id }) => id === 'dcs_1')
        .map(({ body }) => body.text);
    const edit = (es: string) =>
      room.does(chair, 'decisions.edit', { decision: 'dcs_1', fields: { text: { es } } });
    // Before the room it is read as it is written.
    expect(edit('there')).toBe('accepted');
    expect(words()).toEqual([{ es: 'there' }]);
    room.leads(name, args);
    expect(edit('later')).toBe('accepted');
    expect(words()).toEqual([]);
    expect(room.room()?.text?.id).not.toBe('dcs_1');
    const lies = room.docsOf('decisions').find(({ id }) => id === 'dcs_1');
    expect([lies?.audience, lies?.body.text]).toEqual(['presidency/drafts', { es: 'later' }]);
  });

  test('a draft that a meeting left with the room when it was closed goes back with its next words', () => {
    room.sits();
    room.plant('decisions', 'dcs_1', ROOM, decision, 'presidency/drafts');
    room.leads('show_text', { text: draft });
    const [meeting] = room.docsOf('meetings');
    room.plant('meetings', ROOM, null, { ...meeting?.body, state: 'closed' });
    room.does(chair, 'decisions.edit', { decision: 'dcs_1', fields: { text: { es: 'later' } } });
    expect(room.docsOf('decisions').map(({ audience }) => audience)).toEqual(['presidency/drafts']);
  });

  test('what was adopted while it was shown stays with the members', () => {
    room.sits();
    room.plant('decisions', 'dcs_1', ROOM, decision, 'members/decisions');
    room.leads('show_text', { text: draft });
    room.leads('show_text', { text: null });
    expect(room.docsOf('decisions').map(({ audience }) => audience)).toEqual(['members/decisions']);
  });

  test('a draft of another meeting, or of a paper, stays where it is', () => {
    room.sits();
    room.plant('decisions', 'dcs_1', 'mtg_other', decision, 'presidency/drafts');
    room.plant('documents', 'doc_1', null, { state: 'draft' }, 'presidency/drafts');
    expect(room.does(chair, 'floor.show_text', { text: draft })).toBe('floor.text_not_released');
    expect(room.does(chair, 'floor.show_text', { text: { kind: 'document', id: 'doc_1' } })).toBe(
      'floor.text_not_released',
    );
    expect(room.does(chair, 'floor.show_text', { text: { kind: 'amendment', id: 'amd_1' } })).toBe(
      'floor.unknown_text',
    );
    room.plant('amendments', 'amd_1', 'rst_1', { state: 'under_discussion' }, 'members/rules');
    room.leads('show_text', { text: { kind: 'amendment', id: 'amd_1' } });
  });
});

describe('a meeting that sits', () => {
  test.each(['closed', 'convened', 'postponed'])(
    'is not moved to %s before its sitting is closed',
    (state) => {
      room.sits();
      room.asks('CL', 'spk_1');
      room.leads('call', { request: 'spk_1' });
      room.world.now += 2 * MINUTE;
      const moves = () => room.does(chair, 'meetings.move_to', { state });
      expect(moves()).toBe('floor.still_sitting');
      room.leads('close_sitting');
      expect(moves()).toBe('accepted');
      expect(room.spoken().map(({ body }) => body.usedMs)).toEqual([2 * MINUTE]);
    },
  );
});
