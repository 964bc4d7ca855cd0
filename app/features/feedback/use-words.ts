import { sectionInWords } from '#app/features/assessment/section-in-words.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Asker, ChainRow } from '#app/kit/feature-words.ts';
import { paragraphName } from '#shared/assessment/sections.ts';
import type { Use } from '#shared/feedback/feedback.schemas.ts';
import { editions } from '#shared/ideal/ideal.schemas.ts';

/** "Cocaína, párrafo 3.12": where something was used. */
export function whereUsed(
  use: Pick<Use, 'section' | 'number'>,
  asker: Asker & { readonly t: Translate },
): string {
  const section = sectionInWords(use.section, asker) ?? use.section;
  const name = paragraphName(use);
  return name === null ? section : asker.t('feedback.paragraph', { section, n: name });
}

/**
 * The section of the report where something was used; null where this person may read nothing of it: the paragraph is not
 * for everybody, and they are not among those who read more, or they have no editions.
 */
export function reportHref({
  edition,
  use: { section, isOpen },
  readsMore,
  replica,
}: {
  edition: string;
  use: Use;
  readsMore: boolean;
  replica: Asker['replica'];
}): string | null {
  if (replica.one(editions, edition) === null) return null;
  return isOpen || readsMore ? `/ideal/${edition}/report/${section}` : null;
}

/** Where one thing was used, a row for each. Each leads to the report where everybody reads it. */
export function rowsOfUse(
  { edition, uses, detail }: { edition: string; uses: readonly Use[]; detail: string },
  asker: Asker & { readonly t: Translate },
): ChainRow[] {
  return uses.map((use) => ({
    name: whereUsed(use, asker),
    detail: `${asker.t(`feedback.effect.${use.effect}`)} · ${detail}`,
    href: reportHref({ edition, use, readsMore: false, replica: asker.replica }),
  }));
}
