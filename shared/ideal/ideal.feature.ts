import { releasedAudience } from '#shared/access/scopes.ts';
import { isPartnerBody } from '#shared/kernel/bodies.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { defineFeature } from '#shared/kernel/feature.ts';
import { opens } from '#shared/kernel/openings.ts';
import { editionsMutations } from './editions.mutations.ts';
import { editionSteps, editions, requirements } from './ideal.schemas.ts';
import { networksMutations } from './networks.mutations.ts';
import { networkMergers, networkProfiles, networks } from './networks.schemas.ts';
import { readingsMutations } from './readings.mutations.ts';
import { releasedMutations } from './released.mutations.ts';
import {
  openings,
  progress,
  releasedFigures,
  releasedItems,
  releaseReadings,
  releases,
} from './released.schemas.ts';

export const idealFeature = defineFeature({
  name: 'ideal',
  collections: [
    editions,
    editionSteps,
    requirements,
    progress,
    releases,
    releasedItems,
    releasedFigures,
    openings,
    releaseReadings,
    networkProfiles,
    networks,
    networkMergers,
  ],
  mutations: [...editionsMutations, ...releasedMutations, ...readingsMutations, ...networksMutations],
  opening: [
    opens(openings, {
      compartment: COMMITTEE,
      isFor: ({ state }) => isPartnerBody(state),
      audienceOf: releasedAudience,
    }),
  ],
  traced: [releases, releasedItems, releasedFigures].map(({ name }) => ({
    collection: name,
    under: 'ideal/of/',
  })),
  retracted: [
    ...[releases, releasedItems, releasedFigures].map(({ name }) => ({ collection: name, replaced: true })),
    { collection: networks.name, replaced: false },
  ],
});
