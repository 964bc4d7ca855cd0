import * as v from 'valibot';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import {
  accept,
  create,
  type Decision,
  type Doc,
  type Docs,
  defineMutation,
  type Effect,
  one,
  refuse,
  set as setFields,
  within,
} from '#shared/kernel/mutation.ts';
import { takenAt } from '#shared/kernel/signed.ts';
import { TextSchema } from '#shared/kernel/text.ts';
import { DateSchema } from '#shared/meetings/meetings.schemas.ts';
import { amendmentIn } from './amendments.mutations.ts';
import { inVotingOrder, isAboutSame, isOpen } from './amendments.rules.ts';
import {
  type Amendment,
  AmendmentIdSchema,
  amendmentFields,
  amendments,
  DECISION_MODES,
  signedBy,
  VotesSchema,
} from './amendments.schemas.ts';
import { articlesNamed, isMajority, majorityOf } from './parameters.rules.ts';
import { isNotPast, orderAfter, RULES_READS, rulesInForce } from './rules.rules.ts';
import {
  type Article,
  ArticleIdSchema,
  articles,
  articleVersionId,
  articleVersions,
  RULES_AUDIENCE,
  type RuleSet,
  RuleSetIdSchema,
  ruleSets,
} from './rules.schemas.ts';
import { presidedSet } from './sets.mutations.ts';

const ofAmendment = { amendment: AmendmentIdSchema, set: RuleSetIdSchema };
type Of = { readonly amendment: string; readonly set: string };
const reads = ({ amendment, set }: Of) => [one(ruleSets, set), one(amendments, amendment)];

interface Presided {
  readonly set: Doc<RuleSet>;
  readonly amendment: Doc<Amendment>;
}

/** Both, for whoever presides, while nothing was decided about it; or why not. */
function openAmendment(docs: Docs, of: Of, actor: Actor): Presided | Decision {
  const set = presidedSet(docs, of.set, actor);
  if ('accepted' in set) return set;
  const amendment = amendmentIn(docs, of);
  if ('accepted' in amendment) return amendment;
  return isOpen(amendment.body.state) ? { set, amendment } : refuse('rules.amendment_settled');
}

/** Of one that came late, whether it is discussed all the same. */
const rule = defineMutation({
  name: 'amendments.rule_on_late',
  args: v.strictObject({ ...ofAmendment, isAdmissible: v.boolean(), reason: v.nullable(TextSchema) }),
  compartment: () => COMMITTEE,
  reads,
  decide({ args: { isAdmissible, reason, ...of }, docs, actor, madeAt }) {
    const found = openAmendment(docs, of, actor);
    if ('accepted' in found) return found;
    if (!found.amendment.body.isLate) return refuse('rules.not_late');
    if (!isAdmissible && reason === null) return refuse('rules.reason_missing');
    const ruling = { isAdmissible, reason, ...signedBy({ actor, at: madeAt }) };
    const state = isAdmissible ? 'admissible' : 'submitted';
    return accept([setFields(amendments, { id: of.amendment, fields: { ruling, state } })]);
  },
});

/** From now on its authors do not change its words: what is discussed is what is decided. */
const discuss = defineMutation({
  name: 'amendments.discuss',
  args: v.strictObject(ofAmendment),
  compartment: () => COMMITTEE,
  reads,
  decide({ args, docs, actor }) {
    const found = openAmendment(docs, args, actor);
    if ('accepted' in found) return found;
    if (found.amendment.body.state === 'submitted') return refuse('rules.not_admissible');
    return accept([setFields(amendments, { id: args.amendment, fields: { state: 'under_discussion' } })]);
  },
});

export const MOST_ORDERED = 50;

const putInOrder = defineMutation({
  name: 'amendments.put_in_order',
  args: v.strictObject({
    set: RuleSetIdSchema,
    /** The first to be decided first: those on one article. */
    amendments: v.pipe(v.array(AmendmentIdSchema), v.minLength(1), v.maxLength(MOST_ORDERED)),
  }),
  compartment: () => COMMITTEE,
  reads: ({ set, amendments: ids }) => [one(ruleSets, set), ...ids.map((id) => one(amendments, id))],
  decide({ args: { set, amendments: ids }, docs, actor }) {
    const known = presidedSet(docs, set, actor);
    if ('accepted' in known) return known;
    const effects: Effect[] = [];
    let first: Amendment | null = null;
    for (const [at, id] of ids.entries()) {
      const found = amendmentIn(docs, { amendment: id, set });
      if ('accepted' in found) return found;
      first ??= found.body;
      if (!isAboutSame(first, found.body)) return refuse('rules.other_article');
      effects.push(setFields(amendments, { id, fields: { place: at + 1 } }));
    }
    return accept(effects);
  },
});

