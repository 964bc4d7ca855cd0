import type { JSX } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import OutboxPage from '#app/features/outbox/outbox.page.tsx';
import TypedPage from '#app/features/outbox/typed.page.tsx';
import { OnlinePages } from '#app/online.tsx';
import type { Draft } from '#app/store/drafts.ts';
import type { HttpRequest } from '#app/sync/http.ts';
import { TransportError } from '#app/sync/transport-error.ts';
import { protocolPerson, stateAs } from './people.fixtures.ts';
import PersonPage from './person.page.tsx';
import PersonNewPage from './person-new.page.tsx';
import StatesPage from './states.page.tsx';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const OTHER = protocolPerson(NOW);
const ANSWERS: Readonly<Record<string, unknown>> = {
  '/api/people': { kind: 'clasi.people', people: [OTHER] },
};
const INVITATION = {
  kind: 'clasi.invitation',
  person: 'per_made',
  code: '0A1B2-C3D4E',
  linkCode: '0123456789ABCDEFGHJKMNPQRS',
  expiresAt: NOW,
};

interface Form {
  readonly component: () => unknown;
  readonly route: string;
  readonly path: string;
  readonly restoredAt: string;
  readonly button: string;
  /** Its title in Envíos. */
  readonly title: string;
  /** What stands among the words of what was typed. */
  readonly words: string;
  readonly answer: unknown;
  type(): Promise<void>;
  isThere(): boolean;
}
const field = (id: string) => document.getElementById(id) as HTMLInputElement | null;
const programme = () => page.getByRole('checkbox', { name: 'Apoyo del programa', exact: true });
const roles = () => [...document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];

const FORMS: readonly Form[] = [
  {
    component: PersonNewPage,
    route: '/people/new',
    path: '/people/new',
    restoredAt: '/people/new',
    button: 'Crear el código',
    title: 'Invitar a una persona · Secretaría',
    words: 'FuncionesObservador',
    answer: INVITATION,
    async type() {
      await expect.poll(() => field('label')).not.toBeNull();
      await userEvent.fill(field('label') as HTMLElement, 'Secretaría');
      await userEvent.click(page.getByRole('checkbox').first());
    },
    isThere: () => field('label')?.value === 'Secretaría' && roles()[0]?.checked === true,
  },
  {
    component: StatesPage,
    route: '/people/states',
    path: '/people/states',
    restoredAt: '/people/states?state=CL',
    button: 'Crear el primer código',
    title: 'Crear el primer código · Punto de contacto',
    words: 'Punto de contacto',
    answer: INVITATION,
    async type() {
      await userEvent.click(page.getByRole('button', { name: /^Chile/ }));
      await expect.poll(() => field('first-label')).not.toBeNull();
      await userEvent.fill(field('first-label') as HTMLElement, 'Punto de contacto');
    },
    isThere: () => field('first-label')?.value === 'Punto de contacto',
  },
  {
    component: PersonPage,
    route: '/people/:id',
    path: '/people/per_other',
    restoredAt: '/people/per_other?edit=roles',
    button: 'Guardar funciones',
    title: 'Cambiar funciones · Protocolo',
    words: 'Apoyo del programa',
    answer: { kind: 'clasi.done' },
    async type() {
      await userEvent.click(page.getByRole('button', { name: 'Cambiar funciones' }));
      await expect.poll(() => roles().length).toBeGreaterThan(0);
      await userEvent.click(programme());
    },
    isThere: () => (programme().query() as HTMLInputElement | null)?.checked === true,
  },
];

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(
  { component, route }: Pick<Form, 'component' | 'route'>,
  path: string,
  kept: { drafts?: readonly Draft[]; unreadableDrafts?: number; states?: readonly unknown[] },
  send: (wanted: HttpRequest) => Promise<unknown> = () => Promise.reject(new Error('nothing is asked')),
): Promise<Phone> {
  const { states = [], ...rest } = kept;
  const answers = { ...ANSWERS, '/api/states/founded': { kind: 'clasi.founded', states } } as typeof ANSWERS;
  const draw = component as () => JSX.Element;
  phone = await openPhone({
    docs: [],
    now: NOW,
    pages: { [route]: () => <OnlinePages>{draw()}</OnlinePages>, '*': () => null },
    path,
    as: 'presidency-admin',
    ...rest,
    request: async (wanted) =>
      (wanted.method ?? 'GET') === 'GET' ? answers[wanted.path] : send(wanted as HttpRequest),
  });
  return phone;
}

