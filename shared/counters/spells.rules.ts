/** A time that is over. */
export interface Spell {
  readonly from: number;
  readonly until: number;
}

/** So many are told apart. */
const MOST_SPELLS = 20;

/**
 * Spells with one more. Where there are too many the two oldest become one: what lies between them is looked at as well, and
 * none is forgotten.
 */
export function withSpell(known: readonly Spell[], spell: Spell): Spell[] {
  const all = [...known, spell];
  const [first, second, ...others] = all;
  if (all.length <= MOST_SPELLS || first === undefined || second === undefined) return all;
  return [{ from: first.from, until: second.until }, ...others];
}
