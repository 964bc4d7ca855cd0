import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { isStateCode } from '#shared/access/seats.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { ContentHashSchema } from '#shared/kernel/content-hash.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import {
  accept,
  create,
  type Decision,
  type Doc,
  type Docs,
  defineMutation,
  type Facts,
  one,
  type Read,
  refuse,
  set as setFields,
  within,
} from '#shared/kernel/mutation.ts';
import { takenAt } from '#shared/kernel/signed.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { MEMBERS_REQUEST } from '#shared/membership/members-fact.rules.ts';
import {
  amendmentDeadline,
  changesNothing,
  hashOfWords,
  isChangeable,
  isLate,
  isOpen,
  stateOnReceipt,
} from './amendments.rules.ts';
import {
  type Amendment,
  AmendmentIdSchema,
  amendmentAbout,
  amendmentFields,
  amendmentPositionId,
  amendmentPositions,
  amendments,
  DelegationCodeSchema,
  positionFields,
  signedBy,
} from './amendments.schemas.ts';
import { mayByRules, rightsReads } from './rights.rules.ts';
import { RULES_READS } from './rules.rules.ts';
import {
  ALL_RULES,
  articles,
  parameterVersions,
  RULES_AUDIENCE,
  type RuleSet,
  RuleSetIdSchema,
  ruleSets,
} from './rules.schemas.ts';

const ofAmendment = { amendment: AmendmentIdSchema, set: RuleSetIdSchema };
type Of = { readonly amendment: string; readonly set: string };

/** The meeting that reads the text, as far as the act names it: a deadline may follow from its day. */
const meeting = v.nullable(IdSchema);
const deadlineReads = ({ set, meeting: id }: { set: string; meeting: string | null }): Read[] => [
  one(ruleSets, set),
  ...RULES_READS,
  ...(id === null ? [] : [one(meetings, id)]),
];

/** Whether the delegation may propose, for somebody who speaks for it. */
function proposalFault({
  docs,
  actor,
  delegation,
  now,
  facts,
}: {
  docs: Docs;
  actor: Actor;
  delegation: string;
  now: number;
  facts: Facts | null;
}): Decision | null {
  if (!may(actor, 'rules.propose', { delegation }))
    return refuse('access.not_allowed', { action: 'rules.propose' });
  return mayByRules(docs, { delegation, right: 'propose', now, facts })
    ? null
    : refuse('rules.no_right_to_propose');
}

/** When it is due, and whether it came in time: by the server's clock, never by the phone's. */
function received({
  docs,
  set,
  meeting: id,
  now,
  facts,
}: {
  docs: Docs;
  set: Doc<RuleSet>;
  meeting: string | null;
  now: number;
  facts: object | null;
}) {
  const reading = id === null ? null : docs.get(meetings, id);
  const deadline = amendmentDeadline({
    amendUntil: set.body.amendUntil,
    meetingOn: set.body.meeting === id ? (reading?.body.startsOn ?? null) : null,
    sets: docs.within(ruleSets, ALL_RULES),
    versions: docs.within(parameterVersions, ALL_RULES),
  });
  // Without the meeting that reads it now, nobody can say that it came in time.
  const isUnknown = set.body.amendUntil === null && set.body.meeting !== id;
  // A draft that is read for adoption is closed: what was written before and comes later is kept, and said late.
  const late = isLate(deadline, now) || isUnknown || set.body.stage === 'read_for_adoption';
  return {
    deadline,
    isLate: late,
    takenAt: takenAt({ facts, now }),
    state: stateOnReceipt({ isLate: late, isReceived: facts !== null }),
  };
}

/** What a kind of amendment has, and what it cannot have. */
function shapeFault({ kind, article, text, number, title }: Amendment | ShapeArgs): Decision | null {
  const isWhole =
    kind === 'add'
      ? article === null && text !== null && title !== null && number !== null
      : article !== null && number === null && (kind === 'replace') === (text !== null);
  if (!isWhole) return refuse('rules.amendment_incomplete', { kind });
  return kind === 'replace' && title === null ? refuse('rules.amendment_incomplete', { kind }) : null;
}
/** Whether somebody proposes the words that stand there already. */
function isSame({ kind, title, text }: ShapeArgs, stands: Amendment['before']): boolean {
  return kind === 'replace' && changesNothing({ title, text }, stands);
}
type ShapeArgs = Pick<Amendment, 'kind' | 'article' | 'text' | 'number' | 'title'>;

