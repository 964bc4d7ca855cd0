import type { Locator, Page } from '@playwright/test';
import { pt } from '#app/i18n/locales/pt.ts';
import { expect, test } from './fixtures.ts';
import { watchPointer } from './pages/pointer.ts';
import { arrived } from './pages/routes.ts';
import { openAt } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const WEEK = '/meetings/mtg_demo-week';
const AGENDA = `${WEEK}/agenda`;
const ITEM = (place: number) => `${AGENDA}/agi_demo-week-${place}`;
/** More stops than a screen has between two places where one goes by Tab. */
const MOST_STOPS = 80;
const DESK = { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false };

/** Goes there by Tab, as somebody without a pointer does. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${target} is not reached by ${MOST_STOPS} times ${key}`);
}

/** By F6 to the pane, round and round. */
async function goToPane(page: Page, selector: string, key: 'F6' | 'Shift+F6' = 'F6'): Promise<void> {
  const panes: string[] = [];
  for (let pane = 0; pane < 5; pane += 1) {
    await page.keyboard.press(key);
    const at = await page.evaluate(
      () => document.activeElement?.closest('.nav, .title-bar, .pane')?.className ?? 'nowhere',
    );
    if (at.split(' ').includes(selector.slice(1))) return;
    panes.push(at);
  }
  throw new Error(`${selector} is not reached by ${key}, but ${panes.join(', ')}`);
}

const rows = (page: Page) => page.locator('.grid-table tr[data-item]');
const rowOf = (page: Page, place: number) => page.locator(`.grid-table a[href="${ITEM(place)}"]`);

