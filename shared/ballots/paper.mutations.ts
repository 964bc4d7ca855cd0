import * as v from 'valibot';
import { may, must } from '#shared/access/rules.ts';
import { floorAudience } from '#shared/floor/floor.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { isSameJson } from '#shared/kernel/json.ts';
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
  set,
} from '#shared/kernel/mutation.ts';
import { DelegationCodeSchema } from '#shared/kernel/scalars.ts';
import { ReasonSchema } from '#shared/kernel/text.ts';
import { isOnList, listOf, listReads } from '#shared/participants/on-list.rules.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';
import { annulFault, annulReads } from './annul.rules.ts';
import { type BallotAbout, frozenFields } from './ballots.schemas.ts';
import { goingOnFault, goingOnReads } from './going-on.rules.ts';
import { frozenNow, OPENING_FACTS, openingReads } from './opening.rules.ts';
import { isCountable, paperResultOf, totalsFault } from './paper.rules.ts';
import {
  CandidatesSchema,
  PAPER_KINDS,
  type PaperBallot,
  PaperBallotIdSchema,
  PaperBallotSchema,
  paperBallots,
  TotalsSchema,
} from './paper.schemas.ts';
import { beginTextVote, endTextVote, textOf, textVotesReads } from './text-votes.rules.ts';
import { VotedTextSchema } from './text-votes.schemas.ts';

const ofPaper = { ballot: PaperBallotIdSchema, meeting: IdSchema };
/** Of an act by which it goes on or ends: `about` are the words that whoever acts has before them. */
const goingOn = { ...ofPaper, about: frozenFields.about };
/** Of the server's own: what the vote was about. */
const ofConcluded = { ...ofPaper, text: VotedTextSchema };
const { seats, after, tellers } = PaperBallotSchema.entries;

type Opened = Pick<PaperBallot, 'kind' | 'candidates' | 'seats' | 'tellers'> & {
  readonly after: string | null;
};

function candidatesFault({ kind, candidates, seats: wanted }: Opened): Decision | null {
  if (kind === 'question')
    return candidates.length === 0 && wanted === 1 ? null : refuse('ballots.paper_candidates');
  if (candidates.length < wanted || candidates.length === 0) return refuse('ballots.paper_candidates');
  const names = candidates.flatMap(({ name }) => [
    ...new Set(Object.values(name).map((each) => each.trim().toLowerCase())),
  ]);
  return new Set(names).size === names.length ? null : refuse('ballots.paper_names_twice');
}

/** Those who count are of two delegations of the meeting. */
function tellersFault(
  docs: Docs,
  { tellers: named, meeting }: Opened & { meeting: string },
): Decision | null {
  const [teller, other] = named;
  if (teller === other) return refuse('ballots.paper_tellers');
  const codes = docs.within(delegations, meeting).map(({ body }) => body.code);
  const missing = named.find((each) => !codes.includes(each));
  return missing === undefined ? null : refuse('ballots.paper_teller_unknown', { delegation: missing });
}

/** The round before a further one: it was counted, left seats, and has none after it; only those whom it left go on. */
function roundBefore(
  docs: Docs,
  { after: before, meeting, kind, candidates, seats: wanted }: Opened & { meeting: string },
): number | Decision {
  if (before === null) return 0;
  const known = docs.get(paperBallots, before);
  if (known?.parent !== meeting) return refuse('ballots.unknown_ballot', { ballot: before });
  const { body } = known;
  const { result } = body;
  const hasLeft = body.state === 'counted' && body.kind === 'election' && result?.isCarried === false;
  if (!hasLeft || kind !== 'election') return refuse('ballots.paper_no_further_round');
  const others = docs.within(paperBallots, meeting);
  const again = others.find((each) => each.body.after === before && each.body.state !== 'void');
  if (again !== undefined) return refuse('ballots.paper_round_begun', { ballot: again.id });
  const left = result.next.map((place) => body.candidates[place]);
  const areLeft = candidates.every((each) => left.some((one) => isSameJson(one ?? null, each)));
  if (!areLeft || wanted !== body.seats - result.elected.length) return refuse('ballots.paper_others');
  return body.round;
}

