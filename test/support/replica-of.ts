import { groupBy } from '#shared/kernel/group-by.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

type Named = { readonly name: string };

/** What a device would answer that holds just these. */
export function replicaOf(docs: readonly Doc[]) {
  const of = groupBy(docs, ({ collection }) => collection);
  const known = new Map(docs.map((doc) => [`${doc.collection}/${doc.id}`, doc]));
  const children = groupBy(docs, ({ collection, parent }) => `${collection}/${parent}`);
  return {
    all: ({ name }: Named): Doc[] => of.get(name) ?? [],
    one: ({ name }: Named, id: string): Doc | null => known.get(`${name}/${id}`) ?? null,
    within: ({ name }: Named, parent: string): Doc[] => children.get(`${name}/${parent}`) ?? [],
  };
}
