import { type EditCase, setOn } from '#app/edit-case.fixtures.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import {
  ADDED,
  amendmentDoc,
  DECISION,
  DRAFT_DOCS,
  FORCE_DOCS,
  FROM_ECUADOR,
  HERE_RULES,
  QUORUM,
  setDoc,
} from './rules-pages.fixtures.ts';

/** Every amendment that may be brought together. */
async function tickAll(host: HTMLElement) {
  for (const box of host.querySelectorAll<HTMLInputElement>('[name="consolidate-consolidates"]'))
    if (!box.checked) box.click();
}

/** What is written on each page of the rules. */
export const RULES_EDITED: readonly EditCase[] = [
  {
    file: 'rules/set-edit.page.tsx',
    route: '/rules/new',
    path: '/rules/new',
    act: 'rules.begin',
    field: 'rules-title',
    text: 'Reglamento interno',
    other: 'Reglamento del Comité',
    save: 'Guardar',
  },
  {
    file: 'rules/set-edit.page.tsx',
    route: '/rules/:set/edit',
    path: `${HERE_RULES}/edit`,
    docs: DRAFT_DOCS,
    act: 'rules.edit',
    field: 'rules-title',
    text: 'Reglamento del Comité',
    other: 'Reglamento de CLASI',
    save: 'Guardar',
  },
  {
    file: 'rules/set-adopt.page.tsx',
    route: '/rules/:set/adopt',
    path: `${HERE_RULES}/adopt`,
    docs: [setDoc({ stage: 'read_for_adoption' }), ...DRAFT_DOCS.slice(1), DECISION],
    act: 'rules.adopt',
    field: 'adopt-document',
    text: 'CLASI/2026/REG/001',
    other: 'CLASI/2026/REG/002',
    async also(host) {
      setOn(host, '#adopt-meeting', MEETING);
      setOn(host, '#adopt-decision', 'dcs_rules');
      setOn(host, '#adopt-on', '2026-06-20');
    },
    save: 'Registrar la adopción',
    sure: 'Registrar la adopción',
  },
  {
    file: 'rules/set-force.page.tsx',
    route: '/rules/:set/force',
    path: `${HERE_RULES}/force`,
    docs: [
      setDoc({
        stage: 'adopted',
        adoption: { meeting: MEETING, decision: 'dcs_rules', document: 'CLASI/1', on: '2026-06-20' },
      }),
      ...DRAFT_DOCS.slice(1),
    ],
    act: 'rules.put_in_force',
    field: 'force-from',
    text: '2036-07-01',
    other: '2036-08-01',
    shown: '1 jul 2036',
    save: 'Poner en vigor',
    sure: 'Poner en vigor',
  },
  {
    file: 'rules/parameters-edit.page.tsx',
    route: '/rules/:set/parameters/edit',
    path: `${HERE_RULES}/parameters/edit`,
    docs: DRAFT_DOCS,
    act: 'rules.set_parameters',
    field: 'parameters-papers',
    text: '8',
    other: '9',
    isTyped: (typed, text) => (typed.papers as { days?: string } | undefined)?.days === text,
    save: 'Guardar',
  },
  {
    file: 'rules/parameters-edit.page.tsx',
    route: '/rules/:set/parameters/edit',
    path: `${HERE_RULES}/parameters/edit`,
    docs: [...FORCE_DOCS, DECISION],
    act: 'rules.change_parameters',
    field: 'parameters-papers',
    text: '8',
    other: '9',
    isTyped: (typed, text) => (typed.papers as { days?: string } | undefined)?.days === text,
    async also(host) {
      setOn(host, '#parameters-from', '2036-07-01');
      setOn(host, '#parameters-meeting', MEETING);
      setOn(host, '#parameters-decision', 'dcs_rules');
    },
    save: 'Cambiar los parámetros',
    sure: 'Cambiar los parámetros',
  },
  {
    file: 'rules/article-edit.page.tsx',
    route: '/rules/:set/articles/new',
    path: `${HERE_RULES}/articles/new`,
    docs: DRAFT_DOCS,
    act: 'articles.add',
    field: 'article-title',
    text: 'Idiomas',
    other: 'Lenguas',
    async also(host) {
      setOn(host, '#article-number', '12');
      setOn(host, '#article-text', 'Los tres textos son auténticos.');
    },
    save: 'Guardar',
  },
  {
    file: 'rules/article-edit.page.tsx',
    route: '/rules/:set/articles/:article/edit',
    path: `${HERE_RULES}/articles/${QUORUM}/edit`,
    docs: DRAFT_DOCS,
    act: 'articles.edit',
    field: 'article-title',
    text: 'Quórum para decidir',
    other: 'Quórum de las reuniones',
    save: 'Guardar',
  },
  {
    file: 'rules/amendment-edit.page.tsx',
    route: '/rules/:set/articles/:article/amend',
    path: `${HERE_RULES}/articles/${QUORUM}/amend`,
    as: 'chile-delegate',
    docs: DRAFT_DOCS,
    act: 'amendments.submit',
    field: 'amendment-text',
    text: 'El Comité decide con dos tercios.',
    other: 'El Comité decide con tres cuartos.',
    save: 'Presentar la enmienda',
  },
  {
    file: 'rules/amendment-edit.page.tsx',
    route: '/rules/:set/amendments/new',
    path: `${HERE_RULES}/amendments/new`,
    as: 'chile-delegate',
    docs: DRAFT_DOCS,
    act: 'amendments.submit',
    field: 'amendment-text',
    text: 'Los tres textos son auténticos.',
    other: 'Los tres textos hacen fe.',
    async also(host) {
      setOn(host, '#amendment-number', '7 bis');
      setOn(host, '#amendment-title', 'Idiomas');
    },
    save: 'Presentar la enmienda',
  },
  {
    file: 'rules/amendment-edit.page.tsx',
    route: '/rules/:set/amendments/:amendment/edit',
    path: `${HERE_RULES}/amendments/amd_cl/edit`,
    as: 'chile-delegate',
    docs: [...DRAFT_DOCS, amendmentDoc()],
    act: 'amendments.edit',
    field: 'amendment-reason',
    text: 'Porque obliga a todos.',
    other: 'Porque así nos lo piden.',
    save: 'Guardar',
  },
  {
    file: 'rules/amendment.page.tsx',
    form: 'rules/position-part.tsx',
    route: '/rules/:set/amendments/:amendment',
    path: `${HERE_RULES}/amendments/amd_cl`,
    as: 'ecuador-delegate',
    docs: [...DRAFT_DOCS, amendmentDoc()],
    act: 'amendments.take_position',
    field: 'position-words',
    text: 'Con reserva sobre el número.',
    other: 'En consulta con la capital.',
    async also(host) {
      host.querySelector<HTMLElement>('[name="position-stance"][value="reserve"]')?.click();
    },
    save: 'Enviar la posición',
    stays: true,
  },
  {
    file: 'rules/amendment.page.tsx',
    form: 'rules/amendment-presiding.tsx',
    route: '/rules/:set/amendments/:amendment',
    path: `${HERE_RULES}/amendments/amd_cl`,
    docs: [...DRAFT_DOCS, amendmentDoc('amd_cl', { isLate: true, state: 'submitted' })],
    act: 'amendments.rule_on_late',
    field: 'ruling-reason',
    text: 'Llegó por un corte de red.',
    other: 'Llegó por una caída del servidor.',
    async also(host) {
      host.querySelector<HTMLElement>('[name="ruling-is-admissible"][value="yes"]')?.click();
    },
    save: 'Guardar la decisión',
    stays: true,
  },
  {
    file: 'rules/consolidate.page.tsx',
    route: '/rules/:set/articles/:article/consolidate',
    path: `${HERE_RULES}/articles/${QUORUM}/consolidate`,
    docs: [...DRAFT_DOCS, amendmentDoc(), FROM_ECUADOR],
    act: 'amendments.consolidate',
    field: 'consolidate-text',
    text: 'El Comité decide con dos tercios, en persona o a distancia.',
    other: 'El Comité decide con dos tercios presentes o conectados.',
    also: tickAll,
    save: 'Consolidar',
    sure: 'Consolidar',
  },
  {
    file: 'rules/consolidate.page.tsx',
    route: '/rules/:set/added/:after/consolidate',
    path: `${HERE_RULES}/added/${QUORUM}/consolidate`,
    docs: [...DRAFT_DOCS, ...ADDED],
    act: 'amendments.consolidate',
    field: 'consolidate-text',
    text: 'Los tres textos son auténticos.',
    other: 'Los tres textos hacen fe.',
    also: tickAll,
    save: 'Consolidar',
    sure: 'Consolidar',
  },
  {
    file: 'rules/decide.page.tsx',
    route: '/rules/:set/amendments/:amendment/decide',
    path: `${HERE_RULES}/amendments/amd_cl/decide`,
    docs: [...DRAFT_DOCS, amendmentDoc('amd_cl', { state: 'under_discussion' })],
    act: 'amendments.adopt',
    field: 'decide-reason',
    text: 'Consenso de todos.',
    other: 'Consenso de los presentes.',
    save: 'Se adopta',
    sure: 'Se adopta',
  },
  {
    file: 'rules/decide.page.tsx',
    route: '/rules/:set/amendments/:amendment/decide',
    path: `${HERE_RULES}/amendments/amd_cl/decide`,
    docs: [...DRAFT_DOCS, amendmentDoc('amd_cl', { state: 'under_discussion' })],
    act: 'amendments.reject',
    field: 'decide-reason',
    text: 'Sin consenso.',
    other: 'Nadie la apoya.',
    save: 'Se rechaza',
    sure: 'Se rechaza',
  },
];
