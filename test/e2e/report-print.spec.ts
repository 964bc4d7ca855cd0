import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { en } from '#app/i18n/locales/en.ts';
import { pt } from '#app/i18n/locales/pt.ts';
import type { EditionFile } from '#shared/publication/edition-file.schemas.ts';
import { expect, test } from './fixtures.ts';
import { A4, acrossOf, bodyOf, edgesOf, LETTER, type PrintedPdf, readPdf } from './pages/printed-pdf.ts';
import { openAt } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const ROOT = join(import.meta.dirname, '../..');
const DESK = { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false };
const PUBLISHED = '/ideal/edn_demo-ideal-0';
const DRAFT = '/ideal/edn_demo-ideal-1';
const WORDS = { es, pt, en };
/** In points: smaller letters are no heading's. */
const HEADING = 11.4;
const CELLS_OF_A_ROW = 7;

async function printed(page: Page): Promise<PrintedPdf> {
  // The whole report, to its last section.
  await expect(page.locator('.printed-section').nth(8)).toBeAttached();
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  const made = { tagged: true, outline: true, preferCSSPageSize: true, printBackground: true };
  return readPdf(await page.pdf(made));
}

const short = (hash: string) => hash.split('-').slice(0, 2).join('-');
const heads = (pdf: PrintedPdf, word: string) =>
  pdf.pages.filter((page) => bodyOf(page).some(({ text }) => text === word)).length;
const count = (pdf: PrintedPdf, kind: string) =>
  pdf.pages.reduce((sum, { kinds }) => sum + kinds.filter((each) => each === kind).length, 0);

/** What holds for every report on paper. */
function expectWhole(pdf: PrintedPdf, { says, size }: { says: readonly string[]; size: readonly number[] }) {
  expect(pdf.pages.length).toBeGreaterThan(5);
  for (const [at, page] of pdf.pages.entries()) {
    const edges = edgesOf(page);
    for (const words of [...says, `${at + 1} / ${pdf.pages.length}`])
      expect(edges, `page ${at + 1}`).toContain(words);
    expect(page.size, `page ${at + 1}`).toEqual(size);
    expect(page.pictures, `pictures of pixels on page ${at + 1}`).toBe(0);
    const last = bodyOf(page).at(-1);
    expect(last?.height, `page ${at + 1} ends with the heading “${last?.text}”`).toBeLessThan(HEADING);
  }
  expect(pdf.isTagged).toBe(true);
  expect(pdf.unknown).toEqual([]);
  expect(count(pdf, 'H1')).toBe(1);
  expect(count(pdf, 'H2')).toBeGreaterThan(5);
  expect(pdf.outline.length).toBeGreaterThan(5);
}

test('the report on paper: marking, version, hash and page on each, tags that every reader knows, and no cut row', async ({
  openPhone,
  dist,
}, { outputDir }) => {
  const { page } = await openPhone({ as: 'ameripol-analyst', ...DESK });
  await openAt(page, `${PUBLISHED}/published`);
  const waiting = page.waitForEvent('download');
  await page
    .locator('.row', { hasText: es.publication.files.whole })
    .getByRole('button', { name: es.publication.files.save })
    .click();
  const file = await (await waiting).path();
  const edition = JSON.parse(readFileSync(file, 'utf8')) as EditionFile;
  const { text, fileHash, figures } = edition;
  const says = ['TLP:AMBER+STRICT', 'IDEAL 1', short(fileHash)];

  await page.getByRole('link', { name: es.printing.title }).click();
  const version = es.printing.version({ n: text.version, kind: es.assessment.version_kind[text.kind] });
  const onA4 = await printed(page);
  expectWhole(onA4, { says: [...says, version], size: A4 });
  expect(onA4.pages.map(acrossOf)).toEqual(onA4.pages.map(() => ''));
  expect(onA4.title).toMatch(/^IDEAL 1.*\p{L}/u);
  expect(onA4.title.endsWith(`, versión ${text.version}, en español`)).toBe(true);
  // Bookmarks keep the spaces of a heading that takes several lines.
  expect(onA4.outline).toContain(edition.edition.title.es);
  expect(count(onA4, 'TD')).toBe(CELLS_OF_A_ROW * figures.areas.length);
  expect(count(onA4, 'TH')).toBeGreaterThan(figures.areas.length);

  // As if there were so many areas that the table is longer than a page.
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, '.printed-table td { block-size: 42mm }');
  const large = await printed(page);
  expect(heads(large, es.printing.column.score)).toBeGreaterThan(1);
  expect(count(large, 'TD')).toBe(CELLS_OF_A_ROW * figures.areas.length);

  // A text that no meeting adopted says so across every page.
  await openAt(page, `${DRAFT}/print`);
  await expect(page.locator('.printed')).toBeVisible();
  const draft = await printed(page);
  const [hashOf] = /[0-9a-f]{8}-[0-9a-f]{8}/.exec(edgesOf(draft.pages[0] ?? never())) ?? [];
  expectWhole(draft, {
    says: ['TLP:AMBER+STRICT', 'IDEAL 2', hashOf ?? 'a hash', es.printing.draft],
    size: A4,
  });
  expect(draft.pages.map(acrossOf)).toEqual(draft.pages.map(() => es.printing.draft));

  // The three languages, by whoever has the file alone.
  const command = [
    join(ROOT, 'server/scripts/ideal.ts'),
    'report',
    file,
    '--pdf',
    outputDir,
    '--paper',
    'letter',
  ];
  const made = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    env: { ...process.env, CLASI_DIST: dist },
  });
  expect({ status: made.status, stderr: made.stderr }).toEqual({ status: 0, stderr: '' });
  const told = made.stdout.trimEnd().split('\n');
  for (const [at, language] of (['es', 'pt', 'en'] as const).entries()) {
    const path = join(outputDir, `ideal-1-v${text.version}-${language}.pdf`);
    const pdf = await readPdf(readFileSync(path));
    const { printing, assessment } = WORDS[language];
    const name = printing.version({ n: text.version, kind: assessment.version_kind[text.kind] });
    expectWhole(pdf, { says: [...says, name], size: LETTER });
    expect(pdf.outline).toContain(printing.figures);
    expect(told[at]).toBe(`${path}: ${pdf.pages.length} pages`);
  }

  // A file with another digit makes none.
  const [first] = edition.figures.areas;
  if (first?.score != null) first.score.median = 9.9;
  const changed = join(outputDir, 'changed.json');
  writeFileSync(changed, JSON.stringify(edition));
  const folder = join(outputDir, 'none');
  const refused = spawnSync(process.execPath, [command[0] ?? '', 'report', changed, '--pdf', folder], {
    encoding: 'utf8',
  });
  expect(refused.status).toBe(1);
  expect(refused.stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(() => readdirSync(folder)).toThrow();
});

function never(): never {
  throw new Error('no page');
}
