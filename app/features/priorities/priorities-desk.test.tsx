import { afterEach, beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { loadDesk, openDesk } from '#app/desk.fixtures.tsx';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { ACTIVE_DOCS, COCAINE, HERE_CHOICE, OPEN_DOCS } from './priorities-pages.fixtures.ts';

const NOW = Date.parse('2027-06-15T15:00:00Z');
let phone: Phone | undefined;
beforeAll(loadDesk, 240_000);
afterEach(() => {
  phone?.close();
  phone = undefined;
});
const tidy = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const texts = (host: HTMLElement, selector: string) => [...host.querySelectorAll(selector)].map(tidy);
async function onDesk(path: string, docs = OPEN_DOCS): Promise<Phone> {
  await page.viewport(1280, 800);
  phone = await openDesk({ docs, now: NOW, path, as: 'presidency-admin' });
  return phone;
}

test('the sums are a table, a column for each criterion', async () => {
  const { host } = await onDesk(HERE_CHOICE);
  await expect.poll(() => texts(host, '.priorities-rank tbody tr')).toHaveLength(2);
  const [first, second] = [...host.querySelectorAll('.priorities-rank tbody tr')];
  expect(tidy(first)).toContain('5 × 4 = 20');
  expect(tidy(first)).toContain('3 × 3 = 9');
  expect(tidy(second)).toContain('sin lugar');
  expect(tidy(second)).toContain('Sin puntaje');
});

test('the matrix has a cell for every state, and what a state has stands beside it', async () => {
  const { host, go } = await onDesk('/policies', ACTIVE_DOCS);
  await expect.poll(() => texts(host, '.priorities-matrix tbody tr')).toHaveLength(16);
  const chile = texts(host, '.priorities-matrix tbody tr').find((each) => each.startsWith('Chile'));
  expect(chile).toContain('3 de 4');
  expect(chile).toContain('Falta: Presupuesto');
  go(`/policies/${COCAINE}/CL`);
  await expect.poll(() => tidy(host)).toContain('Ley de puertos');
  expect(texts(host, '.priorities-matrix tbody tr')).toHaveLength(16);
});
