import type { Page } from '@playwright/test';
import { DESK } from '#app/ui/media.ts';
import { SAMPLES } from '#test/support/samples.ts';
import type { Role } from '../seed.ts';
import { whatHolds } from './stands-still.ts';

const FOUNDING = '/meetings/mtg_demo-founding';
const WEEK = '/meetings/mtg_demo-week';
const PERSON = `${WEEK}/people/prt_demo-week-EC-head`;
const EDITION = '/ideal/edn_demo-ideal-2';
const OUTCOMES = `${WEEK}/outcomes`;

/**
 * With those of the samples (`test/support/sample.ts`): every address of the app with the demo's ids, opened by the person who sees most there. Each address that a feature
 * declares must be matched by one of them (routes.test.ts); if a page needs a person's act first, the page that says
 * so.
 */
const OWN = {
  'presidency-delegate': [
    '/',
    '/meetings',
    '/meetings/new',
    FOUNDING,
    `${FOUNDING}/agenda`,
    `${FOUNDING}/agenda/agi_demo-founding-0`,
    `${FOUNDING}/papers`,
    `${FOUNDING}/papers/keep`,
    `${FOUNDING}/papers/new`,
    `${FOUNDING}/papers/doc_demo-ideal`,
    `${FOUNDING}/papers/doc_demo-initiative/edit`,
    `${FOUNDING}/papers/doc_demo-initiative/later`,
    `${FOUNDING}/papers/doc_demo-initiative/withdraw`,
    `${FOUNDING}/papers/doc_demo-initiative/marking`,
    `${FOUNDING}/papers/doc_demo-initiative/versions/new`,
    `${FOUNDING}/papers/doc_demo-ideal/versions/dvr_demo-ideal-es`,
    `${FOUNDING}/people`,
    `${FOUNDING}/note`,
    `${FOUNDING}/morning`,
    `${FOUNDING}/minutes`,
    `${FOUNDING}/press`,
    `${FOUNDING}/print/people`,
    `${WEEK}/agenda`,
    `${WEEK}/agenda/agi_demo-week-4`,
    `${WEEK}/agenda/agi_demo-week-4/edit`,
    `${WEEK}/agenda/new`,
    `${WEEK}/agenda/release`,
    `${WEEK}/attendance`,
    `${WEEK}/edit`,
    `${WEEK}/more`,
    `${WEEK}/deadlines`,
    `${WEEK}/decide`,
    `${WEEK}/people/delegations/new`,
    `${WEEK}/people/delegations/states`,
    `${WEEK}/agenda/paste`,
    `${WEEK}/people/new`,
    PERSON,
    `${PERSON}/edit`,
    `${PERSON}/letter`,
    `${WEEK}/accreditation`,
    `${WEEK}/accreditation/nom_demo-week-AR-analysis`,
    `${WEEK}/board`,
    `${WEEK}/board/dlg_demo-week-CL`,
    OUTCOMES,
    `${OUTCOMES}/decisions/new`,
    `${OUTCOMES}/decisions/dcs_demo-week-agenda/edit`,
    `${OUTCOMES}/actions/new`,
    `${OUTCOMES}/actions/acp_demo-week-comments/edit`,
    `${WEEK}/print/agenda`,
    '/decisions',
    '/documents',
    '/documents/new',
    '/documents/doc_demo-ideal',
    '/documents/doc_demo-next/edit',
    '/documents/doc_demo-next/later',
    '/documents/doc_demo-next/withdraw',
    '/documents/doc_demo-next/marking',
    '/documents/doc_demo-next/versions/new',
    '/documents/doc_demo-agenda/versions/dvr_demo-agenda-es',
    '/outbox',
    '/outbox/mut_nothing',
    '/outbox/typed',
    '/search',
    '/more',
    '/more/calendar',
    '/more/lock',
    '/more/display',
    '/more/install',
    '/more/storage',
    '/more/devices',
    '/more/privacy',
    '/more/diagnostics',
    '/more/export',
    '/more/leave',
    '/nowhere',
  ],
  'presidency-admin': [
    '/people',
    '/people/new',
    '/people/set-asides',
    '/people/per_presidency-delegate',
    '/people/per_presidency-delegate/mandates/new',
    '/reports/publish',
    '/reports/preview/new',
  ],
  'programme-support': [
    `${WEEK}/more`,
    `${WEEK}/note/edit`,
    `${FOUNDING}/door`,
    `${WEEK}/door`,
    `${WEEK}/presence`,
    `${WEEK}/print/badges`,
    `${WEEK}/running`,
    `${WEEK}/lists`,
    `${WEEK}/lists/owed`,
    `${WEEK}/lists/security`,
    `${WEEK}/lists/seating`,
    `${WEEK}/lists/catering`,
  ],
  'chile-liaison': [
    `${WEEK}/who`,
    `${WEEK}/delegation`,
    `${WEEK}/delegation/of/dlg_demo-week-CL`,
    `${WEEK}/delegation/of/dlg_demo-week-CL/new`,
    `${WEEK}/delegation/of/dlg_demo-week-CL/sheet`,
    `${WEEK}/delegation/nominations/nom_demo-week-CL-alternate`,
    `${WEEK}/delegation/people/prt_demo-week-CL-head`,
    `${WEEK}/people/prt_demo-week-CL-head/needs`,
  ],
  'ecuador-delegate': [
    '/',
    `${WEEK}/agenda`,
    `${WEEK}/agenda/agi_demo-week-4`,
    `${WEEK}/reminders`,
    `${WEEK}/more`,
    `${WEEK}/morning`,
    `${WEEK}/note`,
    `${WEEK}/people`,
    PERSON,
    `${PERSON}/contact`,
    `${WEEK}/folder`,
    `${WEEK}/folder/agi_demo-week-4`,
    `${WEEK}/badge`,
    `${OUTCOMES}/actions/acp_demo-week-comments`,
    '/documents/doc_demo-twice',
  ],
  'chile-contact': [
    '/',
    '/reports',
    '/reports/state',
    '/reports/state/review',
    '/reports/state/deputies',
    '/reports/state/questions/frm_nothing',
    `${EDITION}/panel`,
    `${EDITION}/panel/seats/new`,
    `${EDITION}/panel/seats/pst_demo-cl-prison`,
    `${EDITION}/panel/areas/firearms`,
    `${EDITION}/panel/release`,
  ],
  'chile-officer': [
    '/reports/state',
    '/reports',
    '/reports/rep_nothing',
    '/reports/rep_nothing/paper',
    '/reports/note/rep_nothing',
    '/reports/drafts/drf_nothing',
    '/reports/correct/mut_nothing',
    '/reports/sent/mut_nothing',
    '/reports/rep_nothing/correction',
    '/reports/rep_nothing/correction/mut_nothing',
    `${EDITION}/rate`,
    `${EDITION}/rate/firearms`,
  ],
  'ameripol-analyst': ['/chain/pgf_demo-i0-p-ports'],
} as const satisfies Partial<Record<Role, readonly string[]>>;
/** What everybody reads, whatever their role: who founded, confirmed and witnessed each state. */
const OF_ALL: readonly string[] = ['/people/states'];
const WALKED: readonly Partial<Record<Role, readonly string[]>>[] = [
  OWN,
  ...SAMPLES.map(({ walked }) => walked),
];
export const READERS = [...new Set(WALKED.flatMap((each) => Object.keys(each) as Role[]))];
export const ROUTES = Object.fromEntries(
  READERS.map((as) => [as, [...new Set([...WALKED.flatMap((each) => each[as] ?? []), ...OF_ALL])]]),
) as Record<string, readonly string[]> as Readonly<Record<Role, readonly string[]>>;

