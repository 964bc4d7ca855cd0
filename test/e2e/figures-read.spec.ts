import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { countryName } from '#app/i18n/countries.ts';
import { printFigure } from '#app/kit/charts/print-figure.ts';
import { RATED_STATES } from '#server/demo/demo-panels.ts';
import type { ComputedFigures } from '#shared/scoring/compute.ts';
import { DIMENSIONS } from '#shared/scoring/scoring.schemas.ts';
import { expect, test } from './fixtures.ts';
import { heardIn, recordTraffic } from './leaks.ts';
import { EDITION } from './pages/ideal.ts';
import { openAt, untilServedOffline } from './pages/unlock.ts';
import { es } from './pages/words.ts';
import { watchTalk } from './quiet.ts';

const { figures: classes, seen } = es;
const FIGURES = `${EDITION}/figures`;
const DESK = { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false };
/** More stops than stand between two places of one pane. */
const MOST_STOPS = 60;
const { csv, png } = es.charts;

/** Goes there by Tab, as somebody without a pointer does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${target} is not reached by ${MOST_STOPS} times Tab`);
}

/** Where the file is that this saves. */
async function download(page: Page, press: () => Promise<void>): Promise<string> {
  const waiting = page.waitForEvent('download');
  await press();
  return (await waiting).path();
}

/** The file of columns that this button saves, by its heads. */
async function savedBy(page: Page, press: () => Promise<void>): Promise<Record<string, string>[]> {
  const path = await download(page, press);
  const lines = readFileSync(path, 'utf16le')
    .replace(/^\ufeff/, '')
    .trim()
    .split('\r\n');
  const [heads = [], ...rows] = lines.map((line) => line.split('\t').map((cell) => cell.slice(1, -1)));
  return rows.map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at] ?? ''])));
}

/** How many colours are in these boxes of a picture, which has two pixels for each of the page. */
async function coloursIn(
  page: Page,
  {
    picture,
    boxes,
  }: { picture: Buffer; boxes: readonly { x: number; y: number; width: number; height: number }[] },
): Promise<number[]> {
  return page.evaluate(
    async ({ base64, boxes }) => {
      const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const pen = canvas.getContext('2d');
      if (pen === null) throw new Error('no canvas');
      pen.drawImage(image, 0, 0);
      return boxes.map(({ x, y, width, height }) => {
        const { data } = pen.getImageData(2 * x, 2 * y, 2 * width, 2 * height);
        return new Set(new Uint32Array(data.buffer)).size;
      });
    },
    { base64: picture.toString('base64'), boxes },
  );
}

const print = (cell: string | undefined, decimals: 1 | 2) => printFigure('es', Number(cell), decimals);
const scoreOf = (row: Record<string, string>) => {
  const [from, to] = [print(row[seen.column.min], 1), print(row[seen.column.max], 1)];
  return `${print(row[seen.column.median], 1)}${from === to ? '' : ` ${es.charts.from({ from, to })}`}`;
};