test.each(FORMS)(
  'what is typed for the server alone outlives a lock, and is one thing at each retry: $path',
  async (form) => {
    let opened = await open(form, form.path, {});
    await form.type();
    await opened.lock();
    const kept = await opened.client.drafts.list();
    expect(kept.map(({ step }) => step)).toEqual([form.restoredAt]);

    opened = await open({ component: OutboxPage, route: '/outbox' }, '/outbox', { drafts: kept });
    await expect.poll(() => opened.host.querySelector('.row-title')?.textContent).toBe(form.title);
    opened.close();
    const typed = `/outbox/typed?draft=${encodeURIComponent(kept[0]?.id ?? '')}`;
    opened = await open({ component: TypedPage, route: '/outbox/typed' }, typed, { drafts: kept });
    await expect.poll(() => opened.host.textContent).toContain(form.words);
    opened.close();

    const asked: unknown[] = [];
    const answers = [Promise.reject(new TransportError({ kind: 'timeout' })), Promise.resolve(form.answer)];
    for (const each of answers) each.catch(() => undefined);
    // By the way that everybody walks, not only by the link of Envíos.
    opened = await open(form, form.path, { drafts: kept }, (wanted) => {
      asked.push([wanted.path, wanted.json]);
      return answers[asked.length - 1] as Promise<unknown>;
    });
    await expect.poll(() => form.isThere()).toBe(true);
    const send = page.getByRole('button', { name: form.button, exact: true });
    await userEvent.click(send);
    await expect.poll(() => opened.host.textContent).toContain('no se sabe si lo hizo');
    expect(await opened.client.drafts.list()).toHaveLength(1);
    await userEvent.click(send);
    await expect.poll(() => opened.client.drafts.list()).toEqual([]);
    expect(asked).toHaveLength(2);
    expect(asked[1]).toEqual(asked[0]);
  },
);

test('what could not be read is not deleted by "cancel"', async () => {
  const form = FORMS[2] as Form;
  let opened = await open(form, form.path, {});
  await form.type();
  await opened.lock();
  const drafts = await opened.client.drafts.list();
  expect(drafts).toHaveLength(1);

  opened = await open(form, form.restoredAt, { drafts, unreadableDrafts: 1 });
  await expect.poll(() => opened.host.textContent).toContain('No se pudo leer lo que escribió aquí antes');
  await userEvent.click(page.getByRole('button', { name: 'Cancelar' }));
  await expect.poll(() => opened.host.textContent).toContain('Cambiar funciones');
  expect(await opened.client.drafts.list()).toEqual(drafts);
  await userEvent.click(page.getByRole('button', { name: 'Cambiar funciones' }));
  await expect.poll(() => form.isThere()).toBe(true);
});

test.each(FORMS.slice(0, 2))(
  'an id that the server knows as another invitation is not asked for again: $path',
  async (form) => {
    const asked: unknown[] = [];
    const opened = await open(form, form.path, {}, (wanted) => {
      asked.push((wanted.json as { person: string }).person);
      const used = new TransportError({ kind: 'forbidden', code: 'people.invitation_used' });
      return asked.length === 1 ? Promise.reject(used) : Promise.resolve(form.answer);
    });
    await form.type();
    const send = page.getByRole('button', { name: form.button, exact: true });
    await userEvent.click(send);
    await expect.poll(() => opened.host.textContent).toContain('Con esta invitación ya entró alguien');
    expect(form.isThere()).toBe(true);
    await userEvent.click(send);
    await expect.poll(() => asked).toHaveLength(2);
    expect(asked[1]).not.toBe(asked[0]);
  },
);

test.each([
  ['CL', 'founding'],
  ['CL', 'active'],
  ['XA', 'waiting'],
  ['ES', 'none'],
  ['XX', 'none'],
] as const)('the address opens no form for %s, which is %s', async (code, status) => {
  const form = FORMS[1] as Form;
  const states = status === 'none' ? [] : [stateAs(code, status)];
  const opened = await open(form, `/people/states?state=${code}`, { states });
  await expect.poll(() => opened.host.querySelectorAll('.row-title').length).toBeGreaterThan(10);
  expect(field('first-label')).toBeNull();
  expect(opened.host.querySelector('form')).toBeNull();
});
