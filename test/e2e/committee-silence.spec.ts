import type { Page } from '@playwright/test';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Json } from '#shared/kernel/json.ts';
import { startDemo } from './demo-server.ts';
import { expect, test } from './fixtures.ts';
import { fillText, idAtEnd, pressAndConfirm } from './pages/committee.ts';
import { expectNothingWaits } from './pages/outbox.ts';
import { goInside } from './pages/routes.ts';
import { openAt } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const { silences, decisions } = es;
const HOURS = 24;
const LATE_HOURS = 48;
const MINUTE_OF_DAY = 1 / 1440;
const OTHER = '/silences/sil_e2e-late';
const TEXT = {
  es: 'La próxima reunión técnica es en línea.',
  pt: 'A próxima reunião técnica é on-line.',
  en: 'The next technical meeting is online.',
};
const OTHER_TEXT = {
  es: 'Se toma nota del calendario del semestre.',
  pt: 'Toma-se nota do calendário do semestre.',
  en: 'The calendar of the half-year is noted.',
};
const REASON = 'Falta consultar a la policía.';
const LATE_REASON = 'El calendario coincide con la cumbre.';

test.use({
  actionTimeout: 20_000,
  filled: {
    done: [
      {
        ...{ as: 'presidency-admin', compartment: COMMITTEE, name: 'silences.begin' },
        args: {
          ...{ silence: 'sil_e2e-late', meeting: null, item: null, papers: [], restsOn: null },
          ...{ text: OTHER_TEXT, asked: ['CL', 'EC'], term: { kind: 'hours', hours: LATE_HOURS } },
          ...{ timeZone: 'America/Santiago', calendar: null },
        } as Json,
      },
    ],
  },
});

async function breakIt(page: Page, silence: string, reason: string): Promise<void> {
  await goInside(page, `${silence}/break`);
  await page.locator('#break-reason').fill(reason);
  await pressAndConfirm(page, silences.break.title);
  await expect(page).toHaveURL(new RegExp(`${silence}$`));
}

/** The line of one state among those who broke it. */
const breakOf = (page: Page, state: string) =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: state }).first();

test('a break written without a network counts if it is received in time; a late one is shown to all and voids nothing', async ({
  openPhone,
  demo,
  data,
  dist,
}) => {
  const presidency = await openPhone({ as: 'presidency-admin' });
  const chile = await openPhone({ as: 'chile-delegate' });
  const ecuador = await openPhone({ as: 'ecuador-delegate' });
  let silence = '';

  await test.step('the presidency puts a text to the silence of the members', async () => {
    const { page } = presidency;
    await openAt(page, '/silences/new');
    // All members: nobody chooses among them.
    await expect(page.getByText(silences.new.asked_all)).toBeVisible();
    await expect(page.getByRole('main').getByRole('checkbox')).toHaveCount(0);
    await fillText(page, 'silence-text', TEXT);
    await page.getByText(decisions.silence_kind.hours, { exact: true }).click();
    await page.locator('#silence-hours').fill(String(HOURS));
    await pressAndConfirm(page, silences.begin);
    await expect(page).toHaveURL(/\/silences\/sil_[^/]+$/);
    silence = `/silences/${idAtEnd(page)}`;
    await expect(page.getByText(silences.breaks.none)).toBeVisible();
    await expectNothingWaits(page);
  });

  await test.step('two delegations break one each without a network; their phones say that it waits on them', async () => {
    await openAt(chile.page, silence);
    await expect(chile.page.getByText(TEXT.es)).toBeVisible();
    await openAt(ecuador.page, OTHER);
    await expect(ecuador.page.getByText(OTHER_TEXT.es)).toBeVisible();
    for (const phone of [chile, ecuador]) {
      await expectNothingWaits(phone.page);
      await phone.context.setOffline(true);
    }
    for (const [phone, path, reason] of [
      [chile, silence, REASON],
      [ecuador, OTHER, LATE_REASON],
    ] as const) {
      await breakIt(phone.page, path, reason);
      await expect(phone.page.getByText(silences.breaks.waiting, { exact: true })).toBeVisible();
      await expect(phone.page.getByText(silences.breaks.waiting_text)).toBeVisible();
      // Its own page does not call it broken: only the receipt counts.
      await expect(phone.page.getByText(silences.broken_fact)).toHaveCount(0);
      await goInside(phone.page, '/');
      await expect(phone.page.getByText(silences.today.waiting)).toBeVisible();
    }
    await goInside(presidency.page, silence);
    await expect(presidency.page.getByText(silences.breaks.none)).toBeVisible();
  });

  await demo.stop();
  const lastMinutes = await startDemo({
    ...{ data: data.folder, dist, port: demo.port },
    daysAhead: HOURS / 24 - 4 * MINUTE_OF_DAY,
  });
  await test.step('in the last minutes one phone finds a network: the silence is broken for all', async () => {
    await chile.context.setOffline(false);
    for (const { page } of [chile, presidency]) {
      await expectNothingWaits(page);
      await goInside(page, silence);
      await expect(page.getByText(silences.broken_fact)).toBeVisible();
      await expect(breakOf(page, 'Chile')).toContainText(REASON);
      await expect(breakOf(page, 'Chile')).toContainText(silences.breaks.in_time);
    }
  });

  // Nobody is there when both deadlines come.
  await presidency.context.close();
  await chile.context.setOffline(true);
  await lastMinutes.stop();
  const after = await startDemo({
    ...{ data: data.folder, dist, port: demo.port },
    daysAhead: LATE_HOURS / 24 + MINUTE_OF_DAY,
  });
  const reader = await openPhone({ as: 'presidency-delegate' });
  await test.step('the server has closed both: one was broken, the other is a decision with its number', async () => {
    await openAt(reader.page, silence);
    await expect(reader.page.getByText(silences.broken_ended)).toBeVisible();
    await expect(reader.page.getByText(silences.adopted_text)).toHaveCount(0);
    await goInside(reader.page, OTHER);
    await expect(reader.page.getByText(silences.adopted_text)).toBeVisible();
    await expect(reader.page.getByText(silences.breaks.none)).toBeVisible();
  });
  const number = reader.page.locator('.folio').first();
  await expect(number).toContainText(/\d/);
  const given = await number.textContent();

  await test.step('the other phone’s break arrives late: all read it, and the decision stands', async () => {
    await ecuador.context.setOffline(false);
    for (const { page } of [ecuador, reader]) {
      await expectNothingWaits(page);
      await goInside(page, OTHER);
      await expect(breakOf(page, 'Ecuador')).toContainText(LATE_REASON);
      await expect(breakOf(page, 'Ecuador')).toContainText(silences.breaks.late);
      await expect(page.getByText(silences.breaks.late_text)).toBeVisible();
      await expect(page.getByText(silences.adopted_text)).toBeVisible();
      await expect(page.getByText(silences.broken_fact)).toHaveCount(0);
      await expect(page.locator('.folio').first()).toHaveText(given ?? '');
    }
    await goInside(reader.page, '/decisions');
    await expect(reader.page.getByRole('main')).toContainText(OTHER_TEXT.es);
    await expect(reader.page.getByRole('main')).not.toContainText(TEXT.es);
  });
  await after.stop();
});
