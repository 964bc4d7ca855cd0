import type { Page } from '@playwright/test';

const MEETING = '/meetings/mtg_demo-founding';

/** Every address of the app that a delegate of the presidency or an officer can open, with the demo's ids. */
export const ROUTES = [
  '/',
  '/meetings',
  `${MEETING}/agenda`,
  `${MEETING}/agenda/agi_demo-founding-0`,
  `${MEETING}/agenda/agi_demo-founding-0/edit`,
  `${MEETING}/agenda/new`,
  `${MEETING}/agenda/release`,
  `${MEETING}/reminders`,
  `${MEETING}/people`,
  `${MEETING}/note`,
  `${MEETING}/attendance`,
  `${MEETING}/edit`,
  '/reports',
  '/reports/state',
  '/outbox',
  '/outbox/mut_nothing',
  '/more',
  '/more/display',
  '/more/install',
  '/more/storage',
  '/more/devices',
  '/more/privacy',
  '/more/diagnostics',
  '/more/export',
  '/more/leave',
  '/people',
  '/nowhere',
] as const;

/** Inside the open app: a reload would lock it. */
export async function goInside(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await page.waitForFunction(
    (to) => location.pathname === to && document.querySelector('main h1') !== null,
    path,
  );
  // Fonts and the last of what the replica gives; half-faded text is nobody's contrast.
  await page.waitForTimeout(150);
  await page.waitForFunction(() => document.getAnimations().every((each) => each.playState !== 'running'));
}
