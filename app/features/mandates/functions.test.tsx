import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { consentOf, instrumentOf } from '#shared/membership/membership.fixtures.ts';
import { functionDoc } from './functions-pages.fixtures.ts';

const modules = import.meta.glob<{ default: () => unknown }>('./*.page.tsx');
const NOW = Date.UTC(2026, 5, 1, 12);

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const mandate: Doc = {
  ...{ collection: 'mandates', id: 'mdt_1', parent: 'per_1', audience: 'members/mandates', rev: 1 },
  body: {
    ...{ person: 'per_1', label: 'Coordinación pro tempore', function: 'coordination', basis: 'Acta 1' },
    ...{ from: '2026-01-01', until: '2026-06-20', endedAt: null },
  },
};
const DOCS: readonly Doc[] = [
  functionDoc('apt_ec', {
    delegation: 'EC',
    office: { es: 'Ministerio de Gobierno' },
    phone: null,
    email: null,
  }),
  functionDoc('apt_cl', { name: 'Ana Soto', until: '2026-06-21' }),
  functionDoc('apt_cocaine', { function: 'platform', scope: 'Cocaína', office: { es: 'Policía' } }),
  functionDoc('apt_before', {
    function: 'platform',
    scope: 'cocaína',
    office: { es: 'Aduanas' },
    from: '2024-01-01',
    until: '2025-12-31',
    endedAt: 1,
    phone: null,
    email: null,
  }),
  functionDoc('apt_br', { delegation: 'BR', office: { es: 'Ministerio de Justicia' } }),
  functionDoc('apt_europol', {
    delegation: 'europol',
    function: 'other',
    office: { es: 'Oficina de enlace' },
  }),
  mandate,
];

async function open(
  file: string,
  route: string,
  path: string,
  as = 'chile-delegate',
  width = 360,
  more: readonly Doc[] = [],
) {
  await page.viewport(width, 740);
  const component = (await modules[`./${file}.page.tsx`]?.())?.default;
  if (component === undefined) throw new Error(`no page ${file}`);
  phone = await openPhone({
    docs: [...DOCS, ...more],
    now: NOW,
    pages: { [route]: component, '*': () => null },
    path,
    as,
  });
  return phone;
}
const openList = (as?: string) => open('functions', '/functions', '/functions', as);
const openOne = (id: string, as?: string) =>
  open('function', '/functions/:appointment', `/functions/${id}`, as);
const textOf = ({ host }: Phone) => host.textContent ?? '';

test('states stand in their Spanish order, the committee before them and bodies after', async () => {
  const opened = await openList();
  const names = [...opened.host.querySelectorAll('.section-header-title')].map((each) => each.textContent);
  expect(names).toEqual(['Comité', 'Brasil', 'Chile', 'Ecuador', 'europol']);
  expect(textOf(opened)).toContain('Coordinación pro tempore');
});

/** All states that a declaration in force binds. */
const MEMBERS: readonly Doc[] = [
  instrumentOf({ entryNeeds: 3, entryDays: 0 }),
  ...['BR', 'CL', 'EC', 'UY'].map((state) => consentOf(state, '2026-03-01')),
  consentOf('PE', '2026-03-01', null),
];

test('the members of the day with nobody to call are named, on the screen and on paper', async () => {
  // Of Ecuador there is a function without a contact, of Uruguay none; Peru is not bound.
  const opened = await open('functions', '/functions', '/functions', 'chile-delegate', 360, MEMBERS);
  expect(textOf(opened)).toContain('Miembros sin nadie a quien llamarEcuador y Uruguay');
  await userEvent.fill(page.getByLabelText('Buscar una función'), 'soto');
  await expect.poll(() => textOf(opened)).not.toContain('Miembros sin nadie a quien llamar');
  opened.close();
  const ring = [
    ...MEMBERS,
    functionDoc('apt_ec2', { delegation: 'EC' }),
    functionDoc('apt_uy', { delegation: 'UY' }),
  ];
  const whole = await open('functions', '/functions', '/functions', 'chile-delegate', 360, ring);
  expect(textOf(whole)).not.toContain('Miembros sin nadie a quien llamar');
  whole.close();
  const printed = await open(
    'print-functions',
    '/functions/print',
    '/functions/print',
    undefined,
    360,
    MEMBERS,
  );
  expect(printed.host.querySelector('.paper-sheet')?.textContent).toContain(
    'Miembros sin nadie a quien llamar: Ecuador y Uruguay.',
  );
});