/** One text from several: each keeps its own, and says into which it went. */
const consolidate = defineMutation({
  name: 'amendments.consolidate',
  args: v.strictObject({
    ...ofAmendment,
    of: v.pipe(v.array(AmendmentIdSchema), v.minLength(2), v.maxLength(MOST_ORDERED)),
    ...amendmentFields,
  }),
  compartment: () => COMMITTEE,
  reads: ({ amendment, set, of }) => [
    one(ruleSets, set),
    one(amendments, amendment),
    ...of.map((id) => one(amendments, id)),
  ],
  decide({ args: { amendment, set, of, ...fields }, docs, actor, now, madeAt, facts }) {
    const known = presidedSet(docs, set, actor);
    if ('accepted' in known) return known;
    if (docs.get(amendments, amendment) !== null) return refuse('rules.amendment_known', { amendment });
    const found: Doc<Amendment>[] = [];
    for (const id of of) {
      const each = openAmendment(docs, { amendment: id, set }, actor);
      if ('accepted' in each) return each;
      if (each.amendment.body.state === 'submitted') return refuse('rules.not_admissible');
      found.push(each.amendment);
    }
    const [first] = found;
    if (first === undefined) return refuse('rules.unknown_amendment', { amendment });
    if (!found.every(({ body }) => isAboutSame(first.body, body))) return refuse('rules.other_article');
    if (fields.text === null || fields.title === null)
      return refuse('rules.amendment_incomplete', { kind: 'replace' });
    const isAdded = first.body.kind === 'add';
    if (isAdded && fields.number === null) return refuse('rules.amendment_incomplete', { kind: 'add' });
    const before = found.find(({ body }) => body.before !== null)?.body.before ?? null;
    const body: Amendment = {
      ...fields,
      number: isAdded ? fields.number : null,
      ...{ kind: isAdded ? 'add' : 'replace', article: first.body.article, after: first.body.after, before },
      authors: [...new Set(found.flatMap((each) => each.body.authors))],
      ...signedBy({ actor, at: madeAt }),
      ...{ takenAt: takenAt({ facts, now }), deadline: null, isLate: false, state: 'under_discussion' },
      ...{ ruling: null, place: null, consolidates: of, into: null, outcome: null },
    };
    return accept([
      create(amendments, { id: amendment, parent: set, audience: RULES_AUDIENCE, body }),
      ...of.map((id) =>
        setFields(amendments, { id, fields: { state: 'consolidated' as const, into: amendment } }),
      ),
    ]);
  },
});

const decided = {
  mode: v.picklist(DECISION_MODES),
  votes: v.nullable(VotesSchema),
  on: DateSchema,
  reason: v.nullable(TextSchema),
};
type Vote = Pick<NonNullable<Amendment['outcome']>, 'mode' | 'votes' | 'on'>;

/** The majority that the rules ask for, and whether the vote could be held as it was. */
function votingFault(docs: Docs, { set, amendment }: Presided, vote: Vote) {
  const parameters = rulesInForce(docs, vote.on)?.parameters ?? null;
  const found = majorityOf({ parameters, matter: 'amendments' });
  const majority = found === null ? null : { majority: found.value, article: found.article };
  if (vote.mode === 'consensus')
    return vote.votes === null ? { majority } : refuse('rules.votes_without_vote');
  // Nothing in force allows a vote: then only consensus decides.
  if (majority === null || majority.majority === 'consensus') return refuse('rules.only_consensus');
  if (vote.votes === null) return refuse('rules.votes_missing');
  const { for: inFavour, against, abstained, members } = vote.votes;
  if (inFavour + against + abstained > members) return refuse('rules.votes_too_many', { members });
  const before = inVotingOrder(
    docs
      .within(amendments, set.id)
      .filter(({ body }) => isOpen(body.state) && isAboutSame(body, amendment.body) && body.place !== null),
  ).find(({ body }) => (body.place ?? 0) < (amendment.body.place ?? Number.MAX_SAFE_INTEGER));
  return before !== undefined && before.id !== amendment.id ? refuse('rules.out_of_order') : { majority };
}

const decidingReads = (of: Of) => [...reads(of), ...RULES_READS, within(amendments, of.set)];

