import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EditionFile } from '#shared/publication/edition-file.schemas.ts';
import { OperatorError } from '../node/operator-error.ts';
import { staticFiles } from '../node/static-files.ts';
import { builtApp } from './build-app.ts';
import { CHROMIUM_ARGS, findChromium } from './find-chromium.ts';

/** The languages of a report, and what a browser of each asks for. */
export const REPORT_LOCALES = { es: 'es-ES', pt: 'pt-BR', en: 'en-GB' } as const;
export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

interface MadePdf {
  readonly path: string;
  readonly pages: number;
}

/** The address of the page while nobody named one; it takes this for none that lasts. */
const NOWHERE = 'http://localhost';

async function startBrowser() {
  let playwright: typeof import('playwright');
  try {
    playwright = await import('playwright');
  } catch {
    throw new OperatorError('What drives the browser is missing: run npm ci.');
  }
  try {
    const executablePath = findChromium();
    return await playwright.chromium.launch({
      args: CHROMIUM_ARGS,
      ...(executablePath === undefined ? {} : { executablePath }),
    });
  } catch (error) {
    const [why] = (error as Error).message.split('\n');
    throw new OperatorError(
      `No Chromium starts: install one (Debian: apt-get install chromium) or name it in CHROMIUM_PATH. (${why})`,
    );
  }
}

/** Each page is one object of its own in what Chromium writes. */
export function pagesOf(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0
  );
}

/**
 * The report of an edition as PDF in its three languages, as anybody prints it from the page that checks a file. The
 * browser gets the built app from this process and nothing from a network.
 * @param origin of the server on which readers find that page; without it the report has no code to scan
 */
export async function reportPdfs({
  edition,
  folder,
  paper,
  origin,
  onMade,
}: {
  edition: EditionFile;
  folder: string;
  paper: Paper;
  origin: string | undefined;
  onMade: (made: MadePdf) => void;
}): Promise<void> {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new OperatorError(`${folder} is no folder to write to: ${(error as Error).message}`);
  }
  const app = staticFiles({ root: await builtApp() });
  const browser = await startBrowser();
  try {
    for (const [language, locale] of Object.entries(REPORT_LOCALES)) {
      const context = await browser.newContext({ locale, serviceWorkers: 'block' });
      await context.route('**/*', async (route) => {
        const answer = await app.request(route.request().url());
        await route.fulfill({
          status: answer.status,
          headers: Object.fromEntries(answer.headers),
          body: Buffer.from(await answer.arrayBuffer()),
        });
      });
      const page = await context.newPage();
      await page.goto(`${origin ?? NOWHERE}/check`);
      await page.locator('.check-any[data-ready] input[type=file]').setInputFiles({
        ...{ name: 'edition.json', mimeType: 'application/json' },
        buffer: Buffer.from(JSON.stringify(edition)),
      });
      await page.locator('.check-report button').click({ timeout: 120_000 });
      await page.locator(`input[name="print-size"][value="${paper}"]`).check();
      if (origin !== undefined) await page.locator('.printed-proof svg.qr-code').waitFor();
      await page.evaluate('document.fonts.ready.then(() => undefined)');
      const pdf = await page.pdf({
        tagged: true,
        outline: true,
        preferCSSPageSize: true,
        printBackground: true,
      });
      const path = join(folder, `ideal-${edition.edition.number}-v${edition.text.version}-${language}.pdf`);
      writeFileSync(path, pdf);
      onMade({ path, pages: pagesOf(pdf) });
      await context.close();
    }
  } finally {
    await browser.close();
  }
}
