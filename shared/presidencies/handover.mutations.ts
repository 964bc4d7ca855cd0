import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import {
  formerPresidencyAudience,
  handoverAudience,
  isDraftAt,
  PRESIDENCY,
  SHOWN_DRAFTS,
} from '#shared/access/scopes.ts';
import { textsAtVote } from '#shared/ballots/text-votes.rules.ts';
import { TEXT_VOTES } from '#shared/ballots/text-votes.schemas.ts';
import { documents, documentVersions } from '#shared/documents/documents.schemas.ts';
import type { Office } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { utcDay } from '#shared/kernel/days.ts';
import { idPart } from '#shared/kernel/derived-id.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import {
  accept,
  create,
  type Decision,
  type Doc,
  defineMutation,
  type Effect,
  LABEL_REQUEST,
  one,
  refuse,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { signedAt } from '#shared/kernel/signed.ts';
import { beginMandate, endMandate } from '#shared/mandates/mandates.mutations.ts';
import {
  GIVEN_BY,
  line,
  MANDATES,
  type Mandate,
  mandates,
  SERVER_BASES,
} from '#shared/mandates/mandates.schemas.ts';
import { DeviceSignatureSchema } from '#shared/session/signatures.schemas.ts';
import { DRAFTED } from './dossier.rules.ts';
import {
  daysAfter,
  dossierHash,
  handoverClaims,
  handoverFault,
  isDayOfSigning,
  uncheckedOf,
} from './handover.rules.ts';
import {
  CheckedSchema,
  type Dossier,
  DossierSchema,
  type Handover,
  HashSchema,
  handoverId,
  handovers,
  keptHandoverId,
} from './handover.schemas.ts';
import { presidencyTerms, TERMS } from './presidencies.schemas.ts';

/** The offices that pass. Analysts and whoever leads a plan are of the committee, and stay. */
const PASSING = ['presidencyAdmin', 'presidencyDelegate'] as const satisfies readonly Office[];

const TermIdSchema = v.pipe(IdSchema, v.startsWith('prs_'));
const HandoverIdSchema = v.pipe(IdSchema, v.startsWith('hov_'));
const signing = {
  hash: HashSchema,
  checked: CheckedSchema,
  signature: DeviceSignatureSchema,
} as const;

/** Whoever presides says what it hands over, and signs it; until it is accepted, it may be made anew. */
const sign = defineMutation({
  name: 'presidencies.sign_handover',
  args: v.strictObject({ from: TermIdSchema, to: TermIdSchema, dossier: DossierSchema, ...signing }),
  compartment: () => COMMITTEE,
  reads: ({ dossier }) => [one(handovers, handoverId(dossier.to.number)), within(presidencyTerms, TERMS)],
  facts: () => [LABEL_REQUEST, { kind: 'lying', audiences: [PRESIDENCY, SHOWN_DRAFTS] }],
  // Every draft, and a dossier with thousands of lines.
  labour: 5,
  signature: ({ hash, to, signature }) => ({
    ...signature,
    claims: handoverClaims({ hash, to, side: 'outgoing' }),
  }),
  decide({ args: { from, to, dossier, hash, checked, signature }, docs, actor, now, madeAt, facts }) {
    if (!may(actor, 'presidencies.hand_over'))
      return refuse('access.not_allowed', { action: 'presidencies.hand_over' });
    const terms = docs.within(presidencyTerms, TERMS);
    const [going, coming] = [from, to].map((id) => terms.find((each) => each.id === id));
    if (going === undefined || coming === undefined) return refuse('presidencies.term_unknown', { term: to });
    const fault = handoverFault({ from: going, to: coming, terms, day: utcDay(now) });
    if (fault !== null) return refuse(fault.code, fault.details);
    const isOfThese =
      isTerm(dossier.from, going.id, going.body) && isTerm(dossier.to, coming.id, coming.body);
    if (!isOfThese) return refuse('presidencies.dossier_of_others', {});
    if (!isDayOfSigning(dossier.on, { from: going.body, now }))
      return refuse('presidencies.dossier_day', { day: dossier.on });
    if (dossierHash(dossier) !== hash) return refuse('presidencies.dossier_altered', {});
    const [open] = uncheckedOf(checked);
    if (open !== undefined) return refuse('presidencies.checklist_open', { check: open });
    const unknown = facts?.lying === undefined ? undefined : unknownDraft(facts.lying, dossier.drafts);
    if (unknown !== undefined) return refuse('presidencies.draft_unknown', { id: unknown.id });
    const id = handoverId(coming.body.number);
    const known = docs.get(handovers, id);
    if (known?.body.status === 'accepted')
      return refuse('presidencies.already_handed_over', { number: coming.body.number });
    const by = signedAt({ actor, facts, now, madeAt });
    const { state } = coming.body;
    const body: Handover = {
      ...{ from, to, state, dossier, hash, status: 'signed' },
      ...{ outgoing: { ...by, checked, ...signature }, incoming: null },
    };
    const audience = handoverAudience(state);
    return accept([
      known === null
        ? create(handovers, { id, parent: TERMS, audience, body, isDerived: true })
        : set(handovers, { id, fields: body, audience }),
    ]);
  },
});

