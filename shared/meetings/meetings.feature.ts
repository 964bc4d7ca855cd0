import { defineFeature } from '#shared/kernel/feature.ts';
import { meetingsMutations } from './meetings.mutations.ts';
import { agendaItems, meetings } from './meetings.schemas.ts';
import { agendaReleases, agendaSeen } from './releases.schemas.ts';

export const meetingsFeature = defineFeature({
  name: 'meetings',
  collections: [meetings, agendaItems, agendaReleases, agendaSeen],
  mutations: meetingsMutations,
});