/** Addresses that show nothing of their own. */
export const LEADING_ON = ['/meetings/today', '/reports/new'] as const;

export const LANGUAGES = { es: 'es-CL', pt: 'pt-BR', en: 'en-GB' } as const;
export type Language = keyof typeof LANGUAGES;
export const THEMES = ['light', 'dark', 'contrast'] as const;
export const SIZES = { phone: { width: 360, height: 740 }, laptop: { width: 1280, height: 800 } } as const;

/** One way in which a screen can be shown. */
export interface Look {
  readonly language: Language;
  readonly theme: (typeof THEMES)[number];
  readonly size: keyof typeof SIZES;
}

export const LOOKS: readonly Look[] = (Object.keys(LANGUAGES) as Language[]).flatMap((language) =>
  THEMES.flatMap((theme) =>
    (Object.keys(SIZES) as Look['size'][]).map((size) => ({ language, theme, size })),
  ),
);

/** A number that is always the same for a screen, and without order among screens. */
function lotOf({ as, path }: { as: string; path: string }): number {
  let hash = 2_166_136_261;
  for (const character of `${as} ${path}`)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  // The lowest bits of this hash follow the last letter alone.
  return hash >>> 8;
}

/**
 * The one look in which a screen is judged: always the same for its address, and over all screens each of them comes
 * (routes.test.ts).
 */
