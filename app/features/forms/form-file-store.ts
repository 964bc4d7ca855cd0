import { sha256Hex } from '#app/store/bytes.ts';
import type { FileRef } from '#shared/kernel/files.ts';

/** Where the bytes of photographs, sound and other answers lie while the form is open. */
export interface FormFileStore {
  /**
   * Resolves when the bytes are durable; the name is the one that the answer has.
   * @throws CodedError if they could not be stored
   */
  keep(file: File): Promise<FileRef>;
  has(file: FileRef): Promise<boolean>;
  /** Null if they are not to be had now. */
  load(file: FileRef): Promise<Blob | null>;
  /** What a report that was sent names already: other bytes never get one of these names. */
  readonly sent?: readonly FileRef[];
}

/** In memory, for a form that is tried out and stores nothing. */
export function createMemoryFiles(): FormFileStore {
  const kept = new Map<string, Blob>();
  return {
    async keep(file) {
      const hash = await sha256Hex(new Uint8Array(await file.arrayBuffer()));
      kept.set(hash, file);
      return { hash, name: file.name, mediaType: file.type, size: file.size };
    },
    has: async ({ hash }) => kept.has(hash),
    load: async ({ hash }) => kept.get(hash) ?? null,
  };
}
