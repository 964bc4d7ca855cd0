import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { savedLines } from '#app/kit/sheets/saved-file.fixtures.ts';
import {
  dayCosts,
  dayFollowUps,
  pressTables,
  publishedDayId,
  publishedDays,
} from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { counting } from '#shared/monitoring/figures.rules.ts';
import { measurements } from '#shared/monitoring/monitoring.schemas.ts';
import { jointdaysFeature } from './jointdays.feature.tsx';
import { DAY_ID, dayDoc } from './jointdays-pages.fixtures.ts';
import {
  indicatorDoc,
  PRESS_AT,
  publishedDoc,
  RESULT_DOCS,
  RESULTS_HREF,
  tableDoc,
  totalsDoc,
} from './results-pages.fixtures.ts';

const HOUR = 3_600_000;
let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
async function pagesOf() {
  const entries = Object.entries(jointdaysFeature.pages).map(async ([route, declared]) => {
    const load = typeof declared === 'function' ? declared : declared.load;
    return [route, (await load()).default] as const;
  });
  return { ...Object.fromEntries(await Promise.all(entries)), '*': () => null };
}
async function open(
  path: string,
  {
    as = 'ecuador-coordinator',
    docs = RESULT_DOCS,
    now = PRESS_AT + HOUR,
    width = 360,
  }: { as?: string; docs?: readonly Doc[]; now?: number; width?: number } = {},
): Promise<Phone> {
  await page.viewport(width, width === 360 ? 740 : 800);
  phone = await openPhone({ docs, now, pages: await pagesOf(), path: `${RESULTS_HREF}${path}`, as });
  return phone;
}
const tidy = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const fits = (width = 360) => expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
const press = (name: string) => userEvent.click(page.getByRole('button', { name, exact: true }));
const answer = (name: string) => userEvent.click(page.getByRole('dialog').getByRole('button', { name }));

test('what states verified becomes a press table, which says before when it is not told', async () => {
  const { host, client } = await open('/press/new');
  await expect.poll(() => tidy(host)).toContain('Personas controladas8.420');
  expect(tidy(host)).toContain('Menores de edadmenos de 5, o no se dice');
  await press('Hacer la tabla de prensa');
  await expect.poll(() => client.replica.all(pressTables).length).toBe(1);
  await expect.poll(() => tidy(host)).toContain('No difundir antes de: 9 jun 2026, 18:00 (Quito)');
  const paper = tidy(host.querySelector('.paper-sheet'));
  expect(paper).toContain('Drogas: Cocaína825 kg');
  expect(paper).toContain('Con cifras de: Chile, Ecuador');
  // Four minors are too few to be told.
  expect(paper).toContain('Menores de edadmenos de 5, o no se dice');
  await press('English');
  await expect
    .poll(() => tidy(host.querySelector('.paper-sheet')))
    .toContain('Embargoed until: 9 Jun 2026, 18:00 (Quito)');
  fits();
});

test('of a state that has verified nothing it is said that it is missing, never nought', async () => {
  const docs = RESULT_DOCS.filter(({ id }) => id !== totalsDoc('CL').id);
  const { host } = await open('/press', { docs });
  await expect.poll(() => tidy(host)).toContain('Sin cifras verificadas: Chile. No es cero: no se sabe.');
  fits();
});

test('before the press hour nothing is published, and after it whoever leads the day does', async () => {
  const docs = [...RESULT_DOCS, tableDoc()];
  const early = await open('/press', { docs, now: PRESS_AT - HOUR });
  await press('Publicar la tabla 1 en el plan');
  await answer('Publicar');
  await expect.poll(() => tidy(early.host)).toContain('El embargo de prensa aún no termina');
  early.close();
  const { host, client } = await open('/press', { docs });
  await press('Publicar la tabla 1 en el plan');
  expect(tidy(document.querySelector('dialog[open]'))).toContain('Una cifra no se dirá');
  await answer('Publicar');
  await expect.poll(() => client.replica.one(publishedDays, publishedDayId(DAY_ID))?.body.version).toBe(1);
  await expect.poll(() => tidy(host)).toContain('Ver lo publicado');
});

test('who took no part reads the sums of the region and nothing else of the day', async () => {
  const docs = [...RESULT_DOCS.filter(({ audience }) => !audience.startsWith('jointdays/')), publishedDoc()];
  const { host } = await open('/published', { docs, as: 'ecuador-delegate' });
  await expect.poll(() => tidy(host)).toContain('Detenciones26');
  expect(tidy(host)).toContain('Menores de edadmenos de 5, o no se dice');
  fits();
});

