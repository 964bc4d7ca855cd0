import { defineFeature } from '#shared/kernel/feature.ts';
import {
  countReleases,
  counts,
  doubleJudgements,
  postCrew,
  posts,
  shifts,
  situations,
  stateDays,
} from './counters.schemas.ts';
import { countsMutations } from './counts.mutations.ts';
import { daysMutations } from './days.mutations.ts';
import { postsMutations } from './posts.mutations.ts';
import { releaseMutations } from './release.mutations.ts';
import { takeInMutations } from './take-in.mutations.ts';

export const countersFeature = defineFeature({
  name: 'counters',
  collections: [stateDays, posts, postCrew, shifts, counts, situations, doubleJudgements, countReleases],
  mutations: [
    ...daysMutations,
    ...postsMutations,
    ...countsMutations,
    ...takeInMutations,
    ...releaseMutations,
  ],
});
