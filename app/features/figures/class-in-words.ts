import type { Saying } from '#app/kit/feature-words.ts';
import { CLASSES } from '#shared/scoring/classes.ts';

const SAID = [...CLASSES, 'gap'] as const;

/** The class of a figure. */
export const classInWords: Saying = (code, { t }) => {
  const known = SAID.find((each) => each === code);
  return known === undefined ? null : t(`figures.class.${known}`);
};
