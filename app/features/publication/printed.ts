import type { EditionFile } from '#shared/publication/edition-file.schemas.ts';
import type { OpenFigures } from '#shared/publication/publication.schemas.ts';

/** What a report is printed from: of a device, or of a file. */
export interface Printed {
  readonly about: EditionFile['edition'];
  readonly text: EditionFile['text'];
  /** Null of a draft. */
  readonly figures: OpenFigures | null;
  /** Of the edition; null of a draft. */
  readonly hash: string | null;
}
