import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { localeNames, locales } from '#app/i18n/locale.ts';
import { faultsOfPapers, papersIn } from '#app/kit/paper/paper-says.fixtures.ts';
import { IS_FULL } from '../support/full-run.ts';
import { expect, test } from './fixtures.ts';
import { faultsOfDesk } from './pages/desk-layout.ts';
import { faultsOfHeadings } from './pages/headings.ts';
import { faultsOfNames } from './pages/print-names.ts';
import {
  arrange,
  goInside,
  type Language,
  LOOKS,
  type Look,
  lookOf,
  READERS,
  ROUTES,
  SIZES,
} from './pages/routes.ts';
import { goesOn, watch } from './pages/stands-still.ts';
import { faultsOfLayout, walkByKeyboard } from './pages/touch.ts';
import { openAt } from './pages/unlock.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The narrowest phone that anybody still carries. */
const NARROW = { width: 320, height: 640 };
/**
 * A row's link covers its whole row by a pseudo-element, which axe does not measure; what a fixed bar hides comes
 * out of it by scrolling. The thumb's test measures both.
 */
function isMeasuredWrong(node: { html: string; failureSummary?: string | undefined }): boolean {
  return node.html.includes('row-target') || node.failureSummary?.includes('partially obscured') === true;
}

async function faultsForAxe(page: Page, { theme, size }: Look): Promise<string[]> {
  await arrange(page, SIZES[size]);
  await page.evaluate((chosen) => {
    document.documentElement.dataset.theme = chosen;
  }, theme);
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    // Nobody reads what each of the other rules found right.
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS);
  const { violations } = await goesOn(page, 'axe', axe.analyze());
  await page.evaluate(() => {
    delete document.documentElement.dataset.theme;
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter((node) => id !== 'target-size' || !isMeasuredWrong(node))
      .map(
        (node) =>
          `${theme}, ${size}: ${id} ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1] ?? ''}`,
      ),
  );
}

/** All that is wrong with the screen that is shown, for eyes, thumbs and keys. */
async function faultsOf(page: Page, { looks, isWalked }: { looks: readonly Look[]; isWalked: boolean }) {
  await arrange(page, NARROW);
  const found = await goesOn(page, 'measuring', faultsOfLayout(page));
  found.push(...(await faultsOfHeadings(page)));
  if (isWalked) {
    await arrange(page, SIZES.laptop);
    for (const fault of await goesOn(page, 'measuring panes', faultsOfDesk(page)))
      found.push(`laptop: ${fault}`);
    for (const fault of await faultsOfHeadings(page)) found.push(`laptop: ${fault}`);
  }
  for (const look of looks) found.push(...(await faultsForAxe(page, look)));
  found.push(...faultsOfPapers(await page.locator('body').evaluate(papersIn)));
  if (!isWalked) return found;
  for (const size of new Set<Look['size']>([
    ...(IS_FULL ? ['phone' as const] : []),
    ...looks.map((look) => look.size),
  ])) {
    await arrange(page, SIZES[size]);
    for (const fault of await goesOn(page, 'the walk by Tab', walkByKeyboard(page)))
      found.push(`${size}: ${fault}`);
  }
  return found;
}

/** As a person chooses it: all pages speak it from then on. */
async function speak(page: Page, language: Language): Promise<void> {
  await goInside(page, '/more/display');
  await page.getByRole('radio', { name: localeNames[language], exact: true }).check();
  await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
}

/** So many screens in one walk: one of a hundred would still be under way when all others are done. */
const IN_A_WALK = 24;

for (const as of READERS)
  for (let first = 0; first < ROUTES[as].length; first += IN_A_WALK) {
    const screens = ROUTES[as].slice(first, first + IN_A_WALK);
    const which = `${first + 1} to ${first + screens.length}`;
    test(`every screen of ${as}, ${which}, is clean for axe, fits a narrow phone, is no phone page stretched over a laptop, and is worked by thumb and by keyboard`, async ({
      openPhone,
    }) => {
      // Each step ends by itself; the longest walk takes five minutes, and three times that on a busy machine.
      test.setTimeout(IS_FULL ? 3_600_000 : 1_800_000);
      const { page } = await openPhone({ as, reducedMotion: 'reduce' });
      await openAt(page, '/');
      await watch(page);
      const found: string[] = [];
      page.on('pageerror', (error) => found.push(`${page.url()}: ${error.message}`));
      for (const language of locales) {
        await speak(page, language);
        for (const path of screens) {
          const own = lookOf({ as, path });
          const isWalked = own.language === language;
          // Each screen in each language takes most of an hour: every day each is judged in its own.
          if (!isWalked && !IS_FULL) continue;
          const looks = IS_FULL ? LOOKS.filter((look) => look.language === language) : [own];
          // As on a phone: beside a table the desk goes on by itself, to what explains its first cell.
          await arrange(page, NARROW);
          await goesOn(page, path, goInside(page, path));
          for (const fault of await faultsOf(page, { looks, isWalked }))
            found.push(`${language} ${path}: ${fault}`);
        }
      }
      expect([...new Set(found)]).toEqual([]);
    });
  }

for (const as of READERS)
  test(`every page of ${as} has a name of its own in print`, async ({ openPhone }) => {
    test.setTimeout(IS_FULL ? 3_600_000 : 1_800_000);
    const { page } = await openPhone({ as, reducedMotion: 'reduce' });
    await openAt(page, '/');
    const found: string[] = [];
    for (const language of IS_FULL ? locales : locales.slice(0, 1)) {
      await speak(page, language);
      for (const fault of await faultsOfNames(page, ROUTES[as])) found.push(`${language}: ${fault}`);
    }
    expect(found).toEqual([]);
  });

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
