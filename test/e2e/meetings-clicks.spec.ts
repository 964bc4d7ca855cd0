import { expect, type Phone, test } from './fixtures.ts';
import { type Counter, countClicks } from './pages/count-clicks.ts';
import { expectNothingWaits } from './pages/outbox.ts';
import { goInside } from './pages/routes.ts';
import { openAt } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const { meetings, agenda, documents } = es;
const WEEK = '/meetings/mtg_demo-week';
/** Besides typing, from the list of meetings to a convened one. */
const FROM_NOTHING = 23;
const FROM_LAST = 11;
/** From forty nominations in sight to forty seats. */
const FORTY_ACCREDITED = 3;
const ITEMS = [
  '1\tApertura\t9:00\t30',
  '2\tAprobación de la agenda\t\t15',
  '3\tInforme de la presidencia\t\t45',
  '\tPausa\t\t20',
  '4\tPlan operativo\t\t90',
  '5\tEvaluación regional\t14:00\t60',
  '6\tOtros asuntos\t\t30',
  '7\tClausura\t\t15',
].join('\n');

const button = (phone: Phone, name: string | RegExp) => phone.page.getByRole('button', { name, exact: true });
const link = (phone: Phone, name: string | RegExp) => phone.page.getByRole('link', { name, exact: true });

async function releaseAndConvene(phone: Phone, count: Counter, address: string): Promise<void> {
  const { page } = phone;
  await count.click(link(phone, agenda.review).first());
  await count.click(button(phone, agenda.release.act({ n: 1 })));
  await expect(page.getByText(agenda.all_released)).toBeVisible();
  // The table beside says it first; the page of the act closes right after.
  await expect(page).toHaveURL(new RegExp(`${address}/agenda$`));
  await count.click(link(phone, meetings.edit).first());
  await count.click(button(phone, meetings.confirm.move.act.convened));
  await count.click(
    page.getByRole('dialog').getByRole('button', {
      name: meetings.confirm.move.act.convened,
    }),
  );
  await expect(page).toHaveURL(new RegExp(`${address}/agenda$`));
  await expect(page.getByText(meetings.state.convened).first()).toBeVisible();
}

test('from nothing to a convened meeting of 16 delegations, 8 items and 2 papers', async ({ openPhone }) => {
  const phone = await openPhone({ as: 'presidency-delegate', viewport: { width: 1280, height: 800 } });
  const { page } = phone;
  page.setDefaultTimeout(20_000);
  const count = countClicks();
  await openAt(page, '/');

  await count.click(link(phone, es.shell.meeting).first());
  await count.click(link(phone, meetings.editing.new_meeting).first());
  await count.type(page.getByRole('textbox', { name: es.kit.field.title, exact: true }), 'Tercera reunión');
  await page.locator('#meeting-starts-on').fill('2031-05-06');
  await count.choose(page.locator('#meeting-format'), 'in_person');
  await page.locator('#meeting-city').fill('Santiago');
  await count.click(button(phone, meetings.editing.schedule));
  await page.waitForURL(/\/meetings\/mtg_\w+\/agenda$/);
  const address = new URL(page.url()).pathname.replace(/\/agenda$/, '');

  await count.click(link(phone, meetings.paste.title));
  await count.type(page.locator('#items-title'), ITEMS);
  await count.click(button(phone, meetings.paste.add({ n: 8 })));
  await page.waitForURL(new RegExp(`${address}/agenda$`));

  await count.click(link(phone, meetings.people).first());
  await count.click(link(phone, meetings.participants.member_states.title));
  await count.click(button(phone, meetings.participants.member_states.add({ n: 16 })));
  await page.waitForURL(new RegExp(`${address}/people$`));
  await expect(page.getByText(meetings.participants.states({ n: 16 }))).toBeVisible();

  await count.click(link(phone, meetings.agenda).first());
  await releaseAndConvene(phone, count, address);

  await count.click(link(phone, meetings.tab.papers).first());
  await count.click(link(phone, documents.edit.new).first());
  const title = page.locator('#paper-title');
  await count.type(title, 'Nota conceptual');
  await count.click(button(phone, documents.edit.save_and_add));
  await expect(page.getByText(documents.edit.added)).toBeVisible();
  await expect(title).toBeFocused();
  await page.keyboard.insertText('Proyecto de declaración');
  await count.click(button(phone, documents.edit.save));
  await page.waitForURL(/\/papers\/doc_\w+$/);
  await expectNothingWaits(page);
  await goInside(page, `${address}/papers`);
  for (const name of ['Nota conceptual', 'Proyecto de declaración'])
    await expect(page.getByText(name).first()).toBeVisible();
  expect(count.clicks).toBe(FROM_NOTHING);
});

