import { expect, test } from 'vitest';
import type { Translate } from '#app/i18n/i18n.tsx';
import { es } from '#app/i18n/locales/es.ts';
import type { TimedItem } from '#shared/meetings/agenda.rules.ts';
import type { Clash } from '#shared/meetings/agenda-plan.rules.ts';
import { clashText } from './clash-words.ts';

const { table } = es.agenda;
/** The dictionary, without what loads it. */
const t = ((key: string, params: unknown) => {
  const said = table[key.replace('agenda.table.', '') as keyof typeof table] as unknown;
  return typeof said === 'function' ? said(params) : said;
}) as Translate;

function item(number: string | null, startsAt: string, title = 'Pausa'): TimedItem {
  return { id: title, item: { number, title: { es: title }, startsAt } } as unknown as TimedItem;
}
const said = (clash: Partial<Clash>) =>
  clashText({
    item: item(null, '2026-10-14T10:00'),
    clash: { kind: 'overlap', other: item('4', '2026-10-13T09:00', 'Taller'), ...clash } as Clash,
    ...{ t, locale: 'es' },
  });

test('an item that another one takes in is not said to begin shortly before its end', () => {
  expect(said({ minutes: 15, isWithin: true, freeFrom: '2026-10-14T12:00' })).toBe(
    'Pausa coincide por completo con 4, que termina a las 12:00',
  );
  expect(said({ minutes: 15, isWithin: false, freeFrom: '2026-10-14T10:15' })).toBe(
    'Pausa empieza 15 min antes de que termine 4, a las 10:15',
  );
});

test('an end on another day is said with its day', () => {
  expect(said({ minutes: 15, isWithin: true, freeFrom: '2026-10-15T12:00' })).toBe(
    'Pausa coincide por completo con 4, que termina a las 12:00 del 15 oct',
  );
});
