import { defineFeature } from '#shared/kernel/feature.ts';
import { consolidationsMutations } from './consolidations.mutations.ts';
import { evaluationsMutations } from './evaluations.mutations.ts';
import { measuredKpiGuard } from './kept-kpi.rules.ts';
import { measureMutations } from './measure.mutations.ts';
import {
  consolidations,
  evaluations,
  findings,
  measurements,
  progressReports,
  recommendations,
} from './monitoring.schemas.ts';
import { recommendationsMutations } from './recommendations.mutations.ts';
import { measuredGuard, reportedGuard } from './reported-guards.rules.ts';
import { reportsMutations } from './reports.mutations.ts';

export const monitoringFeature = defineFeature({
  name: 'monitoring',
  guards: [measuredGuard, measuredKpiGuard, reportedGuard],
  collections: [measurements, progressReports, consolidations, evaluations, findings, recommendations],
  mutations: [
    ...measureMutations,
    ...reportsMutations,
    ...consolidationsMutations,
    ...evaluationsMutations,
    ...recommendationsMutations,
  ],
});
