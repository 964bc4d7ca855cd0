import { afterEach, beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadDesk, openDesk } from '#app/desk.fixtures.tsx';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { es } from '#app/i18n/locales/es.ts';
import { reviewReport, reviewRulesDoc } from './review-docs.fixtures.ts';

const NOW = Date.parse('2026-06-25T13:12:00Z');
const docs = [
  reviewRulesDoc({}),
  ...['0001', '0002', '0003'].map((key, place) => reviewReport(key, { now: NOW, daysAgo: 9 - place })),
];

beforeAll(loadDesk, 120_000);
let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const path = () => phone?.path();
const heading = () => document.querySelector('.pane-thing .folio')?.textContent;
const marked = () => document.querySelector('.inbox-row:has([aria-current]) .folio')?.textContent;
const taken = () =>
  phone?.client
    .outbox()
    .flatMap(({ envelope }) => (envelope.name === 'reports.review' ? [envelope.args] : []));

/** The first report stands open, and somebody works in it. */
async function openFirst() {
  await page.viewport(1280, 800);
  phone = await openDesk({ docs, now: NOW, as: 'chile-contact', path: '/reports/rep_0001' });
  await expect.poll(heading).toBe('CL-0001');
  await userEvent.click(page.getByRole('tab', { name: es.reports.review.aside.use }));
  await expect.poll(() => document.activeElement?.closest('.pane-thing')).not.toBeNull();
}

test('J and K open the report whose row they mark, also after somebody worked in the one that stood open', async () => {
  await openFirst();
  await userEvent.keyboard('j');
  await expect.poll(path).toBe('/reports/rep_0002');
  await expect.poll(heading).toBe('CL-0002');
  expect(marked()).toBe('CL-0002');
  await userEvent.click(page.getByRole('tab', { name: es.reports.review.aside.files }));
  await userEvent.keyboard('k');
  await expect.poll(path).toBe('/reports/rep_0001');
  await expect.poll(heading).toBe('CL-0001');
});

test('A and D do nothing while the row that is marked is not the report that is shown', async () => {
  await openFirst();
  for (const key of ['j', 'a', 'd'])
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, code: `Key${key}`, bubbles: true }),
    );
  expect(document.querySelector('.review-reason')).toBeNull();
  await expect.poll(heading).toBe('CL-0002');
  expect(taken()).toEqual([]);
  await userEvent.keyboard('a');
  await expect.poll(taken).toMatchObject([{ report: 'rep_0002', step: 'approve' }]);
});

test('the title counts what still waits; what was decided stays in its place', async () => {
  await openFirst();
  const count = () => document.querySelector('.head-detail')?.textContent;
  await expect.poll(count).toContain('3 informes');
  await userEvent.keyboard('a');
  await expect.poll(count).toContain('2 informes');
  expect(document.querySelectorAll('.inbox-row').length).toBe(3);
});

test('C shows the comments whatever else is shown, and Esc leaves the field of a reason with its words', async () => {
  await openFirst();
  await userEvent.keyboard('c');
  await expect.poll(() => document.activeElement?.id).toBe('report-note');
  await userEvent.click(page.getByRole('tab', { name: es.reports.review.aside.use }));
  await userEvent.keyboard('d');
  const reason = page.getByLabelText(es.reports.review.reason.ask);
  await expect.element(reason).toHaveFocus();
  await userEvent.keyboard('Kilos{Escape}');
  await expect.poll(() => document.querySelector('.review-reason')).toBeNull();
  await userEvent.keyboard('d');
  await expect.element(reason).toHaveValue('Kilos');
});
