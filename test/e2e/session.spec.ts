import type { Page } from '@playwright/test';
import { turnouts } from '#shared/ballots/ballots.schemas.ts';
import { createId } from '#shared/kernel/ids.ts';
import { type ApiPhone, openApiPhone } from './api-phone.ts';
import {
  COORDINATOR,
  DRIVEN,
  IN_SESSION,
  ITEM,
  keyOf,
  MEETING_ID,
  nameOf,
  PEOPLE,
  participantOf,
  STATES,
  type State,
} from './filled-session.ts';
import { expect, test } from './fixtures.ts';
import { pressAndConfirm } from './pages/committee.ts';
import { openAt, untilServedOffline } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const { floor, ballots, chair: desk } = es;
const NOW = `/meetings/${MEETING_ID}/now`;
const DESK = `/meetings/${MEETING_ID}/chair`;
const REASON = 'Su ministra tiene que salir a las once.';
const LAPTOP = { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false };

test.use({ actionTimeout: 30_000, filled: { people: PEOPLE, done: IN_SESSION } });

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const newId = () => createId({ prefix: 'spk', now: Date.now(), random });

function asks(phone: ApiPhone, state: State, kind = 'speech', point: string | null = null) {
  return phone.act('floor.ask', {
    ...{ request: newId(), meeting: MEETING_ID, item: ITEM.id, delegation: state },
    ...{ kind, point, isMinister: false },
  });
}

/** Who waits, as the desk of the chair has them from top to bottom. */
const rowsOf = (page: Page) => page.locator('.chair-rows .chair-row-who');
const expectOrder = (page: Page, states: readonly State[]) =>
  expect(rowsOf(page)).toHaveText(states.map(nameOf), { timeout: 60_000 });

