import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { heldDocs, SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import type { OutboxRow } from '#app/store/store-port.ts';
import { type Act, act } from '#app/sync/acts.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import AgendaItemEditPage from './agenda-item-edit.page.tsx';
import MeetingEditPage from './meeting-edit.page.tsx';
import { openPhone, type Phone } from './meeting-pages.fixtures.tsx';

const ITEM = `/meetings/${MEETING}/agenda/agi_roadmap/edit`;
const EDIT = `/meetings/${MEETING}/edit`;
const pages = {
  '/meetings/:id/edit': MeetingEditPage,
  '/meetings/:id/agenda/:item/edit': AgendaItemEditPage,
  '*': () => <h1>Otra</h1>,
};

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

/** The page for correcting an act that the server has refused. */
async function openRefused(path: string, refused: Act, state = 'convened'): Promise<Phone> {
  await page.viewport(360, 740);
  const docs = heldDocs.map((doc) =>
    doc.id === MEETING ? docWith('meetings', MEETING, { ...doc.body, state }, null) : doc,
  );
  const shared = { docs, now: SECOND_DAY, pages, as: 'presidency-admin' };
  const before = await openPhone({ ...shared, path: '/' });
  await before.client.mutate(refused).saved;
  const [row] = before.client.outbox();
  before.close();
  if (row === undefined) throw new Error('nothing was made');
  const verdict = { id: row.id, status: 'refused', seq: 1, receivedAt: SECOND_DAY, code: 'x.y' } as const;
  const outbox: OutboxRow[] = [{ ...row, state: 'refused', verdict }];
  phone = await openPhone({ ...shared, path: `${path}?correct=${row.id}`, outbox });
  await expect.poll(() => phone?.host.querySelector('input')).not.toBeNull();
  return phone;
}
const field = (id: string) => document.getElementById(id) as HTMLInputElement;
const press = (label: string) => userEvent.click(page.getByRole('button', { name: label, exact: true }));
const acts = ({ client }: Phone) =>
  client.outbox().map(({ envelope, state }) => ({ state, replaces: envelope.replaces, args: envelope.args }));
const refusedOf = ({ path }: Phone) => new URLSearchParams(path().split('?')[1]).get('correct');

test('the second act of a page is corrected separately', async () => {
  const args = { item: 'agi_roadmap', meeting: MEETING, fields: { purpose: 'decision' as const } };
  const opened = await openRefused(ITEM, act('agenda.describe_item', args));
  const refused = refusedOf(opened);
  expect(field('item-purpose-3').checked).toBe(true);
  await userEvent.click(field('item-purpose-2'));
  await press('Guardar');
  await expect
    .poll(() => acts(opened))
    .toEqual([{ state: 'queued', replaces: refused, args: { ...args, fields: { purpose: 'discussion' } } }]);
});

test('undoing what was refused leaves nothing to correct', async () => {
  const args = { item: 'agi_roadmap', meeting: MEETING, fields: { purpose: 'decision' as const } };
  const opened = await openRefused(ITEM, act('agenda.describe_item', args));
  await userEvent.click(field('item-purpose'));
  await press('Guardar');
  await expect.poll(() => acts(opened)).toEqual([]);
});

test('refused new days are in the fields, and saving them replaces the move', async () => {
  const dates = { startsOn: '2026-11-10', endsOn: '2026-11-12', precision: 'day' as const };
  const timeZone = 'America/Panama';
  const move = { meeting: MEETING, dates: { ...dates, timeZone }, items: [], steps: [] };
  const opened = await openRefused(EDIT, act('meetings.reschedule', move));
  const refused = refusedOf(opened);
  expect([field('meeting-starts-on').value, field('meeting-ends-on').value]).toEqual([
    dates.startsOn,
    dates.endsOn,
  ]);
  await userEvent.fill(field('meeting-ends-on'), '2026-11-11');
  await press('Guardar');
  await press('Solo la reunión');
  await expect
    .poll(() => acts(opened))
    .toMatchObject([
      {
        state: 'queued',
        replaces: refused,
        args: { dates: { startsOn: dates.startsOn, endsOn: '2026-11-11' } },
      },
    ]);
});

test('the reason of a cancellation that was refused is still there', async () => {
  const reason = { es: 'Sin quórum.' };
  const opened = await openRefused(EDIT, act('meetings.cancel', { meeting: MEETING, reason }), 'planned');
  const refused = refusedOf(opened);
  await press('Cancelar la reunión');
  await expect.poll(() => field('cancel-reason').value).toBe('Sin quórum.');
  await userEvent.fill(field('cancel-reason'), 'Sin presupuesto.');
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Cancelar la reunión' }));
  await expect
    .poll(() => acts(opened))
    .toEqual([
      { state: 'queued', replaces: refused, args: { meeting: MEETING, reason: { es: 'Sin presupuesto.' } } },
    ]);
});

test('the main button does not give up a refused act of another button', async () => {
  const reason = { es: 'Sin quórum.' };
  const opened = await openRefused(EDIT, act('meetings.cancel', { meeting: MEETING, reason }), 'planned');
  await press('Guardar');
  await expect.poll(() => opened.host.textContent).toContain('Este botón no corrige lo que no se aceptó.');
  expect(opened.path()).toContain(EDIT);
  expect(acts(opened)).toMatchObject([{ state: 'refused', args: { meeting: MEETING, reason } }]);
});

test('what a step depends on is saved before it, and the step is not tried without it', async () => {
  await page.viewport(360, 740);
  const docs = heldDocs.map((doc) =>
    doc.id === MEETING
      ? docWith('meetings', MEETING, { ...doc.body, state: 'planned', condition: null }, null)
      : doc,
  );
  phone = await openPhone({ docs, now: SECOND_DAY, pages, as: 'presidency-admin', path: EDIT });
  await expect.poll(() => field('meeting-condition')).not.toBeNull();
  await userEvent.fill(field('meeting-condition'), 'Si hay presupuesto');
  await press('Ponerla por confirmar');
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Ponerla por confirmar' }));
  await expect
    .poll(() => phone?.client.outbox().map(({ envelope }) => envelope.name))
    .toEqual(['meetings.edit', 'meetings.move_to']);
});

test('what somebody else has put meanwhile is called by its name, not by its id', async () => {
  await page.viewport(360, 740);
  const item = heldDocs.find(({ id }) => id === 'agi_roadmap');
  const paper = heldDocs.find(({ id }) => id === 'doc_2')?.body as { title: { es: string } } | undefined;
  if (item === undefined || paper === undefined) throw new Error('no such fixture');
  phone = await openPhone({ docs: heldDocs, now: SECOND_DAY, pages, as: 'presidency-admin', path: ITEM });
  await userEvent.click(page.getByRole('button', { name: /^Quitar/ }).first());
  await phone.receive({ ...item, rev: item.rev + 1, body: { ...item.body, documents: ['doc_1', 'doc_2'] } });
  await expect.poll(() => document.querySelector('.banner-decide')?.textContent).toContain(paper.title.es);
});
