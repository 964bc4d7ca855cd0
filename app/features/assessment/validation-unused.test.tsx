import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import ValidationPage from './validation.page.tsx';
import {
  ANSWERED,
  ASKED,
  HERE_EDITION,
  issuedDoc,
  JUDGED,
  paragraphDoc,
  roundDoc,
  saidDoc,
  TEXT,
  validated,
} from './validation-pages.fixtures.ts';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(docs: readonly Doc[]): Promise<Phone> {
  await page.viewport(360, 740);
  phone = await openPhone({
    ...{ docs, now: SECOND_DAY, as: 'ameripol-analyst', path: `${HERE_EDITION}/validation` },
    pages: { '/ideal/:edition/validation': ValidationPage, '*': () => null },
  });
  return phone;
}

test('whoever writes the text sees which accepted comments left their paragraph as it was', async () => {
  const accepted = { ...ANSWERED, result: 'accepted' as const, reason: null };
  const said = (paragraph: string) => saidDoc(`cmt_${paragraph}`, 'CL', { paragraph, answer: accepted });
  const changed = paragraphDoc(JUDGED, { es: 'Otra conclusión.' });
  const same = paragraphDoc(TEXT, { section: 'cocaine' });
  const docs = [
    ...ASKED,
    validated(),
    roundDoc(),
    issuedDoc(JUDGED),
    issuedDoc(TEXT, { section: 'cocaine' }),
  ];
  const opened = await open([...docs, changed, same, said(JUDGED), said(TEXT)]);
  const row = (id: string) => opened.host.querySelector(`li:has(> * [href$="cmt_${id}"])`)?.textContent;
  await expect.poll(() => row(TEXT)).toContain('el párrafo dice lo mismo que leyeron los Estados');
  expect(row(JUDGED)).not.toContain('dice lo mismo');
});
