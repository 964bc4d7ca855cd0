import type { JSX } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { OnlinePages } from '#app/online.tsx';
import type { Draft } from '#app/store/drafts.ts';
import type { HttpRequest } from '#app/sync/http.ts';
import { ConfirmState } from './confirm-state.tsx';
import StatesPage from './states.page.tsx';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const FINGERPRINT = '0000-1111-2222-3333-4444';
const part = (label: string, state: string | null) => ({ label, state, at: NOW });

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(
  component: () => unknown,
  as: 'chile-admin' | 'chile-delegate',
  role: 'first' | 'second' = 'first',
  drafts: readonly Draft[] = [],
) {
  await page.viewport(360, 740);
  const asked: HttpRequest[] = [];
  const first = { label: 'Secretaría' };
  const answers: Readonly<Record<string, unknown>> = {
    '/api/states/founded': {
      kind: 'clasi.founded',
      states: [
        {
          ...{ code: 'XA', status: 'waiting', founded: part('Jefatura', null) },
          ...{ confirmed: part('Análisis, AMERIPOL', 'XA'), witnessed: null },
          refused: { ...part('Administración', 'EC'), reason: null },
        },
      ],
    },
    '/api/states/witness': {
      kind: 'clasi.witness',
      waiting: [
        {
          ...{ code: 'XA', foundedAt: NOW - 1, founded: part('Jefatura', null), first },
          ...{ second: { label: 'Segunda' }, endsAt: NOW },
        },
      ],
    },
    '/api/states/founding': {
      ...{
        kind: 'clasi.founding',
        state: 'XA',
        role,
        first: { ...first, fingerprint: FINGERPRINT },
        comparedAt: NOW,
        endsAt: NOW,
      },
      second: { label: 'Segunda', status: 'pending_confirmation' },
    },
  };
  phone = await openPhone({
    ...{ docs: [], now: NOW, path: '/people/states', as, drafts },
    pages: { '/people/:id': () => <OnlinePages>{component() as JSX.Element}</OnlinePages> },
    async request(wanted) {
      if ((wanted.method ?? 'GET') === 'GET') return answers[wanted.path];
      asked.push(wanted);
      return { kind: 'clasi.done' };
    },
  });
  return asked;
}
const text = () => phone?.host.textContent ?? '';
const press = (name: string) => userEvent.click(page.getByRole('button', { name, exact: true }));

test('the witness sees who is behind it and what to do, and types the fingerprint that they hear', async () => {
  const asked = await open(StatesPage, 'chile-admin');
  await expect.poll(text).toContain('Secretaría');
  for (const words of ['Jefatura (Comité)', 'Segunda', 'un número que usted ya conozca'])
    expect(text()).toContain(words);
  await press('Me lo leyeron ellos: confirmar');
  await expect.poll(text).toContain('Escriba los 20 caracteres del código de verificación');
  expect(asked).toEqual([]);
  await userEvent.fill(document.getElementById('fingerprint-XA') as HTMLElement, '0000 1111 2222 3333 4444');
  await press('Me lo leyeron ellos: confirmar');
  await expect.poll(text).toContain('El organismo ya se administra solo');
  expect(asked).toMatchObject([
    { method: 'POST', path: '/api/states/XA/witness', json: { fingerprint: FINGERPRINT } },
  ]);
});

test('what the witness typed outlives the call: it stands there again after a lock', async () => {
  await open(StatesPage, 'chile-admin');
  await expect.poll(text).toContain('Secretaría');
  await userEvent.fill(document.getElementById('fingerprint-XA') as HTMLElement, '0000 1111');
  await userEvent.fill(document.getElementById('witness-reason-XA') as HTMLElement, 'Contestaron otros');
  await phone?.lock();
  const drafts = (await phone?.client.drafts.list()) ?? [];
  expect(drafts.map(({ step }) => step)).toEqual(['/people/states']);
  const asked = await open(StatesPage, 'chile-admin', 'first', drafts);
  const value = (id: string) => (document.getElementById(id) as HTMLInputElement | null)?.value;
  await expect.poll(() => value('witness-reason-XA')).toBe('Contestaron otros');
  expect(value('fingerprint-XA')).toBe('0000 1111');
  await userEvent.fill(document.getElementById('fingerprint-XA') as HTMLElement, FINGERPRINT);
  await press('Me lo leyeron ellos: confirmar');
  await expect.poll(() => phone?.client.drafts.list()).toEqual([]);
  expect(asked).toHaveLength(1);
});

test('a refusal needs its reason', async () => {
  const asked = await open(StatesPage, 'chile-admin');
  await expect.poll(text).toContain('Secretaría');
  await press('No son ellos: rechazar');
  await expect.poll(text).toContain('Escriba por qué no son ellos');
  expect(asked).toEqual([]);
  await userEvent.fill(document.getElementById('witness-reason-XA') as HTMLElement, 'Contestaron otros');
  await press('No son ellos: rechazar');
  const question = () => document.querySelector('dialog[open]')?.textContent ?? '';
  await expect.poll(question).toContain('¿Rechazar la apertura de la cuenta de AMERIPOL?');
  expect(question()).toContain('las cuentas de Secretaría y de Segunda');
  expect(asked).toEqual([]);
  await press('Rechazar');
  await expect.poll(text).toContain('están cerradas');
  expect(asked).toMatchObject([
    { path: '/api/states/XA/refuse', json: { reason: 'Contestaron otros', foundedAt: NOW - 1 } },
  ]);
});

test('everybody else reads who founded, confirmed and refused it, and is offered nothing', async () => {
  await open(StatesPage, 'chile-delegate');
  await expect.poll(text).toContain('Abierta por Jefatura (Comité)');
  expect(text()).toMatch(/Confirmada por Análisis, AMERIPOL, .*Rechazada por Administración \(Ecuador\)/);
  expect(text()).not.toContain(FINGERPRINT);
  expect(phone?.host.querySelectorAll('ul button')).toHaveLength(0);
});

const confirmState = () => [<h1>Abrir</h1>, <ConfirmState onConfirmed={() => undefined} />];

test('the first of a body that waits reads what to read aloud, and is offered no second confirmation', async () => {
  await open(confirmState, 'chile-admin');
  await expect.poll(text).toContain('debe confirmarlos por teléfono');
  expect(text()).toContain(FINGERPRINT);
  expect(document.getElementById('fingerprint')).toBeNull();
});

test('the second reads that the witness must speak with the first, and no fingerprint to read aloud', async () => {
  await open(confirmState, 'chile-admin', 'second');
  await expect.poll(text).toContain('Debe hablar con la primera persona');
  expect(text()).toContain('solo ella puede leerle el código de verificación');
  // Not even one that a former server still sends.
  expect(text()).not.toContain(FINGERPRINT);
  expect(text()).not.toContain('Huella');
  expect(document.getElementById('fingerprint')).toBeNull();
});
