import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { heldDocs, SECOND_DAY, texts, tidy } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { FORCE_DOCS, MINUTES as MINUTES_ARTICLE } from '#app/features/rules/rules-pages.fixtures.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import {
  correctionId,
  minutes,
  minutesId,
  summaries,
  summaryCorrections,
  summaryId,
} from '#shared/minutes/minutes.schemas.ts';
import { setText } from '#test/support/set-text.ts';
import AnswerPage from './answer.page.tsx';
import CorrectionEditPage from './correction-edit.page.tsx';
import MinePage from './mine.page.tsx';
import MinutesPage from './minutes.page.tsx';
import {
  CHILE,
  correctionDoc,
  ECUADOR,
  HERE_MINUTES,
  minutesDoc,
  sentDocs,
  speakingDocs,
  spokeDocs,
  spokenDocs,
  summaryDoc,
  summaryDocs,
} from './minutes-pages.fixtures.ts';

const pages = {
  '/meetings/:id/minutes': MinutesPage,
  '/meetings/:id/minutes/mine': MinePage,
  '/meetings/:id/minutes/mine/:request': CorrectionEditPage,
  '/meetings/:id/minutes/corrections/:request': AnswerPage,
};
const MINE = `${HERE_MINUTES}/mine`;
const AFTER = Date.parse('2026-10-23T15:00:00Z');
const corrected: readonly Doc[] = [...sentDocs, correctionDoc(CHILE, 'CL')];

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(input: Partial<Parameters<typeof openPhone>[0]> = {}): Promise<Phone> {
  await page.viewport(360, 740);
  phone = await openPhone({
    ...{ docs: sentDocs, now: SECOND_DAY, pages, path: HERE_MINUTES, as: 'presidency-admin', ...input },
  });
  return phone;
}
const button = (name: string) => page.getByRole('button', { name, exact: true });
const confirm = (name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });
const correctionOf = ({ client }: Phone, request = CHILE) =>
  client.replica.one(summaryCorrections, correctionId(request))?.body;
const fits = () => expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);

test('before the minutes go out a delegation reads who spoke and not what was noted', async () => {
  const { host } = await open({ docs: spokenDocs, as: 'chile-delegate' });
  expect(tidy(host.querySelector('.page-header'))).toContain('Borrador');
  expect(tidy(host)).toContain('Los resúmenes se leen aquí cuando la presidencia envía el acta.');
  expect(tidy(host)).toContain('Si se envía el 15 oct 2026, se corrige hasta el 22 oct 2026.');
  expect(button('Enviar el acta a las delegaciones').query()).toBeNull();
  fits();
});

test('whoever presides sends what stands on the screen, and is asked with the last day', async () => {
  const { host, client } = await open({ docs: [...spokenDocs, ...summaryDocs] });
  expect(texts(host, '.row-kicker')).toEqual(['Chile', 'Ecuador, a favor']);
  expect(tidy(host)).toContain('Intervenciones con resumen: 2 de 2');
  await userEvent.click(button('Enviar el acta a las delegaciones'));
  await expect
    .poll(() => tidy(page.getByRole('dialog').element()))
    .toContain('Si se envía el 15 oct 2026, se corrige hasta el 22 oct 2026.');
  await userEvent.click(confirm('Enviar el acta a las delegaciones'));
  await expect
    .poll(() => client.replica.one(minutes, minutesId(MEETING))?.body)
    .toMatchObject({ state: 'window', lastDay: '2026-10-22', takenAt: null });
  await expect.poll(() => tidy(host.querySelector('.page-header'))).toContain('Por enviar');
  expect(tidy(host)).toContain('El plazo para corregir empieza cuando el servidor la recibe.');
  fits();
});

test('a word that changes while the question stands keeps the minutes from going out', async () => {
  const { host, client, receive } = await open({ docs: [...spokenDocs, ...summaryDocs] });
  await userEvent.click(button('Enviar el acta a las delegaciones'));
  await receive({ ...summaryDoc(CHILE, 'CL', 'Chile se opone.'), rev: 2 });
  await userEvent.click(confirm('Enviar el acta a las delegaciones'));
  await expect.poll(() => tidy(host)).toContain('Alguien cambió un resumen desde que usted leyó el acta');
  expect(client.replica.one(minutes, minutesId(MEETING))).toBeNull();
  expect(tidy(host)).toContain('Chile se opone.');
});

