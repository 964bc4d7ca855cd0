import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  demoWorld,
  FOUNDING,
  idFor,
  openPhone,
  type Phone,
} from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Nomination } from '#shared/participants/nominations.schemas.ts';
import AccreditationPage from './accreditation.page.tsx';

const NOW = Date.parse('2026-06-25T13:12:00Z');

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

function nomination(id: string): Doc {
  const body: Nomination = {
    delegation: idFor('dlg', 'CL'),
    participant: `prt_${id}`,
    name: 'Inés Núñez',
    office: { es: 'Asesora jurídica' },
    capacity: 'adviser',
    order: 90,
    noteVerbale: 'NV 1',
    credentials: null,
    standsIn: null,
    state: 'nominated',
    nominatedBy: 'per_chile-liaison',
    decidedBy: null,
    decidedAt: null,
    reason: null,
  };
  return { collection: 'nominations', id, parent: FOUNDING, audience: 'nominations/CL', rev: 3, body };
}

test('several are accredited at once, and what came of it has the focus', async () => {
  await page.viewport(1280, 800);
  const path = `/meetings/${FOUNDING}/accreditation`;
  phone = await openPhone({
    docs: [...demoWorld(NOW).all(), nomination('nom_a'), nomination('nom_b')],
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
