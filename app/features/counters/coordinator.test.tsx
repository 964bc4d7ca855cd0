import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { savedLines } from '#app/kit/sheets/saved-file.fixtures.ts';
import {
  countReleases,
  counts,
  doubleJudgements,
  type StateDay,
  stateDays,
} from '#shared/counters/counters.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import CoordinatorCountPage from './coordinator-count.page.tsx';
import CoordinatorDayPage from './coordinator-day.page.tsx';
import CoordinatorDaysPage from './coordinator-days.page.tsx';
import CoordinatorDoublePage from './coordinator-double.page.tsx';
import CoordinatorEntryPage from './coordinator-entry.page.tsx';
import {
  AIRPORT,
  countDoc,
  HERE_OPERATION,
  jointDayDoc,
  NOW,
  OPERATION,
  OPERATION_DOCS,
  PORT,
  POSTS,
  releaseDoc,
  SHIFTS,
  stateDayDoc,
} from './coordinator-pages.fixtures.ts';
import CoordinatorPostPage from './coordinator-post.page.tsx';
import CoordinatorReleasePage from './coordinator-release.page.tsx';
import CoordinatorReleasedPage from './coordinator-released.page.tsx';
import CoordinatorTablePage from './coordinator-table.page.tsx';

const pages = {
  '/operations': CoordinatorDaysPage,
  '/operations/:day': CoordinatorDayPage,
  '/operations/:day/table': CoordinatorTablePage,
  '/operations/:day/release': CoordinatorReleasePage,
  '/operations/:day/releases/:release': CoordinatorReleasedPage,
  '/operations/:day/doubles/:one/:other': CoordinatorDoublePage,
  '/operations/:day/posts/:post': CoordinatorPostPage,
  '/operations/:day/posts/:post/count': CoordinatorCountPage,
  '/operations/:day/posts/:post/entries/:entry': CoordinatorEntryPage,
  '*': () => null,
};

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
async function open(
  path: string,
  { as = 'chile-coordinator', docs = OPERATION_DOCS, locale = 'es' as 'es' | 'pt' | 'en' } = {},
): Promise<Phone> {
  await page.viewport(360, 740);
  phone = await openPhone({ docs: docs as readonly Doc[], now: NOW, pages, path, as, locale });
  return phone;
}
const tidy = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const rows = (host: HTMLElement, list: string) =>
  [...host.querySelectorAll(`ul[aria-label="${list}"] > .row`)].map(tidy);

test('a day that waits to be opened stands first, and whoever has no part in it reads none', async () => {
  const other = { ...jointDayDoc({ title: { es: 'Otra jornada' } }), id: 'jad_other' };
  let opened = await open('/operations', { docs: [...OPERATION_DOCS, other] });
  await expect.poll(() => rows(opened.host, 'Jornadas en mi Estado')).toHaveLength(2);
  expect(rows(opened.host, 'Jornadas en mi Estado')[0]).toContain('Otra jornada');
  expect(rows(opened.host, 'Jornadas en mi Estado')[0]).toContain('Falta abrirla');
  opened.close();
  opened = await open('/operations', { as: 'chile-delegate' });
  expect(tidy(opened.host)).not.toContain('Acción conjunta');
  expect(tidy(opened.host)).toContain('Lo hacen el punto de contacto y quien coordina');
});

test('a state that opened a day learns on its own pages that it was cancelled, and why', async () => {
  const cancelled = { by: 'per_ec', at: NOW, takenAt: NOW, reason: 'Mal tiempo.' };
  const docs = OPERATION_DOCS.map((doc) =>
    doc.collection === 'jointActionDays' ? jointDayDoc({ state: 'cancelled', cancelled }) : doc,
  );
  let { host } = await open(HERE_OPERATION, { docs });
  await expect.poll(() => tidy(host)).toContain('La jornada se canceló. Mal tiempo.');
  phone?.close();
  ({ host } = await open('/operations', { docs }));
  await expect.poll(() => rows(host, 'Jornadas en mi Estado')[0]).toContain('Cancelada');
});