test('while a sitting is open the minutes do not go out', async () => {
  const { host } = await open({ docs: [...spokenDocs, ...speakingDocs('spk_brazil', 'BR')] });
  expect(tidy(host)).toContain('Hay una sesión abierta: el acta se envía cuando se levanta.');
  expect(button('Enviar el acta a las delegaciones').query()).toBeNull();
});

test('of a meeting that goes on after a pause the minutes wait until it is closed', async () => {
  const docs = [...spokenDocs, ...heldDocs.filter(({ id }) => id === MEETING)];
  const { host } = await open({ docs });
  expect(tidy(host)).toContain('El acta se envía cuando la reunión está cerrada');
  expect(button('Enviar el acta a las delegaciones').query()).toBeNull();
  expect(page.getByRole('link', { name: 'Cerrar la reunión' }).element().getAttribute('href')).toBe(
    `/meetings/${MEETING}/edit`,
  );
});

test('how long somebody spoke is what the clock of the room showed', async () => {
  const { host } = await open({ docs: [...spokenDocs, ...spokeDocs(CHILE, 'CL', { usedMs: 2900 })] });
  expect(tidy(host)).toContain('2 s');
  expect(tidy(host)).not.toContain('3 s');
});

test('whoever reads English is asked for the English words first', async () => {
  const { host } = await open({ path: `${MINE}/${CHILE}`, as: 'chile-delegate', locale: 'en' });
  expect([...host.querySelectorAll('textarea')].map(({ id }) => id)).toEqual([
    ...['correction-text', 'correction-text-es', 'correction-text-pt'],
  ]);
});

test('a delegation corrects its own words until the last day, and takes the correction back', async () => {
  const opened = await open({ path: MINE, as: 'chile-delegate' });
  const { host, go, path } = opened;
  expect(tidy(host.querySelector('.banner'))).toContain('puede corregir lo suyo hasta el 22 oct 2026');
  expect(tidy(host.querySelector('.banner'))).toContain('los días no hábiles de Panamá');
  expect(texts(host, '.row-kicker')).toEqual(['Chile']);
  fits();
  await userEvent.click(page.getByRole('link', { name: 'Corregir' }));
  await expect
    .poll(() => host.querySelector<HTMLTextAreaElement>('#correction-text')?.value)
    .toBe('Chile apoya la hoja de ruta.');
  setText(host.querySelector('#correction-text') as HTMLElement, 'Chile apoya la hoja de ruta con reservas.');
  await userEvent.click(button('Enviar la corrección'));
  await userEvent.click(confirm('Enviar la corrección'));
  await expect.poll(path).toBe(MINE);
  expect(correctionOf(opened)).toMatchObject({
    ...{ state: 'open', was: { es: 'Chile apoya la hoja de ruta.' } },
    text: { es: 'Chile apoya la hoja de ruta con reservas.' },
  });
  await expect.poll(() => texts(host, 'ins')).toEqual([expect.stringContaining('con reservas.')]);
  expect(tidy(host)).toContain('Aún no recibida');
  await userEvent.click(button('Retirar la corrección'));
  await userEvent.click(confirm('Retirar la corrección'));
  await expect.poll(() => correctionOf(opened)?.state).toBe('withdrawn');
  // What others said is not theirs to correct.
  go(`${MINE}/${ECUADOR}`);
  await expect.poll(() => tidy(host)).toContain('Corrigen las personas de una delegación');
});

test('the last day stands with the article that gives it', async () => {
  const docs = [
    ...spokenDocs,
    ...summaryDocs,
    ...FORCE_DOCS,
    minutesDoc({ article: MINUTES_ARTICLE, lastDay: '2026-10-20' }),
  ];
  const { host } = await open({ docs, path: MINE, as: 'chile-delegate' });
  expect(tidy(host.querySelector('.banner'))).toContain('hasta el 20 oct 2026, artículo 11.');
});

test('once the last day is over nothing can be corrected, and the page says which day it was', async () => {
  const { host, go } = await open({ path: MINE, as: 'chile-delegate', now: AFTER });
  expect(tidy(host.querySelector('.banner'))).toContain('El plazo para corregir terminó el 22 oct 2026');
  expect(page.getByRole('link', { name: 'Corregir' }).query()).toBeNull();
  go(`${MINE}/${CHILE}`);
  await expect.poll(() => tidy(host.querySelector('h1'))).toBe('Corregir');
  expect(host.querySelector('#correction-text')).toBeNull();
});

