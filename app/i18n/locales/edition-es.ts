import { assessment } from './es/assessment.ts';
import { checking } from './es/checking.ts';
import { feedback } from './es/feedback.ts';
import { printing } from './es/printing.ts';
import { publication } from './es/publication.ts';
import { report } from './es/report.ts';
import { validation } from './es/validation.ts';

/** What an edition of IDEAL says of its report, its validation and its publication: loaded with the other words, in a file of its own. */
export const words = {
  assessment,
  checking,
  feedback,
  printing,
  publication,
  report,
  validation,
};

export type EditionWords = typeof words;