test('a day at the desk by keys alone: agenda, search, accreditation', async ({ openPhone }) => {
  const { page } = await openPhone({ as: 'presidency-delegate', ...DESK });
  page.setDefaultTimeout(20_000);
  await openAt(page, '/');
  const pointed = await watchPointer(page);
  const press = (key: string) => page.keyboard.press(key);
  const received = page.getByRole('status').filter({ hasText: es.kit.keys.received });
  const { table } = es.agenda;
  const cell = (name: string) => page.getByRole('textbox', { name, exact: true });

  // Text until it has the focus.
  const either = (name: string) => cell(name).or(page.getByRole('button', { name: `${name}:` }));

  // From Hoy to the meeting of next week.
  await tabTo(page, page.locator(`main a.row-target[href="${AGENDA}"]`).first());
  await press('Enter');
  await arrived(page, AGENDA);
  await expect(page.locator('h1')).toBeFocused();

  // A cell is typed into where it stands; Enter saves it and goes on to the row below.
  await tabTo(page, either(table.minutes_of({ item: '1' })));
  await page.keyboard.type('25');
  await press('Enter');
  await expect(cell(table.minutes_of({ item: '2' }))).toBeFocused();
  await expect(page.getByRole('button', { name: `${table.minutes_of({ item: '1' })}: 25` })).toBeVisible();
  await expect(received).toBeVisible();

  // The item with the focus goes before the one above it, and keeps the focus.
  await expect(rows(page).first()).toHaveAttribute('data-item', 'agi_demo-week-0');
  await press('Alt+ArrowUp');
  await expect(rows(page).first()).toHaveAttribute('data-item', 'agi_demo-week-1');
  await expect(cell(table.minutes_of({ item: '2' }))).toBeFocused();
  await expect(received).toBeVisible();

  // F6 goes to what stands beside the table: there the item is edited and saved, and stays; Esc goes back to its row.
  await goToPane(page, '.pane-thing');
  const room = page.locator('#item-room');
  await tabTo(page, room);
  await press('Control+a');
  await page.keyboard.type('Sala Illimani');
  const save = page.locator('.pane-thing').getByRole('button', { name: es.kit.save, exact: true });
  await tabTo(page, save);
  const former = await save.elementHandle();
  await press('Enter');
  await expect.poll(() => former?.evaluate((element) => element.isConnected)).toBe(false);
  await arrived(page, ITEM(1));
  await expect(save).toBeFocused();
  await expect(room).toHaveValue('Sala Illimani');
  await expect(received).toBeVisible();
  await press('Escape');
  await expect(rowOf(page, 1)).toBeFocused();

  // J opens the next one, and the rail stays as it is; I closes it, and opens it again.
  const section = await page.locator('.rail-section[aria-current]').first().elementHandle();
  await press('j');
  await expect(rowOf(page, 0)).toBeFocused();
  await arrived(page, ITEM(0));
  expect(await section?.evaluate((element) => element.isConnected)).toBe(true);
  await press('i');
  await expect(page.locator('.pane-thing')).toBeHidden();
  await press('i');
  await expect(page.locator('.pane-thing')).toBeVisible();

  // What keys there are.
  await press('?');
  const help = page.getByRole('dialog', { name: es.kit.keys.title });
  for (const words of [
    es.kit.keys.move,
    es.kit.keys.next_pane,
    es.kit.keys.language,
    es.shell.pane.close_thing,
  ])
    await expect(help.getByText(words, { exact: true })).toBeVisible();
  await press('Escape');
  await expect(help).toBeHidden();
  await expect(rowOf(page, 0)).toBeFocused();

  // Ctrl K searches everything.
  await press('Control+k');
  await expect(page.locator('#search-all')).toBeFocused();
  await page.keyboard.type('reglamento interno');
  await tabTo(page, page.locator(`main a.row-target[href="${ITEM(4)}"]`));
  await press('Enter');
  await arrived(page, ITEM(4));
  await expect(page.locator('h1')).toBeFocused();

  // By the rail to the accreditation: three are marked, and accredited in one act.
  await goToPane(page, '.nav', 'Shift+F6');
  await tabTo(page, page.locator(`.nav a[href="${WEEK}/accreditation"]`));
  await press('Enter');
  await arrived(page, `${WEEK}/accreditation`);
  const { many } = es.delegation.accreditation;
  await tabTo(page, page.locator('[data-mark] input').first());
  await press('x');
  await press('Shift+ArrowDown');
  await press('Shift+ArrowDown');
  await expect(page.getByText(es.kit.marked.count({ n: 3 }))).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: many.act({ n: 3 }) }));
  await press('Enter');
  await expect(page.getByRole('button', { name: es.kit.back })).toBeFocused();
  await press('Shift+Tab');
  await expect(page.getByRole('dialog').getByRole('button', { name: many.act({ n: 3 }) })).toBeFocused();
  await press('Enter');
  await expect(page.getByText(many.done({ n: 3 }))).toBeVisible();
  await expect(received).toBeVisible();

  // Rows that are drawn anew may hold the page for longer than two keys may be apart; then a person presses them again.
  await expect(async () => {
    await press('g');
    await press('h');
    await expect(page).toHaveURL(/\/$/, { timeout: 3_000 });
  }).toPass();
  await arrived(page, '/');
  expect(await pointed()).toBe(0);
});

test('the same keys in Portuguese', { tag: '@full' }, async ({ openPhone }) => {
  const { page } = await openPhone({ as: 'presidency-delegate', locale: 'pt-BR', ...DESK });
  await openAt(page, '/');
  const pointed = await watchPointer(page);
  const press = (key: string) => page.keyboard.press(key);

  await press('Control+k');
  await expect(page.getByRole('searchbox', { name: pt.search.label })).toBeFocused();
  await page.keyboard.type('regimento interno');
  await tabTo(page, page.locator(`main a.row-target[href="${ITEM(4)}"]`));
  await press('Enter');
  await arrived(page, ITEM(4));
  await goToPane(page, '.pane-table');
  await goToPane(page, '.pane-thing');
  await press('Escape');
  await expect(rowOf(page, 4)).toBeFocused();
  await press('?');
  const help = page.getByRole('dialog', { name: pt.kit.keys.title });
  for (const words of [pt.kit.keys.move, pt.kit.keys.next_pane, pt.shell.pane.close_thing])
    await expect(help.getByText(words, { exact: true })).toBeVisible();
  await press('Escape');
  await expect(help).toBeHidden();
  await press('g');
  await press('h');
  await arrived(page, '/');
  expect(await pointed()).toBe(0);
});
