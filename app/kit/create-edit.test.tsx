import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { MEETING, meetingDoc, placeDoc } from '#app/features/logistics/logistics.fixtures.ts';
import VenueEditPage from '#app/features/logistics/venue-edit.page.tsx';
import AgendaItemEditPage from '#app/features/meetings/agenda-item-edit.page.tsx';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { type Venue, venues } from '#shared/logistics/venues.schemas.ts';
import { createEdit } from './create-edit.ts';
import { EditPage } from './edit-page.tsx';

const NOW = Date.parse('2026-07-10T12:00:00Z');
const PATH = `/meetings/${MEETING}/venues/ven_centre`;
const begun = placeDoc('ven_centre');
const changed = (change: Partial<Venue>) => ({ ...placeDoc('ven_centre', change), rev: 2 });

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(
  change: Partial<Parameters<typeof openPhone>[0]> = {},
  sign = '#place-address',
): Promise<Phone> {
  await page.viewport(360, 740);
  phone = await openPhone({
    docs: [meetingDoc(), begun],
    now: NOW,
    pages: { '/meetings/:id/venues/:venue': VenueEditPage, '*': () => null },
    path: PATH,
    as: 'programme-support',
    ...change,
  });
  await expect.poll(() => phone?.host.querySelector(sign)).not.toBeNull();
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
  expect(opened.host.textContent).not.toContain('mientras usted escribía.');
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
  ['Conservar lo mío', 'Calle Palma 1', [{ address: 'Calle Palma 1' }]],
  ['Usar lo que dice ahora', 'Avenida España 2', []],
])('of a field that both changed the person decides: %s', async (choice, stays, fields) => {
  const opened = await open();
  await fill(opened, 'place-address', 'Calle Palma 1');
  await opened.receive(changed({ address: 'Avenida España 2' }));
  await expect.element(page.getByText('Esto cambió mientras usted escribía.')).toBeVisible();
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
  await expect.element(page.getByText('Esto se quitó mientras usted escribía.')).toBeVisible();
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

const step = { name: 'running.remove', args: { step: 'run_unknown', meeting: MEETING } } as const;

/** A page whose button does two acts about one place. */
function TwoActs() {
  const edit = createEdit({
    collection: venues,
    begun,
    prefix: 'ven',
    field: 'place',
    type: (body) => ({ address: body?.address ?? '' }),
    toArgs: ({ address }) => ({ address }),
    edit: ({ id, fields }) => [{ name: 'venues.edit', args: { venue: id, meeting: MEETING, fields } }, step],
    to: '/elsewhere',
    errorAt: 'address',
  });
  return (
    <EditPage edit={edit} back={{ href: '/', label: 'x' }} title="Dos actos">
      <TextField {...edit.bind('address')} label="Dirección" />
    </EditPage>
  );
}

test('where one of two acts cannot be done, neither is', async () => {
  const opened = await open({ pages: { '/meetings/:id/venues/:venue': TwoActs } });
  await fill(opened, 'place-address', 'Calle Palma 1');
  press('Guardar');
  await expect.poll(() => opened.host.querySelector('.error-summary')).not.toBeNull();
  expect(sent(opened)).toEqual([]);
});

test('who goes elsewhere while it is being saved is not fetched back', async () => {
  const opened = await open({
    root: (props) => (
      <>
        <a href="/elsewhere">Otra página</a>
        {props.children}
      </>
    ),
  });
  await fill(opened, 'place-address', 'Calle Palma 1');
  const release = opened.holdCommits();
  press('Guardar');
  (page.getByRole('link', { name: 'Otra página' }).element() as HTMLElement).click();
  await expect.poll(() => opened.path()).toBe('/elsewhere');
  release();
  await expect.poll(() => sent(opened)).toHaveLength(1);
  await expect.poll(() => opened.host.querySelector('#place-address')).toBeNull();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(opened.path()).toBe('/elsewhere');
});

test('acts that belong together are stored together', async () => {
  const path = `/meetings/${MEETING}/agenda/new`;
  const pages = { '/meetings/:id/agenda/new': AgendaItemEditPage, '*': () => null };
  const opened = await open({ pages, path, as: 'presidency-admin' }, '#item-title');
  await fill(opened, 'item-title', 'Otros asuntos');
  await userEvent.click(opened.host.querySelector('#item-purpose-2') as HTMLElement);
  const release = opened.holdCommits();
  press('Guardar');
  // Nothing is durable yet, and both are made: a kill now leaves both or none.
  await expect
    .poll(() => sent(opened).map(({ name }) => name))
    .toEqual(['agenda.add_item', 'agenda.describe_item']);
  release();
  await expect.poll(() => opened.path()).not.toBe(path);
});

test('a draft that cannot be read is not overwritten by empty fields', async () => {
  const stored = await open();
  await fill(stored, 'place-address', 'Calle Palma 1');
  await expect.poll(async () => (await stored.client.drafts.list()).length).toBe(1);
  const drafts = await stored.client.drafts.list();
  stored.close();
  const opened = await open({ drafts, unreadableDrafts: 1 }, '.banner');
  await expect.element(page.getByText('No se pudo leer lo que escribió aquí antes.')).toBeVisible();
  expect(opened.host.querySelector('#place-address')).toBeNull();
  press('Leer otra vez');
  await expect.poll(() => value(opened, 'place-address')).toBe('Calle Palma 1');
});

test('the words of a correction whose act is settled elsewhere are kept on the page', async () => {
  const stored = await open();
  await fill(stored, 'place-address', 'Calle Palma 1');
  await expect.poll(async () => (await stored.client.drafts.list()).length).toBe(1);
  const drafts = (await stored.client.drafts.list()).map((draft) => ({ ...draft, id: 'edit/correct/mut_1' }));
  stored.close();
  const opened = await open({ drafts, path: `${PATH}?correct=mut_1` });
  await expect.poll(() => value(opened, 'place-address')).toBe('Calle Palma 1');
  // What is typed on is the page's own, and is not kept twice.
  await fill(opened, 'place-address', 'Calle Palma 12');
  await expect
    .poll(async () => (await opened.client.drafts.list()).map(({ id }) => id))
    .toEqual(['edit/venues/ven_centre']);
  press('Guardar');
  await expect.poll(() => sent(opened).length).toBe(1);
  await expect.poll(async () => (await opened.client.drafts.list()).length).toBe(0);
});

/** The drafts that a phone has on which somebody typed on the page, and differently in a correction that is settled. */
async function ownAndCorrection() {
  const stored = await open();
  await fill(stored, 'place-address', 'Calle Palma 1');
  await expect.poll(async () => (await stored.client.drafts.list()).length).toBe(1);
  const own = await stored.client.drafts.list();
  await fill(stored, 'place-address', 'Avenida España 2');
  await expect
    .poll(async () => JSON.stringify(await stored.client.drafts.list()))
    .toContain('Avenida España 2');
  const path = `${PATH}?correct=mut_1`;
  const left = (await stored.client.drafts.list()).map((draft) => ({
    ...draft,
    id: 'edit/correct/mut_1',
    step: path,
  }));
  stored.close();
  return { drafts: [...own, ...left], path };
}

test.each(['Guardar', 'Empezar de nuevo'])(
  'beside words of its own a page keeps those of a correction, which it does not show: %s',
  async (choice) => {
    const opened = await open(await ownAndCorrection());
    await expect.poll(() => value(opened, 'place-address')).toBe('Calle Palma 1');
    await expect
      .poll(() => opened.host.querySelector('.left-typed')?.textContent)
      .toContain('Avenida España 2');
    if (choice === 'Guardar') press(choice);
    else {
      press(choice);
      await userEvent.click(page.getByRole('dialog').getByRole('button', { name: choice }));
    }
    await expect
      .poll(async () => (await opened.client.drafts.list()).map(({ id }) => id))
      .toEqual(['edit/correct/mut_1']);
  },
);

test('beside words of its own that are done a page shows those of a correction', async () => {
  const opened = await open({
    ...(await ownAndCorrection()),
    docs: [meetingDoc(), changed({ address: 'Calle Palma 1' })],
  });
  await expect.poll(() => value(opened, 'place-address')).toBe('Avenida España 2');
});
