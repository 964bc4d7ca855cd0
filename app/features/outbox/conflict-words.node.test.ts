import { flatten, translator } from '@solid-primitives/i18n';
import { expect, test } from 'vitest';
import type { Translate } from '#app/i18n/i18n.tsx';
import { en } from '#app/i18n/locales/en.ts';
import { es } from '#app/i18n/locales/es.ts';
import { PositionSchema, TalkingPointSchema } from '#shared/folders/folders.schemas.ts';
import type { Json } from '#shared/kernel/json.ts';
import { agendaFields, meetingFields } from '#shared/meetings/meetings.schemas.ts';
import { NoteSchema } from '#shared/notes/notes.schemas.ts';
import { participantFields } from '#shared/participants/participants.schemas.ts';
import { fieldInWords, valueInWords } from './conflict-words.ts';

const t = translator(() => flatten(es)) as Translate;
const nameOf = (id: string) => (id === 'par_ana' ? 'Ana Pérez' : null);

test.each<[string, string, Json | undefined, string]>([
  ['meetings', 'title', { en: 'Plenary', es: 'Plenaria' }, 'Plenaria'],
  ['meetings', 'title', { en: 'Plenary' }, 'Plenary'],
  ['meetings', 'state', 'postponed', 'Aplazada'],
  ['meetings', 'format', null, '—'],
  ['meetings', 'startsOn', '2026-06-25', '25 jun 2026'],
  ['meetings', 'languages', ['es', 'pt'], 'español, portugués'],
  ['meetings', 'interpretation', [{ language: 'en', channel: '2' }], 'inglés · 2'],
  ['meetings', 'card', { open: true, room: { es: 'Sala 4' }, pickUp: null }, 'Sí · Sala 4'],
  ['agendaItems', 'startsAt', '2026-06-25T14:45', '25 jun 2026, 14:45'],
  ['agendaItems', 'durationMinutes', 45, '45'],
  [
    'agendaItems',
    'speakers',
    [{ participant: 'par_ana' }, { participant: 'par_other' }],
    'Ana Pérez, par_other',
  ],
  ['agendaItems', 'speakers', [], '—'],
  ['agendaItems', 'kind', 'break', 'Pausa'],
  ['positions', 'stance', 'can_accept', 'Aceptable'],
  ['privateNotes', 'text', 'De la tableta', 'De la tableta'],
  ['participants', 'capacity', 'head', 'Jefatura de delegación'],
  ['participants', 'name', 'title', 'title'],
  ['reports', 'unknown', undefined, '—'],
])('what somebody else wrote in %s.%s is said in words (%#)', (collection, field, value, words) => {
  expect(valueInWords({ collection, field, value, t, locale: 'es', nameOf })).toBe(words);
});

test('every field of a meeting, an agenda item and a participant has a name for people', () => {
  for (const field of Object.keys({ ...meetingFields, ...agendaFields, ...participantFields })) {
    expect(Object.hasOwn(es.outbox.field, field), field).toBe(true);
    expect(Object.hasOwn(en.outbox.field, field), field).toBe(true);
  }
});

test('every field of a private note, a position and a talking point has a name for people', () => {
  const fields = { ...NoteSchema.entries, ...PositionSchema.entries, ...TalkingPointSchema.entries };
  for (const field of Object.keys(fields)) {
    expect(Object.hasOwn(es.outbox.field, field), field).toBe(true);
    expect(Object.hasOwn(en.outbox.field, field), field).toBe(true);
  }
});

test('a field without a name for people is called by its own', () => {
  expect(fieldInWords({ field: 'city', t })).toBe('Ciudad');
  expect(fieldInWords({ field: 'later', t })).toBe('later');
});
