import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { FORCE_DOCS, MINUTES, PARAMETERS, parametersDoc } from '#app/features/rules/rules-pages.fixtures.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { passDoc, THREE_TERMS, termDoc } from './presidencies-pages.fixtures.ts';

const modules = import.meta.glob<{ default: () => unknown }>('./*.page.tsx');

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

interface Options {
  readonly as?: string;
  readonly docs?: readonly Doc[];
  readonly now?: number;
}
async function open(file: string, route: string, path: string, options: Options = {}) {
  const { as = 'chile-delegate', docs = THREE_TERMS, now = Date.UTC(2026, 5, 1, 12) } = options;
  await page.viewport(360, 740);
  const component = (await modules[`./${file}.page.tsx`]?.())?.default;
  if (component === undefined) throw new Error(`no page ${file}`);
  phone = await openPhone({ docs, now, pages: { [route]: component, '*': () => null }, path, as });
  return phone;
}
const openList = (options?: Options) => open('presidencies', '/presidencies', '/presidencies', options);
const openTerm = (id: string, options?: Options) =>
  open('presidency', '/presidencies/:term', `/presidencies/${id}`, options);
const openNew = (options?: Options) =>
  open('term-edit', '/presidencies/new', '/presidencies/new', { as: 'presidency-admin', ...options });
const textOf = ({ host }: Phone) => host.textContent ?? '';
const rows = ({ host }: Phone, list: string) =>
  [...host.querySelectorAll(`[aria-label="${list}"] > li`)].map((each) => each.textContent);
const acts = (opened: Phone) => opened.client.outbox().map(({ envelope }) => envelope.name);

test('terms stand latest first, each with how it stands on this day', async () => {
  const opened = await openList();
  const listed = rows(opened, 'Períodos');
  expect(listed).toHaveLength(3);
  expect(listed[0]).toMatch(/Chile.*Designada/);
  expect(listed[1]).toMatch(/Brasil.*En ejercicio/);
  expect(listed[2]).toMatch(/Argentina.*Terminada/);
  opened.close();
  const later = rows(await openList({ now: Date.UTC(2026, 11, 1, 12) }), 'Períodos');
  expect(later[0]).toMatch(/Chile.*Entrante/);
  expect(later[1]).toMatch(/Brasil.*En ejercicio, saliente/);
});

test('a term that was handed over is not offered to be changed; the others are', async () => {
  const takenOver = { handover: 'hov_2', hash: 'x', from: 'prs_1', at: 1 };
  const docs = [...THREE_TERMS.filter(({ id }) => id !== 'prs_2'), termDoc('prs_2', { takenOver })];
  const edits = ({ host }: Phone) => host.querySelectorAll('a[href$="/edit"]').length;
  for (const [term, offered] of [
    ['prs_1', 0],
    ['prs_2', 1],
    ['prs_3', 1],
  ] as const) {
    const opened = await openTerm(term, { docs, as: 'presidency-admin' });
    expect(edits(opened)).toBe(offered);
    opened.close();
  }
});

test('whose turn it is by rule is said with the reason, and who passed before', async () => {
  const opened = await openList({
    docs: [...THREE_TERMS, passDoc({ state: 'CO', number: 4, reason: 'Elecciones' })],
  });
  const [turn] = rows(opened, 'A quién corresponde');
  expect(turn).toContain('Para el período 4');
  expect(turn).toContain('Sigue a Chile en el orden alfabético');
  expect(turn).toContain('Costa Rica');
  expect(turn).toContain('Cedieron el turno: Colombia.');
  expect(textOf(opened)).toContain('Elecciones');
});

test('before anybody has presided, the first by the alphabet has the turn', async () => {
  const opened = await openList({ docs: [] });
  expect(rows(opened, 'A quién corresponde')[0]).toContain('Argentina');
  expect(textOf(opened)).toContain('Todavía no hay ningún período');
});

test('a pass for a term that was given already leaves the next turn alone', async () => {
  const opened = await openList({
    docs: [...THREE_TERMS, passDoc({ state: 'CO', number: 3, reason: 'Antes' })],
  });
  expect(rows(opened, 'A quién corresponde')[0]).toContain('Colombia');
  expect(rows(opened, 'Cedieron el turno')[0]).not.toContain('Retirar');
});

test('only whoever presides designates; a member finds no button for it', async () => {
  const member = await openList();
  expect(textOf(member)).not.toContain('Designar');
  member.close();
  const head = await openList({ as: 'presidency-admin' });
  expect(textOf(head)).toContain('Designar');
});

test('a designation begins with the state whose turn it is, its number and its first day', async () => {
  const opened = await openNew();
  const value = (id: string) => opened.host.querySelector<HTMLInputElement>(id)?.value;
  await expect.poll(() => value('#term-state')).toBe('CO');
  expect([value('#term-number'), value('#term-from')]).toEqual(['4', '2028-01-01']);
  expect(textOf(opened)).toContain('Corresponde a Colombia');
  expect(opened.host.querySelector('#term-reason')).toBeNull();
});

test('another state than the one whose turn it is needs a reason', async () => {
  const opened = await openNew();
  await expect.poll(() => opened.host.querySelector('#term-state')).not.toBeNull();
  await userEvent.selectOptions(page.getByLabelText('Estado'), 'MX');
  await userEvent.fill(page.getByLabelText('Último día'), '2028-12-31');
  await userEvent.fill(page.getByLabelText('Fundamento'), 'Acta 4');
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect.poll(() => textOf(opened)).toContain('Escriba el motivo');
  expect(acts(opened)).toEqual([]);
  await userEvent.fill(page.getByLabelText('Motivo'), 'Colombia cedió su turno');
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect.poll(() => acts(opened)).toEqual(['presidencies.designate']);
  expect(opened.client.outbox()[0]?.envelope.args).toMatchObject({
    ...{ state: 'MX', number: 4, from: '2028-01-01', until: '2028-12-31' },
    reason: 'Colombia cedió su turno',
  });
});

