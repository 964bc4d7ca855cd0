/** By their Spanish names, from A to Z or from Z to A (`domain.md` §3.3). */
export const ORDERS = ['spanish_alphabetical', 'reverse'] as const;
export type Order = (typeof ORDERS)[number];

export interface RotationMember {
  readonly code: string;
  /** In Spanish, whatever language the reader has. */
  readonly name: string;
}

const collator = new Intl.Collator('es');

export interface Turn {
  /** Whose turn it is; null: nobody is left. */
  readonly next: string | null;
  /** Those whose turn came before and who passed, in their order. */
  readonly passed: readonly string[];
}

/**
 * Whose turn it is after a state. A state that passes waits for the next round: the turn goes on from whoever presides
 * then, and does not come back.
 *
 * @param last who presided last, be it still a member or not; null: nobody has yet
 * @param skipped codes of those who passed for this term
 */
export function nextInRotation({
  members,
  order,
  last,
  skipped,
}: {
  members: readonly RotationMember[];
  order: Order;
  last: RotationMember | null;
  skipped: readonly string[];
}): Turn {
  const direction = order === 'reverse' ? -1 : 1;
  const compare = (left: RotationMember, right: RotationMember) =>
    direction * (collator.compare(left.name, right.name) || (left.code < right.code ? -1 : 1));
  const sorted = [...new Map(members.map((each) => [each.code, each])).values()].sort(compare);
  // The one who presided comes again after all others.
  const after =
    last === null ? sorted : sorted.filter((each) => each.code !== last.code && compare(each, last) > 0);
  const round = [...after, ...sorted.filter((each) => !after.includes(each))];
  const place = round.findIndex(({ code }) => !skipped.includes(code));
  const passed = (place === -1 ? round : round.slice(0, place)).map(({ code }) => code);
  return { next: round[place]?.code ?? null, passed };
}
