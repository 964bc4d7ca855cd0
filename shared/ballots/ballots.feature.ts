import { defineFeature } from '#shared/kernel/feature.ts';
import { ballotsMutations } from './ballots.mutations.ts';
import { ballots, explanations, turnouts, votes } from './ballots.schemas.ts';
import { openVoteGuard, sentVotesGuard } from './meeting-guards.rules.ts';
import { paperMutations } from './paper.mutations.ts';
import { paperBallots } from './paper.schemas.ts';
import { textGuard } from './text-votes.rules.ts';
import { textVotes } from './text-votes.schemas.ts';
import { votesMutations } from './votes.mutations.ts';

export const ballotsFeature = defineFeature({
  name: 'ballots',
  collections: [ballots, votes, turnouts, explanations, paperBallots, textVotes],
  guards: [openVoteGuard, sentVotesGuard, textGuard],
  mutations: [...ballotsMutations, ...votesMutations, ...paperMutations],
});
