import { first } from './en/first.ts';
import { session } from './en/session.ts';
import { shell } from './en/shell.ts';
import type { FirstWords } from './es-first.ts';

/** What the first minute, unlocking, the frame and Hoy say: little, since a phone waits for it. */
export const words: FirstWords = { ...first, session, shell };
