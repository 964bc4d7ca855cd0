import { errors } from './es/errors.ts';
import { forms } from './es/forms.ts';
import { meetings } from './es/meetings.ts';
import { outbox } from './es/outbox.ts';
import { people } from './es/people.ts';
import { reports } from './es/reports.ts';
import { session } from './es/session.ts';
import { settings } from './es/settings.ts';
import { shell } from './es/shell.ts';

/** The source of all texts: one file per area, so that several people can write at once. */
export const es = { errors, forms, meetings, outbox, people, reports, session, settings, shell };

export type Dictionary = typeof es;
