import type { BrowserContext } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { findInStores, findOnDisk, heardIn, recordTraffic } from './leaks.ts';
import { pressAndConfirm } from './pages/committee.ts';
import { expectNothingWaits } from './pages/outbox.ts';
import { inSpanish } from './pages/presidency.ts';
import { goInside } from './pages/routes.ts';
import { openAt } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const { letters, delegation, participants, kit } = es;
const LAPTOP = { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false };
const WEEK = '/meetings/mtg_demo-week';
const NAME = 'Inés Loyola';
/** It could be nobody else's. */
const PASSPORT = 'QZ7741908X';

/** Everything that this phone sends from now on, with its addresses. */
function recordSent(context: BrowserContext): () => string {
  const sent: string[] = [];
  context.on('request', (request) => {
    sent.push(`${request.url()}\n${request.postDataBuffer()?.toString('latin1') ?? ''}`);
  });
  return () => sent.join('\n');
}

test('a nominee’s letter is asked for before the list, issued with all others, read and printed; the passport is nowhere', async ({
  openPhone,
}) => {
  test.setTimeout(600_000);
  const liaison = await openPhone({ as: 'chile-liaison' });
  const presidency = await openPhone({ as: 'presidency-admin', ...LAPTOP });
  const chile = liaison.page;
  const sent = recordSent(liaison.context);
  const told = recordTraffic(liaison.context);

  await test.step('the liaison nominates, and says at once that a letter is needed', async () => {
    await openAt(chile, `${WEEK}/delegation`);
    await chile.getByRole('link', { name: delegation.nominations.new }).click();
    await chile.getByRole('textbox', { name: kit.field.name }).fill(NAME);
    await chile
      .getByRole('textbox', { name: inSpanish(participants.fields.office) })
      .fill('Cooperación internacional');
    await chile.getByRole('button', { name: delegation.edit.send }).click();
    await chile.getByRole('listitem').filter({ hasText: NAME }).getByRole('link').click();
    await chile.getByRole('link', { name: delegation.needs.title }).click();
    await expect(chile.getByRole('heading', { level: 1, name: NAME })).toBeVisible();
    await chile.getByRole('link', { name: delegation.needs.edit }).click();
    await chile
      .getByLabel(participants.fields.visa)
      .selectOption({ label: delegation.needs.visas.letter_wanted });
    await chile.getByRole('button', { name: kit.save }).click();
    await expect(chile.getByText(delegation.needs.visas.letter_wanted)).toBeVisible();
    await chile.getByRole('link', { name: letters.one }).click();
    await expect(chile.getByText(letters.waiting)).toBeVisible();
    await expectNothingWaits(chile);
  });

  await test.step('the presidency issues all letters that are asked for, and asks for what is missing', async () => {
    const { page } = presidency;
    await openAt(page, `${WEEK}/letters`);
    await expect(page.getByRole('listitem').filter({ hasText: NAME })).toContainText(letters.list.wanted);
    // Of the others who ask for one the demo knows no name: they wait for it.
    await expect(page.getByText(letters.list.nameless).first()).toBeVisible();
    await pressAndConfirm(page, letters.issue.many({ n: 1 }));
    await expect(page.getByText(letters.issue.done({ n: 1 }))).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: NAME })).toContainText(/CLASI-V-\d{4}-\w{6}/);
    await goInside(page, `${WEEK}/board`);
    await pressAndConfirm(page, letters.asking.act);
    await expectNothingWaits(page);
  });

  await test.step('the liaison sees on Hoy what was asked, and reads the letter', async () => {
    await goInside(chile, '/');
    await expect(chile.getByText(/La presidencia lo pidió el/).first()).toBeVisible();
    await goInside(chile, `${WEEK}/delegation`);
    await chile.getByRole('listitem').filter({ hasText: NAME }).getByRole('link').click();
    await chile.getByRole('link', { name: delegation.needs.title }).click();
    await chile.getByRole('link', { name: letters.one }).click();
    const sheet = chile.locator('.paper-sheet');
    await expect(sheet).toContainText(NAME);
    await expect(sheet).toContainText(/CLASI-V-\d{4}-\w{6}/);
    await expect(sheet).toContainText('Ministerio de Gobierno');
  });

  await test.step('the number of the passport is typed, printed, and nowhere', async () => {
    await chile.getByLabel(letters.print.passport, { exact: true }).fill(PASSPORT);
    const sheet = chile.locator('.paper-sheet');
    await expect(sheet).toContainText(PASSPORT);
    await chile.emulateMedia({ media: 'print' });
    await expect(sheet).toBeVisible();
    await expect(chile.getByLabel(letters.print.passport, { exact: true })).toBeHidden();
    const title = await chile.evaluate(() => {
      window.dispatchEvent(new Event('beforeprint'));
      const printed = document.title;
      window.dispatchEvent(new Event('afterprint'));
      return printed;
    });
    expect(title).toContain(NAME);
    expect(title).not.toContain(PASSPORT);
    await chile.emulateMedia({ media: null });
    // Long enough for a draft, were there one.
    await goInside(chile, `${WEEK}/delegation`);
    await goInside(chile, '/');
    await expectNothingWaits(chile);
    const stores = await findInStores(chile, [PASSPORT]);
    expect(stores.rows).toBeGreaterThan(0);
    expect(stores.found).toEqual([]);
    expect(heardIn(await told(), [PASSPORT])).toEqual([]);
    expect(sent()).toContain('needs.set');
    expect(heardIn(sent(), [PASSPORT])).toEqual([]);
    await liaison.kill();
    expect(findOnDisk(liaison.profile, [PASSPORT])).toEqual([]);
  });
});
