import { jointDayAudience } from '#shared/access/joint-days.ts';
import { readsPlans } from '#shared/access/members.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { defineFeature } from '#shared/kernel/feature.ts';
import { opens } from '#shared/kernel/openings.ts';
import { dayStates } from './joining.schemas.ts';

/** Apart from what is done with a day (`shared/jointdays`): a device needs what opens something before its first page. */
export const joiningFeature = defineFeature({
  name: 'joining',
  collections: [dayStates],
  mutations: [],
  opening: [
    opens(dayStates, {
      compartment: COMMITTEE,
      isFor: readsPlans,
      audienceOf: ({ day }) => jointDayAudience(day),
    }),
  ],
});
