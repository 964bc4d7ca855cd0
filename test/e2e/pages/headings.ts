import type { Page } from '@playwright/test';

/** Longer than a busy machine takes to bring a list that is beside a form. */
const COMES_MS = 20_000;

/** What is wrong with the headings of the page that is shown: a screen reader begins with its name, and there is one. */
export async function faultsOfHeadings(page: Page): Promise<string[]> {
  // In a window that has grown a form stands before the list beside it, which bears the name, has come.
  const name = page.locator('#main h1').first();
  await name.waitFor({ state: 'attached', timeout: COMES_MS }).catch(() => undefined);
  return page.evaluate(() => {
    // A document that is shown on a page has a name of its own.
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      element.closest('[inert], dialog, article[data-print-name]') === null;
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(isShown);
    const words = (element: Element | undefined) => (element?.textContent ?? '').trim().slice(0, 60);
    const first = headings[0];
    const names = headings.filter((each) => each.matches('h1'));
    const found: string[] = [];
    if (names.length !== 1) found.push(`${names.length} h1: ${names.map(words).join(' | ')}`);
    if (first?.matches('h1') !== true) found.push(`the first heading is «${words(first)}»`);
    return found;
  });
}
