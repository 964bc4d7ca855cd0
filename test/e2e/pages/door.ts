import { expect, type Locator, type Page } from '@playwright/test';
import { es } from '#app/i18n/locales/es.ts';

const { door } = es.checkins;

/** What the door says about the last attempt. */
export function verdict(page: Page): Locator {
  return page.locator('.door-result');
}

/** Gives the door its name, once for a phone. */
export async function nameDoor(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: door.name }).fill(name);
  await page.getByRole('button', { name: door.start }).click();
  await expect(page.getByRole('heading', { level: 1, name: door.named({ door: name }) })).toBeVisible();
}

export async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: door.code }).fill(code);
  await page.getByRole('button', { name: door.check, exact: true }).click();
}

/** Somebody without a badge: found in the list, chosen. */
export async function chooseFromList(page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox', { name: door.search }).fill(name);
  await page.getByRole('list', { name: door.search }).getByRole('button', { name }).click();
}

/** A badge's code as a camera has it: a JPEG with an even number of pixels each way, or no camera can be fed with it. */
export async function pictureOf(code: Locator): Promise<Buffer> {
  const box = await code.boundingBox();
  if (box === null) throw new Error('the code is not on the page');
  const side = 2 * Math.floor(Math.min(box.width, box.height) / 2) - 2;
  const clip = { x: Math.ceil(box.x), y: Math.ceil(box.y), width: side, height: side };
  return code.page().screenshot({ type: 'jpeg', quality: 95, clip });
}
