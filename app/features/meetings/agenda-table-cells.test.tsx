import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { es } from '#app/i18n/locales/es.ts';
import { openAgenda } from './agenda-table.fixtures.tsx';
import type { Phone } from './meeting-pages.fixtures.tsx';

const { table } = es.agenda;

let phone: Phone | undefined;
beforeEach(() => page.viewport(1280, 800));
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const cell = (name: string) => page.getByRole('textbox', { name, exact: true });
const acts = () => phone?.client.outbox().map(({ envelope }) => [envelope.name, envelope.args]) ?? [];
async function press(name: string, value: string) {
  await page.getByRole('button', { name: `${name}: ${value}`, exact: true }).click();
  return cell(name);
}
const focused = () => document.activeElement?.getAttribute('aria-label');

test('Tab goes from cell to cell that is typed into, also from the last of a row, and back', async () => {
  phone = await openAgenda({ second: '10:00' });
  await press(table.title_of({ item: '1' }), 'Punto 1');
  for (const name of [
    table.start_of({ item: '2' }),
    table.minutes_of({ item: '2' }),
    table.title_of({ item: '2' }),
  ]) {
    await userEvent.keyboard('{Tab}');
    await expect.poll(focused).toBe(name);
  }
  await userEvent.keyboard('{Shift>}{Tab}{Tab}{Tab}{/Shift}');
  await expect.poll(focused).toBe(table.title_of({ item: '1' }));
  (await cell(table.new_title)).element().focus();
  await userEvent.keyboard('{Tab}');
  await expect.poll(() => document.activeElement?.closest('table')).toBeNull();
});

test('arrows go from cell to cell, and in a text from its edge', async () => {
  phone = await openAgenda({ second: '10:00' });
  const title = await press(table.title_of({ item: '2' }), 'Punto 2');
  const field = title.element() as HTMLTextAreaElement;
  field.setSelectionRange(3, 3);
  await userEvent.keyboard('{ArrowLeft}');
  await expect.poll(() => field.selectionStart).toBe(2);
  await expect.element(title).toHaveFocus();
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
  await expect.poll(() => document.activeElement?.matches('a.row-target')).toBe(true);
  await userEvent.keyboard('{ArrowLeft}');
  await expect.poll(focused).toBe(table.minutes_of({ item: '2' }));
  await userEvent.keyboard('{ArrowLeft}');
  await expect.poll(focused).toBe(table.start_of({ item: '2' }));
  await userEvent.keyboard('{ArrowLeft}');
  await expect.poll(focused).toBe(table.mark_item({ item: '2' }));
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(focused).toBe(table.mark_item({ item: '3' }));
  await userEvent.keyboard('{ArrowRight}{ArrowUp}');
  await expect.poll(focused).toBe(table.start_of({ item: '2' }));
  expect(acts()).toEqual([]);
});

test('an arrow after Ctrl A in a title goes to its edge, as in any text', async () => {
  phone = await openAgenda({ second: '10:00' });
  const title = await press(table.title_of({ item: '2' }), 'Punto 2');
  const field = title.element() as HTMLTextAreaElement;
  await userEvent.keyboard('{Control>}a{/Control}{ArrowRight}');
  await expect.poll(() => [field.selectionStart, field.selectionEnd]).toEqual([7, 7]);
  await userEvent.keyboard('{Control>}a{/Control}{ArrowLeft}');
  await expect.poll(() => [field.selectionStart, field.selectionEnd]).toEqual([0, 0]);
  await expect.element(title).toHaveFocus();
});

test('the row for a new item stays in sight when one was added from it', async () => {
  phone = await openAgenda({ second: '10:00', more: 12 });
  const pane = document.querySelector('.pane') as HTMLElement;
  // As on the desk, where a pane scrolls by itself.
  pane.style.cssText = 'display: block; block-size: 20rem; overflow: auto';
  const title = cell(table.new_title);
  title.element().scrollIntoView({ block: 'end' });
  await title.fill('Clausura');
  const { bottom } = title.element().getBoundingClientRect();
  await userEvent.keyboard('{Enter}');
  await expect.poll(acts).toHaveLength(1);
  await expect.poll(() => document.querySelectorAll('tr[data-item]').length).toBe(16);
  await expect.poll(() => title.element().getBoundingClientRect().bottom).toBeLessThanOrEqual(bottom + 1);
  await expect.element(title).toHaveFocus();
});

test('Ctrl Z takes back also where nothing has the focus, and not what is typed in a field', async () => {
  phone = await openAgenda({ second: '10:00' });
  await (await press(table.start_of({ item: '2' }), '10:00')).fill('10:20');
  await userEvent.keyboard('{Enter}');
  await expect.poll(acts).toHaveLength(1);
  const field = document.createElement('input');
  document.body.append(field);
  field.focus();
  await userEvent.keyboard('{Control>}z{/Control}');
  field.remove();
  expect(acts()).toHaveLength(1);
  expect(document.activeElement).toBe(document.body);
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(acts).toHaveLength(2);
  expect(JSON.stringify(acts()[1])).toContain('T10:00');
});

