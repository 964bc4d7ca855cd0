import { type EditCase, openAll, setOn, tap } from '#app/edit-case.fixtures.ts';
import {
  EDITION,
  editionDoc,
  progressDoc,
  requirementDoc,
} from '#app/features/ideal/ideal-pages.fixtures.ts';
import { releasedFigureId } from '#shared/contributions/figures.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Sample } from '#test/support/sample.ts';
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

/** An earlier edition, and what the state handed in then. */
function former(id: string, number: number): Doc[] {
  return [
    { ...editionDoc({ number, title: { es: `IDEAL ${number}` }, status: 'closed' }), id },
    contributionDoc({}, id),
  ];
}
const BEGUN = [editionDoc(), requirementDoc('rqm_ports'), contributionDoc(), materialDoc('mtr_study')];
const STUDY = linkDoc('lnc_study');
const PREPARED = contributionDoc({
  status: 'prepared',
  prepared: { by: 'per_chile-contact', label: 'Punto de contacto, Chile', at: 1, hash: 'b'.repeat(8) },
});
const DIFFERING = [
  answeredDoc('sec_customs'),
  answeredDoc('sec_police', { institution: 'police', counts: [{ ...COUNT, amount: 900 }] }),
];
const FIGURE = releasedFigureId({
  edition: EDITION,
  state: 'CL',
  figure: { about: { kind: 'area', code: 'cocaine' }, ...COUNT },
});

