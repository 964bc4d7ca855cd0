import { errors } from './en/errors.ts';
import { forms } from './en/forms.ts';
import { meetings } from './en/meetings.ts';
import { outbox } from './en/outbox.ts';
import { people } from './en/people.ts';
import { reports } from './en/reports.ts';
import { session } from './en/session.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';
import type { Dictionary } from './es.ts';

export const en: Dictionary = { errors, forms, meetings, outbox, people, reports, session, settings, shell };
