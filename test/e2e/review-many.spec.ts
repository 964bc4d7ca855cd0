import { ruled, sent, titleOf } from './filled-reports.ts';
import { expect, test } from './fixtures.ts';
import { DESK, reportRow } from './pages/review.ts';
import { openAt } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const { many } = es.reports.inbox;
const REPORTS = { port: 'chile-officer', own: 'chile-contact', prison: 'prison-santiago' } as const;
const KEYS = Object.keys(REPORTS) as (keyof typeof REPORTS)[];

test.use({
  actionTimeout: 20_000,
  filled: {
    done: [ruled(['customs'], []), ...KEYS.map((key) => sent({ key, by: REPORTS[key] }))],
  },
});

test('of three reports that are accepted together two may not be: each is left out with its reason', async ({
  openPhone,
}) => {
  const { page } = await openPhone({ as: 'chile-contact', ...DESK });
  await openAt(page, '/reports?show=all');
  for (const key of KEYS)
    await page.getByRole('checkbox', { name: es.kit.marked.mark_one({ name: titleOf(key) }) }).check();
  await expect(page.getByText(es.reports.inbox.marked({ n: 3 }))).toBeVisible();
  await page.getByRole('button', { name: many.approve({ n: 1 }), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(many.left_out);
  await dialog.getByRole('button', { name: many.approve({ n: 1 }) }).click();

  const result = page.getByRole('region', { name: many.result });
  await expect(result).toContainText(many.done.approve({ n: 1 }));
  await expect(result.getByRole('listitem').filter({ hasText: titleOf('port') })).toContainText(
    many.why.unit,
  );
  await expect(result.getByRole('listitem').filter({ hasText: titleOf('own') })).toContainText(many.why.own);
  // What was said stays until it is read, also past a closed browser.
  await openAt(page, '/reports?show=approved');
  await expect(reportRow(page, titleOf('prison'))).toBeVisible();
  await expect(reportRow(page, titleOf('port'))).toHaveCount(0);
  await expect(result).toBeVisible();
  await result.getByRole('button', { name: many.dismiss }).click();
  await expect(result).toHaveCount(0);
});