/** How many amendments to one set a delegation may have of which nothing was decided. */
export const MOST_OPEN = 100;
/** And how many at all, whatever became of them: each one that is submitted is decided on having read them all. */
export const MOST_EVER = 300;

const submit = defineMutation({
  name: 'amendments.submit',
  args: v.strictObject({
    ...ofAmendment,
    meeting,
    delegation: DelegationCodeSchema,
    ...amendmentAbout,
    ...amendmentFields,
  }),
  compartment: () => COMMITTEE,
  reads: ({ amendment, set, meeting: id, delegation, article, after }) => [
    one(amendments, amendment),
    within(amendments, set),
    ...deadlineReads({ set, meeting: id }),
    ...rightsReads([delegation]),
    ...[article, after].flatMap((each) => (each === null ? [] : [one(articles, each)])),
  ],
  facts: () => [MEMBERS_REQUEST],
  decide({ args: { amendment, set, meeting: id, delegation, ...written }, docs, actor, now, madeAt, facts }) {
    const fault = proposalFault({ docs, actor, delegation, now, facts });
    if (fault !== null) return fault;
    const known = docs.get(ruleSets, set);
    if (known === null) return refuse('rules.unknown_set', { set });
    if (known.body.stage === 'adopted' && known.body.from === null) return refuse('rules.already_adopted');
    if (docs.get(amendments, amendment) !== null) return refuse('rules.amendment_known', { amendment });
    const shape = shapeFault(written);
    if (shape !== null) return shape;
    // Those that whoever presides brought together are nobody's.
    const own = docs
      .within(amendments, set)
      .filter(
        ({ body: { authors, consolidates } }) => consolidates.length === 0 && authors[0] === delegation,
      );
    if (own.filter(({ body }) => isOpen(body.state)).length >= MOST_OPEN)
      return refuse('rules.too_many_open', { n: MOST_OPEN });
    if (own.length >= MOST_EVER) return refuse('rules.too_many_ever', { n: MOST_EVER });
    for (const each of [written.article, written.after]) {
      if (each === null) continue;
      const found = docs.get(articles, each);
      // One that is gone meanwhile: what was written about it is kept, and whoever presides decides.
      if (found?.parent !== set) return refuse('rules.unknown_article', { article: each });
    }
    const stands = written.article === null ? null : (docs.get(articles, written.article)?.body ?? null);
    if (isSame(written, written.before) || isSame(written, stands)) return refuse('rules.amendment_same');
    const body: Amendment = {
      ...written,
      authors: [delegation],
      ...signedBy({ actor, at: madeAt }),
      ...received({ docs, set: known, meeting: id, now, facts }),
      ...{ ruling: null, place: null, consolidates: [], into: null, outcome: null },
    };
    return accept([create(amendments, { id: amendment, parent: set, audience: RULES_AUDIENCE, body })]);
  },
});

export function amendmentIn(docs: Docs, { amendment, set }: Of): Doc<Amendment> | Decision {
  const known = docs.get(amendments, amendment);
  return known?.parent === set ? known : refuse('rules.unknown_amendment', { amendment });
}

/** For somebody of the delegation that submitted it. */
function ownAmendment(docs: Docs, of: Of, actor: Actor): Doc<Amendment> | Decision {
  const found = amendmentIn(docs, of);
  if ('accepted' in found) return found;
  const [delegation = ''] = found.body.authors;
  if (found.body.consolidates.length > 0 || !may(actor, 'rules.propose', { delegation }))
    return refuse('access.not_allowed', { action: 'rules.propose' });
  return found;
}

/** Of one whose words stay: it is late once it comes late, unless that was ruled on. */
function lateAgain(
  { ruling }: Amendment,
  { isLate: late, takenAt: at }: Pick<Amendment, 'isLate' | 'takenAt'>,
) {
  return late && ruling === null
    ? { takenAt: at, isLate: late, state: 'submitted' as const }
    : { takenAt: at };
}

