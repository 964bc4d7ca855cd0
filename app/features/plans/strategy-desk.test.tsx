import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openDesk } from '#app/desk.fixtures.tsx';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { measureDoc } from './pao-pages.fixtures.ts';
import { HERE_PLAN, lineDoc, PLAN_DOCS, PLAN_ID } from './strategy-pages.fixtures.ts';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
const tidy = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const cells = (row: Element) => [...row.querySelectorAll('th, td')].map(tidy);
async function open(path: string, docs = PLAN_DOCS): Promise<() => Element[]> {
  await page.viewport(1280, 800);
  const now = Date.parse('2027-10-15T15:00:00Z');
  phone = await openDesk({ docs, now, as: 'presidency-delegate', path });
  const { host } = phone;
  const rows = () => [...host.querySelectorAll('tbody tr')];
  await expect.poll(rows, { timeout: 60_000 }).not.toEqual([]);
  return rows;
}

test('indicators of a multi-year plan stand with their last figure and their light', async () => {
  const rows = await open(`${HERE_PLAN}/kpis`, [
    ...PLAN_DOCS,
    { ...measureDoc('msr_1', 'kpi_boxes', 40, '2027-09-30'), audience: 'plans/strategy' },
  ]);
  const [boxes, traced] = rows().map(cells);
  expect(boxes).toEqual(expect.arrayContaining(['40 % · 30 sept 2027', 'En plazo']));
  expect(traced).toEqual(expect.arrayContaining(['sin cifra', 'sin dato']));
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1280);
});

test('sums of a budget stand side by side, each on one line', async () => {
  const money = { amount: 2_900_000, currency: 'EUR' };
  const rows = await open(`${HERE_PLAN}/budget`, [...PLAN_DOCS, lineDoc('bdl_big', PLAN_ID, { money })]);
  const [first] = rows();
  const last = first?.lastElementChild?.getBoundingClientRect();
  const start = first?.firstElementChild?.getBoundingClientRect();
  expect((last?.right ?? 0) - (start?.left ?? 0)).toBeLessThanOrEqual(44 * 16);
  for (const cell of phone?.host.querySelectorAll('tbody td') ?? []) {
    const range = document.createRange();
    range.selectNodeContents(cell);
    expect(new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size).toBe(1);
  }
});
