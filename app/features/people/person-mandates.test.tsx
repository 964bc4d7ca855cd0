import { afterEach, expect, test } from 'vitest';
import { type Phone as OpenPhone, openPhone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { PersonMandates } from './person-mandates.tsx';

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
  const buttons = () =>
    [...document.querySelectorAll('button')].filter(
      (each) => each.textContent?.trim() === 'Terminar el mandato',
    );
  const listed = buttons().filter((each) => each.closest('dialog') === null);
  expect(listed).toHaveLength(1);
  listed[0]?.click();
  await expect.poll(() => document.querySelector('dialog[open]')?.textContent).toContain('Coordinación');
  buttons()
    .find((each) => each.closest('dialog[open]') !== null)
    ?.click();
  const made = () => phone.client.outbox().map(({ envelope }) => envelope.name);
  await expect.poll(made).toEqual(['mandates.end']);
});
