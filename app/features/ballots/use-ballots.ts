import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { membersHere } from '#app/features/membership/members-here.ts';
import { useRulesOn } from '#app/features/rules/use-rules.ts';
import { useNow } from '#app/kit/use-now.ts';
import { type Ballot, ballots, explanations } from '#shared/ballots/ballots.schemas.ts';
import { lastVoteOf } from '#shared/ballots/last-vote.rules.ts';
import { type PaperBallot, paperBallots } from '#shared/ballots/paper.schemas.ts';
import { type RollCount, rollOf } from '#shared/ballots/roll.rules.ts';
import { underWayOf } from '#shared/ballots/under-way.rules.ts';
import { checkIns } from '#shared/checkins/checkins.schemas.ts';
import { sittingId, sittings } from '#shared/floor/floor.schemas.ts';
import { dayInRoom } from '#shared/floor/sitting.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { standings } from '#shared/membership/membership.schemas.ts';
import { nominations } from '#shared/participants/nominations.schemas.ts';
import { delegations, participants } from '#shared/participants/participants.schemas.ts';
import type { Parameters } from '#shared/rules/parameters.schemas.ts';
import { voteOf } from './own-vote.ts';
import type { VotesTaken } from './vote-blocks.ts';

interface Opened extends Doc {
  readonly body: Doc['body'] & { readonly openedAt: number };
}
const latestFirst = (left: Opened, right: Opened) =>
  right.body.openedAt - left.body.openedAt || (left.id < right.id ? 1 : -1);

export interface Ballots {
  /** The latest first. */
  readonly all: Accessor<readonly Doc<Ballot>[]>;
  /** The one that is open or is being counted. */
  readonly now: Accessor<Doc<Ballot> | null>;
  /** The same of those on paper: of both together there is one at a time. */
  readonly paperNow: Accessor<Doc<PaperBallot> | null>;
  /** The last one that was counted, unless one on paper was since. */
  readonly last: Accessor<Doc<Ballot> | null>;
  /** The last one on paper, unless another was counted since. */
  readonly lastPaper: Accessor<Doc<PaperBallot> | null>;
  readonly papers: Accessor<readonly Doc<PaperBallot>[]>;
}

/** All votes of a meeting, reactive. */
export function useBallots(meeting: () => string): Ballots {
  const client = useClient();
  const all = createMemo(() => [...client.replica.within(ballots, meeting())].sort(latestFirst));
  const papers = createMemo(() => [...client.replica.within(paperBallots, meeting())].sort(latestFirst));
  const underWay = createMemo(() => underWayOf({ ballots: all(), papers: papers() }));
  const last = createMemo(() => lastVoteOf({ ballots: all(), papers: papers() }));
  return {
    ...{ all, papers },
    now: () => underWay().ballot,
    paperNow: () => underWay().paper,
    last: () => last().ballot,
    lastPaper: () => last().paper,
  };
}

/** All votes of a meeting with what delegations said of theirs, for its papers. */
export function useVotesTaken(meeting: () => string): Accessor<VotesTaken> {
  const { replica } = useClient();
  const votes = useBallots(meeting);
  return createMemo(() => ({
    ballots: votes.all().map((ballot) => ({
      ballot,
      said: replica.within(explanations, ballot.id).map(({ body }) => body),
    })),
    papers: votes.papers(),
  }));
}

/** Who would vote if it were opened now, by all that the chair's device has; null without the meeting. */
export function useRollNow(meeting: () => string): {
  readonly count: Accessor<RollCount | null>;
  readonly parameters: Accessor<Parameters | null>;
  /** By whose rules it is counted. */
  readonly day: Accessor<string>;
} {
  const client = useClient();
  const now = useNow();
  const known = createMemo(() => client.replica.one(meetings, meeting()));
  const day = createMemo(() => {
    const found = known();
    if (found === null) return '';
    const sitting = client.replica.one(sittings, sittingId(meeting()))?.body ?? null;
    return dayInRoom({ sitting, meeting: found.body, now: now() });
  });
  const rules = useRulesOn(day);
  const parameters = () => rules()?.parameters ?? null;
  const count = createMemo(() => {
    const found = known();
    if (found === null) return null;
    return rollOf({
      meeting: found.body,
      day: day(),
      delegations: client.replica.within(delegations, meeting()),
      participants: client.replica.within(participants, meeting()),
      nominations: client.replica.within(nominations, meeting()),
      scans: client.replica.within(checkIns, meeting()),
      members: membersHere(client.replica, day()),
      standings: client.replica.all(standings),
      parameters: parameters(),
    });
  });
  return { count, parameters, day };
}

/** The delegation for which this person votes; null where there is none. */
export function useOwnVote(): Accessor<string | null> {
  const client = useClient();
  return () => voteOf(client.actor());
}
