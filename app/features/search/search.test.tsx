import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  demoWorld,
  FOUNDING,
  idFor,
  openPhone,
  type Phone,
} from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import SearchPage from './search.page.tsx';

const NOW = Date.parse('2026-06-25T13:12:00Z');
const world = demoWorld(NOW);
const ITEM = idFor('agi', 'founding-1');

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const Away = () => <h1>Otra</h1>;
const pages = {
  '/search': () => (
    <>
      <SearchPage />
      <a id="elsewhere" href="/more">
        Más
      </a>
    </>
  ),
  '/*': Away,
};
const own: Doc[] = [
  {
    collection: 'privateNotes',
    id: 'nte_x_y',
    parent: FOUNDING,
    audience: 'person/per_chile-delegate',
    rev: 1,
    body: { about: ITEM, text: 'Preguntar al señor Núñez por el plazo' },
  },
  {
    collection: 'talkingPoints',
    id: 'tlk_a',
    parent: FOUNDING,
    audience: 'folder/CL',
    rev: 1,
    body: { item: ITEM, delegation: 'CL', text: 'Pedir un PLAZO de doce meses', order: 1024, by: 'x' },
  },
];

async function open({ locale = 'es', more = [] }: { locale?: 'es' | 'en'; more?: readonly Doc[] } = {}) {
  await page.viewport(360, 740);
  const docs = [...world.all(), ...own, ...more];
  phone = await openPhone({ docs, now: NOW, pages, path: '/search', locale });
  return phone;
}
const field = () => document.getElementById('search-all') as HTMLInputElement;
const texts = (selector: string) =>
  [...(phone?.host.querySelectorAll(selector) ?? [])].map(
    (each) => each.textContent?.replace(/\s+/g, ' ').trim() ?? '',
  );
const links = () =>
  [...(phone?.host.querySelectorAll('main a, .row-target') ?? [])].map((each) => each.getAttribute('href'));

test('the field has the focus, and says that nothing typed leaves the phone', async () => {
  await open();
  await expect.poll(() => document.activeElement).toBe(field());
  expect(texts('.search-hint')[0]).toContain('nada de lo que escriba sale de él');
});

test('notes and folder are found without accents and capitals, and lead to their item', async () => {
  await open();
  await userEvent.fill(field(), 'plazo');
  await expect
    .poll(() => texts('.section-header').slice(0, 2))
    .toEqual(['Carpeta de la delegación1', 'Mis notas1']);
  expect(texts('mark').slice(0, 2)).toEqual(['PLAZO', 'plazo']);
  expect(links().slice(0, 2)).toEqual(Array(2).fill(`/meetings/${FOUNDING}/agenda/${ITEM}`));
  await userEvent.fill(field(), 'nunez plazo');
  await expect.poll(() => texts('.section-header')).toEqual(['Mis notas1']);
  expect(texts('mark')).toEqual(['Núñez', 'plazo']);
});

test('typing does not restart the indexing', async () => {
  // More than are taken in at a time.
  const many = Array.from({ length: 400 }, (_, index) => ({
    ...(own[0] as Doc),
    id: `nte_${index}`,
    body: { about: ITEM, text: `apunte ${index} del plazo` },
  }));
  const { client } = await open({ more: many });
  const { all } = client.replica;
  let asked = 0;
  client.replica.all = (collection) => {
    asked += 1;
    return all(collection);
  };
  await userEvent.fill(field(), 'p');
  await userEvent.fill(field(), 'plazo');
  await expect.poll(() => texts('.section-header')).toContain('Mis notas401');
  expect(asked).toBe(0);
});

test('of many results the first are shown, the rest is counted and opened', async () => {
  await open();
  await userEvent.fill(field(), 'ministerio');
  const count = () => Math.max(...texts('.section-header-aside').map(Number));
  await expect.poll(count).toBeGreaterThan(6);
  // Until this key is painted, what stood by is below.
  await expect.poll(() => document.querySelector('.standing-by')).toBeNull();
  const before = texts('.row-title').length;
  await userEvent.click(page.getByRole('button', { name: /más$/ }).last());
  await expect.poll(() => texts('.row-title').length).toBeGreaterThan(before);
});

