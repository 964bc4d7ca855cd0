import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { heldDocs, SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { publicationId } from '#shared/publication/publication.schemas.ts';
import {
  EDITION,
  editionDoc,
  HERE_EDITION,
  METHOD_DECISION,
  networkDoc,
  progressDoc,
  requirementDoc,
} from './ideal-pages.fixtures.ts';

const modules = import.meta.glob<{ default: () => unknown }>('./*.page.tsx');

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

type Options = Partial<Parameters<typeof openPhone>[0]>;
async function open(file: string, route: string, path: string, docs: readonly Doc[], rest: Options = {}) {
  await page.viewport(360, 740);
  const component = (await modules[`./${file}.page.tsx`]?.())?.default;
  if (component === undefined) throw new Error(`no page ${file}`);
  phone = await openPhone({
    docs: [...heldDocs, METHOD_DECISION, ...docs],
    now: SECOND_DAY,
    pages: { [route]: component, '*': () => null },
    path,
    as: 'presidency-delegate',
    ...rest,
  });
  return phone;
}
const openEdition = (docs: readonly Doc[], rest: Options = {}) =>
  open('edition', '/ideal/:edition', HERE_EDITION, docs, rest);
const textOf = (opened: Phone) => opened.host.textContent ?? '';
const made = (opened: Phone) => opened.client.outbox().map(({ envelope }) => envelope.name);
const ASKED = [
  requirementDoc('rqm_ports', { due: '2026-10-01' }),
  requirementDoc('rqm_guns', { priority: 3, question: { es: '¿Qué armas entran?' } }),
];
const SAID = [progressDoc('rqm_ports', 'CL', 'begun'), progressDoc('rqm_guns', 'CL', 'answered')];

test('the presidency is told that it does not see how far the states are', async () => {
  const opened = await openEdition([editionDoc(), ...ASKED]);
  expect(textOf(opened)).toContain('Aquí no se ve cómo avanza cada Estado.');
  expect(textOf(opened)).not.toContain('Plan de recolección');
  expect(textOf(opened)).toContain('¿Por qué puertos sale la cocaína?');
  expect(opened.host.querySelectorAll('.tag')).toHaveLength(0);
});

test('an analyst sees every state with what it said, by state and by question', async () => {
  const opened = await openEdition([editionDoc(), ...ASKED, ...SAID], { given: ['analyst'] });
  expect(textOf(opened)).toContain('Plan de recolección');
  expect(document.documentElement.scrollWidth).toBe(360);
  expect(textOf(opened)).not.toContain('Aquí no se ve');
  const summary = [...opened.host.querySelectorAll('summary')].find((each) =>
    each.textContent?.startsWith('Chile'),
  );
  summary?.click();
  await expect.element(page.getByText('1 de 2, 1 vencida').first()).toBeInTheDocument();
  await expect.poll(() => opened.host.querySelectorAll('details[open] .tag')).toHaveLength(2);
  const chile = [...opened.host.querySelectorAll('details')].find((each) => each.open);
  expect([...(chile?.querySelectorAll('.tag') ?? [])].map((tag) => tag.textContent)).toEqual([
    'Vencida',
    'Respondida',
  ]);
  opened.close();
  const other = await openEdition([editionDoc(), ...ASKED, ...SAID], {
    given: ['analyst'],
    path: `${HERE_EDITION}?by=requirement`,
  });
  expect(textOf(other)).toContain('2. ¿Qué armas entran?');
});

test('a state sees its own row only', async () => {
  const others = [progressDoc('rqm_guns', 'EC', 'gap')];
  const opened = await openEdition([editionDoc(), ...ASKED, ...SAID, ...others], { as: 'chile-contact' });
  expect(textOf(opened)).not.toContain('Plan de recolección');
  expect([...opened.host.querySelectorAll('.row .tag')].map((tag) => tag.textContent)).toEqual([
    'Vencida',
    'Respondida',
  ]);
  expect(textOf(opened)).toContain('Aporte de mi Estado');
});

test('of an edition that collects no more nothing is overdue', async () => {
  const docs = [editionDoc({ status: 'published' }), ...ASKED, ...SAID];
  const opened = await openEdition(docs, { given: ['analyst'] });
  expect(textOf(opened)).toContain('3 sin respuesta');
  expect(textOf(opened)).toContain('1 respondido');
  expect(textOf(opened)).not.toMatch(/vencid/i);
  expect(textOf(opened)).not.toContain('pedido');
  opened.close();
  const own = await openEdition(docs, { as: 'chile-contact' });
  expect([...own.host.querySelectorAll('.row .tag')].map((tag) => tag.textContent)).toEqual([
    'Sin respuesta',
    'Respondida',
  ]);
});

const OUT: Doc = {
  ...{ collection: 'publications', id: publicationId(EDITION), parent: EDITION, rev: 1, audience: 'public' },
  body: {
    ...{ edition: EDITION, status: 'published', built: 0, of: 0, left: [], manifest: null, hash: null },
    ...{ figures: null, readyAt: null, publishedAt: Date.parse('2026-10-05T18:00:00Z') },
  },
};

test('of a published edition the list and its page say on which day that was, not what was planned', async () => {
  const docs = [editionDoc({ status: 'published' }), OUT];
  const list = await open('editions', '/ideal', '/ideal', docs);
  expect(textOf(list)).toContain('Publicada el 5 oct 2026');
  expect(textOf(list)).not.toContain('recolección hasta');
  list.close();
  const opened = await openEdition(docs);
  expect(textOf(opened)).toContain('5 oct 2026');
  expect(textOf(opened)).not.toContain('15 mar 2027');
  expect(opened.host.querySelector('.edition-line')?.getAttribute('aria-label')).toContain(
    'Publicada el 5 oct 2026.',
  );
});

test('why collection cannot begin is said in words, and the method has its page', async () => {
  const opened = await openEdition([editionDoc({ status: 'scoping', method: null })]);
  expect(textOf(opened)).toContain('Ahora no se puede: Abrir la recolección');
  expect(textOf(opened)).toContain('Falta el método');
  expect(page.getByRole('button', { name: 'Abrir la recolección' }).query()).toBeNull();
  await expect.element(page.getByRole('link', { name: 'Registrar el método' })).toBeInTheDocument();
});

test('an edition moves on only after the question, and its history says by whom', async () => {
  const opened = await openEdition([editionDoc({ status: 'scoping' })]);
  await userEvent.click(page.getByRole('button', { name: 'Abrir la recolección' }));
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByText('Todos los miembros ven', { exact: false })).toBeInTheDocument();
  await userEvent.click(dialog.getByRole('button', { name: 'No, volver' }));
  expect(made(opened)).toEqual([]);
  await userEvent.click(page.getByRole('button', { name: 'Abrir la recolección' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Abrir la recolección' }));
  await expect.poll(() => made(opened)).toEqual(['editions.move_on']);
  await expect.poll(() => textOf(opened)).toContain('Historial');
  await expect.element(page.getByRole('button', { name: 'Cerrar la recolección' })).toBeInTheDocument();
});

test('an edition that goes to the states is verified and adopted on a page of its own', async () => {
  const opened = await openEdition([editionDoc({ status: 'validating' })]);
  expect(page.getByRole('button', { name: 'Registrar la aprobación' }).query()).toBeNull();
  const link = page.getByRole('link', { name: 'Validación por los Estados' });
  await expect.element(link).toHaveAttribute('href', `${HERE_EDITION}/validation`);
  opened.close();
  const later = await openEdition([editionDoc()]);
  expect(textOf(later)).not.toContain('Validación por los Estados');
});

test('an analyst is told that the presidency takes the next step', async () => {
  const opened = await openEdition([editionDoc()], { as: 'eu-observer', given: ['analyst'] });
  expect(textOf(opened)).toContain('El paso siguiente lo da la presidencia.');
  expect(page.getByRole('button', { name: 'Cerrar la recolección' }).query()).toBeNull();
});

test('what is settled after collection began is shown, and cannot be typed in', async () => {
  const opened = await open('edition-edit', '/ideal/:edition/edit', `${HERE_EDITION}/edit`, [editionDoc()]);
  expect(textOf(opened)).toContain('Fijado al empezar la recolección');
  expect(textOf(opened)).toContain('Cada resultado lleva su cifra');
  expect(opened.host.querySelector('#edition-period-from')).toBeNull();
  expect(opened.host.querySelector('#edition-collect-until')).not.toBeNull();
});

test('days out of order are said at the day that fails', async () => {
  const opened = await open('edition-edit', '/ideal/:edition/edit', `${HERE_EDITION}/edit`, [editionDoc()]);
  await userEvent.fill(opened.host.querySelector('#edition-validate-until') as HTMLElement, '2026-11-01');
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect
    .poll(() => opened.host.querySelector('#edition-validate-until-error')?.textContent)
    .toContain('Este día es anterior al de arriba');
  expect(made(opened)).toEqual([]);
});

const requirementAt = (path: string, docs: readonly Doc[], rest: Options = {}) =>
  open(
    'requirement',
    path.endsWith('new') ? '/ideal/:edition/requirements/new' : '/ideal/:edition/requirements/:requirement',
    `${HERE_EDITION}/requirements/${path}`,
    docs,
    rest,
  );

test('a subject is found in words, a released network too, and states stand in the reader’s alphabet', async () => {
  const opened = await requirementAt('new', [editionDoc(), networkDoc('ntw_a', { codeName: 'Los Águilas' })]);
  const search = opened.host.querySelector('#requirement-about-search') as HTMLElement;
  await userEvent.fill(search, 'aguilas');
  await expect.element(page.getByText('Los Águilas', { exact: true })).toBeInTheDocument();
  await userEvent.fill(search, 'pestel nada');
  await expect.poll(() => textOf(opened)).toContain('Nada se llama');
  const states = [...opened.host.querySelectorAll('[name="requirement-asked-of"]')].map(
    (each) => each.closest('label')?.textContent,
  );
  expect(states.slice(0, 3)).toEqual(['Argentina', 'Bolivia', 'Brasil']);
  expect(states).toEqual([...states].sort(new Intl.Collator('es').compare as never));
});

test('of what is asked only days, priority and states change once collection has begun; it can be withdrawn', async () => {
  const opened = await requirementAt('rqm_ports', [editionDoc(), ...ASKED]);
  expect(opened.host.querySelector('#requirement-question')).toBeNull();
  expect(textOf(opened)).toContain('Fijado al empezar la recolección');
  expect(textOf(opened)).toContain('Cocaína');
  // The bar with the save button may stand over it.
  (page.getByRole('button', { name: 'Retirar', exact: true }).element() as HTMLElement).click();
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Retirar', exact: true }));
  await expect.poll(() => made(opened)).toEqual(['requirements.edit']);
  expect(opened.client.outbox()[0]?.envelope.args).toMatchObject({ withdrawn: true });
});

test('whoever may not write reads what is asked, of whom and until when', async () => {
  const opened = await requirementAt('rqm_ports', [editionDoc(), ...ASKED], { as: 'chile-contact' });
  expect(textOf(opened)).toContain('¿Por qué puertos sale la cocaína?');
  expect(textOf(opened)).toContain('Ecuador');
  expect(opened.host.querySelector('input')).toBeNull();
});

test('areas stand with their codes, factors with their class, and every list with its source', async () => {
  const opened = await open('subjects', '/ideal/subjects', '/ideal/subjects', []);
  for (const words of [
    '0601 Drogas sujetas',
    'GI-TOC Cocaína',
    'EMPACT Tráfico de drogas',
    'SOCTA 2013',
    'detectado → incautado',
    'Fuente: FIRST, Traffic Light Protocol 2.0 (2022)',
    'H1 — No judicial sin permiso',
    'Lugares dentro de los Estados',
    'ISO 3166-2',
  ])
    expect(textOf(opened)).toContain(words);
});

test('an edition that is not here is said to be so', async () => {
  const opened = await openEdition([]);
  expect(textOf(opened)).toContain('Esa edición no está en este dispositivo');
});