test('a thumb rings and writes from the list, wherever a contact was given', async () => {
  const opened = await openList();
  const links = [...opened.host.querySelectorAll<HTMLAnchorElement>('a[href^="tel:"], a[href^="mailto:"]')];
  expect(links.map((each) => each.getAttribute('href'))).toContain('tel:+56223456789');
  expect(links.map((each) => each.getAttribute('href'))).toContain('mailto:gabinete@example.gob.cl');
  for (const link of links) {
    const { width, height } = link.getBoundingClientRect();
    expect([link.ariaLabel, width >= 48 && height >= 48]).toEqual([link.ariaLabel, true]);
    expect(link.ariaLabel).toMatch(/^(Llamar|Escribir): ./);
  }
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('a search finds by state, function, name and platform, without accents', async () => {
  const opened = await openList();
  for (const [words, found, other] of [
    ['brasil', 'Ministerio de Justicia', 'Ana Soto'],
    ['cocaina', 'Policía', 'Ana Soto'],
    ['soto', 'Ana Soto', 'Policía'],
    ['ministra chile', 'Ana Soto', 'Ministerio de Gobierno'],
  ] as const) {
    await userEvent.fill(page.getByLabelText('Buscar una función'), words);
    await expect.poll(() => textOf(opened)).toContain(found);
    expect([words, textOf(opened).includes(other)]).toEqual([words, false]);
  }
  await userEvent.fill(page.getByLabelText('Buscar una función'), 'zzz');
  await expect.poll(() => textOf(opened)).toContain('Nada coincide con «zzz»');
});

test('what ends within thirty days says so, of functions and of mandates', async () => {
  const opened = await openList();
  expect(textOf(opened)).toContain('Vence el 21 jun 2026');
  expect(textOf(opened)).toContain('Vence el 20 jun 2026');
  expect(opened.host.querySelectorAll('.tag-amber')).toHaveLength(2);
});

test('only the state itself finds what changes a function', async () => {
  const delegate = await openOne('apt_cl');
  expect(textOf(delegate)).not.toContain('Renovar');
  delegate.close();
  const other = await openOne('apt_cl', 'ecuador-contact');
  expect(textOf(other)).not.toContain('Renovar');
  other.close();
  const own = await openOne('apt_cl', 'chile-contact');
  for (const words of ['Renovar', 'Registrar a quien le sucede', 'Corregir', 'Terminar'])
    expect(textOf(own)).toContain(words);
});

test('the page of a function tells who held it before, and that nobody gave a contact', async () => {
  const platform = await openOne('apt_cocaine');
  expect(textOf(platform)).toContain('Quién la ejerce y la ejerció');
  expect(textOf(platform)).toContain('Aduanas');
  platform.close();
  const silent = await openOne('apt_ec');
  expect(textOf(silent)).toContain('Su Estado no dio teléfono ni correo.');
  expect(silent.host.querySelector('a[href^="tel:"]')).toBeNull();
});

test('a function that this device does not have is said to be unknown', async () => {
  const opened = await openOne('apt_none');
  expect(textOf(opened)).toContain('Esa función no está en este dispositivo');
});

test('a field officer is told that others read it', async () => {
  const opened = await openList('chile-officer');
  expect(textOf(opened)).toContain('Esto lo leen otras personas');
  expect(textOf(opened)).not.toContain('Ana Soto');
});

test('whoever follows ends the term before in one act', async () => {
  const opened = await open(
    'function-new',
    '/functions/:appointment/successor',
    '/functions/apt_cl/successor',
    'chile-admin',
  );
  await userEvent.fill(page.getByLabelText('Número de la nota verbal'), 'NV 7');
  await userEvent.fill(page.getByLabelText('Día de la nota verbal'), '2026-05-30');
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect
    .poll(() => opened.client.outbox().map(({ envelope }) => envelope.name))
    .toEqual(['functions.record']);
  const [made] = opened.client.outbox();
  expect(made?.envelope.args).toMatchObject({
    ...{ succeeds: 'apt_cl', delegation: 'CL', function: 'minister', name: null, phone: null },
    note: { number: 'NV 7', day: '2026-05-30' },
  });
});

test('ending asks first, and says that the contact goes', async () => {
  const opened = await openOne('apt_cl', 'chile-admin');
  await userEvent.click(page.getByRole('button', { name: 'Terminar' }));
  await expect.poll(() => document.body.textContent ?? '').toContain('su teléfono y su correo se borran');
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Terminar' }));
  await expect
    .poll(() => opened.client.outbox().map(({ envelope }) => envelope.name))
    .toEqual(['functions.end']);
});

test('on paper stand those who hold a function today, with what rings, and nobody who held it before', async () => {
  const opened = await open('print-functions', '/functions/print', '/functions/print');
  const paper = opened.host.querySelector('.paper-sheet')?.textContent ?? '';
  expect(paper).toContain('Ana Soto');
  expect(paper).toContain('Coordinación pro tempore');
  expect(paper).toContain('+56');
  expect(paper).not.toContain('Aduanas');
  expect(
    [...opened.host.querySelectorAll('.paper-sheet .paper-item')].map((each) => each.textContent),
  ).toEqual([...['Comité', 'Brasil', 'Chile', 'Ecuador', 'europol']]);
});
