import { fold } from '#shared/kernel/fold.ts';

/** Words that say nothing about a place, a target or a function, in Spanish, Portuguese and English. */
const SMALL = new Set(
  'a al as con da das de del do dos e el em en for in la las los na no o of on os para por the to y'.split(
    ' ',
  ),
);

/**
 * A few words as they are compared: without accents, case, small words and order. "Puerto de Guayaquil" and "GUAYAQUIL,
 * puerto" are the same. Null where nothing is left to compare.
 */
export function comparableWords(text: string): string | null {
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !SMALL.has(word));
  const chosen = [...new Set(telling.length === 0 ? words : telling)].sort();
  return chosen.length === 0 ? null : chosen.join(' ');
}
