import { QueryClient, QueryClientProvider } from '@tanstack/solid-query';
import { createComponent, type JSX } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { contributionDoc } from '#app/features/contributions/contributions-pages.fixtures.ts';
import { EDITION, editionDoc, requirementDoc } from '#app/features/ideal/ideal-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { docWith } from '#shared/board/board.fixtures.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { panelId, seatHolderId } from '#shared/panels/panels.schemas.ts';
import type { Colleague } from '#shared/people/people.schemas.ts';
import PanelPage from './panel.page.tsx';
import PanelAreaPage from './panel-area.page.tsx';
import PanelReleasePage from './panel-release.page.tsx';
import {
  areaDoc,
  evidenceDoc,
  figureDoc,
  handInDoc,
  NOW,
  panelDoc,
  seatDocs,
  seatsDocs,
} from './rating-docs.fixtures.ts';
import SeatEditPage from './seat-edit.page.tsx';

const HERE = `/ideal/${EDITION}/panel`;
let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
const queries = () => new QueryClient({ defaultOptions: { queries: { retry: false } } });
const draw = (Page: () => JSX.Element) => () => (
  <QueryClientProvider client={queries()}>{createComponent(Page, {})}</QueryClientProvider>
);
const text = () => phone?.host.textContent ?? '';
const sent = () => phone?.client.outbox().map(({ envelope: { name, args } }) => [name, args]);
const press = (name: string) => userEvent.click(page.getByRole('button', { name, exact: true }));

async function open({
  path = HERE,
  docs,
  as = 'chile-contact',
  locale = 'es',
  people,
}: {
  path?: string;
  docs: readonly Doc[];
  as?: string;
  locale?: 'es' | 'pt' | 'en';
  /** Whom the server names; without them there is no network. */
  people?: readonly Colleague[];
}) {
  await page.viewport(360, 740);
  phone = await openPhone({
    docs: [editionDoc(), ...docs],
    now: NOW,
    pages: {
      '/ideal/:edition/panel': draw(PanelPage),
      '/ideal/:edition/panel/seats/new': draw(SeatEditPage),
      '/ideal/:edition/panel/seats/:seat': draw(SeatEditPage),
      '/ideal/:edition/panel/areas/:area': draw(PanelAreaPage),
      '/ideal/:edition/panel/release': draw(PanelReleasePage),
      '*': () => null,
    },
    path,
    as,
    locale,
    ...(people === undefined ? {} : { request: async () => ({ kind: 'clasi.colleagues', people }) }),
  });
  return phone;
}

test('a panel is set up with the areas asked of the state and the method that was adopted', async () => {
  await open({ docs: [requirementDoc('rqm_ports')] });
  await expect.poll(text).toContain('Vienen elegidas');
  await userEvent.dblClick(page.getByRole('button', { name: 'Armar el panel' }));
  const { title, collectUntil: until } = editionDoc().body;
  const asked = { state: 'CL', edition: EDITION, method: 'ideal-1', title, until, areas: ['cocaine'] };
  await expect.poll(sent).toEqual([['panels.set_up', asked]]);
  await expect.poll(text).toContain('Falta un puesto de:');
});

test('the panel is told once that its edition is called anew or collects until another day', async () => {
  const { title, collectUntil } = editionDoc().body;
  await open({ docs: [panelDoc({ title, until: '2020-01-01' }), areaDoc('firearms')] });
  expect(text()).toContain('La edición cambió de título o de fecha');
  await press('Decirlo al panel');
  await expect.poll(text).not.toContain('La edición cambió de título o de fecha');
  expect(sent()).toEqual([
    [
      'panels.set_up',
      { state: 'CL', edition: EDITION, method: 'ideal-1', title, until: collectUntil, areas: [] },
    ],
  ]);
});

test('a seat is added by institution and office', async () => {
  await open({ path: `${HERE}/seats/new`, docs: [panelDoc()] });
  await expect.poll(text).toContain('Puesto nuevo');
  await userEvent.selectOptions(document.querySelector('select') as HTMLElement, 'prosecution');
  await userEvent.fill(page.getByLabelText('Cargo, sin nombre'), 'Fiscalía Nacional');
  await press('Guardar');
  await expect
    .poll(() => sent()?.[0]?.[1])
    .toMatchObject({
      ...{ institution: 'prosecution', office: 'Fiscalía Nacional', edition: EDITION, state: 'CL' },
    });
});

test('choosing who holds a seat needs a network, and says so', async () => {
  await open({ path: `${HERE}/seats/pst_prison`, docs: [panelDoc(), ...seatDocs()] });
  await expect.poll(text).toContain('Elegir a una persona');
  await expect.poll(text).toMatch(/conexi[oó]n|red/);
});

