import type { Page } from '@playwright/test';
import { PATTERNS, patternOf } from '../../house/addresses.ts';
import { goInside } from './routes.ts';

/** What the window is called while the page that is shown is printed: browsers propose it as the name of the file. */
export function printedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const name = document.title;
    dispatchEvent(new Event('afterprint'));
    return name;
  });
}

/** All that the page leaves on paper. */
async function onPaper(page: Page, path: string): Promise<string> {
  await goInside(page, path);
  await page.emulateMedia({ media: 'print' });
  const whole = await page.locator('#main').ariaSnapshot();
  await page.emulateMedia({ media: null });
  return whole;
}

/** What an address is of: the parts of it that its pattern leaves open. */
export function openParts(path: string): readonly string[] {
  const pattern = patternOf({ patterns: PATTERNS, path }).split('/');
  return path.split('/').filter((_part, place) => pattern[place]?.startsWith(':') === true);
}

/** Whether one of two addresses is of nothing that the other is not of too. */
export function isOfTheSame(left: string, right: string): boolean {
  const [one, other] = [openParts(left), openParts(right)];
  return one.every((part) => other.includes(part)) || other.every((part) => one.includes(part));
}

/**
 * What is wrong with how the pages at these addresses are called in print: each has a name, of its own. Two addresses of
 * the same thing whose papers say the same, word for word, lead to one page.
 */
export async function faultsOfNames(page: Page, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const named = new Map<string, string[]>();
  for (const path of paths) {
    await goInside(page, path);
    const name = await printedName(page);
    if (name.trim() === '') found.push(`${path} has no name in print`);
    named.set(name, [...(named.get(name) ?? []), path]);
  }
  for (const [name, [first, ...others]] of named)
    for (const other of others) {
      if (first === undefined) continue;
      const isOne =
        isOfTheSame(first, other) && (await onPaper(page, first)) === (await onPaper(page, other));
      if (!isOne) found.push(`«${name}» is the name of ${first} and of ${other}`);
    }
  return found;
}