export function lookOf(screen: { as: string; path: string }): Look {
  return LOOKS[lotOf(screen) % LOOKS.length] as Look;
}

/** Whether a screen is among those, one in so many, that are tried where all would take too long. */
export function isChosen({ one, ...screen }: { as: string; path: string; one: number }): boolean {
  return lotOf(screen) % one === 0;
}

/**
 * Has the open app show an address, and waits for it to be there: its own page in place of the former one, with all
 * that it brings, its letters, and nothing that still moves. A reload would lock the app.
 */
export async function goInside(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await arrived(page, path);
}

/** By time: a browser without a screen may owe a frame for long. */
const POLLING_MS = 20;

/** Longer than a busy machine takes to arrange a page. */
const ARRANGED_MS = 30_000;

/** What may move a browser to show a page anew, the gentlest first. */
const WAKES: readonly ((page: Page) => Promise<unknown>)[] = [
  (page) => page.bringToFront(),
  (page) => page.screenshot({ timeout: ARRANGED_MS }),
  async (page) => {
    const at = await page.locator('#main').getAttribute('data-at');
    await page.reload({ timeout: ARRANGED_MS });
    await arrived(page, at ?? '/');
  },
];
/** Of one page; more is a fault of the app. */
const MOST_WOKEN = 2;
const woken = new WeakMap<Page, number>();

async function isArranged(page: Page, width: number): Promise<boolean> {
  const arranged = page.waitForFunction(
    ({ query, width }) => {
      const shell = document.querySelector('.shell');
      if (shell === null || innerWidth !== width) return false;
      return matchMedia(query).matches === shell.matches('.shell-desk');
    },
    { query: DESK, width },
    { polling: POLLING_MS, timeout: ARRANGED_MS },
  );
  return arranged.then(
    () => true,
    () => false,
  );
}

/**
 * Gives the window a size, and waits for the app to be arranged for it: as pages, or as panes. Once in some ten thousand
 * times a Chromium without a screen leaves a page as it was: then it is woken, which the journey's log says.
 * @throws with what holds the page, if nothing wakes it, or if that is no rare thing
 */
export async function arrange(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size);
  if (await isArranged(page, size.width)) return;
  const held = await whatHolds(page);
  const says = `not arranged for ${size.width} px: ${held.says}`;
  const times = (woken.get(page) ?? 0) + 1;
  woken.set(page, times);
  if (!held.answers || times > MOST_WOKEN) throw new Error(says);
  for (const wake of WAKES) {
    await wake(page).catch(() => undefined);
    if (!(await isArranged(page, size.width))) continue;
    console.warn(`woken: ${says}`);
    return;
  }
  throw new Error(says);
}

export async function arrived(page: Page, path: string): Promise<void> {
  await page.waitForFunction(
    (to) => {
      const main = document.querySelector<HTMLElement>('#main');
      // Until a page is whole the router keeps the former one, under the new address.
      if (main === null || main.dataset.at !== to || main.querySelector('h1') === null) return false;
      if (main.querySelector('[aria-busy=true]') !== null || document.fonts.status !== 'loaded') return false;
      return document.getAnimations().every(({ playState }) => playState !== 'running');
    },
    path,
    { polling: POLLING_MS },
  );
}
