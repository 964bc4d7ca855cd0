type Group = Readonly<Record<string, unknown>>;

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null;
}

/** Merges both halves of a dictionary: an area may have words in each. */
export function joined<First extends object, Rest extends object>(first: First, rest: Rest): First & Rest {
  const whole: Record<string, unknown> = {};
  Object.assign(whole, first);
  for (const [name, value] of Object.entries(rest)) {
    const before = whole[name];
    whole[name] = isGroup(before) && isGroup(value) ? joined(before, value) : value;
  }
  return whole as First & Rest;
}
