import { first } from './es/first.ts';
import { session } from './es/session.ts';
import { shell } from './es/shell.ts';

/** What the first minute, unlocking, the frame and Hoy say: little, since a phone waits for it. */
export const words = { ...first, session, shell };

export type FirstWords = typeof words;
