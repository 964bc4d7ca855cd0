import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import {
  demoWorld,
  FOUNDING,
  idFor,
  openPhone,
  type Phone,
} from '#app/features/meetings/meeting-pages.fixtures.tsx';
import VisaLetterPage from './visa-letter.page.tsx';

const NOW = Date.parse('2026-06-25T13:12:00Z');
const ALTERNATE = idFor('prt', 'CL-alternate');
const pages = { '/meetings/:id/people/:person/letter': VisaLetterPage };

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function letter({ name, as }: { name: string | null; as: string }) {
  await page.viewport(360, 740);
  const docs = demoWorld(NOW)
    .all()
    .map((doc) => (doc.id === ALTERNATE ? { ...doc, body: { ...doc.body, name } } : doc));
  const path = `/meetings/${FOUNDING}/people/${ALTERNATE}/letter`;
  phone = await openPhone({ docs, now: NOW, pages, path, as });
  return phone.host;
}

test('the letter names the person', async () => {
  const host = await letter({ name: 'Inés Núñez', as: 'chile-liaison' });
  expect(host.querySelector('.letter')?.textContent).toContain('hace constar que Inés Núñez, ');
  expect(host.querySelector('[aria-label="Imprimir"]')).not.toBeNull();
});

test('without a name there is no letter to print, and it is said who writes the name', async () => {
  const host = await letter({ name: null, as: 'chile-liaison' });
  expect(host.querySelector('.letter')).toBeNull();
  expect(host.querySelector('[aria-label="Imprimir"]')).toBeNull();
  expect(host.textContent).toContain('en la lista falta');
  expect(host.querySelector('a[href$="/edit"]')).toBeNull();
});

test('the presidency is led to where it writes the name', async () => {
  const host = await letter({ name: null, as: 'presidency-delegate' });
  expect(host.querySelector(`a[href="/meetings/${FOUNDING}/people/${ALTERNATE}/edit"]`)).not.toBeNull();
});
