import { type EditCase, setOn, tap } from '#app/edit-case.fixtures.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { contentOf, hashOfContent } from '#shared/plans/strategy.rules.ts';
import type { Sample } from '#test/support/sample.ts';
import { CONSULTED_DOCS, HERE_PLAN, PLAN_DOCS, planDoc } from './strategy-pages.fixtures.ts';

const GOAL_PART = `${HERE_PLAN}/of/gol_ports`;

async function alsoKpi(host: HTMLElement): Promise<void> {
  setOn(host, '#kpi-title', 'Contenedores abiertos');
  setOn(host, '#kpi-unit', 'contenedores');
  setOn(host, '#kpi-source', 'Aduanas');
  setOn(host, '#kpi-responsible', 'EC');
}
async function alsoLine(host: HTMLElement): Promise<void> {
  setOn(host, '#line-money', '1200,50');
  setOn(host, '#line-year', '2027');
  setOn(host, '#line-source', 'EL PAcCTO');
}

const EDIT: readonly EditCase[] = [
  {
    file: 'plans/strategy-edit.page.tsx',
    route: '/strategy/new',
    path: '/strategy/new',
    act: 'plans.make_strategy',
    field: 'strategy-title',
    text: 'Plan 2027-2030',
    other: 'Plan estratégico 2027-2030',
    async also(host) {
      setOn(host, '#strategy-from', '2027-01-01');
      setOn(host, '#strategy-until', '2030-12-31');
    },
    save: 'Guardar',
  },
  {
    file: 'plans/strategy-edit.page.tsx',
    route: '/strategy/:plan/edit',
    path: `${HERE_PLAN}/edit`,
    docs: PLAN_DOCS,
    act: 'plans.edit_strategy',
    field: 'strategy-title',
    text: 'Plan 2027-2030',
    other: 'Plan estratégico 2027-2030',
    save: 'Guardar',
  },
  {
    file: 'plans/consult.page.tsx',
    route: '/strategy/:plan/consult',
    path: `${HERE_PLAN}/consult`,
    docs: PLAN_DOCS,
    act: 'plans.consult_strategy',
    field: 'consult-consult-until',
    text: '2026-11-30',
    other: '2026-12-15',
    shown: '30 nov 2026',
    save: 'Consultar',
  },
  {
    file: 'plans/adopt.page.tsx',
    route: '/strategy/:plan/adopt',
    path: `${HERE_PLAN}/adopt`,
    docs: PLAN_DOCS,
    act: 'plans.adopt_strategy',
    field: 'adopt-decision',
    text: 'dcs_roadmap',
    other: 'dcs_roadmap',
    shown: 'CLASI/2026/DEC/004',
    save: 'Adoptar como versión 1',
  },
  {
    file: 'plans/goal-edit.page.tsx',
    route: '/strategy/:plan/goals/new',
    path: `${HERE_PLAN}/goals/new`,
    docs: PLAN_DOCS,
    act: 'plans.add_goal',
    field: 'goal-outcome',
    text: 'Se investiga en común.',
    other: 'Se juzga en común.',
    async also(host) {
      setOn(host, '#goal-title', 'Juzgar juntos');
    },
    save: 'Guardar',
  },
  {
    file: 'plans/goal-edit.page.tsx',
    route: '/strategy/:plan/goals/:goal/edit',
    path: `${HERE_PLAN}/goals/gol_ports/edit`,
    docs: PLAN_DOCS,
    act: 'plans.edit_goal',
    field: 'goal-title',
    text: 'Cerrar los puertos',
    other: 'Cerrar los puertos grandes',
    save: 'Guardar',
  },
  {
    file: 'plans/kpi-edit.page.tsx',
    route: '/strategy/:plan/of/:of/kpis/new',
    path: `${GOAL_PART}/kpis/new`,
    docs: PLAN_DOCS,
    act: 'plans.add_kpi',
    field: 'kpi-definition',
    text: 'Contenedores abiertos tras un perfil.',
    other: 'Contenedores abiertos.',
    also: alsoKpi,
    save: 'Guardar',
  },
  {
    file: 'plans/kpi-edit.page.tsx',
    route: '/strategy/:plan/of/:of/kpis/:kpi/edit',
    path: `${GOAL_PART}/kpis/kpi_boxes/edit`,
    docs: PLAN_DOCS,
    act: 'plans.edit_kpi',
    field: 'kpi-title',
    text: 'Contenedores revisados',
    other: 'Contenedores de riesgo revisados',
    save: 'Guardar',
  },
  {
    file: 'plans/budget-edit.page.tsx',
    route: '/strategy/:plan/of/:of/budget/new',
    path: `${GOAL_PART}/budget/new`,
    docs: PLAN_DOCS,
    act: 'plans.add_budget',
    field: 'line-text',
    text: 'Escáneres',
    other: 'Escáneres móviles',
    also: alsoLine,
    save: 'Guardar',
  },
  {
    file: 'plans/budget-edit.page.tsx',
    route: '/strategy/:plan/of/:of/budget/:line',
    path: `${GOAL_PART}/budget/bdl_scanner`,
    docs: PLAN_DOCS,
    act: 'plans.edit_budget',
    field: 'line-text',
    text: 'Escáneres',
    other: 'Escáneres de puerto',
    save: 'Guardar',
  },
  {
    file: 'plans/comment-new.page.tsx',
    route: '/strategy/:plan/comments/new',
    path: `${HERE_PLAN}/comments/new?about=gol_arms`,
    as: 'chile-delegate',
    docs: CONSULTED_DOCS,
    act: 'plans.comment',
    field: 'comment-text',
    text: 'Falta la munición.',
    other: 'Falta hablar de munición.',
    save: 'Enviar el comentario',
  },
  {
    file: 'plans/comment-answer.page.tsx',
    route: '/strategy/:plan/comments/:comment/answer',
    path: `${HERE_PLAN}/comments/pcm_ports/answer`,
    docs: CONSULTED_DOCS,
    act: 'plans.answer_comment',
    field: 'answer-reason',
    text: 'Se añade Valparaíso.',
    other: 'Se añade en el anexo.',
    async also(host) {
      tap(host, '[name="answer-result"][value="partly"]');
    },
    save: 'Responder',
  },
];

