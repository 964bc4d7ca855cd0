import { cycleDays } from '#server/demo/demo-cycle-days.ts';
import { MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { consolidationId, progressReportId } from '#shared/monitoring/monitoring.schemas.ts';
import type { Sample } from '#test/support/sample.ts';
import { EDITED } from './monitoring-edits.fixtures.ts';

const x = { es: 'x' };
const words = (word: string) => ({ es: `WORD_${word}_` });
const YEAR = { from: '2026-01-01', until: '2026-12-31' } as const;
const STRATEGY = 'spl_monitor';
const PAO_ID = 'pao_monitor';
const decided = { decision: 'dcs_monitor' } as const;
const party = (delegation: string) => ({ delegation, institution: 'customs' as const });
const action = (delegation: string) => ({
  ...{ goal: 'gol_monitor', type: 'operational' as const, title: x, about: null, expected: null },
  ...{ leader: party(delegation), coLeader: null, participants: [], ...YEAR },
  ...{ channel: 'none' as const, links: [], follows: null, dropped: null },
  operation: `opa_m${delegation}`,
  kpis: [
    {
      ...{ kpi: `kpi_m${delegation}`, title: x, definition: x, direction: 'up' as const },
      ...{ counts: 'sum' as const, baseline: null, target: null, unit: x, source: x },
      ...{ frequency: 'quarterly' as const, responsible: party(delegation) },
    },
  ],
});
const GROUP_ID = 'mtg_supporting';
const OF = ['CL', 'EC'] as const;
const PERIOD_FROM = '2026-01-01';
const reported = (delegation: string, from: string, word: string) => ({
  ...{ pao: PAO_ID, operation: `opa_m${delegation}`, from, status: 'on_time' as const },
  ...{ done: words(word), obstacles: null, next: null, wanted: x, figures: [] },
});
const figure = (measurement: string, delegation: string, day: string) => ({
  ...{ measurement, kpi: `kpi_m${delegation}`, plan: PAO_ID, of: `opa_m${delegation}`, value: 1, day },
  ...{ note: null, corrects: null, from: null },
});
const REPORT = (delegation: string) =>
  progressReportId({ operation: `opa_m${delegation}`, from: PERIOD_FROM });
const evaluation = { evaluation: 'evl_m' } as const;
const recommended = (recommendation: string, owner: string) => ({
  ...{ recommendation, ...evaluation, text: words('recommended'), findings: ['fnd_m'] },
  ...{ owner, due: '2027-01-31' },
});
const final = { evaluation: 'evl_final' } as const;
const recommendedAtLast = (recommendation: string, owner: string) => ({
  ...{ ...recommended(recommendation, owner), ...final, findings: ['fnd_final'] },
});

const WALKED = '/evaluations/evl_demo-drugs';
const WALKED_ADVICE = `${WALKED}/recommendations/rcm_demo-rivers`;
const WALKED_GOAL = '/strategy/spl_demo-cycle/of/gol_demo-ports/kpis/kpi_demo-goal-ports/figures';
const WALKED_PROGRESS = '/plans/pao_demo-drugs/progress';
const WALKED_KPI = '/plans/pao_demo-drugs/of/opa_demo-drugs-profiles/kpis/kpi_demo-drugs-profiles/figures';
/** The demo counts from the day on which it is made. */
const PERIOD = cycleDays(Date.now()).period.from;

export const sample: Sample = {
  edited: EDITED,
  planted: [
    [
      'admin',
      'meetings.schedule',
      {
        ...{ ...meetingArgs, meeting: GROUP_ID, type: 'supportGroup', languages: ['es'], interpretation: [] },
        ...{ startsOn: '2026-06-18', endsOn: '2026-06-22' },
      },
    ],
    ['admin', 'decisions.draft', { ...decided, meeting: MEETING, item: 'agi_1', text: x, mode: 'consensus' }],
    ['admin', 'decisions.adopt', { ...decided, meeting: MEETING, decidedOn: '2026-06-20' }],
    [
      'admin',
      'priorities.open_choice',
      {
        ...{ choice: 'cho_monitor', title: x, edition: null, ...YEAR, method: x },
        criteria: [{ code: 'c1', text: x, weight: 1 }],
      },
    ],
    [
      'admin',
      'priorities.propose',
      {
        ...{ choice: 'cho_monitor', priority: 'pri_monitor', delegation: 'presidency', edition: null },
        ...{ title: x, area: null, reason: x, rests: [] },
      },
    ],
    ['admin', 'priorities.adopt', { choice: 'cho_monitor', ...decided, priorities: ['pri_monitor'] }],
    [
      'admin',
      'plans.make_strategy',
      { plan: STRATEGY, title: x, about: null, ...YEAR, priorities: ['pri_monitor'] },
    ],
    [
      'admin',
      'plans.add_goal',
      { plan: STRATEGY, goal: 'gol_monitor', number: 1, title: x, outcome: x, priority: 'pri_monitor' },
    ],
    [
      'admin',
      'plans.make_pao',
      {
        ...{ pao: PAO_ID, title: x, about: null, priority: 'pri_monitor', strategy: STRATEGY, ...YEAR },
        ...{ leader: 'EC', coLeader: null, participants: ['CL'], rhythm: 'quarterly', follows: null },
        operations: OF.map(action),
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
      {
        ...{ pao: PAO_ID, to: 'adopted', ...decided, consultUntil: null },
        actions: OF.map((state) => action(state).operation),
      },
    ],
    ['clDelegate', 'monitoring.measure', figure('msr_CL', 'CL', '2026-03-31')],
    ['clDelegate', 'monitoring.report', reported('CL', PERIOD_FROM, 'progress')],
    ['ecDelegate', 'monitoring.report', reported('EC', PERIOD_FROM, 'progressec')],
    ['clAction', 'monitoring.report', reported('CL', '2026-04-01', 'progresslater')],
    [
      'ecDelegate',
      'monitoring.consolidate',
      { pao: PAO_ID, from: PERIOD_FROM, summary: words('summary'), reports: [] },
    ],
    [
      'admin',
      'monitoring.begin_evaluation',
      { ...evaluation, plan: PAO_ID, title: words('evaluation'), evaluator: x, questions: [x] },
    ],
    [
      'admin',
      'monitoring.add_finding',
      { finding: 'fnd_m', ...evaluation, question: 0, text: words('finding'), evidence: ['kpi_mCL'] },
    ],
    [
      'admin',
      'monitoring.add_finding',
      { finding: 'fnd_free', ...evaluation, question: 0, text: x, evidence: ['kpi_mCL'] },
    ],
    ['admin', 'monitoring.recommend', recommended('rcm_m', 'CL')],
    [
      'admin',
      'monitoring.begin_evaluation',
      { ...final, plan: PAO_ID, title: x, evaluator: x, questions: [x] },
    ],
    [
      'admin',
      'monitoring.add_finding',
      { finding: 'fnd_final', ...final, question: 0, text: x, evidence: ['kpi_mCL'] },
    ],
    ['admin', 'monitoring.recommend', recommendedAtLast('rcm_CL', 'CL')],
    ['admin', 'monitoring.recommend', recommendedAtLast('rcm_EC', 'EC')],
    ['admin', 'monitoring.close_evaluation', final],
    [
      'ecDelegate',
      'monitoring.answer_recommendation',
      { recommendation: 'rcm_EC', ...final, state: 'accepted', reason: 'x' },
    ],
  ],
  tried: {
    'monitoring.measure': OF.flatMap((of) => [
      figure('msr_new', of, '2026-03-30'),
      { ...figure('msr_new', of, '2026-03-31'), corrects: 'msr_CL' },
    ]),
    'monitoring.report': OF.flatMap((of) => [
      reported(of, '2026-04-01', 'fresh'),
      { ...reported(of, PERIOD_FROM, 'fresh') },
    ]),
    'monitoring.take_to_agenda': OF.map((of) => ({
      ...{ pao: PAO_ID, operation: `opa_m${of}`, from: PERIOD_FROM, meeting: MEETING },
      ...{ agendaItem: 'agi_new', title: x, summary: null, durationMinutes: 30, order: 90 },
      ...{ startsAt: '2026-06-25T10:00', timeZone: 'Europe/Madrid' },
    })),
    'monitoring.consolidate': [
      { pao: PAO_ID, from: PERIOD_FROM, summary: words('fresh'), reports: [] },
      {
        ...{ pao: PAO_ID, from: PERIOD_FROM, summary: words('fresh') },
        reports: OF.map((of) => ({ report: REPORT(of), sentAt: 0 })),
      },
    ],
    'monitoring.note': [{ pao: PAO_ID, from: PERIOD_FROM, meeting: GROUP_ID }],
    'monitoring.begin_evaluation': [
      { evaluation: 'evl_new', plan: PAO_ID, title: x, evaluator: x, questions: [x] },
      { evaluation: 'evl_new', plan: STRATEGY, title: x, evaluator: x, questions: [x] },
    ],
    'monitoring.edit_evaluation': [{ ...evaluation, fields: { title: x } }],
    'monitoring.close_evaluation': [evaluation],
    'monitoring.add_finding': [
      {
        ...{ finding: 'fnd_new', ...evaluation, question: 0, text: words('fresh') },
        evidence: [REPORT('CL'), consolidationId({ pao: PAO_ID, from: PERIOD_FROM })],
      },
    ],
    'monitoring.edit_finding': [{ finding: 'fnd_m', ...evaluation, fields: { text: x } }],
    'monitoring.remove_finding': [{ finding: 'fnd_free', ...evaluation }],
    'monitoring.recommend': OF.map((owner) => recommended('rcm_new', owner)),
    'monitoring.edit_recommendation': [{ recommendation: 'rcm_m', ...evaluation, fields: { owner: 'EC' } }],
    'monitoring.remove_recommendation': [{ recommendation: 'rcm_m', ...evaluation }],
    'monitoring.answer_recommendation': OF.map((owner) => ({
      ...{ recommendation: `rcm_${owner}`, ...final, state: 'partly' as const, reason: 'x' },
    })),
    'monitoring.follow_up': [{ recommendation: 'rcm_EC', ...final, followUp: words('fresh'), isDone: true }],
    'monitoring.require': [
      {
        ...{ recommendation: 'rcm_EC', ...final, requirement: 'rqm_new', edition: 'edn_2', question: x },
        ...{ about: { kind: 'area' as const, code: 'cocaine' as const }, priority: 1 },
        ...{ askedOf: ['CL'], due: '2027-01-31' },
      },
    ],
  },
  walked: {
    'presidency-delegate': [
      ...['/progress', '/evaluations', '/evaluations/new', WALKED, `${WALKED}/edit`],
      ...[`${WALKED}/findings/new`, `${WALKED}/findings/fnd_demo-ports`],
      ...[`${WALKED}/recommendations/new`, WALKED_ADVICE, `${WALKED_ADVICE}/edit`],
      `${WALKED}/recommendations/rcm_demo-profiles/require`,
      ...[WALKED_GOAL, `${WALKED_GOAL}/new`, `${WALKED_GOAL}/msr_demo-goal-ports/correct`],
      `${WALKED_PROGRESS}/${PERIOD}/note`,
      `${WALKED_PROGRESS}/reports/opa_demo-drugs-parallel/${PERIOD}/take`,
    ],
    'ecuador-coordinator': [
      ...[WALKED_PROGRESS, `${WALKED_PROGRESS}/reports/opa_demo-drugs-parallel/${PERIOD}`],
      ...[`${WALKED_PROGRESS}/${PERIOD}/summary`, `${WALKED_PROGRESS}/${PERIOD}/consolidate`],
      '/plans/pao_demo-drugs/figures',
      ...[`${WALKED_ADVICE}/follow`, `${WALKED}/recommendations/rcm_demo-judges/answer`],
    ],
    'ecuador-action-leader': [
      ...['/progress', '/plans/pao_demo-drugs/actions/opa_demo-drugs-profiles/report'],
      '/plans/pao_demo-drugs/figures',
      ...[WALKED_KPI, `${WALKED_KPI}/new`, `${WALKED_KPI}/msr_demo-drugs-profiles/correct`],
    ],
  },
};
