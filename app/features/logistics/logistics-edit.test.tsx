import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import MeetingsPage from '#app/features/meetings/meetings.page.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import DeadlinesPage from './deadlines.page.tsx';
import { MEETING, meetingDoc, noteDoc, placeDoc } from './logistics.fixtures.ts';
import NoteEditPage from './note-edit.page.tsx';
import NoteItemEditPage from './note-item-edit.page.tsx';
import VenueEditPage from './venue-edit.page.tsx';

const NOW = Date.parse('2026-07-10T12:00:00Z');
const BASE = `/meetings/${MEETING}`;
const pages = {
  '/meetings': MeetingsPage,
  '/meetings/:id/note/edit': NoteEditPage,
  '/meetings/:id/note/new': NoteItemEditPage,
  '/meetings/:id/note/:item': NoteItemEditPage,
  '/meetings/:id/venues/new': VenueEditPage,
  '/meetings/:id/venues/:venue': VenueEditPage,
  '/meetings/:id/deadlines': DeadlinesPage,
  '/meetings/:id/more': () => <h1>Más</h1>,
};
const border = placeDoc('ven_border', { city: { es: 'Encarnación' }, from: '2026-07-16', order: 20 });
const docs: Doc[] = [
  meetingDoc(),
  placeDoc('ven_centre'),
  border,
  noteDoc('nit_bus', { label: { es: 'Autobús' } }),
];

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
async function open(
  path: string,
  as = 'programme-support',
  input: Partial<Parameters<typeof openPhone>[0]> = {},
) {
  await page.viewport(360, 740);
  phone = await openPhone({ docs, now: NOW, pages, path, as, ...input });
  return phone.host;
}
async function fill(id: string, value: string) {
  const field = document.getElementById(id);
  if (field === null) throw new Error(`nothing has the id ${id}`);
  await userEvent.fill(field, value);
}
function press(host: HTMLElement, name: string) {
  const button = [...host.querySelectorAll('button')].find((each) => each.textContent?.trim() === name);
  if (button === undefined) throw new Error(`no button ${name}`);
  button.click();
}
const sent = () => phone?.client.outbox().map(({ envelope }) => [envelope.name, envelope.args]) ?? [];

test('programme support adds a place without a network', async () => {
  const host = await open(`${BASE}/venues/new`);
  await fill('place-name', 'Hotel Guaraní');
  await fill('place-position', '-25.2847, -57.5595');
  press(host, 'Guardar');
  await expect.poll(sent).toMatchObject([
    [
      'venues.add',
      {
        meeting: MEETING,
        name: { es: 'Hotel Guaraní' },
        city: { es: 'Asunción' },
        position: { latitude: -25.2847, longitude: -57.5595 },
        order: 30,
      },
    ],
  ]);
  await expect.poll(() => phone?.path()).toBe(`${BASE}/note/edit`);
  expect(host.textContent).toContain('Hotel Guaraní');
});

test('only the changed fields of a place are sent, and a telephone is taken as it is pasted', async () => {
  const host = await open(`${BASE}/venues/ven_centre`);
  await fill('place-phone', '(+595)\u00a021-123.456');
  press(host, 'Guardar');
  await expect
    .poll(sent)
    .toEqual([
      ['venues.edit', { venue: 'ven_centre', meeting: MEETING, fields: { phone: '+595 21 123 456' } }],
    ]);
});

test('an invalid position or telephone is reported at its field, and nothing is sent', async () => {
  const host = await open(`${BASE}/venues/ven_centre`);
  await fill('place-position', 'junto al río');
  await fill('place-phone', 'centralita');
  press(host, 'Guardar');
  await expect.poll(() => host.querySelectorAll('.error-summary a').length).toBe(2);
  expect(host.querySelector('#place-position-error')?.textContent).toContain('-25.2847, -57.5595');
  expect(host.querySelector('#place-phone-error')?.textContent).toContain('sin letras');
  expect(sent()).toEqual([]);
});

