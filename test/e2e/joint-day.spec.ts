import type { Page } from '@playwright/test';
import * as v from 'valibot';
import { counts, posts, stateDays } from '#shared/counters/counters.schemas.ts';
import { releasable } from '#shared/counters/release.rules.ts';
import { totalsOf } from '#shared/counters/totals.rules.ts';
import { publishedDays, stateTotals } from '#shared/jointdays/jointdays.schemas.ts';
import { latestByState } from '#shared/jointdays/latest.rules.ts';
import { totalOf } from '#shared/jointdays/region.rules.ts';
import type { TotalLine } from '#shared/jointdays/totals.schemas.ts';
import { createId, type IdPrefix } from '#shared/kernel/ids.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import { measurements } from '#shared/monitoring/monitoring.schemas.ts';
import { DevicesAnswerSchema } from '#shared/people/people.schemas.ts';
import { OF_STATE_DAYS } from '#shared/postings/postings.schemas.ts';
import { setAsides } from '#shared/states/set-asides.schemas.ts';
import { allOf, arrivedAt, docsOf } from './api-docs.ts';
import { type ApiPhone, openApiPhone } from './api-phone.ts';
import { ACTION, KPI, PEOPLE, TODAY, TOKENS, WITH_ACTION } from './filled-joint-day.ts';
import { expect, test } from './fixtures.ts';
import { heardIn, recordTraffic } from './leaks.ts';
import { fillText, idAtEnd, pressAndConfirm } from './pages/committee.ts';
import { giveFigures, keyIn, operationHref, sayBusy, seize } from './pages/joint-day.ts';
import { expectNothingWaits } from './pages/outbox.ts';
import { goInside } from './pages/routes.ts';
import { openAt, untilServedOffline } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const { counters, dayresults, jointdays, operations, kit, session } = es;
const LAPTOP = { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false };
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const newId = (prefix: IdPrefix) => createId({ prefix, now: Date.now(), random });
const main = (page: Page) => page.getByRole('main');

test.use({ actionTimeout: 30_000, filled: { people: PEOPLE, done: WITH_ACTION } });

/** What each post counts of persons, and how much of it is corrected later. */
const PERSONS = { customs: 120, lost: 40, police: 31, prison: 64, border: 25 };
const CORRECTED = 118;
const TOTAL = CORRECTED + PERSONS.lost + PERSONS.police + PERSONS.prison + PERSONS.border;
const WORDS = Object.values(TOKENS);

/** A post as it is made, with who works there. */
interface Made {
  readonly state: string;
  readonly post: string;
  readonly name: string;
  readonly institution: string;
  readonly person: string;
}

