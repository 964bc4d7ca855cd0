import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { es } from '#app/i18n/locales/es.ts';
import { agendaItems } from '#shared/meetings/meetings.schemas.ts';
import { openAgenda, WEEK, ZONE } from './agenda-table.fixtures.tsx';
import type { Phone } from './meeting-pages.fixtures.tsx';

const { table } = es.agenda;

let phone: Phone | undefined;
beforeEach(() => page.viewport(1280, 800));
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(options: Parameters<typeof openAgenda>[0] = {}) {
  phone = await openAgenda(options);
  return phone;
}
const acts = () => phone?.client.outbox().map(({ envelope }) => [envelope.name, envelope.args]) ?? [];
const order = () =>
  [...document.querySelectorAll<HTMLElement>('[data-item]')].map(({ dataset }) => dataset.item);
const cell = (name: string) => page.getByRole('textbox', { name, exact: true });
const text = (name: string, value: string) =>
  page.getByRole('button', { name: `${name}: ${value}`, exact: true });
const fields = () => [...document.querySelectorAll<HTMLElement>('tr[data-item] :is(input.cell, textarea)')];
/** A cell is text until it is pressed or has the focus. */
async function press(name: string, value: string) {
  await text(name, value).click();
  return cell(name);
}

describe('the agenda of the desk', () => {
  test('an hour is typed as people write it, and Ctrl Z brings the former one back', async () => {
    await open();
    await (await press(table.start_of({ item: '3' }), '11:00')).fill('1130');
    await userEvent.keyboard('{Enter}');
    const when = (startsAt: string) => ({ item: 'agi_3', meeting: WEEK, when: { startsAt, timeZone: ZONE } });
    await expect.poll(acts).toEqual([['agenda.edit_item', when('2026-06-25T11:30')]]);
    await expect.element(cell(table.start_of({ item: '3' }))).toHaveValue('11:30');
    await expect.element(page.getByRole('button', { name: table.undo })).toBeVisible();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(acts).toEqual([
      ['agenda.edit_item', when('2026-06-25T11:30')],
      ['agenda.edit_item', when('2026-06-25T11:00')],
    ]);
  });

  test('what is no hour stays as typed, is marked, and nothing is sent; Esc brings back what was there', async () => {
    await open();
    await (await press(table.start_of({ item: '3' }), '11:00')).fill('25:00');
    await userEvent.keyboard('{Enter}');
    await expect.element(cell(table.start_of({ item: '3' }))).toHaveValue('25:00');
    await expect.element(cell(table.start_of({ item: '3' }))).toHaveAttribute('aria-invalid', 'true');
    expect(acts()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.element(cell(table.start_of({ item: '3' }))).toHaveValue('11:00');
  });

  test('Esc leaves the cell for its row, so that no key meant for the list is typed into it', async () => {
    await open();
    await (await press(table.title_of({ item: '3' }), 'Punto 3')).fill('Otro');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.activeElement?.matches('tr[data-item] a.row-target')).toBe(true);
    await userEvent.keyboard('zz');
    await page.getByRole('columnheader', { name: table.item }).click();
    expect(acts()).toEqual([]);
    await expect.element(cell(table.title_of({ item: '3' }))).toHaveValue('Punto 3');
  });

  test('a refused cell that is left and gone back to keeps the focus when it is given up or handed over', async () => {
    await open();
    const start = table.start_of({ item: '1' });
    await (await press(start, '09:00')).fill('25:00');
    await userEvent.keyboard('{Enter}');
    await press(table.title_of({ item: '3' }), 'Punto 3');
    await userEvent.click(cell(start));
    await userEvent.keyboard('{Control>}a{/Control}09:15{Enter}');
    await expect.element(cell(table.start_of({ item: '2' }))).toHaveFocus();
    await expect.poll(acts).toMatchObject([['agenda.edit_item', { when: { startsAt: '2026-06-25T09:15' } }]]);
  });

  test('what is typed and typed back is nobody’s wish: a value that arrives later stays', async () => {
    const { client } = await open();
    const minutes = table.minutes_of({ item: '3' });
    const field = await press(minutes, '60');
    await field.fill('65');
    await field.fill('60');
    await press(table.title_of({ item: '1' }), 'Punto 1');
    expect(document.querySelectorAll('[data-typed]')).toHaveLength(0);
    expect(client.outbox()).toHaveLength(0);
  });

  test('a refused hour says why and stays in its cell', async () => {
    const { client } = await open();
    const day = client.outbox().length;
    await (await press(table.minutes_of({ item: '3' }), '60')).fill('0');
    await userEvent.keyboard('{Enter}');
    await expect.element(cell(table.minutes_of({ item: '3' }))).toHaveAttribute('aria-invalid', 'true');
    expect(client.outbox().length).toBe(day);
  });

  test('a title in the last row is an item at the first free hour with the next number, and the row is free again', async () => {
    await open();
    await cell(table.new_title).fill('Clausura');
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(acts)
      .toMatchObject([
        [
          'agenda.add_item',
          { title: { es: 'Clausura' }, startsAt: '2026-06-25T12:00', durationMinutes: 30, number: '4' },
        ],
      ]);
    await expect.element(cell(table.new_title)).toHaveValue('');
    await cell(table.new_title).fill('Foto');
    await userEvent.keyboard('{Enter}');
    await expect.poll(acts).toHaveLength(2);
    expect(acts()[1]).toMatchObject(['agenda.add_item', { startsAt: '2026-06-25T12:30', number: '5' }]);
  });

  test('a cell that is being typed into is kept when the phone locks', async () => {
    const own = await open();
    await (await press(table.title_of({ item: '1' }), 'Punto 1')).fill('Apertura solemne');
    await own.lock();
    expect(acts()).toMatchObject([
      ['agenda.edit_item', { item: 'agi_1', fields: { title: { es: 'Apertura solemne' } } }],
    ]);
  });

  test('what is being typed stays when the same value comes from elsewhere, and is sent as a conflict with it', async () => {
    const own = await open();
    await (await press(table.minutes_of({ item: '3' }), '60')).fill('45');
    const doc = own.client.replica.one(agendaItems, 'agi_3');
    if (doc === null) throw new Error('no item');
    await own.receive({ ...doc, rev: doc.rev + 1, body: { ...doc.body, durationMinutes: 90 } });
    await expect.poll(() => own.client.replica.one(agendaItems, 'agi_3')?.body.durationMinutes).toBe(90);
    await expect.element(cell(table.minutes_of({ item: '3' }))).toHaveValue('45');
    await userEvent.keyboard('{Enter}');
    await expect.poll(acts).toMatchObject([['agenda.edit_item', { fields: { durationMinutes: 45 } }]]);
    expect(own.client.outbox()[0]?.envelope.base).toMatchObject({ 'agendaItems/agi_3': doc.rev });
  });

  test('an overlap is said at its row, and later items may go along with one that moved', async () => {
    await open();
    const said = table.overlap({ item: '2', other: '1', minutes: 10, hour: '10:00' });
    await expect.element(page.getByRole('rowheader').filter({ hasText: said })).toBeVisible();
    await (await press(table.start_of({ item: '2' }), '09:50')).fill('10:10');
    await userEvent.keyboard('{Enter}');
    await page.getByRole('button', { name: table.follow({ n: 1, minutes: 20 }) }).click();
    await expect.poll(() => acts().length).toBe(2);
    expect(acts()[1]).toMatchObject([
      'agenda.edit_item',
      { item: 'agi_3', when: { startsAt: '2026-06-25T11:20' } },
    ]);
  });

  test('Alt and an arrow change the places of two items', async () => {
    await open({ second: '10:00' });
    await press(table.title_of({ item: '1' }), 'Punto 1');
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.poll(acts).toMatchObject([
      ['agenda.edit_item', { item: 'agi_2', when: { startsAt: '2026-06-25T09:00' } }],
      ['agenda.edit_item', { item: 'agi_1', when: { startsAt: '2026-06-25T10:00' } }],
    ]);
    await expect.poll(order).toEqual(['agi_2', 'agi_1', 'agi_3']);
  });

  test('an item that changes its place keeps the focus, downwards and upwards', async () => {
    await open({ second: '10:00' });
    const moved = await press(table.minutes_of({ item: '1' }), '60');
    for (const [key, places] of [
      ['{ArrowDown}', ['agi_2', 'agi_1', 'agi_3']],
      ['{ArrowDown}', ['agi_2', 'agi_3', 'agi_1']],
      ['{ArrowUp}', ['agi_2', 'agi_1', 'agi_3']],
    ] as const) {
      await userEvent.keyboard(`{Alt>}${key}{/Alt}`);
      await expect.poll(order).toEqual(places);
      await expect.element(moved).toHaveFocus();
    }
  });

  test('a cell is text until it is pressed or reached by keyboard, and what is typed comes where it was pressed', async () => {
    await open();
    await expect.poll(() => document.querySelectorAll('tr[data-item] button.cell')).toHaveLength(9);
    expect(fields()).toEqual([]);
    const title = await press(table.title_of({ item: '1' }), 'Punto 1');
    await expect.element(title).toHaveFocus();
    expect(fields()).toEqual([title.element()]);
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(cell(table.title_of({ item: '2' }))).toHaveFocus();
    expect(fields()).toEqual([document.activeElement]);
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    await expect.element(cell(table.minutes_of({ item: '2' }))).toHaveFocus();
    await userEvent.keyboard('45{Enter}');
    await expect.poll(acts).toMatchObject([['agenda.edit_item', { fields: { durationMinutes: 45 } }]]);
    await expect.element(cell(table.minutes_of({ item: '3' }))).toHaveFocus();
    await expect.element(text(table.minutes_of({ item: '2' }), '45')).toBeVisible();
    await text(table.title_of({ item: '3' }), 'Punto 3').click({ position: { x: 300, y: 10 } });
    await userEvent.keyboard('!');
    await expect.element(cell(table.title_of({ item: '3' }))).toHaveValue('Punto 3!');
    await userEvent.keyboard('{Escape}');
    await text(table.title_of({ item: '1' }), 'Punto 1').click({ position: { x: 7, y: 10 } });
    await userEvent.keyboard('!');
    await expect.element(cell(table.title_of({ item: '1' }))).toHaveValue('!Punto 1');
    await userEvent.keyboard('{Escape}');
  });

  test('a cell has the same place and size as text and as a field', async () => {
    await open();
    await expect.element(text(table.title_of({ item: '1' }), 'Punto 1')).toBeVisible();
    const box = (element: Element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    };
    for (const [name, value] of [
      [table.start_of({ item: '1' }), '09:00'],
      [table.minutes_of({ item: '1' }), '60'],
      [table.title_of({ item: '1' }), 'Punto 1'],
    ] as const) {
      // The first opens the pane beside the table.
      await press(table.title_of({ item: '2' }), 'Punto 2');
      await expect
        .poll(() => document.querySelector('tr.grid-open')?.getAttribute('data-item'))
        .toBe('agi_2');
      const before = box(text(name, value).element());
      const field = await press(name, value);
      expect(box(field.element())).toEqual(before);
    }
  });

  test('rows far from the screen are not drawn, and are there for the keyboard', async () => {
    await open({ second: '10:00', more: 120 });
    const rows = () => [...document.querySelectorAll<HTMLElement>('tr[data-item]')];
    const drawn = () =>
      rows().filter(
        (row) => row.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) === true,
      );
    await expect.poll(rows).toHaveLength(123);
    // Before the first picture of them none is drawn.
    await expect.poll(() => drawn().length > 3 && drawn().length < 80).toBe(true);
    const far = rows()[110] as HTMLElement;
    expect(drawn()).not.toContain(far);
    // Without the option it is asked whether it may be reached at all.
    expect(far.querySelector('button')?.checkVisibility()).toBe(true);
    far.querySelector<HTMLElement>('a')?.focus();
    await expect.poll(drawn).toContain(far);
    const { top, bottom } = far.getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(innerHeight);
  });

  test('what is marked moves together', async () => {
    await open({ second: '10:00' });
    for (const item of ['1', '3'])
      await page.getByRole('checkbox', { name: table.mark_item({ item }) }).click();
    await expect.element(page.getByText(table.marked({ n: 2 }))).toBeVisible();
    await page.getByRole('button', { name: table.later({ n: 5 }) }).click();
    await expect.poll(acts).toMatchObject([
      ['agenda.edit_item', { item: 'agi_1', when: { startsAt: '2026-06-25T09:05' } }],
      ['agenda.edit_item', { item: 'agi_3', when: { startsAt: '2026-06-25T11:05' } }],
    ]);
  });

  test('what is done with the marked ones takes the place of the one foot that the page has', async () => {
    await open({ second: '10:00', more: 40 });
    const paste = page.getByRole('link', { name: es.meetings.paste.title });
    const feet = () => document.querySelectorAll('.footer-bar').length;
    await expect.element(page.getByText(table.count({ n: 43 }))).toBeVisible();
    await expect.element(paste).toBeVisible();
    expect(feet()).toBe(1);
    await page.getByRole('checkbox', { name: table.mark_item({ item: '1' }) }).click();
    await expect.element(page.getByText(table.marked({ n: 1 }))).toBeVisible();
    expect(paste.elements()).toEqual([]);
    expect(feet()).toBe(1);
    await page.getByRole('button', { name: table.drop }).click();
    await expect.element(paste).toBeVisible();
  });

  test('who does not prepare it reads it, and a phone has no table', async () => {
    await open({ as: 'chile-delegate' });
    await expect.element(page.getByRole('heading', { name: 'Grupo de Apoyo' })).toBeVisible();
    expect(phone?.host.querySelector('table')).toBeNull();
    phone?.close();
    await page.viewport(360, 740);
    await open();
    await expect.element(page.getByRole('link', { name: 'Punto 1' })).toBeVisible();
    expect(phone?.host.querySelector('table')).toBeNull();
  });
});

test('the page of an item that begins too early has the remedy', async () => {
  await page.viewport(360, 740);
  await open({ item: 'agi_2' });
  await expect
    .element(page.getByText(table.overlap({ item: '2', other: '1', minutes: 10, hour: '10:00' })))
    .toBeVisible();
  await page.getByRole('button', { name: table.shorten({ item: '1' }) }).click();
  await expect
    .poll(acts)
    .toEqual([['agenda.edit_item', { item: 'agi_1', meeting: WEEK, fields: { durationMinutes: 50 } }]]);
});
