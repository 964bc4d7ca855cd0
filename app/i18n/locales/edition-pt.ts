import type { EditionWords } from './edition-es.ts';
import { assessment } from './pt/assessment.ts';
import { checking } from './pt/checking.ts';
import { feedback } from './pt/feedback.ts';
import { printing } from './pt/printing.ts';
import { publication } from './pt/publication.ts';
import { report } from './pt/report.ts';
import { validation } from './pt/validation.ts';

export const words: EditionWords = {
  assessment,
  checking,
  feedback,
  printing,
  publication,
  report,
  validation,
};
