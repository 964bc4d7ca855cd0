import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { sittingId } from '#shared/floor/floor.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import AgendaPage from './agenda.page.tsx';
import AgendaItemPage from './agenda-item.page.tsx';
import AgendaItemEditPage from './agenda-item-edit.page.tsx';
import AttendancePage from './attendance.page.tsx';
import MeetingEditPage from './meeting-edit.page.tsx';
import { demoActor, demoWorld, FOUNDING, idFor, openPhone, type Phone } from './meeting-pages.fixtures.tsx';
import MeetingTodayPage from './meeting-today.page.tsx';
import MeetingsPage from './meetings.page.tsx';

const SEEDED = Date.parse('2026-06-25T13:12:00Z');
const world = demoWorld(SEEDED);
const pages = {
  '/meetings': MeetingsPage,
  '/meetings/today': MeetingTodayPage,
  '/meetings/:id/edit': MeetingEditPage,
  '/meetings/:id/agenda': AgendaPage,
  '/meetings/:id/agenda/new': AgendaItemEditPage,
  '/meetings/:id/agenda/:item': AgendaItemPage,
  '/meetings/:id/agenda/:item/edit': AgendaItemEditPage,
  '/meetings/:id/attendance': AttendancePage,
};
const AGENDA = `/meetings/${FOUNDING}/agenda`;
const OPENING = idFor('agi', 'founding-0');

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(
  path: string,
  input: Partial<Parameters<typeof openPhone>[0]> = {},
): Promise<HTMLElement> {
  await page.viewport(360, 740);
  phone = await openPhone({ docs: world.all(), now: SEEDED, pages, path, ...input });
  return phone.host;
}
function texts(host: HTMLElement, selector: string): string[] {
  return [...host.querySelectorAll(selector)].map(
    (each) => each.textContent?.replace(/\s+/g, ' ').trim() ?? '',
  );
}
function buttonOf(host: HTMLElement, label: string): HTMLElement {
  const found = [...host.querySelectorAll('button')].find((each) => each.textContent === label);
  if (found === undefined) throw new Error(`no button says ${label}`);
  return found;
}
function field(id: string): HTMLInputElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`nothing has the id ${id}`);
  return found as HTMLInputElement;
}

test('the list has the meeting under way first, and what a meeting to be confirmed depends on', async () => {
  const host = await open('/meetings');
  expect(texts(host, '.row-title')).toEqual([
    'Presentación de CLASI',
    'Reunión de trabajo de CLASI',
    'Reunión del COSI',
    'Reunión ministerial de CLASI',
  ]);
  const working = texts(host, '.row')[1];
  expect(working).toContain('Octubre de 2026');
  expect(working).toContain('Por confirmar');
  expect(working).toContain('Si la situación sanitaria lo permite. Se decide a más tardar el 15 sept 2026.');
  expect(working).toContain('Si no: reunión virtual.');
  expect(texts(host, '.row')[3]).toContain('Fecha por anunciar');
});

test('the address of today leads to the agenda of the meeting under way', async () => {
  await open('/meetings/today');
  await expect.poll(() => phone?.path()).toBe(AGENDA);
});

test('the agenda has every item with its hour, and says which one is on', async () => {
  const host = await open(AGENDA);
  expect(texts(host, '.hour-pair-hour')).toEqual(['14:00', '14:45', '15:00', '15:40', '15:50', '16:30']);
  expect(texts(host, '.agenda-now')).toEqual(['Ahora, hasta 15:40']);
  expect(host.querySelectorAll('[aria-current="time"]')).toHaveLength(1);
  expect(texts(host, '.agenda-body')[0]).toContain('Anna Terrón, Laurent Muschel y 4 personas más');
});

