import * as v from 'valibot';
import { preparedAudience } from '#shared/access/scopes.ts';
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
  LABEL_REQUEST,
  one,
  refuse,
  remove,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import type { Acting } from '#shared/kernel/signed.ts';
import { TextSchema } from '#shared/kernel/text.ts';
import { mayPrepare } from './dialogue.rules.ts';
import {
  type DialogueDraft,
  DialogueDraftSchema,
  type DialogueText,
  dialogueDrafts,
  dialogueTexts,
  TEXT_MARKINGS,
  TextMarkingSchema,
  topics,
  WRITING_KINDS,
} from './dialogue.schemas.ts';
import { actFor, audienceOf, doneIf, lead, openTopic } from './open-topic.rules.ts';

const ofDraft = { draft: IdSchema, topic: IdSchema };
const readsOf = ({ draft, topic }: { draft: string; topic: string }) => [
  one(topics, topic),
  one(dialogueDrafts, draft),
];
const written = { kind: v.picklist(WRITING_KINDS), text: TextSchema, marking: TextMarkingSchema };

/** A draft of this topic that has not been given, or why not. */
function ungiven(
  docs: Docs,
  { draft, topic }: { draft: string; topic: string },
): Doc<DialogueDraft> | Decision {
  const known = docs.get(dialogueDrafts, draft);
  if (known?.parent !== topic) return refuse('dialogue.unknown_draft', { draft });
  return known.body.given === null ? known : refuse('dialogue.given_already', { draft });
}

const prepareFor = (acting: Acting, delegation: string) =>
  doneIf(mayPrepare(acting.actor, delegation), { ...acting, action: 'dialogue.answer' });

/** In one topic, among members and given to the counterpart alike: each of them goes to everybody who reads it. */
export const MOST_TEXTS = 500;

/** A text among members, or that written anew by those who wrote it. */
const prepare = defineMutation({
  name: 'dialogue.prepare',
  args: v.strictObject({ ...ofDraft, delegation: DialogueDraftSchema.entries.delegation, ...written }),
  compartment: () => COMMITTEE,
  reads: (args) => [...readsOf(args), within(dialogueDrafts, args.topic)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { draft, topic, delegation, ...fields }, docs, ...acting }) {
    const prepared = prepareFor(acting, delegation);
    if ('accepted' in prepared) return prepared;
    const under = openTopic(docs, topic);
    if ('accepted' in under) return under;
    if (docs.get(dialogueDrafts, draft) === null) {
      if (docs.within(dialogueDrafts, topic).length >= MOST_TEXTS)
        return refuse('dialogue.too_many_texts', { max: MOST_TEXTS });
      const { counterpart } = under.body;
      const body: DialogueDraft = { ...fields, delegation, given: null, prepared };
      const audience = preparedAudience({ counterpart, topic });
      return accept([create(dialogueDrafts, { id: draft, parent: topic, audience, body })]);
    }
    const known = ungiven(docs, { draft, topic });
    if ('accepted' in known) return known;
    // Nobody rewrites, or marks less strictly, what another delegation prepared.
    if (known.body.delegation !== delegation) return refuse('dialogue.unknown_draft', { draft });
    return accept([set(dialogueDrafts, { id: draft, fields })]);
  },
});

const dropDraft = defineMutation({
  name: 'dialogue.drop_draft',
  args: v.strictObject(ofDraft),
  compartment: () => COMMITTEE,
  reads: readsOf,
  decide({ args, docs, ...acting }) {
    const known = ungiven(docs, args);
    if ('accepted' in known) return known;
    const dropped = prepareFor(acting, known.body.delegation);
    if ('accepted' in dropped) return dropped;
    return accept([remove(dialogueDrafts, args.draft)]);
  },
});

/**
 * The counterpart gets a text of its own with the words that were on the screen. The draft stays where it was: who wrote
 * it, and when, is not given.
 */
const give = defineMutation({
  name: 'dialogue.give',
  args: v.strictObject({ ...ofDraft, given: IdSchema, text: TextSchema }),
  compartment: () => COMMITTEE,
  reads: readsOf,
  facts: () => [LABEL_REQUEST],
  decide({ args: { draft, topic, given, text }, docs, ...acting }) {
    const done = lead(acting);
    if ('accepted' in done) return done;
    const under = openTopic(docs, topic);
    if ('accepted' in under) return under;
    const known = ungiven(docs, { draft, topic });
    if ('accepted' in known) return known;
    const { kind, marking } = known.body;
    if (!TEXT_MARKINGS[marking].isGivable) return refuse('dialogue.members_only', { marking });
    if (!isSameJson(known.body.text, text)) return refuse('dialogue.draft_changed', { draft });
    const body: DialogueText = { kind, side: 'ours', text, marking, given: done };
    return accept([
      set(dialogueDrafts, { id: draft, fields: { given } }),
      create(dialogueTexts, { id: given, parent: topic, audience: audienceOf(under), body }),
    ]);
  },
});

/** The counterpart's own; whoever presides writes down what it handed over elsewhere. */
const contribute = defineMutation({
  name: 'dialogue.contribute',
  args: v.strictObject({ given: IdSchema, topic: IdSchema, ...written }),
  compartment: () => COMMITTEE,
  reads: ({ topic }) => [one(topics, topic), within(dialogueTexts, topic)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { given, topic, ...fields }, docs, ...acting }) {
    const under = openTopic(docs, topic);
    if ('accepted' in under) return under;
    const done = actFor(acting, { side: 'theirs', counterpart: under.body.counterpart });
    if ('accepted' in done) return done;
    if (!TEXT_MARKINGS[fields.marking].isGivable)
      return refuse('dialogue.members_only', { marking: fields.marking });
    if (docs.within(dialogueTexts, topic).length >= MOST_TEXTS)
      return refuse('dialogue.too_many_texts', { max: MOST_TEXTS });
    const body: DialogueText = { ...fields, side: 'theirs', given: done };
    return accept([create(dialogueTexts, { id: given, parent: topic, audience: audienceOf(under), body })]);
  },
});

export const textsMutations = [prepare, dropDraft, give, contribute] as const;
