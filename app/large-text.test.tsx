import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { heldDocs, SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { breakDoc, HERE_SILENCE, silenceDoc } from '#app/features/decisions/silence-pages.fixtures.ts';
import { functionDoc } from '#app/features/mandates/functions-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { THREE_TERMS } from '#app/features/presidencies/presidencies-pages.fixtures.ts';
import {
  amendmentDoc,
  DRAFT_DOCS,
  HERE_RULES,
  positionDoc,
} from '#app/features/rules/rules-pages.fixtures.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

const modules = import.meta.glob<{ default: () => unknown }>(
  './features/{presidencies,mandates,decisions,rules}/{presidencies,functions,silence,amendment}.page.tsx',
);

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

/** As wide, in letters, as a phone of 360 px at twice the size of text. */
const WIDTH = 180;

/** What has words in it that stand a few letters to a line. */
function brokenIn(host: HTMLElement): string[] {
  return [...host.querySelectorAll<HTMLElement>('.row-title, .row-detail, .row-kicker, td, th')]
    .filter((each) => (each.textContent ?? '').trim().length > 6)
    .filter((each) => each.checkVisibility() && each.getBoundingClientRect().width < 80)
    .map((each) => each.textContent ?? '');
}

test.each<[string, string, string, readonly Doc[]]>([
  ['presidencies/presidencies', '/presidencies', '/presidencies', THREE_TERMS],
  [
    'mandates/functions',
    '/functions',
    '/functions',
    [functionDoc('apt_cl', { name: 'Ana Soto', until: '2026-11-21' })],
  ],
  [
    'decisions/silence',
    '/silences/:silence',
    HERE_SILENCE,
    [...heldDocs, silenceDoc(), breakDoc('CL'), breakDoc('EC', { takenAt: null })],
  ],
  [
    'rules/amendment',
    '/rules/:set/amendments/:amendment',
    `${HERE_RULES}/amendments/amd_cl`,
    [
      ...DRAFT_DOCS,
      amendmentDoc(),
      positionDoc('EC', { words: { es: 'Coincide con nuestra legislación.' } }),
    ],
  ],
])(
  'with text twice as large %s folds, and neither breaks words nor widens the page',
  async (file, route, path, docs) => {
    await page.viewport(WIDTH, 370);
    const component = (await modules[`./features/${file}.page.tsx`]?.())?.default;
    if (component === undefined) throw new Error(`no page ${file}`);
    phone = await openPhone({
      docs,
      now: SECOND_DAY,
      pages: { [route]: component },
      path,
      as: 'chile-delegate',
    });
    const { host } = phone;
    await expect.poll(() => host.querySelector('.row, table')).not.toBeNull();
    expect(brokenIn(host)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(WIDTH);
  },
);
