import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  demoWorld,
  FOUNDING,
  idFor,
  openPhone,
  type Phone,
} from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { es } from '#app/i18n/locales/es.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { nominationOf } from './nomination.fixtures.ts';
import NominationPage from './nomination.page.tsx';
import NominationEditPage from './nomination-edit.page.tsx';
import ParticipantEditPage from './participant-edit.page.tsx';

const NOW = Date.parse('2026-06-25T13:12:00Z');
const { accreditation } = es.delegation;
const QUEUE = `/meetings/${FOUNDING}/accreditation`;
const world = demoWorld(NOW).all();

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const nomination = (id: string, change: Parameters<typeof nominationOf>[1] = {}) =>
  nominationOf(id, { name: `Persona ${id}`, ...change });

async function open(...nominees: Doc[]) {
  phone = await openPhone({
    docs: [...world, ...nominees],
    now: NOW,
    // One route, as in the app: the page stays while another nominee is chosen.
    pages: { '/meetings/:id/accreditation/:nomination': NominationPage, '*': () => null },
    path: `${QUEUE}/nom_a`,
    as: 'presidency-delegate',
  });
  await expect.element(heading('nom_a')).toBeVisible();
  return phone;
}
const heading = (id: string) => page.getByRole('heading', { name: `Persona ${id}`, level: 1 });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const alarm = () => page.getByText(accreditation.changed);
async function show(id: string) {
  phone?.go(`${QUEUE}/${id}`);
  await expect.element(heading(id)).toBeVisible();
}

test('only a change to the nominee on the screen is announced, not the step to another one', async () => {
  await open(nomination('nom_a'), nomination('nom_b', { rev: 5 }));
  await show('nom_b');
  await expect.element(button(accreditation.accept)).toBeVisible();
  expect(alarm().elements()).toEqual([]);
  await phone?.receive(nomination('nom_b', { rev: 6, noteVerbale: 'NV 2' }));
  await expect.element(alarm()).toBeVisible();
  await show('nom_a');
  await expect.element(button(accreditation.accept)).toBeVisible();
  expect(alarm().elements()).toEqual([]);
});

test('a reason typed for one nominee is not sent with the next one', async () => {
  await open(nomination('nom_a'), nomination('nom_b'));
  await button(accreditation.give_back).click();
  await userEvent.fill(page.getByRole('textbox').first(), 'Falta la nota verbal');
  await show('nom_b');
  await expect.element(button(accreditation.accept)).toBeVisible();
  await button(accreditation.give_back).click();
  await expect.element(page.getByRole('textbox').first()).toHaveValue('');
});

test('of a decided nominee nothing is asked, though it was changed as often as the one before', async () => {
  await open(nomination('nom_a'), nomination('nom_b', { state: 'withdrawn' }));
  await expect.element(button(accreditation.accept)).toBeVisible();
  await show('nom_b');
  expect(button(accreditation.accept).elements()).toEqual([]);
});

test('a name of somebody else says what is erased with it; a further name is the same person', async () => {
  phone = await openPhone({
    docs: [...world, nomination('nom_a', { name: 'Inés Núñez' })],
    now: NOW,
    pages: { '/meetings/:id/delegation/nominations/:nomination': NominationEditPage },
    path: `/meetings/${FOUNDING}/delegation/nominations/nom_a`,
    as: 'chile-liaison',
  });
  const type = async (name: string) => {
    await expect.poll(() => document.getElementById('nominee-name')).not.toBeNull();
    await userEvent.fill(document.getElementById('nominee-name') as HTMLElement, name);
  };
  await type('Inés Núñez Soto');
  expect(page.getByText(es.delegation.edit.another).elements()).toEqual([]);
  await type('Iván Torres');
  await expect.element(page.getByText(es.delegation.edit.another)).toBeVisible();
});

test('so does another name on the list', async () => {
  const participant = idFor('prt', 'CL-alternate');
  const docs = world.map((doc) =>
    doc.id === participant ? { ...doc, body: { ...doc.body, name: 'Inés Núñez' } } : doc,
  );
  phone = await openPhone({
    docs,
    now: NOW,
    pages: { '/meetings/:id/people/:person/edit': ParticipantEditPage },
    path: `/meetings/${FOUNDING}/people/${participant}/edit`,
    as: 'presidency-delegate',
  });
  const name = page.getByRole('textbox').first();
  await userEvent.fill(name, 'Inés Núñez Soto');
  expect(page.getByText(es.delegation.edit.another).elements()).toEqual([]);
  await userEvent.fill(name, 'Iván Torres');
  await expect.element(page.getByText(es.delegation.edit.another)).toBeVisible();
});
