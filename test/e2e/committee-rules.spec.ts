import type { Page } from '@playwright/test';
import { formatDay } from '#app/i18n/format.ts';
import {
  CHANGES_ON,
  DAY_BEFORE,
  DECISION_TEXT,
  MEETING_ID,
  MEETINGS,
  MEMBERS,
  QUORUM_ARTICLE,
  QUORUM_NUMBER,
  QUORUM_TEXT,
  RULES_IN_FORCE,
  SET,
} from './filled-rules.ts';
import { expect, type Phone, test } from './fixtures.ts';
import { fillText, idAtEnd, pressAndConfirm } from './pages/committee.ts';
import { enrol } from './pages/first-minute.ts';
import { expectNothingWaits } from './pages/outbox.ts';
import { goInside } from './pages/routes.ts';
import { openAt, untilServedOffline } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const { rules, checkins } = es;
/** What each delegation would have the article say, and why. */
const WRITTEN = {
  Chile: {
    text: 'El quórum es más de la mitad de los miembros.',
    reason: 'Así lo pide nuestra Cancillería.',
  },
  Ecuador: { text: 'El quórum es de nueve miembros.', reason: 'Un número se entiende mejor.' },
  Uruguay: { text: 'El quórum es de dos tercios de los miembros.', reason: 'Escrito en el taxi.' },
};
type Delegation = keyof typeof WRITTEN;
const AGREED = {
  es: 'El quórum es de dos tercios de los miembros que lo son ese día.',
  pt: 'O quórum é de dois terços dos membros que o são nesse dia.',
  en: 'The quorum is two thirds of those who are members that day.',
};

test.use({
  actionTimeout: 20_000,
  filled: {
    people: [{ key: 'uruguay-delegate', state: 'UY', roles: ['delegate'], institution: null, unit: null }],
    done: RULES_IN_FORCE,
  },
});

const choice = (page: Page, label: string) =>
  page.locator('.choice').filter({ has: page.getByText(label, { exact: true }) });
const amendmentOf = (page: Page, delegation: Delegation) =>
  page
    .getByRole('list', { name: rules.amendment.title })
    .getByRole('listitem')
    .filter({ hasText: delegation });

async function amend(page: Page, delegation: Delegation): Promise<string> {
  const { text, reason } = WRITTEN[delegation];
  await goInside(page, `${QUORUM_ARTICLE}/amend`);
  await fillText(page, 'amendment-text', { es: text });
  await fillText(page, 'amendment-reason', { es: reason });
  await page.getByRole('button', { name: rules.amendment.submit }).click();
  await expect(page).toHaveURL(/\/amendments\/amd_[^/]+$/);
  return `${SET}/amendments/${idAtEnd(page)}`;
}

async function takePosition(
  page: Page,
  amendment: string,
  { stance, words }: { stance: keyof typeof rules.stance; words: string },
): Promise<void> {
  await goInside(page, amendment);
  await choice(page, rules.stance[stance]).click();
  await fillText(page, 'position-words', { es: words });
  await page.getByRole('button', { name: rules.say_position }).click();
  await expect(page.getByRole('table', { name: rules.positions })).toContainText(words);
}

