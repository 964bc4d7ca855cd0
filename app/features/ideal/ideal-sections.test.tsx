import { useLocation } from '@solidjs/router';
import { afterEach, expect, test } from 'vitest';
import { SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { DeskProvider } from '#app/ui/desk.tsx';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import { editionDoc, HERE_EDITION } from './ideal-pages.fixtures.ts';
import { idealSections } from './ideal-sections.tsx';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

function Sections() {
  const location = useLocation();
  return (
    <DeskProvider at={location.pathname}>
      <h1>IDEAL</h1>
      <idealSections.Tabs />
    </DeskProvider>
  );
}

async function currentAt(page: string, status: Edition['status'], as = 'ameripol-analyst') {
  phone = await openPhone({
    ...{ docs: [editionDoc({ status })], now: SECOND_DAY, as },
    ...{ pages: { '*': Sections }, path: `${HERE_EDITION}${page}` },
  });
  return [...phone.host.querySelectorAll('[aria-current]')].map(({ textContent }) => textContent);
}

test.each([
  ['/report/cocaine', 'validating', 'Documento IDEAL'],
  ['/compare', 'published', 'Edición publicada'],
  ['/crosschecks', 'published', 'Edición publicada'],
  ['/published', 'adopted', 'Edición en preparación'],
  // Nothing is published yet: then they are pages of the edition.
  ['/compare', 'validating', 'La edición'],
  ['/crosschecks', 'validating', 'La edición'],
  ['/published', 'validating', 'La edición'],
  ['/adopt', 'validating', 'La edición'],
] as const)('%s of an edition that is %s belongs to the section %s', async (page, status, section) => {
  expect(await currentAt(page, status)).toEqual([section]);
});
