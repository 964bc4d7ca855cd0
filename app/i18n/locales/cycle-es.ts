import { errorsMonitoring } from './es/errors-monitoring.ts';
import { errorsPriorities } from './es/errors-priorities.ts';
import { monitoring } from './es/monitoring.ts';
import { priorities } from './es/priorities.ts';

/** What the political cycle says: priorities and plans, their progress, and how they fit together. In a file of its own. */
export const words = {
  errors: { monitoring: errorsMonitoring, priorities: errorsPriorities },
  monitoring,
  priorities,
};

export type CycleWords = typeof words;
