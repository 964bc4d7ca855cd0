import * as v from 'valibot';
import { jointDayAudience } from '#shared/access/joint-days.ts';
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
  one as oneDoc,
  refuse,
  set,
} from '#shared/kernel/mutation.ts';
import { signedAt } from '#shared/kernel/signed.ts';
import { ReasonSchema } from '#shared/kernel/text.ts';
import { arePairWhole } from './doubles.rules.ts';
import {
  type CardJudgement,
  cardJudgementId,
  cardJudgements,
  type ReleasedSeizure,
  seizureCards,
} from './jointdays.schemas.ts';
import { dayReads, ofDay, openDay } from './lead.rules.ts';
import { lineKey } from './region.rules.ts';

interface Pair {
  readonly day: string;
  readonly one: string;
  readonly other: string;
}

/** Why two cards are nothing to be judged, or null. */
function pairFault(docs: Docs, { day, one, other }: Pair): Decision | null {
  if (!arePairWhole(one, other)) return refuse('jointdays.no_pair');
  const cards = [one, other].map((id) => docs.get(seizureCards, id));
  const isHere = (card: Doc<ReleasedSeizure> | null | undefined) => card?.parent === day;
  const [first, second] = cards;
  if (first == null || second == null || !isHere(first) || !isHere(second))
    return refuse('jointdays.card_gone');
  // A state compares its own seizures by itself; and what is counted apart is never one.
  const isOfTwo = first.body.state !== second.body.state && lineKey(first.body) === lineKey(second.body);
  return isOfTwo ? null : refuse('jointdays.no_pair');
}

/** Whether two seizures of two states are one, and which then counts for the region. The last word holds. */
const judge = defineMutation({
  name: 'jointdays.judge_double',
  args: v.strictObject({
    ...ofDay,
    one: IdSchema,
    other: IdSchema,
    isSame: v.boolean(),
    /** Of one seizure the card that counts; null if they are two. */
    keeps: v.nullable(IdSchema),
    reason: ReasonSchema,
  }),
  compartment: () => COMMITTEE,
  reads: ({ one, other, day, pao }) => [
    ...dayReads({ day, pao }),
    oneDoc(seizureCards, one),
    oneDoc(seizureCards, other),
    oneDoc(cardJudgements, cardJudgementId(one, other)),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { day, pao, ...args }, docs, ...acting }) {
    const known = openDay(docs, { day, pao }, acting.actor);
    if ('accepted' in known) return known;
    const fault = pairFault(docs, { day, ...args });
    if (fault !== null) return fault;
    const { isSame, keeps, reason } = args;
    if (isSame ? keeps !== args.one && keeps !== args.other : keeps !== null)
      return refuse('jointdays.which_counts');
    const [one, other] = args.one < args.other ? [args.one, args.other] : [args.other, args.one];
    const body: CardJudgement = { one, other, isSame, keeps, reason, judged: signedAt(acting) };
    const id = cardJudgementId(one, other);
    return accept([
      docs.get(cardJudgements, id) === null
        ? create(cardJudgements, {
            ...{ id, parent: day, audience: jointDayAudience(day), body, isDerived: true },
          })
        : set(cardJudgements, { id, fields: body }),
    ]);
  },
});

export const judgingMutations = [judge] as const;
