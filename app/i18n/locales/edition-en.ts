import type { EditionWords } from './edition-es.ts';
import { assessment } from './en/assessment.ts';
import { checking } from './en/checking.ts';
import { feedback } from './en/feedback.ts';
import { printing } from './en/printing.ts';
import { publication } from './en/publication.ts';
import { report } from './en/report.ts';
import { validation } from './en/validation.ts';

export const words: EditionWords = {
  assessment,
  checking,
  feedback,
  printing,
  publication,
  report,
  validation,
};
