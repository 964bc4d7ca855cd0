import { afterEach, beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadDesk, openDesk } from '#app/desk.fixtures.tsx';
import { editionDoc } from '#app/features/ideal/ideal-pages.fixtures.ts';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import {
  all,
  areaDoc,
  evidenceDoc,
  HERE_RATE,
  NOW,
  PANEL_DOCS,
  said,
  sheetDoc,
} from './rating-docs.fixtures.ts';

let phone: Phone | undefined;
beforeAll(loadDesk, 120_000);
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const text = () => phone?.host.textContent ?? '';
const rated = () =>
  phone?.client.outbox().map(({ envelope: { name, args } }) => {
    const { area, ratings = {} } = args as { area: string; ratings?: Record<string, { value: unknown }> };
    return [name, area, ...Object.entries(ratings).flatMap(([code, { value }]) => [code, value])];
  });
/** What is read of the row that has the focus: what is only seen of it is left out. */
function here(): string {
  const row = document.activeElement?.closest('[role="option"]')?.cloneNode(true);
  if (!(row instanceof Element)) return '';
  for (const seen of row.querySelectorAll('[aria-hidden="true"]')) seen.remove();
  return (row.textContent ?? '').replace(/\s+/g, ' ').trim();
}

async function open(docs = PANEL_DOCS, locale: 'es' | 'pt' | 'en' = 'es') {
  await page.viewport(1280, 800);
  phone = await openDesk({
    docs: [editionDoc(), ...docs],
    now: NOW,
    path: HERE_RATE,
    as: 'chile-officer',
    locale,
  });
  await expect.poll(() => document.querySelectorAll('.rate-row').length).toBeGreaterThan(11);
  await expect.poll(here).not.toBe('');
}

test('forty indicators by keyboard: an answer goes on, and the list says what stands where', async () => {
  await open([...PANEL_DOCS, areaDoc('extortion'), areaDoc('homicide')]);
  // Twelve of each area, and where it ends.
  expect(document.querySelectorAll('[role="option"]').length).toBe(52);
  expect(here()).toBe('Cocaína, Escala de la actividad: Sin respuesta');
  for (let turn = 0; turn < 4; turn += 1) await userEvent.keyboard('3421u2410u34j');
  expect(rated()?.length).toBe(48);
  expect(rated()?.slice(0, 3)).toEqual([
    ['panels.rate', 'cocaine', 'T1', 3],
    ['panels.rate', 'cocaine', 'T2', 4],
    ['panels.rate', 'cocaine', 'T3', 2],
  ]);
  // The list has one Tab stop.
  expect(document.querySelectorAll('.rate-row[tabindex="0"]').length).toBe(1);
});

test('arrows and letters walk, Enter goes to what has no answer, and a figure answers again what it is at', async () => {
  const { T3: _, ...rest } = all(2);
  await open([...PANEL_DOCS, sheetDoc('cocaine', { ratings: rest })]);
  expect(here()).toContain('Alcance transfronterizo');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}k');
  expect(here()).toBe('Cocaína, Tendencia y perspectiva: Se mantiene, 2. Casos y zonas como hace un año');
  await userEvent.keyboard('{Enter}');
  expect(here()).toBe('Armas de fuego y municiones, Escala de la actividad: Sin respuesta');
  await userEvent.keyboard('{Home}4');
  expect(rated()).toEqual([['panels.rate', 'cocaine', 'T1', 4]]);
});

test('R writes the reason, E opens the evidence, Esc leads back to the list', async () => {
  await open([...PANEL_DOCS, evidenceDoc('cocaine')]);
  await userEvent.keyboard('3k');
  await userEvent.keyboard('r');
  await expect.poll(() => document.activeElement?.tagName).toBe('TEXTAREA');
  await userEvent.keyboard('Cada semana 4 casos');
  await userEvent.keyboard('{Escape}');
  expect(here()).toContain('Escala de la actividad');
  await userEvent.keyboard('j');
  await expect.poll(() => rated()?.length).toBe(2);
  const last = phone?.client.outbox().at(-1)?.envelope.args as { ratings: unknown };
  expect(last.ratings).toEqual({ T1: { value: 3, reason: 'Cada semana 4 casos', isShown: false } });
  await userEvent.keyboard('e');
  await expect.poll(text).toContain('Trazas de 1.206 armas.');
  await userEvent.keyboard('{Escape}');
  expect(here()).toContain('Capacidad de las redes');
});

const sheetsOf = (area: 'cocaine' | 'firearms', change = {}) =>
  sheetDoc(area, { ratings: all(2), ...change });

test('a row with a reason is as high as one without', async () => {
  await open([
    ...PANEL_DOCS,
    sheetDoc('cocaine', { ratings: { ...all(2), ...said({ T2: 3 }, 'Dos rutas') } }),
  ]);
  const heights = [...document.querySelectorAll('.rate-row')].map(
    (row) => row.getBoundingClientRect().height,
  );
  expect(new Set(heights).size).toBe(1);
});

