import type { JSX } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { OnlinePages } from '#app/online.tsx';
import type { HttpRequest } from '#app/sync/http.ts';
import { protocolPerson, stateAs } from './people.fixtures.ts';
import PersonPage from './person.page.tsx';
import StatesPage from './states.page.tsx';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const INVITATION = {
  kind: 'clasi.invitation',
  person: 'per_other',
  code: '0A1B2-C3D4E',
  linkCode: '0123456789ABCDEFGHJKMNPQRS',
  expiresAt: NOW,
};

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(component: () => unknown, status: 'invited' | 'active') {
  await page.viewport(360, 740);
  const asked: HttpRequest[] = [];
  const answers: Readonly<Record<string, unknown>> = {
    '/api/people': { kind: 'clasi.people', people: [{ ...protocolPerson(NOW), status, devices: 0 }] },
    '/api/states/founded': {
      kind: 'clasi.founded',
      states: [stateAs('PE', 'founding'), stateAs('UY', 'active'), stateAs('XA', 'waiting')],
    },
  };
  phone = await openPhone({
    docs: [],
    now: NOW,
    pages: { '/people/:id': () => <OnlinePages>{component() as JSX.Element}</OnlinePages> },
    path: '/people/per_other',
    as: 'presidency-admin',
    async request(wanted) {
      if ((wanted.method ?? 'GET') === 'GET') return answers[wanted.path];
      asked.push(wanted);
      return INVITATION;
    },
  });
  return asked;
}
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

test('a first code that nobody has used is given again after a question, and nothing else is offered', async () => {
  const asked = await open(PersonPage, 'invited');
  await userEvent.click(button('Dar otra vez el primer código'));
  expect(phone?.host.textContent).not.toMatch(/Código para otro dispositivo|Perdió el dispositivo/);
  await expect
    .poll(() => document.querySelector('dialog[open]')?.textContent)
    .toContain('El código anterior deja de valer');
  expect(asked).toEqual([]);
  await userEvent.click(
    page.getByRole('dialog').getByRole('button', { name: 'Dar otra vez el primer código' }),
  );
  await expect.element(page.getByText('0A1B2-C3D4E')).toBeVisible();
  expect(asked).toMatchObject([{ path: '/api/people/per_other/code', json: { purpose: 'first_code' } }]);
});

test('whoever has a device gets a code for another one', async () => {
  await open(PersonPage, 'active');
  await expect.element(button('Código para otro dispositivo')).toBeVisible();
  expect(phone?.host.textContent).not.toContain('primer código');
});

test('the form of a state opens below its row, with the focus, and one that governs itself has none', async () => {
  await open(StatesPage, 'active');
  await expect.element(button(/^Paraguay/)).toBeVisible();
  await userEvent.click(button(/^Paraguay/));
  const row = button(/^Paraguay/)
    .element()
    .closest('li');
  const form = row?.nextElementSibling;
  expect(form?.querySelector('#first-label')).not.toBeNull();
  expect(form?.contains(document.activeElement)).toBe(true);
  expect(phone?.host.querySelectorAll('.row-opened')).toHaveLength(1);
  expect(button(/^Uruguay/).query()).toBeNull();
});

test('the first code of a state that is being founded is given again where the state stands', async () => {
  const asked = await open(StatesPage, 'active');
  await userEvent.click(button(/^Perú/));
  await userEvent.click(button('Dar otra vez el primer código'));
  await expect.element(page.getByText('0A1B2-C3D4E')).toBeVisible();
  expect(asked).toMatchObject([{ path: '/api/states/PE/code' }]);
});

test('a body that waits for its witness is offered no first code', async () => {
  await open(StatesPage, 'active');
  await expect.element(button(/^Perú/)).toBeVisible();
  const row = [...document.querySelectorAll('li')].find((li) => li.textContent?.includes('AMERIPOL'));
  expect(row?.textContent).toContain('Falta su testigo');
  expect(row?.textContent).not.toContain('primer código');
  expect(row?.querySelector('button')).toBeNull();
});
