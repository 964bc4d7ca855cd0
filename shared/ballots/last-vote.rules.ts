import type { Doc } from '#shared/kernel/mutation.ts';
import type { Ballot } from './ballots.schemas.ts';
import { outcomeOf } from './paper.rules.ts';
import type { PaperBallot, PaperResult, Totals } from './paper.schemas.ts';

/** What a meeting voted on last: on phones or in the room, or in secret on paper. */
export interface LastVote {
  readonly ballot: Doc<Ballot> | null;
  readonly paper: Doc<PaperBallot> | null;
}

/** The vote that was counted last, of all of one meeting. One is taken at a time: the last one opened is the last one over. */
export function lastVoteOf(all: {
  readonly ballots: readonly Doc<Ballot>[];
  readonly papers: readonly Doc<PaperBallot>[];
}): LastVote {
  const ballot = lastCounted(all.ballots);
  const paper = lastCounted(all.papers);
  const isPaper = (paper?.body.openedAt ?? 0) > (ballot?.body.openedAt ?? 0);
  return isPaper ? { ballot: null, paper } : { ballot, paper: null };
}

function lastCounted<D extends Doc<Ballot> | Doc<PaperBallot>>(all: readonly D[]): D | null {
  const counted = all.filter(({ body }) => body.state === 'counted' && body.result !== null);
  return counted.sort((left, right) => right.body.openedAt - left.body.openedAt)[0] ?? null;
}

export interface Candidate {
  readonly name: PaperBallot['candidates'][number]['name'];
  readonly votes: number;
  /** Whether they have the majority, go on to a further round, or neither. */
  readonly came: 'elected' | 'next' | 'none';
}

/** The candidates of an election, most votes first; one that does not stand brought nobody anything. */
export function candidatesOf(
  paper: Pick<PaperBallot, 'candidates' | 'state' | 'result' | 'totals'>,
): readonly Candidate[] {
  const result = outcomeOf(paper);
  return paper.candidates
    .map(({ name }, place) => ({ name, votes: votesOf(paper.totals, place), came: cameOf(result, place) }))
    .sort((left, right) => right.votes - left.votes);
}

function votesOf(totals: Totals | null, place: number): number {
  return totals?.votes[place] ?? 0;
}

function cameOf(result: PaperResult | null, place: number): Candidate['came'] {
  if (result?.elected.includes(place) === true) return 'elected';
  return result?.next.includes(place) === true ? 'next' : 'none';
}
