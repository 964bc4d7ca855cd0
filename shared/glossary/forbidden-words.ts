import type { Language } from '#shared/kernel/text.ts';
import { FORBIDDEN_EN } from './forbidden-en.ts';
import { FORBIDDEN_EN_NAMES } from './forbidden-en-names.ts';
import { FORBIDDEN_ES } from './forbidden-es.ts';
import { FORBIDDEN_ES_NAMES } from './forbidden-es-names.ts';
import { FORBIDDEN_PT } from './forbidden-pt.ts';
import { FORBIDDEN_PT_NAMES } from './forbidden-pt-names.ts';
import type { ForbiddenWord } from './forbidden-word.ts';

/** By language, what must not be said to people: in texts of the app, in forms, in the demo and on paper. */
export const FORBIDDEN_WORDS: Readonly<Record<Language, readonly ForbiddenWord[]>> = {
  es: [...FORBIDDEN_ES, ...FORBIDDEN_ES_NAMES],
  pt: [...FORBIDDEN_PT, ...FORBIDDEN_PT_NAMES],
  en: [...FORBIDDEN_EN, ...FORBIDDEN_EN_NAMES],
};

function isUnder(key: string, beginnings: readonly string[]): boolean {
  return beginnings.some((beginning) => key === beginning || key.startsWith(`${beginning}.`));
}

/** Whether a word stands in a text, whole and in any case. */
export function findsWord({ pattern, text }: { pattern: string; text: string }): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu').test(text);
}

/** The forbidden words of one text. Its `key` is that of a dictionary, or says where else it stands: `paper.minutes`. */
export function forbiddenIn({
  language,
  key,
  text,
}: {
  language: Language;
  key: string;
  text: string;
}): readonly ForbiddenWord[] {
  return FORBIDDEN_WORDS[language].filter(
    ({ pattern, only, except }) =>
      (only === undefined || isUnder(key, only)) &&
      (except === undefined || !isUnder(key, except)) &&
      findsWord({ pattern, text }),
  );
}
