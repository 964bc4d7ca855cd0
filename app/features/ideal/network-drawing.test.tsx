import { afterEach, beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadDesk, openDesk } from '#app/desk.fixtures.tsx';
import { SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { AREA_CODES } from '#shared/ideal/subjects.ts';
import { mergerDoc, networkDoc } from './ideal-pages.fixtures.ts';

beforeAll(loadDesk, 120_000);
let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const areaAt = (at: number) => AREA_CODES[at % AREA_CODES.length] ?? 'cocaine';
const many = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    networkDoc(`ntw_${at}`, { codeName: `Banda ${at}`, areas: [areaAt(at), areaAt(at * 7 + 3)] }),
  );

async function open(docs: Parameters<typeof openDesk>[0]['docs'], width = 1280) {
  await page.viewport(width, 800);
  phone = await openDesk({
    docs,
    now: SECOND_DAY,
    as: 'ameripol-analyst',
    path: '/ideal/networks/drawing',
  });
  return phone;
}
const rows = ({ host }: Phone) => [...host.querySelectorAll<HTMLElement>('.network-row')];

test.each([320, 1280])(
  'at %i px networks and areas are a drawing with the same list beside it',
  async (width) => {
    const opened = await open(many(436), width);
    await expect
      .poll(() => opened.host.querySelectorAll('.network-node').length)
      .toBe(436 + AREA_CODES.length);
    expect(rows(opened).length).toBeGreaterThanOrEqual(AREA_CODES.length);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    opened.host.querySelector<HTMLElement>('[data-node="ntw_0"]')?.click();
    await expect
      .element(page.getByRole('link', { name: 'Abrir el perfil' }))
      .toHaveAttribute('href', '/ideal/networks/ntw_0');
  },
);

test('the drawing follows the search, and the list is one key away', async () => {
  const opened = await open([
    ...many(3),
    networkDoc('ntw_x', { codeName: 'Los Zetas', areas: ['firearms'] }),
  ]);
  await expect.poll(() => opened.host.querySelectorAll('.network-node').length).toBeGreaterThan(4);
  await userEvent.fill(page.getByRole('searchbox'), 'zetas');
  await expect.poll(() => opened.host.querySelectorAll('.network-node').length).toBe(2);
  await userEvent.click(page.getByRole('link', { name: 'Lista', exact: true }));
  await expect.poll(() => opened.host.querySelectorAll('.network-node').length).toBe(0);
  expect(opened.host.textContent).toContain('Los Zetas');
});

test('what is drawn is a table and files as well, with every area of a network', async () => {
  const opened = await open([
    networkDoc('ntw_a', { codeName: 'Los Unos', areas: ['cocaine', 'firearms'] }),
    networkDoc('ntw_b', { codeName: 'Los Otros', areas: ['fraud'] }),
  ]);
  await expect.poll(() => opened.host.querySelectorAll('.network-node').length).toBe(5);
  expect(page.getByRole('button', { name: /^Descargar como/ }).elements()).toHaveLength(3);
  await userEvent.click(page.getByRole('button', { name: 'Como tabla' }));
  const rows = () => [...opened.host.querySelectorAll('.chart-frame tbody tr')].map((row) => row.textContent);
  await expect.poll(() => rows().length).toBe(2);
  expect(rows().find((row) => row?.startsWith('Los Unos'))).toMatch(/2.*Cocaína; Armas/);
});

test('profiles that states joined are one in the drawing', async () => {
  const joined = mergerDoc('ntw_a', 'ntw_b', { status: 'merged' });
  const opened = await open([
    networkDoc('ntw_a', { codeName: 'Los Unos', state: 'CL', areas: ['cocaine'] }),
    networkDoc('ntw_b', { codeName: 'Los Otros', areas: ['fraud'] }),
    joined,
  ]);
  await expect.poll(() => opened.host.querySelectorAll('.network-node').length).toBe(3);
  expect(opened.host.textContent).toContain('Los Unos / Los Otros');
});
