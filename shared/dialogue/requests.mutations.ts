import * as v from 'valibot';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
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
import { TextSchema } from '#shared/kernel/text.ts';
import { isToAnswer, mayWithdraw, otherSide, sideOwing } from './dialogue.rules.ts';
import {
  type DialogueRequest,
  dialogueRequests,
  requestFields,
  type Topic,
  topics,
} from './dialogue.schemas.ts';
import { actFor, answerFor, audienceOf, dayFault, openTopic } from './open-topic.rules.ts';

const ofRequest = { request: IdSchema, topic: IdSchema };
type OfRequest = { readonly request: string; readonly topic: string };
const readsOf = ({ request, topic }: OfRequest) => [one(topics, topic), one(dialogueRequests, request)];

/** The request as long as its answer is owed, with its topic, or why not. */
function owed(
  docs: Docs,
  { request, topic }: OfRequest,
  isOwed = (known: DialogueRequest, _counterpart: string) => known.state === 'open',
): { topic: Doc<Topic>; known: DialogueRequest } | Decision {
  const under = openTopic(docs, topic);
  if ('accepted' in under) return under;
  const known = docs.get(dialogueRequests, request);
  if (known?.parent !== topic) return refuse('dialogue.unknown_request', { request });
  if (!isOwed(known.body, under.body.counterpart))
    return refuse('dialogue.request_over', { state: known.body.state });
  return { topic: under, known: known.body };
}

/** In one topic, the answered and the withdrawn ones too: each of them goes to everybody who reads it. */
export const MOST_REQUESTS = 500;

/** Who owes the answer says which side asks. */
const ask = defineMutation({
  name: 'dialogue.ask',
  args: v.strictObject({ ...ofRequest, ...requestFields }),
  compartment: () => COMMITTEE,
  reads: ({ topic }) => [one(topics, topic), within(dialogueRequests, topic)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { request, topic, ...fields }, docs, ...acting }) {
    const known = openTopic(docs, topic);
    if ('accepted' in known) return known;
    const { counterpart } = known.body;
    const owing = sideOwing(fields.owner, counterpart);
    if (owing === null) return refuse('dialogue.unknown_owner', { owner: fields.owner });
    const side = otherSide(owing);
    const asked = actFor(acting, { side, counterpart });
    if ('accepted' in asked) return asked;
    const fault = dayFault(fields.due);
    if (fault !== null) return fault;
    if (docs.within(dialogueRequests, topic).length >= MOST_REQUESTS)
      return refuse('dialogue.too_many_requests', { max: MOST_REQUESTS });
    const body: DialogueRequest = {
      ...{ ...fields, side, asked },
      ...{ state: 'open', answer: null, answered: null, withdrawn: null },
    };
    return accept([
      create(dialogueRequests, { id: request, parent: topic, audience: audienceOf(known), body }),
    ]);
  },
});

const answer = defineMutation({
  name: 'dialogue.answer',
  args: v.strictObject({ ...ofRequest, text: TextSchema }),
  compartment: () => COMMITTEE,
  reads: readsOf,
  facts: () => [LABEL_REQUEST],
  decide({ args, docs, ...acting }) {
    const isOwed = (known: DialogueRequest, counterpart: string) =>
      known.state === 'open' || isToAnswer(acting.actor, known, counterpart);
    const found = owed(docs, args, isOwed);
    if ('accepted' in found) return found;
    const { counterpart } = found.topic.body;
    const answered = answerFor(acting, { owner: found.known.owner, counterpart });
    if ('accepted' in answered) return answered;
    const fields = { state: 'answered', answer: args.text, answered } as const;
    return accept([set(dialogueRequests, { id: args.request, fields })]);
  },
});

const withdrawRequest = defineMutation({
  name: 'dialogue.withdraw_request',
  args: v.strictObject(ofRequest),
  compartment: () => COMMITTEE,
  reads: readsOf,
  facts: () => [LABEL_REQUEST],
  decide({ args, docs, ...acting }) {
    const found = owed(docs, args);
    if ('accepted' in found) return found;
    const { counterpart } = found.topic.body;
    const { side } = found.known;
    const withdrawn = actFor(acting, { side, counterpart });
    if ('accepted' in withdrawn) return withdrawn;
    if (!mayWithdraw(acting.actor, found.known, counterpart))
      return refuse('access.not_allowed', { action: 'dialogue.answer' });
    const fields = { state: 'withdrawn', withdrawn } as const;
    return accept([set(dialogueRequests, { id: args.request, fields })]);
  },
});

export const requestsMutations = [ask, answer, withdrawRequest] as const;
