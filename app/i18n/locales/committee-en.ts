import type { CommitteeWords } from './committee-es.ts';
import { deciding } from './en/deciding.ts';
import { errorsCommittee } from './en/errors-committee.ts';
import { holidays } from './en/holidays.ts';
import { membership } from './en/membership.ts';
import { presidencies } from './en/presidencies.ts';
import { rules } from './en/rules.ts';
import { silences } from './en/silences.ts';
import { speaking } from './en/speaking.ts';
import { voices } from './en/voices.ts';

export const words: CommitteeWords = {
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
