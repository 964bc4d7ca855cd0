import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { heldDocs, SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { savedLines } from '#app/kit/sheets/saved-file.fixtures.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { consentOf, INSTRUMENT, instrumentOf, standingOf } from '#shared/membership/membership.fixtures.ts';
import { setText } from '#test/support/set-text.ts';

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
    docs: [...heldDocs, ...docs],
    now: SECOND_DAY,
    pages: { [route]: component as never, '*': () => null },
    path,
    as: 'presidency-delegate',
    ...rest,
  });
  return phone;
}
const HERE = `/instruments/${INSTRUMENT}`;
const openInstrument = (docs: readonly Doc[], rest: Options = {}) =>
  open('instrument', '/instruments/:instrument', HERE, docs, rest);
const openMembers = (docs: readonly Doc[], rest: Options = {}) =>
  open('members', '/members', '/members', docs, rest);
const textOf = (opened: Phone) => opened.host.textContent ?? '';
const made = (opened: Phone) => opened.client.outbox().map(({ envelope }) => envelope.name);
const rowsOf = (opened: Phone, label: string) =>
  [...opened.host.querySelectorAll(`[aria-label="${label}"] > .row`)].map((row) => row.textContent ?? '');
/** Nothing is wider than the phone. */
const isWhole = () => document.documentElement.scrollWidth === 360;

const SIGNED = [
  consentOf('PE', '2026-03-01'),
  consentOf('AR', '2026-03-02'),
  consentOf('UY', '2026-03-03', null),
];
const IN_FORCE = [...SIGNED, consentOf('DO', '2026-03-05')];

test('before it is in force, the page says how many consents count, and that the provisional do not', async () => {
  const opened = await openInstrument([instrumentOf(), ...SIGNED]);
  expect(textOf(opened)).toContain('Cuentan 2 de 3 consentimientos');
  expect(textOf(opened)).toContain('Todavía no está en vigor');
  expect(textOf(opened)).toContain('Entra en vigor 10 días después de que consientan 3 Estados.');
  expect(textOf(opened)).toContain('Hay 1 provisional');
  expect(isWhole()).toBe(true);
});

test('in force, the page says since when, by which rule and by whose consent', async () => {
  const opened = await openInstrument([instrumentOf(), ...IN_FORCE]);
  expect(textOf(opened)).toContain('En vigor desde el 15 mar 2026');
  expect(textOf(opened)).toContain('Se cumplió el 5 mar 2026, con República Dominicana.');
  expect(textOf(opened)).not.toContain('Cuentan');
  expect(rowsOf(opened, 'Lista del depositario').map((row) => row.slice(0, 4))).toEqual([
    ...['Arge', 'Perú', 'Repú', 'Urug'],
  ]);
  expect(rowsOf(opened, 'Lista del depositario')[3]).toContain('Provisional');
});

test('the depositary’s list is that of the chosen day, on the screen and in the file', async () => {
  const opened = await openInstrument([
    instrumentOf(),
    ...IN_FORCE,
    consentOf('AR', '2026-06-01', '2026-06-01', { kind: 'withdrawal' }),
  ]);
  expect(rowsOf(opened, 'Lista del depositario')[0]).toContain('Se retiró');
  setText(opened.host.querySelector('#depositary-day') as HTMLElement, '2026-06-02');
  await expect.poll(() => rowsOf(opened, 'Lista del depositario')[0]).toContain('Parte');
  expect(rowsOf(opened, 'Lista del depositario')[0]).toContain('Deja de ser parte el 30 ago 2026.');
  setText(opened.host.querySelector('#depositary-day') as HTMLElement, '2026-03-01');
  await expect.poll(() => rowsOf(opened, 'Lista del depositario')).toHaveLength(1);
  const lines = await savedLines(() => page.getByRole('button', { name: /CSV/ }).click());
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/Perú.*PE.*Firma.*2026-03-01.*Ciudad de Panamá/);
});

test('the depositary’s list of the chosen day is printed, with whose powers are awaited', async () => {
  const docs = [instrumentOf(), ...IN_FORCE];
  const route = '/instruments/:instrument/print';
  const opened = await open('print-depositary', route, `${HERE}/print?day=2026-03-03`, docs);
  const rows = () =>
    [...opened.host.querySelectorAll('.paper-sheet tbody tr')].map((row) => row.textContent ?? '');
  expect(textOf(opened)).toContain('Al 3 mar 2026');
  expect(rows().map((row) => row.slice(0, 4))).toEqual(['Arge', 'Perú', 'Urug']);
  expect(rows()[2]).toContain('Sin verificar');
  expect(rows()[2]).toContain('Provisional');
  setText(opened.host.querySelector('#depositary-day') as HTMLElement, '2026-03-20');
  await expect.poll(() => rows()).toHaveLength(4);
  expect(rows()[0]).toContain('Obligado desde el 15 mar 2026.');
});

