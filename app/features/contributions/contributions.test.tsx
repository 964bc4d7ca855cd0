import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  EDITION,
  editionDoc,
  progressDoc,
  requirementDoc,
} from '#app/features/ideal/ideal-pages.fixtures.ts';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { portReport, REPORT } from '#app/features/reports/reports.fixtures.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import { releaseId } from '#shared/ideal/released.schemas.ts';
import {
  answeredDoc,
  consentDoc,
  contributionDoc,
  HERE_WORK,
  linkDoc,
  materialDoc,
  sectionDoc,
} from './contributions-pages.fixtures.ts';
import { NOW, openContribution } from './open-contribution.fixtures.tsx';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(of: Parameters<typeof openContribution>[0]) {
  phone = await openContribution(of);
  return phone;
}
const tap = (name: string) => userEvent.click(page.getByRole('button', { name, exact: true }));
const sent = () => phone?.client.outbox().map(({ envelope }) => [envelope.name, envelope.args]);
const text = () => phone?.host.textContent ?? '';
const said = () => [...document.querySelectorAll('.error-summary li')].map((each) => each.textContent);
/** Long lists draw only what is near the screen. */
const toEnd = () => scrollTo(0, document.documentElement.scrollHeight);
const hrefs = () =>
  [...(phone?.host.querySelectorAll('a') ?? [])].map((each) => each.getAttribute('href') ?? '');
const approved = docWith(
  'reviewSteps',
  'rvs_1',
  { number: 1, step: 'approve', status: 'approved', desk: 'national', author: 'per_chile-contact', at: 1 },
  REPORT,
);
const GIVEN = { given: 'granted', expires: null, reference: null, reason: null } as const;
const CLEAN = [contributionDoc(), materialDoc('mtr_study'), linkDoc('lnc_study')];

test('what is owed, what is late and what is missing stand on one page, and each leads on', async () => {
  await open({
    docs: [
      contributionDoc({ coveringNote: null }),
      requirementDoc('rqm_ports', { due: '2026-10-10' }),
      requirementDoc('rqm_routes', { question: { es: '¿Qué rutas?' } }),
      progressDoc('rqm_routes', 'CL', 'gap'),
      sectionDoc('sec_customs', { due: '2026-10-01' }),
      materialDoc('mtr_study'),
      linkDoc('lnc_study', { handlingCode: 'H1' }),
    ],
  });
  await expect.poll(text).toContain('0 de 2 · 1 sin información');
  expect(text()).toContain('El aporte es parcial');
  expect(text()).toContain('Falta la nota de remisión');
  expect(text()).toContain('Falta el consentimiento de quien lo aportó');
  expect(text().match(/Vencida/g)).toHaveLength(2);
  for (const href of ['/edit', '/links/lnc_study', '/requirements/rqm_ports', '/release'])
    expect(hrefs()).toContain(`${HERE_WORK}${href}`);
  expect(hrefs()).toContain('/ideal/sections/sec_customs');
  // What the state has goes further than what it said: what each becomes is said before it is sent. A link that
  // nobody outside reads is a beginning, no answer.
  await tap('Informar 1 avance');
  const dialog = () => document.querySelector('dialog')?.textContent;
  await expect.poll(dialog).toContain('¿Por qué puertos sale la cocaína?');
  expect(dialog()).toContain('Pedida → Empezada');
  expect(sent()).toEqual([]);
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Informar el avance' }));
  await expect
    .poll(sent)
    .toEqual([['contributions.tell_progress', { state: 'CL', requirement: 'rqm_ports', status: 'begun' }]]);
});

test('what is out answers its requirement', async () => {
  const {
    from: _from,
    hasPersonalData: _has,
    leftOut: _left,
    follows: _follows,
    ...item
  } = linkDoc('l').body;
  await open({
    docs: [
      ...CLEAN,
      requirementDoc('rqm_ports'),
      progressDoc('rqm_ports', 'CL', 'begun'),
      docWith(
        'releasedItems',
        'rli_CL-study',
        { ...item, basis: 'study', cites: null },
        releaseId({ edition: EDITION, state: 'CL' }),
      ),
    ],
  });
  await expect.poll(text).toContain('0 de 1');
  await tap('Informar 1 avance');
  await expect.poll(() => document.querySelector('dialog')?.textContent).toContain('Empezada → Respondida');
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Informar el avance' }));
  await expect.poll(text).toContain('1 de 1');
});

