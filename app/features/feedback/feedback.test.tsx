import { createComponent, type JSX } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { linkDoc } from '#app/features/contributions/contributions-pages.fixtures.ts';
import { EDITION, releaseDocs, requirementDoc } from '#app/features/ideal/ideal-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { portReport, REPORT } from '#app/features/reports/reports.fixtures.ts';
import { Chain } from '#app/kit/chain.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import FeedbackPage from './feedback.page.tsx';
import {
  ANALYST_DOCS,
  ANSWER,
  daysAgo,
  HERE_FEEDBACK,
  NOW,
  noteDoc,
  PUBLISHED,
  partDoc,
  questionDoc,
  useDoc,
} from './feedback-pages.fixtures.ts';
import NotePage from './note.page.tsx';
import { seenUse } from './seen-use.ts';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const draw = (Page: () => JSX.Element) => () => createComponent(Page, {});
async function open({ as, path, docs }: { as: string; path: string; docs: readonly Doc[] }) {
  phone?.close();
  await page.viewport(360, 740);
  phone = await openPhone({
    docs,
    now: NOW,
    as,
    path,
    pages: {
      '/ideal/:edition/feedback': draw(FeedbackPage),
      '/ideal/:edition/feedback/:state': draw(NotePage),
      '/reports/:id': () => (
        <>
          <h1>{REPORT}</h1>
          <Chain id={REPORT} />
        </>
      ),
      '*': () => null,
    },
  });
  return phone;
}
const text = () => phone?.host.textContent ?? '';
const tap = (name: string) => userEvent.click(page.getByRole('button', { name, exact: true }).first());
const sent = () => phone?.client.outbox().map(({ envelope }) => [envelope.name, envelope.args]);
const said = () => [...document.querySelectorAll('.error-summary li')].map((each) => each.textContent);
const hrefs = () =>
  [...(phone?.host.querySelectorAll('a') ?? [])].map((each) => each.getAttribute('href') ?? '');
const rows = (label: string) =>
  [...(phone?.host.querySelectorAll(`ul[aria-label="${label}"] > li`) ?? [])].map(
    (each) => each.textContent ?? '',
  );
const isNoWiderThanPhone = () => document.documentElement.scrollWidth <= 360;

test('the analysts see whose note was sent, when it was acknowledged, what waits, and how long both sides took', async () => {
  const acknowledged = { by: 'per_chile-contact', label: 'Punto de contacto, Chile', at: daysAgo(3) };
  await open({
    as: 'ameripol-analyst',
    path: HERE_FEEDBACK,
    docs: [
      ...ANALYST_DOCS,
      noteDoc({ acknowledged }),
      questionDoc('fbq_old', { answer: ANSWER }),
      questionDoc('fbq_new', { at: daysAgo(1), text: '¿Y ahora?' }),
    ],
  });
  await expect.poll(text).toContain('1 de 2 notas enviadas');
  const [chile, ecuador] = rows('Estados que aportaron');
  expect(chile).toContain('Chile');
  expect(chile).toContain('Acuse de recibo del Estado en 2 días');
  expect(chile).toContain('1 pregunta respondida en 2 días');
  expect(chile).toContain('1 espera respuesta desde hace 1 día');
  expect(ecuador).toContain('Ecuador');
  expect(ecuador).toContain('2 entradas difundidas');
  expect(ecuador).toContain('Sin enviar');
  expect(hrefs()).toEqual(expect.arrayContaining([`${HERE_FEEDBACK}/CL`, `${HERE_FEEDBACK}/EC`]));
  expect(isNoWiderThanPhone()).toBe(true);
});

