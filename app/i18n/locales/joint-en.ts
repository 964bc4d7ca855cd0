import { counters } from './en/counters.ts';
import { counting } from './en/counting.ts';
import { dayresults } from './en/dayresults.ts';
import { errorsCounters } from './en/errors-counters.ts';
import { errorsDayresults } from './en/errors-dayresults.ts';
import { errorsJointdays } from './en/errors-jointdays.ts';
import { glossary } from './en/glossary.ts';
import { jointdays } from './en/jointdays.ts';
import { operations } from './en/operations.ts';
import type { JointWords } from './joint-es.ts';

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
