import { readFile } from 'node:fs/promises';
import { request } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openAt, untilServedOffline } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const { calendar } = es;
/** What an item of the sample meeting is about: somebody else's calendar must not contain it. */
const SUBJECT = 'reglamento interno';

test('a private address feeds another calendar without a session, until it is revoked', async ({
  openPhone,
  demo,
}) => {
  const { page } = await openPhone({ as: 'chile-delegate' });
  await openAt(page, '/more/calendar');
  await page.getByRole('radio', { name: calendar.whats.all }).check();
  await page.getByRole('button', { name: calendar.make }).click();
  await expect(page.getByText(calendar.made, { exact: true })).toBeVisible();
  // Beside it the same address as a link that phones and Outlook open in their calendar.
  const follow = page.getByRole('link', { name: calendar.subscribe });
  await expect(follow).toHaveAttribute('href', /^webcal:\/\/localhost:\d+\/api\/feeds\/[\w-]{43}\.ics$/);
  const { pathname } = new URL((await page.locator('.feed-address').first().textContent()) ?? '');

  // Another program, without our cookie.
  const stranger = await request.newContext({ baseURL: `http://localhost:${demo.port}` });
  const answer = await stranger.get(pathname);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toContain('text/calendar');
  const text = (await answer.text()).replaceAll('\r\n ', '');
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(text).toContain('TZID:America/La_Paz');
  expect(text.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(8);
  expect(text).not.toContain(SUBJECT);

  await page.getByRole('button', { name: calendar.revoke, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: calendar.revoke, exact: true }).click();
  await expect(page.getByText(calendar.none)).toBeVisible();
  expect((await stranger.get(pathname)).status()).toBe(404);
  await stranger.dispose();
});

test('the meeting is put into one’s own calendar from a cold start without a network', async ({
  openPhone,
}) => {
  const phone = await openPhone({ as: 'chile-delegate' });
  await openAt(phone.page, '/meetings');
  await untilServedOffline(phone.page);
  await phone.kill();
  await phone.reopen({ offline: true });
  await openAt(phone.page, '/meetings/mtg_demo-week/more');
  const downloading = phone.page.waitForEvent('download');
  await phone.page.getByRole('button', { name: calendar.add_meeting }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.ics$/);
  const text = (await readFile(await download.path(), 'utf8')).replaceAll('\r\n ', '');
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(text).toContain('TZID:America/La_Paz');
  expect(text).toContain('BEGIN:VEVENT');
  await expect(phone.page.getByText(calendar.saved)).toBeVisible();
});
