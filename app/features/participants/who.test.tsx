import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import HomePage from '#app/features/home/home.page.tsx';
import {
  demoActor,
  demoWorld,
  FOUNDING,
  idFor,
  openPhone,
  type Phone,
} from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { endedClaimId, linkId } from '#shared/participants/nominations.rules.ts';
import PeoplePage from './people.page.tsx';
import PersonPage from './person.page.tsx';
import WhoPage from './who.page.tsx';

const SEEDED = Date.parse('2026-06-25T13:12:00Z');
const world = demoWorld(SEEDED);
const WHO = `/meetings/${FOUNDING}/who`;
const ALTERNATE = idFor('prt', 'CL-alternate');
const pages = {
  '/': HomePage,
  '/meetings/:id/who': WhoPage,
  '/meetings/:id/people/:person': PersonPage,
  '/meetings/:id/people': PeoplePage,
  '/meetings/:id/agenda': () => <p>agenda</p>,
};

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(path: string, input: Partial<Parameters<typeof openPhone>[0]> = {}) {
  await page.viewport(360, 740);
  phone = await openPhone({ docs: world.all(), now: SEEDED, pages, path, ...input });
  return phone.host;
}
function press(host: HTMLElement, selector: string, name: string): void {
  const found = [...host.querySelectorAll<HTMLElement>(selector)].find((each) =>
    each.textContent?.includes(name),
  );
  if (found === undefined) throw new Error(`nothing called ${name}`);
  found.click();
}
const asked = (host: HTMLElement) => host.querySelector(`a[href="${WHO}"]`);
function linkOf(person: string) {
  const body = { participant: ALTERNATE, person, delegation: 'CL' };
  const place = { id: linkId(ALTERNATE), parent: FOUNDING, audience: 'attendance/CL/x', rev: 1 };
  return { collection: 'participantLinks', ...place, body };
}

test('Hoy asks a newcomer who they are, and the answer is given without a network', async () => {
  const host = await open('/');
  expect(asked(host)?.textContent).toContain('¿Quién es usted en la lista?');
  (asked(host) as HTMLElement).click();
  await expect.poll(() => host.querySelectorAll('#who-list li').length).toBe(5);
  press(host, '#who-list button', 'Suplente');
  await expect.poll(() => host.querySelector('dialog')?.open).toBe(true);
  press(host, 'dialog button', 'Soy yo');
  await expect.poll(() => host.querySelector('.person-aside')?.textContent).toContain('Es usted');
  expect(phone?.client.outbox().map(({ envelope }) => [envelope.name, envelope.args])).toEqual([
    ['participants.claim', { participant: ALTERNATE, meeting: FOUNDING }],
  ]);
});

test('who one is could not be kept: the page says so, and says it of no other person', async () => {
  const host = await open(`/meetings/${FOUNDING}/people/${ALTERNATE}`);
  phone?.failCommits(1);
  press(host, 'button', 'Soy yo');
  await expect.poll(() => host.querySelector('dialog')?.open).toBe(true);
  press(host, 'dialog button', 'Soy yo');
  await expect.poll(() => host.querySelector('.error-summary')).not.toBeNull();
  expect(host.querySelector('.person-aside')?.textContent).not.toContain('Es usted');
  phone?.go(`/meetings/${FOUNDING}/people/${idFor('prt', 'CL-minister')}`);
  await expect.poll(() => host.querySelector('.error-summary')).toBeNull();
  expect(host.querySelector('.person-aside')).not.toBeNull();
});

test('who is on no list says so once', async () => {
  const host = await open(WHO);
  press(host, 'button', 'No estoy en la lista');
  await expect.poll(() => host.textContent).toContain('agenda');
  expect(phone?.client.remembered(`who-declined/${FOUNDING}`)).toBe(true);
  phone?.close();
  const again = await open('/', { remembered: { [`who-declined/${FOUNDING}`]: true } });
  expect(again.querySelector('.home-panel')).not.toBeNull();
  expect(asked(again)).toBeNull();
});

test('whom somebody has said to be is not offered to another', async () => {
  const host = await open(WHO, { docs: [...world.all(), linkOf('per_somebody')] });
  expect(host.querySelectorAll('#who-list li').length).toBe(4);
  expect(host.querySelector('#who-list')?.textContent).not.toContain('Suplente');
});

test('who has said it is not asked again', async () => {
  const { person } = demoActor('chile-delegate');
  const host = await open('/', { docs: [...world.all(), linkOf(person)] });
  expect(asked(host)).toBeNull();
});

test('the page then says who one is, and leads there', async () => {
  const { person } = demoActor('chile-delegate');
  const host = await open(WHO, { docs: [...world.all(), linkOf(person)] });
  const row = host.querySelector(`#who-list a[href="/meetings/${FOUNDING}/people/${ALTERNATE}"]`);
  expect(row?.textContent).toContain('Suplente');
  expect(host.textContent).not.toContain('No estoy en la lista');
});

test('field staff is told of a meeting and asked nothing about it', async () => {
  const host = await open('/', { as: 'chile-officer' });
  expect(host.querySelector('.home-panel')?.textContent).toContain('Presentación de CLASI');
  expect(asked(host)).toBeNull();
  expect(host.querySelector('.ask')).toBeNull();
  expect(host.querySelector(`a[href="/meetings/${FOUNDING}/morning"]`)).toBeNull();
});

test('a participant sees beside a name when it speaks, as released', async () => {
  const docs = world.all().filter(({ collection }) => collection !== 'agendaItems');
  const host = await open(`/meetings/${FOUNDING}/people`, { docs });
  expect(host.querySelector('details[open] .row-detail')?.textContent).toContain('Presenta a las 14:45');
});

function noticeIn(meeting: string, participant: string) {
  const { person } = demoActor('chile-delegate');
  const body = { participant, person, from: 'EC', to: 'CL', at: 1, hadContact: true };
  const place = {
    id: endedClaimId({ meeting, person }),
    parent: meeting,
    audience: `person/${person}`,
    rev: 1,
  };
  return { collection: 'endedClaims', ...place, body };
}

test('whose own seat is not among those to choose from is told whom to ask', async () => {
  const mine = await open('/', { docs: [...world.all(), noticeIn(FOUNDING, ALTERNATE)] });
  expect(mine.textContent).toContain('Indique quién es y compártalo de nuevo');
  phone?.close();
  const other = idFor('prt', 'EC-head');
  const host = await open('/', { docs: [...world.all(), noticeIn(FOUNDING, other)] });
  expect(host.textContent).toContain('Si es un error, hable con su enlace');
});

test('a move in a meeting to come is told on the day of another', async () => {
  const founding = world.one('meetings', FOUNDING);
  if (founding === null) throw new Error('no meeting');
  const dates = { startsOn: '2026-07-20', endsOn: '2026-07-20', state: 'announced' };
  const later = { ...founding, id: 'mtg_later', body: { ...founding.body, ...dates } };
  const host = await open('/', { docs: [...world.all(), later, noticeIn('mtg_later', 'prt_x')] });
  expect(host.querySelector('a[href="/meetings/mtg_later/people/prt_x"]')).not.toBeNull();
});
