/// <reference types="vite/types/importMeta.d.ts" />
import { afterEach, beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openDesk } from '#app/desk.fixtures.tsx';
import { heldDocs, SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { FIGURES, GROUP, MILESTONES, PLAN } from './monitoring-pages.fixtures.ts';

let phone: Phone | undefined;
/** Only what this page is made of: no test waits for the first transform of a file. */
beforeAll(async () => {
  const parts = import.meta.glob(['../../ui/*.tsx', './owed.page.tsx', '!**/*.test.tsx']);
  await Promise.all(Object.values(parts).map((load) => load()));
}, 240_000);
afterEach(() => {
  phone?.close();
  phone = undefined;
});
const tidy = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

test('what is due is a table: what, who, of which plan, by when, days late', async () => {
  await page.viewport(1280, 800);
  const docs = [...heldDocs, ...PLAN, ...FIGURES, ...MILESTONES, GROUP];
  phone = await openDesk({ docs, now: SECOND_DAY, path: '/progress', as: 'chile-delegate' });
  const { host } = phone;
  await expect.poll(() => host.querySelectorAll('.table').length).toBe(3);
  const [mine] = [...host.querySelectorAll('.table')];
  expect([...(mine?.querySelectorAll('thead th') ?? [])].map(tidy)).toEqual([
    'Qué falta',
    'Responsable',
    'Plan',
    'Para cuándo',
    'Días de atraso',
  ]);
  expect([...(mine?.querySelectorAll('tbody tr:first-child > *') ?? [])].map(tidy)).toEqual([
    'Perfiles de contenedoresInforme de avance · 1 ene – 31 mar 2026',
    'Aduanas, Chile',
    'Plan de Acción Operativo: drogas',
    '14 abr 2026',
    '184',
  ]);
  expect(host.querySelectorAll('.table-frame .table-overdue')).toHaveLength(15);
});
