import { ecuadorianLinks, ecuadorianSummary } from '#server/demo/demo-contribution-texts.ts';
import { expect, test } from './fixtures.ts';
import { EDITION, expectStands, takeReleaseBack, WORK } from './pages/ideal.ts';
import { expectNothingWaits } from './pages/outbox.ts';
import { openAt, openByWorker } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const { release, standing, status } = es.contributions;
const { read, step } = es.ideal;
/** What Ecuador released in the demo, and opened to AMERIPOL. */
const READ = `${EDITION}/read/EC`;
/** In place of it; the day is the one on which the test runs. */
const TAKEN_BACK = new RegExp(`^${read.taken_back({ name: 'Ecuador', when: '' }).slice(0, -1)}`);
const SAID = [ecuadorianSummary.es, ecuadorianLinks[0]?.statement?.es ?? ''];

test.use({ actionTimeout: 20_000 });

test('what a state takes back leaves the phone of an analyst who was away, at its next contact', async ({
  openPhone,
}) => {
  const analyst = await openPhone({ as: 'ameripol-analyst' });
  await openAt(analyst.page, READ);
  for (const words of SAID) await expect(analyst.page.getByText(words).first()).toBeVisible();
  await analyst.context.setOffline(true);

  const contact = await openPhone({ as: 'ecuador-contact' });
  await openAt(contact.page, `${WORK}/release`);
  await takeReleaseBack(contact.page, 'Una cifra estaba mal.');
  await expectStands(contact.page, status.taken_back);
  await expect(contact.page.getByText(/Una cifra estaba mal/).first()).toBeVisible();

  await test.step('without a network the analyst has what came before', async () => {
    await openByWorker(analyst.page, READ);
    for (const words of SAID) await expect(analyst.page.getByText(words).first()).toBeVisible();
  });
  await test.step('with one it goes, and does not come back', async () => {
    await analyst.context.setOffline(false);
    await expect(analyst.page.getByText(TAKEN_BACK)).toBeVisible();
    for (const words of SAID) await expect(analyst.page.getByText(words)).toHaveCount(0);
    await analyst.context.setOffline(true);
    await openByWorker(analyst.page, `${EDITION}/read`);
    await expect(analyst.page.locator(`a[href="${EDITION}/read/MX"]`)).toBeVisible();
    const gone = analyst.page
      .getByRole('listitem')
      .filter({ has: analyst.page.locator(`a[href="${READ}"]`) });
    await expect(gone).toContainText(read.gone_line({ when: '' }).trim());
  });
});

test('what was asked back offline goes also when the collection was closed meanwhile', async ({
  openPhone,
}) => {
  const contact = await openPhone({ as: 'ecuador-contact' });
  await openAt(contact.page, `${WORK}/release`);
  await expectStands(contact.page, status.released);
  await contact.context.setOffline(true);
  await takeReleaseBack(contact.page, 'Llegó tarde.');
  await expect(contact.page.getByText(standing.unsent)).toBeVisible();

  const presidency = await openPhone({ as: 'presidency-admin' });
  await openAt(presidency.page, EDITION);
  await presidency.page.getByRole('button', { name: step.end_collection }).click();
  await presidency.page.getByRole('dialog').getByRole('button', { name: step.end_collection }).click();
  await expect(presidency.page.getByText(es.ideal.status.analysing).first()).toBeVisible();
  // The step is received before the other phone is heard.
  await expectNothingWaits(presidency.page);

  await contact.context.setOffline(false);
  await expectStands(contact.page, status.taken_back);
  await expect(contact.page.getByText(release.closed)).toBeVisible();

  const analyst = await openPhone({ as: 'ameripol-analyst' });
  await openAt(analyst.page, READ);
  await expect(analyst.page.getByText(TAKEN_BACK)).toBeVisible();
});
