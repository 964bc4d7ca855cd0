import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Phone as OpenPhone, openPhone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { OnlinePages } from '#app/online.tsx';
import { PersonMandates } from './person-mandates.tsx';
import PersonNewPage from './person-new.page.tsx';

const NOW = Date.UTC(2026, 5, 20, 12);
let phone: OpenPhone;
afterEach(() => phone?.close());

const Section = () => (
  <main class="page">
    <h1>x</h1>
    <PersonMandates person="per_eu-observer" label="Observación" />
  </main>
);
const mandate = (id: string, change: object) => ({
  ...{ collection: 'mandates', id, parent: 'per_eu-observer', audience: 'members/mandates', rev: 1 },
  body: {
    ...{ person: 'per_eu-observer', label: 'Observación', function: 'coordination', from: '2026-06-01' },
    ...{ until: '2026-12-31', basis: 'Acta 12', endedAt: null, ...change },
  },
});

test('whoever holds the presidency sees what a person holds and held, and ends it after a question', async () => {
  phone = await openPhone({
    docs: [
      mandate('mdt_now', {}),
      mandate('mdt_none', { function: 'analyst', canAct: false }),
      mandate('mdt_then', { function: 'analyst', from: '2026-01-01', until: null, endedAt: NOW - 9_000_000 }),
    ],
    now: NOW,
    as: 'presidency-admin',
    pages: { '/people/:id': Section },
    path: '/people/per_eu-observer',
  });
  await expect.poll(() => phone.host.textContent).toContain('Coordinación');
  expect(phone.host.textContent).toContain('Acta 12');
  expect(phone.host.textContent).toContain('terminado');
  expect(phone.host.textContent?.match(/sin dispositivo todavía/g)).toHaveLength(1);
  const buttons = () =>
    [...document.querySelectorAll('button')].filter(
      (each) => each.textContent?.trim() === 'Terminar el mandato',
    );
  const listed = buttons().filter((each) => each.closest('dialog') === null);
  expect(listed).toHaveLength(2);
  listed[0]?.click();
  await expect.poll(() => document.querySelector('dialog[open]')?.textContent).toContain('Coordinación');
  buttons()
    .find((each) => each.closest('dialog[open]') !== null)
    ?.click();
  const made = () => phone.client.outbox().map(({ envelope }) => envelope.name);
  await expect.poll(made).toEqual(['mandates.end']);
});

test.each([
  ['presidency-admin', true],
  ['chile-admin', false],
] as const)('whoever invites as %s is led on to give a function: %s', async (as, isLed) => {
  phone = await openPhone({
    docs: [],
    now: NOW,
    as,
    pages: {
      '/people/new': () => (
        <OnlinePages>
          <PersonNewPage />
        </OnlinePages>
      ),
    },
    path: '/people/new',
    request: async () => ({
      ...{ kind: 'clasi.invitation', person: 'per_made', code: '0A1B2-C3D4E' },
      ...{ linkCode: '0123456789ABCDEFGHJKMNPQRS', expiresAt: NOW },
    }),
  });
  await expect.poll(() => document.getElementById('label')).not.toBeNull();
  expect(phone.host.textContent?.includes('se dan después, por mandato')).toBe(isLed);
  await userEvent.fill(document.getElementById('label') as HTMLElement, 'Secretaría');
  // In a state nobody is without a role; in the committee a function alone is enough.
  if (!isLed) await userEvent.click(page.getByRole('checkbox').first());
  await userEvent.click(page.getByRole('button', { name: 'Crear el código' }));
  await expect.poll(() => phone.host.textContent).toContain('0A1B2-C3D4E');
  const links = [...phone.host.querySelectorAll('a')].map((each) => each.getAttribute('href'));
  expect(links).toContain('/people');
  expect(links.includes('/people/per_made/mandates/new')).toBe(isLed);
});
