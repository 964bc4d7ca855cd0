import { defineFeature } from '#shared/kernel/feature.ts';
import { briefingsMutations } from './briefings.mutations.ts';
import { dayMutations } from './day.mutations.ts';
import { debriefingMutations } from './debriefing.mutations.ts';
import { followUpsMutations } from './follow-ups.mutations.ts';
import { indicatorsMutations } from './indicators.mutations.ts';
import {
  cardJudgements,
  dayBriefings,
  dayCosts,
  dayFollowUps,
  dayIndicators,
  dayLessons,
  dayLog,
  jointActionDays,
  pressTables,
  publishedDays,
  seizureCards,
  stateTotals,
} from './jointdays.schemas.ts';
import { judgingMutations } from './judging.mutations.ts';
import { keptTypeGuard } from './kept-type.rules.ts';
import { logMutations } from './log.mutations.ts';
import { participationMutations } from './participation.mutations.ts';
import { pressMutations } from './press.mutations.ts';
import { receiveMutations } from './receive.mutations.ts';

export const jointdaysFeature = defineFeature({
  name: 'jointdays',
  guards: [keptTypeGuard],
  collections: [
    jointActionDays,
    dayBriefings,
    dayLog,
    stateTotals,
    seizureCards,
    cardJudgements,
    pressTables,
    dayLessons,
    dayCosts,
    dayFollowUps,
    dayIndicators,
    publishedDays,
  ],
  mutations: [
    ...dayMutations,
    ...participationMutations,
    ...briefingsMutations,
    ...logMutations,
    ...receiveMutations,
    ...judgingMutations,
    ...pressMutations,
    ...debriefingMutations,
    ...followUpsMutations,
    ...indicatorsMutations,
  ],
});
