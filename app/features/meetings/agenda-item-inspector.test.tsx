import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { es } from '#app/i18n/locales/es.ts';
import { openAgenda, WEEK } from './agenda-table.fixtures.tsx';
import type { Phone } from './meeting-pages.fixtures.tsx';

const { table, editing } = es.agenda;
const { edit } = es.acts;
const ITEM = (place: number) => `/meetings/${WEEK}/agenda/agi_${place}`;

let phone: Phone | undefined;
beforeEach(() => page.viewport(1280, 800));
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const field = (id: string) => document.querySelector<HTMLInputElement>(`.pane-thing #${id}`);
const value = (id: string) => field(id)?.value;
const acts = () => phone?.client.outbox().map(({ envelope }) => [envelope.name, envelope.args]) ?? [];
const save = () => page.getByRole('button', { name: es.kit.save, exact: true });
const drafts = async () => (await phone?.client.drafts.list()) ?? [];

async function open(place = 3, options: Parameters<typeof openAgenda>[0] = {}): Promise<Phone> {
  const own = await openAgenda({ second: '10:00', ...options });
  phone = own;
  await goTo(place);
  return own;
}
async function goTo(place: number) {
  phone?.go(ITEM(place));
  await expect.poll(() => value('item-title')).toBe(`Punto ${place}`);
}
async function type(id: string, text: string) {
  await userEvent.fill(field(id) as HTMLElement, text);
}
/** In the cell of the table. */
async function typeMinutes(before: string, minutes: string) {
  const name = table.minutes_of({ item: '3' });
  await page.getByRole('button', { name: `${name}: ${before}` }).click();
  await page.getByRole('textbox', { name, exact: true }).fill(minutes);
  await userEvent.keyboard('{Enter}');
}

describe('beside the table of the agenda', () => {
  test('who prepares it has the fields of the item, and a link to what a delegate reads', async () => {
    const { path } = await open();
    expect(value('item-starts-at')).toBe('2026-06-25T11:00');
    expect(value('item-kind')).toBe('session');
    await page.getByRole('link', { name: editing.as_delegate }).click();
    await expect.poll(path).toBe(`${ITEM(3)}?as=delegate`);
    await expect.poll(() => field('item-title')).toBeNull();
    await expect.element(page.getByRole('heading', { name: 'Punto 3' })).toBeVisible();
    await page.getByRole('link', { name: es.meetings.edit, exact: true }).last().click();
    await expect.poll(path).toBe(ITEM(3));
    await expect.poll(() => value('item-title')).toBe('Punto 3');
  });

  test('who does not prepare it reads it, and so does a phone', async () => {
    phone = await openAgenda({ as: 'chile-delegate' });
    phone.go(ITEM(3));
    await expect.element(page.getByRole('heading', { name: 'Punto 3' })).toBeVisible();
    expect(field('item-title')).toBeNull();
    phone.close();
    await page.viewport(360, 740);
    phone = await openAgenda({ item: 'agi_3' });
    await expect.element(page.getByRole('heading', { name: 'Punto 3' })).toBeVisible();
    expect(document.querySelector('#item-title')).toBeNull();
  });

  test('what is saved stays open, and one goes on from there', async () => {
    const { path } = await open();
    await type('item-number', '7');
    await expect.element(page.getByText(/^Borrador guardado/)).toBeVisible();
    await save().click();
    await expect.poll(acts).toMatchObject([['agenda.edit_item', { item: 'agi_3', fields: { number: '7' } }]]);
    await expect.poll(() => document.activeElement?.textContent).toBe(es.kit.save);
    expect(path()).toBe(ITEM(3));
    expect(value('item-number')).toBe('7');
    await expect.element(page.getByText(/^En cola desde/)).toBeVisible();
    expect(await drafts()).toEqual([]);
    for (const number of ['8', '7']) {
      await type('item-number', number);
      await save().click();
      await expect.poll(() => acts().at(-1)).toMatchObject(['agenda.edit_item', { fields: { number } }]);
    }
    await expect.poll(acts).toHaveLength(3);
  });

  test('saved, it stands where it stood', async () => {
    await open();
    const pane = () => document.querySelector('.pane-thing') as HTMLElement;
    // As tall as on the desk, where a pane scrolls by itself.
    pane().style.cssText = 'display: block; block-size: 12rem; overflow: auto';
    await type('item-room', 'Sala Illimani');
    pane().scrollTop = 200;
    (save().element() as HTMLElement).click();
    await expect.poll(acts).toHaveLength(1);
    await expect.poll(() => document.activeElement?.textContent).toBe(es.kit.save);
    expect(pane().scrollTop).toBe(200);
  });

  test('what is typed and not saved waits for who comes back, however slow the disk', async () => {
    const { client } = await open();
    const { save: keep } = client.drafts;
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    Object.assign(client.drafts, {
      save: async (draft: Parameters<typeof keep>[0]) => {
        await held;
        return keep(draft);
      },
    });
    await type('item-number', '70');
    await goTo(1);
    expect(value('item-number')).toBe('1');
    phone?.go(ITEM(3));
    await expect
      .element(page.getByRole('heading', { name: es.meetings.item({ number: '3' }) }))
      .toBeVisible();
    goOn();
    await expect.poll(() => value('item-number')).toBe('70');
    await expect.element(page.getByText(edit.restored)).toBeVisible();
    expect(acts()).toEqual([]);
  });

  test('a lock keeps it for the page that every device has for it', async () => {
    const own = await open();
    await type('item-number', '70');
    await own.lock();
    const { step, about } = (await own.client.drafts.list())[0] ?? {};
    expect({ step, entry: about?.entry }).toEqual({ step: `${ITEM(3)}/edit`, entry: 'agi_3' });
  });

  test('a cell of the table and a field of the form do not overwrite each other', async () => {
    await open();
    await type('item-duration', '45');
    await typeMinutes('60', '50');
    await expect.poll(acts).toMatchObject([['agenda.edit_item', { fields: { durationMinutes: 50 } }]]);
    await expect.element(page.getByText(edit.changed)).toBeVisible();
    expect(value('item-duration')).toBe('45');
    await save().click();
    await expect.poll(() => document.querySelector('.error-summary')).not.toBeNull();
    expect(acts()).toHaveLength(1);
    await page.getByRole('button', { name: edit.keep_mine, exact: true }).click();
    await save().click();
    await expect
      .poll(() => acts()[1])
      .toMatchObject(['agenda.edit_item', { fields: { durationMinutes: 45 } }]);
    await expect
      .element(page.getByRole('textbox', { name: table.minutes_of({ item: '3' }), exact: true }))
      .toHaveValue('45');
  });

  test('a field that nobody touched follows the table', async () => {
    await open();
    await type('item-number', '70');
    await typeMinutes('60', '50');
    await expect.poll(() => value('item-duration')).toBe('50');
    expect(value('item-number')).toBe('70');
    expect(page.getByText(edit.changed).elements()).toEqual([]);
  });

  test('an hour that clashes is said above the fields, with the remedy, and the field follows it', async () => {
    await open(2, { second: '09:50' });
    const said = table.overlap({ item: '2', other: '1', minutes: 10, hour: '10:00' });
    await expect.element(page.getByRole('region').getByText(said).last()).toBeVisible();
    await page.getByRole('button', { name: table.move_to({ hour: '10:00' }) }).click();
    await expect.poll(() => value('item-starts-at')).toBe('2026-06-25T10:00');
  });
});