test('before it is sent, a note is seen as the state will get it, with the words that are being written', async () => {
  const arms = requirementDoc('rqm_arms', {
    askedOf: ['EC'],
    question: { es: '¿De dónde vienen las armas?' },
  });
  await open({ as: 'ameripol-analyst', path: `${HERE_FEEDBACK}/EC`, docs: [...ANALYST_DOCS, arms] });
  await expect.poll(text).toContain('Así la recibirá el Estado');
  expect(text()).toContain('Contenedores refrigerados hacia el norte.');
  expect(text()).toContain('Conclusiones clave, párrafo 2.4');
  expect(text()).toContain('Sostiene una conclusión clave');
  expect(text()).toContain('2 entradas difundidas');
  expect(text()).toContain('1 no se cita en ningún párrafo');
  // What a released item answers is asked no more.
  expect(text()).toContain('¿De dónde vienen las armas?');
  expect(text()).not.toContain('¿Por qué puertos sale la cocaína?');
  expect(text()).not.toContain('SECRETO DEL TEXTO');
  expect(hrefs()).toContain(`/ideal/${EDITION}/report/judgements`);
  await userEvent.fill(
    document.querySelector('#feedback-words') as HTMLElement,
    ' Gracias por los puertos. ',
  );
  await expect
    .poll(() => document.querySelector('p.user-text')?.textContent)
    .toContain('Gracias por los puertos.');
  await tap('Enviar la nota');
  await expect.poll(() => page.getByRole('dialog').query()?.textContent).toContain('Se envía una sola vez');
  expect(page.getByRole('dialog').query()?.textContent).toContain('Ecuador');
  expect(sent()).toEqual([]);
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Enviar la nota' }));
  await expect
    .poll(sent)
    .toEqual([
      ['feedback.send', { edition: EDITION, state: 'EC', words: { es: 'Gracias por los puertos.' } }],
    ]);
  await expect.poll(text).toContain('Sin acuse de recibo desde hoy');
  expect(page.getByRole('button', { name: 'Enviar la nota' }).query()).toBeNull();
});

test('before an edition is published nothing is sent, and of a state that opened nothing there is nothing to send', async () => {
  const [, ...docs] = ANALYST_DOCS;
  await open({
    as: 'ameripol-analyst',
    path: `${HERE_FEEDBACK}/EC`,
    docs: [{ ...PUBLISHED, body: { ...PUBLISHED.body, status: 'adopted' } }, ...docs],
  });
  await expect.poll(text).toContain('La nota se envía cuando la edición está publicada');
  expect(page.getByRole('button', { name: 'Enviar la nota' }).query()).toBeNull();
  await open({ as: 'ameripol-analyst', path: `${HERE_FEEDBACK}/PE`, docs: ANALYST_DOCS });
  await expect.poll(text).toContain('De ese Estado no hay nada de qué dar cuenta aquí');
});

const BEHIND: readonly Doc[] = [
  PUBLISHED,
  requirementDoc('rqm_ports'),
  ...releaseDocs('CL'),
  portReport(),
  linkDoc('lnc_1', { from: { kind: 'report', id: REPORT } }),
];
/** The released thing that comes of the link. */
const ofLink = noteDoc({
  uses: [{ item: 'rli_CL-1', effect: 'judgement', section: 'judgements', number: 4, isOpen: true }],
});

test('a point of contact reads its note at once, with the report behind each use, and acknowledges it', async () => {
  await open({ as: 'chile-contact', path: HERE_FEEDBACK, docs: [...BEHIND, ofLink] });
  await expect.poll(text).toContain('La nota de su Estado');
  expect(text()).toContain('Sus puertos menores cambiaron nuestra lectura.');
  expect(text()).toContain('CL-0147 · Drogas, San Antonio');
  expect(text()).toContain('1 entrada difundida');
  expect(text()).toContain('1 no se cita en ningún párrafo');
  expect(text()).toContain('Sin acuse de recibo desde hace 5 días');
  expect(hrefs()).toEqual(
    expect.arrayContaining([`/reports/${REPORT}`, `/ideal/${EDITION}/work/links/lnc_1`]),
  );
  await tap('Acusar recibo');
  await expect.poll(sent).toEqual([['feedback.acknowledge', { edition: EDITION, state: 'CL' }]]);
  await expect.poll(text).toContain('en 5 días');
  expect(page.getByRole('button', { name: 'Acusar recibo' }).query()).toBeNull();
});

test('the links behind a note stay in the state: the analysts see none', async () => {
  await open({ as: 'ameripol-analyst', path: `${HERE_FEEDBACK}/CL`, docs: [...BEHIND, ofLink] });
  await expect.poll(text).toContain('Sus puertos menores cambiaron nuestra lectura.');
  expect(text()).not.toContain('San Antonio');
  expect(hrefs().filter((href) => href.split('/').includes('work') || href.startsWith('/reports'))).toEqual(
    [],
  );
});

