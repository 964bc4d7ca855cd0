import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EDITION, progressDoc, requirementDoc } from '#app/features/ideal/ideal-pages.fixtures.ts';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { docWith } from '#shared/board/board.fixtures.ts';
import { releasedFigureId } from '#shared/contributions/figures.rules.ts';
import {
  answeredDoc,
  COUNT,
  consentDoc,
  contributionDoc,
  HERE_WORK,
  linkDoc,
  materialDoc,
  sectionDoc,
} from './contributions-pages.fixtures.ts';
import { openContribution } from './open-contribution.fixtures.tsx';

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
const at = (selector: string) => document.querySelector(selector) as HTMLElement;
const sent = () => phone?.client.outbox().map(({ envelope }) => [envelope.name, envelope.args]);
const text = () => phone?.host.textContent ?? '';
const said = () => [...document.querySelectorAll('.error-summary li')].map((each) => each.textContent);
const hrefs = () =>
  [...(phone?.host.querySelectorAll('a') ?? [])].map((each) => each.getAttribute('href') ?? '');

const PORTS = requirementDoc('rqm_ports', { priority: 1, due: '2026-11-30' });
const HERE = `${HERE_WORK}/requirements/rqm_ports`;

test('a requirement shows what the state has of it, and of nothing else', async () => {
  await open({
    path: HERE,
    docs: [
      PORTS,
      requirementDoc('rqm_routes', { question: { es: '¿Qué rutas?' } }),
      contributionDoc(),
      answeredDoc('sec_customs'),
      sectionDoc('sec_routes', { requirement: 'rqm_routes', question: { es: '¿Y las rutas?' } }),
      materialDoc('mtr_study'),
      linkDoc('lnc_study'),
      linkDoc('lnc_routes', { requirements: ['rqm_routes'], statement: { es: 'Hay tres rutas.' } }),
      progressDoc('rqm_ports', 'CL', 'begun'),
    ],
  });
  await expect.poll(text).toContain('¿Por qué puertos sale la cocaína?');
  expect(text()).toContain('1, se responde primero');
  expect(text()).toContain('30 nov 2026');
  expect(text()).toContain('¿Qué documentó Aduanas en los puertos?');
  expect(text()).toContain('Se usan contenedores refrigerados.');
  expect(text()).not.toContain('¿Y las rutas?');
  expect(text()).not.toContain('Hay tres rutas.');
  expect(hrefs()).toEqual(
    expect.arrayContaining([
      '/ideal/sections/sec_customs',
      `${HERE_WORK}/links/lnc_study`,
      `${HERE_WORK}/sections/new?requirement=rqm_ports`,
    ]),
  );
  await userEvent.click(page.getByText('Sin información', { exact: true }));
  await tap('Informar el avance');
  await expect
    .poll(sent)
    .toEqual([['contributions.tell_progress', { state: 'CL', requirement: 'rqm_ports', status: 'gap' }]]);
});

test('how far the answer is has to be chosen, and the page says which word is missing', async () => {
  await open({ path: HERE, docs: [PORTS, contributionDoc()] });
  await expect.poll(text).toContain('¿Cómo va la respuesta?');
  expect(text()).toContain('Aún no se pidió nada a las instituciones');
  expect(text()).toContain('Abra un informe aceptado, o un material');
  await tap('Informar el avance');
  await expect.poll(said).toEqual(['Elija el avance']);
  expect(sent()).toEqual([]);
});

test('whoever authorises reads a requirement and says nothing of it; one that is not asked leads back', async () => {
  await open({ as: 'chile-authoriser', path: HERE, docs: [PORTS, contributionDoc()] });
  await expect.poll(text).toContain('¿Por qué puertos sale la cocaína?');
  expect(page.getByRole('button', { name: 'Informar el avance' }).query()).toBeNull();
  phone?.close();
  await open({ path: HERE, docs: [requirementDoc('rqm_ports', { askedOf: ['PE'] }), contributionDoc()] });
  await expect.poll(text).toContain('Ese requerimiento no se pide a su Estado');
  expect(text()).toContain('Vuelva al aporte');
  expect(hrefs()).toContain(HERE_WORK);
});

const FIGURE = releasedFigureId({
  edition: EDITION,
  state: 'CL',
  figure: { about: { kind: 'area', code: 'cocaine' }, ...COUNT },
});
const FIGURE_AT = `${HERE_WORK}/figures/${FIGURE}`;
const DIFFERING = [
  contributionDoc(),
  answeredDoc('sec_customs', { counts: [{ ...COUNT, note: 'Pesado en el puerto' }] }),
  answeredDoc('sec_police', { institution: 'police', counts: [{ ...COUNT, amount: 900 }] }),
];

