import { acts } from './pt/acts.ts';
import { agenda } from './pt/agenda.ts';
import { board } from './pt/board.ts';
import { calendar } from './pt/calendar.ts';
import { checkins } from './pt/checkins.ts';
import { contributions } from './pt/contributions.ts';
import { decisions } from './pt/decisions.ts';
import { delegation } from './pt/delegation.ts';
import { documents } from './pt/documents.ts';
import { errors } from './pt/errors.ts';
import { figures } from './pt/figures.ts';
import { folders } from './pt/folders.ts';
import { forms } from './pt/forms.ts';
import { ideal } from './pt/ideal.ts';
import { kit } from './pt/kit.ts';
import { letters } from './pt/letters.ts';
import { logistics } from './pt/logistics.ts';
import { look } from './pt/look.ts';
import { mandates } from './pt/mandates.ts';
import { meetings } from './pt/meetings.ts';
import { notes } from './pt/notes.ts';
import { outbox } from './pt/outbox.ts';
import { panels } from './pt/panels.ts';
import { participants } from './pt/participants.ts';
import { people } from './pt/people.ts';
import { practice } from './pt/practice.ts';
import { rating } from './pt/rating.ts';
import { reports } from './pt/reports.ts';
import { review } from './pt/review.ts';
import { correction } from './pt/review-correction.ts';
import { inbox } from './pt/review-inbox.ts';
import { questions } from './pt/review-questions.ts';
import { rules as reviewRules } from './pt/review-rules.ts';
import { search } from './pt/search.ts';
import { seen } from './pt/seen.ts';
import { settings } from './pt/settings.ts';
import type { RestWords } from './rest-es.ts';

/**
 * The text of every other page: stored for offline use like the rest of the app, and loaded right after the first
 * words.
 */
export const words: RestWords = {
  mandates,
  notes,
  participants,
  acts,
  agenda,
  board,
  calendar,
  checkins,
  contributions,
  decisions,
  delegation,
  documents,
  errors,
  figures,
  folders,
  forms,
  ideal,
  kit,
  letters,
  logistics,
  look,
  meetings,
  outbox,
  panels,
  people,
  rating,
  reports: { ...reports, review, correction, rules: reviewRules, questions, inbox },
  search,
  seen,
  session: { practice },
  settings,
};