test('a correction is accepted, and the minutes say it', async () => {
  const opened = await open({ docs: corrected });
  const { host, client, path } = opened;
  expect(tidy(host)).toContain('1 corrección espera respuesta.');
  fits();
  await userEvent.click(page.getByRole('link', { name: /Chile/ }));
  await expect.poll(() => texts(host, 'ins')).toEqual([expect.stringContaining('con una reserva.')]);
  fits();
  await userEvent.click(button('Aceptar la corrección'));
  await userEvent.click(confirm('Aceptar la corrección'));
  await expect.poll(path).toBe(HERE_MINUTES);
  expect(correctionOf(opened)).toMatchObject({ state: 'accepted', answer: { reason: null } });
  expect(client.replica.one(summaries, summaryId(CHILE))?.body.text).toEqual({
    es: 'Chile apoya la hoja de ruta con una reserva.',
  });
});

test('every delegation reads what another corrects, and only who takes notes can answer', async () => {
  const path = `${HERE_MINUTES}/corrections/${CHILE}`;
  const { host } = await open({ docs: corrected, path, as: 'ecuador-delegate' });
  expect(texts(host, 'ins')).toEqual([expect.stringContaining('con una reserva.')]);
  expect(tidy(host)).toContain('Responde la presidencia o quien toma notas.');
  expect(host.querySelector('#answer-reason')).toBeNull();
});

test('what waits for an answer stands first among the corrections', async () => {
  const kept = correctionDoc(CHILE, 'CL', { state: 'kept' });
  const { host } = await open({ docs: [...sentDocs, kept, correctionDoc(ECUADOR, 'EC')] });
  const names = () => [...host.querySelectorAll('a[href*="/corrections/"]')].map(tidy);
  expect(names()).toEqual([expect.stringContaining('Ecuador'), expect.stringContaining('Chile')]);
});

test('the text is kept only with a reason, which the delegation reads', async () => {
  const opened = await open({ docs: corrected, path: `${HERE_MINUTES}/corrections/${CHILE}` });
  const { host, path } = opened;
  await userEvent.click(button('Mantener el texto'));
  await expect.poll(() => tidy(host.querySelector('.error-summary'))).toContain('por qué se mantiene');
  setText(host.querySelector('#answer-reason') as HTMLElement, 'No se dijo en la sesión.');
  await userEvent.click(button('Mantener el texto'));
  await userEvent.click(confirm('Mantener el texto'));
  await expect.poll(path).toBe(HERE_MINUTES);
  const kept = correctionOf(opened);
  expect(kept).toMatchObject({ state: 'kept', answer: { reason: 'No se dijo en la sesión.' } });
  opened.close();
  const docs = [...sentDocs, correctionDoc(CHILE, 'CL', kept ?? {})];
  const read = await open({ docs, path: MINE, as: 'chile-delegate' });
  expect(tidy(read.host)).toContain('Se mantuvo el texto');
  expect(tidy(read.host)).toContain('Razón: No se dijo en la sesión.');
});

test('minutes are adopted when the last day is over and nothing is open', async () => {
  const waiting = await open({ docs: corrected, now: AFTER });
  expect(tidy(waiting.host)).toContain('Antes de aprobar el acta, responda a 1 corrección.');
  expect(button('Aprobar el acta').query()).toBeNull();
  waiting.close();
  const { host, client } = await open({ now: AFTER });
  await userEvent.click(button('Aprobar el acta'));
  await userEvent.click(confirm('Aprobar el acta'));
  await expect
    .poll(() => client.replica.one(minutes, minutesId(MEETING))?.body)
    .toMatchObject({ state: 'adopted', adopted: { on: '2026-10-23' } });
  await expect.poll(() => tidy(host.querySelector('.banner'))).toContain('El acta se aprobó el 23 oct 2026.');
});

test('whoever took notes is not asked to send or adopt, and nobody outside the meetings reads any of it', async () => {
  const { host } = await open({ docs: corrected, as: 'programme-support' });
  expect(host.querySelector(`a[href="${HERE_MINUTES}/corrections/${CHILE}"]`)).not.toBeNull();
  expect(button('Enviar el acta a las delegaciones').query()).toBeNull();
  phone?.close();
  const field = await open({ docs: [...corrected], as: 'chile-officer' });
  expect(tidy(field.host)).not.toContain('Chile apoya');
});
