import { type Doc, type Docs, one, type Read } from '#shared/kernel/mutation.ts';
import { articles } from '#shared/rules/rules.schemas.ts';
import type { VotedKind } from './text-votes.schemas.ts';
import { VOTED, type Voted } from './voted-kinds.rules.ts';

type Named = Pick<Voted, 'kind' | 'id'>;

export function votedReads(about: Voted | null): Read[] {
  if (about === null) return [];
  const article = about.article === undefined ? [] : [one(articles, about.article)];
  return [one(VOTED[about.kind].collection, about.id), ...article];
}

export function votedDoc(docs: Docs, { kind, id }: Named): Doc | null {
  return docs.get(VOTED[kind].collection, id);
}

/** What was decided of a text already; null while it is open. */
export function decidedState(docs: Docs, about: Named): string | null {
  const known = votedDoc(docs, about);
  return known === null ? null : VOTED[about.kind].decided(known.body);
}

/** The hash of the words as they are now; null if there is no such text, or none any more. */
export function wordsNow<K extends VotedKind>(
  docs: Docs,
  about: Voted & { readonly kind: K },
): string | null {
  const { words, hash } = VOTED[about.kind];
  const found = words(docs, about);
  return found === null ? null : hash(found);
}