const holderDoc = docWith(
  'seatHolders',
  seatHolderId('pst_prison'),
  { edition: EDITION, seat: 'pst_prison', person: 'per_prison', label: 'Oficial', since: 1 },
  panelId(EDITION),
);
const officer: Colleague = { person: 'per_prison', label: 'Oficial', institution: 'prison', unit: null };
const GONE = 'nadie valora desde este puesto';

test.each<[string, readonly Colleague[], isGone: boolean]>([
  ['has an account and a role', [officer], false],
  ['has none any more', [], true],
])('whoever holds a seat and %s', async (_, people, isGone) => {
  for (const path of [HERE, `${HERE}/seats/pst_prison`]) {
    await open({ path, docs: [panelDoc(), ...seatsDocs(), holderDoc], people });
    await expect.poll(text).toContain('Oficial');
    if (isGone) await expect.poll(text).toContain(GONE);
    else if (path !== HERE) await expect.poll(text).toContain('No hay otra persona');
    expect(text().includes(GONE)).toBe(isGone);
    phone?.close();
  }
});

const colleague = (person: string, institution: Colleague['institution']): Colleague => ({
  ...{ person, label: `Persona ${person}`, institution, unit: null },
});
const PRISON_SEAT = { state: 'CL', edition: EDITION, seat: 'pst_prison' };

test('a seat is emptied, and somebody of another institution put on it, only after a question', async () => {
  await open({
    path: `${HERE}/seats/pst_prison`,
    docs: [panelDoc(), ...seatsDocs(), holderDoc],
    people: [officer, colleague('per_customs', 'customs'), colleague('per_guard', 'prison')],
  });
  await expect.poll(text).toContain('Otra institución');
  expect(text().match(/Otra institución/g)).toHaveLength(1);
  await userEvent.click(page.getByRole('button', { name: /^Asignar.*per_customs/ }));
  await expect.poll(text).toContain('Es de otra institución: Aduanas.');
  expect(text()).toContain('Oficial deja de valorar enseguida.');
  await press('No, volver');
  await press('Dejar vacío');
  await expect.poll(text).toContain('lo que no entregó, no.');
  expect(sent()).toEqual([]);
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Dejar vacío' }));
  const empty = { ...PRISON_SEAT, former: 'per_prison', person: null, label: null };
  await expect.poll(sent).toEqual([['panels.seat_person', empty]]);
  // Nobody is in the seat any more, and they are of its institution.
  await userEvent.click(page.getByRole('button', { name: /^Asignar.*per_guard/ }));
  const guard = { ...PRISON_SEAT, former: null, person: 'per_guard', label: 'Persona per_guard' };
  await expect.poll(() => sent()?.at(-1)).toEqual(['panels.seat_person', guard]);
});

test('areas that are added are chosen one by one, and it is said that they appear to all raters', async () => {
  await open({ docs: [requirementDoc('rqm_ports'), panelDoc(), ...seatsDocs(), areaDoc('firearms')] });
  await userEvent.click(document.querySelector('details summary') as HTMLElement);
  await expect
    .poll(text)
    .toContain('aparecen enseguida a todos los que valoran. Se piden a su Estado: Cocaína.');
  expect(document.querySelectorAll('details input:checked').length).toBe(0);
  await press('Añadir las áreas elegidas');
  await expect.poll(text).toContain('Elija al menos un área.');
  expect(sent()).toEqual([]);
});

test('that the contribution goes out first is said before anything is pressed, with the way there', async () => {
  const docs = FINAL.filter(({ collection }) => collection !== 'contributions');
  await open({ path: `${HERE}/release`, docs: [...docs, contributionDoc()] });
  await expect.poll(text).toContain('Difunda primero el aporte de su Estado');
  expect(document.querySelector(`a[href="/ideal/${EDITION}/work/release"]`)).not.toBeNull();
  expect(page.getByRole('button', { name: 'Preparar la difusión de las cifras' }).query()).toBeNull();
  // What is contested says so in words.
  expect(text().match(/En disputa/g)).toHaveLength(1);
  expect(
    [...document.querySelectorAll('.row-detail')].filter(({ textContent }) => textContent === ''),
  ).toEqual([]);
});