const EDIT: readonly EditCase[] = [
  {
    file: 'contributions/work.page.tsx',
    route: '/ideal/:edition/work',
    path: HERE_WORK,
    as: 'chile-contact',
    docs: [editionDoc(), ...former('edn_two', 2), ...former('edn_one', 1)],
    act: 'contributions.begin',
    field: 'begin-started-from',
    text: 'edn_two',
    other: 'edn_one',
    shown: 'IDEAL 2',
    write: (host, value) => tap(host, `[name="begin-started-from"][value="${value}"]`),
    read: (host) => host.querySelector<HTMLInputElement>('[name="begin-started-from"]:checked')?.value,
    save: 'Empezar el aporte',
    stays: true,
  },
  {
    file: 'contributions/work-edit.page.tsx',
    route: '/ideal/:edition/work/edit',
    path: `${HERE_WORK}/edit`,
    as: 'chile-contact',
    docs: [editionDoc(), contributionDoc({ coveringNote: null })],
    act: 'contributions.write',
    field: 'contribution-summary',
    text: 'Sale por puertos menores.',
    other: 'Sale por tres puertos.',
    save: 'Guardar',
  },
  {
    file: 'contributions/requirement.page.tsx',
    route: '/ideal/:edition/work/requirements/:requirement',
    path: `${HERE_WORK}/requirements/rqm_ports`,
    as: 'chile-contact',
    docs: [...BEGUN, progressDoc('rqm_ports', 'CL', 'begun')],
    act: 'contributions.tell_progress',
    field: 'progress-status',
    text: 'gap',
    other: 'answered',
    shown: 'Sin información',
    write: (host, value) => tap(host, `[name="progress-status"][value="${value}"]`),
    read: (host) => host.querySelector<HTMLInputElement>('[name="progress-status"]:checked')?.value,
    save: 'Informar el avance',
  },
  {
    file: 'contributions/section-new.page.tsx',
    route: '/ideal/:edition/work/sections/new',
    path: `${HERE_WORK}/sections/new?requirement=rqm_ports`,
    as: 'chile-contact',
    docs: BEGUN,
    act: 'contributions.ask_section',
    field: 'section-unit',
    text: 'puerto-san-antonio',
    other: 'puerto-arica',
    also: async (host) => setOn(host, '#section-institution', 'customs'),
    save: 'Pedir',
  },
  {
    file: 'contributions/section.page.tsx',
    form: 'contributions/answer-form.tsx',
    route: '/ideal/sections/:section',
    path: '/ideal/sections/sec_customs',
    as: 'chile-institution',
    docs: [sectionDoc('sec_customs')],
    act: 'contributions.answer_section',
    field: 'answer-text',
    text: 'Contenedores refrigerados.',
    other: 'Contenedores y lanchas.',
    save: 'Enviar la respuesta',
    stays: true,
  },
  {
    file: 'contributions/section.page.tsx',
    form: 'contributions/return-section.tsx',
    route: '/ideal/sections/:section',
    path: '/ideal/sections/sec_customs',
    as: 'chile-contact',
    docs: [...BEGUN, answeredDoc('sec_customs')],
    begin: openAll,
    act: 'contributions.return_section',
    field: 'return-reason',
    text: 'Faltan las cifras.',
    other: 'Faltan cifras y lugares.',
    save: 'Devolver la respuesta',
    stays: true,
  },
  {
    file: 'contributions/figure.page.tsx',
    route: '/ideal/:edition/work/figures/:figure',
    path: `${HERE_WORK}/figures/${FIGURE}`,
    as: 'chile-contact',
    docs: [...BEGUN, ...DIFFERING],
    act: 'contributions.choose_figure',
    field: 'figure-reason',
    text: 'Pesa quien incauta.',
    other: 'Aduanas pesó todo.',
    also: async (host) => tap(host, '[name="figure-section"][value="sec_customs"]'),
    save: 'Quedarse con esta cifra',
  },
  {
    file: 'contributions/link-edit.page.tsx',
    route: '/ideal/:edition/work/links/new',
    path: `${HERE_WORK}/links/new?from=mtr_study`,
    as: 'chile-contact',
    docs: BEGUN,
    act: 'contributions.link',
    field: 'link-statement',
    text: 'Usan contenedores.',
    other: 'Usan lanchas.',
    async also(host) {
      setOn(host, '#link-source', 'B');
      setOn(host, '#link-information', '2');
      for (const each of host.querySelectorAll('details')) each.open = true;
      await new Promise((resolve) => setTimeout(resolve, 50));
      tap(host, '[name="link-to-area"][value="cocaine"]');
    },
    save: 'Guardar',
  },
  {
    file: 'contributions/link-edit.page.tsx',
    route: '/ideal/:edition/work/links/:link',
    path: `${HERE_WORK}/links/lnc_study`,
    as: 'chile-contact',
    docs: [...BEGUN, STUDY],
    act: 'contributions.edit_link',
    field: 'link-restrictions',
    text: 'No en juicio.',
    other: 'Solo para análisis.',
    save: 'Guardar',
  },
  {
    file: 'contributions/link-edit.page.tsx',
    form: 'contributions/consent-part.tsx',
    route: '/ideal/:edition/work/links/:link',
    path: `${HERE_WORK}/links/lnc_study`,
    as: 'chile-contact',
    docs: [...BEGUN, linkDoc('lnc_study', { handlingCode: 'H1' })],
    act: 'contributions.ask_consent',
    field: 'consent-use',
    text: 'Para IDEAL 3.',
    other: 'Para el aporte a IDEAL 3.',
    save: 'Pedir consentimiento',
    stays: true,
  },
  {
    file: 'contributions/consent.page.tsx',
    route: '/ideal/consents/:consent',
    path: '/ideal/consents/cns_parcels',
    as: 'chile-institution',
    docs: [consentDoc('cns_parcels')],
    act: 'contributions.answer_consent',
    field: 'consent-reason',
    text: 'Hay una causa abierta.',
    other: 'Hay dos causas abiertas.',
    also: async (host) => tap(host, '[name="consent-answer"][value="refused"]'),
    save: 'Responder',
    stays: true,
  },
  {
    file: 'contributions/material-edit.page.tsx',
    route: '/ideal/materials/new',
    path: '/ideal/materials/new',
    as: 'chile-contact',
    act: 'contributions.add_material',
    field: 'material-title',
    text: 'Puertos menores',
    other: 'Puertos del norte',
    async also(host) {
      setOn(host, '#material-originator', 'customs');
      setOn(host, '#material-handling-code', 'H0');
      setOn(host, '#material-tlp', 'GREEN');
    },
    save: 'Guardar',
  },
  {
    file: 'contributions/material-edit.page.tsx',
    route: '/ideal/materials/:material',
    path: '/ideal/materials/mtr_study',
    as: 'chile-contact',
    docs: [materialDoc('mtr_study')],
    act: 'contributions.edit_material',
    field: 'material-publisher',
    text: 'Universidad de Antofagasta',
    other: 'Universidad del Norte',
    save: 'Guardar',
  },
  {
    file: 'contributions/release.page.tsx',
    form: 'contributions/return-forms.tsx',
    route: '/ideal/:edition/work/release',
    path: `${HERE_WORK}/release`,
    as: 'chile-authoriser',
    docs: [editionDoc(), PREPARED, STUDY, materialDoc('mtr_study')],
    begin: openAll,
    act: 'contributions.send_back',
    field: 'send-back-reason',
    text: 'Nombra un barrio.',
    other: 'Nombra dos barrios.',
    save: 'Devolver la difusión preparada',
    stays: true,
  },
  {
    file: 'contributions/release.page.tsx',
    form: 'contributions/return-forms.tsx',
    route: '/ideal/:edition/work/release',
    path: `${HERE_WORK}/release`,
    as: 'chile-contact',
    docs: [editionDoc(), contributionDoc({ status: 'released', releases: 1, standing: 1 }), STUDY],
    begin: openAll,
    act: 'contributions.take_back',
    field: 'take-back-reason',
    text: 'Una cifra está mal.',
    other: 'Dos cifras están mal.',
    save: 'Retirar lo difundido',
    sure: 'Retirar lo difundido',
    stays: true,
  },
];

const DEMO = '/ideal/edn_demo-ideal-2/work';

export const sample: Sample = {
  edited: EDIT,
  planted: [],
  tried: {},
  walked: {
    'chile-contact': [
      DEMO,
      `${DEMO}/edit`,
      `${DEMO}/requirements/rqm_demo-cocaine`,
      `${DEMO}/sections/new`,
      `${DEMO}/figures/rlf_nothing`,
      `${DEMO}/links/new`,
      `${DEMO}/links/lnc_demo-cl-study`,
      `${DEMO}/release`,
      '/ideal/sections/sec_demo-cl-customs',
      '/ideal/consents/cns_demo-cl-containers',
      '/ideal/materials/new',
      '/ideal/materials/mtr_demo-cl-study',
    ],
    'chile-institution': [
      '/ideal/subjects',
      '/ideal/sections/sec_demo-cl-customs',
      '/ideal/sections/sec_demo-cl-port',
      '/ideal/consents/cns_demo-cl-containers',
    ],
    // A release that stands, as its state sees it.
    'ecuador-contact': ['/more', DEMO, `${DEMO}/release`],
  },
};
