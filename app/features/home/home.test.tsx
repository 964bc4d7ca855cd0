import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { takeNote } from '#app/features/meetings/meeting-changes.ts';
import {
  demoActor,
  demoWorld,
  FOUNDING,
  idFor,
  openPhone,
  type Phone,
} from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { featureBook } from '#app/features.ts';
import { formatHour } from '#app/i18n/format.ts';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import { printName } from '#app/ui/print-name.ts';
import { floorAudience, sittingId } from '#shared/floor/floor.schemas.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import HomePage from './home.page.tsx';

/** 15:12 in Madrid: the agenda begins at 14:00 and ends at 17:00. */
const SEEDED = Date.parse('2026-06-25T13:12:00Z');
const MINUTE = 60_000;
const world = demoWorld(SEEDED);
/** 11:12 on that day: it has not begun. */
const BEFORE = SEEDED - 240 * MINUTE;
const convened = world
  .all()
  .map((doc) =>
    doc.id === FOUNDING ? { ...doc, body: { ...(doc.body as object), state: 'convened' } } : doc,
  ) as readonly Doc[];
const pages = { '/': HomePage };

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function home(input: Partial<Parameters<typeof openPhone>[0]> = {}): Promise<HTMLElement> {
  await page.viewport(360, 740);
  phone = await openPhone({ docs: world.all(), now: SEEDED, pages, path: '/', ...input });
  return phone.host;
}
function text(host: HTMLElement, selector: string): string {
  return host.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

test.each([
  ['13:40', 'Nada en curso', '14:00', 'Apertura'],
  ['14:00', 'Apertura', '14:45', 'Inauguración por América Latina'],
  ['15:12', 'La iniciativa CLASI y el modelo del COSI', '15:40', 'Pausa'],
  ['16:29', 'SOCTA e IDEAL, con AMERIPOL', '16:30', 'Próximas reuniones'],
  ['16:45', 'Próximas reuniones', '', ''],
  ['17:00', 'La agenda de hoy ha terminado', '', ''],
])('at %s in Madrid: now "%s", next at %s "%s"', async (hour, current, nextHour, next) => {
  const host = await home({ now: Date.parse(`2026-06-25T${hour}:00+02:00`) });
  expect(text(host, '.home-now')).toContain(current);
  expect(text(host, '.home-next .hour')).toBe(nextHour);
  expect(text(host, '.home-next .title-2')).toBe(next);
});

/** The meeting in session, with an item open: that of this hour in the agenda. */
function inSessionAt(startsAt: string) {
  const item = world
    .all()
    .find(
      ({ collection, parent, body }) =>
        collection === 'agendaItems' && parent === FOUNDING && body.startsAt === startsAt,
    );
  const { title } = (item as Doc).body as { title: Json };
  const sitting = {
    ...{ collection: 'sittings', id: sittingId(FOUNDING), parent: FOUNDING, rev: 1 },
    audience: floorAudience(FOUNDING),
    body: {
      ...{ day: '2026-06-25', item: { id: item?.id, number: '3', title }, text: null, isListOpen: true },
      ...{ speaking: null, openedAt: SEEDED, closedAt: null },
    },
  } as Doc;
  const inSession = world
    .all()
    .map((doc) =>
      doc.id === FOUNDING ? { ...doc, body: { ...(doc.body as object), state: 'in_session' } } : doc,
    ) as readonly Doc[];
  return { inSession, docs: [...inSession, sitting] };
}

test('while a session is open, Hoy says what the room has open, whatever hour the agenda has', async () => {
  const { inSession, docs } = inSessionAt('2026-06-25T14:00');
  // 15:45 in Madrid: the agenda has a break.
  const now = Date.parse('2026-06-25T15:45:00+02:00');
  const host = await home({ docs, now });
  await expect.poll(() => text(host, '.home-now')).toContain('Punto 3, en sesión');
  expect(text(host, '.home-now')).not.toContain('Pausa');
  phone?.close();
  expect(text(await home({ docs: inSession, now }), '.home-now')).toContain('Pausa');
});

test('where the session runs late, what comes next is the item after the one that is open', async () => {
  const { docs } = inSessionAt('2026-06-25T14:45');
  const host = await home({ docs, now: Date.parse('2026-06-25T15:30:00+02:00') });
  await expect.poll(() => text(host, '.home-now')).toContain('en sesión');
  await expect.poll(() => text(host, '.home-next .title-2')).toBe('La iniciativa CLASI y el modelo del COSI');
  expect(text(host, '.home-next .hour')).toBe('15:00');
  expect(text(host, '.home-next')).toContain('Sigue, con atraso');
});

test('the next item becomes the current one when its minute comes', async () => {
  const host = await home();
  expect(text(host, '.home-now')).toContain('hasta 15:40');
  phone?.setNow(SEEDED + 28 * MINUTE);
  await expect.poll(() => text(host, '.home-now')).toContain('Pausa');
  expect(text(host, '.home-next .hour')).toBe('15:50');
});

test.each([
  ['behind', -1],
  ['ahead', 1],
])(
  'a phone whose clock is a day %s shows the day, the hour and the needle of the server’s',
  async (_how, days) => {
    const day = 24 * 60 * MINUTE;
    const host = await home({ now: SEEDED + days * day, clockError: -days * day });
    expect(text(host, '.home-head')).toContain('Jueves 25 de junio');
    expect(text(host, '.home-now')).toContain('La iniciativa CLASI y el modelo del COSI');
    expect(text(host, '.home-next .hour')).toBe('15:40');
    expect(host.querySelector('[aria-label^="Son las 15:12 en Madrid"]')).not.toBeNull();
  },
);

test('the venue’s time is large, and mine is below it with my city if it differs', async () => {
  const host = await home();
  const own = formatHour({ instant: Date.parse('2026-06-25T15:40:00+02:00'), timeZone: deviceTimeZone() });
  expect(text(host, '.home-next .hour')).toBe('15:40');
  expect(text(host, '.home-own')).toContain(own === '15:40' ? 'Madrid' : `${own} en `);
});

test('if my clock differs, every time of the venue has its city', async () => {
  const host = await home();
  const isElsewhere = deviceTimeZone() !== 'Europe/Madrid';
  expect(text(host, '.home-next')).toContain('Madrid');
  expect(text(host, '.home-now').includes('hasta 15:40, Madrid')).toBe(isElsewhere);
  phone?.setNow(Date.parse('2026-06-25T16:45:00+02:00'));
  await expect.poll(() => text(host, '.home-now')).toContain('hasta 17:00');
  expect(text(host, '.home-panel').includes('Madrid')).toBe(isElsewhere);
});

test('my time on another day wraps, and the next item keeps its space', async () => {
  const host = await home();
  const own = host.querySelector('.home-own') as HTMLElement;
  own.textContent = '20:45 em Santiago, terça-feira, 24 de novembro';
  const next = host.querySelector('.home-next .title-2') as HTMLElement;
  expect(next.getBoundingClientRect().width).toBeGreaterThan(130);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('who can join at a distance does so in the panel with the clock, above all that waits', async () => {
  const docs = world
    .all()
    .map((doc) =>
      doc.id === FOUNDING ? { ...doc, body: { ...(doc.body as object), format: 'hybrid' } } : doc,
    ) as readonly Doc[];
  const joining = {
    ...{ collection: 'shownConnections', id: 'cnv_1', parent: FOUNDING, audience: 'all', rev: 1 },
    body: {
      ...{ link: 'https://meet.example/j/1', phones: [], number: null, pin: null },
      ...{ inCalendars: false, changedAt: null },
    },
  } as Doc;
  const host = await home({ docs: [...docs, joining] });
  await expect
    .poll(() => host.querySelector<HTMLAnchorElement>('.home-panel a[target="_blank"]')?.href)
    .toBe('https://meet.example/j/1');
  expect(host.querySelectorAll('a[target="_blank"]')).toHaveLength(1);
  const { bottom } = (host.querySelector('.home-join a') as Element).getBoundingClientRect();
  expect(bottom).toBeLessThan(740);
});

test.each(['chile-officer', 'chile-delegate'])('the page of %s begins with its one name', async (as) => {
  const host = await home({ as });
  await expect.poll(() => host.querySelectorAll('h1')).toHaveLength(1);
  // What waits has headings of its own.
  expect(host.querySelector('h1, h2, h3, .home-waits')?.matches('h1')).toBe(true);
});

test('printed, it is called by its day, not as a paper of the meeting that is on', async () => {
  const host = await home();
  await expect.poll(() => host.querySelector('h1')).not.toBeNull();
  expect(printName(host)).toMatch(/^Hoy – .*\d/);
});

test('without a network it says what works, and since when', async () => {
  const host = await home();
  const at = formatHour({ instant: SEEDED - 60 * MINUTE, timeZone: deviceTimeZone() });
  expect(text(host, '.banner')).toBe(
    `Sin conexión. Todo lo de hoy está en este dispositivo, al día a las ${at}.`,
  );
});

test('changed values are struck through beside the new ones until acknowledged', async () => {
  const moved = demoWorld(SEEDED);
  const item = idFor('agi', 'founding-4');
  const when = { startsAt: '2026-06-25T16:10', timeZone: 'Europe/Madrid' };
  const actor = demoActor('presidency-admin');
  moved.act({ name: 'agenda.edit_item', args: { item, meeting: FOUNDING, when }, actor });
  const args = { release: idFor('rel', 'founding-2'), meeting: FOUNDING, note: null };
  moved.act({ name: 'agenda.release', args, actor });
  const meeting = (moved.one('meetings', FOUNDING) as Doc<Meeting>).body;
  const note = takeNote({ meeting, version: 1, at: SEEDED - 60 * MINUTE }) as Json;
  const host = await home({ docs: moved.all(), remembered: { [`meeting-seen/${FOUNDING}`]: note } });
  expect(text(host, '.change-row')).toContain('SOCTA e IDEAL, con AMERIPOL');
  expect(text(host, '.change-row del')).toBe('antes 15:50');
  expect(text(host, '.change-row ins')).toBe('ahora 16:10');
  for (const button of host.querySelectorAll('button'))
    if (button.textContent === 'Entendido') button.click();
  await expect.poll(() => host.querySelector('.change-row')).toBeNull();
});

test('the channel is for the language I asked for, else for the page’s language', async () => {
  const { person } = demoActor('chile-delegate');
  const participant = idFor('prt', 'CL-alternate');
  const place = { parent: FOUNDING, audience: 'personal/CL/x', rev: 1 };
  const link = { participant, person, delegation: 'CL' };
  const docs: Doc[] = [
    ...world.all(),
    { collection: 'participantLinks', id: `lnk_${participant}`, ...place, body: link },
    {
      collection: 'travelNeeds',
      id: `trv_${participant}`,
      ...place,
      body: { participant, interpretation: 'pt' },
    },
  ];
  expect(text(await home(), '.home-next')).toContain('Español: canal 1');
  phone?.close();
  expect(text(await home({ docs }), '.home-next')).toContain('Portugués: canal 2');
});

test('on the first visit nothing has changed', async () => {
  const host = await home();
  expect(host.querySelector('.change-row')).toBeNull();
});

test('attendance can be answered without a network, and the screen says that it is queued, not sent', async () => {
  const host = await home({ docs: convened, now: BEFORE });
  expect(text(host, '.ask')).toContain('¿Asistirá a esta reunión?');
  for (const button of host.querySelectorAll<HTMLButtonElement>('.ask button'))
    if (button.textContent === 'Asistiré') button.click();
  await expect.poll(() => text(host, '.row-status')).toContain('En cola desde');
  expect(host.querySelector('.ask')).toBeNull();
  expect(host.textContent).toContain('Asistiré');
  expect(phone?.client.outbox()[0]?.envelope).toMatchObject({
    name: 'attendance.answer',
    args: { meeting: FOUNDING, answer: 'accept', label: 'Delegación de Chile' },
  });
});

test('whether one comes is not asked once the meeting has begun; what was answered stays', async () => {
  const host = await home({ docs: convened, now: BEFORE });
  expect(host.querySelector('.ask')).not.toBeNull();
  phone?.setNow(SEEDED);
  await expect.poll(() => host.querySelector('.ask')).toBeNull();
  phone?.setNow(BEFORE);
  await expect.poll(() => host.querySelector('.ask')).not.toBeNull();
  for (const button of host.querySelectorAll<HTMLButtonElement>('.ask button'))
    if (button.textContent === 'Asistiré') button.click();
  const answer = () =>
    [...host.querySelectorAll('.row')].find((row) => row.textContent?.includes('Asistiré'));
  await expect.poll(() => answer()?.querySelector('a')).not.toBeNull();
  phone?.setNow(SEEDED);
  await expect.poll(() => answer()?.querySelector('a')).toBeNull();
  expect(answer()).toBeDefined();
});

test('on a day without a meeting the next one is named, with what it depends on', async () => {
  const host = await home({
    docs: world.all().filter((doc) => doc.id !== FOUNDING),
    now: SEEDED + 3 * 24 * 60 * MINUTE,
  });
  expect(text(host, '.home-panel')).toContain('Hoy no hay reunión');
  expect(text(host, '.home-panel')).toContain('Octubre de 2026');
  expect(text(host, '.home-panel')).toContain('Si la situación sanitaria lo permite');
});

test('a phone that has received nothing says so without errors', async () => {
  const host = await home({ docs: [] });
  expect(text(host, '.home-panel')).toContain('Todavía no hay reuniones en este dispositivo.');
});

test('an answer that could not be saved is asked for again, with the reason', async () => {
  const host = await home({ docs: convened, now: BEFORE });
  phone?.failCommits(1);
  for (const button of host.querySelectorAll<HTMLButtonElement>('.ask button'))
    if (button.textContent === 'Asistiré') button.click();
  await expect.poll(() => text(host, '.banner-act')).toContain('NO se guardó');
  expect(text(host, '.ask')).toContain('¿Asistirá a esta reunión?');
});

test('the day after, a meeting that nobody closed is past, and the presidency is asked to close it', async () => {
  const now = Date.parse('2026-06-26T09:00:00+02:00');
  const host = await home({ now });
  expect(text(host, '.home-panel')).not.toContain('La agenda de hoy ha terminado');
  expect(host.textContent).not.toContain('Terminó y sigue abierta');
  phone?.close();
  const chair = await home({ now, as: 'presidency-admin' });
  expect(chair.textContent).toContain('Terminó y sigue abierta: ciérrela');
  expect(chair.querySelector(`a[href="/meetings/${FOUNDING}/edit"]`)).not.toBeNull();
});

test('the parts of Hoy stand in one order, whichever feature brings them', async () => {
  await featureBook.loadHome();
  for (const [place, parts] of Object.entries(featureBook.home())) {
    const ranks = (parts as readonly { readonly rank: number }[]).map(({ rank }) => rank);
    const inOrder = [...new Set(ranks)].sort((left, right) => left - right);
    expect(ranks, place).toEqual(inOrder);
    expect(ranks.length, place).toBeGreaterThan(0);
  }
});
