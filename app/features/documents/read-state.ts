import * as v from 'valibot';
import { latestFiles } from '#shared/documents/documents.rules.ts';
import type { DocumentVersion } from '#shared/documents/documents.schemas.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

export const READ_KEY = 'papers-read';
const ReadSchema = v.record(v.string(), v.strictObject({ at: v.number(), versions: v.array(v.string()) }));
/** By paper: which of its files this device has shown, and when last (ms since 1970). */
export type ReadPapers = v.InferOutput<typeof ReadSchema>;

export function readPapers(value: Json): ReadPapers {
  const parsed = v.safeParse(ReadSchema, value);
  return parsed.success ? parsed.output : {};
}

export function withRead(
  known: ReadPapers,
  { document, version, at }: { document: string; version: string; at: number },
): ReadPapers {
  const before = known[document]?.versions ?? [];
  return { ...known, [document]: { at, versions: [...new Set([...before, version])] } };
}

export type ReadState =
  | { readonly kind: 'unread' }
  /** Read before, but in none of the files now in force. */
  | { readonly kind: 'updated'; readonly at: number }
  | { readonly kind: 'read'; readonly at: number };

/** Reading one language counts: a new language does not make the paper new, a newer file of the read one does. */
export function readState({
  known,
  document,
  versions,
}: {
  known: ReadPapers;
  document: string;
  versions: readonly Doc<DocumentVersion>[];
}): ReadState {
  const read = known[document];
  if (read === undefined) return { kind: 'unread' };
  const isCurrent = [...latestFiles(versions).values()].some(({ id }) => read.versions.includes(id));
  return { kind: isCurrent || versions.length === 0 ? 'read' : 'updated', at: read.at };
}
