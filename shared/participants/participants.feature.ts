import { defineFeature } from '#shared/kernel/feature.ts';
import { forgettingMutations } from './forgetting.mutations.ts';
import { endedClaims, nominations, participantLinks } from './nominations.schemas.ts';
import { participantsMutations } from './participants.mutations.ts';
import { attendance, delegations, participants } from './participants.schemas.ts';
import { contacts, travelNeeds } from './personal.schemas.ts';

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
});
