import type { JSX } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { HallDisplays } from '#app/features/hall/hall-displays.tsx';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { ConfirmState } from '#app/features/people/confirm-state.tsx';
import { InviteForm } from '#app/features/people/invite-form.tsx';
import { protocolPerson, stateAs } from '#app/features/people/people.fixtures.ts';
import PersonPage from '#app/features/people/person.page.tsx';
import StatesPage from '#app/features/people/states.page.tsx';
import CalendarPage from '#app/features/settings/calendar.page.tsx';
import DevicesPage from '#app/features/settings/devices.page.tsx';
import { OnlinePages } from '#app/online.tsx';
import type { HttpRequest } from '#app/sync/http.ts';
import { TransportError } from '#app/sync/transport-error.ts';
import { OPERATIONS } from '#server/http/api-table.ts';
import type { FeedsAnswer } from '#shared/calendar/feeds.schemas.ts';
import type { HallDisplays as HallDisplaysAnswer } from '#shared/hall/hall.schemas.ts';
import type {
  DevicesAnswer,
  FoundedAnswer,
  FoundingAnswer,
  PeopleAnswer,
  WitnessAnswer,
} from '#shared/people/people.schemas.ts';

const NOW = Date.parse('2026-11-25T12:00:00Z');

type Answers =
  | HallDisplaysAnswer
  | FeedsAnswer
  | PeopleAnswer
  | DevicesAnswer
  | FoundingAnswer
  | FoundedAnswer
  | WitnessAnswer;
const ANSWERS: Readonly<Record<string, Answers>> = {
  '/api/feeds': {
    kind: 'clasi.feeds',
    feeds: [{ feed: 'fed_a', language: 'es', what: 'mine', createdAt: NOW, lastUsed: null }],
  },
  '/api/hall/displays?meeting=mtg_1': {
    kind: 'clasi.hall_displays',
    displays: [
      {
        ...{ display: 'dsp_1', label: 'Presidencia', createdAt: NOW, openedAt: NOW },
        ...{ lastSeen: NOW, endsAt: NOW + 86_400_000 },
      },
    ],
  },
  '/api/people': {
    kind: 'clasi.people',
    people: [protocolPerson(NOW)],
  },
  '/api/devices': {
    kind: 'clasi.devices',
    devices: [
      {
        device: 'dev_lost',
        person: 'per_presidency-admin',
        personLabel: 'Presidencia',
        label: 'Teléfono',
        fingerprint: '0000-1111-2222-3333-4444',
        createdAt: NOW,
        lastSeen: null,
        revokedAt: null,
      },
    ],
  },
  '/api/states/founded': { kind: 'clasi.founded', states: [stateAs('PE', 'founding')] },
  '/api/states/witness': {
    kind: 'clasi.witness',
    waiting: [
      {
        code: 'XA',
        foundedAt: NOW,
        founded: null,
        first: { label: 'Secretaría' },
        second: { label: 'Segunda' },
        endsAt: NOW,
      },
    ],
  },
  '/api/states/founding': {
    kind: 'clasi.founding',
    state: 'CL',
    role: 'second',
    first: { label: 'Punto de contacto', fingerprint: '0000-1111-2222-3333-4444' },
    second: null,
    endsAt: NOW,
  },
};

const press = (name: string) => userEvent.click(page.getByRole('button', { name, exact: true }));
const type = (id: string, text: string) => userEvent.fill(document.getElementById(id) as HTMLElement, text);

interface OnlineAct {
  readonly component: () => unknown;
  /** Where it is not the presidency's. */
  readonly as?: 'chile-admin';
  /** Leads to the button of the act. */
  prepare?(): Promise<void>;
  readonly button: string;
  /** The button is one of a question that was asked first. */
  readonly isAsked?: boolean;
}

