import { assessmentFeature } from '#app/features/assessment/assessment.feature.tsx';
import { ballotsFeature } from '#app/features/ballots/ballots.feature.tsx';
import { boardFeature } from '#app/features/board/board.feature.tsx';
import { chainFeature } from '#app/features/chain/chain.feature.tsx';
import { chairFeature } from '#app/features/chair/chair.feature.tsx';
import { checkinsFeature } from '#app/features/checkins/checkins.feature.tsx';
import { coherenceFeature } from '#app/features/coherence/coherence.feature.tsx';
import { contributionsFeature } from '#app/features/contributions/contributions.feature.tsx';
import { countersFeature } from '#app/features/counters/counters.feature.tsx';
import { decisionsFeature } from '#app/features/decisions/decisions.feature.tsx';
import { dialogueFeature } from '#app/features/dialogue/dialogue.feature.tsx';
import { documentsFeature } from '#app/features/documents/documents.feature.tsx';
import { excerptsFeature } from '#app/features/excerpts/excerpts.feature.tsx';
import { feedbackFeature } from '#app/features/feedback/feedback.feature.tsx';
import { figuresFeature } from '#app/features/figures/figures.feature.tsx';
import { floorFeature } from '#app/features/floor/floor.feature.tsx';
import { foldersFeature } from '#app/features/folders/folders.feature.tsx';
import { glossaryFeature } from '#app/features/glossary/glossary.feature.tsx';
import { hallFeature } from '#app/features/hall/hall.feature.tsx';
import { holidaysFeature } from '#app/features/holidays/holidays.feature.tsx';
import { homeFeature } from '#app/features/home/home.feature.tsx';
import { idealFeature } from '#app/features/ideal/ideal.feature.tsx';
import { jointdaysFeature } from '#app/features/jointdays/jointdays.feature.tsx';
import { logisticsFeature } from '#app/features/logistics/logistics.feature.tsx';
import { mandatesFeature } from '#app/features/mandates/mandates.feature.tsx';
import { meetingsFeature } from '#app/features/meetings/meetings.feature.tsx';
import { membershipFeature } from '#app/features/membership/membership.feature.tsx';
import { minutesFeature } from '#app/features/minutes/minutes.feature.tsx';
import { monitoringFeature } from '#app/features/monitoring/monitoring.feature.tsx';
import { notesFeature } from '#app/features/notes/notes.feature.tsx';
import { outboxFeature } from '#app/features/outbox/outbox.feature.tsx';
import { panelsFeature } from '#app/features/panels/panels.feature.tsx';
import { participantsFeature } from '#app/features/participants/participants.feature.tsx';
import { peopleFeature } from '#app/features/people/people.feature.tsx';
import { plansFeature } from '#app/features/plans/plans.feature.tsx';
import { presidenciesFeature } from '#app/features/presidencies/presidencies.feature.tsx';
import { prioritiesFeature } from '#app/features/priorities/priorities.feature.tsx';
import { publicationFeature } from '#app/features/publication/publication.feature.tsx';
import { reportsFeature } from '#app/features/reports/reports.feature.tsx';
import { rulesFeature } from '#app/features/rules/rules.feature.tsx';
import { searchFeature } from '#app/features/search/search.feature.tsx';
import { settingsFeature } from '#app/features/settings/settings.feature.tsx';
import { listAppFeatures } from '#app/kit/feature.ts';
import { createFeatureBook } from '#app/kit/feature-book.ts';

/** Every feature of the app, once. All that the frame and the pages of others know of a feature comes from here. */
export const appFeatures = listAppFeatures([
  homeFeature,
  // Before the meetings: while one is led, its sections are those of the desk.
  chairFeature,
  meetingsFeature,
  logisticsFeature,
  participantsFeature,
  foldersFeature,
  notesFeature,
  boardFeature,
  checkinsFeature,
  floorFeature,
  hallFeature,
  decisionsFeature,
  ballotsFeature,
  minutesFeature,
  holidaysFeature,
  documentsFeature,
  reportsFeature,
  idealFeature,
  contributionsFeature,
  figuresFeature,
  panelsFeature,
  assessmentFeature,
  publicationFeature,
  feedbackFeature,
  outboxFeature,
  searchFeature,
  chainFeature,
  excerptsFeature,
  settingsFeature,
  glossaryFeature,
  peopleFeature,
  mandatesFeature,
  membershipFeature,
  rulesFeature,
  presidenciesFeature,
  dialogueFeature,
  plansFeature,
  prioritiesFeature,
  monitoringFeature,
  coherenceFeature,
  jointdaysFeature,
  countersFeature,
]);

export const featureBook = createFeatureBook(appFeatures);
