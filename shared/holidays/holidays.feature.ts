import { defineFeature } from '#shared/kernel/feature.ts';
import { holidaysMutations } from './holidays.mutations.ts';
import { holidays, workCalendars } from './holidays.schemas.ts';

export const holidaysFeature = defineFeature({
  name: 'holidays',
  collections: [holidays, workCalendars],
  mutations: holidaysMutations,
});
