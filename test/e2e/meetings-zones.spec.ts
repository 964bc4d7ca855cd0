import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { callMeeting } from './pages/meeting.ts';
import { expectNothingWaits } from './pages/outbox.ts';
import { goInside } from './pages/routes.ts';
import { openAt } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const DAY = 86_400_000;
const AT = '10:00';

/** Each spans the night in which its place changes its clocks. */
const SANTIAGO = {
  title: 'Reunión de Santiago',
  timeZone: 'America/Santiago',
  startsOn: '2027-04-03',
  endsOn: '2027-04-04',
  items: [
    { title: 'Antes del cambio, en Santiago', startsAt: `2027-04-03T${AT}` },
    { title: 'Después del cambio, en Santiago', startsAt: `2027-04-04T${AT}` },
  ],
};
const BRUSSELS = {
  title: 'Reunión de Bruselas',
  timeZone: 'Europe/Brussels',
  startsOn: '2027-03-27',
  endsOn: '2027-03-28',
  items: [
    { title: 'Antes del cambio, en Bruselas', startsAt: `2027-03-27T${AT}` },
    { title: 'Después del cambio, en Bruselas', startsAt: `2027-03-28T${AT}` },
  ],
};

/** My local time for 10:00 there, before and after the change; null if my clock shows the same. */
const READERS = [
  { as: 'chile-liaison', zone: 'America/La_Paz', santiago: ['09:00', null], brussels: ['05:00', '04:00'] },
  {
    as: 'ecuador-contact',
    zone: 'America/Asuncion',
    santiago: [null, '11:00'],
    brussels: ['06:00', '05:00'],
  },
  { as: 'chile-delegate', zone: 'America/Santiago', santiago: [null, null], brussels: ['06:00', '05:00'] },
  { as: 'programme-support', zone: 'Europe/Brussels', santiago: ['15:00', '16:00'], brussels: [null, null] },
] as const;

async function expectHours(
  page: Page,
  { items, own }: { items: readonly { title: string }[]; own: readonly (string | null)[] },
): Promise<void> {
  for (const [index, { title }] of items.entries()) {
    const row = page.locator('.agenda-row').filter({ hasText: title });
    await expect(row.locator('.hour-pair-hour')).toHaveText(AT, { timeout: 30_000 });
    const mine = own[index] ?? null;
    const other = row.locator('.hour-pair-other');
    if (mine === null) await expect(other).toHaveCount(0);
    else await expect(other).toHaveText(mine);
  }
}

test('four phones in four zones read the venue’s hour first and their own only where it differs, over two clock changes', {
  tag: '@full',
}, async ({ openPhone }) => {
  const presidency = await openPhone({ as: 'presidency-delegate', timezoneId: 'America/Bogota' });
  await openAt(presidency.page, '/');
  const santiago = await callMeeting(presidency.page, SANTIAGO);
  const brussels = await callMeeting(presidency.page, BRUSSELS);
  await expectNothingWaits(presidency.page);
  await presidency.context.close();

  for (const reader of READERS) {
    await test.step(reader.zone, async () => {
      const { page, context } = await openPhone({ as: reader.as, timezoneId: reader.zone });
      await openAt(page, '/meetings');
      await page.getByRole('link', { name: SANTIAGO.title }).click({ timeout: 30_000 });
      await expect(page).toHaveURL(new RegExp(`${santiago}(/agenda)?$`));
      await expectHours(page, { items: SANTIAGO.items, own: reader.santiago });
      await goInside(page, `${brussels}/agenda`);
      await expectHours(page, { items: BRUSSELS.items, own: reader.brussels });
      await context.close();
    });
  }
});

for (const { name, shift } of [
  { name: 'ahead', shift: DAY },
  { name: 'behind', shift: -DAY },
]) {
  test(`a phone whose clock is a day ${name} knows what is on now once the server has answered`, async ({
    openPhone,
  }) => {
    const phone = await openPhone({ as: 'chile-delegate', offline: true });
    // Only its own clock is wrong; time passes normally. It starts at the beginning of a minute, so that the end of
    // the minute cannot cause what is shown in time.
    const error = shift - (Date.now() % 60_000);
    await phone.context.addInitScript((wrong) => {
      const Right = Date;
      globalThis.Date = class extends Right {
        constructor(...given: []) {
          if (given.length === 0) super(Right.now() + wrong);
          else super(...given);
        }
        static override now() {
          return Right.now() + wrong;
        }
      } as DateConstructor;
    }, error);
    await openAt(phone.page, '/meetings/mtg_demo-founding/agenda');
    const now = phone.page.getByText(/^Ahora, hasta \d\d:\d\d$/);
    await expect(phone.page.locator('.agenda-row').first()).toBeVisible();
    await expect(now).toHaveCount(0);

    await phone.context.setOffline(false);
    await expect(now).toBeVisible({ timeout: 30_000 });
    await phone.page.getByRole('navigation').getByRole('link', { name: es.shell.today }).click();
    await expect(phone.page.getByText(es.meetings.now, { exact: true })).toBeVisible();
  });
}
