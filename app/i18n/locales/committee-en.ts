import type { CommitteeWords } from './committee-es.ts';
import { ballots } from './en/ballots.ts';
import { chair } from './en/chair.ts';
import { coherence } from './en/coherence.ts';
import { deciding } from './en/deciding.ts';
import { dialogue } from './en/dialogue.ts';
import { errorsCommittee } from './en/errors-committee.ts';
import { excerpts } from './en/excerpts.ts';
import { floor } from './en/floor.ts';
import { hall } from './en/hall.ts';
import { holidays } from './en/holidays.ts';
import { membership } from './en/membership.ts';
import { minutes } from './en/minutes.ts';
import { pao } from './en/pao.ts';
import { plans } from './en/plans.ts';
import { presidencies } from './en/presidencies.ts';
import { rules } from './en/rules.ts';
import { silences } from './en/silences.ts';
import { speaking } from './en/speaking.ts';
import { voices } from './en/voices.ts';

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