/** A secret vote or an election on paper: who votes and who counts. The app never has what anybody wrote. */
const open = defineMutation({
  name: 'ballots.open_paper',
  args: v.strictObject({
    ...ofPaper,
    kind: v.picklist(PAPER_KINDS),
    item: frozenFields.item,
    question: frozenFields.question,
    about: frozenFields.about,
    matter: frozenFields.matter,
    candidates: CandidatesSchema,
    ...{ seats, after, tellers },
  }),
  online: true,
  compartment: () => COMMITTEE,
  reads: (args) => [...openingReads(args), ...(args.after === null ? [] : [one(paperBallots, args.after)])],
  facts: () => OPENING_FACTS,
  decide({ args, docs, actor, now, facts }) {
    const { ballot, meeting, kind, candidates } = args;
    const frozen = frozenNow({ args, docs, actor, facts, now });
    if ('accepted' in frozen) return frozen;
    if (!isCountable(frozen.majority)) return refuse('ballots.paper_no_majority');
    const fault = tellersFault(docs, args) ?? candidatesFault(args);
    if (fault !== null) return fault;
    const before = roundBefore(docs, args);
    if (typeof before !== 'number') return before;
    const body: PaperBallot = {
      ...frozen,
      ...{ kind, candidates, seats: args.seats, after: args.after, tellers: args.tellers },
      ...{ round: before + 1, totals: null, confirmed: [], state: 'open', result: null },
    };
    return accept([
      create(paperBallots, { id: ballot, parent: meeting, audience: floorAudience(meeting), body }),
      ...beginTextVote(docs, { ballot, about: args.about, day: frozen.day }),
    ]);
  },
});

/** One of this meeting that is still counted, and goes on; or why not. */
function openPaper(
  docs: Docs,
  { ballot, meeting, about }: { ballot: string; meeting: string; about: BallotAbout },
): Doc<PaperBallot> | Decision {
  const known = docs.get(paperBallots, ballot);
  if (known?.parent !== meeting) return refuse('ballots.unknown_ballot', { ballot });
  if (known.body.state !== 'open') return refuse('ballots.closed', { state: known.body.state });
  return goingOnFault(docs, known, about) ?? known;
}

/** What the tellers counted. Other totals are nobody's confirmed ones. */
const enter = defineMutation({
  name: 'ballots.enter_paper',
  args: v.strictObject({ ...goingOn, totals: TotalsSchema }),
  online: true,
  compartment: () => COMMITTEE,
  reads: (args) => [one(paperBallots, args.ballot), ...goingOnReads(args)],
  decide({ args: { ballot, meeting, about, totals }, docs, actor }) {
    const denied = must(actor, 'floor.lead');
    if (denied !== null) return denied;
    const known = openPaper(docs, { ballot, meeting, about });
    if ('accepted' in known) return known;
    const fault = totalsFault(totals, { ...known.body, roll: known.body.roll.length });
    if (fault !== null) return refuse(fault, { roll: known.body.roll.length });
    return accept([set(paperBallots, { id: ballot, fields: { totals, confirmed: [] } })]);
  },
});

/**
 * Why somebody does not sign for these tellers, or null. A teller is of the delegation, on the list of the meeting, and
 * signs on their own device; whoever presides only says who has signed the sheet, also of their own delegation. So no
 * person is both tellers unless the result says that the chair alone vouches for them.
 */
function signerFault({
  docs,
  actor,
  meeting,
  delegation,
  isOnPaper,
}: {
  docs: Docs;
  actor: Actor;
  meeting: string;
  delegation: string;
  isOnPaper: boolean;
}): Decision | null {
  const denied = must(actor, isOnPaper ? 'floor.lead' : 'ballots.vote', { delegation });
  if (denied !== null) return denied;
  if (isOnPaper) return null;
  if (may(actor, 'floor.lead')) return refuse('ballots.paper_chair_signs');
  const isListed = isOnList(listOf(docs, meeting), { person: actor.person, delegation });
  return isListed ? null : refuse('ballots.not_on_list', { delegation });
}

