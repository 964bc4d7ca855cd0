import { openSitting, sittingReads } from '#shared/floor/sitting.rules.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import { type Decision, type Doc, type Docs, type Read, refuse } from '#shared/kernel/mutation.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import type { Ballot, BallotAbout } from './ballots.schemas.ts';
import { isVotingPossible } from './opening.rules.ts';
import { votedReads, wordsNow } from './words.rules.ts';

/** What an act reads by which a vote goes on. */
export function goingOnReads({ meeting, about }: { meeting: string; about: BallotAbout }): Read[] {
  return [...sittingReads(meeting), ...votedReads(about)];
}

/** Nothing goes on in a meeting that is over; what is left open there can be annulled. */
function meetingFault(docs: Docs, meeting: string): Decision | null {
  const known = docs.get(meetings, meeting);
  if (known === null) return refuse('meetings.unknown_meeting', { meeting });
  return isVotingPossible(known.body) ? null : refuse('ballots.meeting_over', { state: known.body.state });
}

/**
 * Why what was given is not counted: the meeting is over, or the words are no longer those that were put to the vote. Then
 * nothing more is given or counted until they are those again, so that all votes of a result are about the same words.
 *
 * @param about what whoever acts has before them
 */
export function endingFault(
  docs: Docs,
  { body, parent }: Pick<Doc<{ readonly about: BallotAbout }>, 'body' | 'parent'>,
  about: BallotAbout,
): Decision | null {
  const over = meetingFault(docs, parent ?? '');
  if (over !== null) return over;
  if (!isSameJson(about, body.about)) return refuse('ballots.other_words');
  const isSame = about === null || wordsNow(docs, about) === about.words;
  return isSame ? null : refuse('ballots.other_words');
}

/**
 * Why a vote does not go on: nothing more is given once the sitting in which it was opened has ended, also where another
 * one has begun. What was given until then can still be counted.
 *
 * @param about what whoever acts has before them
 */
export function goingOnFault(
  docs: Docs,
  known: Pick<Doc<Pick<Ballot, 'about' | 'openedAt'>>, 'body' | 'parent'>,
  about: BallotAbout,
): Decision | null {
  const fault = endingFault(docs, known, about);
  if (fault !== null) return fault;
  const sitting = openSitting(docs, known.parent ?? '');
  const isItsOwn = !('accepted' in sitting) && known.body.openedAt >= sitting.body.openedAt;
  return isItsOwn ? null : refuse('ballots.sitting_over');
}
