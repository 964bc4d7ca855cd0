import { chosenIn, type EditCase, setOn } from '#app/edit-case.fixtures.ts';
import type { Sample } from '#test/support/sample.ts';
import { RESULT_DOCS, RESULTS_HREF } from './results-pages.fixtures.ts';

const debriefing = `${RESULTS_HREF}/debriefing`;
const EDIT: readonly EditCase[] = [
  {
    file: 'jointdays/press-new.page.tsx',
    route: '/joint-days/:day/press/new',
    path: `${RESULTS_HREF}/press/new`,
    docs: RESULT_DOCS,
    act: 'jointdays.make_press_table',
    field: 'table-text',
    text: 'Tres días de controles.',
    other: 'Dos días de controles.',
    save: 'Hacer la tabla de prensa',
  },
  {
    file: 'jointdays/debrief-edit.page.tsx',
    route: '/joint-days/:day/debriefing/edit',
    path: `${debriefing}/edit`,
    docs: RESULT_DOCS,
    act: 'jointdays.debrief',
    field: 'day-debriefing',
    text: 'Los turnos fueron largos.',
    other: 'Los turnos fueron cortos.',
    save: 'Guardar',
  },
  {
    file: 'jointdays/lesson-edit.page.tsx',
    route: '/joint-days/:day/debriefing/lessons/new',
    path: `${debriefing}/lessons/new`,
    docs: RESULT_DOCS,
    as: 'ecuador-coordinator',
    act: 'jointdays.add_lesson',
    field: 'lesson-text',
    text: 'Los relevos se anunciaron.',
    other: 'Los relevos llegaron tarde.',
    async also(host) {
      chosenIn('lesson-kind').write(host, 'worked');
    },
    save: 'Guardar',
  },
  {
    file: 'jointdays/lesson-edit.page.tsx',
    route: '/joint-days/:day/debriefing/lessons/:lesson',
    path: `${debriefing}/lessons/jls_shifts`,
    docs: RESULT_DOCS,
    as: 'ecuador-coordinator',
    act: 'jointdays.edit_lesson',
    field: 'lesson-text',
    text: 'Los relevos se anunciaron.',
    other: 'Los relevos llegaron tarde.',
    save: 'Guardar',
  },
  {
    file: 'jointdays/cost-edit.page.tsx',
    route: '/joint-days/:day/debriefing/costs/new',
    path: `${debriefing}/costs/new`,
    docs: RESULT_DOCS,
    as: 'ecuador-coordinator',
    act: 'jointdays.add_cost',
    field: 'cost-text',
    text: 'Combustible de las lanchas',
    other: 'Combustible de los vehículos',
    async also(host) {
      chosenIn('cost-kind').write(host, 'equipment');
      setOn(host, '#cost-money', '1200');
      setOn(host, '#cost-source', 'Aduana');
    },
    save: 'Guardar',
  },
  {
    file: 'jointdays/cost-edit.page.tsx',
    route: '/joint-days/:day/debriefing/costs/:cost',
    path: `${debriefing}/costs/jco_boats`,
    docs: RESULT_DOCS,
    as: 'ecuador-coordinator',
    act: 'jointdays.edit_cost',
    field: 'cost-text',
    text: 'Combustible de las lanchas',
    other: 'Combustible de los vehículos',
    save: 'Guardar',
  },
  {
    file: 'jointdays/follow-up-new.page.tsx',
    route: '/joint-days/:day/debriefing/follow-ups/new',
    path: `${debriefing}/follow-ups/new`,
    docs: RESULT_DOCS,
    as: 'ecuador-coordinator',
    act: 'jointdays.follow_up',
    field: 'follow-up-value',
    text: '7',
    other: '8',
    async also(host) {
      setOn(host, '#follow-up-counter', 'detentions');
      setOn(host, '#follow-up-what', 'prosecutions');
      setOn(host, '#follow-up-as-of', '2026-06-09');
    },
    save: 'Guardar',
  },
  {
    file: 'jointdays/indicator-new.page.tsx',
    route: '/joint-days/:day/indicators/new',
    path: `${RESULTS_HREF}/indicators/new`,
    docs: RESULT_DOCS,
    act: 'jointdays.link_indicator',
    field: 'indicator-kpi',
    text: 'kpi_free',
    other: 'kpi_other',
    shown: 'Lo que se hace',
    write: (host, value) => setOn(host, '#indicator-kpi', value),
    read: (host) => host.querySelector<HTMLSelectElement>('#indicator-kpi')?.value,
    async also(host) {
      setOn(host, '#indicator-counter', 'detentions');
    },
    save: 'Guardar',
  },
];

const x = { es: 'x' };
const words = (word: string) => ({ es: `WORD_${word}_` });
const PAO_ID = 'pao_results';
const DAY = 'jad_results';
const of = { day: DAY, pao: PAO_ID } as const;
const YEAR = { from: '2026-01-01', until: '2026-12-31' } as const;
const kpi = (id: string) => ({
  ...{ kpi: id, title: x, definition: x, direction: 'up' as const, counts: 'sum' as const, baseline: null },
  ...{ target: null, unit: x, source: x, frequency: 'quarterly' as const },
  responsible: { delegation: 'CL', institution: null },
});
const ofKpi = (id: string) => ({ kpi: id, plan: PAO_ID, of: 'opa_results' });
const total = { counter: 'detentions', kind: null, followUp: null, unit: 'piece' } as const;
const move = (to: 'approved' | 'preparing' | 'running' | 'debriefing') => ({ ...of, to, decision: null });
const lesson = (id: string, state: string | null, word: string) => ({
  ...{ lesson: id, ...of, kind: 'worked' as const, text: words(word), state },
});
const cost = (id: string, state: string | null, word: string) => ({
  ...{ cost: id, ...of, kind: 'travel' as const, text: words(word), state, source: x },
  money: { amount: 10, currency: 'USD' },
});
const followed = (id: string, state: string, word: string) => ({
  ...{ followUp: id, ...of, state, counter: 'detentions' as const, what: 'prosecutions' as const, value: 4 },
  ...{ asOf: '2026-06-12', note: words(word) },
});
/** What is released in `test/moves/planted-joint.ts`. */
const SEEN = [{ counter: 'detentions' as const, kind: null, value: 24 }];
const SIDES = ['CL', 'EC'] as const;

