import { sent, titleOf } from './filled-reports.ts';
import { expect, test } from './fixtures.ts';
import { expectNothingWaits } from './pages/outbox.ts';
import { watchPointer } from './pages/pointer.ts';
import { DESK } from './pages/review.ts';
import { openAt } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const REPORTS = 40;
/** Every eighth is sent back. */
const RETURNED = 8;
const BY = ['chile-officer', 'prison-santiago', 'prosecution-north', 'police-arica'];
const REASON = 'Falta el lugar exacto.';
const { inbox, review } = es.reports;
const keyOf = (index: number) => String(index + 1).padStart(2, '0');

test.use({
  actionTimeout: 20_000,
  filled: {
    done: Array.from({ length: REPORTS }, (_, index) =>
      sent({ key: keyOf(index), by: BY[index % BY.length] ?? '', place: `Lugar ${keyOf(index)}` }),
    ),
  },
});

test('forty reports before a deadline, by keys alone and without a network', async ({ openPhone }) => {
  const { page, context } = await openPhone({ as: 'chile-contact', ...DESK });
  await openAt(page, '/reports');
  await expect(page.getByText(inbox.count({ n: REPORTS })).first()).toBeVisible();
  await context.setOffline(true);
  await openAt(page, '/reports');
  // A key counts once the list is there.
  await expect(page.locator('.inbox-row').first()).toBeVisible();
  const pointed = await watchPointer(page);
  const press = (key: string) => page.keyboard.press(key);
  const head = page.locator('.pane-thing .pane-head-name');
  const reason = page.getByRole('textbox', { name: review.reason.ask });

  await press('j');
  await expect(head).toHaveText(titleOf(keyOf(0)));
  for (let index = 0; index < REPORTS; index += 1) {
    await expect(head).toHaveText(titleOf(keyOf(index)));
    await expect(page.getByRole('button', { name: new RegExp(`^${review.step.approve}`) })).toBeVisible();
    if ((index + 1) % RETURNED !== 0) {
      await press('a');
      continue;
    }
    await press('d');
    await expect(reason).toBeFocused();
    await page.keyboard.type(REASON);
    await press('Tab');
    await press('Enter');
    await expect(reason).toHaveCount(0);
    await press('j');
  }
  const returned = REPORTS / RETURNED;
  expect(await pointed()).toBe(0);
  const shown = (show: 'mine' | 'approved' | 'returned') =>
    page.getByRole('link', { name: new RegExp(`^${inbox.show[show]}`) });
  await expect(shown('approved')).toContainText(String(REPORTS - returned));
  await expect(shown('returned')).toContainText(String(returned));
  await expect(shown('mine')).toHaveText(inbox.show.mine);

  await context.setOffline(false);
  await expectNothingWaits(page);
  await openAt(page, '/reports?show=approved');
  await expect(page.getByText(inbox.count({ n: REPORTS - returned })).first()).toBeVisible();
});
