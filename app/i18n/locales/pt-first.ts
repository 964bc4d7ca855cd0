import type { FirstWords } from './es-first.ts';
import { first } from './pt/first.ts';
import { session } from './pt/session.ts';
import { shell } from './pt/shell.ts';

/** The text of enrolment, unlocking, the frame and Hoy: little, since a phone waits for it. */
export const words: FirstWords = { ...first, session, shell };
