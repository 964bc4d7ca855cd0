/** What somebody decided about two things that could be one. */
export interface Judged {
  readonly one: string;
  readonly other: string;
  readonly isSame: boolean;
  /** Which of the two counts, if they are the same. */
  readonly keeps: string | null;
}

/**
 * Which do not count, since another one is the same. Of things that are the same through others, such as the first and the
 * third of three, exactly one counts: of those that every judgement keeps the one with the least id, or of all of them if
 * each was dropped once.
 */
export function droppedOf(judgements: readonly Judged[]): Set<string> {
  const same = judgements.filter(({ isSame }) => isSame);
  const groupOf = new Map<string, Set<string>>();
  for (const { one, other } of same) {
    const left = groupOf.get(one) ?? new Set([one]);
    const right = groupOf.get(other) ?? new Set([other]);
    const [larger, smaller] = left.size < right.size ? [right, left] : [left, right];
    for (const each of smaller) larger.add(each);
    for (const each of [one, other, ...smaller]) groupOf.set(each, larger);
  }
  const lost = new Set(same.map(({ one, other, keeps }) => (keeps === one ? other : one)));
  const dropped = new Set<string>();
  for (const group of new Set(groupOf.values())) {
    const kept = [...group].filter((each) => !lost.has(each));
    const [counts] = (kept.length > 0 ? kept : [...group]).sort();
    for (const each of group) if (each !== counts) dropped.add(each);
  }
  return dropped;
}
