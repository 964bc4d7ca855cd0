import type { Page } from '@playwright/test';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { addDays, utcDay } from '#shared/kernel/days.ts';
import type { Json } from '#shared/kernel/json.ts';
import { meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import type { Done } from './fill-data.ts';
import { expect, test } from './fixtures.ts';
import { idAtEnd, pressAndConfirm } from './pages/committee.ts';
import { enrol } from './pages/first-minute.ts';
import { expectNothingWaits } from './pages/outbox.ts';
import { goInside } from './pages/routes.ts';
import { openAt, untilServedOffline } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const { dialogue, kit } = es;
const MEETING = 'mtg_e2e-dialogue';
const TITLE = 'Cómo se define el ciclo de políticas';
const ASKED = '¿Quién presenta el ciclo en la próxima reunión?';
const ANSWER = 'La función de contacto de la presidencia, ALONDRA-31.';
const STRICT = 'Solo entre los miembros, TORCAZA-18.';
const OF_EUROPOL = 'Tema de otro organismo, CHUCAO-52.';
const ITEM = 'Presentación del ciclo';
const DECISION = 'Se toma nota del ciclo y se invita a COSI a presentarlo.';
const DAY = addDays(utcDay(Date.now()), 20);

const act = (name: string, args: object, as = 'presidency-admin'): Done => ({
  ...{ as, compartment: COMMITTEE, name, args: args as Json },
});

test.use({
  actionTimeout: 30_000,
  filled: {
    done: [
      act('meetings.schedule', { ...meetingArgs, meeting: MEETING, startsOn: DAY, endsOn: DAY }),
      act('dialogue.open_topic', {
        ...{ topic: 'top_e2e-europol', counterpart: 'europol', field: 'operations', about: null },
        title: { es: OF_EUROPOL },
      }),
    ],
  },
});

/** Of a page of the app, as whoever holds the phone reads it. */
const main = (page: Page) => page.getByRole('main');

test('a topic goes from what is asked to a joint item and a decision; the counterpart’s phone has its own alone', async ({
  openPhone,
  roles,
}) => {
  test.setTimeout(600_000);
  const presidency = await openPhone({ as: 'presidency-admin' });
  const chile = await openPhone({ as: 'chile-delegate' });
  const cosi = await openPhone();
  let topic = '';
  let item = '';

  await test.step('the presidency opens a topic with COSI and asks', async () => {
    const { page } = presidency;
    await openAt(page, '/dialogue/new');
    await page.locator('#topic-title').fill(TITLE);
    await page.locator('#topic-counterpart').selectOption('eu-cosi');
    await page.locator('#topic-field').selectOption('strategy');
    await page.getByRole('button', { name: kit.save, exact: true }).click();
    await expect(page).toHaveURL(/\/dialogue\/top_[^/]+$/);
    topic = `/dialogue/${idAtEnd(page)}`;
    await goInside(page, `${topic}/ask`);
    await page.locator('#ask-text').fill(ASKED);
    await pressAndConfirm(page, dialogue.ask.title);
    await expect(page).toHaveURL(new RegExp(`${topic}$`));
    await expectNothingWaits(page);
  });

  await test.step('Chile prepares a text that stays among the members', async () => {
    const { page } = chile;
    await openAt(page, `${topic}/prepare`);
    await page.locator('#draft-text').fill(STRICT);
    await page.getByRole('button', { name: kit.save, exact: true }).click();
    await expect(page).not.toHaveURL(/\/prepare$/);
    await expectNothingWaits(page);
  });

  await test.step('the phone of COSI has its own topic, and nothing of the members or of others', async () => {
    const { page } = cosi;
    await enrol(page, roles['cosi-counterpart'] ?? '');
    await goInside(page, '/dialogue');
    await expect(main(page)).toContainText(TITLE);
    await expect(main(page)).not.toContainText(OF_EUROPOL);
    await goInside(page, topic);
    await expect(main(page)).toContainText(ASKED);
    await expect(main(page)).not.toContainText(STRICT);
    await goInside(page, '/dialogue/top_e2e-europol');
    await expect(main(page)).toContainText(dialogue.unknown);
    await goInside(page, topic);
    await main(page).getByRole('link').filter({ hasText: ASKED }).click();
    await page.getByRole('link', { name: dialogue.request.answer, exact: true }).click();
    await page.locator('#request-answer').fill(ANSWER);
    await pressAndConfirm(page, dialogue.request.answer);
    await expectNothingWaits(page);
  });

  await test.step('the answer is read with how long it took; the presidency proposes an item', async () => {
    const { page } = presidency;
    await goInside(page, topic);
    await expect(main(page)).toContainText(dialogue.response.answered, { timeout: 60_000 });
    await expect(main(page)).toContainText(dialogue.took({ days: 0 }));
    await goInside(page, `${topic}/items/new`);
    await page.locator('#item-title').fill(ITEM);
    await pressAndConfirm(page, dialogue.item.new);
    await expect(page).toHaveURL(new RegExp(`${topic}$`));
    await expectNothingWaits(page);
  });

  await test.step('COSI agrees where there is no network; until it is back the item is proposed', async () => {
    const { page } = cosi;
    await goInside(page, topic);
    await main(page).getByRole('link').filter({ hasText: ITEM }).click();
    await expect(page).toHaveURL(/\/items\/jit_[^/]+$/);
    item = `${topic}/items/${idAtEnd(page)}`;
    await untilServedOffline(page);
    await cosi.context.setOffline(true);
    await goInside(page, `${item}/answer`);
    await page.locator('[name="answer-state"][value="agreed"]').check({ force: true });
    await pressAndConfirm(page, dialogue.item.answer);
    await goInside(presidency.page, item);
    await expect(main(presidency.page)).toContainText(dialogue.item.state.proposed);
    await cosi.context.setOffline(false);
    await expectNothingWaits(page);
    await expect(main(presidency.page)).toContainText(dialogue.item.state.agreed, { timeout: 60_000 });
  });

  await test.step('one act makes it a point of the next agenda', async () => {
    const { page } = presidency;
    await goInside(page, `${item}/take`);
    await page.locator('#take-meeting').selectOption(MEETING);
    await pressAndConfirm(page, dialogue.item.take);
    await expect(page).toHaveURL(new RegExp(`${topic}$`));
    await expectNothingWaits(page);
    await goInside(cosi.page, item);
    await expect(main(cosi.page)).toContainText(dialogue.item.state.taken, { timeout: 60_000 });
  });

  await test.step('and one more a decision, which the counterpart does not read before it is taken', async () => {
    const { page } = presidency;
    await goInside(page, item);
    const point = page.locator(`a[href*="/meetings/${MEETING}/agenda/agi_"]`);
    const href = (await point.getAttribute('href')) ?? '';
    await goInside(page, `${topic}/decision`);
    await page.evaluate(
      ([to]) => {
        history.pushState(null, '', to);
        dispatchEvent(new PopStateEvent('popstate'));
      },
      [`${topic}/decision?meeting=${MEETING}&item=${href.split('/').at(-1)}`],
    );
    await page.locator('#decision-text').fill(DECISION);
    await page.getByRole('button', { name: kit.save, exact: true }).click();
    await expectNothingWaits(page);
    await goInside(page, topic);
    await expect(main(page)).toContainText(dialogue.came_draft);
    await expect(main(page)).toContainText(DECISION);
    await goInside(cosi.page, topic);
    await expectNothingWaits(cosi.page);
    await goInside(cosi.page, topic);
    await expect(main(cosi.page)).not.toContainText(DECISION);
  });
});
