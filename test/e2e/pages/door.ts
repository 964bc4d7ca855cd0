import { expect, type Locator, type Page } from '@playwright/test';
import { es } from './words.ts';

const { door } = es.checkins;

/** What the door says about the last attempt. */
export function verdict(page: Page): Locator {
  return page.locator('.door-result');
}

/** Names the door, once for each phone. */
export async function nameDoor(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: door.name }).fill(name);
  await page.getByRole('button', { name: door.start }).click();
  await expect(page.getByRole('heading', { level: 1, name: door.named({ door: name }) })).toBeVisible();
}

export async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: door.code }).fill(code);
  await page.getByRole('button', { name: door.check, exact: true }).click();
}

/** A person without a badge: found in the list and chosen. */
export async function chooseFromList(page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox', { name: door.search }).fill(name);
  await page.getByRole('list', { name: door.search }).getByRole('button', { name }).click();
}

/** A badge's code as a camera sees it: a JPEG with even width and height, as a fake camera requires. */
export async function pictureOf(code: Locator): Promise<Buffer> {
  const box = await code.boundingBox();
  if (box === null) throw new Error('the code is not on the page');
  const side = 2 * Math.floor(Math.min(box.width, box.height) / 2) - 2;
  const clip = { x: Math.ceil(box.x), y: Math.ceil(box.y), width: side, height: side };
  return code.page().screenshot({ type: 'jpeg', quality: 95, clip });
}
