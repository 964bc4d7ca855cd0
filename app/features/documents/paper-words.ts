import type { Translate } from '#app/i18n/i18n.tsx';
import { type Locale, languageTags } from '#app/i18n/locale.ts';
import { referenceOf } from '#shared/documents/documents.rules.ts';
import type { CommitteeDocument } from '#shared/documents/documents.schemas.ts';

const KILO = 1_000;
const MEGA = 1_000_000;
const GIGA = 1_000_000_000;

/** "120 kB", "1,4 MB": to compare with the free space of a phone. */
export function formatSize(locale: Locale, bytes: number): string {
  const [unit, size] =
    bytes >= GIGA
      ? (['gigabyte', GIGA] as const)
      : bytes >= MEGA
        ? (['megabyte', MEGA] as const)
        : (['kilobyte', KILO] as const);
  const value = Math.max(bytes / size, bytes === 0 ? 0 : 1);
  const maximumFractionDigits = unit === 'kilobyte' ? 0 : 1;
  return new Intl.NumberFormat(languageTags[locale], { style: 'unit', unit, maximumFractionDigits }).format(
    value,
  );
}

/** The reference, or that the server has not given the number yet. */
export function nameOf(t: Translate, paper: CommitteeDocument): string {
  return referenceOf(paper) ?? t('documents.number_waiting');
}

const SHOWN = { 'application/pdf': 'pdf', 'text/plain': 'text' } as const;
const IMAGES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif']);

/**
 * How to show a file. A page, a drawing or a script must never run as one of ours, so anything not known to be harmless
 * is only exported.
 */
export function viewKind(mediaType: string): 'pdf' | 'text' | 'image' | 'other' {
  if (IMAGES.has(mediaType)) return 'image';
  return mediaType === 'application/pdf' || mediaType === 'text/plain' ? SHOWN[mediaType] : 'other';
}