test('three delegations amend one article, one without a network; the quorum changes from that day and no earlier', async ({
  openPhone,
  links,
}) => {
  const presidency = await openPhone({ as: 'presidency-admin' });
  const chile = await openPhone({ as: 'chile-delegate' });
  const ecuador = await openPhone({ as: 'ecuador-delegate' });
  const uruguay = await openPhone();
  const phones: Readonly<Record<Delegation, Phone>> = { Chile: chile, Ecuador: ecuador, Uruguay: uruguay };
  const wrote = {} as Record<Delegation, string>;

  await test.step('in a taxi one writes without a network, while two others amend the same article', async () => {
    await enrol(uruguay.page, links['uruguay-delegate'] ?? '');
    await goInside(uruguay.page, QUORUM_ARTICLE);
    await expect(uruguay.page.getByText(QUORUM_TEXT.es).first()).toBeVisible();
    await untilServedOffline(uruguay.page);
    await uruguay.context.setOffline(true);
    wrote.Uruguay = await amend(uruguay.page, 'Uruguay');
    await expect(uruguay.page.getByText(rules.not_received)).toBeVisible();
    for (const delegation of ['Chile', 'Ecuador'] as const) {
      const { page } = phones[delegation];
      await openAt(page, QUORUM_ARTICLE);
      wrote[delegation] = await amend(page, delegation);
      await expectNothingWaits(page);
    }
  });

  await test.step('back in the network it stands beside the others, each as its delegation wrote it', async () => {
    await openAt(presidency.page, QUORUM_ARTICLE);
    const list = presidency.page.getByRole('list', { name: rules.amendment.title });
    await expect(list.getByRole('listitem')).toHaveCount(2);
    await uruguay.context.setOffline(false);
    await expectNothingWaits(uruguay.page);
    await expect(list.getByRole('listitem')).toHaveCount(3);
    for (const delegation of Object.keys(WRITTEN) as Delegation[]) {
      await expect(amendmentOf(presidency.page, delegation)).toContainText(rules.state.admissible);
      await goInside(presidency.page, wrote[delegation]);
      await expect(presidency.page.getByRole('main')).toContainText(WRITTEN[delegation].reason);
      await goInside(presidency.page, QUORUM_ARTICLE);
    }
  });

  await test.step('each says where it stands, and all read it in a table', async () => {
    await takePosition(chile.page, wrote.Uruguay, { stance: 'can_accept', words: 'Si es el mismo día.' });
    await takePosition(ecuador.page, wrote.Uruguay, { stance: 'reserve', words: 'Consultaremos.' });
    await goInside(uruguay.page, wrote.Uruguay);
    const table = uruguay.page.getByRole('table', { name: rules.positions });
    for (const [delegation, stance, words] of [
      ['Chile', rules.stance.can_accept, 'Si es el mismo día.'],
      ['Ecuador', rules.stance.reserve, 'Consultaremos.'],
    ] as const) {
      const row = table.getByRole('row').filter({ hasText: delegation });
      await expect(row).toContainText(stance);
      await expect(row).toContainText(words);
    }
  });

  let agreed = '';
  await test.step('one text is made of the three; each keeps its own', async () => {
    const { page } = presidency;
    await goInside(page, `${QUORUM_ARTICLE}/consolidate`);
    const boxes = page.locator('[name="consolidate-consolidates"]');
    await expect(boxes).toHaveCount(3);
    for (const box of await boxes.all()) await box.check();
    await fillText(page, 'consolidate-text', AGREED);
    await pressAndConfirm(page, rules.consolidate.save);
    await expect(page).toHaveURL(/\/amendments\/amd_[^/]+$/);
    agreed = `${SET}/amendments/${idAtEnd(page)}`;
    await expectNothingWaits(page);
    for (const delegation of Object.keys(WRITTEN) as Delegation[]) {
      const own = phones[delegation].page;
      await goInside(own, wrote[delegation]);
      await expect(own.getByText(new RegExp(rules.state.consolidated)).first()).toBeVisible();
      await expect(own.getByRole('main')).toContainText(WRITTEN[delegation].reason);
      await takePosition(own, agreed, { stance: 'support', words: `Apoya ${delegation}.` });
      await expectNothingWaits(own);
    }
  });

  await test.step('adopted by consensus from a day on: today the former text holds', async () => {
    const { page } = presidency;
    await goInside(page, `${agreed}/decide`);
    await page.locator('#decide-from').fill(CHANGES_ON);
    await page.locator('#decide-meeting').selectOption(MEETING_ID);
    await page.locator('#decide-decision').selectOption({ label: DECISION_TEXT });
    await page.locator('#decide-present').fill(String(MEMBERS));
    await pressAndConfirm(page, rules.decide.adopt);
    await expect(page).toHaveURL(new RegExp(`${agreed}$`));
    await goInside(page, `${SET}/parameters/edit`);
    await page.locator('#parameters-from').fill(CHANGES_ON);
    await page.locator('#parameters-meeting').selectOption(MEETING_ID);
    await page.locator('#parameters-decision').selectOption({ label: DECISION_TEXT });
    await page.locator('#parameters-quorum').selectOption('two_thirds');
    await pressAndConfirm(page, rules.parameters.change);
    await expect(page).toHaveURL(new RegExp(`${SET}/parameters$`));
    await expectNothingWaits(page);
    for (const each of [chile, uruguay]) {
      await goInside(each.page, QUORUM_ARTICLE);
      const main = each.page.getByRole('main');
      await expect(main.getByText(rules.article.today)).toBeVisible();
      await expect(main.getByText(rules.article.later)).toBeVisible();
      await expect(main.locator('.rules-text').filter({ visible: true })).toContainText([
        QUORUM_TEXT.es,
        AGREED.es,
      ]);
      await expect(main).toContainText(rules.from({ day: formatDay('es', CHANGES_ON) }));
    }
  });

  await test.step('a meeting on the day before has the former quorum, one on that day the new one', async () => {
    const { page } = presidency;
    for (const [meeting, needed] of [
      [MEETINGS.before, Math.ceil(MEMBERS / 2)],
      [MEETINGS.after, Math.ceil((MEMBERS * 2) / 3)],
    ] as const) {
      await goInside(page, `${meeting}/presence`);
      await expect(
        page.getByText(checkins.presence.quorum({ present: 0, of: MEMBERS, needed })),
      ).toBeVisible();
      await expect(page.getByText(checkins.presence.by_article({ number: QUORUM_NUMBER }))).toBeVisible();
    }
  });

  await test.step('without a network a delegate reads the text of either day', async () => {
    await chile.context.setOffline(true);
    await goInside(chile.page, SET);
    const text = chile.page.getByRole('list', { name: rules.articles });
    const shown = (day: string) => chile.page.locator('#rules-day').fill(day);
    await shown(CHANGES_ON);
    await expect(text).toContainText(AGREED.es);
    await shown(DAY_BEFORE);
    await expect(text).toContainText(QUORUM_TEXT.es);
    await expect(text).not.toContainText(AGREED.es);
  });
});
