import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { profileHash } from '#shared/ideal/networks.rules.ts';
import { mergerId } from '#shared/ideal/networks.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import {
  editionDoc,
  HERE_EDITION,
  mergerDoc,
  networkDoc,
  PROFILE,
  profileDoc,
  releaseDocs,
} from './ideal-pages.fixtures.ts';

const modules = import.meta.glob<{ default: () => unknown }>('./*.page.tsx');

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(file: string, route: string, path: string, docs: readonly Doc[], as = 'chile-contact') {
  await page.viewport(360, 740);
  const component = (await modules[`./${file}.page.tsx`]?.())?.default;
  if (component === undefined) throw new Error(`no page ${file}`);
  phone = await openPhone({
    docs,
    now: SECOND_DAY,
    pages: { [route]: component, '*': () => null },
    path,
    as,
  });
  return phone;
}
const register = (docs: readonly Doc[], as?: string) =>
  open('networks', '/ideal/networks', '/ideal/networks', docs, as);
const network = (id: string, docs: readonly Doc[], as?: string) =>
  open('network', '/ideal/networks/:network', `/ideal/networks/${id}`, docs, as);
const textOf = (opened: Phone) => opened.host.textContent ?? '';
const titles = (opened: Phone) =>
  [...opened.host.querySelectorAll('.row-title')].map((each) => each.textContent);
const made = (opened: Phone) => opened.client.outbox().map(({ envelope }) => envelope.name);
const press = (name: string) =>
  (page.getByRole('button', { name, exact: true }).first().element() as HTMLElement).click();
async function answer(button: string, words: string) {
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByText(words, { exact: false })).toBeInTheDocument();
  await userEvent.click(dialog.getByRole('button', { name: button, exact: true }));
}
const CHILE = networkDoc('ntw_chile', { state: 'CL', codeName: 'Choneros' });
const ECUADOR = networkDoc('ntw_ecuador');

test('the register is searched without accents, in names, aliases, areas and states', async () => {
  const opened = await register(
    [
      networkDoc('ntw_a', { codeName: 'Los Águilas', aliases: ['La Compañía'] }),
      networkDoc('ntw_b', { codeName: 'Tren', state: 'PE', operatesIn: ['PE'], areas: ['firearms'] }),
    ],
    'presidency-delegate',
  );
  const search = opened.host.querySelector('#networks-search') as HTMLElement;
  await userEvent.fill(search, 'compania');
  await expect.poll(() => titles(opened)).toEqual(['Los Águilas']);
  await userEvent.fill(search, 'armas peru');
  await expect.poll(() => titles(opened)).toEqual(['Tren']);
  await userEvent.fill(search, 'nadie');
  await expect.poll(() => textOf(opened)).toContain('Ninguna red tiene «nadie»');
  expect(page.getByRole('link', { name: 'Describir una red' }).query()).toBeNull();
});

test('likely the same network is proposed to those of either state, and agreed to by the other', async () => {
  let opened = await register([CHILE, ECUADOR]);
  await expect.poll(() => textOf(opened)).toContain('Choneros (Chile) y Los Choneros (Ecuador)');
  opened.close();
  opened = await register([CHILE, ECUADOR], 'presidency-delegate');
  expect(textOf(opened)).not.toContain('Posiblemente la misma red');
  opened.close();
  opened = await network('ntw_chile', [CHILE, ECUADOR]);
  await expect.poll(() => textOf(opened)).toContain('Nombres parecidos: Choneros y Los Choneros');
  press('Proponer que es la misma');
  await expect.poll(() => made(opened)).toEqual(['networks.propose_merger']);
  await expect.poll(() => textOf(opened)).toContain('Falta el acuerdo del Ecuador');
  opened.close();
  opened = await network('ntw_chile', [CHILE, ECUADOR, mergerDoc('ntw_chile', 'ntw_ecuador')]);
  expect(textOf(opened)).toContain('Falta el acuerdo de Chile');
  press('Estar de acuerdo');
  await expect.poll(() => made(opened)).toEqual(['networks.agree_to_merger']);
  await expect.poll(() => textOf(opened)).toContain('Es la misma red que');
});