test('a published total goes to its indicator once, whoever asks again', async () => {
  const docs = [...RESULT_DOCS, tableDoc(), publishedDoc()];
  const { host, client } = await open('/indicators', { docs });
  await expect.poll(() => tidy(host)).toMatch(/Según la jornada: 825 \(Drogas: Cocaína.*\), al 8 jun 2026/);
  fits();
  await press('Llevar al plan');
  await answer('Llevar al plan');
  await expect
    .poll(() => counting(client.replica.within(measurements, 'kpi_seized')).map(({ body }) => body.value))
    .toEqual([825]);
  await expect.poll(() => tidy(host)).toContain('En el plan: 825 casos, al 8 jun 2026');
  expect(tidy(host)).not.toContain('Corregir en el plan');
});

test('whoever links an indicator is told that another day is a figure of it', async () => {
  const elsewhere = indicatorDoc({ kpi: 'kpi_free' });
  const other = dayDoc({ title: { es: 'Puertos en octubre' }, from: '2026-10-05', until: '2026-10-05' });
  const docs = [
    ...RESULT_DOCS,
    { ...other, id: 'jad_october' },
    { ...elsewhere, id: 'jdi_october', parent: 'jad_october' },
  ];
  const { host } = await open('/indicators/new', { docs });
  await expect.poll(() => host.querySelector('#indicator-kpi')).not.toBeNull();
  await userEvent.selectOptions(host.querySelector('#indicator-kpi') as HTMLElement, 'kpi_other');
  expect(tidy(host)).not.toContain('otra jornada');
  await userEvent.selectOptions(host.querySelector('#indicator-kpi') as HTMLElement, 'kpi_free');
  await expect.poll(() => tidy(host)).toContain('Este indicador ya toma la cifra de otra jornada');
  expect(tidy(host)).toContain('Es de: Puertos en octubre (5 oct 2026).');
  await userEvent.selectOptions(host.querySelector('#indicator-counter') as HTMLElement, 'persons_checked');
  await expect
    .poll(() => tidy(host))
    .toMatch(/La jornada contó: Personas controladas.*El indicador cuenta: /);
  fits();
});

test('a cost says which of amount and currency is wrong, and why', async () => {
  const { host, client } = await open('/debriefing/costs/jco_boats');
  await expect.poll(() => host.querySelector('#cost-money')).not.toBeNull();
  const save = () => userEvent.click(page.getByRole('button', { name: /^Guardar/ }));
  const type = (id: string, words: string) => userEvent.fill(host.querySelector(id) as HTMLElement, words);
  const amount = () => client.replica.one(dayCosts, 'jco_boats')?.body.money;
  await type('#cost-money-currency', 'XYZ');
  await save();
  await expect.poll(() => tidy(host)).toContain('Escriba el código de tres letras de la moneda');
  await type('#cost-money-currency', 'CLP');
  await type('#cost-money', '1250,5');
  await save();
  await expect.poll(() => tidy(host)).toContain('Esta moneda no tiene centavos');
  await type('#cost-money-currency', 'USD');
  await type('#cost-money', '12,3456');
  await save();
  await expect.poll(() => tidy(host)).toContain('Escriba el monto con hasta dos decimales');
  await type('#cost-money', '1.250');
  await save();
  await expect.poll(amount).toEqual({ amount: 1250, currency: 'USD' });
});

test('each says what it learned and paid; the figures of the chain of justice are of each state its last', async () => {
  const { host } = await open('/debriefing');
  await expect.poll(() => tidy(host)).toContain('Los turnos fueron largos.');
  expect(tidy(host)).toContain('Fiscalía · Detenciones');
  expect(tidy(host)).toContain('Ecuador: 6 al 8 jun 2026');
  expect(tidy(host)).toContain('En total: 1.250,50 USD');
  fits();
  phone?.close();
  const other = await open('/debriefing', { as: 'chile-contact' });
  await expect.poll(() => tidy(other.host)).toContain('Los turnos fueron largos.');
  // What Ecuador wrote is Ecuador's.
  expect(other.host.querySelector('a[href*="jls_shifts"]')).toBeNull();
});

test('the final report and the daily table are printed, and say what is not known', async () => {
  const { host } = await open('/report');
  await expect.poll(() => tidy(host.querySelector('.paper-sheet'))).toContain('Acusaciones');
  const paper = tidy(host.querySelector('.paper-sheet'));
  for (const words of ['Informe final', 'Los turnos fueron largos.', 'USD', 'Por Estado', 'Ecuador'])
    expect(paper).toContain(words);
  fits();
  phone?.close();
  const docs = RESULT_DOCS.filter(({ id }) => id !== totalsDoc('CL').id);
  const daily = await open('/daily', { docs });
  await expect.poll(() => tidy(daily.host)).toContain('No ha entregado cifras');
  fits();
});

