import { useParams } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadDesk, openDesk } from '#app/desk.fixtures.tsx';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { es } from '#app/i18n/locales/es.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { reviewSteps } from '#shared/reports/review.schemas.ts';
import ReportsPage from '../reports.page.tsx';
import { reviewReading, reviewReport, reviewRulesDoc, reviewStep } from './review-docs.fixtures.ts';
import { useNeighbours } from './use-neighbours.ts';

const NOW = Date.parse('2026-06-25T13:12:00Z');
const CONTACT = 'per_chile-contact';
const words = es.reports.inbox;

const late = reviewReport('0001', { now: NOW, daysAgo: 12, institution: 'police', unit: 'arica' });
const port = reviewReport('0002', { now: NOW, daysAgo: 9 });
const prison = reviewReport('0003', { now: NOW, daysAgo: 8, institution: 'prison', unit: 'penal-1' });
const fresh = reviewReport('0004', { now: NOW, daysAgo: 2, institution: 'police', unit: 'iquique' });
const done = reviewReport('0005', { now: NOW, daysAgo: 15, institution: 'police', unit: 'iquique' });
const accepted = reviewStep(done, 1, { step: 'approve', status: 'approved' });
const docs: readonly Doc[] = [
  reviewRulesDoc({ unit: ['customs'] }),
  ...[late, port, prison, fresh, done, accepted],
  reviewReading(late, CONTACT),
];

beforeAll(loadDesk, 120_000);
let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(
  path: string,
  { width = 1280, ...given }: { width?: number; docs?: readonly Doc[]; as?: string } = {},
) {
  await page.viewport(width, 800);
  phone = await openDesk({ docs, now: NOW, as: 'chile-contact', path, ...given });
  return phone;
}
/** A page beside the list on a phone that shows nothing but the way to its neighbours. */
function Neighbours(): JSX.Element {
  const params = useParams<{ id: string }>();
  const beside = useNeighbours(() => params.id);
  return (
    <>
      <h1>{params.id}</h1>
      <output>{JSON.stringify(beside())}</output>
      <a href={beside().next ?? '/'}>next</a>
      <a href={beside().list}>list</a>
    </>
  );
}
const tidy = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim() ?? '';
const rows = () => [...document.querySelectorAll<HTMLElement>('.inbox-row')];
const folios = () => rows().map((row) => row.querySelector('.folio')?.textContent?.slice(-4) ?? '');
const row = (folio: string) => rows().find((each) => each.textContent?.includes(`CL-${folio}`));
const link = (folio: string) => row(folio)?.querySelector<HTMLElement>('a.row-target') as HTMLElement;
const box = (folio: string) => row(folio)?.querySelector<HTMLInputElement>('.checkbox') as HTMLInputElement;
/** Whom a question names, and what it says of each. */
const taken = (dialog: Element) =>
  [...dialog.querySelectorAll('.bulk-taken li')].map((each) => tidy(each.textContent));
const bar = () => document.querySelector<HTMLElement>('.marked-bar');

test('the desk shows what lies before this person, the oldest first, each with its age and marks', async () => {
  await open('/reports');
  await expect.poll(folios).toEqual(['0001', '0003', '0004']);
  expect(document.querySelector('h1')?.textContent).toBe(words.show.mine);
  expect(tidy(document.querySelector('.head-detail')?.textContent)).toBe('3 informes, 1 fuera de plazo');
  const said = tidy(row('0001')?.textContent);
  expect(said).toContain('vencido 2 d');
  expect(said).toContain('Policía, Arica');
  expect(said).toContain('H1');
  expect(said).toContain('TLP:AMBER');
  expect(row('0001')?.querySelector('.tick-row-red')).not.toBeNull();
  expect(tidy(row('0003')?.textContent)).toContain('8 d');
  // Ten days, eight of them gone.
  expect(row('0003')?.querySelectorAll('rect').length).toBe(10);
  expect(row('0003')?.querySelectorAll('rect.tick-done').length).toBe(8);
});

