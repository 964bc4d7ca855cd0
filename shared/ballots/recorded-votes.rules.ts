import type { JsonObject } from '#shared/kernel/json.ts';
import { type Decision, refuse } from '#shared/kernel/mutation.ts';
import type { TextVote, VotedKind } from './text-votes.schemas.ts';
import { type Deciding, hashAsWritten, type Recorded, VOTED } from './voted-kinds.rules.ts';

interface Votes {
  readonly votes: readonly TextVote[];
}
type CountedVote = TextVote & { readonly result: NonNullable<TextVote['result']> };

function lastCounted({ votes }: Votes): CountedVote | null {
  const isCounted = (vote: TextVote): vote is CountedVote => vote.result !== null;
  return votes.findLast(isCounted) ?? null;
}

/**
 * The vote that binds what becomes of a text: the last that came to a result, unless that was annulled. A later one that was
 * annulled before anything was counted takes nothing back.
 */
export function bindingVote(of: Votes): CountedVote | null {
  const last = lastCounted(of);
  return last?.isAnnulled === true ? null : last;
}

/** What a change of a text records as decided; or null. */
export function recordedOf({ kind, ...change }: Deciding & { readonly kind: VotedKind }): Recorded | null {
  return change.before.state === change.fields.state ? null : VOTED[kind].recorded(change);
}

/** Why this is not what was decided, by the votes on the text. Where nothing was voted here, the room voted without the app. */
export function recordFault({ votes }: Votes, recorded: Recorded): Decision | null {
  const last = votes.at(-1);
  if (last === undefined) return null;
  if (recorded.isAdopted)
    return recorded.isByVote
      ? (adoptionFault(last, recorded) ?? numbersFault(last, recorded))
      : agreedFault(votes, recorded);
  return recorded.isByVote && recorded.votes !== null
    ? (staleFault(last, recorded) ?? numbersFault(last, recorded))
    : null;
}

type Becoming = Deciding & { readonly kind: VotedKind };

/** The vote that binds a text, as long as nothing was decided of it and somebody can vote on it. */
function boundBy(of: Votes, { kind, before, articleOf }: Becoming): CountedVote | null {
  const isOpen = VOTED[kind].decided(before) === null && hashAsWritten(kind, before, articleOf) !== null;
  return isOpen ? bindingVote(of) : null;
}

/** Why a text does not end like this: what was voted on is adopted or rejected, by what the vote says, and nothing else. */
export function endFault(of: Votes, becoming: Becoming): Decision | null {
  const { kind, before, fields } = becoming;
  const binding = boundBy(of, becoming);
  if (binding === null || VOTED[kind].decided({ ...before, ...fields }) === null) return null;
  const { ballot, result } = binding;
  const recorded = recordedOf(becoming);
  if (recorded === null) return refuse('ballots.vote_settles', { ballot });
  // However it is said to have been rejected, and whatever it says by now: the room adopted it.
  return result.isCarried && !recorded.isAdopted ? refuse('ballots.carried', { ballot }) : null;
}

/** Why a text does not get these words: a vote carried those that it has, or had. */
export function keptFault(of: Votes, becoming: Becoming): Decision | null {
  const { kind, before, fields, articleOf } = becoming;
  const binding = VOTED[kind].isKept ? boundBy(of, becoming) : null;
  if (binding?.result.isCarried !== true) return null;
  const becomes = hashAsWritten(kind, { ...before, ...fields }, articleOf);
  const isSame = becomes === hashAsWritten(kind, before, articleOf) || becomes === binding.words;
  return isSame ? null : refuse('ballots.carried_words', { ballot: binding.ballot });
}

/**
 * The vote by which an article is not adopted with its set: the room voted it down. Other words are put to the vote, or it is
 * taken out. Annulling that vote does not carry the same words.
 */
export function lostVote(of: Votes, words: string): TextVote | null {
  const last = lastCounted(of);
  if (last === null || last.result.isCarried) return null;
  return last.isAnnulled === true && last.words !== words ? null : last;
}

/** An annulled vote decides nothing, and brings no earlier one back: whoever annuls a vote does not choose its result. */
function staleFault({ ballot, words, day, isAnnulled }: TextVote, recorded: Recorded): Decision | null {
  if (isAnnulled === true) return refuse('ballots.vote_annulled', { ballot });
  if (words !== recorded.words) return refuse('ballots.adopted_other_words', { ballot });
  return day === recorded.on ? null : refuse('ballots.other_day', { ballot, day });
}

function adoptionFault(last: TextVote, recorded: Recorded): Decision | null {
  const isLost = last.result?.isCarried === false;
  return (
    staleFault(last, recorded) ?? (isLost ? refuse('ballots.not_carried', { ballot: last.ballot }) : null)
  );
}

function numbersFault({ ballot, result }: TextVote, { votes: said, present }: Recorded): Decision | null {
  if (said === null || result === null) return null;
  const isSame =
    said.for === result.yes &&
    said.against === result.no &&
    said.abstained === result.abstain &&
    said.members === result.members &&
    (present ?? result.present) === result.present;
  return isSame ? null : refuse('ballots.other_numbers', { ballot });
}

/**
 * Consensus is that nobody objects: what was just voted down, or what somebody was against, was not agreed in the same words.
 * Others are put into them, or they are voted on again. That the vote was annulled does not take an objection back.
 */
function agreedFault(votes: readonly TextVote[], { words }: Recorded): Decision | null {
  const counted = lastCounted({ votes });
  if (counted === null || counted.words !== words) return null;
  const { ballot, result, isAnnulled } = counted;
  if (result.no > 0) return refuse('ballots.objected', { ballot, against: result.no });
  return result.isCarried || isAnnulled === true ? null : refuse('ballots.not_carried', { ballot });
}

/** Whether a text stands as adopted by a vote. */
export function isAdoptedByVote(kind: VotedKind, body: JsonObject): boolean {
  return body.state === 'adopted' && VOTED[kind].isByVote(body);
}