const csv = () => page.getByRole('button', { name: 'Descargar CSV', exact: true });

test('the file of a press table says before when it is not told and who is missing, in the language of its paper', async () => {
  const table = tableDoc({ states: ['EC'], missing: ['CL'] });
  await open(`/press/${table.id}`, { docs: [...RESULT_DOCS, table] });
  await expect.element(csv()).toBeInTheDocument();
  const lines = await savedLines(() => userEvent.click(csv()));
  expect(lines[0]).toBe('"No difundir antes de: 9 jun 2026, 18:00 (Quito)"');
  for (const line of [
    'Resultados: Controles a la misma hora',
    'Con cifras de: Ecuador',
    'Cifras verificadas hasta: 9 jun 2026, 10:00 (Quito)',
    'Aún sin cifras verificadas de: Chile.',
  ])
    expect(lines).toContain(`"${line}"`);
  expect(lines).toContain('"Qué se contó"\t"Clase"\t"Unidad"\t"Total"');
  await press('English');
  const english = await savedLines(() => userEvent.click(csv()));
  expect(english[0]).toBe('"Embargoed until: 9 Jun 2026, 18:00 (Quito)"');
  expect(english.join()).toContain('"Arrests"');
});

test('the file of a daily table says who may read it, of which day and up to when, in the language of its paper', async () => {
  const docs = RESULT_DOCS.filter(({ id }) => id !== totalsDoc('CL').id);
  await open('/daily', { docs });
  await press('Português');
  const whole = await savedLines(() => userEvent.click(csv()));
  expect(whole).toContain('"Sem números: Chile. Não é zero: não se sabe."');
  await userEvent.click(page.getByRole('radio', { name: 'Hasta el 8 jun 2026' }));
  const lines = await savedLines(() => userEvent.click(csv()));
  expect(lines[0]).toBe('"TLP:AMBER"');
  expect(lines).toContain('"Até 8 jun 2026"');
  // Without a network it is as old as the last answer.
  expect(lines).toContain('"Com o que foi informado até: 9 jun 2026, 18:00 (Quito)"');
});

test('each table of the final report says whose it is and what it is of', async () => {
  await open('/report');
  const costs = page.getByRole('button', { name: /CSV.*Costos/ });
  await press('English');
  const lines = await savedLines(() => userEvent.click(costs));
  expect(lines[0]).toBe('"TLP:AMBER"');
  expect(lines[1]).toContain('Final report:');
  expect(lines.join()).toContain('"Who pays"');
  expect(lines.join()).toContain('With what was submitted up to: 9 Jun 2026, 18:00 (Quito)');
});

test('more convictions than arrests or charges are asked about, and are saved all the same', async () => {
  const { host, client } = await open('/debriefing/follow-ups/new');
  await expect.poll(() => host.querySelector('#follow-up-value')).not.toBeNull();
  const field = (name: string) => host.querySelector(`#follow-up-${name}`) as HTMLElement;
  await userEvent.selectOptions(field('counter'), 'detentions');
  await userEvent.selectOptions(field('what'), 'convictions');
  await userEvent.fill(field('as-of'), '2026-06-09');
  await userEvent.fill(field('value'), '6');
  expect(tidy(host)).not.toContain('etapa que en otra anterior');
  await userEvent.fill(field('value'), '14');
  await expect.poll(() => tidy(host)).toContain('Hay más en una etapa que en otra anterior.');
  expect(tidy(host)).toContain('Condenas: 14 al 9 jun 2026. Detenciones: 13 en la jornada.');
  expect(tidy(host)).toContain('Condenas: 14 al 9 jun 2026. Acusaciones: 6 al 8 jun 2026.');
  fits();
  await press('Guardar');
  await expect
    .poll(() => client.replica.within(dayFollowUps, DAY_ID).map(({ body }) => `${body.what} ${body.value}`))
    .toContain('convictions 14');
});

test.each(['/press', '/debriefing', '/indicators', '/daily', '/report'])(
  'nothing of %s is cut off at 1280',
  async (path) => {
    const { host } = await open(path, { width: 1280, docs: [...RESULT_DOCS, tableDoc(), publishedDoc()] });
    await expect.poll(() => tidy(host).length).toBeGreaterThan(80);
    fits(1280);
  },
);
