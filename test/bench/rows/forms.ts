import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright';
import { choicesForm, questionsForm, repeatForm } from '../forms.ts';
import { typeAndMeasure } from '../harness/app-phone.ts';
import type { Tab } from '../harness/browser.ts';
import { atMost, makeRow, notMeasured, type Row } from '../harness/rows.ts';
import { interleaved, median } from '../harness/stats.ts';
import type { World } from '../harness/world.ts';

const SLOWED = 4;
const PHONE = { width: 360, height: 740 };
const TYPED = 'carga7';
/** The slower of the two needs most of a minute for 500 questions on a slowed machine. */
const PATIENCE_MS = 180_000;

/** How a person gets to something in one of the two. */
interface Contender {
  readonly name: 'forms' | 'odkForms';
  /** What is tapped, one after the other, and what has to be painted then. */
  readonly open: readonly { readonly tap: string; readonly shown: string }[];
  readonly field: string;
  /** Opens what the choice of a language stands in; not measured. */
  openLanguages(page: Page): Promise<void>;
  language(page: Page, code: string): Locator;
  readonly label: string;
  openItem(page: Page): Promise<void>;
  /** Opens the search of a select; not measured. */
  openSearch(page: Page): Promise<Locator>;
}

const OURS: Contender = {
  name: 'forms',
  open: [
    { tap: '#tap', shown: 'a.row-target' },
    { tap: 'a.row-target', shown: '.form-nodes' },
  ],
  field: '.form-nodes input[type="text"]',
  openLanguages: async () => undefined,
  language: (page, code) => page.locator(`.form-language[lang="${code}"]`),
  label: '.form-nodes',
  async openItem(page) {
    await page.locator('.form-repeat summary').first().click();
  },
  openSearch: async (page) => page.locator('.search-input'),
};

const ODK: Contender = {
  name: 'odkForms',
  open: [{ tap: '#tap', shown: '.form-questions' }],
  field: '.form-questions input[type="text"]',
  async openLanguages(page) {
    await page.locator('.smaller-screens .language-changer').click();
    await page.getByRole('option').first().waitFor();
  },
  language: (page, code) => page.getByRole('option', { name: code, exact: true }),
  label: '.form-questions',
  openItem: async () => undefined,
  async openSearch(page) {
    await page.locator('.form-questions .p-select-dropdown').click();
    const search = page.locator('.p-select-filter');
    await search.waitFor();
    return search;
  },
};
const CONTENDERS = { forms: OURS, odkForms: ODK };

/** Taps, and measures until what answers the tap is painted, in ms. */
async function timeTap({
  page,
  tap,
  shown,
  words = '',
}: {
  page: Page;
  tap: Locator;
  shown: string;
  words?: string;
}): Promise<number> {
  await page.evaluate(
    ([selector = '', text = '']) => {
      const told = new Promise<number>((resolve) => {
        const onClick = ({ timeStamp }: Event) => {
          const look = () => {
            const found = document.querySelector(selector);
            if (found?.checkVisibility() !== true || !(found.textContent ?? '').includes(text))
              return requestAnimationFrame(look);
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve(performance.now() - timeStamp);
            channel.port2.postMessage(null);
          };
          requestAnimationFrame(look);
        };
        document.addEventListener('click', onClick, { capture: true, once: true });
      });
      Object.assign(window, { benchTap: told });
    },
    [shown, words],
  );
  await tap.click();
  return page.evaluate(() => (window as unknown as { benchTap: Promise<number> }).benchTap);
}

/** From the tap on a form to its first screen, each tap on the way counted, none of the time between them. */
async function openForm({ page, contender, xml }: { page: Page; contender: Contender; xml: string }) {
  await page.evaluate((given) => {
    window.formGiven = { xml: given, language: 'es' };
  }, xml);
  let ms = 0;
  for (const { tap, shown } of contender.open)
    ms += await timeTap({ page, tap: page.locator(tap).first(), shown });
  return ms;
}