test('a report is unread until somebody has read it, with a mark and in words', async () => {
  const { receive } = await open('/reports');
  await expect.poll(folios).toEqual(['0001', '0003', '0004']);
  expect(tidy(link('0003').textContent)).toBe(`${words.row.unread}: Informe 0003`);
  expect(row('0003')?.querySelector('.inbox-mark')).not.toBeNull();
  expect(tidy(link('0001').textContent)).toBe('Informe 0001');
  await receive(reviewReading(prison, CONTACT));
  await expect.poll(() => tidy(link('0003').textContent)).toBe('Informe 0003');
  expect(getComputedStyle(link('0003')).fontWeight).not.toBe(getComputedStyle(link('0004')).fontWeight);
});

test('a filter is kept beside the list and on the way back, and J and K go through what it shows', async () => {
  const { path, go } = await open('/reports?show=all&unit=police&sort=oldest');
  await expect.poll(folios).toEqual(['0005', '0001', '0004']);
  await userEvent.click(link('0005'));
  await expect.poll(path).toBe('/reports/rep_0005?show=all&unit=police&sort=oldest');
  await userEvent.keyboard('{Escape}j');
  await expect.poll(path).toBe('/reports/rep_0001?show=all&unit=police&sort=oldest');
  expect(folios()).toEqual(['0005', '0001', '0004']);
  await userEvent.keyboard('k');
  await expect.poll(path).toBe('/reports/rep_0005?show=all&unit=police&sort=oldest');
  go('/reports?show=all&unit=police&sort=oldest');
  await expect.poll(() => document.querySelector('.pane-thing:not(.pane-empty)')).toBeNull();
  expect(folios()).toEqual(['0005', '0001', '0004']);
});

test('F opens the filter with its search; what is chosen stands in the address', async () => {
  const { path } = await open('/reports?show=all');
  await expect.poll(() => rows().length).toBe(5);
  await userEvent.keyboard('f');
  const search = page.getByRole('searchbox', { name: es.reports.search });
  await expect.element(search).toHaveFocus();
  await userEvent.keyboard('0003');
  await expect.poll(folios).toEqual(['0003']);
  expect(path()).toBe('/reports?show=all');
  // What people call the crime; a word that is nobody's finds none.
  await userEvent.fill(search, 'falopa');
  await expect.poll(() => folios().length).toBe(5);
  await userEvent.fill(search, 'secuestro');
  await expect.poll(folios).toEqual([]);
  await userEvent.clear(search);
  await userEvent.selectOptions(page.getByLabelText(words.fields.unit), 'prison/penal-1');
  await expect.poll(path).toBe('/reports?show=all&unit=prison%2Fpenal-1');
  await expect.poll(folios).toEqual(['0003']);
  await userEvent.click(page.getByRole('button', { name: words.drop_filters }));
  await expect.poll(path).toBe('/reports?show=all');
  await userEvent.selectOptions(page.getByLabelText(words.fields.status), 'approved');
  await userEvent.selectOptions(page.getByLabelText(words.fields.tlp), 'AMBER');
  await userEvent.selectOptions(page.getByLabelText(words.fields.handling), words.handling_up);
  await expect.poll(path).toBe('/reports?show=all&status=approved&tlp=AMBER&handling=up');
  await expect.poll(folios).toEqual(['0005']);
  await expect.element(page.getByRole('button', { name: `${words.filters({ n: 3 })} F` })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: words.drop_filters }));
  await expect.poll(path).toBe('/reports?show=all');
  await userEvent.selectOptions(page.getByLabelText(words.fields.sort), 'oldest');
  await expect.poll(() => folios()[0]).toBe('0005');
});

