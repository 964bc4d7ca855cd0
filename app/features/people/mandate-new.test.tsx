import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { OnlinePages } from '#app/online.tsx';
import { TransportError } from '#app/sync/transport-error.ts';
import type { Person } from '#shared/people/people.schemas.ts';
import MandateNewPage from './mandate-new.page.tsx';

const NOW = Date.UTC(2026, 5, 20, 12);
let phone: Phone | undefined;
afterEach(() => phone?.close());

const invited: Person = {
  ...{ person: 'per_made', label: 'Secretaría', state: null, delegation: null, roles: [] },
  ...{ institution: null, unit: null, status: 'invited', createdAt: NOW, devices: 0 },
};

async function open(person: string, as = 'presidency-admin', isOnline = true): Promise<Phone> {
  const Page = () => (
    <OnlinePages>
      <MandateNewPage />
    </OnlinePages>
  );
  phone = await openPhone({
    docs: [],
    now: NOW,
    as,
    pages: { '/people/:id/mandates/new': Page, '*': () => null },
    path: `/people/${person}/mandates/new`,
    request: async () => {
      if (!isOnline) throw new TransportError({ kind: 'offline' });
      return { kind: 'clasi.people', people: [invited] };
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

test.each([
  ['per_nobody', 'presidency-admin', true, 'Esa persona no está en su lista.'],
  ['per_made', 'chile-admin', true, 'Sus funciones no permiten editar esto'],
  ['per_made', 'presidency-admin', false, 'Hace falta conexión'],
] as const)('%s, asked for by %s, online %s: there is no form', async (person, as, isOnline, said) => {
  const opened = await open(person, as, isOnline);
  await expect.poll(() => opened.host.textContent).toContain(said);
  expect(basis(opened)).toBeNull();
});
