import type { Readable } from '#shared/calendar/selection.rules.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import type { Listed, Listing } from '../compartment/list.ts';

const versionKey = ({ collection, id, rev }: Doc) => `${collection}/${id}/${rev}`;

/** What the compartment listed, in the shape from which both sides make calendars. */
export function toReadable({ docs, removed, earlier }: Omit<Listing, 'at'>): Readable {
  const times = new Map([...docs, ...removed, ...earlier].map((doc) => [versionKey(doc), doc.changedAt]));
  const tables = groupBy(docs, ({ collection }) => collection);
  // Every row was written under its collection's own schema.
  const typed = <B extends JsonObject>(listed: readonly Listed[]) => listed as unknown as readonly Doc<B>[];
  const all = <B extends JsonObject>({ name }: Collection<B>) => typed<B>(tables.get(name) ?? []);
  return {
    all,
    within: (collection, parent) => all(collection).filter((doc) => doc.parent === parent),
    changedAt: (doc) => times.get(versionKey(doc)) ?? 0,
    removed: ({ name }, parent) =>
      typed(removed.filter((doc) => doc.collection === name && doc.parent === parent)),
    earlier: ({ name }) => typed(earlier.filter(({ collection }) => collection === name)),
  };
}
