import { afterEach, beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openDesk } from '#app/desk.fixtures.tsx';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { loadSections } from '#app/routes.tsx';
import { CHILE, correctionDoc, HERE_MINUTES, sentDocs } from './minutes-pages.fixtures.ts';

beforeAll(loadSections, 600_000);
let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
const AFTER = Date.parse('2026-10-23T15:00:00Z');

test.each([1280, 1440])('minutes with a correction are not divided into strips at %i px', async (width) => {
  await page.viewport(width, 800);
  const docs = [...sentDocs, correctionDoc(CHILE, 'CL', { state: 'withdrawn' })];
  phone = await openDesk({ docs, now: AFTER, as: 'presidency-admin', path: HERE_MINUTES });
  const { host } = phone;
  await expect.poll(() => host.querySelector('.split')).not.toBeNull();
  await expect.poll(() => host.querySelectorAll('.split .row').length).toBeGreaterThan(2);
  const rows = [...host.querySelectorAll('.split .row')].map((row) => row.getBoundingClientRect().width);
  expect(Math.min(...rows)).toBeGreaterThan(300);
  const adopt = page.getByRole('button', { name: 'Aprobar el acta', exact: true });
  await expect.element(adopt).toBeVisible();
  expect(adopt.element().getBoundingClientRect().bottom).toBeLessThan(770);
});
