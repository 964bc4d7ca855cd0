import type { Page } from '@playwright/test';
import { chileanLinks } from '#server/demo/demo-contribution-texts.ts';
import { expect, test } from './fixtures.ts';
import { expectStands, figureChosen, NOTE, WORK } from './pages/ideal.ts';
import { expectNothingWaits, goToOutbox, recordRow } from './pages/outbox.ts';
import { openAt } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const { acts, consent, need, obstacle, release, standing, status } = es.contributions;
const CONSENT = '/ideal/consents/cns_demo-cl-containers';
/** What others would read by the link whose consent is asked for. */
const ITEM = chileanLinks[0]?.statement?.es ?? '';
const DAY_MS = 86_400_000;

test.use({ actionTimeout: 20_000, filled: { done: [NOTE, figureChosen('Incluye las carreteras.')] } });

/** The head of customs says it anew, on the page that is open. */
async function answer(page: Page, given: 'granted' | 'refused', more: { until?: string; reason?: string }) {
  await page.getByRole('radio', { name: consent.give[given], exact: true }).check();
  if (more.until !== undefined) await page.locator('#consent-expires').fill(more.until);
  if (more.reason !== undefined) await page.locator('#consent-reason').fill(more.reason);
  await page.getByRole('button', { name: consent.save, exact: true }).click();
}

test('without the consent of whoever provided it nothing is released, and the item is named: refused, over, taken back meanwhile', async ({
  openPhone,
}) => {
  const customs = await openPhone({ as: 'chile-institution' });
  const contact = await openPhone({ as: 'chile-contact' });
  const { page } = contact;
  const said = customs.page.getByRole('main');
  await openAt(customs.page, CONSENT);
  await openAt(page, `${WORK}/release`);
  const prepare = page.getByRole('button', { name: acts.prepare });
  /** The release is refused for this, and for this item. */
  async function refusedFor(words: string) {
    const group = page.locator('details').filter({ hasText: words });
    // Rows that are far from the screen are not drawn.
    await group.scrollIntoViewIfNeeded();
    await expect(group).toContainText(ITEM);
    await expect(prepare).toHaveCount(0);
  }
  await refusedFor(obstacle.consent_missing);

  await test.step('refused, with a reason', async () => {
    await answer(customs.page, 'refused', {});
    await expect(customs.page.getByText(need.reason).first()).toBeVisible();
    await answer(customs.page, 'refused', { reason: 'Hay una causa abierta.' });
    await expect(said.getByText(consent.refused, { exact: true }).first()).toBeVisible();
    await refusedFor(obstacle.consent_refused);
  });
  await test.step('a day that is over is no answer', async () => {
    await answer(customs.page, 'granted', {
      until: new Date(Date.now() - 3 * DAY_MS).toISOString().slice(0, 10),
    });
    await expect(customs.page.getByText(es.errors.contributions.expiry_past).first()).toBeVisible();
    await refusedFor(obstacle.consent_refused);
  });
  await test.step('given, and refused while the point of contact prepares the release without a network', async () => {
    await answer(customs.page, 'granted', { until: '' });
    await expect(said.getByText(consent.granted, { exact: true }).first()).toBeVisible();
    await expect(prepare).toBeVisible();
    await contact.context.setOffline(true);
    await prepare.click();
    await expect(page.getByText(standing.unsent)).toBeVisible();
    await answer(customs.page, 'refused', { reason: 'La causa sigue abierta.' });
    await expectNothingWaits(customs.page);
    await contact.context.setOffline(false);
    await refusedFor(obstacle.consent_refused);
    await expectStands(page, status.in_progress);
    await goToOutbox(page);
    await expect(recordRow(page, acts.prepare)).toContainText(es.errors.contributions.obstacle);
  });
  const second = await openPhone({ as: 'chile-authoriser' });
  await openAt(second.page, `${WORK}/release`);
  await expect(second.page.getByText(obstacle.consent_refused).first()).toBeVisible();
  await expect(second.page.getByRole('heading', { name: release.title })).toBeVisible();
  await expect(second.page.getByRole('button', { name: acts.authorise })).toHaveCount(0);
});