test('five posts count, two without a network and one on a phone that is lost; what two states verify becomes a press table and a figure of the plan', async ({
  openPhone,
  links,
  roles,
  demo,
}) => {
  test.setTimeout(900_000);
  const lead = await openPhone({ as: 'ecuador-coordinator', ...LAPTOP });
  const toldToLead = recordTraffic(lead.context);
  const chile = await openPhone({ as: 'chile-coordinator', ...LAPTOP });
  const officer = await openPhone({ as: 'chile-officer' });
  const toldToOfficer = recordTraffic(officer.context);
  const lost = await openPhone({ as: 'chile-head' });
  const phone = (link: string | undefined) => openApiPhone({ port: demo.port, link: link ?? '' });
  const chileContact = await phone(roles['chile-contact']);
  const ecuadorContact = await phone(roles['ecuador-contact']);
  const police = await phone(links['joint-police']);
  const prison = await phone(roles['ecuador-officer']);
  const border = await phone(roles['ecuador-head']);
  /** Others, whose phones are there the whole day. */
  const others = {
    member: await phone(roles['chile-delegate']),
    customsHead: await phone(roles['chile-institution']),
    ecuador: await phone(roles['ecuador-delegate']),
    presidency: await phone(roles['presidency-delegate']),
    peru: await phone(links['joint-peru']),
    programme: await phone(roles['programme-support']),
  };
  let day = '';
  const at = (state: string, post: string) => ({ state, day, post });
  const made = (state: string, name: string, institution: string, person: string): Made => ({
    ...{ state, post: newId('pto'), name, institution, person: `per_${person}` },
  });
  const P = {
    lost: made('CL', 'Puerto, patio', 'customs', 'chile-head'),
    police: made('CL', `Puerto, policía ${TOKENS.policePost}`, 'police', 'joint-police'),
    prison: made('EC', `Penal ${TOKENS.ecuadorPost}`, 'prison', 'ecuador-officer'),
    border: made('EC', 'Puente', 'prison', 'ecuador-head'),
  };
  let customs = '';

  await test.step('Ecuador makes the day of its action, approves it and begins it', async () => {
    const { page } = lead;
    await openAt(page, '/joint-days');
    await goInside(page, '/joint-days/new');
    await main(page).getByRole('link', { name: 'Controles a la vez' }).click();
    await page.locator('#day-from').fill(TODAY);
    await page.locator('#day-until').fill(TODAY);
    await page.locator('[name="day-participants"][value="CL"]').check({ force: true });
    await fillText(page, 'day-about', { es: `Controles a la misma hora, ${TOKENS.about}.` });
    await page.getByRole('button', { name: kit.save, exact: true }).click();
    await expect(page).toHaveURL(/\/joint-days\/jad_[^/]+$/);
    day = idAtEnd(page);
    await page.getByRole('link', { name: jointdays.move.approved, exact: true }).click();
    await pressAndConfirm(page, jointdays.move.approved);
    await expect(page).toHaveURL(new RegExp(`${day}$`));
    for (const to of ['preparing', 'running'] as const) await pressAndConfirm(page, jointdays.move[to]);
    await expect(page.getByRole('button', { name: jointdays.move.debriefing, exact: true })).toBeVisible();
    await expectNothingWaits(page);
  });

  await test.step('Chile opens it for its posts, and puts somebody at the first one', async () => {
    const { page } = chile;
    await openAt(page, '/operations');
    await goInside(page, operationHref(day, '/open'));
    await fillText(page, 'operation-briefing', { es: `Cuente y no nombre, ${TOKENS.chileBriefing}.` });
    await page.getByRole('button', { name: operations.day.open_now, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`${operationHref(day)}$`));
    await goInside(page, operationHref(day, '/posts/new'));
    await page.locator('#post-name').fill(`Puerto, aduana ${TOKENS.customsPost}`);
    await page.locator('#post-institution').selectOption('customs');
    await page.locator('#post-subdivision').fill('valpar');
    await page.getByRole('option', { name: 'Valparaíso' }).click();
    await page.getByRole('button', { name: kit.save, exact: true }).click();
    await expect(page).toHaveURL(/\/posts\/pto_[^/]+$/);
    customs = idAtEnd(page);
    await goInside(page, operationHref(day, `/posts/${customs}/crew`));
    await page
      .getByRole('button', { name: new RegExp(`^${operations.crew.put}.*Personal de campo, Aduanas`) })
      .click();
    await expect(page.getByText(operations.crew.none)).toHaveCount(0);
    await expectNothingWaits(page);
  });

  await test.step('both states have their other posts', async () => {
    const contacts: Record<string, ApiPhone> = { CL: chileContact, EC: ecuadorContact };
    await ecuadorContact.act('counters.open_day', {
      ...{ state: 'EC', day, title: { es: 'Controles a la vez' }, from: TODAY, until: TODAY },
      ...{ timeZone: 'America/Guayaquil', counters: ['persons_checked', 'drugs', 'cash'], contacts: [] },
      ...{ briefing: null, silentAfter: 120, copied: null },
    });
    for (const { state, post, name, institution, person } of Object.values(P)) {
      const place = { subdivision: state === 'CL' ? 'CL-VS' : 'EC-G', place: null, phone: null };
      await contacts[state]?.act('counters.add_post', { ...at(state, post), name, institution, ...place });
      const who = { person, label: `Persona ${post}`, isLead: true };
      await contacts[state]?.act('counters.post_person', { ...at(state, post), ...who });
    }
  });

  const count = (each: Made, more: object) => ({
    ...{ ...at(each.state, each.post), shift: null, count: newId('cnt'), counter: 'persons_checked' },
    ...{ kind: null, seizure: null, isForPost: false, ...more },
  });

  await test.step('two posts lose the network for the day, and count on', async () => {
    for (const [each, post] of [
      [officer, customs],
      [lost, P.lost.post],
    ] as const) {
      await openAt(each.page, '/posts');
      await expect(
        main(each.page)
          .getByRole('link', { name: /Puerto/ })
          .last(),
      ).toBeVisible();
      await goInside(each.page, `/posts/${post}`);
      await expect(each.page.getByRole('group', { name: counters.key.keys })).toBeVisible();
      await untilServedOffline(each.page);
      await each.context.setOffline(true);
    }
    const { page } = officer;
    await keyIn(page, String(PERSONS.customs));
    await seize(page, { post: customs, kilograms: '42,3', reference: TOKENS.reference });
    await sayBusy(page, { post: customs, note: `Cola de camiones, ${TOKENS.customsNote}.` });
    await keyIn(lost.page, String(PERSONS.lost));
    await prison.sync();
    await prison.actOffline('counters.count', count(P.prison, { value: PERSONS.prison }));
    await prison.actOffline(
      'counters.count',
      count(P.prison, {
        ...{ counter: 'cash', kind: 'USD', value: 125_000 },
        seizure: { subdivision: null, reference: null },
      }),
    );
  });

  await test.step('posts with a network count, and one writes down what another service seized as well', async () => {
    await police.act('counters.count', count(P.police, { value: PERSONS.police }));
    await police.act(
      'counters.count',
      count(P.police, {
        ...{ counter: 'drugs', kind: 'cocaine', value: 42_000 },
        seizure: { subdivision: 'CL-VS', reference: null },
      }),
    );
    await border.act('counters.count', count(P.border, { value: PERSONS.border }));
    await border.act(
      'counters.count',
      count(P.border, {
        ...{ counter: 'drugs', kind: 'cocaine', value: 1_500 },
        seizure: { subdivision: 'EC-G', reference: null },
      }),
    );
  });

  await test.step('Chile gives provisional figures of what has come by then', async () => {
    await goInside(chile.page, operationHref(day));
    await expect(main(chile.page)).toContainText(String(PERSONS.police));
    await giveFigures(chile.page, { day, kind: 'provisional' });
    await expectNothingWaits(chile.page);
    const [given] = await arrivedAt(others.ecuador, stateTotals, { parent: day, count: 1 });
    expect(given).toMatchObject({ state: 'CL', kind: 'provisional' });
    expect(personsOf([given])).toBe(PERSONS.police);
  });

  await test.step('the lost phone is revoked: it hands in what it had not sent, which a coordinator takes in', async () => {
    const admin = await phone(roles['chile-admin']);
    const { devices } = v.parse(DevicesAnswerSchema, await admin.ask({ path: '/api/devices' }));
    const own = devices.filter(({ person, revokedAt }) => person === P.lost.person && revokedAt === null);
    for (const { device } of own)
      await admin.ask({ method: 'POST', path: `/api/devices/${device}/revoke`, json: {} });
    await lost.context.setOffline(false);
    // An attempt that met the network before it was back is made again after as long as those without one took.
    await expect(lost.page.getByText(session.out.revoked_text({ n: 1 }))).toBeVisible({ timeout: 200_000 });
    await chileContact.sync();
    const held = allOf(chileContact, setAsides).filter(({ body }) => body.person === P.lost.person);
    expect(held.map(({ body }) => body.mutation.name)).toEqual(['counters.count']);
    const entries = held.map(({ id, body }) => {
      const { count: entry } = body.mutation.args as unknown as { count: string };
      return { aside: id, entry, corrects: null };
    });
    await chileContact.act('counters.take_in', { ...at('CL', P.lost.post), held: entries });
  });

  await test.step('the others have the network back in the evening', async () => {
    await officer.context.setOffline(false);
    await goInside(officer.page, '/posts');
    await expectNothingWaits(officer.page);
    await prison.sync();
  });

  await test.step('Chile decides that two services seized one load, and verifies', async () => {
    const { page } = chile;
    await goInside(page, operationHref(day));
    const double = main(page).getByRole('listitem').filter({ hasText: operations.decide.double });
    await double.getByRole('link').click();
    const kept = page.getByRole('radio', { name: new RegExp(TOKENS.customsPost) });
    await kept.check({ force: true });
    await page.locator('#double-reason').fill('Los dos servicios llamaron.');
    await page.getByRole('button', { name: operations.doubles.save, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`${operationHref(day)}$`));
    await giveFigures(page, { day, kind: 'verified' });
    await expectNothingWaits(page);
  });

  await test.step('a post corrects what was verified: it is verified once more, with the reason', async () => {
    const { page } = officer;
    await goInside(page, `/posts/${customs}/entries`);
    await main(page)
      .getByRole('link', { name: new RegExp(`\\b${PERSONS.customs}\\b`) })
      .click();
    await page.locator('#correction-value').fill(String(CORRECTED));
    await page.locator('#correction-reason').fill(`Dos pasaron dos veces, ${TOKENS.customsReason}.`);
    await page.getByRole('button', { name: counters.correct.save, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/posts/${customs}/entries$`));
    await goInside(page, '/posts');
    await expectNothingWaits(page);
    const reason = `Se contó dos veces, ${TOKENS.releaseReason}.`;
    await goInside(chile.page, operationHref(day));
    await expect(main(chile.page)).toContainText(String(CORRECTED + PERSONS.lost + PERSONS.police));
    await giveFigures(chile.page, { day, kind: 'verified', reason });
    await expectNothingWaits(chile.page);
  });

  await test.step('Ecuador gives the same figures twice, and they count once', async () => {
    for (const reason of [null, 'Las mismas.']) await verify(ecuadorContact, { state: 'EC', day, reason });
    // Of Chile: provisional, verified, and verified once more.
    await arrivedAt(others.presidency, stateTotals, { parent: day, count: 5 });
    const given = docsOf(others.presidency, stateTotals, day);
    expect(given.filter(({ body }) => body.state === 'EC')).toHaveLength(2);
    expect(personsOf([...latestByState(given).values()].map(({ body }) => body))).toBe(TOTAL);
  });

  await test.step('whoever takes no part has heard nothing of all that', async () => {
    for (const each of [others.peru, others.programme]) {
      await each.sync();
      expect(heardIn(each.heard(), [...WORDS, day])).toEqual([]);
    }
  });

  await test.step('Ecuador makes the table for the press, and publishes it', async () => {
    const { page } = lead;
    const here = `/joint-days/${day}`;
    await goInside(page, here);
    await pressAndConfirm(page, jointdays.move.debriefing);
    await expectNothingWaits(page);
    await goInside(page, `${here}/press-hour`);
    await page.locator('#press-press-at').fill(`${TODAY}T00:00`);
    await pressAndConfirm(page, jointdays.press.set);
    await expect(page).toHaveURL(new RegExp(`${here}$`));
    await goInside(page, `${here}/press/new`);
    await expect(main(page)).toContainText(String(TOTAL));
    await page.getByRole('button', { name: dayresults.press.make, exact: true }).click();
    await expect(page).toHaveURL(/\/press\/jpt_[^/]+$/);
    await expect(main(page)).toContainText('No difundir antes de');
    await goInside(page, `${here}/press`);
    await page.getByRole('button', { name: dayresults.publish.do({ n: 1 }), exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: dayresults.publish.yes, exact: true }).click();
    await expectNothingWaits(page);
    const [told] = await arrivedAt(others.peru, publishedDays, { parent: ACTION, count: 1 });
    expect(totalOf(told.lines as TotalLine[], { counter: 'persons_checked', kind: null })).toBe(TOTAL);
    // What one of two services wrote down of the same load is not in it.
    expect(totalOf(told.lines as TotalLine[], { counter: 'drugs', kind: 'cocaine' })).toBe(43_800);
    // Cash was seized by one state alone: its figure is told to nobody outside.
    expect(told.lines).toContainEqual({ counter: 'cash', kind: 'USD', value: null });
  });

  await test.step('the figure goes to the plan, and “What came of it?” leads to it', async () => {
    const { page } = lead;
    await goInside(page, `/joint-days/${day}/indicators/new`);
    await page.locator('#indicator-kpi').selectOption(KPI);
    await page.locator('#indicator-counter').selectOption('persons_checked');
    await page.getByRole('button', { name: kit.save, exact: true }).click();
    await expect(page).toHaveURL(/\/indicators$/);
    await page.getByRole('button', { name: dayresults.indicators.feed, exact: true }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: dayresults.indicators.feed, exact: true })
      .click();
    await expectNothingWaits(page);
    const figures = await arrivedAt(others.peru, measurements, { parent: KPI, count: 1 });
    expect(figures).toMatchObject([{ value: TOTAL, from: day }]);
    await goInside(page, `/chain/${ACTION}`);
    await expect(main(page)).toContainText(String(TOTAL));
  });

  await test.step('no phone has heard more than its person may read', async () => {
    const { about, reference, releaseReason, customsPost, customsNote, customsReason, policePost } = TOKENS;
    const ofDay = [about, reference, releaseReason];
    const ofCustoms = [customsPost, customsNote, customsReason, TOKENS.chileBriefing];
    const expected: readonly (readonly [string, () => Promise<string>, readonly string[]])[] = [
      ['member', () => heardBy(others.member), ofDay],
      ['ecuador', () => heardBy(others.ecuador), ofDay],
      ['presidency', () => heardBy(others.presidency), ofDay],
      ['customsHead', () => heardBy(others.customsHead), [...ofCustoms, reference]],
      ['peru', () => heardBy(others.peru), []],
      ['programme', () => heardBy(others.programme), []],
      ['police', () => heardBy(police), [policePost, TOKENS.chileBriefing]],
      ['prison', () => heardBy(prison), [TOKENS.ecuadorPost]],
      ['lead', toldToLead, [...ofDay, TOKENS.ecuadorPost]],
      ['officer', toldToOfficer, [...ofCustoms, reference]],
    ];
    for (const [who, heard, words] of expected)
      expect([who, heardIn(await heard(), WORDS).sort()]).toEqual([who, [...words].sort()]);
  });
});

async function heardBy(phone: ApiPhone): Promise<string> {
  await phone.sync();
  return phone.heard();
}

const personsOf = (given: readonly { readonly lines: readonly TotalLine[] }[]) =>
  given.reduce(
    (sum, { lines }) => sum + (totalOf(lines, { counter: 'persons_checked', kind: null }) ?? 0),
    0,
  );

/** Gives verified figures of a state as its coordinator's page makes them. */
async function verify(
  phone: ApiPhone,
  { state, day, reason }: { state: string; day: string; reason: string | null },
): Promise<void> {
  await phone.sync();
  const known = docsOf(phone, stateDays, OF_STATE_DAYS).find(({ body }) => body.day === day);
  const own = known === undefined ? [] : docsOf(phone, posts, known.id);
  const entries = own.flatMap(({ id }) => docsOf(phone, counts, id));
  const { lines, cards } = releasable({
    ...{ totals: totalsOf(entries), counters: known?.body.counters ?? [] },
    posts: new Map(own.map(({ id, body }) => [id, body])),
    dayAt: (instant) => dayAt({ instant, timeZone: known?.body.timeZone ?? 'UTC' }),
  });
  await phone.act('counters.release', {
    ...{ state, day, release: newId('crl'), kind: 'verified', asOf: Date.now(), reason },
    ...{ lines: [...lines], cards: [...cards] },
  });
}
