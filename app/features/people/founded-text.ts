import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { formatWhen } from '#app/i18n/when.ts';
import type { FoundedAnswer, Part } from '#shared/people/people.schemas.ts';
import { stateName } from './place-words.ts';

type Words = { readonly t: Translate; readonly locale: Locale };

/**
 * "Jefatura de la presidencia (Comité), 4 mar 2026, 14:05"; a label that ends with the name says it once. Without the
 * label to those who only read when.
 */
export function partText({ t, locale, part }: Words & { part: Part | null }): string {
  if (part === null) return '—';
  const { label, state, at } = part;
  const place = stateName({ t, locale, state });
  const name = label?.endsWith(place) ? label : `${label} (${place})`;
  return `${label === null ? place : name}, ${formatWhen(locale, at)}`;
}

/** What a founding rests on, sentence by sentence. */
export function foundedLines({
  founding,
  ...words
}: Words & { founding: FoundedAnswer['states'][number] | undefined }): string[] {
  if (founding === undefined) return [];
  const lines = (['founded', 'confirmed', 'witnessed', 'refused'] as const).flatMap((which) => {
    const part = founding[which];
    return part === null ? [] : [words.t(`people.founded.${which}`, { who: partText({ ...words, part }) })];
  });
  // What was begun before this was recorded, or without it, says so: nobody can judge by a line that is missing.
  if (founding.status !== 'none' && founding.founded === null)
    lines.unshift(words.t('people.founded.unknown'));
  const reason = founding.refused?.reason;
  return reason ? [...lines, words.t('people.founded.reason', { reason })] : lines;
}
