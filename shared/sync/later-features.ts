import { adoptionFeature } from '#shared/adoption/adoption.feature.ts';
import { assessmentFeature } from '#shared/assessment/assessment.feature.ts';
import { ballotsFeature } from '#shared/ballots/ballots.feature.ts';
import { checkinsFeature } from '#shared/checkins/checkins.feature.ts';
import { coherenceFeature } from '#shared/coherence/coherence.feature.ts';
import { contributionsFeature } from '#shared/contributions/contributions.feature.ts';
import { countersFeature } from '#shared/counters/counters.feature.ts';
import { decisionsFeature } from '#shared/decisions/decisions.feature.ts';
import { dialogueFeature } from '#shared/dialogue/dialogue.feature.ts';
import { documentsFeature } from '#shared/documents/documents.feature.ts';
import { feedbackFeature } from '#shared/feedback/feedback.feature.ts';
import { floorFeature } from '#shared/floor/floor.feature.ts';
import { foldersFeature } from '#shared/folders/folders.feature.ts';
import { formsFeature } from '#shared/forms/forms.feature.ts';
import { holidaysFeature } from '#shared/holidays/holidays.feature.ts';
import { jointdaysFeature } from '#shared/jointdays/jointdays.feature.ts';
import { logisticsFeature } from '#shared/logistics/logistics.feature.ts';
import { membershipFeature } from '#shared/membership/membership.feature.ts';
import { minutesFeature } from '#shared/minutes/minutes.feature.ts';
import { monitoringFeature } from '#shared/monitoring/monitoring.feature.ts';
import { notesFeature } from '#shared/notes/notes.feature.ts';
import { panelsFeature } from '#shared/panels/panels.feature.ts';
import { plansFeature } from '#shared/plans/plans.feature.ts';
import { presidenciesFeature } from '#shared/presidencies/presidencies.feature.ts';
import { prioritiesFeature } from '#shared/priorities/priorities.feature.ts';
import { publicationFeature } from '#shared/publication/publication.feature.ts';
import { rulesFeature } from '#shared/rules/rules.feature.ts';

/** Features whose acts a device loads behind its first page, or as soon as one of them waits in its outbox. */
export const laterFeatures = [
  logisticsFeature,
  notesFeature,
  foldersFeature,
  checkinsFeature,
  holidaysFeature,
  decisionsFeature,
  documentsFeature,
  formsFeature,
  presidenciesFeature,
  contributionsFeature,
  assessmentFeature,
  publicationFeature,
  feedbackFeature,
  membershipFeature,
  rulesFeature,
  adoptionFeature,
  floorFeature,
  ballotsFeature,
  minutesFeature,
  dialogueFeature,
  prioritiesFeature,
  plansFeature,
  monitoringFeature,
  coherenceFeature,
  panelsFeature,
  countersFeature,
  jointdaysFeature,
] as const;