const edit = defineMutation({
  name: 'amendments.edit',
  args: v.strictObject({ ...ofAmendment, meeting, ...exactPartial(amendmentFields).entries }),
  compartment: () => COMMITTEE,
  reads: ({ amendment, set, meeting: id }) => [
    one(amendments, amendment),
    ...deadlineReads({ set, meeting: id }),
  ],
  decide({ args: { amendment, set, meeting: id, ...fields }, docs, actor, now, facts }) {
    const found = ownAmendment(docs, { amendment, set }, actor);
    if ('accepted' in found) return found;
    if (!isChangeable(found.body.state)) return refuse('rules.amendment_settled');
    const changed = { ...found.body, ...fields };
    const shape = shapeFault(changed);
    if (shape !== null) return shape;
    if (isSame(changed, found.body.before)) return refuse('rules.amendment_same');
    const known = docs.get(ruleSets, set);
    if (known === null) return refuse('rules.unknown_set', { set });
    // It came in time as it was, and not as it is; what was ruled on other words says nothing of these.
    const receipt = received({ docs, set: known, meeting: id, now, facts });
    const isReworded = hashOfWords(changed) !== hashOfWords(found.body);
    const again = isReworded ? { ...receipt, ruling: null } : lateAgain(found.body, receipt);
    return accept([setFields(amendments, { id: amendment, fields: { ...fields, ...again } })]);
  },
});

/** Its words stay, with what became of them. */
const withdraw = defineMutation({
  name: 'amendments.withdraw',
  args: v.strictObject(ofAmendment),
  compartment: () => COMMITTEE,
  reads: ({ amendment }) => [one(amendments, amendment)],
  decide({ args, docs, actor }) {
    const found = ownAmendment(docs, args, actor);
    if ('accepted' in found) return found;
    if (found.body.state === 'withdrawn') return accept([]);
    if (!isOpen(found.body.state)) return refuse('rules.amendment_settled');
    return accept([setFields(amendments, { id: found.id, fields: { state: 'withdrawn' } })]);
  },
});

/** Each delegation says for itself where it stands, and whether it joins the authors. */
const position = defineMutation({
  name: 'amendments.take_position',
  args: v.strictObject({
    ...ofAmendment,
    delegation: DelegationCodeSchema,
    ...positionFields,
    /** The words that were on the screen (`hashOfWords`). */
    seen: ContentHashSchema,
    /** Whoever says so saw no position of theirs: one that somebody else took meanwhile is not replaced unread. */
    isFirst: v.exactOptional(v.literal(true)),
  }),
  compartment: () => COMMITTEE,
  reads: ({ amendment, delegation }) => [
    one(amendments, amendment),
    one(amendmentPositions, amendmentPositionId({ amendment, delegation })),
    ...rightsReads([delegation]),
  ],
  facts: () => [MEMBERS_REQUEST],
  decide({ args: { amendment, set, delegation, isFirst, ...fields }, docs, actor, now, madeAt, facts }) {
    // Observers say nothing on behalf of the members.
    if (!may(actor, 'rules.propose', { delegation }) || !isStateCode(delegation))
      return refuse('access.not_allowed', { action: 'rules.propose' });
    if (!mayByRules(docs, { delegation, right: 'vote', now, facts })) return refuse('rules.no_right_to_vote');
    const found = amendmentIn(docs, { amendment, set });
    if ('accepted' in found) return found;
    if (!isOpen(found.body.state)) return refuse('rules.amendment_settled');
    if (fields.isAuthor && fields.stance !== 'support') return refuse('rules.author_supports');
    if (fields.isAuthor && found.body.consolidates.length > 0) return refuse('rules.consolidated_author');
    const id = amendmentPositionId({ amendment, delegation });
    const said = { ...fields, ...signedBy({ actor, at: madeAt }) };
    const before = docs.get(amendmentPositions, id);
    if (before !== null && isFirst === true) {
      const { stance, words, isAuthor, seen } = before.body;
      return isSameJson({ stance, words, isAuthor, seen }, fields)
        ? accept([])
        : refuse('rules.position_taken');
    }
    if (before !== null) return accept([setFields(amendmentPositions, { id, fields: said })]);
    return accept([
      create(amendmentPositions, {
        ...{ id, parent: amendment, audience: RULES_AUDIENCE, isDerived: true },
        body: { set, delegation, ...said },
      }),
    ]);
  },
});

export const amendmentsMutations = [submit, edit, withdraw, position] as const;