test('what was joined stands as one, both profiles are read, and it is ended only with a reason', async () => {
  const joined = { status: 'merged' as const };
  const mergers = [mergerId('ntw_chile', 'ntw_ecuador')];
  const docs = [
    { ...CHILE, body: { ...CHILE.body, mergers } },
    { ...ECUADOR, body: { ...ECUADOR.body, mergers, status: 'dismantled' as const } },
    mergerDoc('ntw_chile', 'ntw_ecuador', joined),
  ];
  let opened = await register(docs);
  expect(titles(opened)).toEqual(['Choneros / Los Choneros']);
  expect(textOf(opened)).toContain('Chile: Confirmada. Ecuador: Desarticulada');
  opened.close();
  opened = await network('ntw_chile', docs);
  expect(textOf(opened)).toContain('Unida con otra');
  expect(textOf(opened)).toContain('Los Choneros (Ecuador)');
  for (const each of opened.host.querySelectorAll('details')) each.open = true;
  press('Separar los perfiles');
  await expect.poll(() => textOf(opened)).toContain('Escriba el motivo');
  expect(made(opened)).toEqual([]);
});

test('a profile is released by two: the preview says every word, and the question comes before', async () => {
  let opened = await network('ntw_own', [profileDoc('ntw_own')]);
  expect(textOf(opened)).toContain('Solo lo lee su Estado');
  expect(textOf(opened)).toContain('Lo que leerán todos los miembros');
  press('Preparar la difusión del perfil');
  await expect.poll(() => made(opened)).toEqual(['networks.prepare']);
  await expect.poll(() => textOf(opened)).toContain('Falta que otra persona lo autorice.');
  expect(page.getByRole('button', { name: 'Autorizar la difusión del perfil' }).query()).toBeNull();
  opened.close();

  const hash = profileHash({ ...PROFILE, status: 'confirmed' });
  const prepared = { by: 'per_chile-contact', label: 'Punto de contacto, Chile', at: SECOND_DAY, hash };
  opened = await network('ntw_own', [profileDoc('ntw_own', { prepared })], 'chile-authoriser');
  for (const words of ['Fénix', 'Guayas', 'Dirige pabellones desde dentro.', 'Sin fronteras'])
    expect(textOf(opened).split('Lo que leerán todos los miembros')[1]).toContain(words);
  press('Autorizar la difusión del perfil');
  const dialog = page.getByRole('dialog');
  await expect
    .element(dialog.getByText('Todos los miembros leerán este perfil', { exact: false }))
    .toBeInTheDocument();
  await userEvent.click(dialog.getByRole('button', { name: 'Autorizar la difusión del perfil' }));
  await expect.poll(() => made(opened)).toEqual(['networks.authorise']);
});

test('what the others read is said to be older once the profile has changed, and can be taken back', async () => {
  const released = { preparedBy: 'per_a', authorisedBy: 'per_b', at: SECOND_DAY };
  const docs = [
    profileDoc('ntw_own', { released }),
    networkDoc('ntw_own', { state: 'CL', codeName: 'Antes' }),
  ];
  const opened = await network('ntw_own', docs);
  expect(textOf(opened)).toContain('el perfil cambió después');
  press('Retirar el perfil');
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Retirar el perfil' }));
  await expect.poll(() => made(opened)).toEqual(['networks.take_back']);
});

test('a state says where its network stands by the steps that are open', async () => {
  const opened = await network('ntw_own', [profileDoc('ntw_own', { status: 'candidate' })]);
  expect(page.getByRole('button', { name: 'Marcar como inactiva' }).query()).toBeNull();
  press('Confirmar');
  await answer('Confirmar', 'nadie más tiene este perfil');
  await expect.poll(() => made(opened)).toEqual(['networks.step']);
  await expect.element(page.getByRole('button', { name: 'Marcar como inactiva' })).toBeInTheDocument();
});

test('where a released network stands is asked, stays home, and the others are said to read something older', async () => {
  const released = { preparedBy: 'per_a', authorisedBy: 'per_b', at: SECOND_DAY };
  const opened = await network('ntw_own', [
    profileDoc('ntw_own', { released }),
    networkDoc('ntw_own', { state: 'CL' }),
  ]);
  press('Marcar como desarticulada');
  expect(made(opened)).toEqual([]);
  await answer('Marcar como desarticulada', 'Los demás leen «Confirmada» hasta que usted prepare');
  await expect.poll(() => made(opened)).toEqual(['networks.step']);
  await expect.poll(() => textOf(opened)).toContain('Lo que leen los demás es anterior');
  await expect
    .element(page.getByRole('button', { name: 'Preparar la difusión del perfil' }))
    .toBeInTheDocument();
});

