import type { Saying } from '#app/kit/feature-words.ts';
import { lookUp } from '#app/kit/field-words.ts';

/** A rating from 0 to 4, or that it is not known. */
export const ratingInWords: Saying = (code, { t }) => lookUp(t, `panels.rating.${code}`);
