import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { MEETING, meetingDoc, placeDoc } from '#app/features/logistics/logistics.fixtures.ts';
import VenueEditPage from '#app/features/logistics/venue-edit.page.tsx';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Venue } from '#shared/logistics/venues.schemas.ts';

const NOW = Date.parse('2026-07-10T12:00:00Z');
const PATH = `/meetings/${MEETING}/venues/ven_centre`;
const begun = placeDoc('ven_centre');
const changed = (change: Partial<Venue>) => ({ ...placeDoc('ven_centre', change), rev: 2 });

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(): Promise<Phone> {
  await page.viewport(360, 740);
  phone = await openPhone({
    docs: [meetingDoc(), begun],
    now: NOW,
    pages: { '/meetings/:id/venues/:venue': VenueEditPage, '*': () => null },
    path: PATH,
    as: 'programme-support',
  });
  await expect.poll(() => phone?.host.querySelector('#place-name')).not.toBeNull();
  return phone;
}
const value = (opened: Phone, id: string) => opened.host.querySelector<HTMLInputElement>(`#${id}`)?.value;
const fill = (opened: Phone, id: string, text: string) =>
  userEvent.fill(opened.host.querySelector(`#${id}`) as HTMLElement, text);
const press = (name: string) =>
  (page.getByRole('button', { name, exact: true }).element() as HTMLElement).click();
const sent = (opened: Phone) =>
  opened.client.outbox().map(({ envelope: { name, args, base } }) => ({ name, args, base }));

test('a change by somebody else in another field shows at once and is not sent back', async () => {
  const opened = await open();
  await fill(opened, 'place-address', 'Calle Palma 1');
  await opened.receive(changed({ name: { es: 'Centro Nuevo' } }));
  await expect.poll(() => value(opened, 'place-name')).toBe('Centro Nuevo');
  expect(value(opened, 'place-address')).toBe('Calle Palma 1');
  expect(opened.host.textContent).not.toContain('mientras usted escribía');
  press('Guardar');
  await expect.poll(() => opened.path()).not.toBe(PATH);
  expect(sent(opened)).toEqual([
    {
      name: 'venues.edit',
      args: { venue: 'ven_centre', meeting: MEETING, fields: { address: 'Calle Palma 1' } },
      base: expect.objectContaining({ 'venues/ven_centre': 2 }),
    },
  ]);
});

test.each([
  ['Dejar lo mío', 'Calle Palma 1', [{ address: 'Calle Palma 1' }]],
  ['Tomar lo suyo', 'Avenida España 2', []],
])('of a field that both changed the person decides: %s', async (choice, stays, fields) => {
  const opened = await open();
  await fill(opened, 'place-address', 'Calle Palma 1');
  await opened.receive(changed({ address: 'Avenida España 2' }));
  await expect.element(page.getByText('Otra persona cambió esto mientras usted escribía')).toBeVisible();
  expect(opened.host.textContent).toContain('Avenida España 2');
  // Nothing is sent before the person has decided.
  press('Guardar');
  await expect.poll(() => opened.host.querySelector('.error-summary')).not.toBeNull();
  expect(sent(opened)).toEqual([]);

  press(choice);
  await expect.poll(() => value(opened, 'place-address')).toBe(stays);
  press('Guardar');
  await expect.poll(() => opened.path()).not.toBe(PATH);
  expect(sent(opened)).toEqual(
    fields.map((changes) => ({
      name: 'venues.edit',
      args: { venue: 'ven_centre', meeting: MEETING, fields: changes },
      base: expect.objectContaining({ 'venues/ven_centre': 2 }),
    })),
  );
});

test('an entry that is removed meanwhile stays on the screen with what was typed', async () => {
  const opened = await open();
  await fill(opened, 'place-address', 'Calle Palma 1');
  await opened.receive({ ...begun, rev: 2, body: null });
  await expect.element(page.getByText('Otra persona quitó esto mientras usted escribía')).toBeVisible();
  expect(value(opened, 'place-address')).toBe('Calle Palma 1');
  press('Guardar');
  await expect.poll(() => opened.host.querySelector('.error-summary')).not.toBeNull();
  expect(opened.path()).toBe(PATH);
  expect(sent(opened)).toEqual([]);
});

test('a field that is set back to its former value leaves no draft', async () => {
  const opened = await open();
  await fill(opened, 'place-address', 'Calle Palma 1');
  await expect.poll(async () => (await opened.client.drafts.list()).length).toBe(1);
  await fill(opened, 'place-address', begun.body.address);
  await expect.poll(async () => (await opened.client.drafts.list()).length).toBe(0);
});
