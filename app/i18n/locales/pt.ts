import type { Dictionary } from './es.ts';
import { errors } from './pt/errors.ts';
import { forms } from './pt/forms.ts';
import { meetings } from './pt/meetings.ts';
import { outbox } from './pt/outbox.ts';
import { people } from './pt/people.ts';
import { reports } from './pt/reports.ts';
import { session } from './pt/session.ts';
import { settings } from './pt/settings.ts';
import { shell } from './pt/shell.ts';

export const pt: Dictionary = { errors, forms, meetings, outbox, people, reports, session, settings, shell };