test('each institution’s figure stands with its name and how it was counted; one is chosen with its reason', async () => {
  await open({ path: FIGURE_AT, docs: DIFFERING });
  await expect.poll(text).toContain('¿Con qué cifra se queda su Estado?');
  expect(text()).toContain('Aduanas · Pesado en el puerto');
  expect(text()).toContain('Policía');
  await tap('Quedarse con esta cifra');
  await expect.poll(said).toEqual(['Elija una cifra', 'Escriba el motivo']);
  expect(sent()).toEqual([]);
  await userEvent.click(page.getByText('900 kg', { exact: true }));
  await userEvent.fill(at('#figure-reason'), ' La policía pesó todo. ');
  await tap('Quedarse con esta cifra');
  await expect.poll(sent).toEqual([
    [
      'contributions.choose_figure',
      expect.objectContaining({
        state: 'CL',
        edition: EDITION,
        about: { kind: 'area', code: 'cocaine' },
        section: 'sec_police',
        count: { ...COUNT, amount: 900 },
        reason: 'La policía pesó todo.',
      }),
    ],
  ]);
});

test('what was chosen before is there with its reason; whoever authorises reads the reason', async () => {
  const chosen = docWith(
    'figureChoices',
    'fgc_1',
    {
      about: { kind: 'area', code: 'cocaine' },
      count: { ...COUNT, amount: 900 },
      section: 'sec_police',
      reason: 'La policía pesó todo.',
      by: 'per_chile-contact',
      label: 'Punto de contacto',
      at: 1,
      takenAt: 1,
    },
    contributionDoc().id,
  );
  await open({ path: FIGURE_AT, docs: [...DIFFERING, chosen] });
  await expect
    .poll(() => (at('#figure-reason') as HTMLTextAreaElement | null)?.value)
    .toBe('La policía pesó todo.');
  expect(document.querySelector<HTMLInputElement>('input[type=radio]:checked')?.value).toBe('sec_police');
  phone?.close();
  await open({ as: 'chile-authoriser', docs: [...DIFFERING, chosen] });
  await expect.poll(text).toContain('Punto de contacto: La policía pesó todo.');
});

test('a figure that nobody said is typed with its reason; thousands are not separated', async () => {
  await open({ path: FIGURE_AT, docs: DIFFERING });
  await expect.poll(text).toContain('Otra cifra');
  await userEvent.click(page.getByText('Otra cifra', { exact: true }));
  await userEvent.fill(at('#figure-amount'), '1.050');
  await userEvent.fill(at('#figure-reason'), 'Se contó dos veces.');
  await tap('Quedarse con esta cifra');
  await expect
    .poll(said)
    .toEqual([
      'Escriba un número sin separar los miles, como 1234,5',
      'Escriba cómo se contó: sin eso no se puede comparar',
    ]);
  expect(sent()).toEqual([]);
  await userEvent.fill(at('#figure-amount'), '1050,5');
  // How an institution counted is not how the state came to another figure.
  expect(text()).not.toContain('Usar la última');
  await userEvent.fill(at('#figure-note'), 'Sin las dobles');
  await tap('Quedarse con esta cifra');
  await expect
    .poll(() => sent()?.[0]?.[1])
    .toMatchObject({
      section: null,
      count: { ...COUNT, amount: 1050.5, note: 'Sin las dobles' },
      reason: 'Se contó dos veces.',
    });
});

test('only the state’s own note of the same place is offered for another figure; taken, it has the focus', async () => {
  const own = (id: string, place: string | null, note: string) =>
    docWith(
      'figureChoices',
      id,
      {
        about: { kind: 'area', code: 'cocaine' },
        count: { ...COUNT, place, note, amount: 7 },
        section: null,
        reason: 'Así se contó.',
        by: 'per_chile-contact',
        label: 'Punto de contacto',
        at: 1,
      },
      'ctb_former',
    );
  await open({
    path: FIGURE_AT,
    docs: [...DIFFERING, own('fgc_port', 'CL-VS', 'Del puerto'), own('fgc_all', null, 'De todos')],
  });
  await expect.poll(text).toContain('Otra cifra');
  await userEvent.click(page.getByText('Otra cifra', { exact: true }));
  expect(text()).not.toContain('Del puerto');
  await tap('Usar la última (su Estado): «De todos»');
  expect((at('#figure-note') as HTMLTextAreaElement).value).toBe('De todos');
  expect(document.activeElement?.id).toBe('figure-note');
});

