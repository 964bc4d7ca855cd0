import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import {
  type CardJudgement,
  cardJudgements,
  type DayLogEntry,
  dayLog,
} from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { CARDS, CENTRE, DOUBLE, dayDoc, judgementDoc, ON_DAY, RUNNING } from './centre-pages.fixtures.ts';
import { jointdaysFeature } from './jointdays.feature.tsx';

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
async function open(path: string, as: string, docs: readonly Doc[] = RUNNING): Promise<Phone> {
  await page.viewport(360, 740);
  phone = await openPhone({ docs, now: ON_DAY, pages: await pagesOf(), path, as });
  return phone;
}
const tidy = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const rowOf = (host: HTMLElement, list: string, words: string) =>
  [...host.querySelectorAll(`[aria-label="${list}"] > li`)].map(tidy).find((row) => row.includes(words));
const fits = () => expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
const judgedOf = ({ client }: Phone): CardJudgement | undefined =>
  client.replica.one(cardJudgements, DOUBLE)?.body;
const entryOf = ({ client }: Phone, id: string): DayLogEntry | undefined =>
  client.replica.one(dayLog, id)?.body;

test('the centre says what the region has, how old each figure is, and who was never heard of', async () => {
  const { host } = await open(CENTRE, 'presidency-admin');
  await expect.poll(() => rowOf(host, 'Suma de la región', 'Cocaína')).toContain('374,9 kg');
  expect(rowOf(host, 'Suma de la región', 'Personas controladas')).toContain('5.227');
  expect(rowOf(host, 'Qué no ha llegado', 'Chile')).toContain('No ha entregado cifras. Faltan 39 entregas.');
  expect(rowOf(host, 'Qué no ha llegado', 'Colombia')).toContain(
    'Última noticia: 12:20, hace 2 h. Faltan 2 entregas.',
  );
  expect(rowOf(host, 'Estados', 'Ecuador')).toContain('Provisionales, n.º 9. Hasta 15:01, hace 9 min.');
  // It was given an hour before it came: both times stand there.
  expect(rowOf(host, 'Estados', 'Colombia')).toContain('Hasta 11:00, hace 4 h; recibidas 12:20.');
  expect(tidy(host)).toContain('En la suma falta: Chile.');
  expect(tidy(host)).toContain('Horas de Quito');
  fits();
});

test('releases stand in the order in which they arrived, and say how much they changed', async () => {
  const { host } = await open(CENTRE, 'presidency-admin');
  const rows = () => [...host.querySelectorAll('[aria-label="Entregas"] > li')].map(tidy);
  await expect.poll(() => rows().length).toBe(4);
  expect(rows()[0]).toContain('15:02');
  expect(rows()[0]).toContain('Ecuador: Provisionales, n.º 9');
  expect(rows()[0]).toContain('Cambiaron 7 cifras.');
  expect(rows()[0]).toContain('La que cuenta');
  expect(rows()[2]).not.toContain('La que cuenta');
});

test('two seizures are decided after a question, and the region then has one of them', async () => {
  const opened = await open(`${CENTRE}/doubles/${DOUBLE}`, 'presidency-admin');
  const { host } = opened;
  await expect.poll(() => tidy(host)).toContain('Drogas: Cocaína, 182,4 kg');
  expect(tidy(host)).toContain('Referencia SIENA 4471-27');
  await userEvent.click(page.getByRole('button', { name: 'Guardar la decisión' }));
  await expect.poll(() => tidy(host)).toContain('Elija si es la misma o si son dos');
  await userEvent.click(page.getByText('Sí. Cuenta la del Ecuador'));
  await userEvent.fill(page.getByLabelText('Motivo'), 'Un contenedor, dos equipos.');
  fits();
  await userEvent.click(page.getByRole('button', { name: 'Guardar la decisión' }));
  expect(judgedOf(opened)).toBeUndefined();
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Guardar la decisión' }));
  await expect
    .poll(() => judgedOf(opened))
    .toMatchObject({
      ...{ isSame: true, keeps: CARDS[0]?.id, reason: 'Un contenedor, dos equipos.' },
    });
  await expect.poll(() => rowOf(host, 'Suma de la región', 'Cocaína')).toContain('194,9 kg');
  expect(rowOf(host, 'Suma de la región', 'Cocaína')).toContain('menos 180 kg, contado por dos Estados');
  expect(tidy(host)).toContain('Ningún posible duplicado por decidir.');
  expect(rowOf(host, 'Decididos', 'Ecuador')).toContain('Es la misma: cuenta la del Ecuador.');
});

