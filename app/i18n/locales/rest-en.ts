import { acts } from './en/acts.ts';
import { agenda } from './en/agenda.ts';
import { board } from './en/board.ts';
import { calendar } from './en/calendar.ts';
import { checkins } from './en/checkins.ts';
import { contributions } from './en/contributions.ts';
import { decisions } from './en/decisions.ts';
import { delegation } from './en/delegation.ts';
import { documents } from './en/documents.ts';
import { errors } from './en/errors.ts';
import { figures } from './en/figures.ts';
import { folders } from './en/folders.ts';
import { forms } from './en/forms.ts';
import { ideal } from './en/ideal.ts';
import { kit } from './en/kit.ts';
import { letters } from './en/letters.ts';
import { logistics } from './en/logistics.ts';
import { look } from './en/look.ts';
import { mandates } from './en/mandates.ts';
import { meetings } from './en/meetings.ts';
import { notes } from './en/notes.ts';
import { outbox } from './en/outbox.ts';
import { panels } from './en/panels.ts';
import { participants } from './en/participants.ts';
import { people } from './en/people.ts';
import { practice } from './en/practice.ts';
import { rating } from './en/rating.ts';
import { reports } from './en/reports.ts';
import { review } from './en/review.ts';
import { correction } from './en/review-correction.ts';
import { inbox } from './en/review-inbox.ts';
import { questions } from './en/review-questions.ts';
import { rules as reviewRules } from './en/review-rules.ts';
import { search } from './en/search.ts';
import { seen } from './en/seen.ts';
import { settings } from './en/settings.ts';
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