test('a meeting is dated no finer than it is announced', async () => {
  await open();
  await userEvent.fill(field(), 'reunión de trabajo');
  await expect.poll(() => texts('.row-kicker')).toContain('Octubre de 2026');
  await userEvent.fill(field(), 'reunión ministerial');
  await expect.poll(() => texts('.row-kicker')).toContain('Fecha por anunciar');
});

test('found in every language it exists in, whatever accents; shown in mine, or said in which it is', async () => {
  const entry = { parent: FOUNDING, audience: 'all', rev: 1 };
  const venue = {
    name: { es: 'Salón Ñandú', pt: 'Salão Ema' },
    city: null,
    address: null,
    accessibility: null,
  };
  const paper = { title: { es: 'Cuestionario tapicería' }, author: null, number: null, meeting: FOUNDING };
  const docs: Doc[] = [
    ...world.all(),
    { ...entry, collection: 'venues', id: 'ven_x', body: venue },
    { ...entry, collection: 'documents', id: 'doc_x', body: paper },
  ];
  await page.viewport(360, 740);
  phone = await openPhone({ docs, now: NOW, pages, path: '/search', locale: 'pt' });
  await userEvent.fill(field(), 'NANDU');
  await expect.poll(() => texts('.row-title')).toEqual(['Salão Ema']);
  expect(texts('.row-kicker').join()).not.toContain('em espanhol');
  await userEvent.fill(field(), 'tapiceria');
  await expect.poll(() => texts('.row-title')).toEqual(['Cuestionario tapicería']);
  expect(texts('.row-kicker')[0]).toContain('Somente em espanhol');
});

test('everyday words lead to the note of the meeting that is on, and to its pages', async () => {
  const entry = { parent: FOUNDING, audience: 'all', rev: 1 };
  const network = {
    ...{
      section: 'wifi',
      label: null,
      text: { es: 'CLASI-2026' },
      venue: null,
      startsAt: null,
      endsAt: null,
    },
    ...{ timeZone: 'America/Asuncion', phone: null, link: null, values: [], delegation: null, order: 1 },
    offset: null,
  };
  await open({ more: [{ ...entry, collection: 'noteItems', id: 'nit_x', body: network }] });
  await userEvent.fill(field(), 'clave');
  await expect.poll(() => texts('.section-header').join()).toContain('Lugares e información práctica');
  expect(texts('.row-kicker').join()).toContain('Wi-Fi');
  expect(links()).toContain(`/meetings/${FOUNDING}/note`);
  await userEvent.fill(field(), 'perdí el celular');
  await expect.poll(() => links()).toEqual(['/more/devices']);
});

test('nothing found is said', async () => {
  await open();
  await userEvent.fill(field(), 'xyzzy');
  await expect.poll(() => texts('.row-note')[0]).toContain('Nada coincide.');
});

test('back from a result the words stand there, from elsewhere the field is empty', async () => {
  const { go } = await open();
  await userEvent.fill(field(), 'plazo');
  await expect.poll(() => texts('.row-title').length).toBeGreaterThan(1);
  await userEvent.click(phone?.host.querySelector('.row-target') as HTMLElement);
  await expect.poll(() => texts('h1')).toEqual(['Otra']);
  go('/search');
  await expect.poll(() => field()?.value).toBe('plazo');
  await userEvent.click(document.getElementById('elsewhere') as HTMLElement);
  await expect.poll(() => texts('h1')).toEqual(['Otra']);
  go('/search');
  await expect.poll(() => field()?.value).toBe('');
});

test('people are found in the language of the reader', async () => {
  await open({ locale: 'en' });
  await userEvent.fill(field(), 'minister interior chile');
  await expect.poll(() => texts('mark').join(' ')).toContain('Interior');
  expect(links()[0]).toMatch(new RegExp(`^/meetings/${FOUNDING}/people/prt_`));
});
