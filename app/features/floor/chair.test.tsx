import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { decisionOf, texts, tidy } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import {
  floorMoves,
  floorRequests,
  interventions,
  type Sitting,
  sittingId,
  sittings,
} from '#shared/floor/floor.schemas.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import AddPage from './add.page.tsx';
import { docsOfRoom, HALF_PAST_TEN, HERE_NOW, requestDoc, sittingDoc } from './floor-pages.fixtures.ts';
import ItemPage from './item.page.tsx';
import NowPage from './now.page.tsx';
import RequestPage from './request.page.tsx';
import TextPage from './text.page.tsx';
import TimePage from './time.page.tsx';

const pages = {
  '/meetings/:id/now': NowPage,
  '/meetings/:id/now/add': AddPage,
  '/meetings/:id/now/item': ItemPage,
  '/meetings/:id/now/text': TextPage,
  '/meetings/:id/now/time': TimePage,
  '/meetings/:id/now/requests/:request': RequestPage,
};
const waiting = [requestDoc('spk_2', 'BR', 2), requestDoc('spk_3', 'EC', 3), requestDoc('spk_4', 'PY', 4)];

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(input: Partial<Parameters<typeof openPhone>[0]> = {}): Promise<Phone> {
  await page.viewport(360, 740);
  phone = await openPhone({
    ...{ docs: [...docsOfRoom(), ...waiting], now: HALF_PAST_TEN, pages, path: HERE_NOW },
    ...{ as: 'presidency-admin', ...input },
  });
  await expect.poll(() => phone?.host.querySelector('h1')).not.toBeNull();
  return phone;
}
const button = (name: string | RegExp) => page.getByRole('button', { name });
const link = (name: string | RegExp) => page.getByRole('link', { name });
const inDialog = (name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });
const room = ({ client }: Phone): Sitting | undefined =>
  client.replica.one(sittings, sittingId(MEETING))?.body;
const stateOf = ({ client }: Phone, id: string) => client.replica.one(floorRequests, id)?.body.state;

test('the next one is called by one tap, and once however often it is tapped', async () => {
  const here = await open();
  await userEvent.dblClick(button('Sigue Brasil'));
  await expect.poll(() => room(here)?.speaking?.delegation).toBe('BR');
  // The second tap fell on whoever is next by then, if on anybody: it calls nobody.
  expect(stateOf(here, 'spk_3')).toBe('waiting');
  expect(here.client.replica.within(interventions, MEETING).map(({ body }) => body.delegation)).toEqual([
    'AR',
  ]);
});

test('the clock is stopped and goes on, and the speech is ended', async () => {
  const here = await open();
  await userEvent.click(button('Pausar'));
  await expect.poll(() => room(here)?.speaking).toMatchObject({ usedMs: 134_000, runningSince: null });
  await userEvent.click(button('Reanudar'));
  await expect.poll(() => room(here)?.speaking?.runningSince).toBe(HALF_PAST_TEN);
  await userEvent.click(button('Terminar'));
  await expect.poll(() => room(here)?.speaking).toBeNull();
});

test('the list is closed and opened, and the sitting is closed after a question', async () => {
  const here = await open();
  await userEvent.click(button('Cerrar la lista'));
  await expect.poll(() => room(here)?.isListOpen).toBe(false);
  await userEvent.click(button('Abrir la lista'));
  await expect.poll(() => room(here)?.isListOpen).toBe(true);
  await userEvent.click(button('Levantar la sesión'));
  await userEvent.click(inDialog('Levantar la sesión'));
  await expect.poll(() => room(here)?.closedAt).toBe(HALF_PAST_TEN);
  await userEvent.click(button('Abrir la sesión'));
  await userEvent.click(inDialog('Abrir la sesión'));
  await expect.poll(() => room(here)?.closedAt).toBeNull();
});

test('a request is moved with a reason; without one it stays', async () => {
  const here = await open();
  await userEvent.click(link('Paraguay'));
  await expect.poll(here.path).toBe(`${HERE_NOW}/requests/spk_4`);
  await userEvent.click(page.getByRole('radio', { name: 'Antes de Brasil' }));
  await userEvent.click(button('Mover'));
  await expect.poll(() => tidy(here.host.querySelector('.error-summary'))).toContain('Escriba la razón');
  await userEvent.fill(here.host.querySelector('#move-reason') as HTMLTextAreaElement, 'Debe viajar.');
  await userEvent.click(button('Mover'));
  await expect.poll(here.path).toBe(HERE_NOW);
  const [move] = here.client.replica.within(floorMoves, MEETING);
  expect(move?.body).toMatchObject({ request: 'spk_4', before: 'spk_2', reason: 'Debe viajar.', turn: null });
  // The server has not moved it yet.
  const list = () => texts(here.host.querySelector('ol.list') as HTMLElement, '.row-title');
  await expect.poll(list).toEqual(['Brasil', 'Ecuador', 'Paraguay']);
  if (move === undefined) throw new Error('no move');
  await here.receive({ ...move, rev: 1, body: { ...move.body, turn: 1 } });
  await expect.poll(list).toEqual(['Paraguay', 'Brasil', 'Ecuador']);
  expect(tidy(here.host.querySelector('ol.list'))).toContain('La presidencia cambió su lugar: Debe viajar.');
});

