import * as v from 'valibot';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { DaySchema, lastDayBegun, utcDay } from '#shared/kernel/days.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import {
  accept,
  type Decision,
  type Docs,
  defineMutation,
  type Facts,
  one,
  refuse,
  set as setFields,
  within,
} from '#shared/kernel/mutation.ts';
import { TextSchema } from '#shared/kernel/text.ts';
import { MEMBERS_REQUEST, membersFact } from '#shared/membership/members-fact.rules.ts';
import { isAboutSame, isOpen, nextToDecide } from '#shared/rules/amendments.rules.ts';
import {
  type Amendment,
  AmendmentIdSchema,
  amendmentFields,
  amendments,
  BeforeSchema,
  CountSchema,
  DECISION_MODES,
  signedBy,
  VotesSchema,
} from '#shared/rules/amendments.schemas.ts';
import { reopened } from '#shared/rules/consolidating.mutations.ts';
import { openAmendment, type Presided } from '#shared/rules/deciding.mutations.ts';
import { isInAllLanguages } from '#shared/rules/languages.rules.ts';
import { isMajority, majorityOf, quorumOf } from '#shared/rules/parameters.rules.ts';
import type { Parameters } from '#shared/rules/parameters.schemas.ts';
import { isNotPast, RULES_READS, rulesInForce } from '#shared/rules/rules.rules.ts';
import {
  ArticleIdSchema,
  articles,
  articleVersions,
  RuleSetIdSchema,
  ruleSets,
} from '#shared/rules/rules.schemas.ts';
import { changedArticle } from './changed-article.ts';
import { decidedDayFault, recordedFault, recordedReads } from './recorded.rules.ts';

const ofAmendment = { amendment: AmendmentIdSchema, set: RuleSetIdSchema };
const decided = {
  mode: v.picklist(DECISION_MODES),
  votes: v.nullable(VotesSchema),
  on: DaySchema,
  reason: v.nullable(TextSchema),
  /** The meeting that decided, and its decision: of rules in force always, of a draft where there is one. */
  meeting: v.nullable(IdSchema),
  decision: v.nullable(IdSchema),
  /** How many members were there. Null of a vote: as many as answered. */
  present: v.nullable(CountSchema),
};
type Vote = Pick<NonNullable<Amendment['outcome']>, 'mode' | 'votes' | 'on'>;
interface Decided extends Vote {
  readonly meeting: string | null;
  readonly decision: string | null;
  readonly present: number | null;
}
interface OfDecided {
  readonly amendment: string;
  readonly set: string;
  readonly meeting: string | null;
  readonly decision: string | null;
}
const reads = ({ amendment, set, ...of }: OfDecided) => [
  one(ruleSets, set),
  one(amendments, amendment),
  within(amendments, set),
  ...RULES_READS,
  ...recordedReads(of),
];

/** One that is discussed, for whoever presides, and what was decided of it rests on what it must; or why not. */
function discussed(
  docs: Docs,
  { actor, isAdopted, ...of }: OfDecided & { actor: Actor; isAdopted: boolean },
): Presided | Decision {
  const presided = openAmendment(docs, of, actor);
  if ('accepted' in presided) return presided;
  if (presided.amendment.body.state !== 'under_discussion') return refuse('rules.not_discussed');
  const { from, stage } = presided.set.body;
  if (stage === 'adopted' && from === null) return refuse('rules.already_adopted');
  const isNamed = from !== null || of.meeting !== null || of.decision !== null;
  return (isNamed ? recordedFault(docs, of, { isAdopted }) : null) ?? presided;
}

/** Why it was not decided on this day, or null. */
function dayFault(
  docs: Docs,
  { set, amendment }: Presided,
  { on, decision, now }: Pick<Decided, 'on' | 'decision'> & { now: number },
): Decision | null {
  const decided = decision === null ? null : decidedDayFault(docs, { decision, on });
  if (decided !== null) return decided;
  if (on > lastDayBegun(now)) return refuse('rules.decided_in_future', { day: on });
  // Where several were brought together afterwards, what counts is when the first of them came.
  const received = docs
    .within(amendments, set.id)
    .filter(({ id }) => id === amendment.id || amendment.body.consolidates.includes(id))
    .flatMap(({ body }) => body.takenAt ?? []);
  const first = Math.min(...received);
  const isBefore = received.length > 0 && on < utcDay(first - EARLIEST_ZONE);
  return isBefore ? refuse('rules.before_receipt', { day: utcDay(first) }) : null;
}
/** Where the day begins last. */
const EARLIEST_ZONE = 12 * 3_600_000;

/** Whether enough members were there, as far as it is known how many that is. */
function quorumFault({
  parameters,
  bound,
  present,
}: {
  parameters: Parameters | null;
  /** How many members the committee has; null where nobody knows. */
  bound: number | null;
  present: number | null;
}): Decision | null {
  const isKnown = bound !== null || parameters?.quorum?.basis === 'number';
  const quorum = isKnown ? quorumOf({ parameters, members: bound ?? 0 }) : null;
  if (present !== null && bound !== null && present > bound)
    return refuse('rules.votes_too_many', { members: bound });
  if (quorum === null) return null;
  if (present === null) return refuse('rules.present_missing', { n: quorum.value });
  return present < quorum.value ? refuse('rules.no_quorum', { n: quorum.value }) : null;
}

