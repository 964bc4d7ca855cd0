import type { Translate } from '#app/i18n/i18n.tsx';
import type { ReportReader } from './who-reads.ts';

/** Who reads it by their place in the state; the others do because the state decided so. */
type ByPlace = Extract<ReportReader, { kind: 'author' | 'role' }>;

export function isByPlace(reader: ReportReader): reader is ByPlace {
  return reader.kind === 'author' || reader.kind === 'role';
}

/** How a reader is called in a list that tells somebody who reads their own reports. */
export function readerName(t: Translate, reader: ByPlace): string {
  return t(reader.kind === 'author' ? 'people.readers.you' : `people.readers.${reader.role}`);
}
