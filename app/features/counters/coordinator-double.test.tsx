import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import CoordinatorDayPage from './coordinator-day.page.tsx';
import CoordinatorDoublePage from './coordinator-double.page.tsx';
import CoordinatorEntryPage from './coordinator-entry.page.tsx';
import {
  AIRPORT,
  countDoc,
  HERE_OPERATION,
  NOW,
  OPERATION_DOCS,
  PORT,
} from './coordinator-pages.fixtures.ts';

const pages = {
  '/operations/:day': CoordinatorDayPage,
  '/operations/:day/doubles/:one/:other': CoordinatorDoublePage,
  '/operations/:day/posts/:post/entries/:entry': CoordinatorEntryPage,
  '*': () => null,
};
let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
async function open(docs: readonly Doc[]): Promise<Phone> {
  await page.viewport(360, 740);
  phone = await openPhone({ docs, now: NOW, pages, path: HERE_OPERATION, as: 'chile-coordinator' });
  return phone;
}
const tidy = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const rows = (host: HTMLElement, list: string) =>
  [...host.querySelectorAll(`ul[aria-label="${list}"] > .row`)].map(tidy);

test('one reference in kilograms and in tablets leads to both entries, since nobody can decide on it', async () => {
  const seizure = { subdivision: 'CL-VS', reference: 'SIPA-2026/14' };
  const docs = [
    ...OPERATION_DOCS.filter(({ id }) => !['cnt_cocaine', 'cnt_again'].includes(id)),
    countDoc('cnt_cocaine', PORT, { counter: 'drugs', kind: 'cocaine', value: 12_400, seizure }),
    countDoc('cnt_pills', AIRPORT, { counter: 'drug_tablets', kind: 'ketamine', value: 40, seizure }),
  ];
  const { host, go } = await open(docs);
  const decide = () => rows(host, 'Por decidir').join();
  await expect.poll(decide).toContain('La misma referencia, en otra unidad o clase');
  expect(decide()).toMatch(/Drogas: Cocaína: 12,4 kg · Drogas en comprimidos: Ketamina: 40/);
  await userEvent.click(page.getByRole('link', { name: /Drogas: Cocaína: 12,4 kg/ }));
  await expect.poll(() => rows(host, 'Las dos anotaciones')).toHaveLength(2);
  expect(tidy(host)).toContain('corríjala a 0');
  expect(host.querySelector('#double-reason')).toBeNull();
  const links = [...host.querySelectorAll('ul[aria-label="Las dos anotaciones"] a')];
  expect(links.map((link) => link.getAttribute('href')).sort()).toEqual([
    `${HERE_OPERATION}/posts/${AIRPORT}/entries/cnt_pills`,
    `${HERE_OPERATION}/posts/${PORT}/entries/cnt_cocaine`,
  ]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  go(`${HERE_OPERATION}/posts/${AIRPORT}/entries/cnt_pills`);
  await expect.poll(() => host.querySelector('#correction-value')).not.toBeNull();
  await userEvent.fill(host.querySelector('#correction-value') as HTMLElement, '0');
  await userEvent.fill(host.querySelector('#correction-reason') as HTMLElement, 'Es la del puerto.');
  await userEvent.click(page.getByRole('button', { name: 'Corregir la anotación' }));
  go(HERE_OPERATION);
  await expect.poll(decide).toContain('Detenciones: 3');
  await expect.poll(decide).not.toContain('La misma referencia');
});
