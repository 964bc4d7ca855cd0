import { defineFeature } from '#shared/kernel/feature.ts';
import { adoptedOnceGuard } from './adopting.rules.ts';
import { budgetMutations } from './budget.mutations.ts';
import { commentsMutations } from './comments.mutations.ts';
import { discardMutations } from './discard.mutations.ts';
import { goalsMutations } from './goals.mutations.ts';
import { kpiMutations } from './kpi.mutations.ts';
import { milestonesMutations } from './milestones.mutations.ts';
import { operationsMutations } from './operations.mutations.ts';
import { paoMutations } from './pao.mutations.ts';
import { milestones, operations, paos, risks } from './pao.schemas.ts';
import { adoptedOperations, adoptedPaos } from './pao-adopted.schemas.ts';
import { budgetLines, goals, kpis, planComments, planVersions, strategies } from './plans.schemas.ts';
import { strategyMutations } from './strategy.mutations.ts';

export const plansFeature = defineFeature({
  name: 'plans',
  guards: [adoptedOnceGuard],
  collections: [
    strategies,
    goals,
    kpis,
    budgetLines,
    planComments,
    planVersions,
    paos,
    operations,
    milestones,
    risks,
    adoptedPaos,
    adoptedOperations,
  ],
  mutations: [
    ...strategyMutations,
    ...goalsMutations,
    ...kpiMutations,
    ...budgetMutations,
    ...commentsMutations,
    ...paoMutations,
    ...discardMutations,
    ...operationsMutations,
    ...milestonesMutations,
  ],
});
