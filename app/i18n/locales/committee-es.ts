import { deciding } from './es/deciding.ts';
import { errorsCommittee } from './es/errors-committee.ts';
import { holidays } from './es/holidays.ts';
import { membership } from './es/membership.ts';
import { presidencies } from './es/presidencies.ts';
import { rules } from './es/rules.ts';
import { silences } from './es/silences.ts';
import { speaking } from './es/speaking.ts';
import { voices } from './es/voices.ts';

/** What the committee says of its members, rules, silences and presidencies: loaded with the other words, in a file of its own. */
export const words = {
  deciding,
  errors: errorsCommittee,
  holidays,
  membership,
  presidencies,
  rules,
  silences,
  speaking,
  voices,
};

export type CommitteeWords = typeof words;