test('what comes while somebody answers is not what they authorise', async () => {
  const hash = profileHash({ ...PROFILE, status: 'confirmed' });
  const by = { by: 'per_chile-contact', label: 'Punto de contacto, Chile', at: SECOND_DAY };
  const opened = await network(
    'ntw_own',
    [profileDoc('ntw_own', { prepared: { ...by, hash } })],
    'chile-authoriser',
  );
  press('Autorizar la difusión del perfil');
  await answer('Autorizar la difusión del perfil', 'Todos los miembros leerán este perfil');
  await expect.poll(() => made(opened)).toEqual(['networks.authorise']);
  expect(opened.client.outbox()[0]?.envelope.args).toMatchObject({ hash });
});

test('a proposal is declined and not parted; one that ended is proposed again', async () => {
  let opened = await network('ntw_chile', [CHILE, ECUADOR, mergerDoc('ntw_chile', 'ntw_ecuador')]);
  expect(textOf(opened)).toContain('No es la misma');
  expect(textOf(opened)).not.toContain('Separar los perfiles');
  opened.close();
  const by = { by: 'per_x', at: SECOND_DAY };
  const ended = { status: 'undone' as const, ended: { ...by, reason: 'Son dos' } };
  opened = await network('ntw_chile', [CHILE, ECUADOR, mergerDoc('ntw_chile', 'ntw_ecuador', ended)]);
  press('Proponer de nuevo que es la misma');
  await expect.poll(() => made(opened)).toEqual(['networks.propose_merger']);
  opened.close();
  // Parted because one was taken back: it is said again that they are alike.
  const parted = { status: 'undone' as const };
  opened = await register([CHILE, ECUADOR, mergerDoc('ntw_chile', 'ntw_ecuador', parted)]);
  await expect.poll(() => textOf(opened)).toContain('Nombres parecidos: Choneros y Los Choneros');
  expect(textOf(opened)).not.toContain('Las dos llevan el nombre');
});

const read = (docs: readonly Doc[], as?: string, state = 'CL') =>
  open('read', '/ideal/:edition/read/:state', `${HERE_EDITION}/read/${state}`, docs, as);

test('what a state released is read word for word, small counts are said not to be shown', async () => {
  let opened = await read([editionDoc(), ...releaseDocs('CL')]);
  for (const words of [
    'La cocaína sale por tres puertos.',
    'Nota 12/2026',
    Array(8).fill('aaaaaaaa').join('-'),
    'Contenedores refrigerados hacia el norte.',
    'Evaluación B2',
    'H1 · TLP:AMBER · Informe de campo',
    'SIPA S-77',
    'kg',
    'No se muestra',
    'Nadie lo ha abierto, que se sepa',
  ])
    expect(textOf(opened)).toContain(words);
  opened.close();
  const reading = {
    ...{ collection: 'releaseReadings', id: 'rdg_a', parent: 'rls_three-CL', audience: 'all', rev: 1 },
    body: { person: 'per_x', label: 'Análisis, AMERIPOL', number: 2, at: SECOND_DAY },
  };
  opened = await read([editionDoc(), ...releaseDocs('CL'), reading]);
  expect(textOf(opened).split('Quién lo abrió')[1]).toContain('Análisis, AMERIPOL');
});

test('that a release of another state was opened is told once; one’s own is not', async () => {
  let opened = await read([editionDoc(), ...releaseDocs('CL')], 'ameripol-analyst');
  await expect.poll(() => made(opened), { timeout: 4000 }).toEqual(['ideal.note_opened']);
  opened.close();
  opened = await read([editionDoc(), ...releaseDocs('CL')]);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(made(opened)).toEqual([]);
});

test('who may read finds the states that opened something, others are told who does', async () => {
  const at = `${HERE_EDITION}/read`;
  let opened = await open(
    'readable',
    '/ideal/:edition/read',
    at,
    [editionDoc(), ...releaseDocs('CL')],
    'ameripol-analyst',
  );
  expect(titles(opened)).toEqual(['Chile']);
  opened.close();
  opened = await open('readable', '/ideal/:edition/read', at, [editionDoc()], 'ameripol-analyst');
  expect(textOf(opened)).toContain('No hay nada difundido que usted pueda leer');
  opened.close();
  opened = await open(
    'readable',
    '/ideal/:edition/read',
    at,
    [editionDoc(), ...releaseDocs('CL')],
    'presidency-admin',
  );
  expect(titles(opened)).toEqual([
    'Lo leen el propio Estado y los analistas de AMERIPOL a quienes se lo abrió.',
  ]);
});
