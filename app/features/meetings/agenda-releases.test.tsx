import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Json } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { World } from '#shared/meetings/meetings.fixtures.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import AgendaPage from './agenda.page.tsx';
import AgendaItemPage from './agenda-item.page.tsx';
import AgendaReleasePage from './agenda-release.page.tsx';
import { takeNote } from './meeting-changes.ts';
import { demoActor, demoWorld, FOUNDING, idFor, openPhone, type Phone } from './meeting-pages.fixtures.tsx';
import RemindersPage from './reminders.page.tsx';

const SEEDED = Date.parse('2026-06-25T13:12:00Z');
const AGENDA = `/meetings/${FOUNDING}/agenda`;
const ITEMS = [0, 1, 2, 3, 4, 5].map((place) => idFor('agi', `founding-${place}`));
const [, second = '', third = '', , fifth = '', last = ''] = ITEMS;
const pages = {
  '/meetings/:id/agenda': AgendaPage,
  '/meetings/:id/agenda/release': AgendaReleasePage,
  '/meetings/:id/agenda/:item': AgendaItemPage,
  '/meetings/:id/reminders': RemindersPage,
};
const presidency = demoActor('presidency-admin');

function act(world: World, name: string, args: object) {
  const decision = world.act({ name, args: { meeting: FOUNDING, ...args }, actor: presidency });
  if (!decision.accepted) throw new Error(`${name}: ${decision.code}`);
}

/**
 * The founding agenda after a second draft: a time, a title, a room, a class and speakers changed, one added, one
 * removed.
 */
function editedWorld(): World {
  const world = demoWorld(SEEDED);
  const when = { startsAt: '2026-06-25T16:10', timeZone: 'Europe/Madrid' };
  act(world, 'agenda.edit_item', { item: fifth, when });
  const fields = { title: { es: 'Inauguración' }, room: { es: 'Sala Andes' }, class: 'B', speakers: [] };
  act(world, 'agenda.edit_item', { item: second, fields });
  act(world, 'agenda.remove_item', { item: last });
  act(world, 'agenda.add_item', {
    ...{ item: 'agi_new', number: '9', class: null, kind: 'session', title: { es: 'Firma' }, summary: null },
    ...{ startsAt: '2026-06-25T17:00', timeZone: 'Europe/Madrid', durationMinutes: 15, room: null },
    ...{ speakers: [], order: 90 },
  });
  return world;
}
function releasedWorld(): World {
  const world = editedWorld();
  act(world, 'agenda.release', {
    release: idFor('rel', 'founding-2'),
    note: { es: 'Llegó tarde un avión.' },
  });
  return world;
}

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
async function open(
  path: string,
  input: Partial<Parameters<typeof openPhone>[0]> & { docs: readonly Doc[] },
) {
  await page.viewport(360, 740);
  phone = await openPhone({ now: SEEDED, pages, path, ...input });
  return phone.host;
}
function texts(host: HTMLElement, selector: string): string[] {
  return [...host.querySelectorAll(selector)].map(
    (each) => each.textContent?.replace(/\s+/g, ' ').trim() ?? '',
  );
}
function press(host: HTMLElement, label: string) {
  const found = [...host.querySelectorAll('button')].find((each) => each.textContent?.includes(label));
  if (found === undefined) throw new Error(`no button says ${label}`);
  found.click();
}
function sawFirst(world: World): Readonly<Record<string, Json>> {
  const meeting = (world.one('meetings', FOUNDING) as Doc<Meeting>).body;
  return {
    [`meeting-seen/${FOUNDING}`]: takeNote({ meeting, version: 1, at: SEEDED - 3_600_000 }) as Json,
  };
}

test('an "Entendido" that cannot be saved says so, and the changes stay marked', async () => {
  const world = releasedWorld();
  const host = await open(AGENDA, { docs: world.all(), remembered: sawFirst(world) });
  phone?.failCommits(1);
  press(host, 'Entendido');
  await expect.poll(() => texts(host, '.banner-act').join()).toContain('NO se guardó');
  expect(texts(host, '.banner-change').join()).toContain('Versión 2: 7 cambios');
});