test.each<[number, number, string]>([
  [1, 1, '1 elemento de evidencia.'],
  [2, 1, '2 elementos de evidencia, de los que el panel lee 1.'],
  [2, 0, '2 elementos de evidencia, que el panel no lee.'],
])('of %i items of evidence the panel reads %i', async (count, read, said) => {
  const figure = figureDoc('firearms');
  const evidence = [{ source: 'A', information: '1', count }];
  const given = evidenceDoc('firearms');
  const items = (given.body as unknown as { items: never[] }).items.slice(0, read);
  await open({
    path: `${HERE}/areas/firearms`,
    docs: [
      ...FINAL.slice(0, -1),
      { ...figure, body: { ...figure.body, evidence } } as Doc,
      { ...given, body: { ...given.body, items } },
    ],
  });
  await expect.poll(text).toContain(said);
});

test('to an area that is finished nothing more to read is given', async () => {
  await open({ path: `${HERE}/areas/firearms`, docs: FINAL });
  await expect.poll(text).toContain('Cifra del Estado');
  expect(text()).not.toContain('Dar al panel lo que se puede leer ahora');
});

test('without a network nobody is said to be gone', async () => {
  await open({ docs: [panelDoc(), ...seatsDocs(), holderDoc] });
  await expect.poll(text).toContain('Oficial');
  expect(text()).not.toContain(GONE);
});

test('an area from which something went by itself says so until it is given again', async () => {
  const docs = [panelDoc(), ...seatsDocs(), areaDoc('firearms')];
  const path = `${HERE}/areas/firearms`;
  const given = evidenceDoc('firearms');
  const opened = await open({ path, docs: [...docs, given] });
  await expect.poll(text).toContain('Dar al panel lo que se puede leer ahora');
  expect(text()).not.toContain('Se quitó algo');
  const items: never[] = [];
  await opened.receive({ ...given, rev: 2, body: { ...given.body, items, takenAwayAt: NOW } });
  await expect.poll(text).toContain('Se quitó algo de lo que el panel leía');
  expect(text()).not.toContain('Trazas de 1.206 armas');
});

test('a round is closed after a question, with the seats that are not waited for and why', async () => {
  await open({
    path: `${HERE}/areas/firearms`,
    docs: [
      panelDoc(),
      ...seatsDocs(),
      areaDoc('firearms'),
      ...['pst_prison', 'pst_police', 'pst_prosecution'].map((seat) => handInDoc('firearms', 5, seat)),
    ],
  });
  await expect.poll(text).toContain('Se cierra sin la hoja de: Aduanas');
  await press('Cerrar la ronda');
  await expect.poll(text).toContain('Escriba el motivo');
  await userEvent.fill(page.getByLabelText('Por qué no se espera'), 'El puesto está vacante.');
  await press('Cerrar la ronda');
  await expect.poll(text).toContain('no se puede abrir de nuevo');
  expect(sent()).toEqual([]);
  await userEvent.dblClick(page.getByRole('dialog').getByRole('button', { name: 'Cerrar la ronda' }));
  await expect.poll(() => sent()?.map(([name]) => name)).toEqual(['panels.close_area']);
  expect(sent()?.[0]?.[1]).toMatchObject({
    ...{ round: 1, missing: { seats: ['pst_customs'], reason: 'El puesto está vacante.' } },
  });
});

test('beside the list, the round of the area on the screen is closed, not of the one opened before', async () => {
  const seats = ['pst_prison', 'pst_police', 'pst_prosecution'];
  const areas = ['cocaine', 'extortion'] as const;
  const opened = await open({
    path: `${HERE}/areas/cocaine`,
    docs: [
      panelDoc(),
      ...seatsDocs(),
      ...areas.map((area) => areaDoc(area)),
      ...areas.flatMap((area) => seats.map((seat) => handInDoc(area, 5, seat))),
    ],
  });
  await page.viewport(1280, 800);
  await userEvent.fill(page.getByLabelText('Por qué no se espera'), 'De la cocaína.');
  opened.go(`${HERE}/areas/extortion`);
  await expect.element(page.getByRole('heading', { name: 'Extorsión', level: 1 })).toBeVisible();
  await expect.element(page.getByLabelText('Por qué no se espera')).toHaveValue('');
  await userEvent.fill(page.getByLabelText('Por qué no se espera'), 'De la extorsión.');
  await press('Cerrar la ronda');
  await expect.poll(() => page.getByRole('dialog').element().textContent).toContain('Extorsión');
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Cerrar la ronda' }));
  await expect
    .poll(sent)
    .toMatchObject([['panels.close_area', { area: 'extortion', missing: { reason: 'De la extorsión.' } }]]);
});