function isTerm(
  named: Dossier['from'],
  id: string,
  { state, number, from, until }: Omit<Dossier['from'], 'term'>,
): boolean {
  const is = { term: id, state, number, from, until };
  return (Object.keys(is) as (keyof typeof is)[]).every((name) => is[name] === named[name]);
}

/** Not to be accepted as it is: it is made anew, or somebody else is designated. */
const withdraw = defineMutation({
  name: 'presidencies.withdraw_handover',
  args: v.strictObject({ handover: HandoverIdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ handover }) => [one(handovers, handover)],
  decide({ args: { handover }, docs, actor }) {
    if (!may(actor, 'presidencies.hand_over'))
      return refuse('access.not_allowed', { action: 'presidencies.hand_over' });
    const known = docs.get(handovers, handover);
    if (known === null) return refuse('presidencies.handover_unknown', { handover });
    if (known.body.status === 'accepted')
      return refuse('presidencies.already_handed_over', { number: known.body.dossier.to.number });
    return accept(
      known.body.status === 'withdrawn'
        ? []
        : [set(handovers, { id: handover, fields: { status: 'withdrawn' } })],
    );
  },
});

const keyOf = ({ collection, id }: { readonly collection: string; readonly id: string }) =>
  `${collection}/${id}`;

/** Drafts that are listed and not there. Only what lies with the presidency, or before a room, can pass. */
function unknownDraft(lying: readonly Doc[], drafts: Dossier['drafts']) {
  const there = new Set(lying.filter(({ audience }) => isDraftAt(audience)).map(keyOf));
  return drafts.find((each) => !there.has(keyOf(each)));
}

/**
 * What lay with the presidency, or before a room: listed things pass with what belongs to them, all others stay with the
 * side that goes, and the room reads them no longer. A text that is voted on stays where it is.
 * The files of a paper that was withdrawn after its release are nobody's draft: they are with whoever presides, as its
 * line is with everybody.
 */
function left(lying: readonly Doc[], { from, drafts }: Dossier): Effect[] {
  const listed = new Set(drafts.map(keyOf));
  const there = lying.filter(({ audience }) => isDraftAt(audience));
  const atVote = textsAtVote(lying);
  // A thing of another kind may have the same parent: what belongs to a draft has the draft itself as its parent.
  const passing = new Set(there.filter((each) => listed.has(keyOf(each))).map(({ id }) => id));
  const papers = new Set(there.filter(({ collection }) => collection === documents.name).map(({ id }) => id));
  function isPassed(each: Doc): boolean {
    const { collection, parent } = each;
    if (atVote.has(keyOf(each))) return true;
    if (DRAFTED.has(collection)) return listed.has(keyOf(each));
    const isOfOpenPaper = collection === documentVersions.name && !papers.has(parent ?? '');
    return listed.has(keyOf(each)) || isOfOpenPaper || passing.has(parent ?? '');
  }
  return there
    .filter((each) => !isPassed(each))
    .map(({ collection, id }) => ({
      ...{ op: 'set', collection, id, fields: {} },
      audience: formerPresidencyAudience(from),
    }));
}

const isPassing = ({ function: given }: Mandate) => PASSING.some((office) => GIVEN_BY[office] === given);

/** All that changes hands, in one decision. Only the server knows who holds an office, and what lies where. */
function passOn({
  dossier,
  lying,
  now,
  holder,
}: {
  dossier: Dossier;
  lying: readonly Doc[];
  now: number;
  holder: { person: string; label: string };
}): readonly Effect[] {
  const { state, number } = dossier.from;
  const handedOver = { state, number };
  const given = lying
    .filter(({ collection }) => collection === mandates.name)
    .map((each) => each as unknown as Doc<Mandate>)
    .filter(({ body }) => isPassing(body) && body.handedOver === undefined);
  return [
    // Also those that were to begin; and of those that ended before it is said whose presidency they were of.
    ...given.flatMap((each) =>
      each.body.endedAt === null
        ? endMandate(each, now, handedOver)
        : [set(mandates, { id: each.id, fields: { handedOver } })],
    ),
    // Without a last day: whoever presides does so until the next acceptance, however late that comes.
    ...beginMandate(`mdt_handover-${dossier.to.number}-${idPart(holder.person, 40)}`, {
      ...{ person: holder.person, label: holder.label, function: 'presidency', from: utcDay(now) },
      ...{ until: null, basis: SERVER_BASES.handover },
    }),
    ...left(lying, dossier),
  ];
}

