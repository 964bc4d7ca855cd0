import { editionDoc, METHOD_DECISION } from '#app/features/ideal/ideal-pages.fixtures.ts';
import { panama } from '#shared/board/board.fixtures.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import {
  goalDoc,
  kpiDoc,
  operationDoc,
  PAO,
  paoDoc,
  strategyDoc,
} from '#shared/monitoring/monitoring.fixtures.ts';
import {
  type Consolidation,
  consolidationId,
  EVALUATIONS,
  type Evaluation,
  type Measurement,
  type ProgressReport,
  progressReportId,
  type Recommendation,
} from '#shared/monitoring/monitoring.schemas.ts';
import { paoAudience } from '#shared/plans/plans.schemas.ts';

/** The third quarter of 2026: over on the days on which pages are tried. */
export const FROM = '2026-07-01';
export const UNTIL = '2026-09-30';
export const HERE_PAO = `/plans/${PAO}`;
const YEAR = { from: '2026-01-01', until: '2026-12-31' };
const done = (by: string, label: string) => ({
  ...{ by, label, at: Date.UTC(2026, 9, 3, 15), takenAt: Date.UTC(2026, 9, 3, 15) },
});

function doc<B extends JsonObject>(
  collection: string,
  id: string,
  parent: string,
  body: B,
  audience = paoAudience(PAO),
): Doc<B> {
  return { collection, id, parent, audience, rev: 1, body };
}

const CHILE = { delegation: 'CL', institution: 'customs' } as const;
const words = (es: string, pt: string, en: string) => ({ es, pt, en });

/** A plan of 2026 with three actions: one that Chile leads, one that is late, and one of which nothing is known. */
export const PLAN: readonly Doc[] = [
  strategyDoc({ ...YEAR, title: words('Plan 2026-2029', 'Plano 2026-2029', 'Plan 2026-2029') }),
  goalDoc(),
  paoDoc({
    ...{ ...YEAR, participants: ['CL', 'PE'], leader: 'EC', coLeader: null },
    title: words(
      'Plan de Acción Operativo: drogas',
      'Plano de Ação Operacional: drogas',
      'Operational action plan: drugs',
    ),
  }),
  operationDoc('opa_ports', {
    ...{ ...YEAR, leader: CHILE, coLeader: null, sequence: 1 },
    title: words('Perfiles de contenedores', 'Perfis de contêineres', 'Container profiling'),
  }),
  operationDoc('opa_money', {
    ...{ ...YEAR, leader: { delegation: 'EC', institution: 'finance' }, coLeader: null, sequence: 2 },
    title: words('Seguir el dinero del flete', 'Seguir o dinheiro do frete', 'Follow the freight money'),
  }),
  operationDoc('opa_prisons', {
    ...{ ...YEAR, leader: { delegation: 'PE', institution: 'prison' }, coLeader: null, sequence: 3 },
    title: words('Bloquear teléfonos ilícitos', 'Bloquear telefones ilícitos', 'Block illicit telephones'),
  }),
  kpiDoc('kpi_seized', {
    ...{ responsible: CHILE, target: { value: 40, day: '2026-12-31' } },
    title: words('Contenedores controlados', 'Contêineres controlados', 'Containers checked'),
    unit: words('contenedores', 'contêineres', 'containers'),
  }),
  kpiDoc(
    'kpi_money',
    {
      ...{ responsible: { delegation: 'EC', institution: 'finance' } },
      ...{ target: { value: 6, day: '2026-12-31' } },
      title: words('Casos financieros abiertos', 'Casos financeiros abertos', 'Financial cases opened'),
      unit: words('casos', 'casos', 'cases'),
    },
    { parent: 'opa_money' },
  ),
  kpiDoc(
    'kpi_prisons',
    {
      ...{ responsible: { delegation: 'PE', institution: 'prison' } },
      ...{ target: { value: 7, day: '2026-12-31' } },
      title: words('Prisiones con bloqueo', 'Prisões com bloqueio', 'Prisons with blocking'),
      unit: words('prisiones', 'prisões', 'prisons'),
    },
    { parent: 'opa_prisons' },
  ),
];

export function figureDoc(
  id: string,
  change: Partial<Measurement> = {},
  kpi = 'kpi_seized',
): Doc<Measurement> {
  return doc('kpiMeasurements', id, kpi, {
    ...{ value: 10, day: '2026-03-31', note: null, corrects: null, from: null },
    entered: done('per_chile-delegate', 'Delegación, Chile'),
    ...change,
  });
}
export const FIGURES: readonly Doc[] = [
  figureDoc('msr_1', { value: 90 }),
  figureDoc('msr_2', { value: 9, corrects: 'msr_1', note: { es: 'Se contó dos veces.' } }),
  figureDoc('msr_3', { value: 11, day: '2026-06-30' }),
  figureDoc('msr_4', { value: 1, day: '2026-06-30' }, 'kpi_money'),
];

