import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { es } from './words.ts';

const FOLDER = join(import.meta.dirname, '../forms');
export const TITLE = 'Inspección de contenedor';

export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A form as other tools make it, with its list of ports; `last` is how its last question is put. */
export function otherForm({ version, last = 'Nota' }: { version: string; last?: string }): GivenFile[] {
  const xml = readFileSync(join(FOLDER, 'inspeccion.xml'), 'utf8')
    .replace('VERSION', version)
    .replace('>Nota<', `>${last}<`);
  return [
    { name: 'inspeccion.xml', mimeType: 'text/xml', buffer: Buffer.from(xml) },
    { name: 'ports.csv', mimeType: 'text/csv', buffer: readFileSync(join(FOLDER, 'ports.csv')) },
  ];
}

/** The presidency proposes it, once it was tried. */
export async function publishForm(page: Page, files: GivenFile[]): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(files);
  await expect(page.getByText(/^Probado: se abrió/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: es.reports.publish.action, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: es.reports.publish.action }).click();
  await expect(page.getByRole('heading', { level: 1, name: es.reports.title })).toBeVisible();
}

/** The point of contact takes it into use, or its new version. */
export async function activateForm(page: Page, how: 'activate' | 'update'): Promise<void> {
  const row = page.getByRole('listitem').filter({ hasText: TITLE });
  await row.getByRole('button', { name: es.reports.state[how], exact: true }).click();
  await expect(row.getByText(es.reports.state.active, { exact: true })).toBeVisible();
  await expect(row.getByRole('button', { name: es.reports.state[how], exact: true })).toHaveCount(0);
}

/** A photograph of noise, which does not become small by compression. */
export async function photograph(page: Page, width: number): Promise<GivenFile> {
  const base64 = await page.evaluate(async (side) => {
    const canvas = new OffscreenCanvas(side, side);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    const picture = context.createImageData(side, side);
    for (let at = 0; at < picture.data.length; at += 1)
      picture.data[at] = at % 4 === 3 ? 255 : (at * 7919) % 251;
    context.putImageData(picture, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }, width);
  return { name: 'precinto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}

export async function proceed(page: Page): Promise<void> {
  const heading = (await page.locator('main h1').first().textContent()) ?? '';
  await page.getByRole('button', { name: es.forms.question.continue }).click();
  await expect(page.locator('main h1').first()).not.toHaveText(heading);
}
