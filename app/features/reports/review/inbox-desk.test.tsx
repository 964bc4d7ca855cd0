import { afterEach, beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadDesk, openDesk } from '#app/desk.fixtures.tsx';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { es } from '#app/i18n/locales/es.ts';
import { reviewReport, reviewRulesDoc, reviewStep } from './review-docs.fixtures.ts';

const NOW = Date.parse('2026-06-25T13:12:00Z');
const late = reviewReport('0001', { now: NOW, daysAgo: 12 });
const strict = reviewReport('0002', { now: NOW, daysAgo: 9, tlp: 'AMBER_STRICT' });
const fresh = reviewReport('0003', { now: NOW, daysAgo: 2, institution: 'police', unit: 'arica' });
const done = reviewReport('0004', { now: NOW, daysAgo: 15 });
const docs = [
  ...[reviewRulesDoc({}), late, strict, fresh, done],
  reviewStep(done, 1, { step: 'approve', status: 'approved' }),
];
const words = es.reports.inbox;

beforeAll(loadDesk, 120_000);
let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
async function open(path = '/reports') {
  await page.viewport(1280, 800);
  phone = await openDesk({ docs, now: NOW, as: 'chile-contact', path });
  await expect.poll(() => document.querySelectorAll('.inbox-row').length).toBeGreaterThan(0);
}
const link = (folio: string) =>
  [...document.querySelectorAll('.inbox-row')]
    .find((row) => row.textContent?.includes(`CL-${folio}`))
    ?.querySelector<HTMLElement>('a.row-target') as HTMLElement;
const marked = () =>
  [...document.querySelectorAll('.inbox-row:has(:checked) .folio')].map((each) => each.textContent);
const taken = () =>
  phone?.client
    .outbox()
    .flatMap(({ envelope }) =>
      envelope.name === 'reports.review' ? [(envelope.args as { step: string }).step] : [],
    );
const just = () => document.querySelector('.just-decided');

test('X and Space mark the report that was opened by a click', async () => {
  await open();
  await userEvent.click(link('0001'));
  await expect.poll(() => document.querySelector('.pane-thing .folio')?.textContent).toBe('CL-0001');
  // Where the whole app moves the focus to.
  document.querySelector<HTMLElement>('.pane-thing h2')?.focus();
  await userEvent.keyboard('x');
  expect(marked()).toEqual(['CL-0001']);
  await userEvent.keyboard('j');
  await expect.poll(() => document.querySelector('.pane-thing .folio')?.textContent).toBe('CL-0002');
  await userEvent.keyboard('x');
  expect(marked()).toEqual(['CL-0001', 'CL-0002']);
});

test('from the search, Down and Enter lead to the first row, and Esc out of an empty one', async () => {
  await open();
  const search = page.getByRole('searchbox', { name: es.reports.search });
  await userEvent.keyboard('f');
  for (const key of ['{ArrowDown}', '{Enter}', '{Escape}']) {
    await userEvent.click(search);
    await expect.element(search).toHaveFocus();
    await userEvent.keyboard(key);
    expect(document.activeElement).toBe(link('0001'));
  }
});

test('the head counts what the filter leaves, which offers only what the part has, in full', async () => {
  await open('/reports?unit=police');
  const detail = () => document.querySelector('.head-detail')?.textContent;
  await expect.poll(detail).toBe('1 informe');
  const statuses = [...document.querySelectorAll('#inbox-status option')].map((each) => each.textContent);
  expect(statuses).toEqual([words.any, es.reports.review.status.received]);
  const tlp = document.querySelector('#inbox-tlp') as HTMLSelectElement;
  expect(tlp.clientWidth).toBeGreaterThan(240);
});

test('the way back to a decision is one line that goes with the section; of several it is asked', async () => {
  await open('/reports/rep_0001');
  await expect.poll(() => document.querySelector('.pane-thing .folio')?.textContent).toBe('CL-0001');
  await userEvent.keyboard('a');
  await expect.poll(() => just()?.textContent).toContain('CL-0001');
  expect(just()?.getBoundingClientRect().height).toBeLessThan(64);
  phone?.go('/reports?show=all');
  await expect.poll(just).toBeNull();
  await expect.poll(() => document.querySelectorAll('.inbox-row').length).toBe(4);
  link('0002').focus();
  await userEvent.keyboard('x');
  link('0003').focus();
  await userEvent.keyboard('x');
  await userEvent.click(page.getByRole('button', { name: 'Aceptar 2' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Aceptar 2' }));
  const result = page.getByRole('region', { name: words.many.result });
  await userEvent.click(result.getByRole('button', { name: es.reports.review.just.undo }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: es.reports.review.just.undo }));
  await expect.poll(taken).toEqual(['approve', 'approve', 'approve', 'reopen', 'reopen']);
  await expect.poll(() => result.query()).toBeNull();
});