test('what was decided can be decided otherwise, as long as both are there', async () => {
  const opened = await open(`${CENTRE}/doubles/${DOUBLE}`, 'presidency-admin', [...RUNNING, judgementDoc()]);
  const { host } = opened;
  await expect.poll(() => tidy(host)).toContain('Un contenedor, dos equipos. (Centro, Guayaquil, 14:00)');
  await userEvent.click(page.getByText('No, son dos'));
  await userEvent.click(page.getByRole('button', { name: 'Guardar la decisión' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Guardar la decisión' }));
  await expect.poll(() => judgedOf(opened)).toMatchObject({ isSame: false, keeps: null });
  phone?.close();
  const without = RUNNING.filter(({ id }) => id !== CARDS[0]?.id);
  const { host: other } = await open(`${CENTRE}/doubles/${DOUBLE}`, 'presidency-admin', without);
  await expect.poll(() => tidy(other)).toContain('no hay nada que decidir');
});

test('a state that takes part reads both cards and decides nothing', async () => {
  const { host } = await open(`${CENTRE}/doubles/${DOUBLE}`, 'chile-contact');
  await expect.poll(() => tidy(host)).toContain('Lo decide quien dirige la jornada.');
  expect(host.querySelector('input')).toBeNull();
});

test('a state asks for itself, and answers what it was asked', async () => {
  const opened = await open(CENTRE, 'chile-contact');
  const { host } = opened;
  await expect
    .poll(() => rowOf(host, 'Pedidos sin respuesta', 'Confirmen'))
    .toContain('Pedido. Centro de coordinación, a Chile');
  expect(host.querySelector('[aria-label="Pedidos sin respuesta"] .row-act')).not.toBeNull();
  await userEvent.click(page.getByRole('link', { name: 'Confirmen el contenedor de las 11:40.' }));
  await expect.poll(() => host.querySelector('#log-reply')).not.toBeNull();
  await userEvent.fill(host.querySelector('#log-reply') as HTMLTextAreaElement, 'Confirmado.');
  fits();
  await userEvent.click(page.getByRole('button', { name: 'Responder' }));
  await expect.poll(() => entryOf(opened, 'jdl_ask')?.answer?.text).toEqual({ es: 'Confirmado.' });
  await expect.poll(() => tidy(host)).toContain('Todos los pedidos tienen respuesta.');
  await userEvent.click(page.getByRole('link', { name: 'Pedir algo' }));
  await expect.poll(() => tidy(host)).toContain('Pedir algo');
  expect(host.querySelector('input[type="radio"]')).toBeNull();
  const text = host.querySelector<HTMLTextAreaElement>('#log-text');
  await userEvent.fill(text as HTMLTextAreaElement, '¿Quién tiene un perro libre?');
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect
    .poll(() => opened.client.replica.all(dayLog).find(({ body }) => body.from === 'CL')?.body)
    .toMatchObject({ kind: 'request', to: null, text: { es: '¿Quién tiene un perro libre?' } });
});

test('one state has a page with what it gave, when, and what it was asked', async () => {
  const { host } = await open(`${CENTRE}/states/EC`, 'presidency-admin');
  await expect.poll(() => rowOf(host, 'Sus cifras', 'Cocaína')).toContain('194,9 kg');
  expect(rowOf(host, 'Sus cifras', 'efectivo')).toContain('USD');
  expect(host.querySelectorAll('[aria-label="Entregas"] > li')).toHaveLength(2);
  fits();
});

test('once the day was reported nothing of it changes', async () => {
  const docs = RUNNING.map((doc) =>
    doc.collection === 'jointActionDays' ? dayDoc({ state: 'reported' }) : doc,
  );
  const { host } = await open(CENTRE, 'presidency-admin', docs);
  await expect.poll(() => rowOf(host, 'Suma de la región', 'Cocaína')).toContain('374,9 kg');
  expect(tidy(host)).not.toContain('Anotar o pedir');
  expect(rowOf(host, 'Qué no ha llegado', 'Ecuador')).toContain('Por verificar');
});
