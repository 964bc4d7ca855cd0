import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import PrivacyPage from '#app/features/settings/privacy.page.tsx';
import { OnlinePages } from '#app/online.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Person } from '#shared/people/people.schemas.ts';
import type { PartnerUnit } from '#shared/states/states.mutations.ts';
import { PartnerUnitPart } from './partner-unit.tsx';
import PeoplePage from './people.page.tsx';
import PersonPage from './person.page.tsx';

const NOW = Date.UTC(2026, 5, 20, 12);
const UNIT = { institution: 'customs', unit: 'puerto-san-antonio' } as const;
const MARK = 'Marcar la unidad como unidad nacional de AMERIPOL';
const UNMARK = 'Quitar la marca de unidad nacional de AMERIPOL';
const SAID = 'Unidad nacional de AMERIPOL';
let phone: Phone;
afterEach(() => phone?.close());

const OFFICER: Person = {
  ...{ person: 'per_chile-officer', label: 'Personal de campo', state: 'CL', delegation: 'CL' },
  ...{ roles: ['fieldOfficer'], ...UNIT, status: 'active', createdAt: NOW, devices: 1 },
};
const profile = (partnerUnits: PartnerUnit[]): Doc => ({
  ...{ collection: 'stateProfiles', id: 'sta_CL', parent: null, audience: 'all', rev: 1 },
  body: { state: 'CL', dutyPhone: null, dutyLabel: null, partnerUnits },
});
const online = (Page: () => unknown) => () => <OnlinePages>{Page() as Element}</OnlinePages>;

async function open({
  as = 'chile-admin',
  path = `/people/${OFFICER.person}`,
  docs = [] as readonly Doc[],
  person = OFFICER,
} = {}) {
  await page.viewport(360, 740);
  phone = await openPhone({
    ...{ docs, now: NOW, as, path },
    pages: {
      '/people': online(() => <PeoplePage />),
      '/people/:id': online(() => <PersonPage />),
      '/more/privacy': PrivacyPage,
      '/part': () => (
        <main class="page">
          <h1>x</h1>
          <PartnerUnitPart place={person} />
        </main>
      ),
    },
    request: async () => ({ kind: 'clasi.people', people: [person] }),
  });
}
const text = () => phone.host.textContent ?? '';
const made = () => phone.client.outbox().map(({ envelope }) => [envelope.name, envelope.args]);
const args = (marked: boolean) => ({ state: 'CL', ...UNIT, body: 'XA', marked });
const tap = (name: string) => userEvent.click(page.getByRole('button', { name, exact: true }));

test('whoever governs a state’s people marks its unit as the national unit of a body, and takes the mark away', async () => {
  await open();
  await expect.poll(text).toContain(MARK);
  expect(text()).not.toContain(SAID);
  expect(text()).toMatch(/Unidad nacional.*Acceso y funciones.*Cambiar funciones/);
  await tap(MARK);
  await expect.poll(made).toEqual([['states.mark_partner_unit', args(true)]]);
  await expect.poll(text).toContain(`Puerto San Antonio${SAID}`);
  phone.go('/people');
  await expect.poll(text).toContain(`Aduanas · Puerto San Antonio · ${SAID}`);
  phone.go(`/people/${OFFICER.person}`);
  await expect.poll(text).toContain(UNMARK);
  await tap(UNMARK);
  await expect.poll(made).toHaveLength(2);
  expect(made()[1]).toEqual(['states.mark_partner_unit', args(false)]);
  await expect.poll(text).not.toContain(SAID);
});

test('one mark too many is refused in words, and everything else stays on the page', async () => {
  const others = Array.from({ length: 50 }, (_, n) => ({
    ...UNIT,
    body: 'XA' as const,
    unit: `puesto-${n}`,
  }));
  await open({ docs: [profile(others)] });
  await expect.poll(text).toContain(MARK);
  await tap(MARK);
  await expect.poll(text).toContain('Hay demasiadas unidades marcadas. Quite una.');
  expect(text()).toContain(MARK);
  expect(text()).toContain(OFFICER.label);
});

test('a mark that the device cannot keep is said, and can be made again', async () => {
  await open();
  await expect.poll(text).toContain(MARK);
  phone.failCommits(1);
  await tap(MARK);
  await expect.poll(() => phone.host.querySelector('.banner-act')).not.toBeNull();
  expect(made()).toEqual([]);
  await tap(MARK);
  await expect.poll(made).toHaveLength(1);
  expect(phone.host.querySelector('.banner-act')).toBeNull();
});

test('a mark is taken away from the people’s page also where nobody is left in the unit, and can be made again', async () => {
  const empty = { institution: 'customs', unit: 'puerto-viejo', body: 'XA' } as const;
  await open({ path: '/people', docs: [profile([{ ...UNIT, body: 'XA' }, empty])] });
  await expect.poll(text).toContain('Unidades nacionales marcadas');
  const name = 'Aduanas · Puerto Viejo';
  await tap(`Quitar la marca de ${name}`);
  await expect.poll(made).toEqual([['states.mark_partner_unit', { state: 'CL', ...empty, marked: false }]]);
  await expect.poll(text).toContain('Sin marca');
  await tap(`Marcar de nuevo ${name}`);
  await expect.poll(made).toHaveLength(2);
  await expect.poll(text).not.toContain('Sin marca');
  expect(phone.host.scrollWidth).toBeLessThanOrEqual(360);
});

test.each(['chile-officer', 'chile-contact', 'ameripol-admin'])('%s has no list of marks', async (as) => {
  await open({ as, path: '/people', docs: [profile([{ ...UNIT, body: 'XA' }])] });
  await expect.poll(() => phone.host.querySelector('h1')?.textContent).toBe('Personas');
  expect(text()).not.toContain('Unidades nacionales marcadas');
});

test.each([
  ['chile-officer', OFFICER],
  ['ecuador-admin', OFFICER],
  ['ameripol-admin', { ...OFFICER, state: 'XA', ...UNIT } as Person],
  ['chile-admin', { ...OFFICER, unit: null } as Person],
])('%s is offered no mark where there is none to give', async (as, person) => {
  await open({ as, path: '/part', person, docs: [profile([{ ...UNIT, body: 'XA' }])] });
  expect(phone.host.querySelector('h1')?.textContent).toBe('x');
  expect(phone.host.querySelectorAll('button')).toHaveLength(0);
  expect(text()).not.toContain('marca');
});

test('people of the unit read what it is', async () => {
  await open({ as: 'chile-officer', path: '/more/privacy', docs: [profile([{ ...UNIT, body: 'XA' }])] });
  await expect.poll(text).toContain(`Puerto San Antonio${SAID}`);
  phone.close();
  await open({ as: 'chile-officer', path: '/more/privacy' });
  await expect.poll(text).toContain('Puerto San Antonio');
  expect(text()).not.toContain(SAID);
});