test('a delegation that raised its hand is added', async () => {
  const here = await open({ path: `${HERE_NOW}/add` });
  await expect.poll(() => here.host.querySelector('#add-delegation')).not.toBeNull();
  await userEvent.selectOptions(here.host.querySelector('#add-delegation') as HTMLSelectElement, 'CL');
  await userEvent.click(page.getByRole('radio', { name: 'En contra' }));
  await userEvent.click(button('Añadir una delegación'));
  await expect.poll(here.path).toBe(HERE_NOW);
  const added = here.client.replica
    .within(floorRequests, MEETING)
    .find(({ body }) => body.delegation === 'CL');
  expect(added?.body).toMatchObject({ kind: 'against', point: null, state: 'waiting' });
});

test('whoever speaks gets more time', async () => {
  const here = await open({ path: `${HERE_NOW}/time` });
  await expect.poll(() => here.host.querySelector('#time-ms')).not.toBeNull();
  await userEvent.fill(here.host.querySelector('#time-ms') as HTMLInputElement, '2');
  await userEvent.fill(here.host.querySelector('#time-reason') as HTMLTextAreaElement, 'Hubo ruido.');
  await userEvent.click(button('Dar más tiempo'));
  await expect.poll(here.path).toBe(HERE_NOW);
  expect(room(here)?.speaking).toMatchObject({
    limitMs: 300_000,
    added: { ms: 120_000, reason: 'Hubo ruido.' },
  });
  expect(tidy(here.host)).toContain('La presidencia dio 2 minutos más: Hubo ruido.');
});

test('the room goes to another item, and who waited is told', async () => {
  const here = await open({ path: `${HERE_NOW}/item` });
  await userEvent.click(button('Clausura'));
  expect(tidy(page.getByRole('dialog').element() as HTMLElement)).toContain('quedan sin efecto');
  await userEvent.click(inDialog('Pasar a otro punto'));
  await expect.poll(here.path).toBe(HERE_NOW);
  expect(room(here)).toMatchObject({ item: { id: 'agi_closing', number: '3' }, speaking: null });
  expect(stateOf(here, 'spk_2')).toBe('lapsed');
});

test('a draft is shown only after a question, since the room reads it from then on', async () => {
  const draft = {
    ...decisionOf('dcs_draft', { state: 'draft', number: null, text: { es: 'Proyecto de decisión.' } }),
    audience: 'presidency/drafts',
  };
  const here = await open({ path: `${HERE_NOW}/text`, docs: [...docsOfRoom(), draft] });
  await userEvent.click(button('Proyecto de decisión.'));
  expect(tidy(page.getByRole('dialog').element() as HTMLElement)).toContain('lo leen todas las delegaciones');
  await userEvent.click(inDialog('Mostrar un texto'));
  await expect.poll(here.path).toBe(HERE_NOW);
  expect(room(here)?.text).toEqual({ kind: 'decision', id: 'dcs_draft' });
  await expect.poll(() => tidy(here.host)).toContain('Proyecto de decisión.');
});

test('no delegate finds an act of the chair, nor its pages', async () => {
  const here = await open({ as: 'chile-delegate' });
  expect(button('Sigue Brasil').query()).toBeNull();
  expect(here.host.querySelector('ol.list a')).toBeNull();
  here.go(`${HERE_NOW}/item`);
  await expect.poll(() => tidy(here.host)).toContain('Conduce la sesión quien preside.');
});

test('a meeting that does not sit is opened by whoever presides', async () => {
  const docs = docsOfRoom(sittingDoc()).filter(({ collection }) => collection !== 'sittings');
  const here = await open({ docs });
  await userEvent.click(button('Abrir la sesión'));
  await userEvent.click(inDialog('Abrir la sesión'));
  await expect.poll(() => room(here)).toMatchObject({ day: '2026-10-14', item: null });
  await expect.element(link('Pasar a otro punto')).toBeVisible();
});
