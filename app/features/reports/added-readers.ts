import type { ReportReader } from '#app/features/people/who-reads.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import { type Locale, languageTags } from '#app/i18n/locale.ts';

/** Whom the state let read it, beside those whom their place in it names: in words, and null if nobody. */
export function addedReaders({
  readers,
  t,
  locale,
}: {
  readers: readonly ReportReader[];
  t: Translate;
  locale: Locale;
}): string | null {
  const all = readers.flatMap((each) => {
    if (each.kind === 'deputy') return [t('reports.readers_deputy', { label: each.label })];
    if (each.kind === 'heads')
      return [t('reports.readers_heads', { institution: t(`people.institution.${each.institution}`) })];
    return [];
  });
  if (all.length === 0) return null;
  return t('reports.readers_also', { who: new Intl.ListFormat(languageTags[locale]).format(all) });
}
