import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  demoWorld,
  FOUNDING,
  idFor,
  openPhone,
  type Phone,
} from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { positionId, positions, talkingPoints } from '#shared/folders/folders.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import FolderPage from './folder.page.tsx';
import { FolderPanel } from './folder-panel.tsx';

const NOW = Date.parse('2026-06-25T13:12:00Z');
const world = demoWorld(NOW);
const ITEM = idFor('agi', 'founding-1');
const POSITION = positionId({ item: ITEM, delegation: 'CL' });

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const pages = {
  '/item': () => (
    <>
      <h1>Punto</h1>
      <FolderPanel item={ITEM} meeting={FOUNDING} />
    </>
  ),
  '/meetings/:id/folder': FolderPage,
  '/away': () => <h1>Otra</h1>,
};
const pointOf = (id: string, text: string, order: number): Doc => ({
  collection: 'talkingPoints',
  id,
  parent: FOUNDING,
  audience: 'folder/CL',
  rev: 1,
  body: { item: ITEM, delegation: 'CL', text, order, by: 'Enlace de la delegación, Chile' },
});
const POINTS = [pointOf('tlk_a', 'Agradecer', 1024), pointOf('tlk_b', 'Pedir plazo', 2048)];

async function open(path: string, input: { docs?: readonly Doc[]; as?: string; locale?: 'pt' | 'en' } = {}) {
  await page.viewport(360, 740);
  const docs = [...world.all(), ...(input.docs ?? [])];
  phone = await openPhone({ ...input, docs, now: NOW, pages, path });
  return phone;
}
const text = () => phone?.host.textContent?.replace(/\s+/g, ' ') ?? '';
const button = (name: string) => page.getByRole('button', { name });
const shown = () => [...(phone?.host.querySelectorAll('.point-text') ?? [])].map((each) => each.textContent);
const position = () => phone?.client.replica.one(positions, POSITION)?.body;

test('stance and position are chosen in words, and only what was changed is sent', async () => {
  await open('/item');
  expect(text()).toContain('Solo la delegación: Chile');
  await userEvent.click(button('Escribir la posición'));
  await userEvent.click(page.getByText('Reserva', { exact: true }));
  await userEvent.fill(page.getByRole('textbox', { name: 'Límites' }), 'Nada antes de consultar');
  await userEvent.click(button('Guardar'));
  await expect
    .poll(position)
    .toEqual({ item: ITEM, delegation: 'CL', stance: 'reserve', limits: 'Nada antes de consultar' });
  expect(text()).toContain('Reserva');
  expect(text()).not.toContain('Oponerse');
});

test('points are added, moved, edited and removed', async () => {
  await open('/item', { docs: POINTS });
  expect(shown()).toEqual(['Agradecer', 'Pedir plazo']);
  await userEvent.click(button('Añadir un punto de intervención'));
  await userEvent.keyboard('Cerrar');
  await userEvent.click(button('Guardar'));
  await expect.poll(shown).toEqual(['Agradecer', 'Pedir plazo', 'Cerrar']);
  await userEvent.click(button('Editar el punto de intervención 3'));
  await userEvent.click(button('Subir'));
  await userEvent.fill(page.getByRole('textbox'), 'Cerrar con gracias');
  await userEvent.click(button('Guardar'));
  await expect.poll(shown).toEqual(['Agradecer', 'Cerrar con gracias', 'Pedir plazo']);
  await userEvent.click(button('Editar el punto de intervención 1'));
  await userEvent.click(button('Quitar'));
  expect(page.getByRole('dialog').element().textContent).toContain('No se puede recuperar');
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Quitar' }));
  await expect.poll(shown).toEqual(['Cerrar con gracias', 'Pedir plazo']);
  expect(phone?.client.replica.all(talkingPoints)).toHaveLength(2);
});

test('a point that was started and left becomes one point, an empty one none', async () => {
  const { go } = await open('/item');
  await userEvent.click(button('Añadir un punto de intervención'));
  await userEvent.keyboard('A medias');
  go('/away');
  await expect
    .poll(() => phone?.client.replica.all(talkingPoints).map((each) => each.body.text))
    .toEqual(['A medias']);
  go('/item');
  await expect.poll(shown).toEqual(['A medias']);
  await userEvent.click(button('Añadir un punto de intervención'));
  await userEvent.click(button('Guardar'));
  await expect.poll(() => phone?.host.querySelector('textarea')).toBeNull();
  expect(shown()).toEqual(['A medias']);
});

test('an emptied point is not saved, and says what to do', async () => {
  await open('/item', { docs: POINTS });
  await userEvent.click(button('Editar el punto de intervención 1'));
  await userEvent.clear(page.getByRole('textbox'));
  await userEvent.click(button('Guardar'));
  expect(text()).toContain('Escriba el punto de intervención, o descarte los cambios.');
  expect(phone?.client.outbox()).toHaveLength(0);
});

test('a person whom meetings do not concern has no folder on the item', async () => {
  await open('/item', { as: 'chile-officer' });
  expect(phone?.host.querySelector('.folder')).toBeNull();
});

test('the page of a meeting has every item, counts what is prepared and edits in place', async () => {
  await open(`/meetings/${FOUNDING}/folder`, { docs: POINTS });
  const titles = [...(phone?.host.querySelectorAll('.folder-item-title') ?? [])].map(
    (each) => each.textContent,
  );
  expect(titles.length).toBeGreaterThan(3);
  expect(text()).toContain(`1 de ${titles.length} puntos preparados`);
  expect(shown()).toEqual(['Agradecer', 'Pedir plazo']);
  expect(text()).not.toContain('Añadir un punto de intervención');
  await userEvent.click(phone?.host.querySelector('.folder-item button') as HTMLElement);
  await expect.poll(text).toContain('Añadir un punto de intervención');
  // Who reads it is said once, at the head of the folder.
  expect(text().split('Solo la delegación: Chile')).toHaveLength(2);
});

test('the page speaks Portuguese and English', async () => {
  await open(`/meetings/${FOUNDING}/folder`, { locale: 'pt' });
  expect(text()).toContain('Somente a delegação: Chile');
  phone?.close();
  await open(`/meetings/${FOUNDING}/folder`, { locale: 'en' });
  expect(text()).toContain('Only the delegation: Chile');
});

test('what was written for an item that was withdrawn stays in the folder, under its last title', async () => {
  const released = world
    .all()
    .filter(({ collection, parent }) => collection === 'agendaReleases' && parent === FOUNDING);
  const before = { ...released.at(-1), body: released.at(-1)?.body ?? {} } as Doc;
  const version = released.length + 1;
  const delta = { note: null, releasedAt: NOW, added: {}, changed: {}, removed: [ITEM] };
  const next = { ...before, id: `rel_founding-${version}`, body: { ...delta, version } };
  const gone: Doc = {
    ...pointOf('tlk_z', 'Sin punto', 1),
    body: { ...pointOf('tlk_z', '', 1).body, item: 'agi_z', text: 'Sin punto' },
  };
  await open(`/meetings/${FOUNDING}/folder`, { docs: [next, ...POINTS, gone] });
  expect(shown()).toEqual(['Agradecer', 'Pedir plazo', 'Sin punto']);
  const heading = page.getByRole('heading', { name: 'Puntos retirados de la agenda' });
  await expect.element(heading).toBeVisible();
  expect(text()).toMatch(
    /Puntos retirados de la agenda2\. Inauguración .*Agradecer.*Punto que ya no está en la agenda/,
  );
});
