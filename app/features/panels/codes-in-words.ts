import type { Saying } from '#app/kit/feature-words.ts';
import { lookUp } from '#app/kit/field-words.ts';

/** A rating from 0 to 4 with its number, or that it is not known. */
export const ratingInWords: Saying = (code, { t }) => {
  const word = lookUp(t, `panels.rating.${code}`);
  return word === null || code === 'U' ? word : `${word} (${code})`;
};
