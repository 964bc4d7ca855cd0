import { isWithinTenth, nearPairs } from '#shared/doubles/near.rules.ts';
import { referenceKey } from '#shared/doubles/references.rules.ts';
import { daysBetween } from '#shared/kernel/days.ts';
import { isWholeIn } from '#shared/kernel/derived-id.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type CardJudgement, cardJudgementId, type ReleasedSeizure } from './jointdays.schemas.ts';

export type Card = Pick<Doc<ReleasedSeizure>, 'id' | 'body'>;
export type Judged = Pick<Doc<CardJudgement>, 'id' | 'body'>;

/** Why two seizures of two states could be one; the rules in the order in which a reason is named. */
export const DOUBLE_RULES = ['same_reference', 'same_place'] as const;
export type DoubleRule = (typeof DOUBLE_RULES)[number];

export interface PossibleDouble {
  /** Of the judgement, whether or not there is one; it follows from the two cards. */
  readonly id: string;
  /** In the order of their ids. */
  readonly cards: readonly [Card, Card];
  readonly rule: DoubleRule;
}

/** Days between two seizures that could be one: the night of an operation has two dates. */
export const MOST_DAYS_APART = 1;
/** So many are pointed out: where thousands are alike nobody compares them by hand, and it is said that there are more. */
export const MOST_DOUBLES = 500;

/** What both must have in common before anything else is compared. */
function kindKey({ body }: Card): string {
  return `${body.counter} ${body.kind ?? ''}`;
}

function isAlike(one: Card, other: Card): boolean {
  const apart = Math.abs(daysBetween(one.body.on, other.body.on));
  return apart <= MOST_DAYS_APART && isWithinTenth(one.body.value, other.body.value);
}

/** Pairs of cards of two states within groups by a key, as `nearPairs` finds them. */
function* pairsWithin(
  cards: readonly Card[],
  keyOf: (card: Card) => string | null,
  isNear?: (lesser: number, greater: number) => boolean,
): Generator<readonly [Card, Card]> {
  const keyed = cards.filter((card) => keyOf(card) !== null);
  for (const group of groupBy(keyed, keyOf).values())
    yield* nearPairs(group, {
      amountOf: ({ body }) => body.value,
      byWhom: ({ body }) => body.state,
      ...(isNear === undefined ? {} : { isNear }),
    });
}

function doubleOf(pair: readonly [Card, Card], rule: DoubleRule): PossibleDouble {
  const [one, other] = pair;
  const cards: [Card, Card] = one.id < other.id ? [one, other] : [other, one];
  return { id: cardJudgementId(one.id, other.id), cards, rule };
}

/**
 * Seizures of two states that could be one: of the same counter and kind, and with the same reference; or of nearly the
 * same value, on the same or the next day, in the same subdivision. Within a state the state itself compares.
 * @returns at most `most`, whatever order the cards come in, and whether these are all
 */
export function possibleDoubles(
  cards: readonly Card[],
  most: number = MOST_DOUBLES,
): { readonly doubles: readonly PossibleDouble[]; readonly isAll: boolean } {
  const found = new Map<string, PossibleDouble>();
  const known = [...cards].sort((a, b) => (a.id < b.id ? -1 : 1));
  const byReference = (card: Card) => {
    const reference = referenceKey(card.body.reference);
    return reference === null ? null : `${kindKey(card)} ${reference}`;
  };
  const byPlace = (card: Card) =>
    card.body.subdivision === null ? null : `${kindKey(card)} ${card.body.subdivision}`;
  const searches = [
    ['same_reference', pairsWithin(known, byReference, () => true)],
    ['same_place', pairsWithin(known, byPlace)],
  ] as const;
  for (const [rule, pairs] of searches)
    for (const pair of pairs) {
      if (rule === 'same_place' && !isAlike(...pair)) continue;
      const double = doubleOf(pair, rule);
      if (found.has(double.id)) continue;
      if (found.size >= most) return { doubles: [...found.values()], isAll: false };
      found.set(double.id, double);
    }
  return { doubles: [...found.values()], isAll: true };
}

/** Longest part of a card in the id of a judgement, as `cardJudgementId` has it. */
const MOST_OF_CARD = 38;
/** Whether the ids of two cards tell their judgement from every other one. */
export function arePairWhole(one: string, other: string): boolean {
  return one !== other && [one, other].every((id) => isWholeIn(id, MOST_OF_CARD));
}

/**
 * Possible doubles that somebody has to decide: nobody has judged the pair, and both cards count. What is judged to be
 * another seizure already counts once, whatever else it is like.
 *
 * @param dropped cards that do not count (`droppedCards`)
 */
export function openDoubles(
  doubles: readonly PossibleDouble[],
  { judgements, dropped }: { judgements: readonly Pick<Judged, 'id'>[]; dropped: ReadonlySet<string> },
): readonly PossibleDouble[] {
  const judged = new Set(judgements.map(({ id }) => id));
  return doubles.filter(({ id, cards }) => !judged.has(id) && !cards.some((card) => dropped.has(card.id)));
}
