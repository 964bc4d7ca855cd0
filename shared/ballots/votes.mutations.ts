import * as v from 'valibot';
import { must } from '#shared/access/rules.ts';
import { closingId, minutesClosings } from '#shared/decisions/voices.schemas.ts';
import { floorAudience } from '#shared/floor/floor.schemas.ts';
import { speakerFault } from '#shared/floor/speaker.rules.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { accept, create, defineMutation, one, refuse, set } from '#shared/kernel/mutation.ts';
import { DelegationCodeSchema } from '#shared/kernel/scalars.ts';
import { TextSchema } from '#shared/kernel/text.ts';
import { listOf, listReads } from '#shared/participants/on-list.rules.ts';
import { isOnRoll } from './ballot.rules.ts';
import {
  BallotAboutSchema,
  BallotIdSchema,
  ballots,
  CHOICES,
  type Explanation,
  explanationId,
  explanations,
  turnoutId,
  turnouts,
  voteAudience,
  voteId,
  votes,
} from './ballots.schemas.ts';
import { goingOnFault, goingOnReads } from './going-on.rules.ts';
import { voterFault } from './voter.rules.ts';

/**
 * The vote of one delegation, once. Its people may have changed since voting began, so that it is asked now who they are.
 * Sent with an answer and never kept in an outbox: a vote that arrives after the room has gone on is none.
 */
const cast = defineMutation({
  name: 'ballots.cast',
  args: v.strictObject({
    ballot: BallotIdSchema,
    meeting: IdSchema,
    delegation: DelegationCodeSchema,
    choice: v.picklist(CHOICES),
    /** The words that the voter has read. */
    about: BallotAboutSchema,
  }),
  online: true,
  compartment: () => COMMITTEE,
  reads: ({ ballot, meeting, delegation, about }) => [
    one(ballots, ballot),
    one(turnouts, turnoutId({ ballot, delegation })),
    ...goingOnReads({ meeting, about }),
    ...listReads(meeting),
  ],
  decide({ args: { ballot, meeting, delegation, choice, about }, docs, actor, now }) {
    const denied = must(actor, 'ballots.vote', { delegation });
    if (denied !== null) return denied;
    const known = docs.get(ballots, ballot);
    if (known?.parent !== meeting) return refuse('ballots.unknown_ballot', { ballot });
    if (known.body.method !== 'recorded')
      return refuse('ballots.other_method', { method: known.body.method });
    if (!isOnRoll(known.body, delegation)) return refuse('ballots.not_on_roll', { delegation });
    const fault = voterFault(listOf(docs, meeting), { person: actor.person, delegation });
    if (fault !== null) return refuse(fault, { delegation });
    const turnout = turnoutId({ ballot, delegation });
    const voted = docs.get(turnouts, turnout);
    if (voted?.parent === ballot) return refuse('ballots.already_voted', { delegation, at: voted.body.at });
    if (known.body.state !== 'open') return refuse('ballots.closed', { state: known.body.state });
    const problem = goingOnFault(docs, known, about);
    if (problem !== null) return problem;
    return accept([
      create(votes, {
        id: voteId({ ballot, delegation }),
        parent: ballot,
        audience: voteAudience({ ballot, delegation }),
        body: { delegation, choice, by: actor.person, at: now },
        isDerived: true,
      }),
      create(turnouts, {
        id: turnout,
        parent: ballot,
        audience: floorAudience(meeting),
        body: { delegation, choice: null, at: now },
        isDerived: true,
      }),
    ]);
  },
});

/**
 * Why a delegation voted as it did, for the record, by who speaks for it in the room; they may write it anew until the
 * minutes are closed.
 */
const explain = defineMutation({
  name: 'ballots.explain',
  args: v.strictObject({
    ballot: BallotIdSchema,
    meeting: IdSchema,
    delegation: DelegationCodeSchema,
    text: TextSchema,
  }),
  compartment: () => COMMITTEE,
  reads: ({ ballot, meeting, delegation }) => [
    one(ballots, ballot),
    one(explanations, explanationId({ ballot, delegation })),
    one(minutesClosings, closingId(meeting)),
    ...listReads(meeting),
  ],
  decide({ args: { ballot, meeting, delegation, text }, docs, actor, madeAt }) {
    const denied = must(actor, 'ballots.vote', { delegation });
    if (denied !== null) return denied;
    const known = docs.get(ballots, ballot);
    if (known?.parent !== meeting) return refuse('ballots.unknown_ballot', { ballot });
    if (known.body.state !== 'counted') return refuse('ballots.not_counted');
    if (!isOnRoll(known.body, delegation)) return refuse('ballots.not_on_roll', { delegation });
    if (docs.get(minutesClosings, closingId(meeting)) !== null) return refuse('decisions.minutes_closed');
    const fault = speakerFault(listOf(docs, meeting), { person: actor.person, delegation });
    if (fault !== null) return refuse(fault, { delegation });
    const id = explanationId({ ballot, delegation });
    const body: Explanation = { delegation, text, at: madeAt };
    if (docs.get(explanations, id) !== null) return accept([set(explanations, { id, fields: body })]);
    const audience = floorAudience(meeting);
    return accept([create(explanations, { id, parent: ballot, audience, body, isDerived: true })]);
  },
});

export const votesMutations = [cast, explain] as const;