const WALKED = '/joint-days/jad_demo-ports';

export const sample: Sample = {
  edited: EDIT,
  planted: [
    [
      'admin',
      'plans.make_pao',
      {
        ...{ pao: PAO_ID, title: x, about: null, priority: 'pri_day', strategy: 'spl_day', ...YEAR },
        ...{ leader: 'EC', coLeader: null, participants: ['CL'], rhythm: 'quarterly', follows: null },
        operations: [
          {
            ...{ operation: 'opa_results', goal: 'gol_day', type: 'joint_action_day', title: x, about: null },
            ...{ expected: null, leader: { delegation: 'CL', institution: null }, coLeader: null },
            ...{ participants: [], ...YEAR, channel: 'none', links: [], follows: null, dropped: null },
            kpis: [kpi('kpi_results'), kpi('kpi_more')],
          },
        ],
      },
    ],
    [
      'admin',
      'plans.move_pao',
      { pao: PAO_ID, to: 'consultation', decision: null, consultUntil: '2026-08-01' },
    ],
    [
      'admin',
      'plans.move_pao',
      { pao: PAO_ID, to: 'adopted', decision: 'dcs_day', consultUntil: null, actions: ['opa_results'] },
    ],
    [
      'admin',
      'jointdays.make_day',
      {
        ...{ ...of, operation: 'opa_results', title: words('resultsday'), about: null, objectives: [x] },
        ...{ from: '2026-06-10', until: '2026-06-11', timeZone: 'America/Santiago', coordinator: 'CL' },
        ...{ centre: null, counters: ['detentions'], rhythm: 60, references: [] },
        participants: ['CL', 'EC'],
      },
    ],
    ['admin', 'jointdays.set_press_hour', { ...of, pressAt: Date.UTC(2026, 5, 12) }],
    ['admin', 'jointdays.move_day', move('approved')],
    ['admin', 'jointdays.move_day', move('preparing')],
    ['admin', 'jointdays.move_day', move('running')],
    ['admin', 'jointdays.move_day', move('debriefing')],
    ['clCoordinator', 'jointdays.add_lesson', lesson('jls_CL', 'CL', 'lesson')],
    ['ecDelegate', 'jointdays.add_cost', cost('jco_EC', 'EC', 'cost')],
    ['clCoordinator', 'jointdays.follow_up', followed('jfu_CL', 'CL', 'followed')],
    ['clCoordinator', 'jointdays.link_indicator', { ...of, ...ofKpi('kpi_results'), ...total }],
  ],
  tried: {
    'jointdays.make_press_table': [{ ...of, table: 'jpt_new', text: words('fresh'), lines: SEEN }],
    'jointdays.publish': [{ ...of, table: 'jpt_second' }],
    'jointdays.debrief': [{ ...of, debriefing: words('fresh') }],
    'jointdays.add_lesson': [null, ...SIDES].map((state) => lesson('jls_new', state, 'fresh')),
    'jointdays.edit_lesson': [{ lesson: 'jls_CL', ...of, fields: { text: words('fresh') } }],
    'jointdays.remove_lesson': [{ lesson: 'jls_CL', ...of }],
    'jointdays.add_cost': [null, ...SIDES].map((state) => cost('jco_new', state, 'fresh')),
    'jointdays.edit_cost': [{ cost: 'jco_EC', ...of, fields: { text: words('fresh') } }],
    'jointdays.remove_cost': [{ cost: 'jco_EC', ...of }],
    'jointdays.follow_up': SIDES.map((state) => followed('jfu_new', state, 'fresh')),
    'jointdays.link_indicator': [{ ...of, ...ofKpi('kpi_more'), ...total }],
    'jointdays.unlink_indicator': [{ ...of, kpi: 'kpi_results' }],
    'jointdays.feed_indicator': [
      { ...of, ...ofKpi('kpi_results'), measurement: 'msr_fed', note: words('fresh') },
    ],
  },
  walked: {
    'presidency-delegate': [
      ...[`${WALKED}/press`, `${WALKED}/daily`, `${WALKED}/debriefing`, `${WALKED}/indicators`],
      ...[`${WALKED}/press/jpt_demo-ports-1`, `${WALKED}/debriefing/edit`],
      ...[`${WALKED}/debriefing/lessons/new`, `${WALKED}/debriefing/lessons/jls_demo-hours`],
      ...[`${WALKED}/debriefing/costs/new`, `${WALKED}/debriefing/costs/jco_demo-centre`],
      `${WALKED}/debriefing/follow-ups/new`,
      ...[`${WALKED}/report`, `${WALKED}/published`, `${WALKED}/press/new`, `${WALKED}/indicators/new`],
    ],
  },
};
