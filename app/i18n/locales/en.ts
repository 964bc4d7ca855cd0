import { agenda } from './en/agenda.ts';
import { board } from './en/board.ts';
import { calendar } from './en/calendar.ts';
import { checkins } from './en/checkins.ts';
import { decisions } from './en/decisions.ts';
import { delegation } from './en/delegation.ts';
import { documents } from './en/documents.ts';
import { errors } from './en/errors.ts';
import { folders } from './en/folders.ts';
import { forms } from './en/forms.ts';
import { logistics } from './en/logistics.ts';
import { meetings } from './en/meetings.ts';
import { outbox } from './en/outbox.ts';
import { people } from './en/people.ts';
import { reports } from './en/reports.ts';
import { search } from './en/search.ts';
import { session } from './en/session.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';
import type { Dictionary } from './es.ts';

export const en: Dictionary = {
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