test('a new item of the note starts in the section it was opened from, with values to copy', async () => {
  const host = await open(`${BASE}/note/new?section=wifi`);
  expect((document.getElementById('note-section') as HTMLSelectElement).value).toBe('wifi');
  press(host, 'Añadir un dato');
  await fill('note-value-0', 'Clave');
  await fill('note-value-0-text', 'yvy-2026');
  press(host, 'Guardar');
  await expect
    .poll(sent)
    .toMatchObject([
      [
        'note.add_item',
        { section: 'wifi', values: [{ label: { es: 'Clave' }, value: 'yvy-2026' }], startsAt: null },
      ],
    ]);
});

test('an empty item, and one that ends before it begins, are not sent', async () => {
  const host = await open(`${BASE}/note/new?section=meals`);
  press(host, 'Guardar');
  await expect
    .poll(() => host.querySelector('.error-summary')?.textContent)
    .toContain('Escriba al menos un texto');
  await fill('note-text', 'Almuerzo');
  await fill('note-starts-at', '2026-07-15T13:00');
  await fill('note-ends-at', '2026-07-15T12:00');
  press(host, 'Guardar');
  await expect
    .poll(() => host.querySelector('.error-summary')?.textContent)
    .toContain('posterior al comienzo');
  expect(sent()).toEqual([]);
});

test('removing an item asks for confirmation', async () => {
  const host = await open(`${BASE}/note/nit_bus`);
  press(host, 'Quitar este apartado');
  expect(sent()).toEqual([]);
  await expect.poll(() => host.querySelector('dialog')?.open).toBe(true);
  press(host.querySelector('dialog') as HTMLElement, 'Quitar este apartado');
  await expect.poll(sent).toEqual([['note.remove_item', { item: 'nit_bus', meeting: MEETING }]]);
});

test.each(['note/edit', 'venues/new', 'note/nit_bus', 'deadlines'])(
  'a delegate edits nothing at %s',
  async (path) => {
    const host = await open(`${BASE}/${path}`, 'chile-delegate');
    expect(host.querySelector('h1')?.textContent).toBe('Sus funciones no permiten editar esto');
  },
);

test('the presidency sets deadlines and quorum as two acts', async () => {
  const host = await open(`${BASE}/deadlines`, 'presidency-admin');
  await fill('deadline-papers', '2026-07-12');
  await fill('quorum-present', '9');
  await fill('quorum-of', '16');
  press(host, 'Guardar');
  await expect.poll(sent).toEqual([
    ['meetings.set_deadlines', { meeting: MEETING, deadlines: { papers: '2026-07-12' } }],
    ['meetings.set_quorum', { meeting: MEETING, quorum: { present: 9, of: 16 } }],
  ]);
  await expect.poll(() => phone?.path()).toBe(`${BASE}/more`);
});

test('a deadline after the meeting and a quorum above the number of delegations are reported at once', async () => {
  const host = await open(`${BASE}/deadlines`, 'presidency-admin');
  await fill('deadline-papers', '2026-07-17');
  await fill('quorum-present', '17');
  await fill('quorum-of', '16');
  press(host, 'Guardar');
  await expect.poll(() => host.querySelectorAll('.error-summary a').length).toBe(2);
  expect(sent()).toEqual([]);
});

test('the list of meetings names both cities, the format, the languages and the interpretation', async () => {
  const host = await open('/meetings', 'chile-delegate');
  const row = host.querySelector('.row-detail')?.textContent?.replace(/\s+/g, ' ');
  expect(row).toContain('Asunción y Encarnación · Presencial');
  expect(row).toContain('Español y portugués · con interpretación');
});

test('a fallback is part of the sentence, in the language in which it exists', async () => {
  const condition = { es: 'Si hay presupuesto', en: 'If there is a budget' };
  const waiting = meetingDoc({ state: 'to_be_confirmed', condition, fallback: { es: 'CLASI por vídeo' } });
  const host = await open('/meetings', 'chile-delegate', { docs: [waiting], locale: 'en' });
  expect(host.querySelector('.row')?.textContent).toContain('If there is a budget');
  expect(host.querySelector('.row')?.textContent).toContain('CLASI por vídeo');
});
