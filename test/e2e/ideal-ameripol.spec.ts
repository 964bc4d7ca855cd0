import { expect, test } from './fixtures.ts';
import { heardIn, recordTraffic } from './leaks.ts';
import { enrol } from './pages/first-minute.ts';
import {
  authoriseRelease,
  EDITION,
  expectStands,
  FOR_ALL,
  HEARD_BY_ALL,
  prepareRelease,
  WORK,
} from './pages/ideal.ts';
import { openAt } from './pages/unlock.ts';
import { es } from './pages/words.ts';
import { watchTalk } from './quiet.ts';

const { acts, links, materials, release, status } = es.contributions;
const TITLE = 'Apunte de enlaces, señal TORCAZA-19';
const STATEMENT = 'Las lanchas salen de caletas sin control, PIDEN-28.';
const SUMMARY = 'AMERIPOL reúne lo que sus enlaces saben de puertos, RAYADOR-37.';
const NOTE = { name: 'nota.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };

test.use({
  actionTimeout: 20_000,
  filled: {
    people: [
      { key: 'ameripol-contact', state: 'XA', roles: ['pointOfContact'], institution: null, unit: null },
      { key: 'ameripol-second', state: 'XA', roles: ['nationalAuthoriser'], institution: null, unit: null },
    ],
    done: [FOR_ALL],
  },
});

test('AMERIPOL hands in what it holds itself by the forms of a state, under four eyes of its own; its analyst reads it, no state does', async ({
  openPhone,
  links: codes,
}) => {
  const state = await openPhone({ as: 'chile-contact' });
  const heard = recordTraffic(state.context);
  await openAt(state.page, EDITION);

  const contact = await openPhone();
  const { page } = contact;
  await enrol(page, codes['ameripol-contact'] ?? '');
  await openAt(page, WORK);
  await page.getByRole('button', { name: acts.begin }).click();
  await test.step('what it holds, and what of it others may read', async () => {
    await page.getByRole('link', { name: materials.add }).click();
    await page.locator('#material-title').fill(TITLE);
    await page.locator('#material-originator').selectOption('elsewhere');
    await page.locator('#material-originator-name').fill('Enlaces de AMERIPOL');
    await page.locator('#material-handling-code').selectOption('H0');
    await page.locator('#material-tlp').selectOption('AMBER');
    await page.getByRole('button', { name: es.kit.save, exact: true }).click();
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByRole('link', { name: /^Vincular a IDEAL 3/ }).click();
    await page.locator('summary').filter({ hasText: es.ideal.kind.area }).click();
    await page.getByRole('checkbox', { name: es.ideal.area.cocaine }).check();
    await page.locator('#link-statement').fill(STATEMENT);
    await page.locator('#link-source').selectOption('B');
    await page.locator('#link-information').selectOption('2');
    await page.getByRole('button', { name: es.kit.save, exact: true }).click();
    await expect(page.getByText(links.ready, { exact: true })).toBeVisible();
  });
  await test.step('its summary, its covering note with the document, and who reads it', async () => {
    await page.getByRole('link', { name: acts.write }).click();
    await page.locator('#contribution-summary').fill(SUMMARY);
    await page.locator('#contribution-covering-note').fill('AMERIPOL 12');
    await page.locator('#contribution-date').fill('2026-06-20');
    await page.locator('input[type=file]').setInputFiles(NOTE);
    await expect(page.getByText(NOTE.name)).toBeVisible();
    await page.getByRole('checkbox', { name: es.ideal.body.XA }).check();
    await page.getByRole('button', { name: es.kit.save, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`${WORK}$`));
  });
  await prepareRelease(page);
  await expect(page.getByText(release.reader_more)).toBeVisible();

  const second = await openPhone();
  await enrol(second.page, codes['ameripol-second'] ?? '');
  await authoriseRelease(second.page);
  await openAt(page, WORK);
  await expectStands(page, status.released);

  const analyst = await openPhone({ as: 'ameripol-analyst' });
  const read = recordTraffic(analyst.context);
  await openAt(analyst.page, `${EDITION}/read/XA`);
  await expect(analyst.page.getByText(STATEMENT)).toBeVisible();
  await expect(analyst.page.getByText(SUMMARY)).toBeVisible();
  const told = await read();
  expect(heardIn(told, ['PIDEN-28', 'TORCAZA-19'])).toEqual(['PIDEN-28']);

  const rest = watchTalk(state.page);
  await openAt(state.page, `${EDITION}/read/XA`);
  await rest();
  await expect(state.page.getByText(es.ideal.read.not_here)).toBeVisible();
  expect(heardIn(await heard(), [HEARD_BY_ALL, 'PIDEN-28', 'RAYADOR-37', 'TORCAZA-19'])).toEqual([
    HEARD_BY_ALL,
  ]);
});
