import { agenda } from './es/agenda.ts';
import { board } from './es/board.ts';
import { calendar } from './es/calendar.ts';
import { checkins } from './es/checkins.ts';
import { decisions } from './es/decisions.ts';
import { delegation } from './es/delegation.ts';
import { documents } from './es/documents.ts';
import { errors } from './es/errors.ts';
import { folders } from './es/folders.ts';
import { forms } from './es/forms.ts';
import { logistics } from './es/logistics.ts';
import { meetings } from './es/meetings.ts';
import { outbox } from './es/outbox.ts';
import { people } from './es/people.ts';
import { reports } from './es/reports.ts';
import { search } from './es/search.ts';
import { session } from './es/session.ts';
import { settings } from './es/settings.ts';
import { shell } from './es/shell.ts';

/** The source of all texts: one file per area, so that several people can write at once. */
export const es = {
  agenda,
  board,
  calendar,
  checkins,
  decisions,
  delegation,
  documents,
  folders,
  logistics,
  errors,
  forms,
  meetings,
  outbox,
  people,
  reports,
  search,
  session,
  settings,
  shell,
};

export type Dictionary = typeof es;
