import { acts } from './es/acts.ts';
import { agenda } from './es/agenda.ts';
import { board } from './es/board.ts';
import { calendar } from './es/calendar.ts';
import { checkins } from './es/checkins.ts';
import { contributions } from './es/contributions.ts';
import { decisions } from './es/decisions.ts';
import { delegation } from './es/delegation.ts';
import { documents } from './es/documents.ts';
import { errors } from './es/errors.ts';
import { figures } from './es/figures.ts';
import { folders } from './es/folders.ts';
import { forms } from './es/forms.ts';
import { ideal } from './es/ideal.ts';
import { kit } from './es/kit.ts';
import { letters } from './es/letters.ts';
import { logistics } from './es/logistics.ts';
import { look } from './es/look.ts';
import { mandates } from './es/mandates.ts';
import { meetings } from './es/meetings.ts';
import { notes } from './es/notes.ts';
import { outbox } from './es/outbox.ts';
import { panels } from './es/panels.ts';
import { participants } from './es/participants.ts';
import { people } from './es/people.ts';
import { practice } from './es/practice.ts';
import { rating } from './es/rating.ts';
import { reports } from './es/reports.ts';
import { review } from './es/review.ts';
import { correction } from './es/review-correction.ts';
import { inbox } from './es/review-inbox.ts';
import { questions } from './es/review-questions.ts';
import { rules as reviewRules } from './es/review-rules.ts';
import { search } from './es/search.ts';
import { seen } from './es/seen.ts';
import { settings } from './es/settings.ts';

/**
 * The text of every other page: stored for offline use like the rest of the app, and loaded right after the first
 * words.
 */
export const words = {
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

export type RestWords = typeof words;
