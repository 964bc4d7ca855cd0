import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  demoActor,
  demoWorld,
  FOUNDING,
  idFor,
  openPhone,
  type Phone,
} from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { nominationsAudience } from '#shared/access/scopes.ts';
import { letterHost } from '#shared/logistics/letters.fixtures.ts';
import type { MemberBody } from '#shared/participants/member-of.rules.ts';
import LettersPage from './letters.page.tsx';
import LettersPrintPage from './letters-print.page.tsx';
import ParticipantEditPage from './participant-edit.page.tsx';
import VisaLetterPage from './visa-letter.page.tsx';

const NOW = Date.parse('2026-06-10T13:12:00Z');
const ALTERNATE = idFor('prt', 'CL-alternate');
const NUMBERED = { numbers: { 'visa-letters': 77 }, offsets: {} };
/** It could be nobody else's. */
const PASSPORT = 'QZ7741908X';
const letterPath = `/meetings/${FOUNDING}/people/${ALTERNATE}/letter`;
const pages = {
  '/meetings/:id/people/:person/letter': VisaLetterPage,
  '/meetings/:id/people/:person/edit': ParticipantEditPage,
  '/meetings/:id/letters': LettersPage,
  '/meetings/:id/letters/print': LettersPrintPage,
};

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

/** A meeting in person whose alternate of Chile asks for a letter, which may have been issued. */
function world({ isIssued, name = 'Inés Núñez' }: { isIssued: boolean; name?: string | null }) {
  const made = demoWorld(NOW);
  const presidency = demoActor('presidency-delegate');
  function must(act: string, args: object, actor = presidency) {
    const decided = made.act({ name: act, args, actor, facts: NUMBERED });
    if (!decided.accepted) throw new Error(`${act}: ${decided.code}`);
  }
  must('meetings.edit', { meeting: FOUNDING, fields: { format: 'in_person' } });
  must('participants.edit', { participant: ALTERNATE, fields: { name } });
  must('letters.set_host', { meeting: FOUNDING, fields: letterHost });
  const target = { participant: ALTERNATE, meeting: FOUNDING };
  const fields = { visa: 'letter_wanted', budget: 'programme' };
  must('needs.set', { ...target, fields }, demoActor('chile-liaison'));
  if (isIssued) must('letters.issue', target);
  return made.all();
}

async function open(as: string, path: string, docs: ReturnType<typeof world>) {
  await page.viewport(360, 740);
  phone = await openPhone({ docs, now: NOW, pages, path, as });
  return phone.host;
}

test('until it is issued the liaison reads that it is asked for, and prints nothing', async () => {
  const host = await open('chile-liaison', letterPath, world({ isIssued: false }));
  expect(host.textContent).toContain('La presidencia todavía no emitió esta carta.');
  expect(host.querySelector('.paper-sheet')).toBeNull();
});

test('without a name there is no letter to issue, and the presidency is led to where it writes the name and back', async () => {
  const host = await open('presidency-delegate', letterPath, world({ isIssued: false, name: null }));
  expect(host.textContent).toContain('en la lista falta');
  expect(host.textContent).not.toMatch(/Emitir la carta|Dígalo a la presidencia/);
  await userEvent.click(page.getByRole('link', { name: 'Escribir el nombre' }));
  await expect.element(page.getByRole('link', { name: 'Carta para la visa' })).toBeVisible();
  await page.getByRole('textbox', { name: /^Nombre/ }).fill('Inés Núñez');
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  // Back at the letter, which can be issued now.
  await expect.element(page.getByRole('button', { name: 'Emitir la carta' })).toBeVisible();
});

test('the liaison asks for the letter in one tap, and reads whose it is', async () => {
  const docs = world({ isIssued: false }).map((doc) =>
    doc.collection === 'travelNeeds' && doc.body.participant === ALTERNATE
      ? { ...doc, body: { ...doc.body, visa: null } }
      : doc,
  );
  const host = await open('chile-liaison', letterPath, docs);
  expect(host.querySelector('.page-header')?.textContent).toContain('Inés Núñez');
  await userEvent.click(page.getByRole('button', { name: 'Pedir la carta' }));
  await expect.poll(() => host.textContent).toContain('La presidencia todavía no emitió esta carta.');
  expect(phone?.client.outbox().map(({ envelope }) => envelope.name)).toEqual(['needs.set']);
});

test('who may not write the name is told who does', async () => {
  const host = await open('chile-liaison', letterPath, world({ isIssued: false, name: null }));
  expect(host.textContent).toContain('Dígalo a la presidencia');
  expect(host.querySelector(`a[href$="/edit"]`)).toBeNull();
});

test('of somebody only nominated the name is written in the nomination', async () => {
  const docs = world({ isIssued: false, name: null });
  const listed = docs.find(({ id }) => id === ALTERNATE);
  if (listed === undefined) throw new Error('nobody of that id');
  const { name, office, capacity, delegation } = listed.body as unknown as MemberBody;
  const only = [
    ...docs.filter(({ id }) => id !== ALTERNATE),
    {
      ...{ ...listed, collection: 'nominations', id: 'nom_only', audience: nominationsAudience('CL') },
      body: { name, office, capacity, delegation, participant: ALTERNATE, state: 'nominated', order: 1 },
    },
  ] as typeof docs;
  for (const as of ['chile-liaison', 'presidency-delegate']) {
    const host = await open(as, letterPath, only);
    const where = `/meetings/${FOUNDING}/delegation/nominations/nom_only?from=letter`;
    expect(host.querySelector(`a[href="${where}"]`), as).not.toBeNull();
    expect(host.textContent).not.toContain('Dígalo a la presidencia');
    phone?.close();
  }
});

