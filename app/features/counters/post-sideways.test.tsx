import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Counter } from '#shared/jointdays/counter-set.ts';
import { dayDoc, POST_DOCS } from './post-docs.fixtures.ts';
import { openPost } from './post-pages.fixtures.tsx';

let phone: Phone | undefined;
afterEach(async () => {
  phone?.close();
  phone = undefined;
  document.body.classList.remove('shell', 'shell-bare');
  await page.viewport(360, 740);
});

const COUNTERS = [
  ...(['persons_checked', 'containers_checked', 'documents', 'vehicles_checked'] as const),
  ...(['parcels_checked', 'vessels_checked', 'premises_checked', 'detentions', 'victims', 'drugs'] as const),
] satisfies Counter[];
const LOCALES = ['es', 'pt', 'en'] as const;
/** Phones on their side, as the app has the window there. */
const SIDEWAYS = [
  [740, 360],
  [667, 375],
  [932, 430],
] as const;
/** What every key has at least, in pixels. */
const LEAST = 44;

async function open(locale: (typeof LOCALES)[number], counters: number, isOffline = true) {
  phone = await openPost({
    ...{ locale, isOffline },
    docs: POST_DOCS.map((doc) =>
      doc.collection === 'stateDays' ? dayDoc({ counters: COUNTERS.slice(0, counters) }) : doc,
    ),
  });
  document.body.classList.add('shell', 'shell-bare');
  const { host } = phone;
  await expect.poll(() => host.querySelector('.keypad')).not.toBeNull();
  return host;
}
async function turn(size: readonly [number, number]) {
  await page.viewport(...size);
  window.scrollTo(0, 0);
  await expect.poll(() => [window.innerWidth, window.innerHeight]).toEqual(size);
}

/** All keys, what writes down, and the counters: each in view, and none of them small. */
function expectInView(host: Element) {
  const keys = [...host.querySelectorAll('.keypad-key')];
  const write = host.querySelector('.footer-bar-actions > .button');
  const cells = [...host.querySelectorAll('.counter-cell')];
  expect(keys).toHaveLength(12);
  for (const each of [...keys, write, ...cells]) {
    const said = each?.textContent ?? '';
    const { top, left, bottom, right, width, height } = each?.getBoundingClientRect() ?? new DOMRect();
    expect(Math.min(width, height), said).toBeGreaterThanOrEqual(LEAST);
    expect(Math.min(top, left), said).toBeGreaterThanOrEqual(0);
    expect(bottom, said).toBeLessThanOrEqual(window.innerHeight + 0.5);
    expect(right, said).toBeLessThanOrEqual(window.innerWidth + 0.5);
  }
  for (const each of cells)
    expect(each.scrollWidth, each.textContent ?? '').toBeLessThanOrEqual(each.clientWidth);
  const bar = write?.getBoundingClientRect();
  for (const each of keys)
    expect(each.getBoundingClientRect().bottom).toBeLessThanOrEqual((bar?.top ?? 0) + 0.5);
}

for (const size of SIDEWAYS)
  test.each(LOCALES)(
    `on a phone on its side (${size.join(' × ')}) all keys stand in view in %s`,
    async (locale) => {
      for (const isOffline of [false, true])
        for (const counters of [2, 3, 10]) {
          const host = await open(locale, counters, isOffline);
          await turn(size);
          await expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(size[0]);
          expectInView(host);
          // Also with why the button did nothing.
          await userEvent.click(host.querySelector('.footer-bar-actions > .button') as HTMLElement);
          await expect.poll(() => host.querySelector('.post-fault')).not.toBeNull();
          window.scrollTo(0, 0);
          expectInView(host);
          phone?.close();
        }
    },
  );

test.each(LOCALES)('upright the counters stand above the keys in %s, and all are in view', async (locale) => {
  for (const size of [
    [360, 740],
    [375, 667],
  ] as const) {
    const host = await open(locale, 3);
    await turn(size);
    expectInView(host);
    const [grid, pad, bar] = ['.counter-grid', '.keypad', '.footer-bar'].map((part) =>
      host.querySelector(part)?.getBoundingClientRect(),
    );
    expect(grid?.bottom).toBeLessThanOrEqual(pad?.top ?? 0);
    expect(pad?.bottom).toBeLessThanOrEqual(bar?.top ?? 0);
    expect([grid, pad, bar].map((each) => each?.width)).toEqual([size[0], size[0], size[0]]);
    phone?.close();
  }
});
