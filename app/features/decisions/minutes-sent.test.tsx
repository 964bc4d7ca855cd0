import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { docWith } from '#shared/board/board.fixtures.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { minutesId } from '#shared/minutes/minutes.schemas.ts';
import AItemsPage from './a-items.page.tsx';
import DecisionEditPage from './decision-edit.page.tsx';
import { decisionOf, heldDocs, OUTCOMES, SECOND_DAY, tidy } from './outcome-pages.fixtures.ts';
import OutcomesPage from './outcomes.page.tsx';

const pages = {
  '/meetings/:id/outcomes': OutcomesPage,
  '/meetings/:id/outcomes/a-items': AItemsPage,
  '/meetings/:id/outcomes/decisions/new': DecisionEditPage,
  '/meetings/:id/outcomes/decisions/:decision/edit': DecisionEditPage,
};
const DRAFT = decisionOf('dcs_draft', { state: 'draft', number: null, year: null });
const SENT = docWith('minutes', minutesId(MEETING), { state: 'window' });
/** On the road map, which here is an item without debate. */
const onA = heldDocs.map((doc) =>
  doc.id === 'agi_roadmap' ? { ...doc, body: { ...doc.body, class: 'A' } } : doc,
);

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(
  path: string,
  isSent: boolean,
  as = 'presidency-admin' as 'presidency-admin' | 'chile-delegate',
) {
  await page.viewport(360, 740);
  const docs = [...onA, DRAFT, ...(isSent ? [SENT] : [])];
  phone = await openPhone({ docs, now: SECOND_DAY, pages, path, as });
  return phone;
}
const WHY = 'El acta se envió: en esta reunión no se decide nada más.';

test('once the minutes were sent the page offers no decision, and says why and where else', async () => {
  const { host } = await open(OUTCOMES, true);
  expect(tidy(host)).toContain(WHY);
  expect(tidy(host)).toContain('en otra reunión, o por procedimiento de silencio');
  expect(host.querySelector('a[href*="decisions/new"]')).toBeNull();
  expect(host.querySelector('a[href$="/a-items"]')).toBeNull();
  // What is still to be done can be added.
  expect(host.querySelector('a[href*="actions/new"]')).not.toBeNull();
});

test('before, it offers both; and who decides nothing reads nothing of it', async () => {
  const { host } = await open(OUTCOMES, false);
  expect(tidy(host)).not.toContain(WHY);
  expect(host.querySelector('a[href*="decisions/new"]')).not.toBeNull();
  expect(host.querySelector('a[href$="/a-items"]')).not.toBeNull();
  phone?.close();
  expect(tidy((await open(OUTCOMES, true, 'chile-delegate')).host)).not.toContain(WHY);
});

test.each(['a-items', 'decisions/new?item=agi_opening', 'decisions/dcs_draft/edit'])(
  'the page %s says the same, and decides nothing',
  async (path) => {
    const { host } = await open(`${OUTCOMES}/${path}`, true);
    expect(tidy(host)).toContain(WHY);
    expect(host.querySelectorAll('button, textarea').length).toBe(0);
  },
);
