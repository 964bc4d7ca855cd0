import type { Page } from '@playwright/test';

/** Counts what is pressed with a pointer from now on. */
export async function watchPointer(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    Object.assign(window, { pointed: 0 });
    const count = () => {
      const own = window as unknown as { pointed: number };
      own.pointed += 1;
    };
    window.addEventListener('pointerdown', count, true);
  });
  return () => page.evaluate(() => (window as unknown as { pointed: number }).pointed);
}
