import { defineFeature } from '#shared/kernel/feature.ts';
import { forgets } from '#shared/kernel/forgetting.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { forgettingMutations } from './forgetting.mutations.ts';
import { endedClaims, nominations, participantLinks } from './nominations.schemas.ts';
import { participantsMutations } from './participants.mutations.ts';
import { attendance, delegations, participants } from './participants.schemas.ts';
import { contacts, travelNeeds } from './personal.schemas.ts';

/**
 * What people enter about themselves for one meeting. When it is removed, its text is deleted from log, history and
 * phones too.
 */
const field = 'expiresOn';
const endsWith = { argument: 'meeting', collection: meetings.name, field: 'endsOn' };

export const participantsFeature = defineFeature({
  name: 'participants',
  collections: [
    delegations,
    participants,
    attendance,
    nominations,
    participantLinks,
    endedClaims,
    contacts,
    travelNeeds,
  ],
  mutations: [...participantsMutations, ...forgettingMutations],
  retention: [
    forgets(contacts, { field, endsWith, mutation: 'personal.forget' }),
    forgets(travelNeeds, { field, endsWith, mutation: 'personal.forget' }),
    forgets(nominations, { field, endsWith, mutation: 'nominations.forget' }),
    forgets(endedClaims, { field, endsWith, mutation: 'participants.forget_ended' }),
  ],
  upgrades: true,
});