test('the day says what is to be decided, the totals of the state, its posts, and what was given', async () => {
  const { host } = await open(HERE_OPERATION);
  await expect.poll(() => rows(host, 'Por decidir')).toHaveLength(3);
  const [double, several, silent] = rows(host, 'Por decidir');
  expect(double).toContain('Posible duplicado');
  expect(double).toContain('Aeropuerto, carga · Puerto de San Antonio, terminal 2');
  expect(several).toContain('Detenciones: 3');
  expect(silent).toMatch(/Puesto en silencio.*Paso Los Libertadores/);
  const totals = rows(host, 'Totales del Estado').join(' | ');
  for (const line of [
    'Personas controladas318',
    '204',
    'Detenciones3',
    'Drogas: Cocaína24,9 kg',
    '12.500,50 USD',
  ])
    expect(totals).toContain(line);
  // What was given last stands beside.
  expect(totals).toContain('Entregado, provisional: 150');
  expect(rows(host, 'Lo que se entregó al centro de coordinación').join()).toContain(
    '1. Cifras provisionales',
  );
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('what the committee changed is told, and taken over by one tap', async () => {
  const docs = [jointDayDoc({ counters: ['drugs', 'cash', 'firearms'] }), stateDayDoc(), ...POSTS];
  const { host, client } = await open(HERE_OPERATION, { docs });
  await expect.poll(() => tidy(host)).toContain('La página del comité cambió. Allí es distinto: Contadores.');
  await userEvent.click(page.getByRole('button', { name: 'Tomar lo que cambió' }));
  await expect
    .poll(() => client.replica.one(stateDays, OPERATION)?.body.counters)
    .toEqual(['drugs', 'cash', 'firearms']);
  await expect.poll(() => tidy(host)).not.toContain('La página del comité cambió');
});

test('what this state chose otherwise is no change of the committee, and what is left as it is is asked once', async () => {
  const { title, from, until, counters } = stateDayDoc().body;
  const chosen = stateDayDoc({ counters: ['persons_checked'], copied: { title, from, until, counters } });
  let opened = await open(HERE_OPERATION, { docs: [jointDayDoc(), chosen, ...POSTS] });
  await expect.poll(() => rows(opened.host, 'Puestos')).toHaveLength(3);
  expect(tidy(opened.host)).not.toContain('La página del comité cambió');
  opened.close();
  opened = await open(HERE_OPERATION, { docs: [jointDayDoc({ until: '2026-10-19' }), chosen, ...POSTS] });
  await expect.poll(() => tidy(opened.host)).toContain('Allí es distinto: Hasta.');
  await userEvent.click(page.getByRole('button', { name: 'Dejarlo como está' }));
  await expect.poll(() => tidy(opened.host)).not.toContain('La página del comité cambió');
  const body = opened.client.replica.one(stateDays, OPERATION)?.body;
  expect([body?.until, body?.counters, body?.copied?.until]).toEqual([
    until,
    ['persons_checked'],
    '2026-10-19',
  ]);
});

test('of one seizure the entry that is kept counts, and the decision can be changed', async () => {
  const { host, client, go, path } = await open(`${HERE_OPERATION}/doubles/cnt_again/cnt_cocaine`);
  await expect.poll(() => host.querySelector('#double-reason')).not.toBeNull();
  // Received three quarters of an hour after it was counted: both clocks are shown.
  expect(tidy(host)).toContain('en el dispositivo; recibida');
  await userEvent.click(page.getByText('Es una, y cuenta la de Puerto de San Antonio, terminal 2'));
  await userEvent.fill(host.querySelector('#double-reason') as HTMLElement, 'El mismo paquete.');
  await userEvent.click(page.getByRole('button', { name: 'Guardar la decisión' }));
  await expect.poll(path).toBe(HERE_OPERATION);
  expect(client.replica.all(doubleJudgements).map(({ body }) => body.keeps)).toEqual(['cnt_cocaine']);
  await expect.poll(() => rows(host, 'Totales del Estado').join()).toContain('Cocaína12,4 kg');
  await expect.poll(() => rows(host, 'Por decidir').join()).not.toContain('Posible duplicado');
  expect(rows(host, 'Duplicados decididos').join()).toContain('cuenta la de Puerto de San Antonio');
  go(`${HERE_OPERATION}/posts/${AIRPORT}`);
  await expect.poll(() => tidy(host)).toContain('no suma: es la misma que otra');
});

test('of several corrections the one that holds is marked, and a further one takes its place', async () => {
  const { host, client } = await open(`${HERE_OPERATION}/posts/${PORT}/entries/cnt_wrong`);
  await expect.poll(() => rows(host, 'Lo que se anotó')).toHaveLength(3);
  expect(rows(host, 'Lo que se anotó')[0]).toMatch(/3.*Uno quedó libre.*Vigente/);
  await userEvent.fill(host.querySelector('#correction-value') as HTMLElement, '2');
  await userEvent.fill(host.querySelector('#correction-reason') as HTMLElement, 'Aclarado por teléfono.');
  await userEvent.click(page.getByRole('button', { name: 'Corregir la anotación' }));
  await expect.poll(() => rows(host, 'Lo que se anotó')[0]).toMatch(/2.*Aclarado por teléfono.*Vigente/);
  const made = client.replica.within(counts, PORT).filter(({ body }) => body.corrects === 'cnt_wrong');
  expect(made).toHaveLength(3);
});

test('what leaves the state is shown word for word: no post, no person, no hour', async () => {
  const { host, client, path } = await open(`${HERE_OPERATION}/release`);
  await expect.poll(() => host.querySelector('.footer-bar')).not.toBeNull();
  await userEvent.click(page.getByRole('button', { name: 'Entregar las provisionales' }));
  await expect.poll(path).toMatch(/\/releases\/crl_/);
  const made = client.replica.all(countReleases).find(({ body }) => body.number === 2)?.body;
  expect(made?.kind).toBe('provisional');
  expect(made?.lines).toContainEqual({ counter: 'detentions', kind: null, value: 3 });
  expect(made?.cards.map(({ counter, value }) => [counter, value])).toContainEqual(['drugs', 12_400]);
  const out = JSON.stringify([made?.lines, made?.cards]);
  for (const secret of ['pto_', 'shf_', 'per_', 'cnt_cocaine', 'Aduana']) expect(out).not.toContain(secret);
  await expect.poll(() => tidy(host)).toContain('Son las que cuentan en el centro de coordinación');
});

test('after verified figures there is only a correction of them, with a reason', async () => {
  const docs = [...OPERATION_DOCS, releaseDoc(2, { kind: 'verified', asOf: NOW - 1000 })];
  const { host, path } = await open(`${HERE_OPERATION}/release`, { docs });
  await expect.poll(() => tidy(host)).toContain('Las cifras ya se verificaron');
  expect(host.querySelector('[name="release-kind"]')).toBeNull();
  await userEvent.click(page.getByRole('button', { name: 'Entregar las verificadas' }));
  await expect.poll(() => tidy(host.querySelector('.error-summary'))).toContain('Escriba el motivo');
  await userEvent.fill(host.querySelector('#release-reason') as HTMLElement, 'Llegó un puesto.');
  await userEvent.click(page.getByRole('button', { name: 'Entregar las verificadas' }));
  await expect.poll(path).toMatch(/\/releases\/crl_/);
});

test('a closed day takes nothing more, and says how that ends', async () => {
  const { host } = await open(HERE_OPERATION, {
    docs: [...OPERATION_DOCS.filter(({ id }) => id !== OPERATION), stateDayDoc({ state: 'closed' })],
  });
  await expect.poll(() => tidy(host)).toContain('La jornada está cerrada en su Estado.');
  expect(host.querySelector('.footer-bar')).toBeNull();
  expect(host.querySelector(`a[href="${HERE_OPERATION}/reopen"]`)).not.toBeNull();
  expect(rows(host, 'Por decidir').join()).not.toContain('Puesto en silencio');
});

test('the daily table adds up each post, of one day or of all', async () => {
  const yesterday = { by: 'per_x', at: NOW - 20 * 3_600_000, takenAt: NOW };
  const docs = [
    ...OPERATION_DOCS.filter(({ id }) => id !== OPERATION),
    ...[
      stateDayDoc({ from: '2026-10-14' }),
      countDoc('cnt_before', AIRPORT, { value: 7, counted: yesterday }),
    ],
  ];
  const { host } = await open(`${HERE_OPERATION}/table`, { docs });
  const vehicles = () => rows(host, 'Tabla diaria').find((row) => row.startsWith('Vehículos'));
  await expect.poll(vehicles).toContain('211');
  expect(vehicles()).toContain('Puerto de San Antonio, terminal 2: 204');
  expect(vehicles()).toContain('Aeropuerto, carga: 7');
  await userEvent.selectOptions(host.querySelector('#table-day') as HTMLElement, '15 oct 2026');
  await expect.poll(vehicles).toContain('204');
  expect(vehicles()).not.toContain('Aeropuerto');
});

test('the file of the daily table says what it is, and a silent post has a column in it', async () => {
  const { host } = await open(`${HERE_OPERATION}/table`);
  await expect.poll(() => rows(host, 'Puesto en silencio').join()).toContain('Paso Los Libertadores');
  await expect.element(page.getByRole('button', { name: 'Imprimir' })).toBeInTheDocument();
  const csv = page.getByRole('button', { name: 'Descargar CSV', exact: true });
  const lines = await savedLines(() => userEvent.click(csv));
  expect(lines[0]).toBe('"Con puestos: no sale de su Estado."');
  for (const line of ['Tabla diaria: Acción conjunta en puertos', 'Chile', 'Toda la jornada'])
    expect(lines).toContain(`"${line}"`);
  expect(lines.some((line) => /^"Con lo anotado hasta 15 oct 2026, \d\d:\d\d"$/.test(line))).toBe(true);
  const head = lines.find((line) => line.startsWith('"Contador"')) ?? '';
  expect(head).toContain('"Clase"\t"Unidad"\t"Total"');
  expect(head).toContain('"Paso Los Libertadores"');
  expect(lines.find((line) => line.startsWith('"Vehículos"'))).toContain('"unidades"\t"204"');
  expect(lines.find((line) => line.startsWith('"Puesto en silencio"'))).toContain('Nada desde');
});

test.each(['pt', 'en'] as const)('all of it is said in %s', async (locale) => {
  const { host } = await open(HERE_OPERATION, { locale });
  await expect.poll(() => host.querySelectorAll('.row').length).toBeGreaterThan(15);
  for (const word of ['Puesto', 'Totales del Estado', 'Cifras', 'operations.', 'counting.'])
    expect(tidy(host)).not.toContain(word);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('without a network figures go out as of the last answer, and that is said', async () => {
  const { host, client, path } = await open(`${HERE_OPERATION}/release`);
  const answered = client.lastAnswerAt() ?? 0;
  phone?.setNow(NOW + 3_600_000);
  await expect.poll(() => tidy(host)).toContain('Sin conexión desde');
  expect(tidy(host)).toContain('son de esa hora');
  await userEvent.click(page.getByRole('button', { name: 'Entregar las provisionales' }));
  await expect.poll(path).toMatch(/\/releases\/crl_/);
  const made = client.replica.all(countReleases).find(({ body }) => body.number === 2)?.body;
  expect(made?.asOf).toBe(answered);
});

test('an incident stands with what is to be decided, with its note', async () => {
  const docs = OPERATION_DOCS.map((doc) =>
    doc.collection === 'situations'
      ? { ...doc, body: { ...doc.body, situation: 'incident', note: 'Fuga en el andén 4.' } }
      : doc,
  );
  const { host } = await open(HERE_OPERATION, { docs });
  await expect.poll(() => rows(host, 'Por decidir')[0]).toContain('Hay un incidente');
  expect(rows(host, 'Por decidir')[0]).toContain('Fuga en el andén 4.');
});

test('verified figures are asked about once, with what speaks against them', async () => {
  const { host, client, path } = await open(`${HERE_OPERATION}/release`);
  await expect.poll(() => host.querySelector('.footer-bar')).not.toBeNull();
  await userEvent.click(page.getByText('Cifras verificadas', { exact: true }));
  await userEvent.click(page.getByRole('button', { name: 'Entregar las verificadas' }));
  await expect.poll(() => tidy(document.querySelector('dialog[open]'))).toContain('no ha terminado');
  expect(tidy(document.querySelector('dialog[open]'))).toContain('Hay 1 puesto en silencio.');
  expect(client.replica.all(countReleases)).toHaveLength(1);
  await userEvent.click(page.getByRole('button', { name: 'Sí, están verificadas' }));
  await expect.poll(path).toMatch(/\/releases\/crl_/);
  expect(client.replica.all(countReleases).map(({ body }) => body.kind)).toContain('verified');
});

test('a reference that reads like a person is pointed out before it leaves the state', async () => {
  const seizure = { subdivision: null, reference: 'ref Juan Pérez 12.345.678-9' };
  const named = countDoc('cnt_named', PORT, { counter: 'drugs', kind: 'heroin', value: 70, seizure });
  const { host } = await open(`${HERE_OPERATION}/release`, { docs: [...OPERATION_DOCS, named] });
  await expect.poll(() => tidy(host.querySelector('.banner-decide'))).toContain('Juan Pérez');
});

test('whoever closes a day that still runs reads so, and which posts are silent', async () => {
  const { host } = await open(HERE_OPERATION);
  await expect.poll(() => rows(host, 'Por decidir')).toHaveLength(3);
  await userEvent.click(page.getByRole('button', { name: 'Cerrar la jornada' }));
  await expect.poll(() => tidy(document.querySelector('dialog[open]'))).toContain('no ha terminado');
  expect(tidy(document.querySelector('dialog[open]'))).toContain('Hay 1 puesto en silencio.');
});

test('what moved after the verified figures is pointed out, with what was given', async () => {
  const lines = [
    { counter: 'vehicles_checked' as const, kind: null, value: 204 },
    { counter: 'detentions' as const, kind: null, value: 2 },
  ];
  const docs = [...OPERATION_DOCS, releaseDoc(2, { kind: 'verified', lines })];
  const { host } = await open(HERE_OPERATION, { docs });
  await expect.poll(() => rows(host, 'Por decidir')[0]).toContain('Cambió desde lo verificado');
  const [moved] = rows(host, 'Por decidir');
  expect(moved).toContain('Personas controladas: 318 (verificado: –)');
  expect(moved).toContain('Detenciones: 3 (verificado: 2)');
  expect(moved).not.toContain('Vehículos');
  expect(host.querySelector(`a[href="${HERE_OPERATION}/release"]`)).not.toBeNull();
});

test('a post that never counted stays pointed out once the day is past', async () => {
  const past = { from: '2026-10-10', until: '2026-10-11' };
  const docs = [...OPERATION_DOCS.filter(({ id }) => id !== OPERATION), stateDayDoc(past)];
  const { host } = await open(HERE_OPERATION, { docs });
  await expect.poll(() => rows(host, 'Por decidir').join()).toContain('Puesto en silencio');
  const silent = rows(host, 'Por decidir').filter((row) => row.includes('Puesto en silencio'));
  expect(silent).toHaveLength(1);
  expect(silent[0]).toMatch(/Paso Los Libertadores.*no anotó nada/);
});

test('what is written down for a post has the fields of the post itself: any currency, by its name, and units', async () => {
  const counters: StateDay['counters'] = ['persons_checked', 'drugs', 'drug_tablets', 'cash'];
  const docs = [...OPERATION_DOCS.filter(({ id }) => id !== OPERATION), stateDayDoc({ counters })];
  const { host, client, path } = await open(`${HERE_OPERATION}/posts/${PORT}/count`, { docs });
  const field = (name: string) => host.querySelector(`#count-${name}`) as HTMLElement;
  await expect.poll(() => field('counter')).not.toBeNull();
  await userEvent.selectOptions(field('counter'), 'drugs');
  await userEvent.selectOptions(field('kind'), 'mdma');
  await userEvent.selectOptions(field('unit'), 'tablet');
  await userEvent.selectOptions(field('counter'), 'cash');
  expect(tidy(field('kind'))).toContain('(CLP)');
  await userEvent.selectOptions(field('kind'), 'other');
  await userEvent.fill(field('currency'), 'jpx');
  await userEvent.fill(field('value'), '1.250');
  await userEvent.fill(field('reference'), 'Juan Pérez Soto');
  await userEvent.click(page.getByRole('button', { name: 'Anotar', exact: true }));
  await expect.poll(() => tidy(host.querySelector('.error-summary'))).toContain('código de tres letras');
  expect(tidy(host.querySelector('.error-summary'))).toContain('Confirme que es un número');
  await userEvent.fill(field('currency'), 'chf');
  await userEvent.fill(field('value'), '1250,5');
  await userEvent.fill(field('reference'), 'SIPA 14');
  await userEvent.click(page.getByRole('button', { name: 'Anotar', exact: true }));
  await expect.poll(path).toBe(`${HERE_OPERATION}/posts/${PORT}`);
  const made = client.replica.within(counts, PORT).find(({ body }) => body.isForPost)?.body;
  expect([made?.counter, made?.kind, made?.value]).toEqual(['cash', 'CHF', 125_050]);
  expect(made?.seizure).toEqual({ subdivision: 'CL-VS', reference: 'SIPA 14' });
});

test('shifts of a post follow one another by the hour, also those that were added later', async () => {
  const early = SHIFTS.map((doc) => ({
    ...doc,
    id: `${doc.id}_early`,
    body: { ...doc.body, number: Number(doc.body.number) + 2, from: Number(doc.body.from) - 24 * 3_600_000 },
  }));
  const { host } = await open(`${HERE_OPERATION}/posts/${PORT}`, { docs: [...OPERATION_DOCS, ...early] });
  const numbers = () => rows(host, 'Turnos').map((row) => row.slice(0, 7));
  await expect.poll(numbers).toEqual(['Turno 3', 'Turno 4', 'Turno 1', 'Turno 2']);
});