/**
 * The state whose turn it is takes over, by its own administrator: from this place in the log on, whoever presided does
 * not, the acceptor does and names their people, and only what the dossier lists has passed. It is all one decision:
 * interrupted, nothing has changed.
 */
const takeOver = defineMutation({
  name: 'presidencies.accept_handover',
  args: v.strictObject({
    handover: HandoverIdSchema,
    /** Term that begins, as the signature names it. */
    to: TermIdSchema,
    /** What the acceptor is called; the server's own word for it replaces it. */
    label: line,
    ...signing,
  }),
  compartment: () => COMMITTEE,
  reads: ({ handover }) => [one(handovers, handover), within(presidencyTerms, TERMS)],
  facts: () => [
    LABEL_REQUEST,
    { kind: 'lying', audiences: [PRESIDENCY, SHOWN_DRAFTS, TEXT_VOTES, MANDATES] },
  ],
  // Every draft and every mandate, and most of them are written.
  labour: 5,
  signature: ({ hash, to, signature }) => ({
    ...signature,
    claims: handoverClaims({ hash, to, side: 'incoming' }),
  }),
  decide({ args, docs, actor, now, madeAt, facts }): Decision {
    const { handover, hash, checked, signature } = args;
    const known = docs.get(handovers, handover);
    // Of a state that does not read it there is none.
    if (known === null || known.body.to !== args.to)
      return may(actor, 'presidencies.take_over', { state: actor.state })
        ? refuse('presidencies.handover_unknown', { handover })
        : refuse('access.not_allowed', { action: 'presidencies.take_over' });
    const { body } = known;
    if (!may(actor, 'presidencies.take_over', { state: body.state }))
      return refuse('access.not_allowed', { action: 'presidencies.take_over' });
    const { number } = body.dossier.to;
    if (body.status === 'accepted')
      return body.incoming?.by === actor.person
        ? accept([])
        : refuse('presidencies.already_handed_over', { number });
    if (body.status === 'withdrawn') return refuse('presidencies.handover_withdrawn', { number });
    if (body.hash !== hash) return refuse('presidencies.handover_changed', { number });
    // One person, or one device, would agree with itself: nobody could tell that two states did.
    const isOneSide = body.outgoing.by === actor.person || isSameJson(body.outgoing.key, signature.key);
    if (isOneSide) return refuse('presidencies.both_sides', { number });
    const [open] = uncheckedOf(checked);
    if (open !== undefined) return refuse('presidencies.checklist_open', { check: open });
    const terms = docs.within(presidencyTerms, TERMS);
    const [from, to] = [body.from, body.to].map((id) => terms.find((each) => each.id === id));
    if (from === undefined || to === undefined) return refuse('presidencies.term_unknown', { term: body.to });
    const day = utcDay(now);
    const fault = handoverFault({ from, to, terms, day });
    if (fault !== null) return refuse(fault.code, fault.details);
    // A term that was changed since is not the one that both sides would have signed.
    const isAsSigned =
      isTerm(body.dossier.from, from.id, from.body) && isTerm(body.dossier.to, to.id, to.body);
    if (!isAsSigned) return refuse('presidencies.handover_changed', { number });
    const days = daysAfter({ from: from.body, to: to.body }, day);
    if (days === null) return refuse('presidencies.first_day', { number: from.body.number });

    const incoming = {
      ...signedAt({ actor, facts, now, madeAt }),
      ...{ checked, ...signature },
    };
    const accepted = set(handovers, { id: handover, fields: { status: 'accepted', incoming } });
    // A device cannot know who presides, nor what lies there: it shows that the answer is on its way.
    if (facts === null) return accept([accepted]);
    const holder = { person: actor.person, label: facts.label || args.label };
    const takenOver = { handover, hash, from: from.id, at: now };
    return accept([
      accepted,
      create(handovers, {
        id: keptHandoverId(number),
        parent: TERMS,
        audience: formerPresidencyAudience(from.body),
        body: { ...body, status: 'accepted', incoming },
        isDerived: true,
      }),
      ...(Object.keys(days.from).length === 0
        ? []
        : [set(presidencyTerms, { id: from.id, fields: days.from })]),
      set(presidencyTerms, { id: to.id, fields: { ...days.to, takenOver } }),
      ...passOn({ dossier: body.dossier, lying: facts.lying ?? [], now, holder }),
    ]);
  },
});

export const handoverMutations = [sign, withdraw, takeOver] as const;