test('the next meeting from the last one, with all that it had', async ({ openPhone }) => {
  const phone = await openPhone({ as: 'presidency-delegate', viewport: { width: 1280, height: 800 } });
  const { page } = phone;
  const count = countClicks();
  await openAt(page, '/meetings');

  await count.click(link(phone, meetings.editing.new_meeting).first());
  await count.click(page.getByLabel(meetings.from_last.last));
  await count.choose(page.locator('#meeting-from'), 'mtg_demo-week');
  await count.type(page.getByRole('textbox', { name: es.kit.field.title, exact: true }), 'Cuarta reunión');
  await page.locator('#meeting-starts-on').fill('2032-03-02');
  await count.click(button(phone, meetings.editing.schedule));
  await page.waitForURL(/\/meetings\/mtg_\w+\/agenda$/);
  const address = new URL(page.url()).pathname.replace(/\/agenda$/, '');
  await releaseAndConvene(phone, count, address);
  await expectNothingWaits(page);
  await goInside(page, `${address}/people`);
  await expect(page.getByText(meetings.participants.states({ n: 16 }))).toBeVisible();
  expect(count.clicks).toBe(FROM_LAST);
});

test('forty accreditations at once, by the keyboard and by hand', async ({ openPhone }) => {
  const liaison = await openPhone({ as: 'chile-liaison' });
  await openAt(liaison.page, `${WEEK}/delegation/of/dlg_demo-week-CL/sheet`);
  const rows = Array.from(
    { length: 40 },
    (_, index) => `Persona ${index + 1};Asesoría;Asesora;NV-${index + 1}`,
  );
  await liaison.page.locator('input[type=file]').setInputFiles({
    name: 'chile.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Nombre;Cargo;Calidad;Nota verbal', ...rows].join('\n')),
  });
  const nominate = es.delegation.sheet.confirm({ n: 40 });
  await liaison.page.getByRole('button', { name: nominate }).click();
  await liaison.page.getByRole('dialog').getByRole('button', { name: nominate }).click();
  await expect(liaison.page.getByText(es.delegation.sheet.done({ n: 40 }))).toBeVisible();
  await expectNothingWaits(liaison.page);
  await liaison.context.close();

  const phone = await openPhone({ as: 'presidency-delegate' });
  const { page } = phone;
  page.setDefaultTimeout(20_000);
  const count = countClicks();
  const { accreditation } = es.delegation;
  await openAt(page, `${WEEK}/accreditation`);
  await expect(page.getByRole('link', { name: 'Persona 40' })).toBeVisible();
  // By the keyboard: the first, and with Shift the two after it; Esc drops them.
  await page
    .getByRole('checkbox', { name: es.kit.marked.mark_one({ name: 'Persona 1' }), exact: true })
    .focus();
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText(es.kit.marked.count({ n: 3 }))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(es.kit.marked.count({ n: 3 }))).toHaveCount(0);
  // By hand: the whole delegation.
  await count.click(page.getByRole('checkbox', { name: es.kit.marked.mark_group({ name: 'Chile' }) }));
  const marked = (await page.getByRole('status').filter({ hasText: 'marcadas' }).textContent()) ?? '';
  const n = Number(/\d+/.exec(marked)?.[0]);
  expect(n).toBeGreaterThanOrEqual(40);
  await count.click(page.getByRole('button', { name: accreditation.many.act({ n }) }));
  await count.click(page.getByRole('dialog').getByRole('button', { name: accreditation.many.act({ n }) }));
  await expect(page.getByText(accreditation.many.done({ n }))).toBeVisible();
  await expectNothingWaits(page);
  expect(count.clicks).toBe(FORTY_ACCREDITED);
});
