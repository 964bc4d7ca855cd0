import type { JSX } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { ConfirmState } from '#app/features/people/confirm-state.tsx';
import { InviteForm } from '#app/features/people/invite-form.tsx';
import type { PeopleApi } from '#app/features/people/people-api.ts';
import PersonPage from '#app/features/people/person.page.tsx';
import StatesPage from '#app/features/people/states.page.tsx';
import CalendarPage from '#app/features/settings/calendar.page.tsx';
import DevicesPage from '#app/features/settings/devices.page.tsx';
import type { FeedsApi } from '#app/features/settings/feeds-api.ts';
import { OnlinePages } from '#app/online.tsx';
import type { Client } from '#app/sync/app-client.ts';
import { TransportError } from '#app/sync/transport-error.ts';
import type { FeedsAnswer } from '#shared/calendar/feeds.schemas.ts';
import type {
  DevicesAnswer,
  FoundingAnswer,
  PeopleAnswer,
  StatesAnswer,
} from '#shared/people/people.schemas.ts';

const NOW = Date.parse('2026-11-25T12:00:00Z');

type Answers = FeedsAnswer | PeopleAnswer | DevicesAnswer | StatesAnswer | FoundingAnswer;
const ANSWERS: Readonly<Record<string, Answers>> = {
  '/api/feeds': {
    kind: 'clasi.feeds',
    feeds: [{ feed: 'fed_a', language: 'es', what: 'mine', createdAt: NOW, lastUsed: null }],
  },
  '/api/people': {
    kind: 'clasi.people',
    people: [
      {
        person: 'per_other',
        label: 'Protocolo',
        state: null,
        delegation: 'presidency',
        roles: ['observer'],
        institution: null,
        unit: null,
        status: 'active',
        createdAt: NOW,
        devices: 1,
      },
    ],
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
  '/api/states': { kind: 'clasi.states', states: [] },
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
  /** Leads to the button of the act. */
  prepare?(): Promise<void>;
  readonly button: string;
  /** The button is one of a question that was asked first. */
  readonly isAsked?: boolean;
}

type ActsOf<Api, Reads extends keyof Api> = Exclude<keyof Api, Reads>;
type PeopleAct = ActsOf<PeopleApi, 'people' | 'devices' | 'states' | 'founding'>;
type FeedsAct = ActsOf<FeedsApi, 'list'>;

/** Everything that is asked of the server alone. */
const ACTS: Readonly<Record<`people.${PeopleAct}` | `feeds.${FeedsAct}`, OnlineAct>> = {
  'feeds.make': { component: CalendarPage, button: 'Crear una dirección' },
  'feeds.revoke': {
    component: CalendarPage,
    prepare: () => press('Revocar'),
    button: 'Revocar',
    isAsked: true,
  },
  'people.invite': {
    component: () => [<h1>Invitar</h1>, <InviteForm state={null} />],
    async prepare() {
      await expect.poll(() => document.getElementById('label')).not.toBeNull();
      await type('label', 'Secretaría');
      await userEvent.click(page.getByRole('checkbox').first());
    },
    button: 'Crear el código',
  },
  'people.giveCode': { component: PersonPage, button: 'Código para otro dispositivo' },
  'people.setRoles': {
    component: PersonPage,
    prepare: () => press('Cambiar funciones'),
    button: 'Guardar funciones',
  },
  'people.disable': {
    component: PersonPage,
    prepare: () => press('Suspender el acceso'),
    button: 'Suspender',
    isAsked: true,
  },
  'people.revoke': {
    component: DevicesPage,
    prepare: () => press('Revocar'),
    button: 'Revocar',
    isAsked: true,
  },
  'people.found': {
    component: StatesPage,
    async prepare() {
      await userEvent.click(page.getByRole('button', { name: /^Chile/ }));
      await type('first-label', 'Punto de contacto');
    },
    button: 'Crear el primer código',
  },
  'people.confirm': {
    component: () => [<h1>Confirmar</h1>, <ConfirmState onConfirmed={() => undefined} />],
    async prepare() {
      await expect.poll(() => document.getElementById('fingerprint')).not.toBeNull();
      await type('fingerprint', '0000-1111-2222-3333-4444');
    },
    button: 'Confirmar y abrir el Estado',
  },
};

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

test.each(Object.entries(ACTS))(
  'a double tap is one request, and without a network nothing is promised: %s',
  async (_name, { component, prepare, button, isAsked }) => {
    await page.viewport(360, 740);
    const asked: string[] = [];
    const held = Promise.withResolvers<never>();
    const request = async ({ method = 'GET', path }: Parameters<Client['request']>[0]) => {
      if (method === 'GET') return ANSWERS[path];
      asked.push(`${method} ${path}`);
      return held.promise;
    };
    phone = await openPhone({
      docs: [],
      now: NOW,
      pages: { '/people/:id': () => <OnlinePages>{component() as JSX.Element}</OnlinePages> },
      path: '/people/per_other',
      as: 'presidency-admin',
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
    expect(asked).toHaveLength(1);
    held.reject(new TransportError({ kind: 'offline' }));
    await expect.poll(() => phone?.host.textContent).toContain('necesita conexión ahora: no se hizo nada');
    expect(phone.host.textContent).not.toContain('de nuevo solo');
    expect(asked).toHaveLength(1);
  },
);