test('from a letter that was opened from the list of all one goes back to that list, also after writing its name', async () => {
  const docs = world({ isIssued: false, name: null });
  const host = await open('presidency-delegate', `/meetings/${FOUNDING}/letters`, docs);
  const row = host.querySelector<HTMLAnchorElement>(`a[href^="${letterPath}"]`);
  row?.click();
  const back = () => host.querySelector('.page-header-back a')?.getAttribute('href');
  await expect.poll(back).toBe(`/meetings/${FOUNDING}/letters`);
  await userEvent.click(page.getByRole('link', { name: 'Escribir el nombre' }));
  await expect.poll(back).toBe(`${letterPath}?from=letters`);
});

test('the presidency issues all that are asked for in one act, and each waits for its reference', async () => {
  const host = await open('presidency-delegate', `/meetings/${FOUNDING}/letters`, world({ isIssued: false }));
  await userEvent.click(page.getByRole('button', { name: 'Emitir 1 carta' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Emitir 1 carta' }));
  await expect.element(page.getByText('Se emitió 1 carta.')).toBeVisible();
  expect(host.textContent).toContain('Emitida');
  expect(phone?.client.outbox().map(({ envelope }) => envelope.name)).toEqual(['letters.issue']);
});

test.each([
  [
    'Español',
    'Carta de invitación – Inés Núñez',
    '10 de junio de 2026',
    'Los cubre el programa de cooperación',
  ],
  [
    'Português',
    'Carta-convite para fins de visto – Inés Núñez',
    '10 de junho de 2026',
    'Por conta do programa de cooperação',
  ],
  ['English', 'Letter of invitation – Inés Núñez', '10 June 2026', 'Paid by the cooperation programme'],
])('the letter in %s: title, day in full, and who pays', async (language, title, day, pays) => {
  const docs = world({ isIssued: true });
  for (const doc of docs)
    if (doc.collection === 'travelNeeds' && doc.body.participant === ALTERNATE) {
      const letter = doc.body.letter as Record<string, unknown>;
      Object.assign(doc, { body: { ...doc.body, letter: { ...letter, issuedOn: '2026-06-10' } } });
    }
  const host = await open('chile-liaison', letterPath, docs);
  await userEvent.click(page.getByRole('button', { name: language }));
  const sheet = () => host.querySelector('.paper-sheet')?.textContent ?? '';
  await expect.poll(sheet).toContain(title);
  for (const words of [day, pays, 'CLASI-V-2026-00002D', letterHost.address, letterHost.signer])
    expect(sheet()).toContain(words);
});

test('the passport stands on the sheet, and in neither the copied text, the file, the address nor what is kept', async () => {
  const host = await open('chile-liaison', letterPath, world({ isIssued: true }));
  await userEvent.fill(page.getByLabelText('Número de pasaporte'), PASSPORT);
  const sheet = () => host.querySelector('.paper-sheet')?.textContent ?? '';
  await expect.poll(sheet).toContain(PASSPORT);

  const copied: string[] = [];
  const clipboard = vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    copied.push(text);
  });
  await userEvent.click(page.getByRole('button', { name: 'Copiar el texto' }));
  await expect.poll(() => copied.length).toBe(1);
  clipboard.mockRestore();
  expect(copied.join()).toContain('Inés Núñez');
  expect(copied.join()).not.toContain(PASSPORT);

  const kept = JSON.stringify([
    phone?.client.outbox(),
    await phone?.client.drafts.list(),
    phone?.path(),
    { ...localStorage },
    { ...sessionStorage },
    history.state,
  ]);
  expect(kept).not.toContain(PASSPORT);
  phone?.go(`/meetings/${FOUNDING}/letters`);
  await expect.poll(sheet).toBe('');
  phone?.go(letterPath);
  await expect.poll(sheet).toContain('Inés Núñez');
  expect(sheet()).not.toContain(PASSPORT);
});

test('all letters are printed in one go, each with its own passport', async () => {
  const host = await open(
    'presidency-delegate',
    `/meetings/${FOUNDING}/letters/print`,
    world({ isIssued: true }),
  );
  await userEvent.fill(page.getByLabelText('Pasaporte de Inés Núñez'), PASSPORT);
  const sheets = () => [...host.querySelectorAll('.paper-sheet')].map((sheet) => sheet.textContent ?? '');
  await expect.poll(() => sheets().join()).toContain(PASSPORT);
  expect(sheets()).toHaveLength(1);
});

test('a letter that is no longer true is said to be so', async () => {
  const docs = world({ isIssued: true }).map((doc) =>
    doc.id === FOUNDING ? { ...doc, body: { ...doc.body, endsOn: '2026-06-26' } } : doc,
  );
  const host = await open('chile-liaison', letterPath, docs);
  expect(host.textContent).toContain('Algo de lo que dice esta carta cambió después de emitirse.');
});
