import { connectionsFeature } from '#shared/connections/connections.feature.ts';
import { figuresFeature } from '#shared/figures/figures.feature.ts';
import { idealFeature } from '#shared/ideal/ideal.feature.ts';
import { joiningFeature } from '#shared/joining/joining.feature.ts';
import { mandatesFeature } from '#shared/mandates/mandates.feature.ts';
import { meetingsFeature } from '#shared/meetings/meetings.feature.ts';
import { participantsFeature } from '#shared/participants/participants.feature.ts';
import { postingsFeature } from '#shared/postings/postings.feature.ts';
import { reportsFeature } from '#shared/reports/reports.feature.ts';
import { seatingsFeature } from '#shared/seatings/seatings.feature.ts';
import { statesFeature } from '#shared/states/states.feature.ts';

/**
 * What a device needs at once when it opens its store: features that say who somebody is or what a device keeps, and those
 * whose acts are done on Hoy. A test says which features these are.
 */
export const dayFeatures = [
  meetingsFeature,
  participantsFeature,
  reportsFeature,
  statesFeature,
  mandatesFeature,
  idealFeature,
  seatingsFeature,
  figuresFeature,
  postingsFeature,
  joiningFeature,
  connectionsFeature,
] as const;
