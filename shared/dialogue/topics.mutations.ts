import * as v from 'valibot';
import { must } from '#shared/access/rules.ts';
import { dialogueContactsAudience } from '#shared/access/scopes.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
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
import { sideOwing } from './dialogue.rules.ts';
import {
  CounterpartSchema,
  contactFields,
  dialogueContacts,
  ofCounterpart,
  type Side,
  type Topic,
  topicFields,
  topics,
} from './dialogue.schemas.ts';
import { actFor, audienceOf, lead, openTopic } from './open-topic.rules.ts';

const openATopic = defineMutation({
  name: 'dialogue.open_topic',
  args: v.strictObject({ topic: IdSchema, counterpart: CounterpartSchema, ...topicFields }),
  compartment: () => COMMITTEE,
  reads: () => [],
  facts: () => [LABEL_REQUEST],
  decide({ args: { topic, counterpart, ...fields }, ...acting }) {
    const opened = lead(acting);
    if ('accepted' in opened) return opened;
    const body: Topic = { counterpart, ...fields, state: 'open', outcome: null, opened, closed: null };
    const parent = ofCounterpart(counterpart);
    const audience = audienceOf({ id: topic, body } as Parameters<typeof audienceOf>[0]);
    return accept([create(topics, { id: topic, parent, audience, body })]);
  },
});

const editTopic = defineMutation({
  name: 'dialogue.edit_topic',
  args: v.strictObject({ topic: IdSchema, fields: exactPartial(topicFields) }),
  compartment: () => COMMITTEE,
  reads: ({ topic }) => [one(topics, topic)],
  decide({ args: { topic, fields }, docs, actor }) {
    const problem = must(actor, 'dialogue.lead');
    if (problem !== null) return problem;
    const known = openTopic(docs, topic);
    return 'accepted' in known ? known : accept([set(topics, { id: topic, fields })]);
  },
});

/** What came of it is for both sides; from here on nothing is added. */
const closeTopic = defineMutation({
  name: 'dialogue.close_topic',
  args: v.strictObject({ topic: IdSchema, outcome: TextSchema }),
  compartment: () => COMMITTEE,
  reads: ({ topic }) => [one(topics, topic)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { topic, outcome }, docs, ...acting }) {
    const closed = lead(acting);
    if ('accepted' in closed) return closed;
    const known = openTopic(docs, topic);
    if ('accepted' in known) return known;
    const fields = { state: 'closed', outcome, closed } as const;
    return accept([set(topics, { id: topic, fields })]);
  },
});

/** Of one dialogue: a list that people ring from. */
export const MOST_CONTACTS = 100;

function contactProblem(
  acting: Acting,
  { side, of, counterpart }: { side: Side; of: string; counterpart: string },
): Decision | null {
  const named = actFor(acting, { side, counterpart });
  if ('accepted' in named) return named;
  return sideOwing(of, counterpart) === side ? null : refuse('dialogue.unknown_owner', { owner: of });
}

const ofContact = { contact: IdSchema, counterpart: CounterpartSchema };

/** Who answers for what, or that written anew. What stands of our side is read by the counterpart. */
const nameContact = defineMutation({
  name: 'dialogue.name_contact',
  args: v.strictObject({ contact: IdSchema, ...contactFields }),
  compartment: () => COMMITTEE,
  reads: ({ contact, counterpart }) => [
    one(dialogueContacts, contact),
    within(dialogueContacts, ofCounterpart(counterpart)),
  ],
  decide({ args: { contact, ...body }, docs, ...acting }) {
    const problem = contactProblem(acting, body);
    if (problem !== null) return problem;
    const { counterpart } = body;
    const parent = ofCounterpart(counterpart);
    const known = docs.get(dialogueContacts, contact);
    if (known !== null) {
      if (known.parent !== parent || known.body.side !== body.side)
        return refuse('dialogue.unknown_contact', { contact });
      return accept([set(dialogueContacts, { id: contact, fields: body })]);
    }
    if (docs.within(dialogueContacts, parent).length >= MOST_CONTACTS)
      return refuse('dialogue.too_many_contacts', { max: MOST_CONTACTS });
    const audience = dialogueContactsAudience(counterpart);
    return accept([create(dialogueContacts, { id: contact, parent, audience, body })]);
  },
});

const endContact = defineMutation({
  name: 'dialogue.end_contact',
  args: v.strictObject({ ...ofContact, side: contactFields.side }),
  compartment: () => COMMITTEE,
  reads: ({ contact }) => [one(dialogueContacts, contact)],
  decide({ args: { contact, counterpart, side }, docs, ...acting }) {
    const ended = actFor(acting, { side, counterpart });
    if ('accepted' in ended) return ended;
    const known = docs.get(dialogueContacts, contact);
    if (known === null) return accept([]);
    if (known.parent !== ofCounterpart(counterpart) || known.body.side !== side)
      return refuse('dialogue.unknown_contact', { contact });
    return accept([remove(dialogueContacts, contact)]);
  },
});

export const topicsMutations = [openATopic, editTopic, closeTopic, nameContact, endContact] as const;
