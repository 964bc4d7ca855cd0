import { ballots } from './es/ballots.ts';
import { chair } from './es/chair.ts';
import { coherence } from './es/coherence.ts';
import { deciding } from './es/deciding.ts';
import { dialogue } from './es/dialogue.ts';
import { errorsCommittee } from './es/errors-committee.ts';
import { excerpts } from './es/excerpts.ts';
import { floor } from './es/floor.ts';
import { hall } from './es/hall.ts';
import { holidays } from './es/holidays.ts';
import { membership } from './es/membership.ts';
import { minutes } from './es/minutes.ts';
import { pao } from './es/pao.ts';
import { plans } from './es/plans.ts';
import { presidencies } from './es/presidencies.ts';
import { rules } from './es/rules.ts';
import { silences } from './es/silences.ts';
import { speaking } from './es/speaking.ts';
import { voices } from './es/voices.ts';

/** What the committee says of its members, rules, silences and presidencies: loaded with the other words, in a file of its own. */
export const words = {
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

export type CommitteeWords = typeof words;
