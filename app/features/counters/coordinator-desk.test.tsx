/// <reference types="vite/types/importMeta.d.ts" />
import { afterEach, beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openDesk } from '#app/desk.fixtures.tsx';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { countDoc, HERE_OPERATION, NOW, OPERATION_DOCS, PORT } from './coordinator-pages.fixtures.ts';

let phone: Phone | undefined;
/** Only what these pages are made of: no test waits for the first transform of a file. */
beforeAll(async () => {
  const parts = import.meta.glob(['../../ui/*.tsx', './coordinator-*.page.tsx', '!**/*.test.tsx']);
  await Promise.all(Object.values(parts).map((load) => load()));
}, 240_000);
afterEach(() => {
  phone?.close();
  phone = undefined;
});
const tidy = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const cells = (table: Element | undefined, row: string) =>
  [...(table?.querySelectorAll(row) ?? [])].map(tidy);

test('totals and posts are tables, and one post stands beside them', async () => {
  await page.viewport(1280, 800);
  const path = `${HERE_OPERATION}/posts/${PORT}`;
  phone = await openDesk({ docs: OPERATION_DOCS, now: NOW, path, as: 'chile-coordinator' });
  const { host } = phone;
  await expect.poll(() => host.querySelectorAll('.table').length).toBe(2);
  const [totals, posts] = [...host.querySelectorAll('.table')];
  expect(cells(totals, 'thead th')).toEqual(['Contador', 'Total', 'Entregado, provisional']);
  expect(cells(totals, 'tbody tr:nth-child(2) > *')).toEqual(['Vehículos', '204', '150']);
  expect(cells(posts, 'tbody th')).toEqual([
    'Aeropuerto, carga',
    'Paso Los Libertadores',
    'Puerto de San Antonio, terminal 2',
  ]);
  // The silent post is the only one that stands out.
  expect(posts?.querySelectorAll('.table-overdue')).toHaveLength(1);
  // In the pane of a post, however many shifts it has, all of them can be read.
  const shifts = () => host.querySelector('ul[aria-label="Totales por turno"]');
  await expect.poll(() => tidy(shifts())).toContain('Turno 1: 204');
  const byShift = shifts();
  expect(byShift?.scrollWidth).toBeLessThanOrEqual(byShift?.clientWidth ?? 0);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1280);
});

test('the daily table stands beside what is chosen of it, in view at once', async () => {
  await page.viewport(1280, 800);
  const yesterday = { by: 'per_x', at: NOW - 20 * 3_600_000, takenAt: NOW };
  const docs = [...OPERATION_DOCS, countDoc('cnt_before', PORT, { value: 7, counted: yesterday })];
  phone = await openDesk({ docs, now: NOW, path: `${HERE_OPERATION}/table`, as: 'chile-coordinator' });
  const { host } = phone;
  await expect.poll(() => host.querySelector('.operation-paper .table')).not.toBeNull();
  const [choices, table] = ['.operation-choices', '.operation-paper'].map(
    (part) => host.querySelector(part)?.getBoundingClientRect() ?? new DOMRect(),
  );
  expect(choices?.right).toBeLessThanOrEqual(table?.left ?? 0);
  expect(Math.abs((choices?.top ?? 0) - (table?.top ?? 99))).toBeLessThan(2);
  expect(table?.top).toBeLessThan(260);
});
