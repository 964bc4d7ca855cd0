import type { Locator, Page } from '@playwright/test';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { addDays, utcDay } from '#shared/kernel/days.ts';
import type { Json } from '#shared/kernel/json.ts';
import { meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import type { Done } from './fill-data.ts';
import { expect, test } from './fixtures.ts';
import { fillText, idAtEnd, pressAndConfirm } from './pages/committee.ts';
import { enrol } from './pages/first-minute.ts';
import { expectNothingWaits } from './pages/outbox.ts';
import { goInside } from './pages/routes.ts';
import { openAt, untilServedOffline } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const { kit, monitoring, pao, priorities } = es;
const TODAY = utcDay(Date.now());
const FIRST = `${TODAY.slice(0, 7)}-01`;
const LAST = addDays(FIRST, 364);
/** What the published edition recommends and nobody of the demo has proposed, and the key judgement behind it. */
const RECOMMENDED = 'pgf_demo-i0-p-prisons';
const JUDGEMENT = 'La extorsión dirigida desde las cárceles';
const CHOICE = '/priorities/choices/cho_e2e';
const STRATEGY = '/strategy/spl_demo-cycle';
const MEETING = 'mtg_e2e-cycle';
const GOAL = 'Que ninguna orden salga de una cárcel';
const WRITTEN = {
  ecuador: 'Perfiles de paquetes en visitas, ZORZAL-11',
  chile: 'Traslados que la fiscalía pide, CHINCOL-22',
  peru: 'Antenas alrededor de dos penales, TORDO-33',
};
const DONE = 'Tres penales revisan los paquetes con el mismo perfil.';
const FOUND = 'Nadie sabe cuántas órdenes salen por visitas.';
const ASKED = '¿Cuántas órdenes salen de las cárceles por visitas?';

const act = (name: string, args: object, as = 'presidency-admin'): Done => ({
  ...{ as, compartment: COMMITTEE, name, args: args as Json },
});
const decided = (key: string, text: string): Done[] => {
  const of = { decision: `dcs_e2e-${key}`, meeting: MEETING };
  return [
    act('decisions.draft', { ...of, item: 'agi_e2e-cycle', text: { es: text }, mode: 'consensus' }),
    act('decisions.adopt', { ...of, decidedOn: TODAY }),
  ];
};

test.use({
  actionTimeout: 30_000,
  filled: {
    people: [
      { key: 'peru-coordinator', state: 'PE', roles: ['nationalCoordinator'], institution: null, unit: null },
    ],
    done: [
      act('meetings.schedule', {
        ...{ ...meetingArgs, meeting: MEETING, title: { es: 'Reunión del ciclo' } },
        ...{ startsOn: TODAY, endsOn: TODAY },
      }),
      act('agenda.add_item', {
        ...{ item: 'agi_e2e-cycle', meeting: MEETING, number: '1', kind: 'session', title: { es: 'Ciclo' } },
        ...{ summary: null, class: null, room: null, speakers: [], order: 0, durationMinutes: 60 },
        ...{ startsAt: `${TODAY}T10:00`, timeZone: 'Europe/Madrid' },
      }),
      ...['convened', 'in_session'].map((state) => act('meetings.move_to', { meeting: MEETING, state })),
      ...decided('priority', 'Se adopta la prioridad sobre órdenes que salen de las cárceles.'),
      ...decided('pao', 'Se aprueba el plan sobre órdenes que salen de las cárceles.'),
      act('priorities.open_choice', {
        ...{ choice: 'cho_e2e', title: { es: 'Una prioridad más' }, edition: 'edn_demo-ideal-0' },
        ...{ from: FIRST, until: LAST, method: { es: 'Por consenso.' } },
        criteria: [{ code: 'c1', text: { es: 'Daño' }, weight: 1 }],
      }),
    ],
  },
});

const main = (page: Page) => page.getByRole('main');
const save = (page: Page, name: string = kit.save) => page.getByRole('button', { name, exact: true }).click();
const boxes = (page: Page, id: string, values: readonly string[]) =>
  values.map((value) => page.locator(`[name="${id}"][value="${value}"]`));

/** Entries that come in make the list anew: what was checked on the old one is checked again. */
async function checkAll(found: readonly Locator[]): Promise<void> {
  for (const box of found)
    await expect(async () => {
      await box.check({ force: true, timeout: 2_000 });
      await expect(box).toBeChecked();
    }).toPass({ timeout: 30_000 });
}

/** The same as `goInside`, for an address that says more than its path. */
async function goWith(page: Page, path: string, query: string): Promise<void> {
  await goInside(page, path);
  await page.evaluate(
    ([to]) => {
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
    },
    [`${path}?${query}`],
  );
}

/** A delegation's own action, as a coordinator writes it. */
async function addAction(
  page: Page,
  { plan, title, leader }: { plan: string; title: string; leader: readonly [string, string] },
): Promise<string> {
  await goInside(page, `${plan}/actions/new`);
  await page.locator('#action-goal').selectOption({ label: `6. ${GOAL}` });
  await page.locator('#action-type').selectOption('operational');
  await fillText(page, 'action-title', { es: title });
  await page.locator('#action-leader').selectOption(leader[0]);
  await page.locator('#action-leader-institution').selectOption(leader[1]);
  await page.locator('#action-from').fill(FIRST);
  await page.locator('#action-until').fill(LAST);
  await save(page);
  await expect(page).toHaveURL(/\/actions\/opa_[^/]+$/);
  return idAtEnd(page);
}

test('a judgement becomes a priority, a plan of three states, progress, and a question of the next edition', async ({
  openPhone,
  links,
}) => {
  test.setTimeout(900_000);
  const presidency = await openPhone({ as: 'presidency-admin' });
  const ecuador = await openPhone({ as: 'ecuador-coordinator' });
  const chile = await openPhone({ as: 'chile-coordinator' });
  const leader = await openPhone({ as: 'ecuador-action-leader' });
  const peru = await openPhone();
  let priority = '';
  let plan = '';
  let action = '';

  await test.step('Ecuador proposes what the edition recommends, with what stands behind it', async () => {
    const { page } = ecuador;
    await openAt(page, CHOICE);
    await goWith(page, `${CHOICE}/propose`, `from=${RECOMMENDED}`);
    await expect(page.locator('#priority-title')).toHaveValue(/Cortar las órdenes/);
    await save(page, priorities.go_propose);
    await expect(page).toHaveURL(/\/priorities\/pri_[^/]+$/);
    priority = idAtEnd(page);
    await expectNothingWaits(page);
  });

  await test.step('the presidency enters that the meeting adopted it, and takes it into the multi-year plan', async () => {
    const { page } = presidency;
    await openAt(page, `${CHOICE}/adopt`);
    await page.locator('#adopt-decision').selectOption('dcs_e2e-priority');
    await checkAll(boxes(page, 'adopt-priorities', [priority]));
    await pressAndConfirm(page, priorities.adopt);
    await expect(page).not.toHaveURL(/\/adopt$/);
    await goInside(page, `${STRATEGY}/edit`);
    await checkAll(boxes(page, 'strategy-priorities', [priority]));
    await save(page);
    await expect(page).toHaveURL(new RegExp(`${STRATEGY}$`));
    await goInside(page, `${STRATEGY}/goals/new`);
    await page.locator('#goal-number').fill('6');
    await fillText(page, 'goal-title', { es: GOAL });
    await fillText(page, 'goal-outcome', { es: 'Los penales cortan lo que se ordena desde dentro.' });
    await page.locator('#goal-priority').selectOption(priority);
    await save(page);
    await expect(page).toHaveURL(/\/goals\/gol_[^/]+$/);
    await expectNothingWaits(page);
  });

  await test.step('Ecuador makes the operational plan and drafts its action', async () => {
    const { page } = ecuador;
    await goInside(page, '/plans/new');
    await fillText(page, 'pao-title', { es: 'Órdenes desde las cárceles' });
    await page.locator('#pao-priority').selectOption(priority);
    await page.locator('#pao-strategy').selectOption('spl_demo-cycle');
    await page.locator('#pao-from').fill(FIRST);
    await page.locator('#pao-until').fill(LAST);
    await page.locator('#pao-leader').selectOption('EC');
    await checkAll(boxes(page, 'pao-participants', ['CL', 'PE']));
    await save(page, pao.new.save);
    await expect(page).toHaveURL(/\/plans\/pao_[^/]+$/);
    plan = `/plans/${idAtEnd(page)}`;
    action = await addAction(page, { plan, title: WRITTEN.ecuador, leader: ['EC', 'customs'] });
    await expectNothingWaits(page);
  });

  await test.step('Chile drafts without a network while Peru drafts the same plan', async () => {
    await openAt(chile.page, '/plans');
    await goInside(chile.page, plan);
    await expect(main(chile.page)).toContainText(WRITTEN.ecuador, { timeout: 60_000 });
    await untilServedOffline(chile.page);
    await chile.context.setOffline(true);
    await addAction(chile.page, { plan, title: WRITTEN.chile, leader: ['CL', 'prosecution'] });
    await enrol(peru.page, links['peru-coordinator'] ?? '');
    await addAction(peru.page, { plan, title: WRITTEN.peru, leader: ['PE', 'prison'] });
    await expectNothingWaits(peru.page);
    await chile.context.setOffline(false);
    await expectNothingWaits(chile.page);
    await goInside(ecuador.page, plan);
    for (const title of Object.values(WRITTEN))
      await expect(main(ecuador.page)).toContainText(title, { timeout: 60_000 });
  });

  await test.step('it is consulted, and the decision of the meeting adopts it', async () => {
    const { page } = ecuador;
    await goInside(page, `${plan}/move`);
    await page.locator('[name="move-state"][value="consultation"]').check({ force: true });
    await page.locator('#move-consult-until').fill(TODAY);
    await pressAndConfirm(page, pao.move.save);
    await expectNothingWaits(page);
    await goInside(presidency.page, plan);
    const onwards = main(presidency.page).getByRole('listitem').filter({ hasText: pao.move.title });
    await expect(onwards).toContainText(pao.state.adopted, { timeout: 60_000 });
    await goInside(presidency.page, `${plan}/move`);
    await presidency.page.locator('[name="move-state"][value="adopted"]').check({ force: true });
    await presidency.page.locator('#move-meeting').selectOption(MEETING);
    await checkAll(boxes(presidency.page, 'move-decision', ['dcs_e2e-pao']));
    await pressAndConfirm(presidency.page, pao.move.save);
    await expectNothingWaits(presidency.page);
  });

  await test.step('the action leader reports where there is no network', async () => {
    const { page } = leader;
    await openAt(page, '/plans');
    await goInside(page, `${plan}/actions/${action}`);
    await expect(main(page)).toContainText(WRITTEN.ecuador, { timeout: 60_000 });
    await untilServedOffline(page);
    await leader.context.setOffline(true);
    await goInside(page, `${plan}/actions/${action}/report`);
    await page.locator('[name="report-status"][value="on_time"]').check({ force: true });
    await fillText(page, 'report-done', { es: DONE });
    await save(page, monitoring.report.send);
    await expect(page).toHaveURL(/\/progress\/reports\//);
    await leader.context.setOffline(false);
    await expectNothingWaits(page);
  });

  await test.step('an evaluation finds what is missing and recommends to ask', async () => {
    const { page } = presidency;
    await goWith(page, '/evaluations/new', `plan=${plan.split('/').at(-1)}`);
    await fillText(page, 'evaluation-title', { es: 'Evaluación del plan' });
    await fillText(page, 'evaluation-evaluator', { es: 'Equipo externo' });
    await page.locator('#evaluation-question-0').fill('¿Se sabe qué sale de las cárceles?');
    await save(page);
    await expect(page).toHaveURL(/\/evaluations\/evl_[^/]+$/);
    const here = `/evaluations/${idAtEnd(page)}`;
    await goInside(page, `${here}/findings/new`);
    await fillText(page, 'finding-text', { es: FOUND });
    await page.locator('#finding-evidence').fill('ZORZAL');
    await main(page).locator('.row-target').filter({ hasText: 'ZORZAL' }).first().click();
    await save(page);
    await expect(page).not.toHaveURL(/\/findings\/new$/);
    await goInside(page, `${here}/recommendations/new`);
    await fillText(page, 'recommendation-text', { es: ASKED });
    await page.locator('[name="recommendation-findings"]').first().check({ force: true });
    await page.locator('#recommendation-owner').selectOption('EC');
    await page.locator('#recommendation-due').fill(addDays(TODAY, 60));
    await save(page);
    await expect(page).not.toHaveURL(/\/recommendations\/new$/);
    await goInside(page, here);
    await pressAndConfirm(page, monitoring.evaluation.close);
    await expectNothingWaits(page);
    await goInside(page, here);
    await main(page).getByRole('link').filter({ hasText: ASKED }).first().click();
    await expect(page).toHaveURL(/\/recommendations\/rcm_[^/]+$/);
    const recommendation = `${here}/recommendations/${idAtEnd(page)}`;
    await goInside(ecuador.page, `${recommendation}/answer`);
    await ecuador.page.locator('[name="answer-state"][value="accepted"]').check({ force: true });
    await ecuador.page.locator('#answer-reason').fill('Hoy nadie lo cuenta.');
    await save(ecuador.page, monitoring.answer);
    await expectNothingWaits(ecuador.page);
    await goInside(page, `${recommendation}/require`);
    await page.locator('[name="require-asked-of"]').first().check({ force: true });
    await page.locator('[name="require-about"]').first().check({ force: true });
    await pressAndConfirm(page, monitoring.require);
    await expectNothingWaits(page);
    await goInside(page, '/ideal/edn_demo-ideal-2');
    await expect(main(page)).toContainText(ASKED);
  });

  await test.step('“Why?” leads from the action to the judgement, and down to the question that came of it', async () => {
    const { page } = ecuador;
    await goInside(page, `/chain/${action}`);
    await expect(main(page)).toContainText(GOAL);
    await expect(main(page)).toContainText(JUDGEMENT);
    await goInside(page, `/chain/${priority}`);
    await expect(main(page)).toContainText(WRITTEN.chile);
    await expect(main(page)).toContainText(FOUND);
  });
});
