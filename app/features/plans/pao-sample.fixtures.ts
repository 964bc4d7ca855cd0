import { chosenIn, type EditCase, setOn, tap } from '#app/edit-case.fixtures.ts';
import { cycleDays } from '#server/demo/demo-cycle-days.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import type { Operation } from '#shared/plans/pao.schemas.ts';
import type { Sample } from '#test/support/sample.ts';
import {
  BEFORE_PAO,
  HERE_PAO,
  milestoneDoc,
  operationDoc,
  PAO_DOCS,
  paoDoc,
  riskDoc,
  STRATEGY_ID,
} from './pao-pages.fixtures.ts';

const ACTION = `${HERE_PAO}/actions/opa_2-3`;
const AGREED = operationDoc('opa_agreed', {
  ...{ es: 'Acordada', goal: 'gol_1', sequence: 9, type: 'operational', state: 'agreed' },
});

const EDIT: readonly EditCase[] = [
  {
    file: 'plans/pao-new.page.tsx',
    route: '/plans/new',
    path: '/plans/new',
    docs: BEFORE_PAO,
    act: 'plans.make_pao',
    field: 'pao-title',
    text: 'Armas de fuego',
    other: 'Armas y municiones',
    async also(host) {
      setOn(host, '#pao-priority', 'pri_drugs');
      setOn(host, '#pao-strategy', STRATEGY_ID);
      setOn(host, '#pao-from', '2027-01-01');
      setOn(host, '#pao-until', '2027-12-31');
      setOn(host, '#pao-leader', 'EC');
    },
    save: 'Crear el plan',
  },
  {
    file: 'plans/pao-edit.page.tsx',
    route: '/plans/:pao/edit',
    path: `${HERE_PAO}/edit`,
    docs: PAO_DOCS,
    act: 'plans.edit_pao',
    field: 'pao-title',
    text: 'Drogas sintéticas',
    other: 'Drogas y precursores',
    save: 'Guardar',
  },
  {
    file: 'plans/pao-move.page.tsx',
    route: '/plans/:pao/move',
    path: `${HERE_PAO}/move`,
    docs: [...BEFORE_PAO, paoDoc()],
    act: 'plans.move_pao',
    field: 'move-state',
    text: 'reporting',
    other: 'reporting',
    shown: 'En informe final',
    ...chosenIn('move-state'),
    save: 'Pasar a esa etapa',
    sure: 'Pasar a esa etapa',
  },
  {
    file: 'plans/pao-link.page.tsx',
    route: '/plans/:pao/chain/:link',
    path: `${HERE_PAO}/chain/judiciary`,
    docs: PAO_DOCS,
    act: 'plans.explain_link',
    field: 'chain-reason',
    text: 'Sin competencia este año',
    other: 'Lo hace otro plan',
    stays: true,
    save: 'Es deliberado',
  },
  {
    file: 'plans/operation-edit.page.tsx',
    route: '/plans/:pao/actions/new',
    path: `${HERE_PAO}/actions/new`,
    docs: PAO_DOCS,
    act: 'plans.add_operation',
    field: 'action-title',
    text: 'Escáneres en dos puertos',
    other: 'Escáneres en tres puertos',
    async also(host) {
      setOn(host, '#action-goal', 'gol_1');
      setOn(host, '#action-type', 'customs');
    },
    save: 'Guardar',
  },
  {
    file: 'plans/operation-edit.page.tsx',
    route: '/plans/:pao/actions/:action/edit',
    path: `${ACTION}/edit`,
    docs: PAO_DOCS,
    act: 'plans.edit_operation',
    field: 'action-title',
    text: 'Acción Conjunta en seis puertos',
    other: 'Acción Conjunta en ocho puertos',
    save: 'Guardar',
  },
  {
    file: 'plans/operation-move.page.tsx',
    route: '/plans/:pao/actions/:action/move',
    path: `${HERE_PAO}/actions/opa_agreed/move`,
    docs: [...PAO_DOCS, AGREED],
    act: 'plans.move_operation',
    field: 'move-reason',
    text: 'Sin buque de apoyo',
    other: 'Sin presupuesto',
    async begin() {
      tap(document.body, '[name="move-state"][value="postponed"]');
    },
    async goOn() {
      tap(document.body, '[name="move-state"][value="postponed"]');
    },
    save: 'Guardar',
  },
  {
    file: 'plans/milestone-edit.page.tsx',
    route: '/plans/:pao/actions/:action/milestones/new',
    path: `${ACTION}/milestones/new`,
    docs: PAO_DOCS,
    act: 'plans.add_milestone',
    field: 'milestone-text',
    text: 'Equipos nombrados',
    other: 'Equipos formados',
    async also(host) {
      setOn(host, '#milestone-day', '2027-06-01');
    },
    save: 'Guardar',
  },
  {
    file: 'plans/milestone-edit.page.tsx',
    route: '/plans/:pao/actions/:action/milestones/:milestone',
    path: `${ACTION}/milestones/mls_ready`,
    docs: [...PAO_DOCS, milestoneDoc()],
    act: 'plans.edit_milestone',
    field: 'milestone-text',
    text: 'Equipos nombrados',
    other: 'Equipos formados',
    save: 'Guardar',
  },
  {
    file: 'plans/risk-edit.page.tsx',
    route: '/plans/:pao/actions/:action/risks/new',
    path: `${ACTION}/risks/new`,
    docs: PAO_DOCS,
    act: 'plans.add_risk',
    field: 'risk-text',
    text: 'Sin tripulación',
    other: 'Sin combustible',
    async also(host) {
      tap(host, '[name="risk-level"][value="high"]');
    },
    save: 'Guardar',
  },
  {
    file: 'plans/risk-edit.page.tsx',
    route: '/plans/:pao/actions/:action/risks/:risk',
    path: `${ACTION}/risks/rsk_ship`,
    docs: [...PAO_DOCS, riskDoc()],
    act: 'plans.edit_risk',
    field: 'risk-text',
    text: 'Sin tripulación',
    other: 'Sin combustible',
    save: 'Guardar',
  },
];

