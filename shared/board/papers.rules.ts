import type { CommitteeDocument, DocumentVersion } from '#shared/documents/documents.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Language } from '#shared/kernel/text.ts';

export interface PaperInForce {
  readonly id: string;
  readonly languages: ReadonlySet<Language>;
}

/**
 * The released papers that a delegation must have read, each with the languages in which it exists: of a chain the
 * last revision instead of what it revises, and the addenda and corrigenda to that one. A paper none of whose files is here
 * is left out: this reader cannot know.
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
  const released = documents.filter(({ body }) => body.state === 'released');
  const chainOf = ({ id, parent }: Doc<CommitteeDocument>) => parent ?? id;
  const isAddition = ({ body }: Doc<CommitteeDocument>) => (body.relation?.kind ?? 'REV') !== 'REV';
  const revision = ({ body }: Doc<CommitteeDocument>) => body.relation?.count ?? 0;
  const latest = new Map<string, Doc<CommitteeDocument>>();
  for (const paper of released) {
    if (isAddition(paper)) continue;
    const known = latest.get(chainOf(paper));
    if (known === undefined || revision(known) < revision(paper)) latest.set(chainOf(paper), paper);
  }
  const additions = released.filter((paper) => {
    if (!isAddition(paper)) return false;
    const base = latest.get(chainOf(paper));
    return base === undefined || revision(base) === paper.body.relation?.revision;
  });
  return [...latest.values(), ...additions].flatMap(({ id }) => {
    const found = languages.get(id);
    return found === undefined ? [] : [{ id, languages: found }];
  });
}
