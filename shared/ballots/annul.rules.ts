import { closingId, minutesClosings } from '#shared/decisions/voices.schemas.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import { type Decision, type Doc, type Docs, one, type Read, refuse } from '#shared/kernel/mutation.ts';
import type { Ballot, BallotAbout } from './ballots.schemas.ts';
import { isAdoptedByVote } from './recorded-votes.rules.ts';
import { textOf, textVotesReads } from './text-votes.rules.ts';
import { textVotes, textVotesId } from './text-votes.schemas.ts';
import { votedDoc, votedReads, wordsNow } from './words.rules.ts';

/** What an act reads that annuls a vote. */
export function annulReads({ meeting, about }: { meeting: string; about: BallotAbout }): Read[] {
  return [one(minutesClosings, closingId(meeting)), ...votedReads(about), ...textVotesReads(textOf(about))];
}

/** Whether what was decided of its text rests on a vote: it is the last that carried it, or carried the words as they stand. */
function restsOnIt(docs: Docs, ballot: string, about: NonNullable<BallotAbout>): boolean {
  const text = textOf(about);
  const known = text === null ? null : votedDoc(docs, text);
  if (text === null || known === null || !isAdoptedByVote(text.kind, known.body)) return false;
  const votes = docs.get(textVotes, textVotesId(text))?.body.votes ?? [];
  const carried = votes.filter(
    ({ result, isAnnulled }) => result?.isCarried === true && isAnnulled === undefined,
  );
  const own = carried.find((each) => each.ballot === ballot);
  return own !== undefined && (own === carried.at(-1) || own.words === wordsNow(docs, about));
}

/**
 * Why a vote is not annulled, or null. One that has not come to a result can always be: it was opened by mistake, or cannot
 * go on. A result stands once the minutes are closed, or once its text was adopted by it.
 *
 * @param about what whoever annuls it has before them
 */
export function annulFault(
  docs: Docs,
  { id, parent, body }: Pick<Doc<Pick<Ballot, 'state' | 'about'>>, 'id' | 'parent' | 'body'>,
  about: BallotAbout,
): Decision | null {
  if (body.state === 'void') return refuse('ballots.closed', { state: body.state });
  if (!isSameJson(about, body.about)) return refuse('ballots.other_words');
  if (body.state !== 'counted') return null;
  if (docs.get(minutesClosings, closingId(parent ?? '')) !== null) return refuse('decisions.minutes_closed');
  return about !== null && restsOnIt(docs, id, about) ? refuse('ballots.adopted_by_it') : null;
}