/**
 * That a teller counted the same: from their own phone, or, where they signed the sheet, as the chair says. With both of
 * them the result stands once the server has said it.
 */
const confirm = defineMutation({
  name: 'ballots.confirm_paper',
  args: v.strictObject({
    ...goingOn,
    delegation: DelegationCodeSchema,
    isOnPaper: v.boolean(),
    /** What was on the screen. */
    totals: TotalsSchema,
  }),
  online: true,
  compartment: () => COMMITTEE,
  reads: (args) => [one(paperBallots, args.ballot), ...goingOnReads(args), ...listReads(args.meeting)],
  decide({ args: { ballot, meeting, about, delegation, isOnPaper, totals }, docs, actor, now }) {
    const signer = signerFault({ docs, actor, meeting, delegation, isOnPaper });
    if (signer !== null) return signer;
    const known = openPaper(docs, { ballot, meeting, about });
    if ('accepted' in known) return known;
    const { body } = known;
    if (!body.tellers.includes(delegation)) return refuse('ballots.paper_not_teller', { delegation });
    if (body.totals === null || !isSameJson(body.totals, totals)) return refuse('ballots.paper_other_totals');
    if (body.confirmed.some((each) => each.delegation === delegation)) return accept([]);
    const confirmed = [...body.confirmed, { delegation, isOnPaper, at: now }];
    if (confirmed.length < body.tellers.length)
      return accept([set(paperBallots, { id: ballot, fields: { confirmed } })]);
    return accept([
      set(paperBallots, { id: ballot, fields: { confirmed, state: 'counting', closedAt: now } }),
      concluded({ ballot, meeting, about }),
    ]);
  },
});

function concluded({ about, ...of }: { ballot: string; meeting: string; about: BallotAbout }): Effect {
  return forward({ compartment: COMMITTEE, name: conclude.name, args: { ...of, text: textOf(about) } });
}

/** What came of it, once both have confirmed: the server's, so that no device shows a result that waits to be sent. */
const conclude = defineMutation({
  name: 'ballots.conclude_paper',
  args: v.strictObject(ofConcluded),
  internal: true,
  compartment: () => COMMITTEE,
  reads: ({ ballot, text }) => [one(paperBallots, ballot), ...textVotesReads(text)],
  decide({ args: { ballot, text }, docs }) {
    const body = docs.get(paperBallots, ballot)?.body;
    // An election says nothing of a text.
    const nothing = body?.kind === 'election' ? 'none' : null;
    if (body?.state === 'void') return accept(endTextVote(docs, { ballot, text, result: nothing }));
    if (body?.state !== 'counting' || body.totals === null) return accept([]);
    const result = paperResultOf(body.totals, { ...body, roll: body.roll.length });
    const { blank, votes } = body.totals;
    const [yes = 0, no = 0] = votes;
    const { members, present } = body;
    const said = { isCarried: result.isCarried, yes, no, abstain: blank, members, present };
    return accept([
      set(paperBallots, { id: ballot, fields: { state: 'counted', result } }),
      ...endTextVote(docs, { ballot, text, result: nothing ?? said }),
    ]);
  },
});

const annul = defineMutation({
  name: 'ballots.void_paper',
  args: v.strictObject({ ...goingOn, reason: ReasonSchema }),
  online: true,
  compartment: () => COMMITTEE,
  reads: (args) => [one(paperBallots, args.ballot), ...annulReads(args)],
  decide({ args: { ballot, meeting, about, reason }, docs, actor, now }) {
    const denied = must(actor, 'floor.lead');
    if (denied !== null) return denied;
    const known = docs.get(paperBallots, ballot);
    if (known?.parent !== meeting) return refuse('ballots.unknown_ballot', { ballot });
    const fault = annulFault(docs, known, about);
    if (fault !== null) return fault;
    const closedAt = known.body.closedAt ?? now;
    return accept([
      set(paperBallots, { id: ballot, fields: { state: 'void', closedAt, voidReason: reason } }),
      concluded({ ballot, meeting, about }),
    ]);
  },
});

export const paperMutations = [open, enter, confirm, conclude, annul] as const;
