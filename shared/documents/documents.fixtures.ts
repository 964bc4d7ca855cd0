import type { Doc, Facts } from '#shared/kernel/mutation.ts';
import { createWorld, type World } from '#shared/meetings/meetings.fixtures.ts';
import { documentsMutations } from './documents.mutations.ts';
import type { CommitteeDocument, DocumentVersion } from './documents.schemas.ts';

/** Time of the worlds below, ms since 1970. */
export const NOW = Date.UTC(2026, 5, 25, 12);
export const FIRST = { kind: 'first', year: 2026 } as const;

export const paperFields = {
  kind: 'note',
  title: { es: 'Modelo del COSI' },
  meeting: null,
  author: null,
  originalLanguage: 'es',
  marking: 'amber',
} as const satisfies Partial<CommitteeDocument>;

export function fileOf(name: string, hash = 'a'): DocumentVersion['file'] {
  return { hash: hash.repeat(64), name, mediaType: 'application/pdf', size: 2_048 };
}

export function paper(id: string, change: Partial<CommitteeDocument> = {}, parent: string | null = null) {
  const body: CommitteeDocument = {
    ...paperFields,
    number: 14,
    year: 2026,
    relation: null,
    state: 'released',
    releasedAt: 1,
    withdrawnAt: null,
    withdrawnReason: null,
    ...change,
  };
  return { collection: 'documents', id, parent, audience: 'all', rev: 1, body } as Doc<CommitteeDocument>;
}

export function version(id: string, parent: string, change: Partial<DocumentVersion> = {}) {
  const body: DocumentVersion = {
    language: 'es',
    file: fileOf(`${id}.pdf`),
    version: 1,
    addedAt: 1,
    ...change,
  };
  return {
    collection: 'documentVersions',
    id,
    parent,
    audience: 'papers/amber',
    rev: 1,
    body,
  } as Doc<DocumentVersion>;
}

export function numberFacts(year: number, number: number): Facts {
  return { numbers: { [`documents/${year}`]: number }, offsets: {} };
}

export function paperWorld(): World {
  return createWorld(documentsMutations, NOW);
}
