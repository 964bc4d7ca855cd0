import type { Client } from '#app/sync/app-client.ts';
import type { CalendarMeeting } from '#shared/calendar/calendar.rules.ts';
import { type Readable, selectItem, selectMeeting, selectMine } from '#shared/calendar/selection.rules.ts';
import type { Language } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import type { ReminderSettings } from './reminder-settings.ts';

export type ButtonScope = 'item' | 'meeting' | 'mine';

/**
 * What rings while the app is closed: the calendar's own alarm, as long before as the app's reminders. It rings for
 * what is one's own, and for a whole meeting only if one wants to be reminded of every item.
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
  /** Items of the meeting that the reader marked, of which the server knows nothing. */
  readonly followed?: ReadonlySet<string>;
}

function choose(
  replica: Readable,
  person: string,
  { scope, meeting, item, followed }: Wanted,
): CalendarMeeting | null {
  const known = replica.all(meetings).find(({ id }) => id === meeting);
  if (known === undefined) return null;
  const about = { readable: replica, person, meeting: known };
  if (scope === 'item') return selectItem({ ...about, item: item ?? '' });
  return scope === 'meeting' ? selectMeeting(about) : selectMine({ ...about, followed });
}

/** A calendar file of what is on this phone; null when nothing of it has a day. The generator is loaded when asked for. */
export async function makeCalendar({
  client,
  language,
  origin,
  wanted,
  settings,
}: {
  client: Pick<Client, 'actor' | 'now'> & { readonly replica: Readable };
  language: Language;
  origin: string;
  wanted: Wanted;
  settings: ReminderSettings;
}): Promise<{ text: string; name: string } | null> {
  const chosen = choose(client.replica, client.actor().person, wanted);
  const { calendarOf } = await import('#shared/calendar/calendar.rules.ts');
  const { scope, meeting, item } = wanted;
  const text = calendarOf({
    meetings: chosen === null ? [] : [chosen],
    scope,
    language,
    origin,
    now: client.now(),
    alarmMinutes: alarmMinutes({ scope, settings }),
  });
  if (!text.includes('BEGIN:VEVENT')) return null;
  return { text, name: `clasi-${(item ?? meeting).slice(4).toLowerCase()}.ics` };
}
