import { defineFeature } from '#shared/kernel/feature.ts';
import { closingGuard } from './closing-guard.rules.ts';
import { correctionsMutations } from './corrections.mutations.ts';
import { decidedGuard } from './decided-guard.rules.ts';
import { minutesMutations } from './minutes.mutations.ts';
import { minutes, summaries, summaryCorrections } from './minutes.schemas.ts';
import { sittingGuard } from './sitting-guard.rules.ts';

export const minutesFeature = defineFeature({
  name: 'minutes',
  collections: [summaries, minutes, summaryCorrections],
  guards: [sittingGuard, closingGuard, decidedGuard],
  mutations: [...minutesMutations, ...correctionsMutations],
});
