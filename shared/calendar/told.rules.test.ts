import * as v from 'valibot';
import { expect, test } from 'vitest';
import { calendarInput, calendarItem, meetingDoc, venueDoc } from './calendar.fixtures.ts';
import { calendarOf, saidIn } from './calendar.rules.ts';
import { retiredBy, ToldSchema, tellOn } from './told.rules.ts';

const said = (sequence: number, content = 'a', id = 'agi_1') => ({ id, sequence, content, draft: null });
const rest = { draft: null, isMine: false, isUnderOwnName: true };

test('what was never told is told as worked out', () => {
  expect(tellOn({ told: {}, said: [said(0)], isMine: false })).toEqual({
    agi_1: { sequence: 0, content: 'a', ...rest },
  });
});

test.each([
  ['the same again: as before', 4, 'a', 4],
  ['the same after more versions: as worked out', 6, 'a', 6],
  ['the same after versions were lost: as before', 2, 'a', 4],
  ['another after versions were lost: more than before', 2, 'b', 5],
  ['another at the same number of versions: more than before', 4, 'b', 5],
  ['another after more versions: as worked out', 6, 'b', 6],
])('%s', (_, sequence, content, expected) => {
  const told = { agi_1: { sequence: 4, content: 'a' } };
  expect(tellOn({ told, said: [said(sequence, content)], isMine: false })).toEqual({
    agi_1: { sequence: expected, content, ...rest },
  });
});

test('what this file leaves out stays known, and each event counts for itself', () => {
  const told = { agi_1: { sequence: 4, content: 'a' }, agi_2: { sequence: 7, content: 'a' } };
  expect(tellOn({ told, said: [said(1, 'b'), said(2, 'a', 'agi_3')], isMine: false })).toEqual({
    agi_1: { sequence: 5, content: 'b', ...rest },
    agi_2: { sequence: 7, content: 'a' },
    agi_3: { sequence: 2, content: 'a', ...rest },
  });
});

test('whose file told it last is known, and of a draft what it was told as', () => {
  const draft = calendarItem({ speakers: [{ participant: 'prt_me' }] }, { changedAt: null });
  const meetings = [{ meeting: meetingDoc(), isWhole: false, items: [draft], venues: [] }];
  const told = tellOn({ told: {}, said: saidIn({ meetings, language: 'es' }), isMine: true });
  expect(told.agi_1).toMatchObject({
    isMine: true,
    draft: { startsAt: '2026-09-03T09:30', kind: 'session' },
  });
  expect(tellOn({ told, said: [said(9)], isMine: false }).agi_1).toMatchObject(rest);
});

test('what an earlier app remembered counts on, and a draft that is none is no loss of the rest', () => {
  expect(v.parse(ToldSchema, { agi_1: { sequence: 4, content: 'a' } })).toEqual({
    agi_1: { sequence: 4, content: 'a' },
  });
  const strange = { agi_1: { sequence: 4, content: 'a', draft: { kind: 'tea' }, isMine: 'yes' } };
  const kept = { sequence: 4, content: 'a', draft: null, isMine: false };
  expect(v.parse(ToldSchema, strange)).toEqual({ agi_1: kept });
});

test('what was told while names had the app’s address in them is called off under that name, once', () => {
  const told = { agi_1: { sequence: 4, content: 'a' }, agi_2: { sequence: 7, content: 'a' } };
  const file = [said(9), said(1, 'a', 'agi_3')];
  expect(retiredBy({ told, said: file })).toEqual(new Map([['agi_1', 5]]));
  const after = tellOn({ told, said: file, isMine: false });
  expect(retiredBy({ told: after, said: [said(9), said(8, 'a', 'agi_2')] })).toEqual(new Map([['agi_2', 8]]));
});

function contents({
  meeting = meetingDoc(),
  item = calendarItem(),
  venue = venueDoc(),
  language = 'es' as const,
} = {}) {
  const meetings = [{ meeting, isWhole: true, items: [item], venues: [venue] }];
  return saidIn({ meetings, language }).map(({ content }) => content);
}

test.each([
  ['number, in the summary', 1, { item: calendarItem({ number: '9' }) }],
  ['start', 1, { item: calendarItem({ startsAt: '2026-09-03T09:45', durationMinutes: 30 }) }],
  ['end', 1, { item: calendarItem({ durationMinutes: 50 }) }],
  ['zone at the same instant', 1, { item: calendarItem({ timeZone: 'America/La_Paz' }) }],
  ['room', 1, { item: calendarItem({ room: { es: 'Sala Pacífico' } }) }],
  ['status', 1, { item: calendarItem({}, { isRemoved: true }) }],
  ['last day', 0, { meeting: meetingDoc({ endsOn: '2026-09-05' }) }],
  ['state', 0, { meeting: meetingDoc({ state: 'planned' }) }],
  ['place', 0, { venue: venueDoc({ address: 'Teatinos 181' }) }],
])('another %s is another content', (_, index, change) => {
  expect(contents(change)[index]).not.toBe(contents()[index]);
});

test('versions and what no calendar shows are no other content', () => {
  const meeting = meetingDoc({ summary: { es: 'Otra ruta' } }, 'mtg_1', 9);
  const item = calendarItem({ title: { es: 'Otro asunto' } }, { sequence: 5 });
  expect(contents({ meeting, item })).toEqual(contents());
});

test('a calendar tells the sequences it is given in place of those worked out', () => {
  const sequences = (text: string) => [...text.matchAll(/^SEQUENCE:(\d+)/gm)].map(([, digits]) => digits);
  const input = calendarInput();
  expect(saidIn(input).map(({ id, sequence }) => [id, sequence])).toEqual([
    ['mtg_1', 2],
    ['agi_1', 3],
  ]);
  expect(sequences(calendarOf(input))).toEqual(['2', '3']);
  expect(sequences(calendarOf({ ...input, sequences: new Map([['agi_1', 12]]) }))).toEqual(['2', '12']);
});
