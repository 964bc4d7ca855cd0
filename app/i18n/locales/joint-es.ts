import { counters } from './es/counters.ts';
import { counting } from './es/counting.ts';
import { dayresults } from './es/dayresults.ts';
import { errorsCounters } from './es/errors-counters.ts';
import { errorsDayresults } from './es/errors-dayresults.ts';
import { errorsJointdays } from './es/errors-jointdays.ts';
import { glossary } from './es/glossary.ts';
import { jointdays } from './es/jointdays.ts';
import { operations } from './es/operations.ts';

/** What joint operations say: joint action days, the counters at their posts, and who leads them. In a file of its own. */
export const words = {
  glossary,
  search: { groups: { glossary: glossary.title } },
  jointdays,
  dayresults,
  counters,
  counting,
  errors: { counters: errorsCounters, jointdays: { ...errorsJointdays, ...errorsDayresults } },
  operations,
};

export type JointWords = typeof words;
