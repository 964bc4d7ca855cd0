import { afterEach, beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { loadDesk, openDesk } from '#app/desk.fixtures.tsx';
import { SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { ANALYSIS_DOCS, HERE, REGION_DOCS } from '#app/features/figures/figures-pages.fixtures.ts';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { HERE_REPORT, issuedDocs, paragraphDoc } from './report-pages.fixtures.ts';

beforeAll(loadDesk, 120_000);
let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const WRITTEN = [
  paragraphDoc('pgf_rests', 'judgements', 2, { figures: ['cocaine'] }),
  paragraphDoc('pgf_moves', 'cocaine', 1, { detail: { kind: 'adjustment', area: 'cocaine', points: 0.5 } }),
  paragraphDoc('pgf_other', 'outlook', 1, { figures: ['firearms'] }),
];
const LED = ['pgf_rests', 'pgf_moves'].map((id) => `${HERE_REPORT}/paragraphs/${id}`);

async function ledFrom(as: string, docs: readonly Doc[]) {
  await page.viewport(360, 740);
  phone = await openDesk({ docs, now: SECOND_DAY, as, path: `${HERE}/cocaine`, locale: 'es' });
  const { host } = phone;
  return () =>
    [...host.querySelectorAll('a[href*="/report/paragraphs/"]')].map((each) => each.getAttribute('href'));
}

test('from the figure of an area a member goes to each paragraph that rests on it or moves it', async () => {
  const led = await ledFrom('ecuador-contact', [...REGION_DOCS, ...issuedDocs(WRITTEN)]);
  await expect.poll(led).toEqual(LED);
});

test('an analyst, who holds the text and its issued copy, reads each paragraph once', async () => {
  const led = await ledFrom('ameripol-analyst', [...ANALYSIS_DOCS, ...WRITTEN, ...issuedDocs(WRITTEN)]);
  await expect.poll(led).toEqual(LED);
});
