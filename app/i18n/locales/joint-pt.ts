import type { JointWords } from './joint-es.ts';
import { counters } from './pt/counters.ts';
import { counting } from './pt/counting.ts';
import { dayresults } from './pt/dayresults.ts';
import { errorsCounters } from './pt/errors-counters.ts';
import { errorsDayresults } from './pt/errors-dayresults.ts';
import { errorsJointdays } from './pt/errors-jointdays.ts';
import { glossary } from './pt/glossary.ts';
import { jointdays } from './pt/jointdays.ts';
import { operations } from './pt/operations.ts';

export const words: JointWords = {
  glossary,
  search: { groups: { glossary: glossary.title } },
  jointdays,
  dayresults,
  counters,
  counting,
  errors: { counters: errorsCounters, jointdays: { ...errorsJointdays, ...errorsDayresults } },
  operations,
};
