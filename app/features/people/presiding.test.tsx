import type { JSX } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import DevicesPage from '#app/features/settings/devices.page.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { OnlinePages } from '#app/online.tsx';
import type { HttpRequest } from '#app/sync/http.ts';
import { TransportError } from '#app/sync/transport-error.ts';
import type { MandateFunction } from '#shared/mandates/mandates.schemas.ts';
import { protocolPerson } from './people.fixtures.ts';
import PeoplePage from './people.page.tsx';
import PersonPage from './person.page.tsx';
import PersonNewPage from './person-new.page.tsx';

const NOW = Date.UTC(2026, 5, 20, 12);
let phone: Phone | undefined;
afterEach(() => phone?.close());

const OBSERVER = { ...protocolPerson(NOW), person: 'per_observer', label: 'Observación electoral' };
const CHILEAN = {
  ...protocolPerson(NOW),
  ...{ person: 'per_port', label: 'Puerto de Arica', state: 'CL', delegation: 'CL', roles: ['delegate'] },
};
const device = (person: string, personLabel: string) => ({
  ...{ device: `dev_${person.slice(4)}`, person, personLabel, label: `Teléfono de ${personLabel}` },
  ...{ fingerprint: '0000-1111-2222-3333-4444', createdAt: NOW, lastSeen: null, revokedAt: null },
});
const devices = (list: readonly unknown[]) => ({ kind: 'clasi.devices', devices: list });
const ANSWERS: Readonly<Record<string, unknown>> = {
  '/api/people': { kind: 'clasi.people', people: [CHILEAN] },
  '/api/people?of=committee': { kind: 'clasi.people', people: [OBSERVER] },
  '/api/people/eligible': {
    kind: 'clasi.eligible',
    people: [{ person: 'per_chile-delegate', label: 'Delegación de Chile' }],
  },
  '/api/devices': devices([device('per_port', 'Puerto de Arica')]),
  '/api/devices?of=committee': devices([device('per_observer', 'Observación electoral')]),
};
const INVITATION = {
  ...{ kind: 'clasi.invitation', person: 'per_made', code: '0A1B2-C3D4E' },
  ...{ linkCode: '0123456789ABCDEFGHJKMNPQRS', expiresAt: NOW },
};

const online = (Page: () => JSX.Element) => () => (
  <OnlinePages>
    <Page />
  </OnlinePages>
);

let sent: HttpRequest[];
async function open(
  path: string,
  {
    as = 'chile-admin',
    given = ['presidency'],
    locale = 'es',
    answers = ANSWERS,
  }: {
    readonly as?: string;
    readonly given?: readonly MandateFunction[];
    readonly locale?: Locale;
    readonly answers?: Readonly<Record<string, unknown>>;
  } = {},
): Promise<Phone> {
  sent = [];
  phone = await openPhone({
    ...{ docs: [], now: NOW, as, given, locale, path },
    pages: {
      '/people': online(PeoplePage),
      '/people/new': online(PersonNewPage),
      '/people/:id': online(PersonPage),
      '/devices': online(DevicesPage),
      '*': () => null,
    },
    async request(wanted) {
      if ((wanted.method ?? 'GET') === 'POST') {
        sent.push(wanted as HttpRequest);
        return INVITATION;
      }
      if (wanted.path in answers) return answers[wanted.path];
      throw new TransportError({ kind: 'forbidden', status: 403, code: 'people.not_allowed' });
    },
  });
  return phone;
}
const text = () => (phone?.host.textContent ?? '').replace(/\s+/g, ' ');
const hrefOf = (name: string) => page.getByRole('link', { name }).element().getAttribute('href');
/** The names in each list that has one. */
function lists(): Record<string, string[]> {
  const found = [...(phone?.host.querySelectorAll('[aria-label]') ?? [])].filter(
    (each) => each.querySelector('.row-title') !== null,
  );
  return Object.fromEntries(
    found.map((each) => [
      each.getAttribute('aria-label') ?? '',
      [...each.querySelectorAll('.row-title')].map((row) => row.textContent?.trim() ?? ''),
    ]),
  );
}

test('an administrator of a state who holds the presidency has two lists, clearly apart, and invites to either', async () => {
  await open('/people');
  await expect
    .poll(() => lists())
    .toMatchObject({
      'De su Estado: Chile': ['Puerto de Arica'],
      'Del comité': ['Observación electoral'],
    });
  expect(text()).toContain('Las de Chile, que solo este Estado administra, y las del comité');
  expect(hrefOf('Invitar a alguien de su Estado')).toBe('/people/new');
  expect(hrefOf('Invitar a alguien del comité')).toBe('/people/new?of=committee');
});

test('a delegate who holds the presidency has the committee’s list alone, and their own mandates', async () => {
  const { host } = await open('/people', { as: 'chile-delegate' });
  await expect.poll(() => lists()).toMatchObject({ Personas: ['Observación electoral'] });
  expect(text()).not.toContain('Puerto de Arica');
  expect(text()).toContain('Las personas de la presidencia, los organismos y el programa.');
  expect(hrefOf('Invitar a una persona')).toBe('/people/new?of=committee');
  expect(text()).toContain('Sus propios mandatos');
  host.querySelector<HTMLElement>('a[href="/people/per_chile-delegate"]')?.click();
  await expect.poll(() => phone?.path()).toBe('/people/per_chile-delegate');
  await expect.poll(text).toContain('Terminar el mandato');
  expect(text()).not.toContain('Suspender el acceso');
});

