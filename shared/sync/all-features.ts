import { adoptionFeature } from '#shared/adoption/adoption.feature.ts';
import { assessmentFeature } from '#shared/assessment/assessment.feature.ts';
import { checkinsFeature } from '#shared/checkins/checkins.feature.ts';
import { contributionsFeature } from '#shared/contributions/contributions.feature.ts';
import { decisionsFeature } from '#shared/decisions/decisions.feature.ts';
import { documentsFeature } from '#shared/documents/documents.feature.ts';
import { feedbackFeature } from '#shared/feedback/feedback.feature.ts';
import { figuresFeature } from '#shared/figures/figures.feature.ts';
import { foldersFeature } from '#shared/folders/folders.feature.ts';
import { formsFeature } from '#shared/forms/forms.feature.ts';
import { holidaysFeature } from '#shared/holidays/holidays.feature.ts';
import { idealFeature } from '#shared/ideal/ideal.feature.ts';
import type { ActsOf } from '#shared/kernel/feature.ts';
import type { Mutation } from '#shared/kernel/mutation.ts';
import { logisticsFeature } from '#shared/logistics/logistics.feature.ts';
import { mandatesFeature } from '#shared/mandates/mandates.feature.ts';
import { meetingsFeature } from '#shared/meetings/meetings.feature.ts';
import { membershipFeature } from '#shared/membership/membership.feature.ts';
import { notesFeature } from '#shared/notes/notes.feature.ts';
import { panelsFeature } from '#shared/panels/panels.feature.ts';
import { participantsFeature } from '#shared/participants/participants.feature.ts';
import { presidenciesFeature } from '#shared/presidencies/presidencies.feature.ts';
import { publicationFeature } from '#shared/publication/publication.feature.ts';
import { reportsFeature } from '#shared/reports/reports.feature.ts';
import { rulesFeature } from '#shared/rules/rules.feature.ts';
import { statesFeature } from '#shared/states/states.feature.ts';

/** Every feature, once. All that the sync code knows about features comes from here. */
export const allFeatures = [
  meetingsFeature,
  logisticsFeature,
  participantsFeature,
  notesFeature,
  foldersFeature,
  checkinsFeature,
  holidaysFeature,
  decisionsFeature,
  documentsFeature,
  formsFeature,
  reportsFeature,
  statesFeature,
  mandatesFeature,
  presidenciesFeature,
  idealFeature,
  contributionsFeature,
  panelsFeature,
  figuresFeature,
  assessmentFeature,
  publicationFeature,
  feedbackFeature,
  membershipFeature,
  rulesFeature,
  adoptionFeature,
] as const;

/** Everything that anybody can do. A name stays here for ever (`mutation-hashes.json`). */
export const allMutations: readonly Mutation[] = allFeatures.flatMap(({ mutations }) => [...mutations]);

type Acts = ActsOf<(typeof allFeatures)[number]>;
/** What a person can do, by name. Excludes what only the server makes. */
export type ActName = keyof Acts;
/** The arguments of one of them, as a caller writes them. */
export type ArgsOf<N extends ActName> = Acts[N];