test.each(['es', 'pt', 'en'] as const)(
  'on the narrowest phone the tabs of a meeting stand in one line: %s',
  async (locale) => {
    const sitting = { ...world.all()[0], collection: 'sittings', id: sittingId(FOUNDING), parent: FOUNDING };
    const body = { day: '2026-06-25', item: null, closedAt: null };
    const host = await open(AGENDA, { locale, docs: [...world.all(), { ...sitting, body } as Doc] });
    await page.viewport(320, 740);
    await document.fonts.ready;
    const tabs = [...host.querySelectorAll<HTMLElement>('.tabs a')];
    // It is in session: what goes on now stands before the other four.
    expect(tabs).toHaveLength(5);
    expect(new Set(tabs.map((each) => each.offsetTop)).size).toBe(1);
    for (const { offsetWidth, offsetHeight, textContent } of tabs)
      expect(Math.min(offsetWidth, offsetHeight), textContent ?? '').toBeGreaterThanOrEqual(48);
  },
);

test('an item names its six speakers in order with the offices of the report', async () => {
  const host = await open(`${AGENDA}/${OPENING}`);
  expect(texts(host, '.row-title')).toEqual([
    'Anna Terrón',
    'Laurent Muschel',
    'Raoul Ueberecken',
    'Árpád Csekő',
    'Jorge de la Caballería',
    'Fernando Grande-Marlaska',
  ]);
  expect(texts(host, '.row-detail')[5]).toBe('Ministro del Interior de España');
  expect(texts(host, '.hour-pair')[0]).toContain('14:00a 14:45, Madrid');
});

test('an item shows its own decisions and action points, and none of another item', async () => {
  const of = (collection: string, id: string, body: object): Doc =>
    ({ ...world.all()[0], collection, id, parent: FOUNDING, body }) as Doc;
  const decided = { mode: 'consensus', state: 'adopted', number: 4, year: 2026, decidedOn: '2026-06-25' };
  const owed = { decision: null, owner: 'CL', due: null, state: 'open', evidence: null };
  const docs = [
    ...world.all(),
    of('decisions', 'dcs_1', { ...decided, item: OPENING, text: { es: 'Se aprueba.' } }),
    of('decisions', 'dcs_2', { ...decided, item: 'agi_other', text: { es: 'De otro punto.' } }),
    of('actionPoints', 'acp_1', { ...owed, item: OPENING, text: { es: 'Enviar el plan.' } }),
  ];
  const host = await open(`${AGENDA}/${OPENING}`, { docs });
  const rows = [...host.querySelectorAll<HTMLAnchorElement>('a[href*="/outcomes"]')];
  expect(rows.map((row) => row.getAttribute('href'))).toEqual([
    `/meetings/${FOUNDING}/outcomes`,
    `/meetings/${FOUNDING}/outcomes/actions/acp_1`,
  ]);
  expect(rows[0]?.closest('.row')?.textContent).toMatch(/CLASI\/2026\/DEC\/004.*Se aprueba\..*Adoptada/);
  expect(rows[1]?.closest('.row')?.textContent).toMatch(/Enviar el plan\..*Pendiente/);
});

test('a paper that the reader may not read is restricted, a withdrawn one is withdrawn: neither lacks files', async () => {
  const changed = demoWorld(SEEDED);
  const actor = demoActor('presidency-admin');
  const documents = ['doc_red', 'doc_gone', 'doc_draft'];
  const described = { item: OPENING, meeting: FOUNDING, fields: { documents } };
  changed.act({ name: 'agenda.describe_item', args: described, actor });
  const release = { release: idFor('rel', 'founding-2'), meeting: FOUNDING, note: null };
  changed.act({ name: 'agenda.release', args: release, actor });
  const paper = (id: string, state: string): Doc => {
    const body = {
      title: { es: id },
      number: null,
      state,
      marking: 'red',
      meeting: FOUNDING,
      relation: null,
    };
    return { collection: 'documents', id, parent: null, audience: 'all', rev: 1, body };
  };
  const papers = [paper('doc_red', 'released'), paper('doc_gone', 'withdrawn'), paper('doc_draft', 'draft')];
  const host = await open(`${AGENDA}/${OPENING}`, { docs: [...changed.all(), ...papers] });
  const rows = [...host.querySelectorAll('a[href*="/papers/doc_"]')].map((each) => each.closest('.row'));
  expect(rows.map((row) => row?.querySelector('.row-detail')?.textContent)).toEqual([
    'El contenido es restringido',
    'Retirado',
    'sin archivos',
  ]);
});

