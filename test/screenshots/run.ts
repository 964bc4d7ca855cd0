import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from '@playwright/test';
import { launch } from '../e2e/browser.ts';
import { type DemoServer, startDemo } from '../e2e/demo-server.ts';
import { EDITION } from '../e2e/pages/ideal.ts';
import { enrol, fillParts, LOCALES, type Locale, open, TAGS } from './walk.ts';

const ROOT = join(import.meta.dirname, '../..');
const MEETING = '/meetings/mtg_demo-founding';
/** The sample meeting a week ahead. */
const WEEK = '/meetings/mtg_demo-week';
/** The published edition of the demo. */
const PUBLISHED = '/ideal/edn_demo-ideal-0';
/** Of the committee: a silence that runs, and an amendment with positions. */
const SILENCE = '/silences/sil_demo-ports';
const AMENDMENT = '/rules/rst_demo-reglamento/amendments/amd_demo-quorum-ecuador';
/** With COSI. */
const TOPIC = '/dialogue/top_demo-cosi';
/** Of the political cycle: a plan that runs, and one of its actions. */
const PLAN = '/plans/pao_demo-drugs';
const ACTION = 'opa_demo-drugs-profiles';
/** Of a joint action: the centre of a day that is over, and a post of one that is coming. */
const CENTRE = '/joint-days/jad_demo-ports/centre';
const POST = '/posts/pto_demo-pr2';
const PHONE = { width: 360, height: 740 };
const LAPTOP = { width: 1280, height: 800 };
/** Of three reports, so that no two look alike: place, and index of the crime area in the list. */
const REPORTS = [
  { words: 'San Antonio, terminal 2', area: 9 },
  { words: 'Valparaíso, muelle 4', area: 15 },
  { words: 'Arica, paso fronterizo', area: 18 },
] as const;
const SCREENS = [
  ['today', '/'],
  ['meetings', '/meetings'],
  ['agenda', `${MEETING}/agenda`],
  ['people', `${MEETING}/people`],
  ['note', `${MEETING}/note`],
  ['attendance', `${MEETING}/attendance`],
  ['reports', '/reports'],
  ['outbox', '/outbox'],
  ['more', '/more'],
  ['display', '/more/display'],
  ['install', '/more/install'],
  ['storage', '/more/storage'],
  ['devices', '/more/devices'],
  ['privacy', '/more/privacy'],
  ['diagnostics', '/more/diagnostics'],
  ['export', '/more/export'],
  ['leave', '/more/leave'],
] as const;

const { values } = parseArgs({
  options: {
    /** Folder for every screen in every theme, for people to look at; without it only the published pictures. */
    all: { type: 'string' },
    locale: { type: 'string' },
    /** Names of pictures of meetings and plans, with commas: only these are taken. */
    only: { type: 'string' },
  },
});

interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  close(): Promise<void>;
}