test('what was typed of a figure is there again; a figure that is gone says where to look', async () => {
  const opened = await open({ path: FIGURE_AT, docs: DIFFERING });
  await expect.poll(text).toContain('Otra cifra');
  await userEvent.fill(at('#figure-reason'), 'Pesa quien incauta.');
  opened.go('/elsewhere');
  await expect.poll(text).toBe('');
  opened.go(FIGURE_AT);
  await expect
    .poll(() => (at('#figure-reason') as HTMLTextAreaElement | null)?.value)
    .toBe('Pesa quien incauta.');
  opened.go(`${HERE_WORK}/figures/rlf_gone`);
  await expect.poll(text).toContain('Esa cifra ya no está en las respuestas');
  expect(text()).toContain('Vuelva al aporte y mire las cifras');
});

test('an original grade has codes of its system, and offers ours without taking it', async () => {
  const docs = [contributionDoc(), materialDoc('mtr_study'), linkDoc('lnc_study', { information: '3' })];
  await open({ path: `${HERE_WORK}/links/lnc_study`, docs });
  await expect.poll(() => at('#link-original-grade')).not.toBeNull();
  await userEvent.selectOptions(at('#link-original-grade'), 'admiralty');
  const codesIn = (id: string) =>
    [...(at(id) as HTMLSelectElement).options].map(({ value }) => value).filter(Boolean);
  expect(codesIn('#link-original-source')).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
  await userEvent.selectOptions(at('#link-original-information'), '6');
  await tap('Guardar');
  await expect.poll(said).toEqual(['Elija el código de origen']);
  expect(at('#link-original-source-error').textContent).toContain('Elija el código de origen');
  // Another system keeps the code that it has too, and no other.
  await userEvent.selectOptions(at('#link-original-source'), 'A');
  await userEvent.selectOptions(at('#link-original-grade'), 'europol-4x4');
  const original = () =>
    ['#link-original-source', '#link-original-information'].map((id) => (at(id) as HTMLSelectElement).value);
  await expect.poll(original).toEqual(['A', '']);
  await userEvent.selectOptions(at('#link-original-grade'), 'other');
  await expect.poll(() => at('#link-original-source').tagName).toBe('INPUT');
  await userEvent.selectOptions(at('#link-original-grade'), 'admiralty');
  await userEvent.selectOptions(at('#link-original-source'), 'F');
  await userEvent.selectOptions(at('#link-original-information'), '5');
  const grade = () => ['#link-source', '#link-information'].map((id) => (at(id) as HTMLSelectElement).value);
  expect(grade()).toEqual(['B', '3']);
  await tap('Usar X4, el código 4×4 que le corresponde, en lugar de B3');
  expect(grade()).toEqual(['X', '4']);
  await expect.poll(text).not.toContain('que le corresponde');
  expect(document.activeElement?.id).toBe('link-source');
  expect(text()).toContain('Puesto arriba: fuente X, información 4');
  await tap('Guardar');
  await expect
    .poll(() => sent()?.[0]?.[1])
    .toMatchObject({
      fields: {
        ...{ source: 'X', information: '4' },
        originalGrade: { scheme: 'admiralty', source: 'F', information: '5' },
      },
    });
});

test('material needs a title, an owner and both marks; what is no address is said at its field', async () => {
  await open({ path: '/ideal/materials/new', docs: [contributionDoc()] });
  await expect.poll(() => at('#material-title')).not.toBeNull();
  await userEvent.fill(at('#material-url'), 'http://example.org/estudio');
  await tap('Guardar');
  await expect.poll(said).toHaveLength(5);
  expect(said()).toContain('Escriba el título');
  expect(said()).toContain('La dirección empieza con https:// y no lleva espacios');
  expect(said()).toContain('Elija el originador');
  expect(sent()).toEqual([]);
  expect((at('#material-url') as HTMLInputElement).value).toBe('http://example.org/estudio');

  await userEvent.fill(at('#material-title'), 'Puertos menores');
  await userEvent.fill(at('#material-url'), 'https://example.org/estudio');
  await userEvent.selectOptions(at('#material-originator'), 'elsewhere');
  await userEvent.selectOptions(at('#material-handling-code'), 'H1');
  await userEvent.selectOptions(at('#material-tlp'), 'AMBER');
  await tap('Guardar');
  await expect.poll(said).toEqual(['Escriba el nombre de quien lo aportó']);
  await userEvent.fill(at('#material-originator-name'), 'Universidad de Chile');
  await tap('Guardar');
  await expect.poll(sent).toEqual([
    [
      'contributions.add_material',
      expect.objectContaining({
        state: 'CL',
        title: 'Puertos menores',
        publisher: null,
        url: 'https://example.org/estudio',
        originator: { kind: 'elsewhere', name: 'Universidad de Chile' },
        handlingCode: 'H1',
        tlp: 'AMBER',
      }),
    ],
  ]);
});