export function milestoneDoc(id: string, es: string, day: string, doneOn: string | null): Doc {
  return doc('milestones', id, 'opa_ports', { text: { es }, day, doneOn });
}
export const MILESTONES: readonly Doc[] = [
  milestoneDoc('mls_1', 'Perfiles acordados en tres puertos', '2026-08-15', '2026-08-20'),
  milestoneDoc('mls_2', 'Segundo curso para el personal', '2026-11-15', null),
];

export function reportDoc(
  change: Partial<ProgressReport> = {},
  operation = 'opa_ports',
): Doc<ProgressReport> {
  return doc('progressReports', progressReportId({ operation, from: FROM }), operation, {
    ...{ pao: PAO, from: FROM, until: UNTIL, status: 'on_time', obstacles: null, next: null },
    done: { es: 'Se acordaron los perfiles y se aplicaron en tres puertos.' },
    ...{ wanted: null, state: 'sent', item: null },
    sent: done('per_chile-delegate', 'Delegación, Chile'),
    ...change,
  });
}
export const WANTED = reportDoc({
  wanted: { es: 'Que se firme el acuerdo de intercambio de perfiles entre aduanas.' },
});
export const SUMMARY_ID = consolidationId({ pao: PAO, from: FROM });
export function summaryDoc(change: Partial<Consolidation> = {}): Doc<Consolidation> {
  return doc('consolidations', SUMMARY_ID, PAO, {
    ...{ from: FROM, until: UNTIL, summary: { es: 'Dos acciones en plazo, una sin informe.' } },
    ...{ reports: [progressReportId({ operation: 'opa_ports', from: FROM })], noted: null },
    consolidated: done('per_ecuador-delegate', 'Delegación, Ecuador'),
    ...change,
  });
}
/** A meeting of the Grupo de Apoyo that has begun. */
export const GROUP: Doc<Meeting> = {
  ...{ collection: meetings.name, id: 'mtg_group', parent: null, audience: 'all', rev: 1 },
  body: {
    ...panama,
    ...{ type: 'supportGroup', startsOn: '2026-10-13', endsOn: '2026-10-15' },
    title: words('Grupo de Apoyo', 'Grupo de Apoio', 'Grupo de Apoyo'),
  },
};

export const EVALUATION = 'evl_drugs';
export const HERE_EVALUATION = `/evaluations/${EVALUATION}`;
export function evaluationDoc(change: Partial<Evaluation> = {}): Doc<Evaluation> {
  return doc(
    'evaluations',
    EVALUATION,
    PAO,
    {
      title: words(
        'Evaluación del PAO de drogas',
        'Avaliação do PAO de drogas',
        'Evaluation of the drugs OAP',
      ),
      evaluator: { es: 'Equipo independiente de dos universidades' },
      questions: [
        words('¿Fue eficaz?', 'Foi eficaz?', 'Was it effective?'),
        words('¿Fue coherente?', 'Foi coerente?', 'Was it coherent?'),
      ],
      ...{ state: 'open', made: done('per_presidency-admin', 'Presidencia'), closed: null },
      ...change,
    },
    EVALUATIONS,
  );
}
export const FINDING = doc(
  'findings',
  'fnd_counts',
  EVALUATION,
  {
    question: 0,
    text: { es: 'Los contenedores se cuentan de tres maneras.' },
    evidence: ['kpi_seized', progressReportId({ operation: 'opa_ports', from: FROM })],
  },
  EVALUATIONS,
);
export function recommendationDoc(change: Partial<Recommendation> = {}): Doc<Recommendation> {
  return doc(
    'recommendations',
    'rcm_count',
    EVALUATION,
    {
      text: { es: 'Contar los contenedores por puerto y de una sola manera.' },
      ...{ findings: ['fnd_counts'], owner: 'CL', due: '2027-03-31', state: 'open', answer: null },
      ...{ followUp: null, requirement: null },
      ...change,
    },
    EVALUATIONS,
  );
}
export const FINAL = evaluationDoc({ state: 'final', closed: done('per_presidency-admin', 'Presidencia') });
export const ACCEPTED = recommendationDoc({
  state: 'accepted',
  answer: { reason: 'Así lo pide la aduana.', done: done('per_chile-delegate', 'Delegación, Chile') },
});
export const EDITION_DOCS: readonly Doc[] = [METHOD_DECISION, editionDoc()];
