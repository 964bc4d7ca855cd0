import { docWith } from '#shared/board/board.fixtures.ts';
import {
  budgetDoc,
  goalDoc,
  kpiDoc,
  measuredDoc,
  operationDoc,
  paoDoc,
  strategyDoc,
} from '#shared/iati/iati.fixtures.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Consolidation, ProgressReport } from '#shared/monitoring/monitoring.schemas.ts';
import type { Milestone, Risk } from '#shared/plans/pao.schemas.ts';
import type { PlanDocs } from './plan-content.ts';

const SIGNED = { by: 'per_1', at: 1, takenAt: 1 };
function of<B extends JsonObject>(collection: string, id: string, parent: string, body: B): Doc<B> {
  return { ...docWith(collection, id, body, parent), audience: 'plans/pao_1' } as Doc<B>;
}

export const PAO = paoDoc({
  noJudiciary: { reason: 'Los jueces entran el año próximo.', done: SIGNED },
});
export const COURSE = operationDoc('opa_1', {
  ...{ title: { es: 'Perfiles de contenedores' }, expected: { es: 'Perfiles comunes' } },
  leader: { delegation: 'EC', institution: 'customs' },
});
export const FIELD = operationDoc('opa_2', {
  ...{ title: { es: 'Controles a la misma hora' }, type: 'operational', sequence: 2 },
  ...{ leader: { delegation: 'CL', institution: 'police' }, from: '2026-05-01', until: '2026-05-07' },
});
export const DROPPED = operationDoc('opa_3', { title: { es: 'Ya no' }, state: 'dropped', sequence: 3 });

export function reportDoc(change: Partial<ProgressReport> = {}): Doc<ProgressReport> {
  return of('progressReports', 'prp_opa_1-2026-01-01', 'opa_1', {
    ...{ pao: 'pao_1', from: '2026-01-01', until: '2026-03-31', status: 'on_time' },
    ...{ done: { es: 'Dos cursos dados.' }, obstacles: { es: 'Falta sala.' }, next: null },
    ...{ wanted: { es: 'Una sede fija.' }, state: 'sent', item: null, sent: SIGNED },
    ...change,
  });
}
export const CONSOLIDATION: Doc<Consolidation> = of('consolidations', 'cnr_pao_1-2026-01-01', 'pao_1', {
  ...{ from: '2026-01-01', until: '2026-03-31', summary: { es: 'El plan va bien.' } },
  ...{ reports: ['prp_opa_1-2026-01-01'], consolidated: SIGNED, noted: null },
});
export const MILESTONE: Doc<Milestone> = of('milestones', 'mil_1', 'opa_1', {
  ...{ text: { es: 'Primer curso' }, day: '2026-03-15', doneOn: '2026-03-16' },
});
const RISK: Doc<Risk> = of('planRisks', 'rsk_1', 'opa_1', {
  ...{ text: { es: 'Falta de formadores' }, level: 'high', answer: { es: 'Pedirlos a AMERIPOL' } },
});

export function planDocs(change: Partial<PlanDocs> = {}): PlanDocs {
  return {
    ...{ pao: PAO, goals: [goalDoc()], operations: [COURSE, FIELD, DROPPED] },
    ...{ milestones: [MILESTONE], risks: [RISK], kpis: [kpiDoc('kpi_1', 'opa_1')] },
    budget: [budgetDoc('pao_1'), budgetDoc('opa_1', { isSecured: false })],
    measurements: [
      measuredDoc('msr_1', 'kpi_1', { value: 7, day: '2026-03-31' }),
      measuredDoc('msr_2', 'kpi_1', { value: 9, day: '2026-06-10' }),
    ],
    reports: [reportDoc()],
    ...change,
  };
}
/** The same as a device has it. */
export const PLAN_ENTRIES: readonly Doc[] = (() => {
  const { pao, ...lists } = planDocs();
  return [strategyDoc(), pao, CONSOLIDATION, ...Object.values(lists).flat()] as readonly Doc[];
})();
