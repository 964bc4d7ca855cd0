import { defineFeature } from '#shared/kernel/feature.ts';
import { amendmentsMutations } from './amendments.mutations.ts';
import { amendmentPositions, amendments } from './amendments.schemas.ts';
import { articlesMutations } from './articles.mutations.ts';
import { consolidatingMutations } from './consolidating.mutations.ts';
import { decidingMutations } from './deciding.mutations.ts';
import { articles, articleVersions, parameterVersions, ruleSets } from './rules.schemas.ts';
import { setsMutations } from './sets.mutations.ts';

export const rulesFeature = defineFeature({
  name: 'rules',
  collections: [ruleSets, articles, articleVersions, parameterVersions, amendments, amendmentPositions],
  mutations: [
    ...setsMutations,
    ...articlesMutations,
    ...amendmentsMutations,
    ...decidingMutations,
    ...consolidatingMutations,
  ],
});
