import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { saidAudience } from '#shared/access/scopes.ts';
import type { EditionStatus } from '#shared/ideal/editions.rules.ts';
import { EditionIdSchema, editions } from '#shared/ideal/ideal.schemas.ts';
import { type Actor, StateCodeSchema } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { ContentHashSchema } from '#shared/kernel/content-hash.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
import {
  accept,
  create,
  type Decision,
  type Doc,
  type Docs,
  defineMutation,
  LABEL_REQUEST,
  one,
  refuse,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { signed } from '#shared/kernel/signed.ts';
import { ReasonSchema } from '#shared/kernel/text.ts';
import { commentHash, isAdopted, isAnswerable, isOver, lastRound } from './assessment.rules.ts';
import {
  ANSWERS,
  type Comment,
  CommentIdSchema,
  commentFields,
  comments,
  issuedId,
  issuedParagraphs,
  MOST_COMMENTS,
  ParagraphIdSchema,
  RoundIdSchema,
  rounds,
  statementId,
  statements,
} from './assessment.schemas.ts';
import { stricter } from './levels.ts';

const ofComment = { comment: CommentIdSchema, edition: EditionIdSchema };

/** What a state says can be said and taken back for as long as the text is not adopted. */
function stillOpen(docs: Docs, edition: string): Decision | null {
  const known = docs.get(editions, edition);
  if (known === null) return refuse('ideal.edition_unknown', { edition });
  return isAdopted(known.body.status) ? refuse('assessment.adopted') : null;
}

/** A reservation says where it is printed; nothing else is. */
function printFault({ kind, printed }: Pick<Comment, 'kind' | 'printed'>): Decision | null {
  return (kind === 'reservation') === (printed !== null) ? null : refuse('assessment.where_printed');
}

const comment = defineMutation({
  name: 'assessment.comment',
  args: v.strictObject({
    ...ofComment,
    round: RoundIdSchema,
    paragraph: ParagraphIdSchema,
    state: StateCodeSchema,
    ...commentFields,
  }),
  compartment: () => COMMITTEE,
  reads: ({ comment: id, edition, round, paragraph, state }) => [
    one(editions, edition),
    one(comments, id),
    within(rounds, edition),
    within(comments, edition),
    one(issuedParagraphs, issuedId({ edition, paragraph })),
    one(statements, statementId({ round, state })),
  ],
  facts: () => [LABEL_REQUEST],
  decide({
    args: { comment: id, edition, round, paragraph, state, ...fields },
    docs,
    actor,
    now,
    madeAt,
    facts,
  }) {
    if (!may(actor, 'assessment.comment', { state }))
      return refuse('access.not_allowed', { action: 'assessment.comment' });
    const closed = stillOpen(docs, edition);
    if (closed !== null) return closed;
    if (docs.get(comments, id) !== null) return refuse('assessment.comment_known', { comment: id });
    const last = lastRound(docs.within(rounds, edition));
    // What was written offline may come after its round; only the next version makes it useless.
    if (last === null || last.id !== round || last.body.closed?.why === 'taken_back')
      return refuse('assessment.round_over', { until: last?.body.until ?? '' });
    const issued = docs.get(issuedParagraphs, issuedId({ edition, paragraph }));
    if (issued === null) return refuse('assessment.paragraph_unknown', { paragraph });
    const fault = printFault(fields);
    if (fault !== null) return fault;
    // Whatever else a state said, a reservation is still heard.
    const isReservation = fields.kind === 'reservation';
    const own = docs
      .within(comments, edition)
      .filter(({ body }) => body.state === state && body.withdrawn === null)
      .filter(({ body }) => (body.kind === 'reservation') === isReservation);
    if (own.length >= MOST_COMMENTS) return refuse('assessment.too_many_comments', { most: MOST_COMMENTS });
    const said = docs.get(statements, statementId({ round, state }));
    const body: Comment = {
      ...{ edition, round, paragraph, version: last.body.version ?? issued.body.version, state },
      marking: issued.body.marking,
      ...fields,
      ...signed({ actor, label: facts?.label, at: madeAt }),
      isLate: isOver(last.body, now),
      withdrawn: null,
      answer: null,
    };
    return accept([
      create(comments, { id, parent: edition, audience: saidAudience(state), body }),
      // Whoever comments does not agree as it stands.
      ...(said?.body.says === 'agrees' && !body.isLate
        ? [set(statements, { id: said.id, fields: { says: 'has_said' } })]
        : []),
    ]);
  },
});

type Of = { readonly comment: string; readonly edition: string };
const commentReads = ({ comment: id, edition }: Of) => [one(editions, edition), one(comments, id)];

function known(
  docs: Docs,
  { comment: id, edition }: Of,
  isOpen: (comment: Comment, status: EditionStatus) => boolean = (_, status) => !isAdopted(status),
): Doc<Comment> | Decision {
  const found = docs.get(comments, id);
  if (found === null || found.parent !== edition)
    return refuse('assessment.comment_unknown', { comment: id });
  const status = docs.get(editions, edition)?.body.status;
  if (status === undefined) return refuse('ideal.edition_unknown', { edition });
  return isOpen(found.body, status) ? found : refuse('assessment.adopted');
}
function own(docs: Docs, of: Of, actor: Actor): Doc<Comment> | Decision {
  const found = known(docs, of);
  if ('accepted' in found) return found;
  if (!may(actor, 'assessment.comment', { state: found.body.state }))
    return refuse('access.not_allowed', { action: 'assessment.comment' });
  return found;
}

const editComment = defineMutation({
  name: 'assessment.edit_comment',
  args: v.strictObject({ ...ofComment, ...exactPartial(commentFields).entries }),
  compartment: () => COMMITTEE,
  reads: (of) => [...commentReads(of), within(rounds, of.edition), within(issuedParagraphs, of.edition)],
  decide({ args: { comment: id, edition, ...fields }, docs, actor, now }) {
    const found = own(docs, { comment: id, edition }, actor);
    if ('accepted' in found) return found;
    if (found.body.withdrawn !== null) return refuse('assessment.comment_withdrawn');
    if (found.body.answer !== null) return refuse('assessment.comment_answered');
    const fault = printFault({ ...found.body, ...fields });
    if (fault !== null) return fault;
    const round = lastRound(docs.within(rounds, edition))?.body ?? null;
    // It came in time as it was, and not as it is. Between a round that was taken back and the next nothing is late.
    const isOut = round !== null && round.closed?.why !== 'taken_back' && isOver(round, now);
    const isLate = found.body.isLate || isOut;
    // Its new words may quote what the paragraph says now.
    const issued = docs
      .within(issuedParagraphs, edition)
      .find(({ body }) => body.of === found.body.paragraph);
    const marking = stricter(found.body.marking, issued?.body.marking ?? found.body.marking);
    return accept([set(comments, { id, fields: { ...fields, marking, ...(isLate ? { isLate } : {}) } })]);
  },
});

/** Until the text is adopted, also of a reservation, and of what was answered. */
const withdraw = defineMutation({
  name: 'assessment.withdraw_comment',
  args: v.strictObject(ofComment),
  compartment: () => COMMITTEE,
  reads: commentReads,
  facts: () => [LABEL_REQUEST],
  decide({ args, docs, actor, madeAt, facts }) {
    const found = own(docs, args, actor);
    if ('accepted' in found) return found;
    if (found.body.withdrawn !== null) return accept([]);
    const withdrawn = signed({ actor, label: facts?.label, at: madeAt });
    return accept([set(comments, { id: found.id, fields: { withdrawn } })]);
  },
});

const answer = defineMutation({
  name: 'assessment.answer_comment',
  args: v.strictObject({
    ...ofComment,
    /** Of the comment as it was read (`commentHash`). */
    seen: ContentHashSchema,
    result: v.picklist(ANSWERS),
    reason: v.nullable(ReasonSchema),
  }),
  compartment: () => COMMITTEE,
  reads: commentReads,
  facts: () => [LABEL_REQUEST],
  decide({ args: { comment: id, edition, seen, result, reason }, docs, actor, madeAt, facts }) {
    if (!may(actor, 'assessment.write')) return refuse('access.not_allowed', { action: 'assessment.write' });
    const found = known(docs, { comment: id, edition }, isAnswerable);
    if ('accepted' in found) return found;
    if (found.body.withdrawn !== null) return refuse('assessment.comment_withdrawn');
    if (commentHash(found.body) !== seen) return refuse('assessment.comment_changed');
    if (result !== 'accepted' && reason === null) return refuse('ideal.reason_missing');
    const given = { result, reason, ...signed({ actor, label: facts?.label, at: madeAt }) };
    return accept([set(comments, { id, fields: { answer: given } })]);
  },
});

export const commentsMutations = [comment, editComment, withdraw, answer] as const;
