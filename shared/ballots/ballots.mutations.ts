import * as v from 'valibot';
import { must } from '#shared/access/rules.ts';
import { floorAudience } from '#shared/floor/floor.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Doc,
  type Docs,
  defineMutation,
  type Effect,
  forward,
  one,
  refuse,
  remove,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { CountSchema, DelegationCodeSchema } from '#shared/kernel/scalars.ts';
import { ReasonSchema } from '#shared/kernel/text.ts';
import { annulFault, annulReads } from './annul.rules.ts';
import { isOnRoll } from './ballot.rules.ts';
import {
  BALLOT_METHODS,
  type Ballot,
  type BallotAbout,
  BallotIdSchema,
  ballots,
  CHOICES,
  frozenFields,
  turnoutId,
  turnouts,
  votes,
} from './ballots.schemas.ts';
import { endingFault, goingOnFault, goingOnReads } from './going-on.rules.ts';
import { frozenNow, OPENING_FACTS, openingReads } from './opening.rules.ts';
import { type Counts, namedResultOf, resultOf } from './result.rules.ts';
import { beginTextVote, endTextVote, textOf, textVotesReads } from './text-votes.rules.ts';
import { VotedTextSchema } from './text-votes.schemas.ts';

const ofBallot = { ballot: BallotIdSchema, meeting: IdSchema };
/** Of an act by which a vote goes on or ends: `about` are the words that whoever acts has before them. */
const goingOn = { ...ofBallot, about: frozenFields.about };

const open = defineMutation({
  name: 'ballots.open',
  args: v.strictObject({
    ...ofBallot,
    item: frozenFields.item,
    question: frozenFields.question,
    about: frozenFields.about,
    method: v.picklist(BALLOT_METHODS),
    matter: frozenFields.matter,
  }),
  online: true,
  compartment: () => COMMITTEE,
  reads: openingReads,
  facts: () => OPENING_FACTS,
  decide({ args, docs, actor, now, facts }) {
    const { ballot, meeting, method } = args;
    const frozen = frozenNow({ args, docs, actor, facts, now });
    if ('accepted' in frozen) return frozen;
    const body: Ballot = { ...frozen, method, state: 'open', result: null };
    return accept([
      create(ballots, { id: ballot, parent: meeting, audience: floorAudience(meeting), body }),
      ...beginTextVote(docs, { ballot, about: args.about, day: frozen.day }),
    ]);
  },
});

/** A ballot of this meeting, for whoever presides; or why not. */
function presided(
  docs: Docs,
  { ballot, meeting, actor }: { ballot: string; meeting: string; actor: Actor },
): Doc<Ballot> | Decision {
  const denied = must(actor, 'floor.lead');
  if (denied !== null) return denied;
  const known = docs.get(ballots, ballot);
  return known?.parent === meeting ? known : refuse('ballots.unknown_ballot', { ballot });
}

/** The same, of one that is open, taken by this method, and goes on or, where no more is given to it, can end. */
function openOne(
  docs: Docs,
  {
    method,
    about,
    isEnding = false,
    ...of
  }: {
    ballot: string;
    meeting: string;
    about: BallotAbout;
    actor: Actor;
    method: Ballot['method'] | null;
    isEnding?: boolean;
  },
): Doc<Ballot> | Decision {
  const known = presided(docs, of);
  if ('accepted' in known) return known;
  if (known.body.state !== 'open') return refuse('ballots.closed', { state: known.body.state });
  if (method !== null && known.body.method !== method)
    return refuse('ballots.other_method', { method: known.body.method });
  return (isEnding ? endingFault : goingOnFault)(docs, known, about) ?? known;
}

const counts = { yes: CountSchema, no: CountSchema, abstain: CountSchema };

/**
 * What the chair counted, with which the vote ends: whoever is on the roll and raised no hand did not take part. The result
 * is the server's, so that no device shows one that waits to be sent.
 */
const enterHands = defineMutation({
  name: 'ballots.enter_hands',
  args: v.strictObject({ ...goingOn, ...counts }),
  online: true,
  compartment: () => COMMITTEE,
  reads: (args) => [one(ballots, args.ballot), ...goingOnReads(args)],
  decide({ args: { ballot, meeting, about, yes, no, abstain }, docs, actor, now }) {
    const known = openOne(docs, { ballot, meeting, about, actor, method: 'hands' });
    if ('accepted' in known) return known;
    const { roll } = known.body;
    const sum = yes + no + abstain;
    if (sum > roll.length) return refuse('ballots.too_many_hands', { sum, roll: roll.length });
    return accept([
      set(ballots, { id: ballot, fields: { state: 'counting', closedAt: now } }),
      counted({ ballot, meeting, about, hands: { yes, no, abstain } }),
    ]);
  },
});

