import * as v from 'valibot';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
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
import { TextSchema, textUpTo } from '#shared/kernel/text.ts';
import { isAgreed, isItemToAnswer, mayAgree, otherSide } from './dialogue.rules.ts';
import {
  type JointItem,
  jointItemFields,
  jointItems,
  SideSchema,
  type Topic,
  topics,
} from './dialogue.schemas.ts';
import { actFor, audienceOf, dayFault, openTopic } from './open-topic.rules.ts';

export const ofItem = { item: IdSchema, topic: IdSchema };
type OfItem = { readonly item: string; readonly topic: string };
export const readsOfItem = ({ item, topic }: OfItem) => [one(topics, topic), one(jointItems, item)];

/** A joint item of this topic, where the act goes on from how it stands, or why not. */
export function itemIn(
  docs: Docs,
  { item, topic }: OfItem,
  isThere: (known: JointItem, counterpart: string) => boolean,
): { topic: Doc<Topic>; known: JointItem } | Decision {
  const under = openTopic(docs, topic);
  if ('accepted' in under) return under;
  const known = docs.get(jointItems, item);
  if (known?.parent !== topic) return refuse('dialogue.unknown_item', { item });
  if (!isThere(known.body, under.body.counterpart))
    return refuse('dialogue.item_not_there', { state: known.body.state });
  return { topic: under, known: known.body };
}

/** In one topic, the declined and the taken ones too. */
export const MOST_ITEMS = 200;

const propose = defineMutation({
  name: 'dialogue.propose_item',
  args: v.strictObject({ ...ofItem, side: SideSchema, ...jointItemFields }),
  compartment: () => COMMITTEE,
  reads: ({ topic }) => [one(topics, topic), within(jointItems, topic)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { item, topic, side, ...fields }, docs, ...acting }) {
    const under = openTopic(docs, topic);
    if ('accepted' in under) return under;
    const proposed = actFor(acting, { side, counterpart: under.body.counterpart });
    if ('accepted' in proposed) return proposed;
    if (docs.within(jointItems, topic).length >= MOST_ITEMS)
      return refuse('dialogue.too_many_items', { max: MOST_ITEMS });
    const body: JointItem = {
      ...{ ...fields, side, proposed },
      ...{ state: 'proposed', answer: null, answered: null, taken: null },
    };
    return accept([create(jointItems, { id: item, parent: topic, audience: audienceOf(under), body })]);
  },
});

/**
 * By the other side than the one that proposes it. Of a counterpart that is not here whoever presides writes down that it
 * declines, which it can say over; that it agrees to what they propose, it says itself.
 */
const answerItem = defineMutation({
  name: 'dialogue.answer_item',
  args: v.strictObject({
    ...ofItem,
    state: v.picklist(['agreed', 'declined']),
    text: v.nullable(TextSchema),
  }),
  compartment: () => COMMITTEE,
  reads: readsOfItem,
  facts: () => [LABEL_REQUEST],
  decide({ args, docs, ...acting }) {
    const isToAnswer = (known: JointItem, counterpart: string) =>
      known.state === 'proposed' || isItemToAnswer(acting.actor, known, counterpart);
    const found = itemIn(docs, args, isToAnswer);
    if ('accepted' in found) return found;
    const { counterpart } = found.topic.body;
    const answered = actFor(acting, { side: otherSide(found.known.side), counterpart });
    if ('accepted' in answered) return answered;
    const { state, text, item } = args;
    if (state === 'agreed' && !mayAgree(acting.actor, found.known, counterpart))
      return refuse('dialogue.agrees_itself', { counterpart });
    if (state === 'declined' && text === null) return refuse('dialogue.reason_missing');
    const fields = { state, answer: text, answered };
    return accept([set(jointItems, { id: item, fields })]);
  },
});

/** Into an agenda of the counterpart, which only it has: where and when it will stand there. */
const takeThere = defineMutation({
  name: 'dialogue.take_there',
  args: v.strictObject({ ...ofItem, where: textUpTo(300), day: v.nullable(WrittenDaySchema) }),
  compartment: () => COMMITTEE,
  reads: readsOfItem,
  facts: () => [LABEL_REQUEST],
  decide({ args: { where, day, ...args }, docs, ...acting }) {
    const found = itemIn(docs, args, isAgreed);
    if ('accepted' in found) return found;
    const { counterpart } = found.topic.body;
    const done = actFor(acting, { side: 'theirs', counterpart });
    if ('accepted' in done) return done;
    if (found.known.agenda !== 'theirs') return refuse('dialogue.other_agenda');
    const fault = dayFault(day);
    if (fault !== null) return fault;
    const taken = { meeting: null, item: null, where, day, done };
    return accept([set(jointItems, { id: args.item, fields: { state: 'taken', taken } })]);
  },
});

export const itemsMutations = [propose, answerItem, takeThere] as const;
