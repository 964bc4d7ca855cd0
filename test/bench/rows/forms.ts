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

/**
 * When somebody taps: at once, with nothing of the form read yet; or after the list with the form was on the screen until
 * its page had nothing more to do, as for who looks at it for some seconds. Only ours does anything in that time, so the
 * other has the same figure in both.
 */
type Tapped = 'cold' | 'listed';

/** From the tap on a form to its first screen, each tap on the way counted, none of the time between them. */
async function openForm({
  page,
  contender,
  xml,
  tapped = 'cold',
}: {
  page: Page;
  contender: Contender;
  xml: string;
  tapped?: Tapped;
}): Promise<number> {
  await page.evaluate((given) => {
    window.formGiven = { xml: given, language: 'es' };
  }, xml);
  if (tapped === 'listed') await page.evaluate(() => window.listForm?.());
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

/** Both taps of a form; what the page does while the list is looked at is no part of the second. */
function openings({ what, limit, xml }: { what: string; limit: number; xml: string }): Scene[] {
  const scene = (when: string, tapped: Tapped): Scene => ({
    what: `${what} from tap to input, ${when}`,
    limit,
    unit: 'ms',
    measure: (page, contender) => openForm({ page, contender, xml, tapped }),
  });
  return [scene('tapped at once', 'cold'), scene('tapped when the list was idle', 'listed')];
}

function scenes(named: string | null): Scene[] {
  const many = questionsForm(500);
  return [
    ...openings({ what: '500 questions', limit: 1_500, xml: many }),
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
    ...(named === null ? [] : openings({ what: 'the form named by --form', limit: 3_000, xml: named })),
  ];
}

/** What only ours does: a draft opened once more from the list, and how long reading ahead holds that list. */
async function ownRows(world: World, named: string | null): Promise<Row[]> {
  const xml = questionsForm(500);
  const again: number[] = [];
  const held: number[] = [];
  for (let run = 0; run < world.runs; run += 1)
    await visit({
      world,
      contender: OURS,
      async use({ page }) {
        await openForm({ page, contender: OURS, xml });
        await typeInto(page, page.locator(OURS.field).first());
        await page.evaluate(() => window.leaveForm?.());
        again.push(await openForm({ page, contender: OURS, xml, tapped: 'listed' }));
      },
    });
  for (let run = 0; run < world.runs; run += 1)
    await visit({
      world,
      contender: OURS,
      async use({ page }) {
        await page.evaluate((given) => {
          window.formGiven = { xml: given, language: 'es' };
        }, named ?? xml);
        held.push((await page.evaluate(() => window.listForm?.())) ?? Number.NaN);
      },
    });
  const form = named === null ? '500 questions' : 'the form named by --form';
  return [
    makeRow({
      what: `a draft of 500 questions opened again, CPU slowed ${SLOWED}×`,
      value: median(again),
      unit: 'ms',
      goals: [atMost(median(again), 1_500, '≤ 1500 ms')],
    }),
    makeRow({
      what: `longest time that reading ${form} ahead holds the list, CPU slowed ${SLOWED}×`,
      value: median(held),
      unit: 'ms',
      goals: [],
    }),
  ];
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
  rows.push(...(await ownRows(world, named)));
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
