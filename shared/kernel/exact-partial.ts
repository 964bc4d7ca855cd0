import * as v from 'valibot';

type ExactPartial<E extends v.ObjectEntries> = {
  readonly [K in keyof E]: v.ExactOptionalSchema<E[K], undefined>;
};

/** Some of these members, each of them whole: absent is not the same as undefined. */
export function exactPartial<const E extends v.ObjectEntries>(
  entries: E,
): v.StrictObjectSchema<ExactPartial<E>, undefined> {
  const optional = Object.entries(entries).map(([name, schema]) => [name, v.exactOptional(schema)] as const);
  return v.strictObject(Object.fromEntries(optional) as ExactPartial<E>);
}
