import type { Doc } from '#shared/kernel/mutation.ts';

type Named = { readonly name: string };

/** What a device would answer that holds just these. */
export function replicaOf(docs: readonly Doc[]) {
  return {
    all: ({ name }: Named) => docs.filter(({ collection }) => collection === name),
    one: ({ name }: Named, id: string) =>
      docs.find((doc) => doc.collection === name && doc.id === id) ?? null,
    within: ({ name }: Named, parent: string) =>
      docs.filter((doc) => doc.collection === name && doc.parent === parent),
  };
}