test('a state asks about its note in words, and an empty question is no question', async () => {
  await open({ as: 'chile-contact', path: `${HERE_FEEDBACK}/CL`, docs: [...BEHIND, ofLink] });
  await expect.poll(text).toContain('No se ha preguntado nada');
  await tap('Preguntar');
  await expect.poll(said).toEqual(['Escriba la pregunta']);
  const field = document.querySelector(`[id="feedback-ask-${ofLink.id}"]`) as HTMLElement;
  await userEvent.fill(field, '¿Y lo de Arica?');
  await tap('Preguntar');
  await expect
    .poll(sent)
    .toMatchObject([['feedback.question', { edition: EDITION, state: 'CL', text: '¿Y lo de Arica?' }]]);
  await expect.poll(text).toContain('Sin respuesta todavía');
});

test('an analyst answers one of two questions, and the other still waits', async () => {
  await open({
    as: 'ameripol-analyst',
    path: `${HERE_FEEDBACK}/CL`,
    docs: [PUBLISHED, noteDoc(), questionDoc('fbq_1'), questionDoc('fbq_2', { text: '¿Y lo de Iquique?' })],
  });
  await expect.poll(text).toContain('¿Y lo de Iquique?');
  await userEvent.fill(document.querySelector('#feedback-answer-fbq_2') as HTMLElement, 'Es poco.');
  await userEvent.click(page.getByRole('button', { name: 'Responder', exact: true }).nth(1));
  await expect.poll(sent).toEqual([['feedback.answer_question', { question: 'fbq_2', text: 'Es poco.' }]]);
  await expect.poll(() => document.querySelector('#feedback-answer-fbq_2')).toBeNull();
  expect(document.querySelector('#feedback-answer-fbq_1')).not.toBeNull();
});

test('the head of an institution reads its part, acknowledges it, and asks the point of contact, who answers', async () => {
  const part = partDoc();
  const { edition, state, institution, unit } = part.body;
  await open({ as: 'chile-institution', path: HERE_FEEDBACK, docs: [part, portReport()] });
  await expect.poll(text).toContain('Su parte de la nota de retroalimentación');
  // Heads of institutions read no editions.
  expect(text()).toContain('IDEAL 3');
  expect(text()).toContain('Se usó 1 fuente');
  // Where it was used is named, and leads nowhere.
  expect(text()).toContain('Cocaína, párrafo 3.12');
  expect(hrefs().filter((href) => href.includes('/report/'))).toEqual([]);
  await tap('Acusar recibo');
  await expect.poll(sent).toEqual([['feedback.acknowledge_part', { edition, state, institution, unit }]]);
  await open({
    as: 'chile-contact',
    path: HERE_FEEDBACK,
    docs: [PUBLISHED, part, questionDoc('fbq_1', { text: '¿Se usará otra vez?' }, part)],
  });
  await expect.poll(text).toContain('¿Se usará otra vez?');
  await userEvent.fill(document.querySelector('#feedback-answer-fbq_1') as HTMLElement, 'Sí.');
  await tap('Responder');
  await expect
    .poll(sent)
    .toEqual([['feedback.answer_part', { question: 'fbq_1', state: 'CL', text: 'Sí.' }]]);
});

test('whoever has no part in it is led back', async () => {
  await open({ as: 'chile-officer', path: HERE_FEEDBACK, docs: [PUBLISHED, noteDoc()] });
  await expect.poll(text).toContain('Lo leen los analistas, el Estado y quienes aportaron en él.');
  expect(text()).not.toContain('Sus puertos menores');
});

test('the page of a report says where it was used and to what effect, and leads nowhere: an officer has no editions', async () => {
  const report = portReport();
  const use = useDoc({ report: REPORT, audience: report.audience });
  await open({ as: 'chile-officer', path: `/reports/${REPORT}`, docs: [report, use] });
  await expect.poll(() => rows('Qué resultó de esto')).toHaveLength(2);
  const [judgement, strict] = rows('Qué resultó de esto');
  expect(judgement).toContain('Este informe se usó en');
  expect(judgement).toContain('Conclusiones clave, párrafo 2.4');
  expect(judgement).toContain('Sostiene una conclusión clave · IDEAL 3');
  expect(strict).toContain('Cocaína, párrafo 3.12');
  expect(hrefs()).toEqual([]);
  // Hoy says it no longer.
  const { key, value } = seenUse(use);
  await expect.poll(() => phone?.client.remembered(key)).toBe(value);
});
