import type { EditCase } from '#app/edit-case.fixtures.ts';
import { hashOfDraft } from '#shared/adoption/seen.rules.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { NO_PARAMETERS } from '#shared/rules/parameters.schemas.ts';
import type { Sample } from '#test/support/sample.ts';
import {
  ADDED,
  amendmentDoc,
  articleDoc,
  DECISION,
  DRAFT_DOCS,
  FORCE_DOCS,
  FROM_ECUADOR,
  HERE_RULES,
  QUORUM,
  setDoc,
} from './rules-pages.fixtures.ts';

function setOn(host: HTMLElement, selector: string, value: string) {
  const field = host.querySelector<HTMLInputElement | HTMLSelectElement>(selector);
  if (field === null) throw new Error(`no ${selector}`);
  field.value = value;
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}

const EDIT: readonly EditCase[] = [
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

const title = { es: 'WORD_rules_' };
const draft = { set: 'rst_draft' };
const about = { kind: 'replace', article: 'art_draft', after: null, number: null, reason: null } as const;
const proposed = { es: 'WORD_rules_ proposed' };
const words = { title, text: proposed, before: { title, text: title } };
const stands = { stance: 'support', words: title, isAuthor: true } as const;
const amendment = { ...draft, meeting: null, ...about, ...words };
const taken = { meeting: MEETING, decision: 'dec_rules' };
const nowhere = { meeting: null, decision: null, present: null } as const;
const decided = { mode: 'consensus', votes: null, on: '2026-06-20', reason: null, ...nowhere } as const;
/** Of a set of which only this article was written. */
const seenOf = (article: string) =>
  hashOfDraft({
    articles: [{ ...articleDoc(article), body: { ...articleDoc().body, number: '1', title, text: title } }],
    parameters: NO_PARAMETERS,
  });
const adoption = (article: string) => ({ ...taken, document: 'x', on: '2026-06-20', seen: seenOf(article) });
const STATES = ['CL', 'EC'];

export const sample: Sample = {
  edited: EDIT,
  planted: [
    [
      'admin',
      'decisions.draft',
      { decision: 'dec_rules', meeting: MEETING, item: 'agi_1', text: title, mode: 'consensus' },
    ],
    ['admin', 'decisions.adopt', { ...taken, decidedOn: '2026-06-20' }],
    ['admin', 'rules.begin', { set: 'rst_force', title, meeting: null, amendUntil: null }],
    [
      'admin',
      'articles.add',
      { article: 'art_force', set: 'rst_force', number: '1', order: 10, title, text: title },
    ],
    ['admin', 'rules.move_to', { set: 'rst_force', stage: 'read_for_adoption' }],
    ['admin', 'rules.adopt', { set: 'rst_force', ...adoption('art_force') }],
    ['admin', 'rules.put_in_force', { set: 'rst_force', from: '2026-07-01', replaces: null }],
    ['admin', 'rules.begin', { ...draft, title, meeting: null, amendUntil: null }],
    ['admin', 'articles.add', { article: 'art_draft', ...draft, number: '1', order: 10, title, text: title }],
    ['admin', 'rules.begin', { set: 'rst_read', title, meeting: null, amendUntil: null }],
    [
      'admin',
      'articles.add',
      { article: 'art_read', set: 'rst_read', number: '1', order: 10, title, text: title },
    ],
    ['admin', 'rules.move_to', { set: 'rst_read', stage: 'read_for_adoption' }],
    ['admin', 'rules.begin', { set: 'rst_adopted', title, meeting: null, amendUntil: null }],
    [
      'admin',
      'articles.add',
      { article: 'art_adopted', set: 'rst_adopted', number: '1', order: 10, title, text: title },
    ],
    ['admin', 'rules.move_to', { set: 'rst_adopted', stage: 'read_for_adoption' }],
    ['admin', 'rules.adopt', { set: 'rst_adopted', ...adoption('art_adopted') }],
    ['admin', 'rules.begin', { set: 'rst_late', title, meeting: null, amendUntil: '2026-01-01' }],
    [
      'admin',
      'articles.add',
      { article: 'art_late', set: 'rst_late', number: '1', order: 10, title, text: title },
    ],
    [
      'clDelegate',
      'amendments.submit',
      { amendment: 'amd_late', delegation: 'CL', ...amendment, set: 'rst_late', article: 'art_late' },
    ],
    ['clDelegate', 'amendments.submit', { amendment: 'amd_CL', delegation: 'CL', ...amendment }],
    ['ecDelegate', 'amendments.submit', { amendment: 'amd_EC', delegation: 'EC', ...amendment }],
    ['clDelegate', 'amendments.submit', { amendment: 'amd_open', delegation: 'CL', ...amendment }],
    ['admin', 'amendments.discuss', { amendment: 'amd_open', ...draft }],
    [
      'ecDelegate',
      'amendments.take_position',
      { amendment: 'amd_CL', ...draft, delegation: 'EC', ...stands },
    ],
  ],
  tried: {
    'rules.begin': [{ set: 'rst_new', title, meeting: null, amendUntil: null }],
    'rules.edit': [{ ...draft, title }],
    'rules.move_to': [{ ...draft, stage: 'consolidated_draft' }],
    'rules.set_parameters': [{ ...draft, parameters: NO_PARAMETERS }],
    'rules.change_parameters': [
      { set: 'rst_force', parameters: NO_PARAMETERS, from: '2026-08-01', ...taken },
    ],
    'rules.adopt': [{ set: 'rst_read', ...adoption('art_read') }],
    'rules.put_in_force': [{ set: 'rst_adopted', from: '2026-08-01', replaces: 'rst_force' }],
    'articles.add': [{ article: 'art_new', ...draft, number: '2', order: 20, title, text: title }],
    'articles.edit': [{ article: 'art_draft', ...draft, title }],
    'articles.remove': [{ article: 'art_draft', ...draft }],
    'amendments.submit': STATES.map((delegation) => ({ amendment: 'amd_new', delegation, ...amendment })),
    'amendments.edit': STATES.map((state) => ({
      ...{ amendment: `amd_${state}`, ...draft, meeting: null, reason: title },
    })),
    'amendments.withdraw': STATES.map((state) => ({ amendment: `amd_${state}`, ...draft })),
    'amendments.take_position': STATES.map((delegation) => ({
      ...{ amendment: 'amd_open', ...draft, delegation, ...stands },
    })),
    'amendments.rule_on_late': [
      { amendment: 'amd_late', set: 'rst_late', isAdmissible: true, reason: title },
    ],
    'amendments.discuss': [{ amendment: 'amd_CL', ...draft }],
    'amendments.put_in_order': [{ ...draft, amendments: ['amd_CL', 'amd_EC'] }],
    'amendments.consolidate': [
      {
        ...{ amendment: 'amd_new', ...draft, of: ['amd_CL', 'amd_EC'], title, text: title },
        ...{ number: null, reason: null },
      },
    ],
    'amendments.adopt': [
      {
        ...{
          amendment: 'amd_open',
          ...draft,
          ...decided,
          seen: { title, text: proposed, number: null, article: { title, text: title } },
        },
        ...{ from: null, newArticle: null },
      },
    ],
    'amendments.reject': [{ amendment: 'amd_open', ...draft, ...decided, seen: { title, text: proposed } }],
  },
  walked: {
    'presidency-delegate': [
      '/rules',
      '/rules/new',
      '/rules/rst_demo-reglamento',
      '/rules/rst_demo-reglamento/edit',
      '/rules/rst_demo-reglamento/parameters',
      '/rules/rst_demo-reglamento/parameters/edit',
      '/rules/rst_demo-reglamento/articles/new',
      '/rules/rst_demo-reglamento/articles/art_demo-quorum/edit',
      '/rules/rst_demo-reglamento/articles/art_demo-quorum/consolidate',
      '/rules/rst_demo-reglamento/added/beginning/consolidate',
      '/rules/rst_demo-reglamento/print',
      '/rules/rst_demo-reglamento/amendments/amd_demo-quorum-chile/decide',
      '/rules/rst_demo-reglamento/adopt',
      '/rules/rst_demo-reglamento/force',
    ],
    'chile-contact': [
      '/rules/rst_demo-reglamento/articles/art_demo-quorum',
      '/rules/rst_demo-reglamento/articles/art_demo-quorum/amend',
      '/rules/rst_demo-reglamento/amendments/new',
      '/rules/rst_demo-reglamento/amendments/amd_demo-quorum-ecuador',
      '/rules/rst_demo-reglamento/amendments/amd_demo-quorum-chile/edit',
    ],
  },
};
