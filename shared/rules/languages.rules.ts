import { LANGUAGES, type Language, type Text } from '#shared/kernel/text.ts';
import type { Amendment } from './amendments.schemas.ts';

type Words = Pick<Amendment, 'kind' | 'title' | 'text'>;
const isWritten = (text: string | undefined) => (text ?? '').trim() !== '';

function leftOf(now: Text | null, was: Text): Language[] {
  const isChanged = (each: Language) => isWritten(now?.[each]) && now?.[each] !== was[each];
  const known = LANGUAGES.filter((each) => isWritten(was[each]));
  return known.some(isChanged) ? known.filter((each) => !isChanged(each)) : [];
}

/**
 * The languages in which the article would go on saying what it said before, while others say something new. All three
 * are equally authentic: what was adopted would contradict itself.
 *
 * @param stands the article as it is now
 */
export function languagesLeft({ kind, title, text }: Words, stands: Amendment['before']): Language[] {
  if (kind !== 'replace' || stands === null) return [];
  const left = new Set([...leftOf(title, stands.title), ...leftOf(text, stands.text)]);
  return LANGUAGES.filter((each) => left.has(each));
}

/** Whether an amendment may be adopted as far as its languages go: each says it, or is said to say it already. */
export function isInAllLanguages(
  amendment: Words & Pick<Amendment, 'isSameElsewhere'>,
  stands: Amendment['before'],
): boolean {
  return amendment.isSameElsewhere === true || languagesLeft(amendment, stands).length === 0;
}