test('nothing on the depositary’s paper is of a later day than its own, and it follows the address', async () => {
  const docs = [
    instrumentOf(),
    consentOf('PE', '2026-03-01'),
    consentOf('AR', '2026-03-02', '2026-05-23', { powers: 'full_powers' }),
    consentOf('UY', '2026-03-03'),
  ];
  const route = '/instruments/:instrument/print';
  const opened = await open('print-depositary', route, `${HERE}/print?day=2026-04-01`, docs);
  const sheet = () => opened.host.querySelector('.paper-sheet')?.textContent ?? '';
  expect(sheet()).toContain('Al 1 abr 2026');
  expect(sheet()).toContain('Abierto a la firma hasta el 30 abr 2026');
  for (const later of ['2 jun 2026', '23 may 2026', 'Plenos poderes recibidos'])
    expect(sheet()).not.toContain(later);
  opened.go(`${HERE}/print?day=2026-05-23`);
  await expect.poll(sheet).toContain('Al 23 may 2026');
  expect(sheet()).toContain('Entrará en vigor el 2 jun 2026');
  expect(sheet()).toContain('En regla desde el 23 may 2026');
  const field = () => opened.host.querySelector<HTMLInputElement>('#depositary-day')?.value;
  expect(field()).toBe('2026-05-23');
});

test('the file of the depositary’s list says of which day it is, and what each state is on it', async () => {
  const opened = await openInstrument([instrumentOf(), ...IN_FORCE]);
  const on = (day: string) => {
    setText(opened.host.querySelector('#depositary-day') as HTMLElement, day);
    return savedLines(() => page.getByRole('button', { name: /CSV/ }).click());
  };
  const before = await on('2026-03-14');
  expect(before[0]).toMatch(/En la fecha.*Situación/);
  expect(before.slice(1).map((line) => line.includes('2026-03-14'))).toEqual([true, true, true, true]);
  expect(before[1]).toMatch(/Argentina.*Aún no obligado/);
  expect(before[4]).toMatch(/Uruguay.*Provisional/);
  expect((await on('2026-03-15'))[1]).toMatch(/Argentina.*Parte/);
});

