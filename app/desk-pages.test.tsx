import { afterEach, beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { loadDesk, openDesk } from './desk.fixtures.tsx';
import { demoWorld, type Phone } from './features/meetings/meeting-pages.fixtures.tsx';
import { es } from './i18n/locales/es.ts';

const NOW = Date.parse('2026-06-18T13:12:00Z');

beforeAll(loadDesk, 120_000);
let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(path: string, { as = 'chile-liaison', width = 1280 } = {}): Promise<Phone> {
  await page.viewport(width, 800);
  phone = await openDesk({ docs: demoWorld(NOW).all(), now: NOW, as, path });
  return phone;
}
const tidy = (words: string | null | undefined) => words?.replace(/\s+/g, ' ').trim() ?? '';

test.each([1024, 1280, 1600])('at %i px the meetings are a table that needs no scrolling', async (width) => {
  const { host } = await open('/meetings', { width });
  await expect.poll(() => host.querySelectorAll('.table-link').length).toBeGreaterThan(3);
  expect([...host.querySelectorAll('thead th')].map((th) => th.textContent)).toEqual(
    Object.values(es.meetings.column),
  );
  const working = [...host.querySelectorAll('tbody tr')].find((tr) =>
    tr.textContent?.includes('Reunión de trabajo'),
  );
  const cells = [...(working?.children ?? [])].map((cell) => tidy(cell.textContent));
  expect(cells[0]).toContain('Se decide antes del 15 sept 2026');
  expect(cells[1]).toBe('Octubre de 2026');
  expect(cells.at(-1)).toBe(es.meetings.state.to_be_confirmed);
  const frame = host.querySelector('.table-frame');
  expect(frame?.scrollWidth).toBeLessThanOrEqual(frame?.clientWidth ?? 0);
  // As wide as the pane: no column of a telephone.
  expect(frame?.clientWidth).toBeGreaterThan((host.querySelector('.pane')?.clientWidth ?? 0) - 40);
});