test('an item that is not here may still arrive: the page does not say that it is gone', async () => {
  const host = await open(`${AGENDA}/agi_none`);
  expect(texts(host, 'h1')).toEqual(['Ese punto no está en la agenda de este dispositivo']);
  expect(host.textContent).toContain('o que falte recibir otra versión');
  phone?.close();
  const nowhere = await open('/meetings/mtg_none/agenda/agi_none');
  expect(texts(nowhere, 'h1')).toEqual(['Esa reunión no está en este dispositivo']);
});

test('an answer with a remark is saved without a network and found again', async () => {
  const host = await open(`/meetings/${FOUNDING}/attendance`);
  buttonOf(host, 'Guardar respuesta').click();
  await expect.poll(() => texts(host, '.error-summary li')).toEqual(['Elija una respuesta']);
  await userEvent.click(field('attendance-answer-2'));
  await userEvent.fill(field('attendance-note'), 'Llego tarde');
  buttonOf(host, 'Guardar respuesta').click();
  await expect.poll(() => phone?.path()).toBe(AGENDA);
  await expect.poll(() => texts(host, '.list-gap .row').join()).toContain('Por confirmar');
  expect(texts(host, '.list-gap .row').join()).toContain('Llego tarde');
  expect(texts(host, '.row-status').join()).toContain('En cola desde');
});

test('a delegate sees no edit links, and an edit address opens no form', async () => {
  const host = await open(AGENDA);
  expect(host.querySelector('a[href$="/edit"]')).toBeNull();
  phone?.close();
  expect((await open(`${AGENDA}/${OPENING}/edit`)).querySelector('input')).toBeNull();
});

test('the presidency moves an item, and only what it changed is sent', async () => {
  await open(`${AGENDA}/${OPENING}/edit`, { as: 'presidency-admin' });
  await userEvent.fill(field('item-starts-at'), '2026-06-25T14:10');
  buttonOf(document.body, 'Guardar').click();
  await expect.poll(() => phone?.path()).toBe(`${AGENDA}/${OPENING}`);
  expect(phone?.client.outbox().map((row) => row.envelope.args)).toEqual([
    {
      item: OPENING,
      meeting: FOUNDING,
      fields: {},
      when: { startsAt: '2026-06-25T14:10', timeZone: 'Europe/Madrid' },
    },
  ]);
});

test('an item outside the days of its meeting is refused on the page, with nothing lost', async () => {
  const host = await open(`${AGENDA}/new`, { as: 'presidency-admin' });
  await userEvent.fill(field('item-title'), 'Cena');
  await userEvent.fill(field('item-starts-at'), '2026-06-27T20:00');
  buttonOf(host, 'Guardar').click();
  await expect.poll(() => texts(host, '.error-summary li').join()).toContain('fuera de los días');
  expect(field('item-title').value).toBe('Cena');
  await userEvent.fill(field('item-starts-at'), '2026-06-25T20:00');
  buttonOf(host, 'Guardar').click();
  await expect.poll(() => phone?.path()).toBe(AGENDA);
  expect(texts(host, '.title-3').join()).toContain('Cena');
});

test('the presidency edits the meeting and changes its state as the table allows', async () => {
  const host = await open(`/meetings/${FOUNDING}/edit`, { as: 'presidency-admin' });
  await userEvent.fill(field('meeting-venue'), 'Sala virtual 2');
  buttonOf(host, 'Guardar').click();
  await expect.poll(() => phone?.path()).toBe(AGENDA);
  expect(phone?.client.outbox()[0]?.envelope).toMatchObject({
    name: 'meetings.edit',
    args: { fields: { venue: { es: 'Sala virtual 2', pt: 'Reunião virtual' } } },
  });
  phone?.go(`/meetings/${FOUNDING}/edit`);
  await expect.poll(() => host.querySelector('.button-row')).not.toBeNull();
  buttonOf(host, 'Cerrar la reunión').click();
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Cerrar la reunión' }));
  await expect.poll(() => texts(host, '.tag')[0]).toBe('Cerrada');
});
