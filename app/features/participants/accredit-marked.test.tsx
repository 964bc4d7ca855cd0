import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  demoWorld,
  FOUNDING,
  openPhone,
  type Phone,
} from '#app/features/meetings/meeting-pages.fixtures.tsx';
import AccreditationPage from './accreditation.page.tsx';
import { nominationOf } from './nomination.fixtures.ts';

const NOW = Date.parse('2026-06-25T13:12:00Z');

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

test('several are accredited at once, and what came of it has the focus', async () => {
  await page.viewport(1280, 800);
  const path = `/meetings/${FOUNDING}/accreditation`;
  phone = await openPhone({
    docs: [...demoWorld(NOW).all(), nominationOf('nom_a'), nominationOf('nom_b')],
    now: NOW,
    pages: { '/meetings/:id/accreditation': AccreditationPage },
    path,
    as: 'presidency-delegate',
  });
  const press = (selector: string) => userEvent.click(document.querySelector(selector) as HTMLElement);
  await press('.section-header [data-mark] input, .section-header .mark-box input');
  await press('.marked-bar button');
  await press('dialog[open] .dialog-actions button');
  await expect.poll(() => phone?.client.outbox()).toHaveLength(2);
  await expect.poll(() => document.activeElement?.textContent).toContain('2 acreditadas');
  expect(document.activeElement?.tagName).toBe('SECTION');
});