async function openBrowser({
  locale,
  size,
  theme,
  port,
}: {
  locale: Locale;
  size: { width: number; height: number };
  theme: string;
  port: number;
}): Promise<Opened> {
  const profile = mkdtempSync(join(tmpdir(), 'clasi-shots-'));
  const isPhone = size === PHONE;
  const context = await launch({
    profile,
    port,
    options: {
      viewport: size,
      deviceScaleFactor: isPhone ? 2 : 1,
      locale: TAGS[locale],
      hasTouch: isPhone,
      isMobile: false,
    },
  });
  await context.addInitScript((chosen) => localStorage.setItem('clasi.theme', chosen), theme);
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    context,
    page,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

async function begin(page: Page): Promise<void> {
  await open(page, '/reports/new');
  await page.waitForURL(/\/reports\/drafts\//);
  await page.locator('main ol.list').waitFor({ timeout: 30_000 });
}

/** One received, one queued, one draft: the three facts that the outbox is about. */
async function fillOutbox(page: Page, context: BrowserContext): Promise<void> {
  for (const [index, isOffline] of [false, true].entries()) {
    await context.setOffline(isOffline);
    await begin(page);
    await fillParts({ page, ...(REPORTS[index] ?? REPORTS[0]), parts: 7 });
    await page.locator('main .button-filled').last().click();
    await page.locator('main h1').first().waitFor();
    await page.waitForTimeout(400);
    await page.locator('main .button-filled').last().click();
    await page.waitForURL(/\/reports\/sent\//);
    await page.waitForTimeout(isOffline ? 500 : 2_500);
  }
  await begin(page);
  await fillParts({ page, ...REPORTS[2], parts: 3 });
  await page.locator('main ol.list > li a').nth(3).click();
  await page.waitForTimeout(500);
}

async function keep(page: Page, file: string): Promise<void> {
  await page.screenshot({ path: file });
  console.log(file.replace(`${ROOT}/`, ''));
}

/** The pictures of the READMEs and of the install dialog, from the demo. */
async function makeKept(locale: Locale, demo: DemoServer): Promise<void> {
  const folder = join(ROOT, '.github/screenshots');
  mkdirSync(folder, { recursive: true });
  if (values.only !== undefined) return makeMeetingPictures({ locale, demo, folder });
  const { page, context, close } = await openBrowser({
    locale,
    size: PHONE,
    theme: 'light',
    port: demo.port,
  });
  await enrol({ page, url: demo.roles['chile-officer'] ?? '' });
  await page.waitForTimeout(1_500);
  await keep(page, join(folder, `${locale}-today.png`));
  if (locale === 'es') await keep(page, join(ROOT, 'public/screenshots/today-narrow.png'));
  await fillOutbox(page, context);
  await keep(page, join(folder, `${locale}-question.png`));
  await open(page, '/outbox');
  await keep(page, join(folder, `${locale}-outbox.png`));
  await close();
  await makeMeetingPictures({ locale, demo, folder });
  if (locale !== 'es') return;
  const wide = await openBrowser({ locale, size: LAPTOP, theme: 'light', port: demo.port });
  await enrol({ page: wide.page, url: demo.roles['presidency-delegate'] ?? '' });
  await open(wide.page, `${MEETING}/agenda`);
  await keep(wide.page, join(ROOT, 'public/screenshots/agenda-wide.png'));
  await wide.close();
}

/**
 * On a phone the morning of a delegate, a meeting in session, a rating, a silence, a topic, a chain and the keys of a
 * post; on a laptop the board, a report in review, IDEAL for an analyst, the desk of the chair, an amendment, a plan,
 * the radar and the coordination centre of a joint action day.
 */
async function makeMeetingPictures({
  locale,
  demo,
  folder,
}: {
  locale: Locale;
  demo: DemoServer;
  folder: string;
}): Promise<void> {
  const only = values.only?.split(',');
  // A link enrols one device, once: what one person sees is taken on one.
  for (const { role, size, pictures, keys, entered } of [
    {
      role: 'ecuador-delegate',
      size: PHONE,
      pictures: { morning: `${WEEK}/morning`, now: `${MEETING}/now` },
    },
    {
      role: 'presidency-admin',
      size: LAPTOP,
      pictures: { board: `${WEEK}/board`, chair: `${MEETING}/chair` },
    },
    { role: 'chile-contact', size: LAPTOP, pictures: { review: '/reports' }, keys: ['j', 'j', 'j'] },
    { role: 'chile-institution', size: PHONE, pictures: { rating: `${EDITION}/rate/cocaine` } },
    {
      role: 'ameripol-analyst',
      size: LAPTOP,
      pictures: { ideal: EDITION, figures: `${EDITION}/figures`, report: `${PUBLISHED}/report/judgements` },
    },
    { role: 'chile-delegate', size: PHONE, pictures: { silence: SILENCE } },
    { role: 'cosi-counterpart', size: PHONE, pictures: { topic: TOPIC } },
    { role: 'ecuador-contact', size: LAPTOP, pictures: { amendment: AMENDMENT, centre: CENTRE } },
    { role: 'ecuador-officer', size: PHONE, pictures: { post: POST }, entered: ['64', '12'] },
    { role: 'ecuador-plan-leader', size: LAPTOP, pictures: { plan: PLAN } },
    { role: 'ecuador-coordinator', size: LAPTOP, pictures: { radar: '/coherence' } },
    { role: 'ecuador-action-leader', size: PHONE, pictures: { chain: `/chain/${ACTION}` } },
  ]) {
    const wanted = Object.entries(pictures).filter(([name]) => only?.includes(name) !== false);
    if (wanted.length === 0) continue;
    const { page, close } = await openBrowser({ locale, size, theme: 'light', port: demo.port });
    await enrol({ page, url: demo.roles[role] ?? '' });
    for (const [name, path] of wanted) {
      await open(page, path);
      await page.locator('main h1').first().waitFor({ timeout: 30_000 });
      await page.waitForTimeout(1_500);
      for (const key of keys ?? []) {
        await page.keyboard.press(key);
        await page.waitForTimeout(800);
      }
      for (const [at, figure] of (entered ?? []).entries()) {
        if (at > 0) await page.locator('main .button-filled').last().click();
        for (const digit of figure) await page.getByRole('button', { name: digit, exact: true }).click();
      }
      await keep(page, join(folder, `${locale}-${name}.png`));
    }
    await close();
  }
}

/** Every screen for people to look at: phone and laptop in each theme. */
async function makeAll(folder: string, locale: Locale, demo: DemoServer, links: string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { page, context, close } = await openBrowser({
    locale,
    size: PHONE,
    theme: 'light',
    port: demo.port,
  });
  await enrol({ page, url: demo.roles[links.shift() ?? ''] ?? '' });
  await page.waitForTimeout(1_500);
  for (const [width, size] of [
    ['360', PHONE],
    ['1280', LAPTOP],
  ] as const) {
    await page.setViewportSize(size);
    for (const theme of ['light', 'dark', 'contrast']) {
      await page.evaluate((chosen) => {
        document.documentElement.dataset.theme = chosen;
      }, theme);
      for (const [name, path] of SCREENS) {
        await open(page, path);
        await keep(page, join(folder, `${name}-${locale}-${theme}-${width}.png`));
      }
    }
  }
  await context.setOffline(false);
  await close();
}

mkdirSync(join(ROOT, 'public/screenshots'), { recursive: true });
for (const locale of LOCALES) {
  if (values.locale !== undefined && values.locale !== locale) continue;
  const data = mkdtempSync(join(tmpdir(), 'clasi-shots-data-'));
  const demo = await startDemo({ data, dist: join(ROOT, 'dist') });
  try {
    if (values.all === undefined) await makeKept(locale, demo);
    else await makeAll(values.all, locale, demo, ['chile-officer']);
  } finally {
    await demo.stop();
    rmSync(data, { recursive: true, force: true });
  }
}
