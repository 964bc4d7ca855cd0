import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openDesk } from '#app/desk.fixtures.tsx';
import { heldDocs } from '#app/features/decisions/outcome-pages.fixtures.ts';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { ACTIVE_DOCS, COCAINE } from '#app/features/priorities/priorities-pages.fixtures.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { HERE_PAO, IN_MAY, operationDoc, PAO_DOCS } from './pao-pages.fixtures.ts';
import { HERE_PLAN, IN_FORCE_DOCS } from './strategy-pages.fixtures.ts';

let phone: Phone | undefined;
afterEach(() => {
  document.documentElement.style.fontSize = '';
  phone?.close();
  phone = undefined;
});

const LATER = operationDoc('opa_later', {
  ...{ es: 'Más tarde', goal: 'gol_1', sequence: 9, type: 'operational' },
  ...{ from: '2027-10-01', until: '2027-12-31' },
});
const PAGES: readonly (readonly [string, string, readonly Doc[]])[] = [
  [`/priorities/${COCAINE}`, '.priorities-sums', ACTIVE_DOCS],
  [HERE_PLAN, '.fact-list', [...heldDocs, ...IN_FORCE_DOCS]],
  [HERE_PAO, '.pao-line-light', [...PAO_DOCS, LATER]],
];

test.each(PAGES)(
  'at twice the size of text, nothing of %s is off the screen',
  async (path, there, docs) => {
    await page.viewport(360, 740);
    document.documentElement.style.fontSize = '200%';
    phone = await openDesk({ docs, now: IN_MAY, as: 'presidency-delegate', path });
    const { host } = phone;
    await expect.poll(() => host.querySelector(there), { timeout: 60_000 }).not.toBeNull();
    const wide = [...host.querySelectorAll('main *')]
      .filter((each) => each.getBoundingClientRect().right > 360.5)
      .map((each) => `${each.className} ${each.textContent?.slice(0, 30)}`);
    expect(wide).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  },
  120_000,
);
