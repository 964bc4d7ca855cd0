import { chainsOf, inForce, isText, revisionOf } from '#shared/documents/documents.rules.ts';
import type { CommitteeDocument, DocumentVersion } from '#shared/documents/documents.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Language } from '#shared/kernel/text.ts';

export interface PaperInForce {
  readonly id: string;
  readonly languages: ReadonlySet<Language>;
}

/**
 * The released papers that a delegation must have read, each with the languages in which it exists: the last revision
 * of a chain in place of what it revises, with the addenda and corrigenda to that revision. A paper without any file
 * here is left out: this reader cannot know.
 */
export function papersInForce({
  documents,
  versions,
}: {
  documents: readonly Doc<CommitteeDocument>[];
  versions: readonly Doc<DocumentVersion>[];
}): PaperInForce[] {
  const languages = new Map<string, Set<Language>>();
  for (const { parent, body } of versions) {
    if (parent === null) continue;
    const known = languages.get(parent);
    if (known === undefined) languages.set(parent, new Set([body.language]));
    else known.add(body.language);
  }
  const chains = chainsOf(documents.filter(({ body }) => body.state === 'released'));
  return [...chains.values()].flatMap((chain) => {
    const text = inForce(chain);
    const isRead = (paper: Doc<CommitteeDocument>) =>
      isText(paper.body) ? paper === text : text === null || revisionOf(paper.body) === revisionOf(text.body);
    return chain.filter(isRead).flatMap(({ id }) => {
      const found = languages.get(id);
      return found === undefined ? [] : [{ id, languages: found }];
    });
  });
}
