import { must } from '#shared/access/rules.ts';
import { PRESIDENCY } from '#shared/access/scopes.ts';
import { checkIns } from '#shared/checkins/checkins.schemas.ts';
import { openSitting, sittingReads } from '#shared/floor/sitting.rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import {
  type Decision,
  type Doc,
  type Docs,
  type FactRequest,
  type Facts,
  one,
  type Read,
  refuse,
  within,
} from '#shared/kernel/mutation.ts';
import type { Text } from '#shared/kernel/text.ts';
import { agendaItems, type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { membersFact } from '#shared/membership/members-fact.rules.ts';
import { OPENED, STANDING, type Standing, standings } from '#shared/membership/membership.schemas.ts';
import { nominations } from '#shared/participants/nominations.schemas.ts';
import { delegations, participants } from '#shared/participants/participants.schemas.ts';
import { majorityOf } from '#shared/rules/parameters.rules.ts';
import type { Majority, Matter, Parameters } from '#shared/rules/parameters.schemas.ts';
import { RULES_READS, rulesInForce } from '#shared/rules/rules.rules.ts';
import type { BallotAbout } from './ballots.schemas.ts';
import { isQuorate, rollOf } from './roll.rules.ts';
import { textOf, textVoteFault, textVotesReads } from './text-votes.rules.ts';
import { underWayReads, voteUnderWay } from './under-way.rules.ts';
import { isMatterOf } from './voted-kinds.rules.ts';
import { decidedState, votedDoc, votedReads, wordsNow } from './words.rules.ts';

interface Opening {
  readonly meeting: string;
  readonly item: string;
  readonly question: Text;
  readonly about: BallotAbout;
  readonly matter: Matter;
}

/** What an act reads that begins a vote, on phones or on paper. */
export function openingReads({ meeting, item, about }: Opening): Read[] {
  return [
    ...sittingReads(meeting),
    ...underWayReads(meeting),
    one(agendaItems, item),
    within(delegations, meeting),
    within(participants, meeting),
    within(nominations, meeting),
    within(checkIns, meeting),
    ...votedReads(about),
    ...textVotesReads(textOf(about)),
    ...RULES_READS,
  ];
}

/** Who the members are, and who sits as something else: all of it, since the list of delegations is not in the arguments. */
export const OPENING_FACTS: readonly FactRequest[] = [{ kind: 'lying', audiences: [OPENED, STANDING] }];

function standingsOf(facts: Facts | null): Doc<Standing>[] {
  const lying = facts?.lying ?? [];
  return lying.filter(({ collection }) => collection === standings.name) as unknown as Doc<Standing>[];
}

/** Whether a vote goes on in meetings of this state: in one that is over, or does not take place, it does not. */
export function isVotingPossible({ state }: Pick<Meeting, 'state'>): boolean {
  return state !== 'closed' && state !== 'cancelled';
}

/** By the rules of the day; where they say nothing, nothing allows a vote, and only consensus decides. */
export function majorityFor({ parameters, matter }: { parameters: Parameters | null; matter: Matter }): {
  majority: Majority;
  article: string | null;
} {
  const found = majorityOf({ parameters, matter });
  return found === null
    ? { majority: 'consensus', article: null }
    : { majority: found.value, article: found.article };
}

/**
 * All that is frozen at this moment; or why voting does not begin. One vote at a time, on phones or on paper, so that nobody
 * votes on what they take for something else.
 */
export function frozenNow({
  args,
  docs,
  actor,
  facts,
  now,
}: {
  args: Opening;
  docs: Docs;
  actor: Actor;
  facts: Facts | null;
  now: number;
}) {
  const { meeting, item, question, about, matter } = args;
  const denied = must(actor, 'floor.lead');
  if (denied !== null) return denied;
  const known = docs.get(meetings, meeting);
  if (known === null) return refuse('meetings.unknown_meeting', { meeting });
  if (!isVotingPossible(known.body)) return refuse('ballots.meeting_over', { state: known.body.state });
  const sitting = openSitting(docs, meeting);
  if ('accepted' in sitting) return sitting;
  if (docs.get(agendaItems, item)?.parent !== meeting) return refuse('ballots.unknown_item', { item });
  const words = wordsFault(docs, about);
  if (words !== null) return words;
  if (!isMatterOf(about, matter)) return refuse('ballots.other_matter', { matter });
  const voted = textVoteFault(docs, about);
  if (voted !== null) return voted;
  const other = voteUnderWay(docs, meeting);
  if (other !== null) return refuse('ballots.other_open', { ballot: other.id });
  const { day } = sitting.body;
  const parameters = rulesInForce(docs, day)?.parameters ?? null;
  const count = rollOf({
    ...{ meeting: known.body, day, parameters },
    delegations: docs.within(delegations, meeting),
    participants: docs.within(participants, meeting),
    nominations: docs.within(nominations, meeting),
    scans: docs.within(checkIns, meeting),
    members: membersFact(facts, day),
    standings: standingsOf(facts),
  });
  const { roll, present, quorum } = count;
  if (!isQuorate(count)) return refuse('ballots.no_quorum', { present, needed: quorum ?? 0 });
  if (roll.length === 0) return refuse('ballots.nobody_votes');
  return {
    ...{ item, question, about, matter, day, ...count },
    ...majorityFor({ parameters, matter }),
    ...{ openedAt: now, closedAt: null, voidReason: null },
  };
}

/**
 * The words as they are now must be those that whoever opens it saw, and lie where the room reads them: a draft of the
 * presidency is shown first. What was decided is not decided again.
 */
function wordsFault(docs: Docs, about: BallotAbout): Decision | null {
  if (about === null) return null;
  const words = wordsNow(docs, about);
  if (words === null) return refuse('ballots.unknown_text', { kind: about.kind });
  const state = decidedState(docs, about);
  if (state !== null) return refuse('ballots.text_decided', { state });
  if (votedDoc(docs, about)?.audience === PRESIDENCY) return refuse('ballots.text_not_shown');
  return words === about.words ? null : refuse('ballots.words_changed', { kind: about.kind });
}
