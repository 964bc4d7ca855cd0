import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { CARD_LINE_MAX, CardSchema, cardIn } from '#app/store/profiles.ts';
import { LANGUAGES, type Language } from '#shared/kernel/text.ts';
import type { TimedItem } from '#shared/meetings/agenda.rules.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { cardOf } from './open-card.ts';

const kinds = {
  opening: 'Apertura',
  session: 'Sesión',
  break: 'Pausa',
  closing: 'Clausura',
  pickUp: 'Recogida',
  cancelled: 'Cancelada',
};

function cardWith(text: string, timeZone = 'Europe/Madrid', change: Partial<Meeting> = {}) {
  const meeting = {
    ...change,
    title: { es: text },
    timeZone,
    endsOn: '2026-06-26',
    card: {
      open: true,
      room: { es: text },
      pickUp: null,
      liaison: { label: { es: text }, phone: '+34 600 000 000' },
      emergency: null,
      hotel: { name: { es: text }, address: text },
    },
  } as unknown as Meeting;
  return cardOf({ meeting, items: [], language: 'es', kindsIn: () => kinds, now: 1 });
}

test('a card never names a zone that this phone does not know, since the locked screen shows it', () => {
  expect(cardWith('Reunión')?.timeZone).toBe('Europe/Madrid');
  expect(cardWith('Reunión', 'America/Nowhere')?.timeZone).toBeNull();
});

test('the card of a cancelled meeting says that first, and nothing of rooms, hours and hotels', () => {
  expect(cardWith('Reunión', 'Europe/Madrid', { state: 'cancelled' })).toMatchObject({
    ...{ meeting: 'Cancelada: Reunión', times: [], pickUp: null, room: null, hotel: null },
    liaison: { phone: '+34 600 000 000' },
  });
});

test('how one joins is not on the card, which lies on the phone unencrypted', () => {
  const practicalNote = { connection: { text: { es: 'WORD_' }, link: 'https://meet.example/WORD_' } };
  expect(JSON.stringify(cardWith('Reunión', 'Europe/Madrid', { practicalNote }))).not.toContain('WORD_');
});

test('the longest texts of a meeting are truncated for the card, and the card can be parsed again', () => {
  for (const text of ['ñ'.repeat(4_000), `${'x'.repeat(CARD_LINE_MAX - 2)}${'🚐'.repeat(20)}`]) {
    const card = cardWith(text);
    expect(v.parse(v.nullable(CardSchema), card)).toEqual(card);
    expect(card?.meeting.endsWith('…')).toBe(true);
    expect(card?.meeting.isWellFormed()).toBe(true);
    expect(card?.hotel?.address).toBe(card?.meeting);
  }
});

test('the other languages are stored beside it, each with its own words', () => {
  const meeting = {
    title: { es: 'Reunión', pt: 'Reunião' },
    timeZone: 'Europe/Madrid',
    endsOn: '2026-06-26',
    card: {
      open: true,
      room: { es: 'Sala', en: 'Room' },
      pickUp: null,
      liaison: null,
      emergency: null,
      hotel: null,
    },
  } as unknown as Meeting;
  const item = {
    startsAt: 5,
    endsAt: 9,
    item: { kind: 'break', number: null, room: null },
  } as unknown as TimedItem;
  const kindsIn = (language: Language) => ({ ...kinds, break: `break in ${language}` });
  const card = cardOf({ meeting, items: [item], language: 'pt', kindsIn, now: 1 });
  if (card === null) throw new Error('nothing open');
  expect(v.parse(CardSchema, card)).toEqual(card);
  const read = LANGUAGES.map((language) => cardIn(card, language));
  expect(
    read.map(({ language, meeting: title, room, times }) => [language, title, room, times[0]?.text]),
  ).toEqual([
    ['es', 'Reunión', 'Sala', 'break in es'],
    ['pt', 'Reunião', 'Sala', 'break in pt'],
    ['en', 'Reunión', 'Room', 'break in en'],
  ]);
  expect(read.map(({ until }) => until)).toEqual([card.until, card.until, card.until]);
});

test('a text that fits stays as it is', () => {
  const text = 'x'.repeat(CARD_LINE_MAX);
  expect(cardWith(text)?.room).toBe(text);
});

test('the card says how long it may be stored: until its meeting’s last day is over everywhere', () => {
  expect(cardWith('x')?.until).toBe(Date.parse('2026-06-27T12:00:00Z'));
});

describe('the pick-up on the card', () => {
  const at = Date.parse('2026-07-15T10:40:00Z');
  function withPickUp(now: number, offset: number | null) {
    const meeting = {
      title: { es: 'Reunión de trabajo' },
      timeZone: 'America/Asuncion',
      endsOn: '2026-07-16',
      card: {
        open: true,
        room: null,
        pickUp: {
          place: { es: 'Hotel, puerta principal' },
          city: { es: 'Asunción' },
          startsAt: '2026-07-15T07:40',
          timeZone: 'America/Asuncion',
          offset,
        },
        liaison: null,
        emergency: null,
        hotel: null,
      },
    } as unknown as Meeting;
    return cardOf({ meeting, items: [], language: 'es', kindsIn: () => kinds, now });
  }

  test('comes first, with its time, its place and its city', () => {
    const card = withPickUp(at - 600_000, -180);
    const place = 'Hotel, puerta principal, Asunción';
    expect(card?.times).toEqual([{ startsAt: at, text: 'Recogida', place }]);
    expect(card?.pickUp).toBe(place);
  });

  test('uses the server’s offset, not this phone’s rules', () => {
    expect(withPickUp(at, -240)?.times[0]?.startsAt).toBe(at + 3_600_000);
  });

  test('stays half an hour after its time, then disappears completely', () => {
    expect(withPickUp(at + 1_700_000, -180)?.times).toHaveLength(1);
    const late = withPickUp(at + 1_900_000, -180);
    expect(late?.times).toEqual([]);
    expect(late?.pickUp).toBeNull();
  });
});