const pao = { pao: 'pao_plant' } as const;
const text = { es: 'x' };
const days = { from: '2026-01-01', until: '2026-12-31' } as const;
const plan = {
  ...{ title: text, about: null, priority: 'pri_plan', strategy: 'spl_plan', ...days },
  ...{ coLeader: null, participants: ['CL', 'ameripol'], rhythm: 'quarterly' as const },
};
const made = (id: string, leader: string) => ({
  ...{ pao: id, ...plan, leader, follows: null },
  operations: [],
});
const fields = (leader: string | null) => ({
  ...{ goal: 'gol_plan', type: 'operational' as const, title: { es: 'WORD_action_' }, about: null },
  leader: leader === null ? null : { delegation: leader, institution: 'customs' as const },
  ...{ expected: null, coLeader: null, participants: [], ...days, channel: 'none' as const, links: [] },
});
const added = (operation: string, leader: string | null) =>
  ({ operation, ...pao, ...fields(leader), follows: null }) as const;
const of = (operation: string) => ({ operation, ...pao });
const LED = ['CL', 'EC'] as const;
const OWN = ['opa_CL', 'opa_EC'] as const;
const decided = { decision: 'dcs_plan' } as const;
const milestone = { text, day: '2026-08-01', doneOn: null } as const;
const risk = { text, level: 'high' as const, answer: null };
const moves: readonly Operation['state'][] = ['agreed', 'dropped'];

const WALKED = '/plans/pao_demo-drugs';
const WALKED_ACTION = `${WALKED}/actions/opa_demo-drugs-profiles`;
/** The demo counts from the day on which it is made. */
const { start: START } = cycleDays(Date.now());

