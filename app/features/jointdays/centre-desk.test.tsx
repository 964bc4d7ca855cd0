/// <reference types="vite/types/importMeta.d.ts" />
import { afterEach, beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openDesk } from '#app/desk.fixtures.tsx';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { CENTRE, DOUBLE, ON_DAY, RUNNING } from './centre-pages.fixtures.ts';
import { PRESS_AT, RESULT_DOCS, RESULTS_HREF, tableDoc } from './results-pages.fixtures.ts';

let phone: Phone | undefined;
/** Only what these pages are made of: no test waits for the first transform of a file. */
beforeAll(async () => {
  const parts = import.meta.glob([
    '../../ui/*.tsx',
    './centre.page.tsx',
    './double.page.tsx',
    './daily.page.tsx',
    './press-print.page.tsx',
    '!**/*.test.tsx',
  ]);
  await Promise.all(Object.values(parts).map((load) => load()));
}, 240_000);
afterEach(() => {
  phone?.close();
  phone = undefined;
});
const tidy = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

async function open(path: string, docs: readonly Doc[] = RUNNING, now = ON_DAY): Promise<HTMLElement> {
  await page.viewport(1280, 800);
  phone = await openDesk({ docs, now, path, as: 'presidency-admin' });
  return phone.host;
}

test('released totals are a table of counters by states, each with its age, and nobody’s silence is a nought', async () => {
  const host = await open(CENTRE);
  await expect.poll(() => host.querySelectorAll('.centre-table tbody tr').length).toBe(9);
  expect([...host.querySelectorAll('.centre-table thead th')].map(tidy)).toEqual([
    ...['Contador', 'Región'],
    ...[
      'EcuadorAl díahace 9 min',
      'ChileSin noticiasin dato',
      'ColombiaCon atrasohace 4 h',
      'PerúAl díahace 10 min',
    ],
  ]);
  const rows = [...host.querySelectorAll('.centre-table tbody tr')].map((row) => [...row.children].map(tidy));
  expect(rows[0]).toEqual(['Personas controladas', '5.227', '2.410', 'sin dato', '1.877', '940']);
  expect(rows.find(([name]) => name === 'Drogas: Cannabis')).toEqual([
    ...['Drogas: Cannabis', '2,3 kg', '2,3 kg', 'sin dato', '0 kg', 'sin dato'],
  ]);
  const frame = host.querySelector('.centre-frame');
  expect(frame?.scrollWidth).toBeLessThanOrEqual(frame?.clientWidth ?? 0);
});

test('a possible double opens beside the table, which stays', async () => {
  const host = await open(`${CENTRE}/doubles/${DOUBLE}`);
  await expect.poll(() => host.querySelector('.pane-thing #double-keeps')).not.toBeNull();
  expect(host.querySelector('.centre-table')).not.toBeNull();
});

test.each(['/daily', '/press/jpt_one'])('the paper of %s stands beside its choices', async (path) => {
  const host = await open(`${RESULTS_HREF}${path}`, [...RESULT_DOCS, tableDoc()], PRESS_AT);
  const at = (selector: string) => host.querySelector(selector)?.getBoundingClientRect();
  await expect.poll(() => at('.paper-sheet')?.width ?? 0).toBeGreaterThan(400);
  const [tools, sheet] = [at('.paper-tools'), at('.paper-sheet')];
  expect(sheet?.left).toBeGreaterThanOrEqual(tools?.right ?? Number.NaN);
  // Its title is in view without scrolling.
  expect(at('.paper-title')?.bottom).toBeLessThan(400);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1280);
});
