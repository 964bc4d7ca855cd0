import * as v from 'valibot';
import { expect, test } from 'vitest';
import { CARD_LINE_MAX, CardSchema } from '#app/store/profiles.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { cardOf } from './open-card.ts';

const kinds = { opening: 'Apertura', session: 'Sesión', break: 'Pausa', closing: 'Clausura' };

function cardWith(text: string) {
  const meeting = {
    title: { es: text },
    timeZone: 'Europe/Madrid',
    card: {
      open: true,
      room: { es: text },
      pickUp: null,
      liaison: { label: { es: text }, phone: '+34 600 000 000' },
      emergency: null,
      hotel: { name: { es: text }, address: text },
    },
  } as unknown as Meeting;
  return cardOf({ meeting, items: [], language: 'es', kinds, now: 1 });
}

test('the longest texts that a meeting may have are cut for the card, and it can be read again', () => {
  for (const text of ['ñ'.repeat(4_000), `${'x'.repeat(CARD_LINE_MAX - 2)}${'🚐'.repeat(20)}`]) {
    const card = cardWith(text);
    expect(v.parse(v.nullable(CardSchema), card)).toEqual(card);
    expect(card?.meeting.endsWith('…')).toBe(true);
    expect(card?.meeting.isWellFormed()).toBe(true);
    expect(card?.hotel?.address).toBe(card?.meeting);
  }
});

test('a text that fits stays as it is', () => {
  const text = 'x'.repeat(CARD_LINE_MAX);
  expect(cardWith(text)?.room).toBe(text);
});