test('a language other than the committee’s three has its name when its channel changes', async () => {
  const world = releasedWorld();
  const french = { interpretation: [{ language: 'fr', channel: '5' }] };
  const docs = world
    .all()
    .map((doc) => (doc.id === FOUNDING ? { ...doc, body: { ...doc.body, ...french } } : doc));
  const host = await open(AGENDA, { docs, remembered: sawFirst(world) });
  expect(texts(host, '.change-row').join()).toContain('Interpretación al francés');
});

test('a participant reads the released agenda, whatever the draft says', async () => {
  const host = await open(AGENDA, { docs: editedWorld().all() });
  expect(texts(host, '.hour-pair-hour')).toEqual(['14:00', '14:45', '15:00', '15:40', '15:50', '16:30']);
  expect(host.textContent).not.toContain('Firma');
  expect(texts(host, '.banner')[0]).toContain('Versión 1');
});

test('a new release shows old values struck through beside new ones until it is acknowledged, which is sent', async () => {
  const world = releasedWorld();
  const host = await open(AGENDA, { docs: world.all(), remembered: sawFirst(world) });
  expect(texts(host, '.banner')[0]).toContain('Versión 2: 7 cambios');
  expect(texts(host, '.banner')[0]).toContain('Llegó tarde un avión.');
  expect(texts(host, '.agenda del')).toEqual([
    'antes Inauguración por América Latina',
    'antes Sala virtual',
    'antes nada',
    expect.stringContaining('antes '),
    'antes 15:50',
  ]);
  expect(texts(host, '.agenda ins')).toEqual([
    'ahora Inauguración',
    'ahora Sala Andes',
    'ahora B, con debate',
    'ahora nada',
    'ahora 16:10',
    'Firma (punto nuevo)',
  ]);
  expect(texts(host, '.row del')).toEqual(['16:30', 'Próximas reuniones']);
  press(host, 'Entendido');
  await expect.poll(() => host.querySelector('ins, del, .banner-change')).toBeNull();
  expect(phone?.client.outbox().map(({ envelope }) => [envelope.name, envelope.args])).toEqual([
    ['agenda.acknowledge', { meeting: FOUNDING, version: 2, label: 'Delegación de Chile' }],
  ]);
});

test('what was acknowledged on another phone is not marked again here', async () => {
  const world = releasedWorld();
  const args = { meeting: FOUNDING, version: 2, label: 'Delegación de Chile' };
  world.act({ name: 'agenda.acknowledge', args, actor: demoActor('chile-delegate') });
  const host = await open(AGENDA, { docs: world.all(), remembered: sawFirst(world) });
  expect(texts(host, '.agenda-cities')[0]).toContain('Versión 2');
  expect(host.querySelector('ins, .banner-change')).toBeNull();
});

test('the first look at an agenda marks nothing, but the reader can acknowledge it', async () => {
  const host = await open(AGENDA, { docs: releasedWorld().all() });
  expect(host.querySelector('.agenda ins')).toBeNull();
  expect(texts(host, '.banner')[0]).toContain('Versión 2');
  press(host, 'Entendido');
  await expect.poll(() => phone?.client.outbox().length).toBe(1);
});

test('people who prepare the agenda see the draft with its changes since the release, and can view either', async () => {
  const host = await open(AGENDA, { docs: editedWorld().all(), as: 'presidency-delegate' });
  expect(texts(host, '.banner')[0]).toContain('7 diferencias sin publicar');
  expect(texts(host, '.agenda ins')).toContain('Firma (punto nuevo)');
  press(host, 'Versión publicada 1');
  await expect.poll(() => host.textContent).not.toContain('Firma');
  press(host, 'Borrador');
  await expect.poll(() => host.textContent).toContain('Firma');
});

