import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '#shared/kernel/text.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { calendarInput, calendarItem, meetingDoc } from './calendar.fixtures.ts';
import { calendarOf } from './calendar.rules.ts';
import type { CalendarMeeting } from './calendar-events.ts';
import { OFF_WORDS } from './calendar-words.ts';

function parse(text: string): { events: ICAL.Component[] } {
  return { events: new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent') };
}

function value(component: ICAL.Component | undefined, name: string): string | null {
  const found = component?.getFirstPropertyValue(name) ?? null;
  return found === null ? null : String(found);
}

const saidOf = (meeting: CalendarMeeting, language: Language) =>
  parse(calendarOf(calendarInput({ meetings: [meeting], language }))).events.map((event) => [
    value(event, 'status'),
    value(event, 'summary'),
  ]);
const whole = (change: Partial<Meeting>, items = [calendarItem()]): CalendarMeeting => ({
  meeting: meetingDoc(change),
  isWhole: true,
  items,
  venues: [],
});

test('what is cancelled says so in its name, in the gender of what it is', () => {
  const opening = calendarItem({ number: null, kind: 'opening' }, { id: 'agi_2' });
  const closing = calendarItem({ number: null, kind: 'closing' }, { id: 'agi_3' });
  const called = whole({ state: 'cancelled' }, [calendarItem(), opening, closing]);
  const names = (language: Language, meeting = called) =>
    saidOf(meeting, language).map(([, name]) => name?.replace('CLASI · ', ''));
  expect(names('es')).toEqual([
    'Cancelada: Reunión de trabajo',
    'Cancelado: Reunión de trabajo · punto 3',
    'Cancelada: Reunión de trabajo · apertura',
    'Cancelada: Reunión de trabajo · clausura',
  ]);
  expect(names('pt').slice(2)).toEqual([
    'Cancelada: Reunião de trabalho · abertura',
    'Cancelado: Reunião de trabalho · encerramento',
  ]);
  expect(names('en').slice(0, 2)).toEqual([
    'Cancelled: Working meeting',
    'Cancelled: Working meeting · item 3',
  ]);
  expect(names('es', whole({ state: 'cancelled', type: 'supportGroup' }, []))).toEqual([
    'Cancelado: Grupo de Apoyo',
  ]);
});

test.each<[string, CalendarMeeting, string]>([
  ['declined by its reader', { ...whole({}), isOff: 'declined' }, 'Declinada: CLASI · Reunión de trabajo'],
  ['no longer the reader’s', { ...whole({}), isOff: 'left' }, 'Ya no es suya: CLASI · Reunión de trabajo'],
  [
    'without its date',
    { ...whole({ precision: 'open' }), was: new Set(['day'] as const) },
    'Sin fecha: CLASI · Reunión de trabajo',
  ],
])('a meeting %s says so in its name, and so do its items', (_, meeting, name) => {
  const said = saidOf(meeting, 'es');
  expect(said[0]).toEqual(['CANCELLED', name]);
  expect(said[1]?.[0]).toBe('CANCELLED');
  expect(said[1]?.[1]).toMatch(/^(Declinado|Ya no es suyo|Sin fecha): CLASI · /);
});

test('whatever is called off has another name than while it stood, in every language', () => {
  for (const language of LANGUAGES) {
    const names = Object.values(OFF_WORDS).map((words) => words[language].f);
    for (const name of names) expect(name).not.toBe('');
    const live = saidOf(whole({}), language).map(([, name]) => name);
    for (const state of ['cancelled', 'postponed'] as const)
      for (const [index, [, name]] of saidOf(whole({ state }), language).entries())
        expect(name).toMatch(new RegExp(`^[^:]+: ${live[index]}$`));
  }
});

test('a meeting put off is named as such on its old day, and its hours are void', () => {
  expect(saidOf(whole({ state: 'postponed' }), 'es')).toEqual([
    ['TENTATIVE', 'Aplazada: CLASI · Reunión de trabajo'],
    ['CANCELLED', 'Aplazado: CLASI · Reunión de trabajo · punto 3'],
  ]);
  const { events } = parse(calendarOf(calendarInput({ meetings: [whole({ state: 'postponed' })] })));
  expect(value(events[0], 'description')).toContain('La reunión está aplazada');
  expect(value(events[1], 'description')).toContain('esta fecha ya no vale');
  expect(events.map((event) => value(event, 'transp'))).toEqual(['TRANSPARENT', 'TRANSPARENT']);
});

test('an item that a moved meeting left behind is void, and one that moved along is not', () => {
  const moved = { startsOn: '2026-09-10', endsOn: '2026-09-11' };
  const items = [calendarItem(), calendarItem({ startsAt: '2026-09-10T09:30' }, { id: 'agi_2' })];
  expect(saidOf(whole(moved, items), 'es')).toEqual([
    ['CONFIRMED', 'CLASI · Reunión de trabajo'],
    ['CANCELLED', 'Sin fecha: CLASI · Reunión de trabajo · punto 3'],
    ['CONFIRMED', 'CLASI · Reunión de trabajo · punto 3'],
  ]);
  // In another zone the same evening may be the day before.
  const elsewhere = calendarItem({ startsAt: '2026-09-09T23:30', timeZone: 'America/Mexico_City' });
  expect(saidOf(whole(moved, [elsewhere]), 'es')[1]?.[0]).toBe('CONFIRMED');
});

test('an entry told under the app’s address is called off there once, beside the one that takes its place', () => {
  const input = calendarInput({ origin: 'http://localhost:8787', retired: new Map([['agi_1', 8]]) });
  const { events } = parse(calendarOf(input));
  expect(
    events.map((event) => [value(event, 'uid'), value(event, 'status'), value(event, 'sequence')]),
  ).toEqual([
    ['mtg_1@clasi', 'CONFIRMED', '2'],
    ['agi_1@clasi', 'CONFIRMED', '3'],
    ['agi_1@localhost:8787', 'CANCELLED', '8'],
  ]);
  expect(value(events[2], 'summary')).toBe('Sustituido: CLASI · Reunión de trabajo · punto 3');
});
