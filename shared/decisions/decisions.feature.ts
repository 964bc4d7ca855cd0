import { fallsDue } from '#shared/kernel/due.ts';
import { defineFeature } from '#shared/kernel/feature.ts';
import { decisionsMutations, giveNumber, numberHour } from './decisions.mutations.ts';
import { actionPoints, actionProgress, decisions } from './decisions.schemas.ts';
import { listsMutations } from './lists.mutations.ts';
import { silenceBreaksMutations } from './silence-breaks.mutations.ts';
import { closeSilence, silenceHour, silencesMutations } from './silences.mutations.ts';
import { silenceBreaks, silenceLooks, silences } from './silences.schemas.ts';
import { voicesMutations } from './voices.mutations.ts';
import { minutesClosings, voices } from './voices.schemas.ts';

export const decisionsFeature = defineFeature({
  name: 'decisions',
  collections: [
    decisions,
    actionPoints,
    actionProgress,
    silences,
    silenceBreaks,
    silenceLooks,
    voices,
    minutesClosings,
  ],
  mutations: [
    ...decisionsMutations,
    ...silencesMutations,
    ...silenceBreaksMutations,
    ...listsMutations,
    ...voicesMutations,
  ],
  upgrades: true,
  due: [
    fallsDue(silences, {
      at: ({ body }) => silenceHour(body),
      act: closeSilence,
      args: ({ id }) => ({ silence: id }),
    }),
    fallsDue(decisions, {
      at: ({ body }) => numberHour(body),
      act: giveNumber,
      args: ({ id, body }) => ({ decision: id, decidedOn: body.decidedOn ?? '' }),
    }),
  ],
});