/** The majority that the rules in force on that day ask for, and whether it was decided as they say. */
function votingFault(
  docs: Docs,
  { set, amendment }: Presided,
  { mode, votes, on, present: counted, facts }: Decided & { facts: Facts | null },
) {
  const parameters = rulesInForce(docs, on)?.parameters ?? null;
  const found = majorityOf({ parameters, matter: 'amendments' });
  const majority = found === null ? null : { majority: found.value, article: found.article };
  const beside = docs
    .within(amendments, set.id)
    .filter(({ body }) => isOpen(body.state) && isAboutSame(body, amendment.body));
  const next = nextToDecide(beside, parameters?.voteOrder?.order ?? null);
  if (next !== null && next.id !== amendment.id) return refuse('rules.out_of_order');
  // As long as nobody is bound there is no number of members either.
  const bound = membersFact(facts, on).states.length || null;
  if (mode === 'consensus') {
    if (votes !== null) return refuse('rules.votes_without_vote');
    return quorumFault({ parameters, bound, present: counted }) ?? { majority };
  }
  // Nothing in force allows a vote: then only consensus decides.
  if (majority === null || majority.majority === 'consensus') return refuse('rules.only_consensus');
  if (votes === null || votes.members < 1) return refuse('rules.votes_missing');
  const { for: inFavour, against, abstained, members } = votes;
  if (bound !== null && bound !== members) return refuse('rules.members_differ', { n: bound });
  const answered = inFavour + against + abstained;
  // A quorum asks who is there, as when the vote was opened: whoever is there and does not answer is counted.
  const present = counted ?? answered;
  if (answered > present || present > members) return refuse('rules.votes_too_many', { members });
  return quorumFault({ parameters, bound: members, present }) ?? { majority };
}

const adopt = defineMutation({
  name: 'amendments.adopt',
  args: v.strictObject({
    ...ofAmendment,
    ...decided,
    /** What was on the screen of whoever records its adoption: its words, and the article as it stood. */
    seen: v.strictObject({
      title: amendmentFields.title,
      text: amendmentFields.text,
      number: amendmentFields.number,
      article: BeforeSchema,
    }),
    /** The first day on which it holds; null while the set is a draft. */
    from: v.nullable(DaySchema),
    /** The id of an article that it adds. */
    newArticle: v.nullable(ArticleIdSchema),
  }),
  compartment: () => COMMITTEE,
  reads: (of) => [...reads(of), within(articles, of.set), within(articleVersions, of.set)],
  facts: () => [MEMBERS_REQUEST],
  decide({ args, docs, actor, now, madeAt, facts }) {
    const { amendment, set, mode, votes, on, reason, seen, from, newArticle, meeting, decision } = args;
    const presided = discussed(docs, { ...args, actor, isAdopted: true });
    if ('accepted' in presided) return presided;
    const { title, text, number, article } = presided.amendment.body;
    if (!isSameJson({ ...seen, article: null }, { title, text, number, article: null }))
      return refuse('rules.amendment_changed');
    const stands = docs.within(articles, set).find(({ id }) => id === article)?.body ?? null;
    const shown = stands === null ? null : { title: stands.title, text: stands.text };
    if (!isSameJson(seen.article, shown)) return refuse('rules.article_changed');
    if (!isInAllLanguages(presided.amendment.body, shown)) return refuse('rules.language_missing');
    const inForceFrom = presided.set.body.from;
    if ((inForceFrom === null) !== (from === null))
      return refuse('rules.from_when', { draft: String(inForceFrom === null) });
    if (from !== null && !isNotPast(from, now)) return refuse('rules.day_passed', { day: from });
    if (from !== null && inForceFrom !== null && from < inForceFrom)
      return refuse('rules.before_force', { day: inForceFrom });
    const onDay = dayFault(docs, presided, { ...args, now });
    if (onDay !== null) return onDay;
    const voted = votingFault(docs, presided, { ...args, facts });
    if ('accepted' in voted) return voted;
    const { majority } = voted;
    if (votes !== null && majority !== null && !isMajority({ majority: majority.majority, votes }))
      return refuse('rules.majority_missing');
    const effects = changedArticle({ docs, presided, newArticle, from, on });
    if ('accepted' in effects) return effects;
    const outcome = {
      ...{ mode, votes, on, from, majority, reason, meeting, decision },
      ...(args.present === null ? {} : { present: args.present }),
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
  args: v.strictObject({
    ...ofAmendment,
    ...decided,
    /** Its words as they were on the screen. */
    seen: v.strictObject({ title: amendmentFields.title, text: amendmentFields.text }),
  }),
  compartment: () => COMMITTEE,
  reads: (of) => [...reads(of), within(articles, of.set)],
  facts: () => [MEMBERS_REQUEST],
  decide({ args, docs, actor, now, madeAt, facts }) {
    const { amendment, mode, votes, on, reason, seen, meeting, decision } = args;
    const presided = discussed(docs, { ...args, actor, isAdopted: false });
    if ('accepted' in presided) return presided;
    const { title, text } = presided.amendment.body;
    if (!isSameJson(seen, { title, text })) return refuse('rules.amendment_changed');
    const onDay = dayFault(docs, presided, { ...args, now });
    if (onDay !== null) return onDay;
    const voted = votingFault(docs, presided, { ...args, facts });
    if ('accepted' in voted) return voted;
    const { majority } = voted;
    if (votes !== null && majority !== null && isMajority({ majority: majority.majority, votes }))
      return refuse('rules.majority_reached');
    const outcome = {
      ...{ mode, votes, on, from: null, majority, reason, meeting, decision },
      ...(args.present === null ? {} : { present: args.present }),
      ...signedBy({ actor, at: madeAt }),
    };
    return accept([
      setFields(amendments, { id: amendment, fields: { state: 'rejected', outcome } }),
      ...reopened(docs, { set: args.set, amendment, now }),
    ]);
  },
});

export const adoptedAmendmentsMutations = [adopt, reject] as const;
