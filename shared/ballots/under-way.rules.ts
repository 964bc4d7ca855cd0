import { type Doc, type Docs, type Read, within } from '#shared/kernel/mutation.ts';
import { isUnderWay } from './ballot.rules.ts';
import { type Ballot, ballots } from './ballots.schemas.ts';
import { type PaperBallot, paperBallots } from './paper.schemas.ts';

/** What a meeting votes on now: on phones or in the room, or in secret on paper. */
export interface UnderWay {
  readonly ballot: Doc<Ballot> | null;
  readonly paper: Doc<PaperBallot> | null;
}

function latest<B extends Pick<Ballot, 'state' | 'openedAt'>>(all: readonly Doc<B & Doc['body']>[]) {
  const open = all.filter(({ body }) => isUnderWay(body));
  return open.sort((left, right) => right.body.openedAt - left.body.openedAt)[0] ?? null;
}

/** The vote that is open or is being counted, of all of one meeting. */
export function underWayOf(all: {
  readonly ballots: readonly Doc<Ballot>[];
  readonly papers: readonly Doc<PaperBallot>[];
}): UnderWay {
  return { ballot: latest(all.ballots), paper: latest(all.papers) };
}

/** What an act reads to know whether a meeting votes on something. */
export function underWayReads(meeting: string): Read[] {
  return [within(ballots, meeting), within(paperBallots, meeting)];
}

/** The vote that a meeting takes now, however it is taken; for an act that reads `underWayReads`. */
export function voteUnderWay(docs: Docs, meeting: string): Doc<Ballot> | Doc<PaperBallot> | null {
  const { ballot, paper } = underWayOf({
    ballots: docs.within(ballots, meeting),
    papers: docs.within(paperBallots, meeting),
  });
  return ballot ?? paper;
}
