import { first } from './es/first.ts';
import { session } from './es/session.ts';
import { shell } from './es/shell.ts';

/** The text of enrolment, unlocking, the frame and Hoy: little, since a phone waits for it. */
export const words = { ...first, session, shell };

export type FirstWords = typeof words;
