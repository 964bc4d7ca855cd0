import * as v from 'valibot';
import type { Client } from '#app/sync/app-client.ts';
import type { CalendarMeeting } from '#shared/calendar/calendar-events.ts';
import { type Readable, selectItem, selectMeeting, selectMine } from '#shared/calendar/selection.rules.ts';
import { retiredBy, type Told, ToldSchema, tellOn } from '#shared/calendar/told.rules.ts';
import type { Language } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import type { ReminderSettings } from './reminder-settings.ts';

export type ButtonScope = 'item' | 'meeting' | 'mine';

/**
 * What rings while the app is closed: the calendar's own alarm, with the lead time of the app's reminders. It rings for
 * one's own items, and for a whole meeting only if the reader wants reminders of every item.
 */
export function alarmMinutes({
  scope,
  settings: { which, lead },
}: {
  scope: ButtonScope;
  settings: ReminderSettings;
}): number | null {
  if (which === 'none' || (scope === 'meeting' && which !== 'all')) return null;
  return lead;
}

interface Wanted {
  readonly scope: ButtonScope;
  readonly meeting: string;
  readonly item?: string | undefined;
  /** Items of the meeting that the reader starred; the server does not know them. */
  readonly followed?: ReadonlySet<string>;
}

function choose(
  replica: Readable,
  person: string,
  { scope, meeting, item, followed }: Wanted,
  told: Told,
): CalendarMeeting | null {
  const known = replica.all(meetings).find(({ id }) => id === meeting);
  if (known === undefined) return null;
  const about = { readable: replica, person, meeting: known, told };
  if (scope === 'item') return selectItem({ ...about, item: item ?? '' });
  return scope === 'meeting' ? selectMeeting(about) : selectMine({ ...about, followed });
}

/** Key under which this device remembers what its files said about a meeting. */
export function toldKey(meeting: string): string {
  return `calendar-told/${meeting}`;
}

function readTold(client: Pick<Client, 'remembered'>, meeting: string): Told {
  const parsed = v.safeParse(ToldSchema, client.remembered(toldKey(meeting)));
  return parsed.success ? parsed.output : {};
}

/** A calendar file of what is on this phone; null if nothing in it has a day. The generator is loaded on demand. */
export async function makeCalendar({
  client,
  language,
  origin,
  wanted,
  settings,
}: {
  client: Pick<Client, 'actor' | 'now' | 'remembered' | 'remember'> & { readonly replica: Readable };
  language: Language;
  origin: string;
  wanted: Wanted;
  settings: ReminderSettings;
}): Promise<{ text: string; name: string } | null> {
  const { scope, meeting, item } = wanted;
  const before = readTold(client, meeting);
  const chosen = choose(client.replica, client.actor().person, wanted, before);
  const { calendarOf, saidIn } = await import('#shared/calendar/calendar.rules.ts');
  const meetings = chosen === null ? [] : [chosen];
  const said = saidIn({ meetings, language });
  if (said.length === 0) return null;
  const told = tellOn({ told: before, said, isMine: scope === 'mine' });
  // A phone that cannot write still exports the file, and remembers what it contained until the app is closed.
  void client.remember(toldKey(meeting), told).catch(() => undefined);
  const text = calendarOf({
    meetings,
    scope,
    language,
    origin,
    now: client.now(),
    alarmMinutes: alarmMinutes({ scope, settings }),
    retired: retiredBy({ told: before, said }),
    sequences: new Map(Object.entries(told).map(([id, { sequence }]) => [id, sequence])),
  });
  return { text, name: `clasi-${(item ?? meeting).slice(4).toLowerCase()}.ics` };
}
