import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { goInside, ROUTES } from './pages/routes.ts';
import { openAt } from './pages/unlock.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const LANGUAGES = { es: 'es-CL', pt: 'pt-BR', en: 'en-GB' } as const;
const SIZES = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
];

/**
 * A row's link covers its whole row by a pseudo-element, which axe does not measure; what a fixed bar hides comes
 * out of it by scrolling. The thumb's test below measures both.
 */
function isMeasuredWrong(node: { html: string; failureSummary?: string | undefined }): boolean {
  return node.html.includes('row-target') || node.failureSummary?.includes('partially obscured') === true;
}

for (const [language, locale] of Object.entries(LANGUAGES)) {
  for (const theme of ['light', 'dark', 'contrast']) {
    test(`every screen in ${language} and ${theme} is clean for axe`, async ({ openPhone }) => {
      test.setTimeout(240_000);
      const { page } = await openPhone({
        as: 'presidency-delegate',
        locale,
        reducedMotion: 'reduce',
      });
      await openAt(page, '/');
      await page.evaluate((chosen) => {
        document.documentElement.dataset.theme = chosen;
      }, theme);
      const found: string[] = [];
      // What a laptop lays out otherwise does not depend on the language.
      for (const size of language === 'es' ? SIZES : SIZES.slice(0, 1)) {
        await page.setViewportSize(size);
        for (const path of ROUTES) {
          await goInside(page, path);
          const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
          for (const { id, nodes } of violations) {
            for (const node of nodes) {
              if (id === 'target-size' && isMeasuredWrong(node)) continue;
              found.push(
                `${size.width} ${path}: ${id} ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1] ?? ''}`,
              );
            }
          }
        }
      }
      expect(found).toEqual([]);
    });
  }
}

for (const [language, locale] of Object.entries(LANGUAGES)) {
  test(`nothing runs over the edge of a narrow phone in ${language}, and every control can be hit by a thumb`, async ({
    openPhone,
  }) => {
    test.setTimeout(120_000);
    const { page } = await openPhone({ as: 'presidency-delegate', locale });
    await openAt(page, '/');
    await page.setViewportSize({ width: 320, height: 640 });
    const found: string[] = [];
    for (const path of ROUTES) {
      await goInside(page, path);
      const { over, small } = await page.evaluate(() => ({
        over: document.documentElement.scrollWidth - innerWidth,
        small: [
          ...document.querySelectorAll<HTMLElement>('main button, main a.button, nav a, main .row-target'),
        ]
          .filter((element) => element.offsetParent !== null)
          .map((element) => {
            // A row's link covers its whole row.
            const box = (
              element.matches('.row-target') ? (element.offsetParent ?? element) : element
            ).getBoundingClientRect();
            return { text: element.textContent?.trim() ?? '', height: box.height, width: box.width };
          })
          .filter(({ height, width }) => height < 44 || width < 44),
      }));
      if (over > 0) found.push(`${path}: ${over} px over the edge`);
      for (const { text, height, width } of small)
        found.push(`${path}: «${text}» is ${Math.round(width)}×${Math.round(height)}`);
    }
    expect(found).toEqual([]);
  });
}

test('by keyboard every control shows its focus, and no fixed bar covers it', async ({ openPhone }) => {
  test.setTimeout(120_000);
  const { page } = await openPhone({ as: 'presidency-delegate' });
  await openAt(page, '/');
  const found: string[] = [];
  for (const path of ROUTES) {
    await goInside(page, path);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('main')?.focus();
      scrollTo(0, 0);
    });
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement | null;
        if (element === null || element === document.body || element.closest('nav') !== null) return null;
        const box = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        const after = getComputedStyle(element, '::after');
        const label = `${element.tagName} ${element.textContent?.trim().slice(0, 30) ?? ''}`;
        const isMarked =
          [style, after].some((each) => each.outlineStyle !== 'none' || each.boxShadow !== 'none') ||
          element.matches('input');
        const bars = [...document.querySelectorAll('.footer-bar, .shell > .nav')].filter(
          (bar) => !bar.contains(element),
        );
        const covered = bars.some((bar) => {
          const over = bar.getBoundingClientRect();
          return (
            box.height > 0 &&
            box.top >= over.top &&
            box.bottom <= over.bottom &&
            box.left >= over.left &&
            box.right <= over.right
          );
        });
        return { label, isMarked, covered };
      });
      if (seen === null) break;
      if (!seen.isMarked) found.push(`${path}: ${seen.label} shows no focus`);
      if (seen.covered) found.push(`${path}: ${seen.label} is covered`);
    }
  }
  expect([...new Set(found)]).toEqual([]);
});

test('on navigation the heading takes the focus and names the window', async ({ openPhone }) => {
  const { page } = await openPhone({ as: 'chile-officer' });
  await openAt(page, '/');
  await page.getByRole('navigation').getByRole('link', { name: 'Envíos' }).click();
  await expect(page.locator('main h1')).toBeFocused();
  await expect(page).toHaveTitle('Envíos · CLASI');
});