export const sample: Sample = {
  edited: EDIT,
  planted: [
    ['admin', 'decisions.draft', { ...decided, meeting: MEETING, item: 'agi_1', text, mode: 'consensus' }],
    ['admin', 'decisions.adopt', { ...decided, meeting: MEETING, decidedOn: '2026-06-20' }],
    [
      'admin',
      'priorities.open_choice',
      {
        ...{ choice: 'cho_plan', title: text, edition: null, ...days, method: text },
        criteria: [{ code: 'c1', text, weight: 1 }],
      },
    ],
    [
      'admin',
      'priorities.propose',
      {
        ...{ choice: 'cho_plan', priority: 'pri_plan', delegation: 'presidency', edition: null },
        ...{ title: text, area: null, reason: text, rests: [] },
      },
    ],
    ['admin', 'priorities.adopt', { choice: 'cho_plan', ...decided, priorities: ['pri_plan'] }],
    [
      'admin',
      'plans.make_strategy',
      { plan: 'spl_plan', title: text, about: null, ...days, priorities: ['pri_plan'] },
    ],
    [
      'admin',
      'plans.add_goal',
      {
        ...{ plan: 'spl_plan', goal: 'gol_plan', number: 1, title: text, outcome: text },
        priority: 'pri_plan',
      },
    ],
    ['ecDelegate', 'plans.make_pao', { ...made('pao_plant', 'EC'), title: { es: 'WORD_pao_' } }],
    ['ecDelegate', 'plans.make_pao', made('pao_consult', 'EC')],
    ['ecDelegate', 'plans.make_pao', made('pao_alone', 'EC')],
    [
      'ecDelegate',
      'plans.move_pao',
      { pao: 'pao_consult', to: 'consultation', decision: null, consultUntil: '2026-08-01' },
    ],
    ['clDelegate', 'plans.add_operation', added('opa_CL', 'CL')],
    ['ecDelegate', 'plans.add_operation', added('opa_EC', 'EC')],
    ['clDelegate', 'plans.add_milestone', { milestone: 'mls_CL', ...of('opa_CL'), ...milestone }],
    ['ecDelegate', 'plans.add_milestone', { milestone: 'mls_EC', ...of('opa_EC'), ...milestone }],
    ['clDelegate', 'plans.add_risk', { risk: 'rsk_CL', ...of('opa_CL'), ...risk }],
    ['ecDelegate', 'plans.add_risk', { risk: 'rsk_EC', ...of('opa_EC'), ...risk }],
  ],
  tried: {
    'plans.make_pao': LED.map((leader) => made('pao_new', leader)),
    'plans.edit_pao': [
      { ...pao, fields: { title: { es: 'y' } } },
      { ...pao, fields: { leader: 'CL' } },
    ],
    'plans.move_pao': [
      { ...pao, to: 'consultation', decision: null, consultUntil: '2026-08-01' },
      { pao: 'pao_consult', to: 'adopted', ...decided, consultUntil: null },
    ],
    'plans.discard_pao': [pao, { pao: 'pao_alone' }],
    'plans.explain_link': [{ ...pao, link: 'prison', reason: 'x' }],
    'plans.add_operation': [null, ...LED].map((leader) => added('opa_new', leader)),
    'plans.edit_operation': OWN.flatMap((operation) => [
      { ...of(operation), fields: { channel: 'sipa' as const } },
      { ...of(operation), fields: { leader: { delegation: 'CL', institution: null } } },
    ]),
    'plans.move_operation': OWN.flatMap((operation) =>
      moves.map((to) => ({ ...of(operation), to, reason: to === 'dropped' ? 'x' : null })),
    ),
    'plans.flag_operation': OWN.map((operation) => ({ ...of(operation), isAtRisk: true })),
    'plans.add_milestone': OWN.map((operation) => ({ milestone: 'mls_new', ...of(operation), ...milestone })),
    'plans.edit_milestone': LED.map((led) => ({
      ...{ milestone: `mls_${led}`, ...of(`opa_${led}`) },
      fields: { doneOn: '2026-08-02' },
    })),
    'plans.remove_milestone': LED.map((led) => ({ milestone: `mls_${led}`, ...of(`opa_${led}`) })),
    'plans.add_risk': OWN.map((operation) => ({ risk: 'rsk_new', ...of(operation), ...risk })),
    'plans.edit_risk': LED.map((led) => ({
      ...{ risk: `rsk_${led}`, ...of(`opa_${led}`) },
      fields: { level: 'low' as const },
    })),
    'plans.remove_risk': LED.map((led) => ({ risk: `rsk_${led}`, ...of(`opa_${led}`) })),
  },
  walked: {
    'presidency-delegate': ['/plans', '/plans/new', WALKED, `${WALKED}/chain/customs`],
    'ecuador-coordinator': [
      ...[
        WALKED,
        `${WALKED}/edit`,
        `${WALKED}/move`,
        `${WALKED}/adopted`,
        `${WALKED}/year/${START.slice(0, 4)}`,
      ],
      ...[`${WALKED}/chain/judiciary`, `${WALKED}/actions/new`],
      ...[WALKED_ACTION, `${WALKED_ACTION}/edit`, `${WALKED_ACTION}/move`],
      ...[`${WALKED_ACTION}/milestones/new`, `${WALKED_ACTION}/milestones/mls_demo-drugs-profiles`],
      `${WALKED_ACTION}/risks/new`,
      `${WALKED}/actions/opa_demo-drugs-prosecutors/risks/rsk_demo-drugs-prosecutors`,
    ],
  },
};
