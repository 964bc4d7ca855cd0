import type { CommitteeWords } from './committee-es.ts';
import { ballots } from './pt/ballots.ts';
import { chair } from './pt/chair.ts';
import { deciding } from './pt/deciding.ts';
import { dialogue } from './pt/dialogue.ts';
import { errorsCommittee } from './pt/errors-committee.ts';
import { floor } from './pt/floor.ts';
import { hall } from './pt/hall.ts';
import { holidays } from './pt/holidays.ts';
import { membership } from './pt/membership.ts';
import { minutes } from './pt/minutes.ts';
import { presidencies } from './pt/presidencies.ts';
import { rules } from './pt/rules.ts';
import { silences } from './pt/silences.ts';
import { speaking } from './pt/speaking.ts';
import { voices } from './pt/voices.ts';

export const words: CommitteeWords = {
  chair,
  ballots,
  deciding,
  dialogue,
  errors: errorsCommittee,
  floor,
  hall,
  holidays,
  membership,
  minutes,
  presidencies,
  rules,
  silences,
  speaking,
  voices,
};
