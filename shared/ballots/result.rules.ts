import { isMajority } from '#shared/rules/parameters.rules.ts';
import type { Majority } from '#shared/rules/parameters.schemas.ts';
import type { BallotResult, Choice } from './ballots.schemas.ts';

export type Counts = Record<Choice, number>;

export function countChoices(choices: Iterable<Choice>): Counts {
  const counts: Counts = { yes: 0, no: 0, abstain: 0 };
  for (const choice of choices) counts[choice] += 1;
  return counts;
}

/**
 * How many must be in favour, of so many that voted for or against. "Of those present" are those present and voting:
 * whoever abstains is counted and named, and changes neither side (`isMajority`, the same for amendments). "Of the
 * members" counts all, also those who abstain or are absent. Exactly half is never enough; two thirds are enough exactly.
 * 0 for consensus: it needs nobody in favour, but that nobody is against.
 */
export function neededOf({
  majority,
  voting,
  members,
}: {
  majority: Majority;
  /** In favour and against, together. */
  voting: number;
  members: number;
}): number {
  switch (majority) {
    case 'consensus':
      return 0;
    case 'simple_of_present':
      return Math.floor(voting / 2) + 1;
    case 'simple_of_members':
      return Math.floor(members / 2) + 1;
    case 'two_thirds_of_present':
      return Math.max(1, Math.ceil((voting * 2) / 3));
    case 'two_thirds_of_members':
      return Math.ceil((members * 2) / 3);
  }
}

/** What came of it. A tie is not carried, nor is anything that nobody answered. */
export function resultOf({
  majority,
  members,
  roll,
  counts,
  named,
  at,
}: {
  majority: Majority;
  members: number;
  /** How many are on it. */
  roll: number;
  counts: Counts;
  named: BallotResult['named'];
  at: number;
}): BallotResult {
  const { yes, no, abstain } = counts;
  const answered = yes + no + abstain;
  return {
    ...{ yes, no, abstain, named },
    absent: roll - answered,
    needed: neededOf({ majority, voting: yes + no, members }),
    isCarried: answered > 0 && isMajority({ majority, votes: { for: yes, against: no, members } }),
    countedAt: at,
  };
}

/** Who of the roll answered, and what; empty for what has no names. */
export function namedChoices({
  roll,
  result,
}: {
  roll: readonly { readonly delegation: string }[];
  result: Pick<BallotResult, 'named'> | null;
}): { delegation: string; choice: Choice }[] {
  return roll.flatMap(({ delegation }, place) => {
    const choice = result?.named?.[place] ?? null;
    return choice === null ? [] : [{ delegation, choice }];
  });
}

/** The result of votes with names, in the order of the roll, whatever the order in which they came. */
export function namedResultOf({
  roll,
  given,
  ...of
}: {
  majority: Majority;
  members: number;
  roll: readonly { readonly delegation: string }[];
  given: readonly { readonly delegation: string; readonly choice: Choice }[];
  at: number;
}): BallotResult {
  const named = roll.map(
    ({ delegation }) => given.find((each) => each.delegation === delegation)?.choice ?? null,
  );
  const counts = countChoices(named.filter((choice) => choice !== null));
  return resultOf({ ...of, roll: roll.length, counts, named });
}

/** As the rules of amendments and decisions take the numbers. */
export function asVotes({ result, members }: { result: BallotResult; members: number }) {
  const { yes, no, abstain } = result;
  return { for: yes, against: no, abstained: abstain, members };
}

/** Who of the roll is called next: the first without an answer, in order of precedence. */
export function nextToCall(
  roll: readonly { readonly delegation: string }[],
  answered: readonly string[],
): string | null {
  return roll.find(({ delegation }) => !answered.includes(delegation))?.delegation ?? null;
}
