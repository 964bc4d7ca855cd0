import { first } from './en/first.ts';
import { session } from './en/session.ts';
import { shell } from './en/shell.ts';
import type { FirstWords } from './es-first.ts';

/** The text of enrolment, unlocking, the frame and Hoy: little, since a phone waits for it. */
export const words: FirstWords = { ...first, session, shell };