test('a title that was emptied says why it is not taken and what to do, until it is settled', async () => {
  phone = await openAgenda({ second: '10:00' });
  const title = await press(table.title_of({ item: '1' }), 'Punto 1');
  await title.fill('');
  await userEvent.keyboard('{Enter}');
  const why = page.getByText(table.no_title);
  await expect.element(why).toBeVisible();
  await expect.element(title).toHaveAccessibleDescription(table.no_title);
  expect(acts()).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await expect.element(why).not.toBeInTheDocument();
  await expect.element(title).toHaveValue('Punto 1');
  await (await press(table.minutes_of({ item: '1' }), '60')).fill('mucho');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(table.no_minutes)).toBeVisible();
});

test('why a cell was not taken has the room of the columns after the title too', async () => {
  phone = await openAgenda();
  await (await press(table.minutes_of({ item: '3' }), '60')).fill('mucho');
  await userEvent.keyboard('{Enter}');
  const edge = (element: Element) => Math.round(element.getBoundingClientRect().right);
  const papers = page.getByRole('columnheader', { name: table.papers });
  const why = page.getByText(table.no_minutes);
  await expect.element(why).toBeVisible();
  expect(edge(why.element())).toBeGreaterThan(edge(papers.element()) - 10);
  const clash = document.querySelector('tr.grid-clash .grid-note.grid-red');
  expect(clash === null ? 0 : edge(clash)).toBe(edge(why.element()));
});

test('the foot says how many hours are to be looked at, and leads to the first of them', async () => {
  phone = await openAgenda({ more: 1 });
  await page.getByRole('button', { name: table.clashing({ n: 1 }) }).click();
  await expect.element(cell(table.start_of({ item: '2' }))).toHaveFocus();
  await userEvent.keyboard('10:00{Enter}');
  await expect.element(page.getByText(table.clashing({ n: 1 }))).not.toBeInTheDocument();
});

test('later items are offered no more once the move was taken back', async () => {
  phone = await openAgenda({ second: '10:00' });
  await (await press(table.start_of({ item: '2' }), '10:00')).fill('10:20');
  await userEvent.keyboard('{Enter}');
  const offer = page.getByRole('button', { name: table.follow({ n: 1, minutes: 20 }) });
  await expect.element(offer).toBeVisible();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(offer).not.toBeInTheDocument();
  expect(acts()).toHaveLength(2);
});

test('with nothing left to take back the browser takes nothing back either', async () => {
  phone = await openAgenda({ second: '10:00' });
  const start = await press(table.start_of({ item: '2' }), '10:00');
  await start.fill('10:20');
  await userEvent.keyboard('{Enter}');
  await expect.poll(acts).toHaveLength(1);
  await userEvent.keyboard('{ArrowUp}{Control>}z{/Control}');
  await expect.poll(acts).toHaveLength(2);
  await userEvent.keyboard('{Control>}z{/Control}');
  const untaken: boolean[] = [];
  const look = (event: KeyboardEvent) => void (event.key === 'z' && untaken.push(!event.defaultPrevented));
  addEventListener('keydown', look);
  await userEvent.keyboard('{Control>}z{/Control}');
  removeEventListener('keydown', look);
  expect(untaken).toEqual([false]);
  await expect.element(start).toHaveValue('10:00');
});

test('what is typed while a cell is being handed over follows it', async () => {
  phone = await openAgenda({ second: '10:00' });
  const start = await press(table.start_of({ item: '2' }), '10:00');
  const release = phone.holdCommits();
  await start.fill('10:07');
  await userEvent.keyboard('{Enter}');
  await start.fill('10:08');
  await userEvent.keyboard('{Tab}');
  release();
  await expect.poll(() => JSON.stringify(acts().at(-1))).toContain('T10:08');
  await expect.poll(() => document.querySelector('[data-typed]')).toBeNull();
});

test('the first key replaces an hour, however one came to it; Esc leaves the row for a new item for the one above', async () => {
  phone = await openAgenda({ second: '10:00' });
  const last = `[aria-label^="${table.start_of({ item: '3' })}"]`;
  document.querySelector<HTMLElement>(last)?.focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(focused).toBe(table.new_start);
  const hour = () => document.activeElement as HTMLInputElement;
  expect(hour().selectionStart).toBe(0);
  expect(hour().selectionEnd).toBe(hour().value.length);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.activeElement?.matches('a.row-target')).toBe(true);
});
