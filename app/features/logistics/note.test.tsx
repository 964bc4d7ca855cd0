import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import {
  demoWorld,
  FOUNDING,
  openPhone,
  type Phone,
} from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { agendaDoc, MEETING, meetingDoc, noteDoc, placeDoc } from './logistics.fixtures.ts';
import NotePage from './note.page.tsx';
import PlanPage from './plan.page.tsx';

const NOW = Date.parse('2026-07-14T18:00:00Z');
const SEEDED = Date.parse('2026-06-25T13:12:00Z');
const HASH = 'a'.repeat(64);
const pages = {
  '/meetings/:id/note': NotePage,
  '/meetings/:id/venues/:venue/plan': PlanPage,
};
const plan = { hash: HASH, name: 'plano.svg', mediaType: 'image/svg+xml', size: 120 };
const bytes = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><path d="M0 0h40v30z"/></svg>',
);

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(path: string, input: Partial<Parameters<typeof openPhone>[0]> = {}) {
  await page.viewport(360, 740);
  phone = await openPhone({ docs, now: NOW, pages, path, ...input });
  return phone.host;
}
function texts(host: HTMLElement, selector: string): string[] {
  return [...host.querySelectorAll(selector)].map(
    (element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? '',
  );
}

const docs: Doc[] = [
  meetingDoc({
    practicalNote: {
      transport: { text: { es: 'Texto anterior del transporte' }, link: null },
      meals: { text: { es: 'Almuerzo en la sede' }, link: null },
    },
  }),
  agendaDoc('agi_1'),
  placeDoc('ven_centre', { plan }),
  placeDoc('ven_border', {
    name: { es: 'Puesto fronterizo' },
    city: { es: 'Encarnación' },
    from: '2026-07-16',
    order: 20,
  }),
  placeDoc('ven_hotel', { kind: 'hotel', name: { es: 'Hotel Guaraní' }, from: null, order: 30 }),
  noteDoc('nit_bus', {
    label: { es: 'Autobús al centro' },
    venue: 'ven_hotel',
    startsAt: '2026-07-15T07:40',
    endsAt: '2026-07-15T08:10',
  }),
  noteDoc('nit_wifi', {
    section: 'wifi',
    text: null,
    values: [{ label: { es: 'Clave', pt: 'Senha' }, value: 'yvy-2026' }],
  }),
  noteDoc('nit_brazil', { section: 'embassies', label: { es: 'Embajada del Brasil' }, delegation: 'BR' }),
  noteDoc('nit_chile', {
    section: 'embassies',
    label: { es: 'Embajada de Chile' },
    phone: '+595 21 000 000',
    delegation: 'CL',
  }),
];
const NOTE = `/meetings/${MEETING}/note`;

test('each section appears once, and a new text replaces the older one', async () => {
  const host = await open(NOTE);
  expect(texts(host, '.section-header-title')).toEqual([
    'Sede y lugares',
    'Transporte',
    'Hoteles',
    'Wi-Fi',
    'Comidas',
    'Embajadas y consulados',
  ]);
  expect(host.textContent).not.toContain('Texto anterior del transporte');
  expect(host.textContent).toContain('Almuerzo en la sede');
});

test('two cities of one meeting have their days, an address to copy and maps to open', async () => {
  const host = await open(NOTE);
  const [centre, border] = texts(host, '.note-section:first-of-type .note-entry');
  expect(centre).toContain('Sede · 15 jul 2026');
  expect(centre).toContain('Asunción');
  expect(centre).toContain('Copiar la dirección');
  expect(border).toContain('16 jul 2026');
  expect(border).toContain('Encarnación');
  const maps = [...host.querySelectorAll('#ven_centre a[target="_blank"]')].map((link) =>
    link.getAttribute('href'),
  );
  expect(maps).toContain(
    'https://www.openstreetmap.org/?mlat=-25.2847&mlon=-57.5595#map=17/-25.2847/-57.5595',
  );
});

test('a bus has the venue’s time first and links to its departure place', async () => {
  const host = await open(NOTE);
  const [bus] = texts(host, '#nit_bus');
  expect(bus).toMatch(/^07:40–08:10 AsunciónMiércoles 15 de julio/);
  expect(host.querySelector('#nit_bus a')?.getAttribute('href')).toContain('#ven_hotel');
});

test('the own embassy comes first, the others wait under one heading', async () => {
  const host = await open(NOTE);
  expect(texts(host, '.note-entries > .note-entry h3').at(-1)).toBe('Embajada de Chile');
  expect(host.querySelector('#nit_chile a[href="tel:+59521000000"]')).not.toBeNull();
  expect(texts(host, '.note-entries .disclosure summary')).toEqual(['De otras delegaciones1']);
  expect(host.querySelector('.note-entries .disclosure #nit_brazil')).not.toBeNull();
});

test('values to type letter by letter can be copied, with their name in the reader’s language', async () => {
  const host = await open(NOTE, { locale: 'pt' });
  const [value] = texts(host, '.note-value');
  expect(value).toBe('Senhayvy-2026Copiar: Senha');
});

test('the plan of the building opens from this phone’s own store', async () => {
  const info = { ...plan, pendingFor: null };
  const attachments = { get: async (hash: string) => (hash === HASH ? { info, bytes } : null) };
  const host = await open(`/meetings/${MEETING}/venues/ven_centre/plan`, { attachments });
  await expect.poll(() => host.querySelector('img')?.getAttribute('src') ?? '').toMatch(/^blob:/);
  expect(host.querySelector('img')?.alt).toBe('Plano de Centro de Convenciones');
});

test('a plan that was never downloaded says so, and how to get it', async () => {
  const host = await open(`/meetings/${MEETING}/venues/ven_centre/plan`);
  await expect.poll(() => texts(host, '.banner')[0]).toContain('El plano no está en este dispositivo.');
});

test('a place of another meeting has no plan here', async () => {
  const host = await open('/meetings/mtg_other/venues/ven_centre/plan');
  expect(texts(host, 'h1')).toEqual(['Ese plano ya no está en la información práctica']);
});

test('a text that exists in Spanish only says so to a reader of Portuguese, and is marked as Spanish', async () => {
  const host = await open(`/meetings/${FOUNDING}/note`, {
    docs: demoWorld(SEEDED)
      .all()
      .filter((doc) => doc.collection !== 'venues' && doc.collection !== 'noteItems'),
    now: SEEDED,
    locale: 'pt',
  });
  const sections = texts(host, '.note-section');
  expect(sections.find((part) => part.startsWith('Acessibilidade'))).toContain('Somente em espanhol');
  expect(sections.find((part) => part.startsWith('Acesso e conexão'))).not.toContain('Somente');
  expect(host.querySelectorAll('.note-section [lang="es"]')).toHaveLength(1);
});

test('only the people who arrange it see the way to edit', async () => {
  const host = await open(NOTE);
  expect(host.querySelector(`a[href="${NOTE}/edit"]`)).toBeNull();
  phone?.close();
  const other = await open(NOTE, { as: 'programme-support' });
  expect(other.querySelector(`a[href="${NOTE}/edit"]`)).not.toBeNull();
});
