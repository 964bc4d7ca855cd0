import type { Page } from '@playwright/test';
import { chileanAnswers } from '#server/demo/demo-contribution-texts.ts';
import { demoRequirements } from '#server/demo/demo-ideal-texts.ts';
import { expect, test } from './fixtures.ts';
import {
  authoriseRelease,
  containersLeftOut,
  EDITION,
  expectStands,
  NOTE,
  prepareRelease,
  WORK,
} from './pages/ideal.ts';
import { expectNothingWaits } from './pages/outbox.ts';
import { openAt } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const { acts, figure, figures, obstacle, owed, section_status, sections, standing, status } = {
  ...es.contributions,
  figures: es.contributions.fields.counts,
};
const ASKED = demoRequirements.find(({ key }) => key === 'firearms')?.question.es ?? '';
const PARCELS = 'Fusiles de ejemplo';
const ANSWER = 'Entran por encomiendas, en piezas.';
const REASON = 'La policía suma lo incautado en carreteras.';
/** What customs and the police counted of the same: 4120 and 4275. */
const SAID = chileanAnswers.flatMap(({ counts }) =>
  counts.filter(({ place, counted }) => place === null && counted === 'kilogram'),
);
/** With a point between thousands or without. */
const asRead = (amount: number) => new RegExp(String(amount).replace(/^(\d)(\d{3})$/, '$1\\.?$2'));

test.use({ actionTimeout: 20_000, filled: { done: [NOTE, containersLeftOut('Falta el permiso.')] } });

/** How many of ten questions the state has answered, and of how many it says that it knows nothing. */
async function expectPartial(page: Page) {
  await expect(page.getByText(owed.partial)).toBeVisible();
  await expect(
    page.getByText(`${owed.done({ done: 1, total: 10 })} · ${owed.gaps({ n: 1 })}`, { exact: true }),
  ).toBeVisible();
}

test('a questionnaire is split among institutions, answered offline, made one by choice and reason, and released as a part', async ({
  openPhone,
}) => {
  const contact = await openPhone({ as: 'chile-contact' });
  const { page } = contact;
  await test.step('the point of contact asks customs for a part', async () => {
    await openAt(page, `${WORK}/sections/new?requirement=rqm_demo-firearms`);
    await page.locator('#section-institution').selectOption('customs');
    await page.getByRole('button', { name: sections.ask, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`${WORK}$`));
  });

  const customs = await openPhone({ as: 'chile-institution' });
  await test.step('customs answers without a network; it is kept, and sent later', async () => {
    const asked = customs.page;
    await openAt(asked, '/');
    await asked.getByRole('link', { name: ASKED }).click();
    await expect(asked.locator('#answer-text')).toBeVisible();
    await customs.context.setOffline(true);
    await asked.locator('#answer-text').fill(ANSWER);
    await asked.getByRole('button', { name: es.contributions.count.add }).click();
    await asked.locator('#answer-what-0').fill(PARCELS);
    await asked.locator('#answer-amount-0').fill('37');
    await asked.locator('#answer-counted-0').selectOption('item');
    await asked.locator('#answer-stage-0').selectOption('seized');
    await asked.locator('#answer-note-0').fill('Por paquete');
    await asked.getByRole('button', { name: sections.send }).click();
    await expect(asked.getByText(standing.unsent)).toBeVisible();
    await expect(asked.getByText(section_status.answered, { exact: true })).toBeVisible();
    const row = page.getByRole('listitem').filter({ hasText: ASKED }).last();
    await expect(row).not.toContainText(section_status.answered);
    await customs.context.setOffline(false);
    await expect(row).toContainText(section_status.answered);
    await expectNothingWaits(asked);
  });

  await test.step('two institutions say different things: neither goes out until one is chosen, with the reason', async () => {
    await expect(page.getByText(obstacle.figures_differ)).toBeVisible();
    await page.getByRole('link', { name: obstacle.figures_differ }).click();
    for (const { amount } of SAID)
      await expect(page.getByRole('radio', { name: asRead(amount) })).toBeVisible();
    await page.getByRole('radio', { name: asRead(4275) }).check();
    await page.getByRole('button', { name: acts.figure }).click();
    await expect(page.getByText(es.contributions.need.reason).first()).toBeVisible();
    await page.locator('#figure-reason').fill(REASON);
    await page.getByRole('button', { name: acts.figure }).click();
    await expect(page).toHaveURL(new RegExp(`${WORK}$`));
    await expect(page.getByText(figure.chosen, { exact: true })).toBeVisible();
    await expect(page.getByText(obstacle.figures_differ)).toHaveCount(0);
  });
  await expectPartial(page);

  await prepareRelease(page);
  const preview = page.getByRole('list', { name: figures });
  await expect(preview).toContainText(PARCELS);
  await expect(preview).toContainText(asRead(4275));
  const second = await openPhone({ as: 'chile-authoriser' });
  await authoriseRelease(second.page);
  await test.step('the state reads that it is a part; the analyst reads the figures, and no answer', async () => {
    await openAt(page, WORK);
    await expectStands(page, status.released);
    await expectPartial(page);
    const analyst = await openPhone({ as: 'ameripol-analyst' });
    await openAt(analyst.page, `${EDITION}/read/CL`);
    // Rows are drawn near the screen alone.
    await analyst.page.getByRole('heading', { name: es.ideal.read.figures }).scrollIntoViewIfNeeded();
    await expect(analyst.page.getByText(PARCELS)).toBeVisible();
    await expect(analyst.page.getByText(asRead(4275))).toBeVisible();
    for (const words of [ANSWER, REASON, '4120', '4.120'])
      await expect(analyst.page.getByText(words)).toHaveCount(0);
  });
});
