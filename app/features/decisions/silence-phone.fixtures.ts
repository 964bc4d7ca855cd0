import { afterEach } from 'vitest';
import { page } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { heldDocs, SECOND_DAY } from './outcome-pages.fixtures.ts';
import SilencePage from './silence.page.tsx';
import SilenceBreakPage from './silence-break.page.tsx';
import SilenceExtendPage from './silence-extend.page.tsx';
import SilenceNewPage from './silence-new.page.tsx';
import { silenceDoc } from './silence-pages.fixtures.ts';
import SilencesPage from './silences.page.tsx';

const pages = {
  '/silences': SilencesPage,
  '/silences/new': SilenceNewPage,
  '/silences/:silence': SilencePage,
  '/silences/:silence/break': SilenceBreakPage,
  '/silences/:silence/extend': SilenceExtendPage,
};

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

/** A page about silences on a narrow phone; it is closed after the test. */
export async function openSilences(
  path: string,
  input: Partial<Parameters<typeof openPhone>[0]> = {},
): Promise<Phone> {
  await page.viewport(360, 740);
  const docs = [...heldDocs, silenceDoc()];
  phone = await openPhone({ docs, now: SECOND_DAY, pages, path, as: 'chile-delegate', ...input });
  return phone;
}

export const withDocs = (...docs: Doc[]) => ({ docs: [...heldDocs, ...docs] });
