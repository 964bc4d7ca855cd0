import { isWithinScope } from '#shared/kernel/compartments.ts';
import type { DocSource } from '#shared/kernel/mutation.ts';

/** The server decides on what the actor may read, as the device does: no answer can reveal anything else. */
export function readableOnly(entries: DocSource, scopes: readonly string[]): DocSource {
  const known = new Map<string, boolean>();
  function isReadable({ audience }: { audience: string }): boolean {
    const said = known.get(audience);
    if (said !== undefined) return said;
    const is = scopes.some((scope) => isWithinScope({ audience, scope }));
    known.set(audience, is);
    return is;
  }
  return {
    one(collection, id) {
      const doc = entries.one(collection, id);
      return doc !== null && isReadable(doc) ? doc : null;
    },
    within: (collection, parent, ofThese) => entries.within(collection, parent, ofThese).filter(isReadable),
  };
}