test('an edition is begun from the last one, and every link of then is said to be unchanged', async () => {
  const then = 'edn_two';
  await open({
    docs: [
      { ...editionDoc({ number: 2, title: { es: 'IDEAL 2' }, status: 'closed' }), id: then },
      contributionDoc({}, then),
      { ...linkDoc('lnc_old'), parent: 'ctb_two' },
      materialDoc('mtr_study'),
    ],
  });
  await userEvent.click(page.getByText('Partir de IDEAL 2'));
  await tap('Empezar el aporte');
  await expect.poll(text).toContain('En preparación');
  toEnd();
  await expect.poll(text).toContain('Sin cambios');
  expect(sent()).toEqual([['contributions.begin', { state: 'CL', edition: EDITION, startFrom: then }]]);
});

test('whoever authorises reads it all and changes nothing; others are led back', async () => {
  await open({ as: 'chile-authoriser', docs: [...CLEAN, requirementDoc('rqm_ports')] });
  await expect.poll(text).toContain('Se usan contenedores refrigerados.');
  expect(hrefs().filter((href) => /\/(edit|links|figures|materials)/.test(href))).toEqual([]);
  phone?.close();
  await open({ as: 'chile-officer', docs: CLEAN });
  await expect.poll(text).toContain('El aporte lo preparan el punto de contacto');
  expect(text()).not.toContain('contenedores');
});

test('an accepted report leads to its link, which begins with what the report says of itself', async () => {
  const report = portReport({ grade: { source: 'B', information: '2', by: null }, tlp: 'AMBER' });
  await open({ path: '/report', docs: [contributionDoc(), report, approved] });
  await expect.poll(hrefs).toContain(`${HERE_WORK}/links/new?from=${REPORT}`);
  phone?.close();
  await open({ path: '/report', docs: [contributionDoc(), report] });
  expect(hrefs()).toEqual([]);
  phone?.close();
  await open({ path: '/report', as: 'chile-officer', docs: [contributionDoc(), report, approved] });
  expect(hrefs()).toEqual([]);
  phone?.close();

  await open({
    path: `${HERE_WORK}/links/new?from=${REPORT}`,
    docs: [contributionDoc(), requirementDoc('rqm_ports'), report, approved],
  });
  await expect.poll(() => document.querySelector<HTMLSelectElement>('#link-source')?.value).toBe('B');
  expect(text()).toContain('Cocaína, Cannabis, Drogas sintéticas y otras');
  await userEvent.fill(document.querySelector('#link-statement') as HTMLElement, 'Usan contenedores.');
  await userEvent.click(page.getByLabelText('¿Por qué puertos sale la cocaína?'));
  await tap('Guardar');
  await expect.poll(sent).toEqual([
    [
      'contributions.link',
      expect.objectContaining({
        edition: EDITION,
        from: { kind: 'report', id: REPORT },
        requirements: ['rqm_ports'],
        source: 'B',
        information: '2',
        handlingCode: 'H1',
        tlp: 'AMBER',
        statement: { es: 'Usan contenedores.' },
        hasPersonalData: false,
      }),
    ],
  ]);
});

test('the state signs off with a number, a day and a document, or with none of them yet', async () => {
  await open({ path: `${HERE_WORK}/edit`, docs: [contributionDoc({ coveringNote: null })] });
  await expect.poll(() => document.querySelector('#contribution-covering-note')).not.toBeNull();
  await userEvent.fill(document.querySelector('#contribution-covering-note') as HTMLElement, 'Oficio 12');
  await tap('Guardar');
  await expect.poll(said).toEqual(['Elija la fecha de la nota', 'Adjunte el documento de la nota']);
  expect(sent()).toEqual([]);
});

