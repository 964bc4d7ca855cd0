import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Docs,
  defineMutation,
  LABEL_REQUEST,
  one,
  refuse,
  remove,
  set,
} from '#shared/kernel/mutation.ts';
import { DelegationCodeSchema } from '#shared/kernel/scalars.ts';
import { signedAt } from '#shared/kernel/signed.ts';
import { TextSchema } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { MEMBERS_REQUEST } from '#shared/membership/members-fact.rules.ts';
import { mayByRules, rightsReads } from '#shared/rules/rights.rules.ts';
import { DECIDED, decisions } from './decisions.schemas.ts';
import {
  CLOSED,
  closingId,
  minutesClosings,
  minutesOf,
  VOICE_KINDS,
  VOICE_RIGHTS,
  type Voice,
  voiceId,
  voices,
} from './voices.schemas.ts';

const ofVoice = {
  decision: IdSchema,
  /** Of the decision; null for one that is of none. */
  meeting: v.nullable(IdSchema),
  kind: v.picklist(VOICE_KINDS),
  delegation: DelegationCodeSchema,
} as const;
interface OfVoice {
  readonly decision: string;
  readonly meeting: string | null;
  readonly kind: Voice['kind'];
  readonly delegation: string;
}
const readsOf = (args: OfVoice) => [
  one(decisions, args.decision),
  one(voices, voiceId(args)),
  one(minutesClosings, closingId(minutesOf(args))),
];

/** Why nothing is put on record beside this decision, or null. */
function problemOf({ docs, args: { decision, meeting } }: { docs: Docs; args: OfVoice }): Decision | null {
  const known = docs.get(decisions, decision);
  if (known === null || known.parent !== meeting) return refuse('decisions.unknown_decision', { decision });
  if (known.body.state !== 'adopted') return refuse('decisions.nothing_adopted');
  const closed = docs.get(minutesClosings, closingId(minutesOf({ meeting, decision })));
  return closed === null ? null : refuse('decisions.minutes_closed');
}

/** One of each kind for each delegation; until the minutes are closed its people may write it anew. */
const say = defineMutation({
  name: 'decisions.say',
  args: v.strictObject({ ...ofVoice, text: v.nullable(TextSchema) }),
  compartment: () => COMMITTEE,
  reads: (args) => [...readsOf(args), ...rightsReads([args.delegation])],
  facts: () => [LABEL_REQUEST, MEMBERS_REQUEST],
  decide({ args, docs, actor, now, madeAt, facts }) {
    const { decision, kind, delegation, text } = args;
    if (!may(actor, 'decisions.voice', { delegation }))
      return refuse('access.not_allowed', { action: 'decisions.voice' });
    const right = VOICE_RIGHTS[kind];
    if (!mayByRules(docs, { delegation, right, now, facts }))
      return refuse(right === 'vote' ? 'rules.no_right_to_vote' : 'rules.no_right_to_speak');
    const problem = problemOf({ docs, args });
    if (problem !== null) return problem;
    if (text === null && kind !== 'abstention') return refuse('decisions.voice_empty');
    const id = voiceId(args);
    const body: Voice = {
      ...{ delegation, kind, text },
      ...signedAt({ actor, facts, now, madeAt }),
    };
    return accept([
      docs.get(voices, id) === null
        ? create(voices, { id, parent: decision, audience: DECIDED, body, isDerived: true })
        : set(voices, { id, fields: body }),
    ]);
  },
});

const unsay = defineMutation({
  name: 'decisions.unsay',
  args: v.strictObject(ofVoice),
  compartment: () => COMMITTEE,
  reads: readsOf,
  decide({ args, docs, actor }) {
    if (!may(actor, 'decisions.voice', { delegation: args.delegation }))
      return refuse('access.not_allowed', { action: 'decisions.voice' });
    const problem = problemOf({ docs, args });
    if (problem !== null) return problem;
    const known = docs.get(voices, voiceId(args));
    return accept(known === null ? [] : [remove(voices, known.id)]);
  },
});

/** From here on nothing is put on record, and nothing that is on record changes. */
const closeMinutes = defineMutation({
  name: 'decisions.close_minutes',
  args: v.strictObject({ of: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ of }) => [one(meetings, of), one(decisions, of), one(minutesClosings, closingId(of))],
  facts: () => [LABEL_REQUEST],
  decide({ args: { of }, docs, actor, now, madeAt, facts }) {
    if (!may(actor, 'decisions.edit')) return refuse('access.not_allowed', { action: 'decisions.edit' });
    const decision = docs.get(decisions, of);
    const isKnown = docs.get(meetings, of) !== null || (decision !== null && decision.parent === null);
    if (!isKnown) return refuse('decisions.no_minutes', { of });
    const id = closingId(of);
    if (docs.get(minutesClosings, id) !== null) return accept([]);
    const body = { of, ...signedAt({ actor, facts, now, madeAt }) };
    return accept([create(minutesClosings, { id, parent: of, audience: CLOSED, body, isDerived: true })]);
  },
});

export const voicesMutations = [say, unsay, closeMinutes] as const;
