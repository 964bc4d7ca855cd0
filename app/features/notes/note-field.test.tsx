import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  demoWorld,
  FOUNDING,
  idFor,
  openPhone,
  type Phone,
} from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Draft } from '#app/store/drafts.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { noteId, privateNotes } from '#shared/notes/notes.schemas.ts';
import { NoteField } from './note-field.tsx';

const NOW = Date.parse('2026-06-25T13:12:00Z');
const world = demoWorld(NOW);
const ITEM = idFor('agi', 'opening');
const OTHER = idFor('agi', 'closing');
const ID = noteId({ about: ITEM, person: 'per_chile-delegate' });
const written: Doc = {
  collection: 'privateNotes',
  id: ID,
  parent: FOUNDING,
  audience: 'person/per_chile-delegate',
  rev: 3,
  body: { about: ITEM, text: 'Preguntar por la fecha' },
};

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const Page = (about: string) => () => (
  <>
    <h1>Punto</h1>
    <NoteField about={about} meeting={FOUNDING} address="/note" />
  </>
);
const pages = { '/note': Page(ITEM), '/other': Page(OTHER), '/away': () => <h1>Otra</h1> };

async function open(input: { docs?: readonly Doc[]; drafts?: readonly Draft[]; locale?: 'pt' | 'en' } = {}) {
  await page.viewport(360, 740);
  const docs = [...world.all(), ...(input.docs ?? [])];
  phone = await openPhone({ ...input, docs, now: NOW, pages, path: '/note' });
  return phone;
}
const text = () => phone?.host.textContent?.replace(/\s+/g, ' ') ?? '';
const area = () => phone?.host.querySelector('textarea') ?? null;
const noteOf = () => phone?.client.replica.one(privateNotes, ID)?.body.text;
const button = (name: string) => page.getByRole('button', { name });
const FORMER = `drf_note-${ITEM}`;
const draftOf = async () => {
  const found = await phone?.client.drafts.list();
  return found?.find(({ id }) => [`edit/privateNotes/${ID}`, FORMER].includes(id)) ?? null;
};

test('a note is edited in place, and says who sees it', async () => {
  await open();
  expect(text()).toContain('Solo usted la ve');
  await userEvent.click(button('Escribir una nota'));
  expect(document.activeElement).toBe(area());
  await userEvent.keyboard('Preguntar por la sede');
  await userEvent.click(button('Guardar'));
  await expect.poll(noteOf).toBe('Preguntar por la sede');
  expect(area()).toBeNull();
  expect(text()).toContain('Preguntar por la sede');
  expect(text()).toContain('En este dispositivo, por enviar');
  expect(await draftOf()).toBeNull();
});

test('each pause keeps a draft, leaving makes it the note', async () => {
  const { go } = await open({ docs: [written] });
  await userEvent.click(button('Editar mi nota'));
  await userEvent.keyboard('{Control>}{End}{/Control} y la sede');
  await expect
    .poll(async () => (await draftOf())?.raw)
    .toMatchObject({ typed: { text: 'Preguntar por la fecha y la sede' } });
  expect(noteOf()).toBe('Preguntar por la fecha');
  await expect.poll(text).toContain('Borrador guardado en este dispositivo');
  go('/away');
  await expect.poll(noteOf).toBe('Preguntar por la fecha y la sede');
  await expect.poll(draftOf).toBeNull();
  const envelope = phone?.client.outbox()[0]?.envelope;
  expect(envelope?.base).toEqual({ [`privateNotes/${ID}`]: 3 });
});

test('an edit that a dead battery interrupted is open again, with its text', async () => {
  const raw = { begun: 'Preguntar por la fecha', value: 'Preguntar por la fec', rev: 2 };
  const draft: Draft = {
    id: FORMER,
    kind: 'note',
    title: '',
    formId: null,
    version: null,
    xml: null,
    step: null,
    raw,
    updatedAt: NOW,
  };
  await open({ docs: [written], drafts: [draft] });
  await expect.poll(() => area()?.value).toBe('Preguntar por la fec');
  await userEvent.click(button('Guardar'));
  await expect.poll(() => phone?.client.outbox()[0]?.envelope.base).toEqual({ [`privateNotes/${ID}`]: 2 });
});

test('a draft whose note was saved after all is not opened again', async () => {
  const raw = { begun: '', value: 'Preguntar por la fecha', rev: 0 };
  const rest = {
    kind: 'note',
    title: '',
    formId: null,
    version: null,
    xml: null,
    step: null,
    updatedAt: NOW,
  };
  await open({ docs: [written], drafts: [{ id: FORMER, raw, ...rest }] });
  await expect.poll(draftOf).toBeNull();
  expect(area()).toBeNull();
});

test('discarding restores the former text, and an emptied note is removed', async () => {
  await open({ docs: [written] });
  await userEvent.click(button('Editar mi nota'));
  await userEvent.keyboard(' algo');
  await userEvent.click(button('Descartar cambios'));
  await expect.poll(area).toBeNull();
  expect(phone?.client.outbox()).toHaveLength(0);
  await userEvent.click(button('Editar mi nota'));
  await userEvent.clear(page.getByRole('textbox'));
  await userEvent.click(button('Guardar'));
  await expect.poll(noteOf).toBeUndefined();
  expect(text()).toContain('Escribir una nota');
});

test('if the disk accepts nothing, it says so and keeps the text on screen', async () => {
  const { failCommits } = await open();
  await userEvent.click(button('Escribir una nota'));
  await userEvent.keyboard('No perder');
  failCommits(1);
  await userEvent.click(button('Guardar'));
  await expect.poll(text).toContain('NO se guardó');
  expect(area()?.value).toBe('No perder');
  await userEvent.click(button('Guardar'));
  await expect.poll(noteOf).toBe('No perder');
});

test('each thing has its own note', async () => {
  const { go } = await open({ docs: [written] });
  go('/other');
  await expect.poll(text).toContain('Escribir una nota');
  expect(text()).not.toContain('Preguntar por la fecha');
});

test('Portuguese and English readers read their own words', async () => {
  await open({ locale: 'pt' });
  expect(text()).toContain('Ninguém mais a vê');
  phone?.close();
  await open({ locale: 'en' });
  expect(text()).toContain('Only you see it');
});