test('days of another term are refused where they are typed, and nothing is lost', async () => {
  const opened = await openNew();
  await expect.poll(() => opened.host.querySelector('#term-from')).not.toBeNull();
  await userEvent.fill(page.getByLabelText('Primer día'), '2027-06-01');
  await userEvent.fill(page.getByLabelText('Último día'), '2028-12-31');
  await userEvent.fill(page.getByLabelText('Fundamento'), 'Acta 4');
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect.poll(() => textOf(opened)).toContain('Esos días ya son de otro período');
  expect(opened.host.querySelector<HTMLInputElement>('#term-basis')?.value).toBe('Acta 4');
});

test('the programme stands with its priorities in order, and its own state writes it', async () => {
  const programme = { text: { es: 'Un año' }, priorities: [{ es: 'Puertos' }, { en: 'Firearms' }] };
  const docs = [termDoc('prs_3', { state: 'CL', number: 3, programme })];
  const opened = await openTerm('prs_3', { docs, as: 'chile-contact' });
  expect(rows(opened, 'Prioridades')[0]).toContain('Puertos');
  expect(rows(opened, 'Prioridades')[1]).toContain('Firearms');
  expect(textOf(opened)).toContain('Cambiar el programa');
  opened.close();
  const other = await openTerm('prs_3', { docs, as: 'ecuador-contact' });
  expect(textOf(other)).not.toContain('Cambiar el programa');
});

test('priorities are added, taken out and saved in order, empty ones left out', async () => {
  const docs = [termDoc('prs_3', { state: 'CL', number: 3 })];
  const opened = await open(
    'programme-edit',
    '/presidencies/:term/programme',
    '/presidencies/prs_3/programme',
    { docs, as: 'chile-contact' },
  );
  await expect.poll(() => textOf(opened)).toContain('Añadir una prioridad');
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect.poll(() => textOf(opened)).toContain('Escriba el texto o una prioridad');
  for (const words of ['Puertos', 'Armas', 'Dinero']) {
    await userEvent.click(page.getByRole('button', { name: 'Añadir una prioridad' }));
    const place = ['Puertos', 'Armas', 'Dinero'].indexOf(words) + 1;
    await userEvent.fill(page.getByLabelText(`Prioridad ${place} en español`), words);
  }
  await userEvent.click(page.getByRole('button', { name: 'Añadir una prioridad' }));
  (page.getByRole('button', { name: 'Quitar la prioridad 2' }).element() as HTMLElement).click();
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect.poll(() => acts(opened)).toEqual(['presidencies.set_programme']);
  expect(opened.client.outbox()[0]?.envelope.args).toMatchObject({
    state: 'CL',
    text: null,
    priorities: [{ es: 'Puertos' }, { es: 'Dinero' }],
  });
});

test('a state takes back that it passes, after a question', async () => {
  const docs = [...THREE_TERMS, passDoc({ state: 'EC', number: 4, reason: 'Elecciones' })];
  const opened = await openList({ docs, as: 'ecuador-contact' });
  await userEvent.click(page.getByRole('button', { name: 'Retirar' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Retirar' }));
  await expect.poll(() => acts(opened)).toEqual(['presidencies.take_back_pass']);
});

test('a term over takes no programme, and one that is not here is said to be unknown', async () => {
  const opened = await open(
    'programme-edit',
    '/presidencies/:term/programme',
    '/presidencies/prs_1/programme',
    { as: 'presidency-admin' },
  );
  expect(textOf(opened)).toContain('su programa queda como está');
  opened.close();
  expect(textOf(await openTerm('prs_none'))).toContain('Ese período no está en este dispositivo');
});

/** Rules in force from February, of which article 11 says how long a term lasts and how the turn goes. */
const ruledFor = (months: number, rotation: 'alphabetical_es' | 'reverse_alphabetical_es') => [
  ...FORCE_DOCS.filter(({ collection }) => collection !== 'parameterVersions'),
  parametersDoc(1, '2026-02-01', { ...PARAMETERS, presidency: { rotation, months, article: MINUTES } }),
];

test('a new term has the months and the order of the rules in force, and names their article', async () => {
  const opened = await openNew({ docs: [...THREE_TERMS, ...ruledFor(6, 'reverse_alphabetical_es')] });
  const typedIn = (id: string) => opened.host.querySelector<HTMLInputElement>(`#term-${id}`)?.value;
  expect([typedIn('from'), typedIn('until')]).toEqual(['2028-01-01', '2028-06-30']);
  expect(textOf(opened)).toContain('Según el reglamento dura 6 meses, artículo 11.');
  expect(textOf(opened)).toContain('Orden alfabético inverso en español, artículo 11.');
  expect(opened.host.querySelector<HTMLInputElement>('[name="term-order"]:checked')?.value).toBe('reverse');
  // After Chile from Z to A.
  expect(textOf(opened)).toContain('Corresponde a Brasil');
});

test('without rules in force the page says so, and the order before goes on', async () => {
  const opened = await openNew();
  expect(textOf(opened)).toContain('Ningún reglamento vigente dice cuánto dura: lo fija quien designa.');
  expect(textOf(opened)).toContain(
    'Ningún reglamento vigente fija el orden: sigue el de la presidencia anterior.',
  );
});