test('X marks, and the bar says before it acts which of the marked ones allow it', async () => {
  const { client } = await open('/reports?show=all&sort=oldest');
  await expect.poll(folios).toEqual(['0005', '0001', '0002', '0003', '0004']);
  link('0001').focus();
  await userEvent.keyboard('x');
  expect(box('0001').checked).toBe(true);
  await userEvent.click(box('0002'));
  expect(tidy(bar()?.textContent)).toContain(
    '2 marcados 1 de 2; el otro: espera el visto bueno de la unidad',
  );
  await userEvent.click(box('0005'));
  expect(tidy(bar()?.textContent)).toContain('3 marcados 1 de 3; los demás, cada uno con su motivo.');
  await userEvent.click(page.getByRole('button', { name: 'Aceptar 1' }));
  const dialog = page.getByRole('dialog', { name: '¿Aceptar 1 informe?' });
  await expect.element(dialog).toBeVisible();
  expect(taken(dialog.element())).toEqual(['Informe 0001 CL-0001']);
  expect(tidy(dialog.element().textContent)).toContain('Informe 0002: espera el visto bueno de la unidad');
  expect(tidy(dialog.element().textContent)).toContain('Informe 0005: ya está: Aceptado');
  await userEvent.click(dialog.getByRole('button', { name: 'Aceptar 1' }));
  const result = page.getByRole('region', { name: words.many.result });
  await expect.element(result).toBeVisible();
  expect(tidy(result.element().textContent)).toContain('Aceptado: 1 informe.');
  const refused = [...result.element().querySelectorAll('li')].map((each) => tidy(each.textContent));
  expect(refused).toEqual([
    'Informe 0005: ya está: Aceptado',
    'Informe 0002: espera el visto bueno de la unidad',
  ]);
  expect(result.element().querySelector('a')?.getAttribute('href')).toBe(
    '/reports/rep_0005?show=all&sort=oldest',
  );
  const steps = client.replica.all(reviewSteps).filter(({ rev }) => rev === 0);
  expect(steps.map(({ parent, body }) => [parent, body.step, body.corrections])).toEqual([
    ['rep_0001', 'approve', 0],
  ]);
  expect(bar()).toBeNull();
  await userEvent.click(page.getByRole('button', { name: words.many.dismiss }));
  await expect.poll(() => document.querySelector('.inbox-result')).toBeNull();
});

test('several are sent back with one reason, which is kept while it is typed', async () => {
  const { client } = await open('/reports');
  await expect.poll(folios).toEqual(['0001', '0003', '0004']);
  await userEvent.keyboard('j');
  link('0003').focus();
  await userEvent.keyboard('{Control>}a{/Control}');
  await userEvent.click(page.getByRole('button', { name: 'Devolver 3' }));
  const dialog = page.getByRole('dialog', { name: '¿Devolver 3 informes?' });
  expect(tidy(dialog.element().textContent)).toContain('De estos 3: 2 sin leer.');
  expect(taken(dialog.element())).toEqual([
    'Informe 0003 CL-0003sin leer',
    'Informe 0004 CL-0004sin leer',
    'Informe 0001 CL-0001',
  ]);
  await userEvent.click(dialog.getByRole('button', { name: 'Devolver 3' }));
  await expect.element(dialog.getByText(words.many.reason_missing)).toBeVisible();
  await userEvent.fill(dialog.getByLabelText(words.many.reason), '¿Qué día fue?');
  await expect.poll(() => client.remembered('reports-return-reason')).toBe('¿Qué día fue?');
  await userEvent.click(dialog.getByRole('button', { name: 'Devolver 3' }));
  await expect
    .poll(() =>
      client.replica
        .all(reviewSteps)
        .filter(({ rev, body }) => rev === 0 && body.step === 'ask' && body.reason === '¿Qué día fue?')
        .map(({ parent }) => parent)
        .sort(),
    )
    .toEqual(['rep_0001', 'rep_0003', 'rep_0004']);
  await expect.poll(() => client.remembered('reports-return-reason')).toBe('');
});

test('whoever works through the list keeps the order that they saw, until they leave it', async () => {
  const { receive, go, path } = await open('/reports');
  await expect.poll(folios).toEqual(['0001', '0003', '0004']);
  await userEvent.click(link('0001'));
  await expect.poll(path).toBe('/reports/rep_0001');
  await receive(reviewStep(late, 1, { step: 'approve', status: 'approved' }));
  await expect.poll(() => tidy(row('0001')?.textContent)).toContain(es.reports.review.status.approved);
  expect(folios()).toEqual(['0001', '0003', '0004']);
  go('/reports');
  await expect.poll(folios).toEqual(['0003', '0004']);
});

test('where nothing ever came, the list says that', async () => {
  await open('/reports', { docs: [] });
  await expect.element(page.getByText(es.reports.none)).toBeVisible();
  expect(document.querySelector('.row-remedy')).toBeNull();
});

test('an empty list says so, when the last one came, and where the others are', async () => {
  await open('/reports', { docs: [done, accepted] });
  await expect.element(page.getByText(words.empty.mine)).toBeVisible();
  await userEvent.click(page.getByRole('link', { name: words.empty.see_all }));
  await expect.poll(folios).toEqual(['0005']);
});