test('the page of the panel says the day, after it what lacks sheets, and what can be closed comes first', async () => {
  const sheets = ['pst_prison', 'pst_police', 'pst_prosecution', 'pst_customs'];
  const opened = await open({
    docs: [
      ...[panelDoc(), ...seatsDocs(), areaDoc('firearms'), areaDoc('cocaine'), areaDoc('extortion')],
      ...sheets.map((seat) => handInDoc('firearms', 5, seat)),
    ],
  });
  await expect.poll(text).toContain('Valorar a más tardar el 20 nov 2026');
  expect(text()).not.toContain('El día pasó');
  expect(text()).toMatch(/Se puede cerrar.*Armas de fuego.*Gendarmería.*Cocaína.*Extorsión/);
  opened.setNow(Date.parse('2026-11-30T12:00:00Z'));
  await expect.poll(text).toContain('El día pasó: 2 áreas sin todas las hojas');
});

test('a second round of one or two is closed only after it is said that it will not be used', async () => {
  const first = ['pst_prison', 'pst_police', 'pst_prosecution', 'pst_customs'];
  const area = areaDoc('firearms', { status: 'second_round', contested: ['V4'], spread: { V4: [0, 3, 4] } });
  const handIns = (n: number) => [
    ...first.map((seat) => handInDoc('firearms', 5, seat)),
    ...first.slice(0, n).map((seat) => handInDoc('firearms', 9, seat, 2)),
  ];
  const NOT_USED = 'Si cierra ahora, la segunda ronda no se usa';
  await open({ path: `${HERE}/areas/firearms`, docs: [panelDoc(), ...seatsDocs(), area, ...handIns(1)] });
  await expect.poll(text).toContain(NOT_USED);
  expect(text()).toContain('La entregó 1 puesto, y hacen falta 3');
  await userEvent.fill(page.getByLabelText('Por qué no se espera'), 'No responden.');
  await press('Cerrar la ronda');
  await expect.poll(text).toContain('la entregaron menos de 3 puestos: vale la primera');
  phone?.close();
  await open({ path: `${HERE}/areas/firearms`, docs: [panelDoc(), ...seatsDocs(), area, ...handIns(3)] });
  await expect.poll(text).toContain('Se cierra sin la hoja de');
  expect(text()).not.toContain(NOT_USED);
});

test('a round without a sheet of each institution cannot be closed, and says what is missing', async () => {
  await open({
    path: `${HERE}/areas/firearms`,
    docs: [panelDoc(), ...seatsDocs(), areaDoc('firearms'), handInDoc('firearms', 5, 'pst_prison')],
  });
  await expect.poll(text).toContain('La ronda todavía no se puede cerrar');
  expect(text()).toContain('Falta al menos una hoja de: Policía');
  expect(page.getByRole('button', { name: 'Cerrar la ronda' }).query()).toBeNull();
});

const FINAL = [
  panelDoc(),
  ...seatsDocs(),
  contributionDoc({ status: 'released', releases: 1, standing: 1 }),
  areaDoc('firearms', { status: 'final' }),
  figureDoc('firearms'),
];

test('what goes out is shown word for word, without a seat, and is prepared once', async () => {
  await open({ path: `${HERE}/release`, docs: FINAL });
  await expect.poll(text).toContain('Gendarmería, subdirección operativa');
  expect(text()).toContain('0  3  4');
  expect(text()).not.toContain('pst_');
  await userEvent.click(page.getByLabelText(/nuestras cifras con el nombre del Estado/));
  await expect.poll(() => sent()?.map(([name]) => name)).toEqual(['panels.show_column']);
  await userEvent.dblClick(page.getByRole('button', { name: 'Preparar la difusión de las cifras' }));
  await expect.poll(() => sent()?.map(([name]) => name)).toEqual(['panels.show_column', 'panels.prepare']);
  await expect.poll(text).toContain('Preparadas: falta autorizar');
  expect(page.getByRole('button', { name: 'Autorizar la difusión de las cifras' }).query()).toBeNull();
});

test.each([
  ['pt', 'Painel do Estado'],
  ['en', 'Panel of the state'],
] as const)('the panel with its areas and figures in %s', async (locale, title) => {
  await open({ docs: FINAL, locale });
  await expect.poll(text).toContain(title);
  await expect.poll(() => document.querySelector('.printed-score')?.textContent).toMatch(/^5[.,]2/);
});

test('in the row of an area the round and the figure do not lie on one another', async () => {
  await open({
    docs: [
      panelDoc(),
      ...seatsDocs(),
      areaDoc('firearms', { status: 'second_round' }),
      figureDoc('firearms'),
    ],
  });
  await expect.poll(text).toContain('Segunda ronda');
  const [round, figure] = [...(phone?.host.querySelectorAll('.row .row-marked') ?? [])];
  const tag = round?.querySelector('.tag')?.getBoundingClientRect();
  const line = figure?.getBoundingClientRect();
  expect(tag && line && line.top - tag.bottom).toBeGreaterThanOrEqual(2);
});
