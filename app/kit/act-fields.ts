/** The members of `fields` with one of `names`, and the others. */
export function splitFields<F extends object, K extends keyof F>(
  fields: F,
  names: readonly K[],
): [Pick<F, K>, Omit<F, K>] {
  const own: readonly PropertyKey[] = names;
  const entries = Object.entries(fields);
  return [
    Object.fromEntries(entries.filter(([name]) => own.includes(name))) as Pick<F, K>,
    Object.fromEntries(entries.filter(([name]) => !own.includes(name))) as Omit<F, K>,
  ];
}

export const isEmpty = (fields: object) => Object.keys(fields).length === 0;

/**
 * The changed fields as arguments of an act that keeps times in `when`. The offset depends on both the time and its
 * zone, so all fields of `when` are sent as soon as one of them has changed.
 */
export function timedFields<W extends object, K extends keyof W>({
  fields,
  wished,
  names,
}: {
  fields: Partial<W>;
  wished: W;
  names: readonly K[];
}): { fields: Omit<Partial<W>, K>; when?: Pick<W, K> } {
  const [moved, rest] = splitFields(fields, names);
  return { fields: rest, ...(isEmpty(moved) ? {} : { when: splitFields(wished, names)[0] }) };
}