/** The article as it reads from then on, and the version that says so for ever. */
function changedArticle({
  docs,
  presided: { set, amendment },
  newArticle,
  from,
  on,
}: {
  docs: Docs;
  presided: Presided;
  newArticle: string | null;
  from: string | null;
  on: string;
}): readonly Effect[] | Decision {
  const { kind, article, after, title, text, number } = amendment.body;
  const known = docs.within(articles, set.id);
  const version = (id: string, body: Article) =>
    create(articleVersions, {
      id: articleVersionId(id, body.version),
      parent: set.id,
      audience: RULES_AUDIENCE,
      body: { ...body, set: set.id, article: id, from, amendment: amendment.id, on },
    });
  if (kind === 'add') {
    if (newArticle === null || text === null || title === null || number === null)
      return refuse('rules.amendment_incomplete', { kind });
    if (known.some(({ id }) => id === newArticle))
      return refuse('rules.article_known', { article: newArticle });
    const order = orderAfter(known, after);
    const body = { number, order, title, text, version: 1, isRemoved: false };
    return [
      create(articles, { id: newArticle, parent: set.id, audience: RULES_AUDIENCE, body }),
      version(newArticle, body),
    ];
  }
  const found = known.find(({ id }) => id === article);
  if (found === undefined || found.body.isRemoved)
    return refuse('rules.unknown_article', { article: article ?? '' });
  const isRemoved = kind === 'delete';
  if (isRemoved && articlesNamed(set.body.parameters).includes(found.id))
    return refuse('rules.article_named');
  const fields = isRemoved
    ? { isRemoved, version: found.body.version + 1 }
    : { title: title ?? found.body.title, text: text ?? found.body.text, version: found.body.version + 1 };
  return [setFields(articles, { id: found.id, fields }), version(found.id, { ...found.body, ...fields })];
}

const adopt = defineMutation({
  name: 'amendments.adopt',
  args: v.strictObject({
    ...ofAmendment,
    ...decided,
    /** The text on the screen of whoever records its adoption. */
    seen: v.strictObject({ title: amendmentFields.title, text: amendmentFields.text }),
    /** The first day on which it holds; null while the set is a draft. */
    from: v.nullable(DateSchema),
    /** The id of an article that it adds. */
    newArticle: v.nullable(ArticleIdSchema),
  }),
  compartment: () => COMMITTEE,
  reads: (of) => [...decidingReads(of), within(articles, of.set)],
  decide({
    args: { amendment, set, mode, votes, on, reason, seen, from, newArticle },
    docs,
    actor,
    now,
    madeAt,
  }) {
    const presided = openAmendment(docs, { amendment, set }, actor);
    if ('accepted' in presided) return presided;
    const { body } = presided.amendment;
    if (body.state !== 'under_discussion') return refuse('rules.not_discussed');
    if (!isSameJson(seen, { title: body.title, text: body.text })) return refuse('rules.amendment_changed');
    const inForceFrom = presided.set.body.from;
    if (presided.set.body.stage === 'adopted' && inForceFrom === null) return refuse('rules.already_adopted');
    if ((inForceFrom === null) !== (from === null))
      return refuse('rules.from_when', { draft: String(inForceFrom === null) });
    if (from !== null && !isNotPast(from, now)) return refuse('rules.day_passed', { day: from });
    if (from !== null && inForceFrom !== null && from < inForceFrom)
      return refuse('rules.before_force', { day: inForceFrom });
    const voted = votingFault(docs, presided, { mode, votes, on });
    if ('accepted' in voted) return voted;
    const { majority } = voted;
    if (votes !== null && majority !== null && !isMajority({ majority: majority.majority, votes }))
      return refuse('rules.majority_missing');
    const effects = changedArticle({ docs, presided, newArticle, from, on });
    if ('accepted' in effects) return effects;
    const outcome = {
      ...{ mode, votes, on, from, majority, reason },
      ...signedBy({ actor, at: madeAt }),
    };
    return accept([
      setFields(amendments, { id: amendment, fields: { state: 'adopted', outcome } }),
      ...effects,
    ]);
  },
});

const reject = defineMutation({
  name: 'amendments.reject',
  args: v.strictObject({ ...ofAmendment, ...decided }),
  compartment: () => COMMITTEE,
  reads: decidingReads,
  decide({ args: { amendment, set, mode, votes, on, reason }, docs, actor, madeAt }) {
    const presided = openAmendment(docs, { amendment, set }, actor);
    if ('accepted' in presided) return presided;
    if (presided.amendment.body.state !== 'under_discussion') return refuse('rules.not_discussed');
    const voted = votingFault(docs, presided, { mode, votes, on });
    if ('accepted' in voted) return voted;
    const { majority } = voted;
    if (votes !== null && majority !== null && isMajority({ majority: majority.majority, votes }))
      return refuse('rules.majority_reached');
    const outcome = {
      ...{ mode, votes, on, from: null, majority, reason },
      ...signedBy({ actor, at: madeAt }),
    };
    return accept([setFields(amendments, { id: amendment, fields: { state: 'rejected', outcome } })]);
  },
});

export const decidingMutations = [rule, discuss, putInOrder, consolidate, adopt, reject] as const;
