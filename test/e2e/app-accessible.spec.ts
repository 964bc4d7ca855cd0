import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { goInside, READERS, ROUTES } from './pages/routes.ts';
import { faultsOfLayout, walkByKeyboard } from './pages/touch.ts';
import { openAt } from './pages/unlock.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const LANGUAGES = { es: 'es-CL', pt: 'pt-BR', en: 'en-GB' } as const;
const THEMES = ['light', 'dark', 'contrast'] as const;
const PHONE = { width: 360, height: 740 };
const LAPTOP = { width: 1280, height: 800 };

/**
 * A row's link covers its whole row by a pseudo-element, which axe does not measure; what a fixed bar hides comes
 * out of it by scrolling. The thumb's test below measures both.
 */
function isMeasuredWrong(node: { html: string; failureSummary?: string | undefined }): boolean {
  return node.html.includes('row-target') || node.failureSummary?.includes('partially obscured') === true;
}

for (const as of READERS) {
  for (const [turn, [language, locale]] of Object.entries(LANGUAGES).entries()) {
    test(`every screen of ${as} in ${language} is clean for axe`, async ({ openPhone }) => {
      test.setTimeout(300_000);
      const { page } = await openPhone({ as, locale, reducedMotion: 'reduce' });
      await openAt(page, '/');
      // The language does not change the layout on a laptop.
      await page.setViewportSize(language === 'es' ? LAPTOP : PHONE);
      const found: string[] = [];
      page.on('pageerror', (error) => found.push(`${page.url()}: ${error.message}`));
      for (const [place, path] of ROUTES[as].entries()) {
        // Across the three languages each screen is seen in each theme.
        const theme = THEMES[(place + turn) % THEMES.length] ?? 'light';
        await goInside(page, path);
        await page.evaluate((chosen) => {
          document.documentElement.dataset.theme = chosen;
        }, theme);
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).analyze();
        for (const { id, nodes } of violations) {
          for (const node of nodes) {
            if (id === 'target-size' && isMeasuredWrong(node)) continue;
            const why = node.failureSummary?.split('\n')[1] ?? '';
            found.push(`${theme} ${path}: ${id} ${node.target.join(' ')} ${why}`);
          }
        }
      }
      expect(found).toEqual([]);
    });
  }
}

for (const as of READERS) {
  for (const [language, locale] of Object.entries(LANGUAGES)) {
    test(`nothing of ${as} runs over the edge of a narrow phone in ${language}, and a thumb hits every control`, async ({
      openPhone,
    }) => {
      const { page } = await openPhone({ as, locale });
      await openAt(page, '/');
      await page.setViewportSize({ width: 320, height: 640 });
      const found: string[] = [];
      for (const path of ROUTES[as]) {
        await goInside(page, path);
        for (const fault of await faultsOfLayout(page)) found.push(`${path}: ${fault}`);
      }
      expect(found).toEqual([]);
    });
  }

  test(`by keyboard every control of ${as} shows its focus, and no fixed bar covers it`, async ({
    openPhone,
  }) => {
    const { page } = await openPhone({ as });
    await openAt(page, '/');
    const found: string[] = [];
    for (const path of ROUTES[as]) {
      await goInside(page, path);
      for (const fault of await walkByKeyboard(page)) found.push(`${path}: ${fault}`);
    }
    expect([...new Set(found)]).toEqual([]);
  });
}

test('on navigation the heading takes the focus and names the window', async ({ openPhone }) => {
  const { page } = await openPhone({ as: 'chile-officer' });
  await openAt(page, '/');
  await page.getByRole('navigation').getByRole('link', { name: 'Envíos' }).click();
  await expect(page.locator('main h1')).toBeFocused();
  await expect(page).toHaveTitle('Envíos · CLASI');
});

test('from a page that asks the server itself one goes on to any other', async ({ openPhone }) => {
  const { page } = await openPhone({ as: 'presidency-admin' });
  const failed: string[] = [];
  page.on('pageerror', (error) => failed.push(error.message));
  await openAt(page, '/');
  for (const path of ['/people', '/more/calendar', '/more']) await goInside(page, path);
  await expect(page.locator('main h1')).toHaveText('Más');
  expect(failed).toEqual([]);
});
