import type { JSX } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { OnlinePages } from '#app/online.tsx';
import { TransportError } from '#app/sync/transport-error.ts';
import type { MandateFunction } from '#shared/mandates/mandates.schemas.ts';
import MandateNewPage from './mandate-new.page.tsx';
import { protocolPerson } from './people.fixtures.ts';
import PeoplePage from './people.page.tsx';
import PersonPage from './person.page.tsx';

const NOW = Date.UTC(2026, 5, 20, 12);
let phone: Phone | undefined;
afterEach(() => phone?.close());

/** What the server says to whom it lets ask. */
const answers: Record<string, unknown> = {
  '/api/people': { kind: 'clasi.people', people: [] },
  '/api/people?of=committee': {
    kind: 'clasi.people',
    people: [{ ...protocolPerson(NOW), person: 'per_made', label: 'Secretaría' }],
  },
  '/api/people/eligible': {
    kind: 'clasi.eligible',
    people: [{ person: 'per_made', label: 'Secretaría' }],
  },
};

interface Asking {
  readonly as?: string;
  readonly given?: readonly MandateFunction[];
  readonly isOnline?: boolean;
  readonly path?: string;
}

const online = (Page: () => JSX.Element) => () => (
  <OnlinePages>
    <Page />
  </OnlinePages>
);

async function open(
  person: string,
  { as = 'presidency-admin', given = [], isOnline = true, path }: Asking = {},
): Promise<Phone> {
  phone = await openPhone({
    docs: [],
    now: NOW,
    as,
    given,
    pages: {
      '/people': online(PeoplePage),
      '/people/:id': online(PersonPage),
      '/people/:id/mandates/new': online(MandateNewPage),
      '*': () => null,
    },
    path: path ?? `/people/${person}/mandates/new`,
    request: async (wanted) => {
      if (!isOnline) throw new TransportError({ kind: 'offline' });
      return answers[wanted.path];
    },
  });
  return phone;
}
const basis = ({ host }: Phone) => host.querySelector<HTMLElement>('#mandate-basis');

test('whoever is on the list is given a function, by the name that stands there', async () => {
  const opened = await open('per_made');
  await expect.poll(() => basis(opened)).not.toBeNull();
  await userEvent.fill(basis(opened) as HTMLElement, 'Acta 12');
  await userEvent.click(page.getByRole('button', { name: 'Dar un mandato' }));
  const args = () => opened.client.outbox().map(({ envelope }) => envelope.args);
  await expect.poll(args).toEqual([expect.objectContaining({ person: 'per_made', label: 'Secretaría' })]);
});

test('somebody of a state who holds the presidency finds whom of the committee to give it to', async () => {
  const opened = await open('', { as: 'chile-delegate', given: ['presidency'], path: '/people' });
  await userEvent.click(page.getByRole('link', { name: 'Secretaría' }));
  await expect.poll(() => opened.path()).toBe('/people/per_made');
  await userEvent.click(page.getByRole('link', { name: 'Dar un mandato' }));
  await expect.poll(() => basis(opened)).not.toBeNull();
  await userEvent.fill(basis(opened) as HTMLElement, 'Acta 12');
  await userEvent.click(page.getByRole('button', { name: 'Dar un mandato' }));
  const args = () => opened.client.outbox().map(({ envelope }) => envelope.args);
  await expect.poll(args).toEqual([expect.objectContaining({ person: 'per_made', label: 'Secretaría' })]);
});

test('a delegate who holds nothing is not asked to give anything', async () => {
  const opened = await open('', { as: 'chile-delegate', path: '/people' });
  await expect.poll(() => opened.host.textContent).toContain('Usted no administra personas.');
  expect(opened.host.textContent).not.toContain('Sus propios mandatos');
});

test.each([
  ['per_nobody', 'presidency-admin', true, 'Esa persona no está en su lista.'],
  ['per_made', 'chile-admin', true, 'Sus funciones no permiten editar esto'],
  ['per_made', 'presidency-admin', false, 'Hace falta conexión'],
] as const)('%s, asked for by %s, online %s: there is no form', async (person, as, isOnline, said) => {
  const opened = await open(person, { as, isOnline });
  await expect.poll(() => opened.host.textContent).toContain(said);
  expect(basis(opened)).toBeNull();
});