test('an analyst’s figures without a network and by keys alone: a cell, its strips, evidence, what was released, and back', async ({
  openPhone,
}) => {
  const phone = await openPhone({ as: 'ameripol-analyst', ...DESK });
  const { page } = phone;
  await openAt(page, FIGURES);
  await expect(page.locator('.matrix-table')).toBeVisible();
  await untilServedOffline(page);
  await phone.context.setOffline(true);
  await openAt(page, FIGURES);

  // The matrix, with ranks that this device computed itself.
  const rows = page.locator('.matrix-table tbody tr');
  await expect(rows.first().locator('.matrix-rank-figure')).toHaveText('1');
  await expect(page.getByText(seen.computing)).toHaveCount(0);
  const count = await rows.count();
  expect(count).toBeGreaterThan(5);

  // By arrows from cell to cell; beside the matrix stands why.
  await tabTo(page, page.locator('.matrix-cell').first());
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const cell = rows.nth(1).locator('.matrix-cell[data-column="V"]');
  await expect(cell).toBeFocused();
  const area = (await cell.getAttribute('data-area')) ?? '';
  await expect(page).toHaveURL(new RegExp(`${FIGURES}/${area}\\?of=V$`));
  const beside = page.locator('.pane-thing');
  await expect(beside.locator('.figures-value')).toHaveText(
    (await cell.locator('.matrix-value').textContent()) ?? '',
  );
  await expect(beside.locator('.value-strip')).toHaveCount(4);
  await expect(cell).toBeFocused();

  // To the evidence, to what the panel of a state said, to what that state released, and back to the same cell.
  await page.keyboard.press('e');
  await expect(beside.locator('[data-part="evidence"]')).toBeFocused();
  const items = beside.locator('.figures-grades li');
  expect(await items.count()).toBeGreaterThan(0);
  const state = beside.locator('.figures-states a[href*="/figures/"]').first();
  for (const way of [state, beside.locator('a[href*="/read/"]').first()]) {
    await tabTo(page, way);
    const href = (await way.getAttribute('href')) ?? '';
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${href}$`));
    if (way === state) await expect(beside.getByText(es.charts.of_state.panel)).toBeVisible();
  }
  await page.getByRole('heading', { name: es.ideal.read.items }).scrollIntoViewIfNeeded();
  await expect(page.getByText(/Lo que el estudio de ejemplo dice de este delito/).first()).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(rows).toHaveCount(count);
  await expect(beside.locator('[data-part="evidence"]')).toBeVisible();

  // The file has the figures of the matrix, and no state.
  const button = page.locator('.pane:first-child .chart-frame').getByRole('button', { name: csv }).first();
  await tabTo(page, button);
  const saved = await savedBy(page, () => page.keyboard.press('Enter'));
  expect(saved).toHaveLength(count);
  for (const [at, row] of saved.entries()) {
    const drawn = rows.nth(at);
    await expect(drawn.locator('th')).toHaveText(row[es.ideal.kind.area] ?? '');
    // Of a knowledge gap there is no figure, neither here nor there.
    if (row[seen.column.class] === classes.class.gap) {
      await expect(drawn.locator('.matrix-gap')).toBeVisible();
      expect([row[seen.column.rank], row[seen.column.median]]).toEqual(['', '']);
      continue;
    }
    await expect(drawn.locator('.matrix-rank-figure')).toHaveText(row[seen.column.rank] ?? '');
    await expect(drawn.locator('.matrix-value')).toHaveText(
      DIMENSIONS.map((key) => print(row[seen.dimension[key]], 2)),
    );
    await expect(drawn.locator('.printed-score')).toHaveText(scoreOf(row));
  }
  const heads = Object.keys(saved[0] ?? {}).join();
  for (const code of RATED_STATES) expect(heads).not.toContain(countryName('es', code));

  // The picture has words, colours and drawings, under the policy that the server sends.
  const frame = page.locator('.pane:first-child .chart-frame');
  const waiting = page.waitForEvent('download');
  await frame.getByRole('button', { name: png }).click();
  const picture = readFileSync(await (await waiting).path());
  const whole = await frame.boundingBox();
  const drawn = rows.first();
  const boxes = await Promise.all(
    [drawn.locator('th'), drawn.locator('td.heat').first(), drawn.locator('.matrix-rank svg')].map(
      async (part) => {
        const box = await part.boundingBox();
        if (whole === null || box === null) throw new Error('nothing is drawn');
        return { ...box, x: box.x - whole.x, y: box.y - whole.y };
      },
    ),
  );
  for (const count of await coloursIn(page, { picture, boxes })) expect(count).toBeGreaterThan(2);

  // The same figures by the command, from what this device saved.
  const input = await download(page, () =>
    page.getByRole('button', { name: seen.matrix.save_input }).click(),
  );
  const { stdout } = spawnSync(process.execPath, ['server/scripts/ideal.ts', 'compute', input], {
    encoding: 'utf8',
  });
  const { areas, inputHash } = JSON.parse(stdout) as ComputedFigures;
  expect(areas.filter(({ rank }) => rank !== null)).not.toEqual([]);
  const shown = inputHash.slice(0, 8).replace(/.{4}/, '$& ');
  await expect(page.locator('.status-note').first()).toContainText(shown);
});

test('a member reads the region of the last day, its own state beside it, and no other by name', async ({
  openPhone,
}) => {
  const { page, context } = await openPhone({ as: 'ecuador-contact' });
  const heard = recordTraffic(context);
  const rest = watchTalk(page);
  await openAt(page, FIGURES);
  await rest();
  const last = page.getByText(/^Cifras del /);
  await expect(last).toBeVisible();
  const rows = page.getByRole('list', { name: seen.region.title }).getByRole('listitem');
  await expect(rows.first().locator('.printed-score').first()).toBeVisible();
  const count = await rows.count();
  const own = rows.filter({ hasText: seen.region.own });
  expect(await own.count()).toBeGreaterThan(0);

  const others = RATED_STATES.filter((code) => code !== 'EC').map((code) => countryName('es', code));
  for (const name of others) await expect(page.locator('main').getByText(name)).toHaveCount(0);
  const saved = await savedBy(page, () => page.getByRole('button', { name: csv }).first().click());
  expect(saved).toHaveLength(count);
  for (const [at, row] of saved.entries()) {
    const drawn = rows.nth(at);
    await expect(drawn).toContainText(row[es.ideal.kind.area] ?? '');
    await expect(drawn.locator('.printed-score:not(.row-detail *)')).toHaveText(scoreOf(row));
    const mine = row[seen.region.own];
    expect(mine, 'its own column is in the file').toBeDefined();
    if (mine !== '') await expect(drawn.locator('.row-detail .printed-score')).toContainText(print(mine, 1));
  }
  const heads = Object.keys(saved[0] ?? {}).join();
  for (const name of others) expect(heads).not.toContain(name);

  // One area: the region and one's own, and still nobody else.
  await rows.first().getByRole('link').click();
  await expect(page.getByText(seen.region.column).first()).toBeVisible();
  for (const name of others) await expect(page.locator('main').getByText(name)).toHaveCount(0);
  const audiences = RATED_STATES.filter((code) => code !== 'EC').map((code) => `ideal/of/${code}/`);
  expect(heardIn(await heard(), audiences)).toEqual([]);
  await context.close();

  // Who does not read the figures of their state sees the region alone.
  const delegate = await openPhone({ as: 'ecuador-delegate' });
  await openAt(delegate.page, FIGURES);
  await expect(delegate.page.getByText(/^Cifras del /)).toBeVisible();
  await expect(delegate.page.locator('.printed-score').first()).toBeVisible();
  await expect(delegate.page.getByText(seen.region.own)).toHaveCount(0);
});