async function visit<T>({
  world,
  contender,
  use,
}: {
  world: World;
  contender: Contender;
  use: (tab: Tab) => Promise<T>;
}): Promise<T> {
  const tab = await world.tab(contender.name);
  try {
    tab.page.setDefaultTimeout(PATIENCE_MS);
    await tab.page.setViewportSize(PHONE);
    await tab.throttle(SLOWED);
    return await use(tab);
  } finally {
    await tab.close();
  }
}

interface Scene {
  readonly what: string;
  readonly limit: number;
  readonly unit: string;
  measure(page: Page, contender: Contender): Promise<number>;
}

/** The slowest key. */
async function typeInto(page: Page, field: Locator): Promise<number> {
  await field.click();
  return Math.max(...(await typeAndMeasure(page, TYPED)));
}

function scenes(whoVa: string | null): Scene[] {
  const many = questionsForm(500);
  const opening = { what: '500 questions from tap to input', limit: 1_500, unit: 'ms' };
  const all: Scene[] = [
    { ...opening, measure: (page, contender) => openForm({ page, contender, xml: many }) },
    {
      what: 'key press to paint in 500 questions, slowest key',
      limit: 50,
      unit: 'ms',
      async measure(page, contender) {
        await openForm({ page, contender, xml: many });
        return typeInto(page, page.locator(contender.field).first());
      },
    },
    {
      what: 'change of language in 500 questions',
      limit: 300,
      unit: 'ms',
      async measure(page, contender) {
        await openForm({ page, contender, xml: many });
        await contender.openLanguages(page);
        const tap = contender.language(page, 'pt');
        return timeTap({ page, tap, shown: contender.label, words: '(pt)' });
      },
    },
    {
      what: 'key press to paint in a repeat of 200 items, slowest key',
      limit: 100,
      unit: 'ms',
      async measure(page, contender) {
        await openForm({ page, contender, xml: repeatForm(200) });
        await contender.openItem(page);
        return typeInto(page, page.locator(contender.field).first());
      },
    },
    {
      what: 'key press to paint in the search of 5,000 choices, slowest key',
      limit: 150,
      unit: 'ms',
      async measure(page, contender) {
        await openForm({ page, contender, xml: choicesForm(5_000) });
        const search = await contender.openSearch(page);
        await search.click();
        return Math.max(...(await typeAndMeasure(page, 'puerto 77')));
      },
    },
  ];
  if (whoVa !== null)
    all.push({
      what: 'the form named by --form from tap to input',
      limit: 3_000,
      unit: 'ms',
      measure: (page, contender) => openForm({ page, contender, xml: whoVa }),
    });
  return all;
}

/**
 * The product's form pages beside ODK Web Forms' own client: the same form, the same browser, in turns. The code of both is
 * loaded before the form is tapped.
 */
export async function measureForms(world: World): Promise<Row[]> {
  const named = world.form === null ? null : readFileSync(world.form, 'utf8');
  const rows: Row[] = [];
  for (const scene of scenes(named)) {
    const results = await interleaved({
      contenders: ['forms', 'odkForms'] as const,
      runs: world.runs,
      measure: (name) =>
        visit({
          world,
          contender: CONTENDERS[name],
          use: ({ page }) => scene.measure(page, CONTENDERS[name]),
        }),
    });
    const ours = median(results.forms);
    const theirs = median(results.odkForms);
    rows.push(
      makeRow({
        what: `${scene.what}, CPU slowed ${SLOWED}×`,
        value: ours,
        unit: scene.unit,
        goals: [
          atMost(ours, scene.limit, `≤ ${scene.limit} ms`),
          atMost(ours / theirs, 1, 'never slower than ODK Web Forms'),
        ],
        beside: { odkWebForms: theirs, ratio: ours / theirs },
      }),
    );
  }
  if (named === null)
    rows.push(
      notMeasured({
        what: 'WHO verbal autopsy from tap to input',
        unit: 'ms',
        goal: '≤ 3000 ms',
        why: 'it is not part of this repository: name the file by --form',
      }),
    );
  return rows;
}