test('a draft is opened for signature as it stands on the screen, once it has its authentic texts', async () => {
  const draft = { state: 'draft' as const, openedAt: null };
  let opened = await openInstrument([instrumentOf({ ...draft, text: { es: 'Solo en español' } })]);
  expect(textOf(opened)).toContain('falta el título o el texto auténtico (portugués)');
  opened.close();
  opened = await openInstrument([instrumentOf(draft)]);
  await userEvent.click(page.getByRole('button', { name: 'Abrir a la firma' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Abrir a la firma' }));
  await expect.poll(() => made(opened)).toEqual(['instruments.open']);
  expect(opened.client.outbox()[0]?.envelope.args).toMatchObject({
    text: { pt: 'Os Estados criam o Comitê.' },
  });
});

test('whoever does not preside reads, and records nothing', async () => {
  const opened = await openInstrument([instrumentOf(), ...IN_FORCE], { as: 'chile-delegate' });
  expect(textOf(opened)).toContain('Lista del depositario');
  expect(textOf(opened)).not.toContain('Registrar');
  expect(textOf(opened)).not.toContain('Poderes por verificar');
});

test('a second signature of a state is refused where it is typed, and nothing typed is lost', async () => {
  const docs = [instrumentOf(), consentOf('CL', '2026-03-01')];
  const opened = await open(
    'consent-edit',
    '/instruments/:instrument/consents/new',
    `${HERE}/consents/new?kind=signature`,
    docs,
  );
  const { host } = opened;
  const select = host.querySelector('#consent-state') as HTMLSelectElement;
  await userEvent.selectOptions(select, 'CL');
  setText(host.querySelector('#consent-on') as HTMLElement, '2026-03-04');
  setText(host.querySelector('#consent-office') as HTMLElement, 'Ministerio del Interior');
  host.querySelector<HTMLElement>('[name="consent-powers"][value="ex_officio"]')?.click();
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect
    .poll(() => host.querySelector('.error-summary')?.textContent)
    .toContain('ya firmó o se adhirió');
  expect((host.querySelector('#consent-office') as HTMLInputElement).value).toBe('Ministerio del Interior');
  expect(made(opened)).toEqual([]);
});

test('only who signed or acceded can withdraw, and another state that was chosen is so no more', async () => {
  const docs = [
    instrumentOf(),
    ...SIGNED,
    consentOf('DO', '2026-03-05'),
    consentOf('DO', '2026-04-01', null, { kind: 'withdrawal' }),
  ];
  const opened = await open(
    'consent-edit',
    '/instruments/:instrument/consents/new',
    `${HERE}/consents/new?kind=withdrawal`,
    docs,
  );
  const select = () => opened.host.querySelector('#consent-state') as HTMLSelectElement;
  const offered = () => [...select().options].map(({ value }) => value).filter((value) => value !== '');
  expect(offered()).toEqual(['AR', 'PE', 'UY']);
  opened.host.querySelector<HTMLElement>('[name="consent-kind"][value="signature"]')?.click();
  await expect.poll(() => offered().includes('CL')).toBe(true);
  await userEvent.selectOptions(select(), 'CL');
  opened.host.querySelector<HTMLElement>('[name="consent-kind"][value="withdrawal"]')?.click();
  await expect.poll(offered).toEqual(['AR', 'PE', 'UY']);
  expect(select().value).toBe('');
  await userEvent.selectOptions(select(), 'UY');
  opened.host.querySelector<HTMLElement>('[name="consent-kind"][value="signature"]')?.click();
  await expect.poll(() => offered().includes('CL')).toBe(true);
  expect(select().value).toBe('UY');
});

test('powers that are awaited are not checked until they are marked as received', async () => {
  const awaited = consentOf('CL', '2026-03-02', null, { powers: 'awaited' });
  const opened = await open(
    'consent',
    '/instruments/:instrument/consents/:consent',
    `${HERE}/consents/${awaited.id}`,
    [instrumentOf(), awaited],
  );
  const ask = () => userEvent.click(page.getByRole('button', { name: 'Están en regla' }).first());
  await ask();
  await expect
    .poll(() => opened.host.querySelector('.error-summary')?.textContent)
    .toContain('no se han recibido');
  opened.host.querySelector<HTMLElement>('[name="check-powers"][value="full_powers"]')?.click();
  await ask();
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Están en regla' }));
  await expect.poll(() => made(opened)).toEqual(['instruments.check_powers']);
  expect(opened.client.outbox()[0]?.envelope.args).toMatchObject({ powers: 'full_powers', on: '2026-10-15' });
});

test('what was recorded by mistake is taken back after a question', async () => {
  const known = consentOf('CL', '2026-03-02', null);
  const opened = await open(
    'consent',
    '/instruments/:instrument/consents/:consent',
    `${HERE}/consents/${known.id}`,
    [instrumentOf(), known],
  );
  await userEvent.click(page.getByRole('button', { name: 'Quitar el registro' }));
  expect(made(opened)).toEqual([]);
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Quitar el registro' }));
  await expect.poll(() => made(opened)).toEqual(['instruments.take_back_consent']);
  await expect.poll(() => opened.path()).toBe(HERE);
});

test('the members stand in Spanish precedence for a reader of English, as of the chosen day', async () => {
  const docs = [
    instrumentOf(),
    ...IN_FORCE,
    standingOf('ameripol', { name: { es: 'AMERIPOL' } }),
    standingOf('BO', { status: 'interested' }),
  ];
  const opened = await openMembers(docs, { locale: 'en' });
  const members = () => rowsOf(opened, 'Member states').map((row) => row.replace(/Since.*/, ''));
  expect(members()).toEqual(['1Argentina', '2Peru', '3Dominican Republic']);
  // Uruguay signed, and its powers are not checked.
  expect(rowsOf(opened, 'Interested')).toHaveLength(2);
  expect(rowsOf(opened, 'Observers')[0]).toContain('AMERIPOL');
  setText(opened.host.querySelector('#members-day') as HTMLElement, '2026-03-14');
  await expect.poll(() => textOf(opened)).toContain('No members on that day');
  setText(opened.host.querySelector('#members-day') as HTMLElement, '');
  await expect.poll(() => textOf(opened)).toContain('No date chosen: today’s is shown');
  expect(isWhole()).toBe(true);
});

test('without an instrument, or for whoever takes no part, the pages say so', async () => {
  let opened = await openMembers([]);
  expect(textOf(opened)).toContain('Ese día no hay miembros');
  opened.close();
  opened = await openMembers([], { as: 'chile-officer' });
  expect(textOf(opened)).toContain('Lo leen quienes participan en las reuniones');
  opened.close();
  opened = await open('instruments', '/instruments', '/instruments', []);
  expect(textOf(opened)).toContain('Todavía no hay instrumentos');
  opened.close();
  opened = await openInstrument([]);
  expect(textOf(opened)).toContain('Este dispositivo no tiene ese instrumento');
});
