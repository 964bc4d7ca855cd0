import * as v from 'valibot';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { accept, defineMutation, one, set, within } from '#shared/kernel/mutation.ts';
import { settles } from '#shared/kernel/settling.ts';
import { fileAudience } from './documents.rules.ts';
import { documents, documentVersions } from './documents.schemas.ts';

/** Gives the files of a paper the readers of its marking, where an earlier version let others read them. */
export const settleReaders = defineMutation({
  name: 'documents.settle_readers',
  internal: true,
  args: v.strictObject({ document: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ document }) => [one(documents, document), within(documentVersions, document)],
  decide({ args: { document }, docs }) {
    const paper = docs.get(documents, document);
    if (paper === null) return accept([]);
    const audience = fileAudience(paper.body);
    return accept(
      docs
        .within(documentVersions, document)
        .filter((version) => version.audience !== audience)
        .map(({ id }) => set(documentVersions, { id, fields: {}, audience })),
    );
  },
});

/** Green papers whose files everybody could read in earlier versions. */
export const settlingOfReaders = settles({
  migration: '0009_members_business_for_members',
  name: 'settle-members',
  act: settleReaders,
  find(stored) {
    const open = new Set(
      stored.entries(documentVersions).flatMap(({ audience, parent }) => (audience === 'all' ? parent : [])),
    );
    return stored
      .entries(documents)
      .filter(({ id, body }) => open.has(id) && body.marking === 'green')
      .map(({ id: document }) => ({ subject: document, args: { document } }));
  },
});
