import type { CycleWords } from './cycle-es.ts';
import { errorsMonitoring } from './pt/errors-monitoring.ts';
import { errorsPriorities } from './pt/errors-priorities.ts';
import { monitoring } from './pt/monitoring.ts';
import { priorities } from './pt/priorities.ts';

export const words: CycleWords = {
  errors: { monitoring: errorsMonitoring, priorities: errorsPriorities },
  monitoring,
  priorities,
};
