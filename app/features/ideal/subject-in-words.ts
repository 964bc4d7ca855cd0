import type { Saying } from '#app/kit/feature-words.ts';
import { lookUp } from '#app/kit/field-words.ts';
import type { Subject } from '#shared/ideal/subjects.ts';

/** Each list of codes; a network has a name and no code. No code stands in two of them. */
const LISTS: Readonly<Record<'kind' | Exclude<Subject['kind'], 'network'>, true>> = {
  kind: true,
  area: true,
  civil: true,
  factor: true,
};
const GROUPS = Object.keys(LISTS) as (keyof typeof LISTS)[];

/** The kind or the code of a subject: both stand in one field, and each is found in its own list. */
export const subjectInWords: Saying = (code, { t }) => {
  for (const group of GROUPS) {
    const found = lookUp(t, `ideal.${group}.${code}`);
    if (found !== null) return found;
  }
  return null;
};