/** Everything that is asked of the server alone, by the operation of its description. */
const ACTS: Readonly<Record<string, OnlineAct>> = {
  'post /feeds': { component: CalendarPage, button: 'Crear una dirección' },
  'delete /feeds/:feed': {
    component: CalendarPage,
    prepare: () => press('Revocar'),
    button: 'Revocar',
    isAsked: true,
  },
  'post /hall/displays': {
    component: () => [<h1>Pantallas</h1>, <HallDisplays meeting="mtg_1" />],
    button: 'Pedir una dirección',
  },
  'delete /hall/displays/:display': {
    component: () => [<h1>Pantallas</h1>, <HallDisplays meeting="mtg_1" />],
    prepare: () => press('Detener'),
    button: 'Detener',
    isAsked: true,
  },
  'post /people': {
    component: () => [<h1>Invitar</h1>, <InviteForm state={null} />],
    async prepare() {
      await expect.poll(() => document.getElementById('label')).not.toBeNull();
      await type('label', 'Secretaría');
      await userEvent.click(page.getByRole('checkbox').first());
    },
    button: 'Crear el código',
  },
  'post /people/:person/code': { component: PersonPage, button: 'Código para otro dispositivo' },
  'post /people/:person/roles': {
    component: PersonPage,
    prepare: () => press('Cambiar funciones'),
    button: 'Guardar funciones',
  },
  'post /people/:person/disable': {
    component: PersonPage,
    prepare: () => press('Suspender el acceso'),
    button: 'Suspender',
    isAsked: true,
  },
  'post /devices/:device/revoke': {
    component: DevicesPage,
    prepare: () => press('Revocar'),
    button: 'Revocar',
    isAsked: true,
  },
  'post /states/:state/found': {
    component: StatesPage,
    async prepare() {
      await userEvent.click(page.getByRole('button', { name: /^Chile/ }));
      await type('first-label', 'Punto de contacto');
    },
    button: 'Crear el primer código',
  },
  'post /states/:state/code': {
    component: StatesPage,
    prepare: () => userEvent.click(page.getByRole('button', { name: /^Perú/ })),
    button: 'Dar otra vez el primer código',
  },
  'post /states/:state/witness': {
    component: StatesPage,
    as: 'chile-admin',
    async prepare() {
      await expect.poll(() => document.getElementById('fingerprint-XA')).not.toBeNull();
      await type('fingerprint-XA', '0000-1111-2222-3333-4444');
    },
    button: 'Me lo leyeron ellos: confirmar',
  },
  'post /states/:state/refuse': {
    component: StatesPage,
    as: 'chile-admin',
    async prepare() {
      await expect.poll(() => document.getElementById('witness-reason-XA')).not.toBeNull();
      await type('witness-reason-XA', 'Contestaron otros');
      await userEvent.click(page.getByRole('button', { name: 'No son ellos: rechazar' }));
    },
    button: 'Rechazar',
    isAsked: true,
  },
  'post /states/confirm': {
    component: () => [<h1>Confirmar</h1>, <ConfirmState onConfirmed={() => undefined} />],
    async prepare() {
      await expect.poll(() => document.getElementById('fingerprint')).not.toBeNull();
      await type('fingerprint', '0000-1111-2222-3333-4444');
    },
    button: 'Confirmar y activar la cuenta del Estado',
  },
};

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

/** A request as its operation is called: `delete /feeds/:feed`. */
function operationOf({ method = 'GET', path }: HttpRequest): string | undefined {
  return OPERATIONS.filter((each) => each.method === method.toLowerCase())
    .filter((each) => new RegExp(`^/api${each.path.replaceAll(/:\w+/g, '[^/]+')}$`).test(path))
    .map((each) => `${each.method} ${each.path}`)[0];
}

test('every act that the server does for people, feeds and displays is tried here', () => {
  const acts = OPERATIONS.filter(
    ({ group, method, session }) => method !== 'get' && session && /people|calendar|hall/.test(group),
  );
  expect(Object.keys(ACTS).sort()).toEqual(acts.map(({ method, path }) => `${method} ${path}`).sort());
});

test.each(Object.entries(ACTS))(
  'a double tap is one request, and without a network nothing is promised: %s',
  async (operation, { component, prepare, button, isAsked, as = 'presidency-admin' }) => {
    await page.viewport(360, 740);
    const asked: (string | undefined)[] = [];
    const held = Promise.withResolvers<never>();
    const request = async (wanted: HttpRequest) => {
      if ((wanted.method ?? 'GET') === 'GET') return ANSWERS[wanted.path];
      asked.push(operationOf(wanted));
      return held.promise;
    };
    phone = await openPhone({
      docs: [],
      now: NOW,
      pages: { '/people/:id': () => <OnlinePages>{component() as JSX.Element}</OnlinePages> },
      path: '/people/per_other',
      as,
      request,
    });
    await prepare?.();
    const place = isAsked ? page.getByRole('dialog') : page;
    const found = place.getByRole('button', { name: button, exact: true });
    await expect.element(found).toBeVisible();
    const tapped = found.element() as HTMLElement;
    tapped.click();
    tapped.click();
    await new Promise((resolve) => setTimeout(resolve));
    tapped.click();
    expect(asked).toEqual([operation]);
    held.reject(new TransportError({ kind: 'offline' }));
    await expect.poll(() => phone?.host.textContent).toContain('necesita conexión ahora: no se hizo nada');
    expect(phone.host.textContent).not.toContain('de nuevo solo');
    expect(asked).toHaveLength(1);
  },
);
