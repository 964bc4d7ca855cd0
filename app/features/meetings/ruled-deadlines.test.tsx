import { createComponent } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { FORCE_DOCS } from '#app/features/rules/rules-pages.fixtures.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import AgendaPage from './agenda.page.tsx';
import { demoWorld, FOUNDING, openPhone, type Phone } from './meeting-pages.fixtures.tsx';

const SEEDED = Date.parse('2026-06-25T13:12:00Z');
const world = demoWorld(SEEDED).all();

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
async function open(docs: readonly Doc[]): Promise<() => string> {
  await page.viewport(360, 740);
  phone = await openPhone({
    ...{ docs, now: SEEDED, as: 'chile-delegate', path: `/meetings/${FOUNDING}/agenda` },
    pages: { '/meetings/:id/agenda': () => createComponent(AgendaPage, {}), '*': () => null },
  });
  return () => phone?.host.textContent ?? '';
}

test('the page of a meeting says by when its papers must be there, with the article of the rules', async () => {
  const text = await open([...world, ...FORCE_DOCS]);
  await expect.poll(text).toContain('Plazos del reglamento');
  expect(text()).toMatch(/Documentos de trabajo, a más tardar.*artículo 11/);
  // Of the agenda these rules say nothing.
  expect(text()).not.toContain('Agenda provisional, a más tardar');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('without rules in force it says so, and what counts instead', async () => {
  const text = await open(world);
  await expect
    .poll(text)
    .toContain('Ningún reglamento vigente los fija: los plazos son los que ponga la presidencia.');
});
