import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { feedbackAudience } from '#shared/access/scopes.ts';
import { issuedParagraphs, paragraphs } from '#shared/assessment/assessment.schemas.ts';
import { linkOfReleased } from '#shared/contributions/release.mutations.ts';
import { ratedPanelId, ratedPanels } from '#shared/figures/figures.schemas.ts';
import { isOut } from '#shared/ideal/editions.rules.ts';
import { EditionIdSchema, editions, requirements } from '#shared/ideal/ideal.schemas.ts';
import { releasedItems, releaseId } from '#shared/ideal/released.schemas.ts';
import { type Actor, StateCodeSchema } from '#shared/kernel/actor.ts';
import { COMMITTEE, stateCompartment } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Doc,
  type Docs,
  defineMutation,
  forward,
  LABEL_REQUEST,
  one,
  refuse,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { signed } from '#shared/kernel/signed.ts';
import { ReasonSchema, TextSchema } from '#shared/kernel/text.ts';
import {
  type FeedbackNote,
  feedbackNoteId,
  feedbackNotes,
  feedbackQuestions,
  MOST_IN_MESSAGE,
  MOST_USES,
} from './feedback.schemas.ts';
import { askedOf, type OfNote, usesOf } from './note.rules.ts';

/** The state's own mutation that hears what came of what it gave. */
const RECEIVE = 'feedback.receive';

const ofNote = { edition: EditionIdSchema, state: StateCodeSchema };

/** The analysts add a word of their own if they wish. What it says of the links is the server's to find: they may read none. */
const send = defineMutation({
  name: 'feedback.send',
  args: v.strictObject({ ...ofNote, words: v.nullable(TextSchema) }),
  compartment: () => COMMITTEE,
  reads: ({ edition, state }) => [
    one(editions, edition),
    one(feedbackNotes, feedbackNoteId({ edition, state })),
    within(requirements, edition),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { edition, state, words }, docs, actor, madeAt, facts }) {
    if (!may(actor, 'assessment.write')) return refuse('access.not_allowed', { action: 'assessment.write' });
    const known = docs.get(editions, edition);
    if (known === null) return refuse('ideal.edition_unknown', { edition });
    const { status } = known.body;
    if (!isOut(status)) return refuse('ideal.edition_elsewhere', { status });
    const id = feedbackNoteId({ edition, state });
    if (docs.get(feedbackNotes, id) !== null) return refuse('feedback.sent_already');
    const body: FeedbackNote = {
      ...{ edition, state, uses: [] },
      asked: askedOf(docs, { edition, state }),
      words,
      sent: signed({ actor, label: facts?.label, at: madeAt }),
      acknowledged: null,
    };
    return accept([
      create(feedbackNotes, { id, parent: edition, audience: feedbackAudience(state), body }),
      forward({ compartment: COMMITTEE, name: 'feedback.fill', args: { edition, state } }),
    ]);
  },
});

/**
 * From the links of the text and the figures. The note names what the text cites, as all who write it know: of the items
 * that only count in a figure, the state alone hears which they are.
 */
const fill = defineMutation({
  name: 'feedback.fill',
  internal: true,
  args: v.strictObject(ofNote),
  compartment: () => COMMITTEE,
  reads: ({ edition, state }) => [
    one(editions, edition),
    one(feedbackNotes, feedbackNoteId({ edition, state })),
    one(ratedPanels, ratedPanelId({ edition, state })),
    within(requirements, edition),
    within(releasedItems, releaseId({ edition, state })),
    within(paragraphs, edition),
    within(issuedParagraphs, edition),
  ],
  decide({ args: { edition, state }, docs }) {
    const note = docs.get(feedbackNotes, feedbackNoteId({ edition, state }));
    const editionTitle = docs.get(editions, edition)?.body.title;
    if (note === null || editionTitle === undefined) return accept([]);
    const { cited, counted } = usesOf(docs, { edition, state });
    const uses = [...cited, ...counted];
    const parts = Array.from({ length: Math.max(1, Math.ceil(uses.length / MOST_IN_MESSAGE)) }, (_, at) =>
      uses.slice(at * MOST_IN_MESSAGE, (at + 1) * MOST_IN_MESSAGE),
    );
    return accept([
      set(feedbackNotes, { id: note.id, fields: { uses: cited.slice(0, MOST_USES) } }),
      ...parts.map((part, at) =>
        forward({
          compartment: stateCompartment(state),
          name: RECEIVE,
          args: {
            ...{ edition, editionTitle, state, isFirst: at === 0 },
            uses: part.map(({ item, ...use }) => ({ link: linkOfReleased(item), ...use })),
          },
        }),
      ),
    ]);
  },
});

function noteFor({
  docs,
  actor,
  args,
}: {
  docs: Docs;
  actor: Actor;
  args: OfNote;
}): Doc<FeedbackNote> | Decision {
  if (!may(actor, 'feedback.answer', { state: args.state }))
    return refuse('access.not_allowed', { action: 'feedback.answer' });
  return docs.get(feedbackNotes, feedbackNoteId(args)) ?? refuse('feedback.note_unknown');
}
const noteReads = (of: OfNote) => [one(feedbackNotes, feedbackNoteId(of))];

const acknowledge = defineMutation({
  name: 'feedback.acknowledge',
  args: v.strictObject(ofNote),
  compartment: () => COMMITTEE,
  reads: noteReads,
  facts: () => [LABEL_REQUEST],
  decide({ args, docs, actor, madeAt, facts }) {
    const note = noteFor({ docs, actor, args });
    if ('accepted' in note) return note;
    if (note.body.acknowledged !== null) return accept([]);
    const acknowledged = signed({ actor, label: facts?.label, at: madeAt });
    return accept([set(feedbackNotes, { id: note.id, fields: { acknowledged } })]);
  },
});

const question = defineMutation({
  name: 'feedback.question',
  args: v.strictObject({ question: IdSchema, ...ofNote, text: ReasonSchema }),
  compartment: () => COMMITTEE,
  reads: (args) => [...noteReads(args), one(feedbackQuestions, args.question)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { question: id, edition, state, text }, docs, actor, madeAt, facts }) {
    const note = noteFor({ docs, actor, args: { edition, state } });
    if ('accepted' in note) return note;
    if (docs.get(feedbackQuestions, id) !== null) return refuse('feedback.question_known', { question: id });
    const asked = {
      edition,
      state,
      text,
      ...signed({ actor, label: facts?.label, at: madeAt }),
      answer: null,
    };
    return accept([
      create(feedbackQuestions, { id, parent: note.id, audience: feedbackAudience(state), body: asked }),
    ]);
  },
});

const answerQuestion = defineMutation({
  name: 'feedback.answer_question',
  args: v.strictObject({ question: IdSchema, text: ReasonSchema }),
  compartment: () => COMMITTEE,
  reads: ({ question: id }) => [one(feedbackQuestions, id)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { question: id, text }, docs, actor, madeAt, facts }) {
    if (!may(actor, 'assessment.write')) return refuse('access.not_allowed', { action: 'assessment.write' });
    const known = docs.get(feedbackQuestions, id);
    if (known === null) return refuse('feedback.question_unknown', { question: id });
    if (known.body.answer !== null && known.body.answer.text !== text)
      return refuse('feedback.answered_already');
    if (known.body.answer !== null) return accept([]);
    const answer = { text, ...signed({ actor, label: facts?.label, at: madeAt }) };
    return accept([set(feedbackQuestions, { id, fields: { answer } })]);
  },
});

export const notesMutations = [send, fill, acknowledge, question, answerQuestion] as const;
