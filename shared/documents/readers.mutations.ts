import * as v from 'valibot';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { accept, defineMutation, one, set, within } from '#shared/kernel/mutation.ts';
import { fileAudience } from './documents.rules.ts';
import { documents, documentVersions } from './documents.schemas.ts';

/** Gives the files of a paper the readers of its marking, where an earlier version let others read them. */
export const refreshReaders = defineMutation({
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