test('thirty delegations in session: points of order, phones without a network, a list that the chair changes, a vote whose answer is lost', async ({
  openPhone,
  links,
  demo,
}) => {
  test.setTimeout(900_000);
  const phones = new Map<State, ApiPhone>();
  const phone = (state: State) => phones.get(state) as ApiPhone;
  const chair = await openPhone({ as: 'presidency-admin', ...LAPTOP });
  const chile = await openPhone({ as: 'chile-delegate' });
  const ecuador = await openPhone({ as: 'ecuador-delegate' });
  let coordinator: ApiPhone | null = null;

  await test.step('everybody is in the room', async () => {
    for (const state of DRIVEN)
      phones.set(state, await openApiPhone({ port: demo.port, link: links[keyOf(state)] ?? '' }));
    coordinator = await openApiPhone({ port: demo.port, link: links[COORDINATOR] ?? '' });
    await openAt(chair.page, DESK);
    for (const { page } of [chile, ecuador]) {
      await openAt(page, NOW);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(ITEM.title.es);
      await expect(page.getByText(floor.list_open({ n: 0 }))).toBeVisible();
      await untilServedOffline(page);
    }
  });

  await test.step('two phones lose the network; one asks there, and is in no list', async () => {
    for (const state of ['PE', 'AR', 'BO'] as const) await asks(phone(state), state);
    await expect(chile.page.getByText(floor.list_open({ n: 3 }))).toBeVisible();
    for (const { context } of [chile, ecuador]) await context.setOffline(true);
    const { page } = chile;
    await page.getByRole('button', { name: floor.ask, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: floor.kinds.speech, exact: true }).click();
    await expect(page.getByText(floor.asked_not_listed)).toBeVisible();
    await expect(page.getByText(floor.list_open({ n: 3 }))).toBeVisible();
    await expectOrder(chair.page, ['PE', 'AR', 'BO']);
  });

  await test.step('others go on meanwhile, and points of order go ahead by their rank', async () => {
    for (const state of ['MX', 'CO'] as const) await asks(phone(state), state);
    await asks(phone('GT'), 'GT', 'order', 'close_debate');
    await asks(phone('BR'), 'BR', 'order', 'suspend');
    await expectOrder(chair.page, ['BR', 'GT', 'PE', 'AR', 'BO', 'MX', 'CO']);
  });

  await test.step('back in the network it is in the list, behind whoever the server had before', async () => {
    for (const { context } of [chile, ecuador]) await context.setOffline(false);
    await expect(chile.page.getByText(floor.in_list_since({ at: '' }).trim())).toBeVisible({
      timeout: 90_000,
    });
    await expect(chile.page.getByText(floor.asked_not_listed)).toHaveCount(0);
    await expectOrder(chair.page, ['BR', 'GT', 'PE', 'AR', 'BO', 'MX', 'CO', 'CL']);
    await expect(ecuador.page.getByText(floor.list_open({ n: 8 }))).toBeVisible({ timeout: 90_000 });
  });

  await test.step('the chair brings Chile forward, and not without saying why', async () => {
    const { page } = chair;
    await page
      .locator('.chair-row-name')
      .filter({ hasText: nameOf('CL') })
      .click();
    await page.getByRole('button', { name: desk.bring, exact: true }).click();
    await page.getByRole('button', { name: floor.chair.moved, exact: true }).click();
    await expect(page.getByText(floor.need.reason)).toBeVisible();
    await page.locator('input[id^="move-reason-"]').fill(REASON);
    await page.getByRole('button', { name: floor.chair.moved, exact: true }).click();
    await expectOrder(page, ['BR', 'GT', 'CL', 'PE', 'AR', 'BO', 'MX', 'CO']);
    await expect(ecuador.page.getByText(floor.moved({ reason: REASON }))).toBeVisible({ timeout: 60_000 });
  });

  await test.step('each in turn has the floor: the points of order, then Chile, which gives way', async () => {
    const { page } = chair;
    for (const state of ['BR', 'GT', 'CL'] as const) {
      // The desk takes a second press within a moment for the same one.
      await expect(async () => {
        const next = page.getByRole('button', { name: floor.chair.next({ name: nameOf(state) }) });
        if (await next.isVisible()) await next.click();
        await expect(page.locator('.chair-name')).toHaveText(nameOf(state), { timeout: 2_000 });
      }).toPass({ timeout: 60_000 });
      await expect(ecuador.page.getByRole('main')).toContainText(nameOf(state));
    }
    await expect(chile.page.getByText(floor.you_speak)).toBeVisible({ timeout: 60_000 });
    await pressAndConfirm(chile.page, floor.give_way);
    await expect(page.getByText(floor.nobody)).toBeVisible({ timeout: 60_000 });
    await expectOrder(page, ['PE', 'AR', 'BO', 'MX', 'CO']);
  });

  await test.step('a recorded vote is opened, and thirty are on its roll', async () => {
    const { page } = chair;
    await page.getByRole('button', { name: desk.method.recorded, exact: true }).click();
    await page.getByRole('button', { name: ballots.open }).click();
    await page.getByRole('button', { name: ballots.open }).last().click();
    // The roll is frozen once the server has it.
    const open = ballots.voted({ n: 0, of: STATES.length });
    for (const each of [chair, chile, ecuador])
      await expect(each.page.getByText(open)).toBeVisible({ timeout: 60_000 });
  });

  const ballot =
    await test.step('one whose delegate left the list since then has no vote; the others have', async () => {
      const meeting = MEETING_ID;
      await coordinator?.act('participants.remove', { participant: participantOf('PE'), meeting });
      await phone('AR').client.sync({ force: true });
      const known = phone('AR').client.replica.within('ballots', meeting)[0];
      const [id, about] = [known?.id ?? '', known?.body.about ?? null];
      const cast = (state: State, choice: string) =>
        phone(state).actAlone('ballots.cast', { ballot: id, meeting, delegation: state, choice, about });
      expect(await cast('PE', 'yes')).toMatchObject({ status: 'refused', code: 'ballots.not_on_list' });
      const others = DRIVEN.filter((state) => state !== 'PE');
      for (const [index, state] of others.entries())
        expect(await cast(state, index < 3 ? 'abstain' : 'yes')).toMatchObject({ status: 'accepted' });
      expect(await cast('AR', 'no')).toMatchObject({ status: 'refused', code: 'ballots.already_voted' });
      return id;
    });

  await test.step('the answer to Ecuador is lost: nobody knows whether it counted, until it asks', async () => {
    const { page } = ecuador;
    const votes = ({ url, method }: { url: string; method: string }) =>
      url.endsWith('/api/push') && method === 'POST';
    let lost = 0;
    // Else the list of who has voted tells the phone what the answer would have.
    await page.route('**/api/pull', (route) => route.abort());
    await page.route('**/api/push', async (route) => {
      const request = route.request();
      const isVote =
        votes({ url: request.url(), method: request.method() }) &&
        request.postData()?.includes('ballots.cast');
      if (isVote !== true || lost > 0) return route.continue();
      lost += 1;
      // The server has it, and its answer never arrives.
      await route.fetch({ url: `http://127.0.0.1:${demo.port}/api/push` });
      await route.abort('connectionreset');
    });
    await page.getByRole('button', { name: ballots.choice.yes, exact: true }).click();
    await page.getByRole('button', { name: ballots.cast.confirm({ choice: ballots.choice.yes }) }).click();
    await expect.poll(() => lost).toBe(1);
    await expect(page.getByText(ballots.cast.unknown)).toBeVisible();
    await page.getByRole('button', { name: ballots.cast.ask }).click();
    await expect(page.getByText(ballots.cast.counted({ choice: ballots.choice.yes })).first()).toBeVisible();
    await page.unroute('**/api/pull');
    await expect(page.getByRole('button', { name: ballots.choice.yes, exact: true })).toHaveCount(0);
    await phone('AR').client.sync({ force: true });
    const own = phone('AR').client.replica.within(turnouts.name, ballot);
    expect(own.filter(({ body }) => body.delegation === 'EC')).toHaveLength(1);
  });

  await test.step('Chile votes against; the result has each once, and whoever could not vote as missing', async () => {
    await chile.page.getByRole('button', { name: ballots.choice.no, exact: true }).click();
    await chile.page
      .getByRole('button', { name: ballots.cast.confirm({ choice: ballots.choice.no }) })
      .click();
    await expect(
      chile.page.getByText(ballots.cast.counted({ choice: ballots.choice.no })).first(),
    ).toBeVisible();
    const voted = ballots.voted({ n: STATES.length - 1, of: STATES.length });
    await expect(chair.page.getByText(voted).first()).toBeVisible({ timeout: 60_000 });
    await pressAndConfirm(chair.page, ballots.close);
    const counts = { yes: STATES.length - 5, no: 1, abstain: 3 };
    await expect(chair.page.getByText(ballots.absent({ n: 1 }))).toBeVisible({ timeout: 60_000 });
    for (const { page } of [chair, chile, ecuador])
      await expect(page.getByText(ballots.counts(counts)).first()).toBeVisible({ timeout: 60_000 });
  });
});