/** What a delegation answered when it was called, as all in the room heard it; until the end it can be put right. */
const answerRoll = defineMutation({
  name: 'ballots.answer_roll',
  args: v.strictObject({
    ...goingOn,
    delegation: DelegationCodeSchema,
    choice: v.picklist(CHOICES),
  }),
  online: true,
  compartment: () => COMMITTEE,
  reads: (args) => [one(ballots, args.ballot), one(turnouts, turnoutId(args)), ...goingOnReads(args)],
  decide({ args: { ballot, meeting, about, delegation, choice }, docs, actor, now }) {
    const known = openOne(docs, { ballot, meeting, about, actor, method: 'roll_call' });
    if ('accepted' in known) return known;
    if (!isOnRoll(known.body, delegation)) return refuse('ballots.not_on_roll', { delegation });
    const id = turnoutId({ ballot, delegation });
    if (docs.get(turnouts, id) !== null) return accept([set(turnouts, { id, fields: { choice, at: now } })]);
    const body = { delegation, choice, at: now };
    const audience = floorAudience(meeting);
    return accept([create(turnouts, { id, parent: ballot, audience, body, isDerived: true })]);
  },
});

function counted({
  about,
  ...of
}: {
  ballot: string;
  meeting: string;
  about: BallotAbout;
  hands: Counts | null;
}): Effect {
  const args = { ...of, text: textOf(about) };
  return forward({ compartment: COMMITTEE, name: tally.name, args });
}

/** Nobody votes any more. Whoever closes it does not read the votes: the server counts them. */
const close = defineMutation({
  name: 'ballots.close',
  args: v.strictObject(goingOn),
  online: true,
  compartment: () => COMMITTEE,
  reads: (args) => [one(ballots, args.ballot), ...goingOnReads(args)],
  decide({ args: { ballot, meeting, about }, docs, actor, now }) {
    const known = openOne(docs, { ballot, meeting, about, actor, method: null, isEnding: true });
    if ('accepted' in known) return known;
    if (known.body.method === 'hands') return refuse('ballots.hands_not_entered');
    return accept([
      set(ballots, { id: ballot, fields: { state: 'counting', closedAt: now } }),
      counted({ ballot, meeting, about, hands: null }),
    ]);
  },
});

/**
 * No result counts, and what was given is thrown away uncounted: of a vote that was opened by mistake or went wrong, also
 * where that is found out after it was counted.
 */
const annul = defineMutation({
  name: 'ballots.void',
  args: v.strictObject({ ...goingOn, reason: ReasonSchema }),
  online: true,
  compartment: () => COMMITTEE,
  reads: (args) => [one(ballots, args.ballot), ...annulReads(args)],
  decide({ args: { ballot, meeting, about, reason }, docs, actor, now }) {
    const known = presided(docs, { ballot, meeting, actor });
    if ('accepted' in known) return known;
    const fault = annulFault(docs, known, about);
    if (fault !== null) return fault;
    const { closedAt } = known.body;
    return accept([
      set(ballots, { id: ballot, fields: { state: 'void', closedAt: closedAt ?? now, voidReason: reason } }),
      counted({ ballot, meeting, about, hands: null }),
    ]);
  },
});

/** The one act that reads votes, and that says what came of them. Of one that is void it only takes them away. */
const tally = defineMutation({
  name: 'ballots.tally',
  args: v.strictObject({
    ...ofBallot,
    text: VotedTextSchema,
    hands: v.nullable(v.strictObject(counts)),
  }),
  internal: true,
  compartment: () => COMMITTEE,
  reads: ({ ballot, text }) => [
    one(ballots, ballot),
    within(votes, ballot),
    within(turnouts, ballot),
    ...textVotesReads(text),
  ],
  decide({ args: { ballot, text, hands }, docs, now }) {
    const known = docs.get(ballots, ballot);
    if (known === null) return accept([]);
    const cast = docs.within(votes, ballot);
    const gone = cast.map(({ id }) => remove(votes, id));
    const { state, method, majority, members, present, roll } = known.body;
    if (state === 'void') return accept([...gone, ...endTextVote(docs, { ballot, text, result: null })]);
    if (state !== 'counting') return accept(gone);
    const given =
      method === 'recorded'
        ? cast.map(({ body: { delegation, choice } }) => ({ delegation, choice }))
        : docs
            .within(turnouts, ballot)
            .flatMap(({ body: { delegation, choice } }) => (choice === null ? [] : [{ delegation, choice }]));
    const result =
      hands === null
        ? namedResultOf({ majority, members, roll, given, at: now })
        : resultOf({ majority, members, roll: roll.length, counts: hands, named: null, at: now });
    const { isCarried, yes, no, abstain } = result;
    return accept([
      set(ballots, { id: ballot, fields: { state: 'counted', result } }),
      ...gone,
      ...endTextVote(docs, { ballot, text, result: { isCarried, yes, no, abstain, members, present } }),
    ]);
  },
});

export const ballotsMutations = [open, enterHands, answerRoll, close, annul, tally] as const;
