import type { CommitteeWords } from './committee-es.ts';
import { ballots } from './pt/ballots.ts';
import { chair } from './pt/chair.ts';
import { coherence } from './pt/coherence.ts';
import { deciding } from './pt/deciding.ts';
import { dialogue } from './pt/dialogue.ts';
import { errorsCommittee } from './pt/errors-committee.ts';
import { excerpts } from './pt/excerpts.ts';
import { floor } from './pt/floor.ts';
import { hall } from './pt/hall.ts';
import { holidays } from './pt/holidays.ts';
import { membership } from './pt/membership.ts';
import { minutes } from './pt/minutes.ts';
import { pao } from './pt/pao.ts';
import { plans } from './pt/plans.ts';
import { presidencies } from './pt/presidencies.ts';
import { rules } from './pt/rules.ts';
import { silences } from './pt/silences.ts';
import { speaking } from './pt/speaking.ts';
import { voices } from './pt/voices.ts';

export const words: CommitteeWords = {
  chair,
  ballots,
  coherence,
  deciding,
  dialogue,
  errors: errorsCommittee,
  excerpts,
  floor,
  hall,
  holidays,
  membership,
  minutes,
  pao,
  plans,
  presidencies,
  rules,
  silences,
  speaking,
  voices,
};
