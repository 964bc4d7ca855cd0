import { type FirstWords, words as first } from './es-first.ts';
import { joined } from './joined.ts';
import { type RestWords, words as rest } from './rest-es.ts';

/** The source of all texts: one file per area, so that several people can write at once. */
export const es = joined(first, rest);

export type Dictionary = FirstWords & RestWords;
