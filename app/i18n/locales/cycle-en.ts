import type { CycleWords } from './cycle-es.ts';
import { errorsMonitoring } from './en/errors-monitoring.ts';
import { errorsPriorities } from './en/errors-priorities.ts';
import { monitoring } from './en/monitoring.ts';
import { priorities } from './en/priorities.ts';

export const words: CycleWords = {
  errors: { monitoring: errorsMonitoring, priorities: errorsPriorities },
  monitoring,
  priorities,
};