test('material leads to a link with each edition that collects; withdrawn it leads to none', async () => {
  const docs = [contributionDoc(), materialDoc('mtr_study')];
  await open({ path: '/ideal/materials/mtr_study', docs });
  await expect.poll(hrefs).toContain(`${HERE_WORK}/links/new?from=mtr_study`);
  // The bar at the foot lies over it in a page without the shell.
  at('#material-withdrawn').click();
  await tap('Guardar');
  await expect
    .poll(sent)
    .toEqual([
      ['contributions.edit_material', { material: 'mtr_study', state: 'CL', fields: { withdrawn: true } }],
    ]);
  phone?.close();
  await open({
    path: '/ideal/materials/mtr_study',
    docs: [contributionDoc(), materialDoc('mtr_study', { withdrawn: true })],
  });
  await expect.poll(text).toContain('Retirar este material');
  expect(hrefs().filter((href) => href.includes('/links/new'))).toEqual([]);
  phone?.close();
  await open({ path: '/ideal/materials/mtr_gone', docs });
  await expect.poll(text).toContain('Ese material no está en este dispositivo');
  expect(text()).toContain('añádalo desde el aporte');
});

test('a consent that waits says for whom, and to whom it was asked; only they answer', async () => {
  const docs = [contributionDoc(), linkDoc('lnc_parcels'), materialDoc('mtr_study'), consentDoc('cns_1')];
  await open({ path: '/ideal/consents/cns_1', docs });
  await expect.poll(text).toContain('Falta que responda la jefatura: Aduanas');
  expect(text()).toContain('Se usan contenedores refrigerados.');
  expect(hrefs()).toContain(`${HERE_WORK}/links/lnc_parcels`);
  expect(page.getByRole('button', { name: 'Responder' }).query()).toBeNull();
  phone?.close();
  await open({ as: 'chile-officer', path: '/ideal/consents/cns_1', docs });
  await expect.poll(text).toContain('Esto lo leen otras personas');
  expect(text()).not.toContain('Para el aporte a IDEAL 3');
});

test('an answer by letter is recorded with its number, and refused without it', async () => {
  const docs = [
    contributionDoc(),
    linkDoc('lnc_parcels'),
    materialDoc('mtr_study'),
    consentDoc('cns_1', { originator: { kind: 'elsewhere', name: 'Universidad de Chile' } }),
  ];
  await open({ path: '/ideal/consents/cns_1', docs });
  await expect.poll(text).toContain('Registrar la respuesta');
  await tap('Responder');
  await expect.poll(said).toHaveLength(2);
  expect(said()).toContain('Elija si consiente');
  expect(sent()).toEqual([]);
  await userEvent.click(page.getByText('Consentir', { exact: true }));
  await userEvent.fill(at('#consent-reference'), 'Carta 7');
  await tap('Responder');
  const answer = { given: 'granted', expires: null, reference: 'Carta 7', reason: null };
  await expect
    .poll(sent)
    .toEqual([
      ['contributions.answer_consent', { consent: 'cns_1', state: 'CL', source: 'mtr_study', ...answer }],
    ]);
});

test('a unit that is a partner’s national unit is called so where something is asked of it', async () => {
  const port = { institution: 'customs', unit: 'puerto-7' } as const;
  const body = { state: 'CL', dutyPhone: null, dutyLabel: null, partnerUnits: [{ body: 'XA', ...port }] };
  const docs = [contributionDoc(), sectionDoc('sec_port', port), sectionDoc('sec_all')];
  await open({ docs: [...docs, docWith('stateProfiles', 'sta_CL', body, null)] });
  await expect.poll(text).toContain('Aduanas · Puerto 7 · Unidad nacional de AMERIPOL');
  expect(text().split('Unidad nacional')).toHaveLength(2);
  phone?.go('/ideal/sections/sec_port');
  await expect.poll(() => at('h1').textContent).toContain('Aduanas en los puertos');
  expect(text()).toContain('Puerto 7 · Unidad nacional de AMERIPOL');
});

test('whoever asks a unit anew reads that it is the national unit of a body', async () => {
  const unit = { institution: 'customs', unit: 'puerto-7', body: 'XA' };
  const profile = docWith('stateProfiles', 'sta_CL', {
    ...{ state: 'CL', dutyPhone: null, dutyLabel: null, partnerUnits: [unit] },
  });
  await open({ path: `${HERE_WORK}/sections/new`, docs: [contributionDoc(), profile] });
  await expect.poll(() => at('#section-unit')).not.toBeNull();
  await userEvent.selectOptions(at('#section-institution'), 'customs');
  await userEvent.fill(at('#section-unit'), 'puerto-8');
  expect(text()).not.toContain('Unidad nacional');
  await userEvent.fill(at('#section-unit'), 'Puerto-7');
  await expect.poll(text).toContain('Unidad nacional de AMERIPOL');
});