test('on a phone the parts are one line of links, and a report knows its neighbours in the filtered list', async () => {
  await page.viewport(360, 740);
  phone = await openPhone({
    docs,
    now: NOW,
    as: 'chile-contact',
    pages: { '/reports': ReportsPage, '/reports/:id': Neighbours },
    path: '/reports?show=all&unit=police&sort=oldest',
  });
  await expect.poll(folios).toEqual(['0005', '0001', '0004']);
  const parts = [...document.querySelectorAll('.inbox-shows a')].map((each) => tidy(each.textContent));
  expect(parts).toEqual([
    ...['Por revisar3', 'Sin leer3', 'Respondidos', 'Devueltos', 'Aceptados1', 'Todos5', 'Mis informes'],
  ]);
  for (const each of document.querySelectorAll('.inbox-shows a'))
    expect(each.getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
  await userEvent.click(link('0001'));
  const said = () => JSON.parse(document.querySelector('output')?.textContent ?? 'null');
  await expect.poll(said).toEqual({
    place: 2,
    previous: '/reports/rep_0005?show=all&unit=police&sort=oldest',
    next: '/reports/rep_0004?show=all&unit=police&sort=oldest',
    list: '/reports?show=all&unit=police&sort=oldest',
    total: 3,
  });
  await userEvent.click(page.getByRole('link', { name: 'next' }));
  await expect.poll(() => said()?.next).toBeNull();
  await userEvent.click(page.getByRole('link', { name: 'list' }));
  await expect.poll(folios).toEqual(['0005', '0001', '0004']);
});

test('whoever only writes sees what came back first, in the words in which it is asked', async () => {
  await page.viewport(360, 740);
  const author = 'per_chile-officer';
  const back = reviewReport('0006', { now: NOW, daysAgo: 5, author });
  const sent = reviewReport('0007', { now: NOW, daysAgo: 1, author });
  const asked = reviewStep(back, 1, {
    ...{ step: 'ask', status: 'has_issues', reason: '¿Son 312 o 321 kg?', label: 'Punto de contacto, Chile' },
  });
  phone = await openPhone({
    docs: [back, sent, asked],
    now: NOW,
    as: 'chile-officer',
    pages: { '/reports': ReportsPage },
    path: '/reports',
  });
  await expect.element(page.getByText('Punto de contacto, Chile: ¿Son 312 o 321 kg?')).toBeVisible();
  const links = [...document.querySelectorAll('a.row-target')].map((each) => tidy(each.textContent));
  expect(links.filter((each) => each.startsWith('Informe'))).toEqual(['Informe 0006', 'Informe 0007']);
  expect(document.querySelector('.inbox-shows')).toBeNull();
  expect(tidy(document.body.textContent)).toContain('Lo revisa: punto de contacto');
});

test('forty at once are named in a list that scrolls in its place, and none of them counts as unread afterwards', async () => {
  const many = Array.from({ length: 40 }, (_, index) => reviewReport(String(1000 + index), { now: NOW }));
  const { go } = await open('/reports?show=unread', { docs: [reviewRulesDoc({}), ...many] });
  await expect.poll(() => rows().length).toBeGreaterThan(5);
  await userEvent.click(page.getByRole('checkbox', { name: words.mark_all }));
  await userEvent.click(page.getByRole('button', { name: 'Aceptar 40' }));
  const dialog = page.getByRole('dialog', { name: '¿Aceptar 40 informes?' });
  await expect.element(dialog).toBeVisible();
  expect(tidy(dialog.element().textContent)).toContain('De estos 40: 40 sin leer');
  expect(taken(dialog.element()).length).toBe(40);
  const list = dialog.element().querySelector('.bulk-taken') as HTMLElement;
  expect(list.scrollHeight).toBeGreaterThan(list.clientHeight);
  expect(dialog.element().scrollHeight).toBe(dialog.element().clientHeight);
  await userEvent.click(dialog.getByRole('button', { name: 'Aceptar 40' }));
  await expect.element(page.getByRole('region', { name: words.many.result })).toBeVisible();
  go('/reports?show=unread&sort=newest');
  await expect.element(page.getByText(words.empty.unread)).toBeVisible();
});
