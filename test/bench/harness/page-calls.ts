import type { BenchDocument } from '../documents.ts';
import type { PageOptions, Timed, Written } from '../page/contender.ts';
import type { Tab } from './browser.ts';

async function isReady({ page }: Tab): Promise<void> {
  await page.waitForFunction(() => window.contender !== undefined);
}

export async function openContender(tab: Tab, options: PageOptions): Promise<void> {
  await isReady(tab);
  await tab.page.evaluate(async (given) => {
    await window.contender?.open(given);
  }, options);
}

export async function callPull({ page }: Tab): Promise<Timed> {
  const timed = await page.evaluate(async () => window.contender?.pull?.());
  if (timed === undefined) throw new Error('this page pulls nothing');
  return timed;
}

export async function callWrite(
  { page }: Tab,
  { how, documents }: { how: 'writeEach' | 'writeAtOnce'; documents: readonly BenchDocument[] },
): Promise<Written> {
  const written = await page.evaluate(async (given) => window.contender?.[given.how]?.(given.documents), {
    how,
    documents,
  });
  if (written === undefined) throw new Error('this page writes nothing');
  return written;
}