test('an institution answers with counts; what is no number is said at its field, and places are chosen by name', async () => {
  await open({
    as: 'chile-institution',
    path: '/ideal/sections/sec_customs',
    docs: [sectionDoc('sec_customs')],
  });
  await expect.poll(() => document.querySelector('#answer-text')).not.toBeNull();
  await tap('Enviar la respuesta');
  await expect.poll(said).toEqual(['Escriba la respuesta o añada una cifra antes de enviarla.']);
  await tap('Añadir una cifra');
  const field = (name: string) => document.querySelector(`#answer-${name}-0`) as HTMLElement;
  await userEvent.fill(field('what'), 'Cocaína');
  await userEvent.fill(field('amount'), '1.234');
  await tap('Enviar la respuesta');
  await expect
    .poll(said)
    .toEqual([
      'Escriba un número sin separar los miles, como 1234,5',
      'Elija la unidad',
      'Elija el momento del proceso',
      'Escriba cómo se contó: sin eso no se puede comparar',
    ]);
  await userEvent.selectOptions(field('counted'), 'kilogram');
  await userEvent.selectOptions(field('stage'), 'seized');
  await userEvent.fill(field('note'), 'Pesada en el puerto');
  await userEvent.fill(field('amount'), '1234,5');
  await userEvent.fill(field('place'), 'valpar');
  await expect.element(page.getByRole('option', { name: /Valparaíso/ })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await tap('Enviar la respuesta');
  const count = {
    what: 'Cocaína',
    amount: 1234.5,
    counted: 'kilogram',
    stage: 'seized',
    place: 'CL-VS',
    note: 'Pesada en el puerto',
  };
  await expect
    .poll(sent)
    .toEqual([
      [
        'contributions.answer_section',
        { section: 'sec_customs', state: 'CL', answer: null, counts: [count] },
      ],
    ]);
  await expect.poll(text).toContain('Aún no se envió desde este dispositivo');
  // What was sent is read, not open for typing; it can be corrected.
  await expect.poll(text).toContain('1.234,5 kg');
  expect(document.querySelector('#answer-text')).toBeNull();
  await tap('Corregir la respuesta');
  await expect.poll(() => document.querySelector('#answer-text')).not.toBeNull();
});

test('an answer that is too long is kept as a whole, and how much is too much is said', async () => {
  await open({
    as: 'chile-institution',
    path: '/ideal/sections/sec_customs',
    docs: [sectionDoc('sec_customs')],
  });
  const area = () => document.querySelector<HTMLTextAreaElement>('#answer-text');
  await expect.poll(area).not.toBeNull();
  await userEvent.fill(area() as HTMLElement, 'a'.repeat(4007));
  await expect.poll(text).toContain('4.007 de 4.000 caracteres');
  await tap('Enviar la respuesta');
  await expect.poll(said).toEqual(['La respuesta admite 4000 caracteres y tiene 7 de más: acórtela']);
  expect(area()?.value).toHaveLength(4007);
  expect(sent()).toEqual([]);
});

test('whoever answered after the day is seen to have done so', async () => {
  await open({
    docs: [
      ...CLEAN,
      answeredDoc('sec_customs', { due: '2026-10-01', answeredBy: { by: 'per_x', at: NOW, takenAt: NOW } }),
    ],
  });
  toEnd();
  await expect.poll(text).toContain('Después del plazo, 1 oct 2026');
});

test('what is asked of an institution has no day that has passed', async () => {
  await open({
    path: `${HERE_WORK}/sections/new?requirement=rqm_ports`,
    docs: [...CLEAN, requirementDoc('rqm_ports', { due: '2026-10-10' })],
  });
  const due = () => document.querySelector<HTMLInputElement>('#section-due');
  await expect.poll(() => due()?.value).toBe('');
  await userEvent.fill(due() as HTMLElement, '2026-10-10');
  await tap('Pedir');
  await expect.poll(said).toContain('El plazo ya pasó: elija hoy o un día después');
  expect(sent()).toEqual([]);
  phone?.close();
  await open({
    path: '/ideal/sections/sec_customs',
    docs: [...CLEAN, answeredDoc('sec_customs', { due: '2026-10-01' })],
  });
  await userEvent.click(page.getByText('Devolver la respuesta').first());
  await expect.poll(() => document.querySelector<HTMLInputElement>('#return-due')?.value).toBe('');
});

test('a report that is linked already says so before a second link is saved, and leads to the first', async () => {
  const report = portReport({ tlp: 'AMBER' });
  const docs = [
    contributionDoc(),
    report,
    approved,
    linkDoc('lnc_first', { from: { kind: 'report', id: REPORT } }),
  ];
  await open({ path: `${HERE_WORK}/links/new?from=${REPORT}`, docs });
  await expect.poll(text).toContain('Esto ya está vinculado a esta edición');
  expect(hrefs()).toContain(`${HERE_WORK}/links/lnc_first`);
  phone?.close();
  await open({ path: '/report', docs });
  await expect.poll(hrefs).toContain(`${HERE_WORK}/links/lnc_first`);
});

test('what a carried link answered of the last edition is shown as such and can be taken away', async () => {
  await open({
    path: `${HERE_WORK}/links/lnc_study`,
    docs: [
      ...CLEAN,
      requirementDoc('rqm_new'),
      linkDoc('lnc_study', { change: 'unchanged', requirements: ['rqm_old'] }),
    ].filter((_doc, at) => at !== 2),
  });
  await expect.poll(text).toContain('De la edición anterior: quítelo');
  await userEvent.click(page.getByText('De la edición anterior: quítelo', { exact: false }));
  await tap('Guardar');
  await expect.poll(() => sent()?.[0]?.[1]).toMatchObject({ fields: { requirements: [] } });
});

test('consent is refused with a reason, and given with a last day', async () => {
  await open({ as: 'chile-institution', path: '/ideal/consents/cns_1', docs: [consentDoc('cns_1')] });
  await expect.poll(text).toContain('Para el aporte a IDEAL 3, en forma general.');
  await userEvent.click(page.getByText('No consentir', { exact: true }));
  await tap('Responder');
  await expect.poll(said).toEqual(['Escriba el motivo']);
  await userEvent.click(page.getByText('Consentir', { exact: true }));
  await userEvent.fill(document.querySelector('#consent-expires') as HTMLElement, '2027-01-31');
  await tap('Responder');
  const answer = { given: 'granted', expires: '2027-01-31', reference: null, reason: null };
  await expect
    .poll(sent)
    .toEqual([
      ['contributions.answer_consent', { consent: 'cns_1', state: 'CL', source: 'mtr_study', ...answer }],
    ]);
});

test('who has the release in force, and who opened it', async () => {
  const release = releaseId({ edition: EDITION, state: 'CL' });
  await open({
    docs: [
      contributionDoc({ status: 'released', releases: 1, standing: 1, answer: { code: null, at: NOW } }),
      ...CLEAN.slice(1),
      docWith(
        'openings',
        `opn_three-CL-XA`,
        { edition: EDITION, state: 'CL', body: 'XA', at: NOW, endedAt: null },
        'bdy_XA',
      ),
      docWith(
        'releaseReadings',
        'rdg_1',
        { person: 'per_x', label: 'Analista, AMERIPOL', number: 1, at: NOW },
        release,
      ),
    ],
  });
  await expect.poll(text).toContain('Abierto a sus analistas desde');
  await expect.poll(text).toContain('Sin conexión: solo el servidor sabe en qué dispositivos está.');
  expect(text()).toContain('Analista, AMERIPOL');
  expect(text()).toContain('Difusión 1, confirmada por el comité');
});

test.each([
  ['pt', 'Contribuição nacional', 'O que falta para difundir'],
  ['en', 'National contribution', 'What the release still needs'],
] as const)('in %s', async (locale, title, missing) => {
  await open({ locale, docs: [contributionDoc({ summary: null })] });
  await expect.poll(text).toContain(title);
  expect(text()).toContain(missing);
});

test('of six thousand links only those near the screen are drawn, also when somebody comes back', async () => {
  const links = Array.from({ length: 6000 }, (_, index) =>
    linkDoc(`lnc_${String(index).padStart(5, '0')}`, {
      handlingCode: 'H1',
      statement: { es: `Dato ${index}` },
    }),
  );
  const consents = links.slice(0, 4000).map(({ id }, index) =>
    consentDoc(`cns_${index}`, {
      link: id,
      answer: { ...GIVEN, by: 'per_x', at: 1, takenAt: 1 },
    }),
  );
  const docs = [contributionDoc(), materialDoc('mtr_study'), ...links, ...consents];
  const opened = await open({ docs });
  await expect.poll(text).toContain('Dato 0');
  expect(text()).toContain('6000');
  expect(opened.host.querySelectorAll('.row').length).toBeLessThan(80);
  opened.go('/elsewhere');
  await expect.poll(text).toBe('');
  opened.go(HERE_WORK);
  await expect.poll(text).toContain('Dato 0');
  expect(opened.host.querySelectorAll('.row').length).toBeLessThan(80);
});
