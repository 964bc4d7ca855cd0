import type { Page } from '@playwright/test';

const STEPS = 40;

/** What overflows this screen, and which controls a thumb would miss. */
export function faultsOfLayout(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const over = document.documentElement.scrollWidth - innerWidth;
    const controls = [
      ...document.querySelectorAll<HTMLElement>('main button, main a.button, nav a, main .row-target'),
    ];
    const small = controls
      .filter((element) => element.offsetParent !== null)
      .map((element) => {
        // A row's link covers the whole row.
        const box = (
          element.matches('.row-target') ? (element.offsetParent ?? element) : element
        ).getBoundingClientRect();
        return { text: element.textContent?.trim() ?? '', height: box.height, width: box.width };
      })
      .filter(({ height, width }) => height < 44 || width < 44)
      .map(({ text, height, width }) => `«${text}» is ${Math.round(width)}×${Math.round(height)}`);
    return [...(over > 0 ? [`${over} px over the edge`] : []), ...small];
  });
}

/** Tabs through the page from its top: finds what takes the focus invisibly, or under a fixed bar. */
export async function walkByKeyboard(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('main')?.focus();
    scrollTo(0, 0);
  });
  for (let step = 0; step < STEPS; step += 1) {
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
    if (!seen.isMarked) found.push(`${seen.label} shows no focus`);
    if (seen.covered) found.push(`${seen.label} is covered`);
  }
  return found;
}