test('a starred item is among mine, and two at once are pointed out', async () => {
  const world = demoWorld(SEEDED);
  act(world, 'agenda.edit_item', {
    item: third,
    when: { startsAt: '2026-06-25T14:30', timeZone: 'Europe/Madrid' },
  });
  act(world, 'agenda.release', { release: idFor('rel', 'founding-2'), note: null });
  const host = await open(`${AGENDA}/${third}`, { docs: world.all() });
  press(host, 'Seguir este punto');
  await expect.poll(() => texts(host, 'button').join()).toContain('En sus puntos');
  phone?.go(`${AGENDA}/${second}`);
  await expect.poll(() => texts(host, 'h1')[0]).toContain('Inauguración');
  press(host, 'Seguir este punto');
  await expect.poll(() => texts(host, '.banner').join()).toContain('Coincide con');
  phone?.go(`${AGENDA}?mine=1`);
  await expect.poll(() => host.querySelectorAll('.agenda-row').length).toBe(2);
  expect(texts(host, '.agenda-overlap')).toHaveLength(2);
});

test('the presidency reads what a release would change, releases it, and then there is nothing left', async () => {
  const path = `${AGENDA}/release`;
  const host = await open(path, { docs: editedWorld().all(), as: 'presidency-delegate' });
  expect(texts(host, '.change-row')).toHaveLength(7);
  expect(texts(host, '.change-row del')).toContain('antes 15:50');
  await userEvent.fill(page.getByLabelText(/^Motivo del cambio en español/), 'Llegó tarde un avión.');
  press(host, 'Publicar la versión 2');
  await expect.poll(() => phone?.path()).toBe(AGENDA);
  expect(phone?.client.outbox().map(({ envelope }) => envelope)).toMatchObject([
    {
      name: 'agenda.release',
      args: {
        release: idFor('rel', 'founding-2'),
        note: { es: 'Llegó tarde un avión.' },
        seen: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
    },
  ]);
  expect(texts(host, '.banner')[0]).toContain('Todo está publicado');
  phone?.go(path);
  await expect.poll(() => texts(host, 'h1')[0]).toBe('Publicar la agenda');
  expect(host.textContent).toContain('El borrador es igual a la versión publicada');
});

test('the presidency sees who has not seen the version in force, with a text ready for them', async () => {
  const world = releasedWorld();
  const answer = (as: string) =>
    world.act({
      name: 'attendance.answer',
      args: { meeting: FOUNDING, label: as, answer: 'accept', note: null },
      actor: demoActor(as),
    });
  for (const as of ['chile-delegate', 'ecuador-delegate', 'presidency-delegate']) answer(as);
  const args = { meeting: FOUNDING, version: 2, label: 'Delegación de Chile' };
  world.act({ name: 'agenda.acknowledge', args, actor: demoActor('chile-delegate') });
  const host = await open(`${AGENDA}/release`, { docs: world.all(), as: 'programme-support' });
  expect(texts(host, '.section-header-title')).toEqual(['Vista por 1 de 2', 'No la han visto']);
  expect(texts(host, 'summary')).toEqual(['Ecuador1 de 1']);
  expect(texts(host, '.missing-readers li')).toEqual(['ecuador-delegate']);
  const whatsapp = host.querySelector<HTMLAnchorElement>('a[href^="https://wa.me/"]');
  const shared = whatsapp === null ? null : new URL(whatsapp.href).searchParams.get('text');
  if (!('share' in navigator))
    expect(shared).toBe(`Presentación de CLASI: versión 2 de la agenda\n${location.origin}${AGENDA}`);
  expect(host.textContent).not.toContain('Publicar la versión');
});

test('the lead time of reminders is chosen once and stored on the phone', async () => {
  const host = await open(`/meetings/${FOUNDING}/reminders`, { docs: demoWorld(SEEDED).all() });
  await userEvent.click(page.getByLabelText('30 minutos antes'));
  await userEvent.click(page.getByLabelText('Solo de mis puntos'));
  expect(phone?.client.remembered('reminders')).toEqual({ which: 'mine', lead: 30 });
  expect(host.querySelector('h1')?.textContent).toBe('Recordatorios');
});
