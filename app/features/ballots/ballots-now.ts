import type { NowParts } from '#app/kit/now-parts.ts';
import { BallotNow, DueVotePart, GivenVotePart, LastBallot, VoteAhead } from './ballot-now.tsx';
import { givenVote, isAtFoot } from './own-vote.ts';

export const ballotsNow: NowParts = {
  top: [{ rank: 2, Part: VoteAhead }],
  first: [{ rank: 2, Part: BallotNow }],
  rest: [{ rank: 2, Part: LastBallot }],
  foot: [{ rank: 2, Part: DueVotePart, isDue: isAtFoot }],
  said: [
    {
      ...{ rank: 2, Part: GivenVotePart },
      isOn: ({ client, meeting, now }) => givenVote({ client, actor: client.actor(), meeting, now }) !== null,
    },
  ],
};