test.each([
  ['chile-admin', [], true],
  ['chile-admin', ['coordination'], true],
  ['presidency-admin', [], false],
] as const)('%s, who holds %j besides, has one list as before', async (as, given, isOfState) => {
  const answers = isOfState
    ? { '/api/people': ANSWERS['/api/people'] }
    : { '/api/people': ANSWERS['/api/people?of=committee'] };
  await open('/people', { as, given, answers });
  await expect
    .poll(() => lists())
    .toMatchObject({
      Personas: [isOfState ? 'Puerto de Arica' : 'Observación electoral'],
    });
  expect(text()).not.toContain('Del comité');
  expect(hrefOf('Invitar a una persona')).toBe('/people/new');
});

test.each([
  ['/people/new?of=committee', 'Del comité', 'Observador/a', null],
  ['/people/new', 'De su Estado: Chile', 'Personal de campo', 'CL'],
] as const)('an invitation says whose it is, and is that: %s', async (path, said, role, state) => {
  await open(path);
  await expect.poll(text).toContain(said);
  await expect.poll(text).toContain(role);
  await userEvent.fill(document.getElementById('label') as HTMLElement, 'Nueva');
  if (state !== null) await userEvent.click(page.getByRole('checkbox', { name: 'Delegado/a', exact: true }));
  await userEvent.click(page.getByRole('button', { name: 'Crear el código' }));
  await expect.poll(text).toContain('0A1B2-C3D4E');
  expect(sent).toMatchObject([{ path: '/api/people', json: { label: 'Nueva', state, delegation: state } }]);
});

test('what is typed for the committee is another draft than what is typed for the state', async () => {
  const opened = await open('/people/new?of=committee');
  await expect.poll(() => document.getElementById('label')).not.toBeNull();
  await userEvent.fill(document.getElementById('label') as HTMLElement, 'Secretaría');
  await opened.lock();
  const kept = await opened.client.drafts.list();
  expect(kept.map(({ id, step }) => [id, step])).toEqual([['edit/people/new/', '/people/new?of=committee']]);
});

test('without the presidency nobody of a state invites to the committee', async () => {
  await open('/people/new?of=committee', { given: [] });
  await expect.poll(text).toContain('Usted no administra a esas personas');
  expect(document.getElementById('label')).toBeNull();
});

test.each([
  ['per_observer', 'Comité'],
  ['per_port', 'Chile'],
])('%s is changed on their page, which says of whose they are', async (person, place) => {
  await open(`/people/${person}`);
  await expect.poll(text).toContain('Suspender el acceso');
  expect(text()).toContain(place);
  expect(text()).toContain('Dar un mandato');
  await userEvent.click(page.getByRole('button', { name: 'Código para otro dispositivo' }));
  await expect.poll(text).toContain('0A1B2-C3D4E');
  expect(sent.map(({ path }) => path)).toEqual([`/api/people/${person}/code`]);
});

test('while one of the lists does not come, the page of a person says so and offers nothing', async () => {
  const { '/api/people?of=committee': _, ...answers } = ANSWERS;
  await open('/people/per_observer', { answers });
  await expect.poll(text).toContain('Usted no administra a esas personas');
  expect(text()).not.toContain('Suspender el acceso');
});

test('devices of the committee’s people stand apart, and are revoked by whoever presides', async () => {
  await open('/devices', { as: 'chile-delegate' });
  await expect.poll(text).toContain('Teléfono de Observación electoral');
  expect(text()).toMatch(/De otras personas.*Puerto de Arica.*De las personas del comité.*Observación/);
  // A delegate sees the devices of their state, and revokes those of the committee alone.
  const buttons = page.getByRole('button', { name: 'Revocar', exact: true });
  expect(buttons.elements()).toHaveLength(1);
  await userEvent.click(buttons);
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Revocar' }));
  await expect.poll(() => sent.map(({ path }) => path)).toEqual(['/api/devices/dev_observer/revoke']);
});

test('without the presidency no devices of the committee are asked for', async () => {
  await open('/devices', { given: [] });
  await expect.poll(text).toContain('Puerto de Arica');
  expect(text()).not.toContain('De las personas del comité');
});

test.each(['es', 'pt', 'en'] as const)(
  'nothing of both lists is wider than a phone of 360 px: %s',
  async (locale) => {
    await page.viewport(360, 740);
    await open('/people', { locale });
    await expect.poll(text).toContain('Observación electoral');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    const cut = [...(phone?.host.querySelectorAll<HTMLElement>('h2, a, .row-title') ?? [])].filter(
      (each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== 'inline',
    );
    expect(cut.map((each) => each.textContent)).toEqual([]);
    for (const each of phone?.host.querySelectorAll<HTMLElement>('.section-header a') ?? [])
      expect(each.getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
    expect(phone?.host.querySelectorAll('.section-header a')).toHaveLength(2);
  },
);
