import { fallsDue } from '#shared/kernel/due.ts';
import { defineFeature } from '#shared/kernel/feature.ts';
import { adoptionMutations } from './adoption.mutations.ts';
import {
  comments,
  corrections,
  issuedParagraphs,
  paragraphs,
  reservations,
  rounds,
  statements,
  textSums,
  versions,
} from './assessment.schemas.ts';
import { commentsMutations } from './comments.mutations.ts';
import { issue } from './issuing.mutations.ts';
import { closeRound, roundHour, roundsMutations } from './rounds.mutations.ts';
import { writingMutations } from './writing.mutations.ts';

export const assessmentFeature = defineFeature({
  name: 'assessment',
  collections: [
    paragraphs,
    issuedParagraphs,
    versions,
    textSums,
    rounds,
    statements,
    comments,
    reservations,
    corrections,
  ],
  mutations: [...writingMutations, issue, ...roundsMutations, ...commentsMutations, ...adoptionMutations],
  due: [
    fallsDue(rounds, {
      at: ({ body }) => roundHour(body),
      act: closeRound,
      args: ({ id }) => ({ round: id }),
    }),
  ],
});