/** Where indicators of a goal of the demo are written. */
const WALKED = '/strategy/spl_demo-cycle/of/gol_demo-ports';
const WALKED_PAO = '/plans/pao_demo-drugs/of/opa_demo-drugs-profiles';
const words = (word: string) => ({ es: `WORD_${word}_` });
const PLAN = 'spl_moves';
const of = { plan: PLAN };
const days = { from: '2027-01-01', until: '2030-12-31' };
const made = { ...of, title: words('strategy'), about: null, ...days, priorities: [] };
const goal = (id: string, number: number) => ({
  ...{ goal: id, ...of, number, title: words('goal'), outcome: words('outcome'), priority: null },
});
const kpi = (id: string, part: string) => ({
  ...{ kpi: id, ...of, of: part, title: words('kpi'), definition: words('definition') },
  ...{ direction: 'up' as const, counts: 'level' as const, baseline: null, target: null },
  ...{ unit: { es: 'x' }, source: { es: 'x' }, frequency: 'yearly' as const },
  responsible: { delegation: 'CL', institution: null },
});
const line = (id: string, part: string) => ({
  ...{ line: id, ...of, of: part, text: words('budget'), source: { es: 'x' } },
  ...{ money: { amount: 1, currency: 'USD' }, year: 2027, isSecured: false },
});
const said = (id: string, delegation: string) => ({
  ...{ comment: id, ...of, delegation, about: null, text: words('comment') },
});
const decided = (id: string) => ({ decision: id, meeting: MEETING });
const drafted = (id: string) => ({
  ...{ ...decided(id), item: 'agi_1', text: words('planned') },
  mode: 'consensus' as const,
});
/** What an adoption names of a plan of the one goal, with its indicator and the plan's budget line, if it has them. */
function hashOf(goal: string, parts: { kpi?: string; line?: string } = {}): string {
  const { kpi: _kpi, plan: _plan, of: _of, ...kpiBody } = kpi('', '');
  const { line: _line, plan: _same, of: _whole, ...lineBody } = line('', '');
  const at = (id: string, parent: string, body: object) => ({ id, parent, body }) as never;
  return hashOfContent(
    contentOf({
      plan: { body: { ...planDoc().body, title: made.title, ...days } },
      goals: [at(goal, PLAN, { number: 1, title: words('goal'), outcome: words('outcome'), priority: null })],
      kpis: parts.kpi === undefined ? [] : [at(parts.kpi, goal, kpiBody)],
      budget: parts.line === undefined ? [] : [at(parts.line, PLAN, lineBody)],
    }),
  );
}
const FORCE = { plan: 'spl_force' };
const x = { es: 'x' };