test('a key too many at the end of an area changes no other sheet; there H hands this one in', async () => {
  const { I4: _, ...rest } = all(2);
  const handedIn = sheetsOf('firearms', { handedIn: NOW - 60_000 });
  await open([...PANEL_DOCS, sheetDoc('cocaine', { ratings: rest }), handedIn]);
  await userEvent.keyboard('33');
  expect(rated()).toEqual([['panels.rate', 'cocaine', 'I4', 3]]);
  expect(here()).toBe('Fin de Cocaína: Lista, falta entregar');
  await expect.poll(text).toContain('Falta entregar la hoja: tecla H.');
  await userEvent.keyboard('h');
  await expect.poll(rated).toEqual([
    ['panels.rate', 'cocaine', 'I4', 3],
    ['panels.hand_in', 'cocaine'],
  ]);
  await expect.poll(text).toContain('Entregada:');
  await expect.poll(text).toContain('No le queda ninguna hoja por entregar.');
});

test('H on a sheet with something missing goes where that is said, and Enter from there to what is missing', async () => {
  const { T3: _, ...rest } = all(2);
  await open([...PANEL_DOCS, sheetDoc('cocaine', { ratings: rest })]);
  await userEvent.keyboard('h');
  expect(here()).toBe('Fin de Cocaína: 11 de 12');
  await expect.poll(text).toContain('Falta 1 respuesta para entregar esta área.');
  expect(rated()).toEqual([]);
  await userEvent.keyboard('{Enter}');
  expect(here()).toContain('Alcance transfronterizo');
});

test('a sheet that is handed in changes only after a question, by key and by hand', async () => {
  await open([...PANEL_DOCS, sheetsOf('cocaine', { handedIn: NOW - 60_000 })]);
  await userEvent.keyboard('{Home}4');
  await expect.poll(text).toContain('pasa de 2 a 4. La hoja sigue entregada');
  await userEvent.click(page.getByRole('button', { name: 'No, volver' }));
  expect(rated()).toEqual([]);
  expect(here()).toContain('Cocaína, Escala de la actividad: Media, 2');
  const level = (value: string) => document.querySelector<HTMLInputElement>(`#rating-T1-${value}`);
  level('4')?.click();
  await userEvent.click(page.getByRole('button', { name: 'No, volver' }));
  await expect.poll(() => level('2')?.checked).toBe(true);
  level('4')?.click();
  await userEvent.click(page.getByRole('button', { name: 'Cambiar la respuesta' }));
  await expect.poll(rated).toEqual([['panels.rate', 'cocaine', 'T1', 4]]);
});

test('the keys stand in the status line, and the sheet is handed in beside the list', async () => {
  await open([...PANEL_DOCS, sheetDoc('cocaine', { ratings: all(2) })]);
  expect(text()).toContain('responder y seguir');
  await userEvent.keyboard('{Home}');
  await userEvent.dblClick(page.getByRole('button', { name: 'Entregar la hoja' }));
  await expect.poll(rated).toEqual([['panels.hand_in', 'cocaine']]);
  await expect.poll(text).toContain('Entregada:');
});

test.each([
  ['pt', 'responder e continuar'],
  ['en', 'answer and go on'],
] as const)('the same in %s', async (locale, words) => {
  await open(PANEL_DOCS, locale);
  expect(text()).toContain(words);
});

test('a row is named by what it shows, and no button beside the list is wider than its words need', async () => {
  await open([...PANEL_DOCS, sheetDoc('cocaine', { ratings: all(2) })]);
  expect(document.querySelectorAll('[role="option"][aria-label]').length).toBe(0);
  const name = /^Cocaína ?, Escala de la actividad ?: Media ?, 2 ?\. /;
  await expect.poll(() => page.getByRole('option', { name }).elements().length).toBe(1);
  const opener = document.querySelector('.rating-opener');
  expect(opener?.getBoundingClientRect().width).toBeLessThan(420);
});

test('a reason that is being typed stays with its indicator when the next row is one of another area', async () => {
  const { I4: _, ...rest } = all(2);
  await open([
    ...PANEL_DOCS,
    sheetDoc('cocaine', { ratings: rest }),
    sheetDoc('firearms', { ratings: all(4) }),
  ]);
  await userEvent.keyboard('3kr');
  await expect.poll(() => document.activeElement?.tagName).toBe('TEXTAREA');
  await userEvent.keyboard('Cada semana 4 casos{Escape}j');
  await expect.poll(() => rated()?.length).toBe(2);
  const last = phone?.client.outbox().at(-1)?.envelope.args;
  expect(last).toMatchObject({
    area: 'cocaine',
    ratings: { I4: { value: 3, reason: 'Cada semana 4 casos', isShown: false } },
  });
});
