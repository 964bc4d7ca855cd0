import { aboutAudience, postAudience, postingAudience } from '#shared/access/joint-days.ts';
import { defineFeature } from '#shared/kernel/feature.ts';
import { widensPerson } from '#shared/kernel/state-rights.ts';
import { postBriefings, postings, STATE_DAYS, stateDayId } from './postings.schemas.ts';

/** Apart from what is done at posts (`shared/counters`): a device needs what gives rights, and what leaves it with them, before its first page. */
export const postingsFeature = defineFeature({
  name: 'postings',
  collections: [postings, postBriefings],
  mutations: [],
  widening: [
    widensPerson(postings, {
      during: { collection: STATE_DAYS, idOf: ({ day }) => stateDayId(day) },
      rightsOf(posting, { person }, day) {
        const isAtWork = posting.endedAt === null && day?.state === 'open';
        const audiences = [
          postingAudience(posting.person),
          ...(isAtWork ? [aboutAudience(posting.day), postAudience(posting)] : []),
        ];
        return { reads: [], isDeputy: false, audiences: posting.person === person ? audiences : [] };
      },
    }),
  ],
});