export const sample: Sample = {
  edited: EDIT,
  planted: [
    ...(['dec_plan', 'dec_again', 'dec_force'] as const).flatMap(
      (id) =>
        [
          ['admin', 'decisions.draft', drafted(id)],
          ['admin', 'decisions.adopt', { ...decided(id), decidedOn: '2026-06-20' }],
        ] as const,
    ),
    // Adopted once, consulted again and changed since; and one in force.
    ['admin', 'plans.make_strategy', made],
    ['admin', 'plans.add_goal', goal('gol_moves', 1)],
    [
      'admin',
      'plans.adopt_strategy',
      { ...of, decision: 'dec_plan', goals: ['gol_moves'], hash: hashOf('gol_moves') },
    ],
    ['admin', 'plans.add_kpi', kpi('kpi_moves', 'gol_moves')],
    ['admin', 'plans.add_budget', line('bdl_moves', PLAN)],
    ['admin', 'plans.consult_strategy', { ...of, until: '2027-06-30' }],
    ['admin', 'plans.make_strategy', { ...made, ...FORCE }],
    ['admin', 'plans.add_goal', { ...goal('gol_force', 1), ...FORCE }],
    [
      'admin',
      'plans.adopt_strategy',
      { ...FORCE, decision: 'dec_force', goals: ['gol_force'], hash: hashOf('gol_force') },
    ],
    ['admin', 'plans.enforce_strategy', FORCE],
    ['clDelegate', 'plans.comment', said('pcm_CL', 'CL')],
    ['ecDelegate', 'plans.comment', said('pcm_EC', 'EC')],
  ],
  tried: {
    'plans.make_strategy': [{ ...made, plan: 'spl_new' }],
    'plans.edit_strategy': [{ ...of, fields: { title: x } }],
    'plans.consult_strategy': [{ ...of, until: '2027-07-31' }],
    'plans.adopt_strategy': [
      {
        ...{ ...of, decision: 'dec_again', goals: ['gol_moves'] },
        hash: hashOf('gol_moves', { kpi: 'kpi_moves', line: 'bdl_moves' }),
      },
    ],
    'plans.enforce_strategy': [of],
    'plans.end_strategy': [FORCE],
    'plans.add_goal': [goal('gol_new', 7)],
    'plans.edit_goal': [{ goal: 'gol_moves', ...of, fields: { title: x } }],
    'plans.remove_goal': [{ goal: 'gol_moves', ...of }],
    'plans.add_kpi': [kpi('kpi_new', 'gol_moves')],
    'plans.edit_kpi': [{ kpi: 'kpi_moves', ...of, of: 'gol_moves', fields: { title: x } }],
    'plans.remove_kpi': [{ kpi: 'kpi_moves', ...of, of: 'gol_moves' }],
    'plans.add_budget': [line('bdl_new', PLAN), line('bdl_new', 'gol_moves')],
    'plans.edit_budget': [{ line: 'bdl_moves', ...of, of: PLAN, fields: { text: x } }],
    'plans.remove_budget': [{ line: 'bdl_moves', ...of, of: PLAN }],
    'plans.comment': ['CL', 'EC', 'presidency'].map((delegation) => said('pcm_new', delegation)),
    'plans.withdraw_comment': ['pcm_CL', 'pcm_EC'].map((comment) => ({ comment, ...of })),
    'plans.answer_comment': ['pcm_CL', 'pcm_EC'].map((comment) => ({
      ...{ comment, ...of, result: 'partly' as const, reason: 'x' },
    })),
  },
  walked: {
    'presidency-delegate': [
      ...['/strategy', '/strategy/new', '/strategy/spl_demo-cycle', '/strategy/spl_demo-cycle/edit'],
      ...['/strategy/spl_demo-cycle/consult', '/strategy/spl_demo-cycle/adopt'],
      '/strategy/spl_demo-cycle/goals/new',
      '/strategy/spl_demo-cycle/goals/gol_demo-ports',
      '/strategy/spl_demo-cycle/goals/gol_demo-ports/edit',
      ...['/strategy/spl_demo-cycle/kpis', '/strategy/spl_demo-cycle/budget'],
      `${WALKED}/kpis/new`,
      `${WALKED}/kpis/kpi_demo-goal-ports`,
      `${WALKED}/kpis/kpi_demo-goal-ports/edit`,
      `${WALKED}/budget/new`,
      '/strategy/spl_demo-cycle/of/spl_demo-cycle/budget/bdl_demo-ports',
      '/strategy/spl_demo-cycle/comments',
      '/strategy/spl_demo-cycle/comments/pcm_demo-strategy',
      '/strategy/spl_demo-cycle/comments/pcm_demo-strategy/answer',
      ...['/strategy/spl_demo-cycle/versions', '/strategy/spl_demo-cycle/versions/1'],
      `${WALKED_PAO}/kpis/new`,
      `${WALKED_PAO}/kpis/kpi_demo-drugs-profiles`,
      `${WALKED_PAO}/kpis/kpi_demo-drugs-profiles/edit`,
      ...[`${WALKED_PAO}/budget/new`, `${WALKED_PAO}/budget/bdl_demo-drugs-profiles`],
      '/plans/pao_demo-drugs/comments',
      '/plans/pao_demo-drugs/comments/pcm_demo-drugs',
      '/plans/pao_demo-drugs/comments/pcm_demo-drugs/answer',
    ],
    'chile-contact': ['/strategy/spl_demo-cycle/comments/new', '/plans/pao_demo-drugs/comments/new'],
  },
};
