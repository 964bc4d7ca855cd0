import type { Page } from '@playwright/test';
import { expect, type Phone, test } from './fixtures.ts';
import { expectNothingWaits, goToOutbox, recordRow, sendNow } from './pages/outbox.ts';
import { openAt } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const ITEM = '/meetings/mtg_demo-founding/agenda/agi_demo-founding-0';

async function writeRoom(page: Page, room: string): Promise<void> {
  await page.getByRole('textbox', { name: /^Sala en español/ }).fill(room);
  await page.getByRole('button', { name: es.kit.save }).click();
  await expect(page).toHaveURL(new RegExp(`${ITEM}$`));
}

/** Delays other people's changes, as on a slow network: a person may be faster than the page. */
async function holdPages({ context }: Phone): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await context.route('**/api/pull', async (route) => {
    await promise;
    await route.fallback();
  });
  return resolve;
}

for (const { keeps, room, tag } of [
  { keeps: 'mine', room: 'Sala Bolívar', tag: [] },
  { keeps: 'theirs', room: 'Sala Andes', tag: ['@full'] },
] as const) {
  test(`two rooms for one session are both shown to the second, who keeps ${keeps}`, {
    tag: [...tag],
  }, async ({ openPhone }) => {
    const first = await openPhone({ as: 'presidency-admin', offline: true });
    const second = await openPhone({ as: 'presidency-delegate', offline: true });
    await openAt(first.page, `${ITEM}/edit`);
    await openAt(second.page, `${ITEM}/edit`);
    await writeRoom(first.page, 'Sala Andes');
    await writeRoom(second.page, 'Sala Bolívar');
    await first.context.setOffline(false);
    await expectNothingWaits(first.page);

    const letPagesIn = await holdPages(second);
    await second.context.setOffline(false);
    await goToOutbox(second.page);
    await sendNow(second.page);
    const record = recordRow(second.page, es.meetings.acts.agenda);
    await expect(record).toContainText(es.outbox.needs_correction);
    await record.getByRole('link').first().click();
    const facts = second.page.getByRole('main');
    await expect(facts).toContainText('Sala Bolívar');
    await expect(facts).toContainText('Sala Andes');
    if (keeps === 'mine') {
      await second.page.getByRole('button', { name: es.outbox.record.keep_mine }).click();
      letPagesIn();
      await expectNothingWaits(second.page);
    } else {
      await second.page.getByRole('button', { name: es.outbox.record.use_theirs }).click();
      await second.page.getByRole('dialog').getByRole('button', { name: es.outbox.record.discard }).click();
      letPagesIn();
    }
    await expect(second.page.getByText(es.outbox.needs_correction)).toHaveCount(0);
    for (const { page } of [first, second]) {
      await openAt(page, ITEM);
      await expect(page.getByRole('main')).toContainText(room, { timeout: 20_000 });
    }
  });
}
