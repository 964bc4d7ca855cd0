import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import type { Client } from '#app/sync/app-client.ts';
import {
  chainsOf,
  firstOf,
  isRestricted,
  latestFiles,
  orderChain,
  orderRegister,
  replacedBy,
} from '#shared/documents/documents.rules.ts';
import {
  type CommitteeDocument,
  type DocumentVersion,
  documents,
  documentVersions,
} from '#shared/documents/documents.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Language } from '#shared/kernel/text.ts';
import { READ_KEY, type ReadState, readPapers, readState } from './read-state.ts';

/** A paper as a reader sees it. */
export interface PaperView {
  readonly doc: Doc<CommitteeDocument>;
  readonly versions: readonly Doc<DocumentVersion>[];
  /** The file in force of each language that this person may read. */
  readonly latest: ReadonlyMap<Language, Doc<DocumentVersion>>;
  readonly chain: readonly Doc<CommitteeDocument>[];
  readonly replacedBy: Doc<CommitteeDocument> | null;
  readonly read: ReadState;
  /** Listed for all, but its content is not for this person. */
  readonly isRestricted: boolean;
}

function viewOf(
  client: Client,
  doc: Doc<CommitteeDocument>,
  chain: readonly Doc<CommitteeDocument>[],
): PaperView {
  const versions = client.replica.within(documentVersions, doc.id);
  const known = readPapers(client.remembered(READ_KEY));
  return {
    doc,
    versions,
    latest: latestFiles(versions),
    chain: orderChain(chain),
    replacedBy: replacedBy({ doc, chain }),
    read: readState({ known, document: doc.id, versions }),
    isRestricted: isRestricted({ document: doc.body, versions }),
  };
}

/** The papers of one meeting or, with null, the whole register, in the register's order. */
export function usePapers(meeting: () => string | null): Accessor<readonly PaperView[]> {
  const client = useClient();
  return createMemo(() => {
    const all = client.replica.all(documents);
    const chains = chainsOf(all);
    const id = meeting();
    const own = id === null ? all : all.filter(({ body }) => body.meeting === id);
    return orderRegister(own).map((doc) => viewOf(client, doc, chains.get(firstOf(doc)) ?? [doc]));
  });
}

export function usePaper(id: () => string): Accessor<PaperView | null> {
  const client = useClient();
  return createMemo(() => {
    const doc = client.replica.one(documents, id());
    if (doc === null) return null;
    const first = firstOf(doc);
    const chain = client.replica.all(documents).filter((each) => firstOf(each) === first);
    return viewOf(client, doc, chain);
  });
}
