import { reportId, ruled, sent, titleOf } from './filled-reports.ts';
import { expect, test } from './fixtures.ts';
import { findInStores, heardIn, recordTraffic } from './leaks.ts';
import {
  authoriseRelease,
  containersLeftOut,
  EDITION,
  FOR_ALL,
  figureChosen,
  HEARD_BY_ALL,
  NOTE,
  prepareRelease,
  WORK,
} from './pages/ideal.ts';
import { expectNothingWaits } from './pages/outbox.ts';
import { approve, openReport } from './pages/review.ts';
import { openAt } from './pages/unlock.ts';
import { es } from './pages/words.ts';
import { watchTalk } from './quiet.ts';

const { review } = es.reports;
const { acts, consent } = es.contributions;
const PORT = { key: 'loica', by: 'chile-officer', narrative: 'Precintos copiados, señal LOICA-44.' };
/** What others may read, and what nobody outside the state may. */
const STATEMENT = 'Se alquilan equipos de frío por pocas semanas, CHINCOL-66.';
const USE = 'Decir el método en IDEAL, señal DIUCA-55.';
const SECRETS = [
  'LOICA-44',
  reportId(PORT.key),
  titleOf(PORT.key),
  'puerto-san-antonio',
  'DIUCA-55',
  'per_chile-officer',
];

test.use({
  actionTimeout: 20_000,
  filled: {
    done: [
      ...[ruled(['customs'], []), sent(PORT), NOTE, FOR_ALL],
      ...[figureChosen('La policía incluye las carreteras.'), containersLeftOut('Falta el permiso.')],
    ],
  },
});

test('from a report to AMERIPOL’s analyst: approved, linked, consented to, seen by two; the others hear nothing', async ({
  openPhone,
}) => {
  const unit = await openPhone({ as: 'chile-head' });
  await openAt(unit.page, '/reports');
  await openReport(unit.page, titleOf(PORT.key));
  await unit.page.getByRole('button', { name: review.step.pass }).click();
  await expect(unit.page.getByText(review.status.unit_approved).first()).toBeVisible();
  await expectNothingWaits(unit.page);
  await unit.context.close();

  const contact = await openPhone({ as: 'chile-contact' });
  const { page } = contact;
  await openAt(page, `/reports/${reportId(PORT.key)}`);
  await approve(page);
  await expect(page.getByText(review.status.approved).first()).toBeVisible();

  await openAt(page, `${WORK}/links/new?from=${reportId(PORT.key)}`);
  await page.locator('#link-statement').fill(STATEMENT);
  await page.getByRole('button', { name: es.kit.save, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${WORK}$`));
  await page.getByRole('link', { name: STATEMENT }).first().click();
  await expect(page.getByText(es.contributions.obstacle.consent_missing).first()).toBeVisible();
  await page.locator('#consent-use').fill(USE);
  await page.getByRole('button', { name: acts.ask_consent }).click();
  await expect(page.getByText(consent.open, { exact: true })).toBeVisible();

  const customs = await openPhone({ as: 'chile-institution' });
  await openAt(customs.page, '/');
  await customs.page.getByRole('link', { name: /DIUCA-55/ }).click();
  await customs.page.getByText(consent.give.granted, { exact: true }).click();
  await customs.page.getByRole('button', { name: consent.save, exact: true }).click();
  await expect(customs.page.getByText(consent.granted, { exact: true }).first()).toBeVisible();
  await expect(page.getByText(consent.granted, { exact: true }).first()).toBeVisible();
  await customs.context.close();

  const others = [await openPhone({ as: 'ecuador-contact' }), await openPhone({ as: 'presidency-admin' })];
  const heard = others.map(({ context }) => recordTraffic(context));
  for (const other of others) await openAt(other.page, EDITION);
  await prepareRelease(page);
  // Rows are drawn near the screen alone.
  await page.getByRole('heading', { name: es.ideal.read.items }).scrollIntoViewIfNeeded();
  await expect(page.getByText(STATEMENT).first()).toBeVisible();
  const second = await openPhone({ as: 'chile-authoriser' });
  await authoriseRelease(second.page);
  await second.context.close();

  const analyst = await openPhone({ as: 'ameripol-analyst' });
  const read = recordTraffic(analyst.context);
  await openAt(analyst.page, `${EDITION}/read/CL`);
  await expect(analyst.page.getByText(STATEMENT).first()).toBeVisible();
  const told = await read();
  expect(heardIn(told, ['CHINCOL-66', ...SECRETS])).toEqual(['CHINCOL-66']);
  await analyst.context.close();

  for (const [index, other] of others.entries()) {
    const rest = watchTalk(other.page);
    await openAt(other.page, `${EDITION}/read/CL`);
    await rest();
    await expect(other.page.getByText('CHINCOL-66')).toHaveCount(0);
    await openAt(other.page, EDITION);
    await expect(other.page.getByText(/IDEAL 3/).first()).toBeVisible();
    const traffic = (await heard[index]?.()) ?? '';
    expect(heardIn(traffic, [HEARD_BY_ALL, 'CHINCOL-66', ...SECRETS])).toEqual([HEARD_BY_ALL]);
    // The app's own texts name this unit as an example.
    const tokens = ['CHINCOL-66', ...SECRETS].filter((word) => word !== 'puerto-san-antonio');
    const stores = await findInStores(other.page, tokens);
    expect(stores).toMatchObject({ found: [] });
    expect(stores.rows).toBeGreaterThan(0);
  }
});
