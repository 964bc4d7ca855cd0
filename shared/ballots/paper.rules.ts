import { isMajority } from '#shared/rules/parameters.rules.ts';
import type { Majority } from '#shared/rules/parameters.schemas.ts';
import type { PaperBallot, PaperResult, Totals } from './paper.schemas.ts';
import { neededOf } from './result.rules.ts';

type Asked = Pick<PaperBallot, 'kind' | 'candidates' | 'seats' | 'members' | 'majority'> & {
  /** How many are on the roll. */
  readonly roll: number;
};

/** What does not add up in the totals of the tellers. */
export type TotalsFault =
  | 'ballots.paper_too_many'
  | 'ballots.paper_fields'
  | 'ballots.paper_sum'
  | 'ballots.paper_candidate';

/**
 * Nobody can have put in more papers than there are delegations on the roll. Of a question each valid paper is one vote;
 * in an election it names each candidate at most once, and at most as many as there are seats.
 */
export function totalsFault(totals: Totals, { kind, candidates, seats, roll }: Asked): TotalsFault | null {
  const { papers, blank, invalid, votes } = totals;
  if (papers > roll) return 'ballots.paper_too_many';
  if (votes.length !== (kind === 'question' ? 2 : candidates.length)) return 'ballots.paper_fields';
  const valid = papers - blank - invalid;
  const sum = votes.reduce((all, each) => all + each, 0);
  if (valid < 0) return 'ballots.paper_sum';
  if (kind === 'question') return sum === valid ? null : 'ballots.paper_sum';
  if (votes.some((each) => each > valid)) return 'ballots.paper_candidate';
  // A valid paper names at least one.
  return sum < valid || sum > valid * seats ? 'ballots.paper_sum' : null;
}

/** Places of candidates, most votes first; equal ones in the order of the list. */
function ranked(votes: readonly number[]): number[] {
  return votes
    .map((_, place) => place)
    .sort((left, right) => (votes[right] ?? 0) - (votes[left] ?? 0) || left - right);
}

/** Those with the most votes, up to a number, and none of those who are equal where not all of them fit. */
function first(places: readonly number[], votes: readonly number[], most: number): number[] {
  const [last, next] = [places[most - 1], places[most]];
  if (last === undefined || next === undefined || votes[last] !== votes[next]) return places.slice(0, most);
  return places.filter((place) => (votes[place] ?? 0) > (votes[last] ?? 0));
}

/**
 * Elected is whoever has the majority of the valid papers (or of the members), at most as many as there are seats; of equal
 * ones that do not all fit, none. For what is left there is a further round among twice as many as there are seats left,
 * those with the most votes, and all who are equal to the last of them. Blank papers are abstentions: they count for
 * nobody and in no majority of those present.
 */
export function electionOf(
  { votes, papers, blank, invalid }: Totals,
  { majority, members, seats }: Pick<Asked, 'majority' | 'members' | 'seats'>,
): PaperResult {
  const valid = papers - blank - invalid;
  const needed = neededOf({ majority, voting: valid, members });
  const order = ranked(votes);
  const reached = order.filter((place) => {
    const own = votes[place] ?? 0;
    return own > 0 && isMajority({ majority, votes: { for: own, against: valid - own, members } });
  });
  const elected = first(reached, votes, seats);
  const left = seats - elected.length;
  const others = order.filter((place) => !elected.includes(place));
  const last = others[Math.min(left * 2, others.length) - 1];
  const next =
    left === 0 || last === undefined
      ? []
      : others.filter((place) => (votes[place] ?? 0) >= (votes[last] ?? 0)).sort((one, other) => one - other);
  return { needed, isCarried: left === 0, elected: elected.sort((one, other) => one - other), next };
}

/** What came of what the tellers counted. */
export function paperResultOf(totals: Totals, asked: Asked): PaperResult {
  if (asked.kind === 'election') return electionOf(totals, asked);
  const [yes = 0, no = 0] = totals.votes;
  const { majority, members } = asked;
  return {
    needed: neededOf({ majority, voting: yes + no, members }),
    isCarried: isMajority({ majority, votes: { for: yes, against: no, members } }),
    elected: [],
    next: [],
  };
}

/** What came of it, of one that stands: nobody is elected by one that is void. */
export function outcomeOf({ state, result }: Pick<PaperBallot, 'state' | 'result'>): PaperResult | null {
  return state === 'counted' ? result : null;
}

/** Whether nobody but whoever presides said that those who counted agree. */
export function isOnlyOfChair({ confirmed, tellers }: Pick<PaperBallot, 'confirmed' | 'tellers'>): boolean {
  return confirmed.length === tellers.length && confirmed.every(({ isOnPaper }) => isOnPaper);
}

/** On paper nobody is asked whether they object: a secret vote needs a majority that can be counted. */
export function isCountable(majority: Majority): boolean {
  return majority !== 'consensus';
}
