import type { CommitteeWords } from './committee-es.ts';
import { deciding } from './pt/deciding.ts';
import { errorsCommittee } from './pt/errors-committee.ts';
import { holidays } from './pt/holidays.ts';
import { membership } from './pt/membership.ts';
import { presidencies } from './pt/presidencies.ts';
import { rules } from './pt/rules.ts';
import { silences } from './pt/silences.ts';
import { speaking } from './pt/speaking.ts';
import { voices } from './pt/voices.ts';

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
