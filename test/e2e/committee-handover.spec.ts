import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { HANDOVER_CHECKS } from '#shared/presidencies/handover.schemas.ts';
import { expect, test } from './fixtures.ts';
import { pressAndConfirm } from './pages/committee.ts';
import { enrol } from './pages/first-minute.ts';
import { expectNothingWaits, goToOutbox, recordRow } from './pages/outbox.ts';
import { goInside } from './pages/routes.ts';
import { openAt, untilServedOffline } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const { presidencies, kit, checking, people } = es;
const { handover } = presidencies;
/** Brazil presides in the demo, and Chile is next. */
const COMING = '/presidencies/prs_demo-3';
const GOING = '/presidencies/prs_demo-2';
const MEETING = '/meetings/mtg_demo-founding';
const ITEM = 'agi_demo-founding-4';
const DRAFT = 'Propuesta de trabajo que no pasa, CODORNIZ-41.';
const LATE = 'Escrito sin red por quien presidía, BANDURRIA-72.';

test.use({
  actionTimeout: 20_000,
  filled: {
    people: [{ key: 'brazil-admin', state: 'BR', roles: ['nationalAdmin'], institution: null, unit: null }],
    done: [],
  },
});

async function draftDecision(page: Page, text: string): Promise<void> {
  await goInside(page, `${MEETING}/outcomes`);
  await page.locator(`a[href$="/decisions/new?item=${ITEM}"]`).first().click();
  await page.locator('#decision-text').fill(text);
  await page.getByRole('button', { name: kit.save, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${MEETING}/outcomes`));
}
async function goThroughChecklist(page: Page): Promise<void> {
  for (const check of HANDOVER_CHECKS)
    await page.getByRole('checkbox', { name: handover.check_item[check], exact: true }).check();
  await expect(
    page.getByText(handover.checked({ n: HANDOVER_CHECKS.length, of: HANDOVER_CHECKS.length })),
  ).toBeVisible();
}

test('a presidency hands over in one act while a phone of it is away: what that phone made is kept, and the file is checked by anybody', async ({
  openPhone,
  roles,
  links,
}, info) => {
  const delegate = await openPhone({ as: 'presidency-delegate' });
  await test.step('a phone of the presidency goes where there is no network, and works on', async () => {
    await openAt(delegate.page, '/');
    await draftDecision(delegate.page, DRAFT);
    await expectNothingWaits(delegate.page);
    await untilServedOffline(delegate.page);
    await delegate.context.setOffline(true);
    await draftDecision(delegate.page, LATE);
  });

  const chair = await openPhone({ as: 'presidency-admin' });
  await test.step('the presidency goes through the list and signs', async () => {
    await openAt(chair.page, `${COMING}/handover/sign`);
    await goThroughChecklist(chair.page);
    await pressAndConfirm(chair.page, handover.sign);
    await expect(chair.page).toHaveURL(new RegExp(`${COMING}/handover$`));
    await expectNothingWaits(chair.page);
  });

  const chile = await openPhone();
  await test.step('the administration of the next state reads the dossier and accepts', async () => {
    const { page } = chile;
    await enrol(page, roles['chile-admin'] ?? '');
    await goInside(page, `${COMING}/handover`);
    await expect(page.getByRole('heading', { level: 1, name: handover.title })).toBeVisible();
    await goInside(page, `${COMING}/handover/accept`);
    await goThroughChecklist(page);
    await pressAndConfirm(page, handover.accept);
    await expectNothingWaits(page);
    await goInside(page, `${COMING}/handover`);
    await expect(page.getByText(handover.state.accepted, { exact: true })).toBeVisible();
  });

  await test.step('whoever presided does not any more, and what was not listed is gone from their phone', async () => {
    const { page } = chair;
    await expectNothingWaits(page);
    await goInside(page, `${MEETING}/outcomes`);
    await expect(page.getByText(DRAFT)).toHaveCount(0);
    await goInside(page, `${COMING}/edit`);
    await expect(page.locator('#term-basis')).toHaveCount(0);
  });

  await test.step('the phone that was away learns it at its next contact, and keeps what it wrote', async () => {
    const { page, context } = delegate;
    await context.setOffline(false);
    await goToOutbox(page);
    await page.getByRole('button', { name: es.outbox.send_now }).click();
    const row = recordRow(page, es.decisions.acts.decision);
    await expect(page.getByText(es.errors.presidencies.handed_over)).toBeVisible({ timeout: 30_000 });
    await expect(row.first()).toBeVisible();
    await goInside(page, `${MEETING}/outcomes`);
    await expect(page.getByText(DRAFT)).toHaveCount(0);
  });

  const brazil = await openPhone();
  await test.step('the state that presided reads what stayed and what came too late, and passes that on', async () => {
    const { page } = brazil;
    await enrol(page, links['brazil-admin'] ?? '');
    await goInside(page, `${GOING}/kept`);
    await expect(page.getByText(DRAFT).first()).toBeVisible();
    const late = page.locator('details').filter({ hasText: es.decisions.acts.decision }).first();
    await late.locator('summary').click();
    await expect(late.getByText(LATE)).toBeVisible();
    await pressAndConfirm(page, people.set_asides.pass_on);
    await expectNothingWaits(page);
  });
  await test.step('whoever presides now reads what it was given, and not the draft', async () => {
    const { page } = chile;
    await expectNothingWaits(page);
    await goInside(page, '/people/set-asides');
    const given = page.locator('details').filter({ hasText: es.decisions.acts.decision }).first();
    await given.locator('summary').click();
    await expect(given.getByText(LATE)).toBeVisible();
    await goInside(page, `${MEETING}/outcomes`);
    await expect(page.getByText(DRAFT)).toHaveCount(0);
  });

  await test.step('anybody checks the file, without an account and without a network', async () => {
    await goInside(chile.page, `${COMING}/handover`);
    const [download] = await Promise.all([
      chile.page.waitForEvent('download'),
      chile.page.getByRole('button', { name: handover.save }).click(),
    ]);
    const path = info.outputPath('handover.json');
    await download.saveAs(path);
    const stranger = await openPhone();
    await stranger.page.goto('/check');
    await expect(stranger.page.locator('.check-any[data-ready]')).toBeVisible({ timeout: 30_000 });
    await stranger.context.setOffline(true);
    const input = stranger.page.locator('input[type=file]');
    await input.setInputFiles(path);
    await expect(stranger.page.getByText(checking.handover.agrees)).toBeVisible({ timeout: 30_000 });
    const altered = readFileSync(path, 'utf8').replace('"number":2', '"number":1');
    await input.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(altered) });
    await expect(stranger.page.getByText(checking.handover.differs)).toBeVisible({ timeout: 30_000 });
  });
});
