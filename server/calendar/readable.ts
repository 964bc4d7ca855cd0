import type { Readable } from '#shared/calendar/selection.rules.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import type { Listed, Listing } from '../compartment/list.ts';

/** What the compartment listed, in the shape in which calendars are made on both sides. */
export function toReadable({ docs }: Pick<Listing, 'docs'>): Readable {
  const tables = new Map<string, Map<string, Listed>>();
  for (const doc of docs) {
    const table = tables.get(doc.collection) ?? new Map<string, Listed>();
    tables.set(doc.collection, table.set(doc.id, doc));
  }
  // A listing holds what was written under the collection's own schema.
  const all = <B extends JsonObject>({ name }: Collection<B>) =>
    [...(tables.get(name)?.values() ?? [])] as unknown as readonly Doc<B>[];
  return {
    all,
    within: (collection, parent) => all(collection).filter((doc) => doc.parent === parent),
    changedAt: ({ collection, id }) => tables.get(collection)?.get(id)?.changedAt ?? 0,
  };
}
