import { type EditCase, setOn, tap } from '#app/edit-case.fixtures.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import {
  ACCEPTED,
  EDITION_DOCS,
  evaluationDoc,
  FIGURES,
  FINAL,
  FINDING,
  FROM,
  GROUP,
  HERE_EVALUATION,
  HERE_PAO,
  PLAN,
  recommendationDoc,
  reportDoc,
  summaryDoc,
  WANTED,
} from './monitoring-pages.fixtures.ts';

const RECOMMENDATION = `${HERE_EVALUATION}/recommendations/rcm_count`;
const KPI = `${HERE_PAO}/of/opa_ports/kpis/kpi_seized/figures`;
const PERIOD = `${HERE_PAO}/progress/${FROM}`;

/** How each of the pages is filled. */
export const EDITED: readonly EditCase[] = [
  {
    file: 'monitoring/report-edit.page.tsx',
    route: '/plans/:pao/actions/:action/report',
    path: `${HERE_PAO}/actions/opa_ports/report?from=${FROM}`,
    as: 'chile-delegate',
    docs: [...PLAN, ...FIGURES],
    act: 'monitoring.report',
    field: 'report-done',
    text: 'Se controlaron doce contenedores.',
    other: 'Se controlaron trece contenedores.',
    save: 'Entregar el informe',
  },
  {
    file: 'monitoring/report-take.page.tsx',
    route: '/plans/:pao/progress/reports/:operation/:from/take',
    path: `${HERE_PAO}/progress/reports/opa_ports/${FROM}/take`,
    docs: [...PLAN, WANTED],
    act: 'monitoring.take_to_agenda',
    field: 'take-title',
    text: 'Intercambio de perfiles entre aduanas',
    other: 'Acuerdo de las aduanas',
    async also(host) {
      setOn(host, '#take-meeting', MEETING);
      setOn(host, '#take-starts-at', '2026-10-15T15:00');
    },
    save: 'Llevar a la agenda',
    sure: 'Llevar a la agenda',
  },
  {
    file: 'monitoring/consolidate.page.tsx',
    route: '/plans/:pao/progress/:from/consolidate',
    path: `${PERIOD}/consolidate`,
    as: 'ecuador-delegate',
    docs: [...PLAN, ...FIGURES, reportDoc()],
    act: 'monitoring.consolidate',
    field: 'summary-summary',
    text: 'El plan avanza como se previó.',
    other: 'El plan avanza con retraso.',
    save: 'Consolidar el período',
    sure: 'Consolidar el período',
  },
  {
    file: 'monitoring/note.page.tsx',
    route: '/plans/:pao/progress/:from/note',
    path: `${PERIOD}/note`,
    docs: [...PLAN, reportDoc({ state: 'consolidated' }), summaryDoc(), GROUP],
    act: 'monitoring.note',
    field: 'note-meeting',
    text: GROUP.id,
    other: GROUP.id,
    shown: 'Grupo de Apoyo',
    write: (host, text) => setOn(host, '#note-meeting', text),
    read: (host) => host.querySelector<HTMLSelectElement>('#note-meeting')?.value,
    save: 'Anotar que el Grupo de Apoyo tomó nota',
    sure: 'Anotar que el Grupo de Apoyo tomó nota',
  },
  {
    file: 'monitoring/figure-edit.page.tsx',
    route: '/plans/:plan/of/:of/kpis/:kpi/figures/new',
    path: `${KPI}/new`,
    as: 'chile-delegate',
    docs: [...PLAN, ...FIGURES],
    act: 'monitoring.measure',
    field: 'figure-value',
    text: '12',
    other: '13',
    save: 'Anotar una cifra',
  },
  {
    file: 'monitoring/figure-edit.page.tsx',
    route: '/plans/:plan/of/:of/kpis/:kpi/figures/:figure/correct',
    path: `${KPI}/msr_3/correct`,
    as: 'chile-delegate',
    docs: [...PLAN, ...FIGURES],
    act: 'monitoring.measure',
    field: 'figure-value',
    text: '14',
    other: '15',
    save: 'Corregir la cifra',
  },
  {
    file: 'monitoring/evaluation-edit.page.tsx',
    route: '/evaluations/new',
    path: '/evaluations/new?plan=pao_drugs',
    docs: PLAN,
    act: 'monitoring.begin_evaluation',
    field: 'evaluation-title',
    text: 'Evaluación independiente',
    other: 'Evaluación final',
    async also(host) {
      setOn(host, '#evaluation-evaluator', 'Equipo externo');
      setOn(host, '#evaluation-question-0', '¿Fue eficaz?');
    },
    save: 'Guardar',
  },
  {
    file: 'monitoring/evaluation-edit.page.tsx',
    route: '/evaluations/:evaluation/edit',
    path: `${HERE_EVALUATION}/edit`,
    docs: [...PLAN, evaluationDoc()],
    act: 'monitoring.edit_evaluation',
    field: 'evaluation-title',
    text: 'Evaluación independiente',
    other: 'Evaluación final',
    save: 'Guardar',
  },
  {
    file: 'monitoring/finding-edit.page.tsx',
    route: '/evaluations/:evaluation/findings/new',
    path: `${HERE_EVALUATION}/findings/new?question=0`,
    docs: [...PLAN, evaluationDoc()],
    act: 'monitoring.add_finding',
    field: 'finding-text',
    text: 'Se contó de tres maneras.',
    other: 'Se contó de dos maneras.',
    async also(host) {
      setOn(host, '#finding-evidence', 'Contenedores');
      await Promise.resolve();
      tap(host, '.row-target');
    },
    save: 'Guardar',
  },
  {
    file: 'monitoring/finding-edit.page.tsx',
    route: '/evaluations/:evaluation/findings/:finding',
    path: `${HERE_EVALUATION}/findings/fnd_counts`,
    docs: [...PLAN, reportDoc(), evaluationDoc(), FINDING],
    act: 'monitoring.edit_finding',
    field: 'finding-text',
    text: 'Se contó de tres maneras.',
    other: 'Se contó de dos maneras.',
    save: 'Guardar',
  },
  {
    file: 'monitoring/recommendation-edit.page.tsx',
    route: '/evaluations/:evaluation/recommendations/new',
    path: `${HERE_EVALUATION}/recommendations/new`,
    docs: [...PLAN, evaluationDoc(), FINDING],
    act: 'monitoring.recommend',
    field: 'recommendation-text',
    text: 'Contar por puerto.',
    other: 'Contar por país.',
    async also(host) {
      tap(host, '#recommendation-findings');
      setOn(host, '#recommendation-owner', 'CL');
      setOn(host, '#recommendation-due', '2027-03-31');
    },
    save: 'Guardar',
  },
  {
    file: 'monitoring/recommendation-edit.page.tsx',
    route: '/evaluations/:evaluation/recommendations/:recommendation/edit',
    path: `${RECOMMENDATION}/edit`,
    docs: [...PLAN, evaluationDoc(), FINDING, recommendationDoc()],
    act: 'monitoring.edit_recommendation',
    field: 'recommendation-text',
    text: 'Contar por puerto y mes.',
    other: 'Contar por país y mes.',
    save: 'Guardar',
  },
  {
    file: 'monitoring/recommendation-answer.page.tsx',
    route: '/evaluations/:evaluation/recommendations/:recommendation/answer',
    path: `${RECOMMENDATION}/answer`,
    as: 'chile-delegate',
    docs: [...PLAN, FINAL, FINDING, recommendationDoc()],
    act: 'monitoring.answer_recommendation',
    field: 'answer-reason',
    text: 'Así lo pide la aduana.',
    other: 'Así lo pide la policía.',
    async also(host) {
      tap(host, '[name="answer-state"][value="accepted"]');
    },
    save: 'Responder a la recomendación',
  },
  {
    file: 'monitoring/recommendation-follow.page.tsx',
    route: '/evaluations/:evaluation/recommendations/:recommendation/follow',
    path: `${RECOMMENDATION}/follow`,
    as: 'chile-delegate',
    docs: [...PLAN, FINAL, FINDING, ACCEPTED],
    act: 'monitoring.follow_up',
    field: 'follow-follow-up',
    text: 'Se cuenta en dos puertos.',
    other: 'Se cuenta en tres puertos.',
    save: 'Anotar el seguimiento',
  },
  {
    file: 'monitoring/recommendation-require.page.tsx',
    route: '/evaluations/:evaluation/recommendations/:recommendation/require',
    path: `${RECOMMENDATION}/require`,
    docs: [...PLAN, ...EDITION_DOCS, FINAL, FINDING, ACCEPTED],
    act: 'monitoring.require',
    field: 'require-question',
    text: '¿Cuántos contenedores por puerto?',
    other: '¿Cuántos contenedores por país?',
    async also(host) {
      tap(host, '#require-about');
      tap(host, '#require-asked-of');
    },
    save: 'Convertir en requerimiento de IDEAL',
    sure: 'Convertir en requerimiento de IDEAL',
  },
];
