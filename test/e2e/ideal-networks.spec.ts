import type { Page } from '@playwright/test';
import { demoNetworks } from '#server/demo/demo-ideal-texts.ts';
import { expect, test } from './fixtures.ts';
import { openAt } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const { acts, merger, network_status, networks, same, today } = es.ideal;
const ECUADORIAN = '/ideal/networks/ntw_demo-mareas-ec';
const nameOf = (key: string) => demoNetworks.find((each) => each.key === key)?.profile.codeName ?? '';
const NAMES = { CL: nameOf('mareas-cl'), EC: nameOf('mareas-ec') };

test.use({ actionTimeout: 20_000 });

/** The profile as its state wrote it, word for word. */
const written = (page: Page) => page.getByRole('main').locator('dl').first().textContent();

test('two states’ profiles are found alike, joined by people of both, and parted without loss', async ({
  openPhone,
}) => {
  const chile = await openPhone({ as: 'chile-contact' });
  const ecuador = await openPhone({ as: 'ecuador-contact' });
  await openAt(ecuador.page, ECUADORIAN);
  await openAt(chile.page, '/ideal/networks');
  const pair = same.pair({ one: `${NAMES.CL} (Chile)`, other: `${NAMES.EC} (Ecuador)` });
  await chile.page.getByRole('link', { name: pair }).click();
  await expect(chile.page.getByRole('button', { name: same.propose })).toBeVisible();
  const before = { CL: await written(chile.page), EC: await written(ecuador.page) };
  expect(before.CL).toContain(NAMES.CL);
  expect(before.EC).toContain(NAMES.EC);

  await test.step('proposed by one, it is one only when the other agrees', async () => {
    await chile.page.getByRole('button', { name: same.propose }).click();
    await expect(chile.page.getByText(same.missing({ state: 'Ecuador' }))).toBeVisible();
    await expect(chile.page.getByRole('button', { name: same.agree })).toHaveCount(0);
    await openAt(ecuador.page, '/');
    await expect(ecuador.page.getByText(today.merger({ name: NAMES.CL }))).toBeVisible();
    await ecuador.page.getByRole('link', { name: NAMES.EC }).click();
    await expect(ecuador.page.getByText(network_status.merged)).toHaveCount(0);
    await ecuador.page.getByRole('button', { name: same.agree }).click();
    for (const { page } of [ecuador, chile]) {
      await expect(page.getByText(network_status.merged, { exact: true }).first()).toBeVisible();
      await expect(page.getByText(merger.merged, { exact: true })).toBeVisible();
    }
    // Each stays readable as its state wrote it, beside the other.
    expect(await written(chile.page)).toBe(before.CL);
    await expect(chile.page.getByText(`${NAMES.EC} (Ecuador)`).first()).toBeVisible();
  });

  await test.step('every member reads both under one', async () => {
    const member = await openPhone({ as: 'presidency-delegate' });
    await openAt(member.page, '/ideal/networks');
    await expect(member.page.getByText(`${NAMES.CL} / ${NAMES.EC}`)).toBeVisible();
    await member.context.close();
  });

  await test.step('parted by the other, with a reason; both are as they were', async () => {
    await ecuador.page.locator('summary').filter({ hasText: acts.merger_end }).click();
    await ecuador.page.locator('[id^=merger-][id$=-reason]').fill('Solo comparten el nombre.');
    await ecuador.page.getByRole('button', { name: acts.merger_end }).click();
    await ecuador.page.getByRole('dialog').getByRole('button', { name: acts.merger_end }).click();
    for (const { page } of [ecuador, chile]) {
      await expect(page.getByText(merger.undone, { exact: true })).toBeVisible();
      await expect(page.getByText(/Solo comparten el nombre/).first()).toBeVisible();
      await expect(page.getByText(network_status.merged, { exact: true })).toHaveCount(0);
    }
    expect(await written(chile.page)).toBe(before.CL);
    expect(await written(ecuador.page)).toBe(before.EC);
  });
  await openAt(chile.page, '/ideal/networks');
  await expect(chile.page.getByRole('heading', { name: networks.title }).first()).toBeVisible();
  await expect(chile.page.getByText(`${NAMES.CL} / ${NAMES.EC}`)).toHaveCount(0);
});
