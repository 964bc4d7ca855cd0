import { COMMITTEE, stateCompartment } from '#shared/kernel/compartments.ts';
import { addDays, utcDay } from '#shared/kernel/days.ts';
import type { IdPrefix } from '#shared/kernel/ids.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { AgendaItem, Meeting } from '#shared/meetings/meetings.schemas.ts';
import { demoDelegations } from './demo-delegations.ts';
import {
  cosiMeeting,
  foundingAgenda,
  foundingConnection,
  foundingMeeting,
  MADRID,
  ministerialMeeting,
  workingMeeting,
} from './demo-meetings.ts';
import { foundingPapers } from './demo-paper-links.ts';
import { demoDutyNumbers } from './demo-people.ts';

export interface DemoStep {
  readonly compartment: string;
  readonly name: string;
  readonly args: Json;
  /** Key of the demo person who does it. */
  readonly as: string;
  /** So long before the demo was made. */
  readonly daysAgo?: number;
  /** Revisions of other people's entries that this person saw before changing them. */
  readonly base?: Readonly<Record<string, number>>;
}
/** The same prefix and key always give the same id. */
export type IdFor = (prefix: IdPrefix, key: string) => string;

const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

/** The day of the founding meeting, on which it also sits and decides. */
export function foundingDay(now: number): string {
  return clockIn(MADRID, now).date;
}

/** Day and minute in Madrid. */
function clockIn(timeZone: string, now: number): { date: string; minute: number } {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const [date = '', time = ''] = format.format(now).split(' ');
  return { date, minute: Number(time.slice(0, 2)) * HOUR_MINUTES + Number(time.slice(3, 5)) };
}

/**
 * The start of the founding meeting in minutes after midnight: an hour before the current hour, so that a session is in
 * progress and others follow for more than an hour. Begun late in the evening, the agenda ends on the next day.
 */
function beginning(minute: number): number {
  return Math.max(0, Math.floor(minute / HOUR_MINUTES) * HOUR_MINUTES - HOUR_MINUTES);
}

/** The minutes of the founding meeting from its beginning to its end. */
const foundingMinutes = foundingAgenda.reduce((sum, item) => sum + item.durationMinutes, 0);

/** @param minute minutes after midnight of `date`; from 1440 on it is the next day */
function wallTime(date: string, minute: number): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  const within = minute % DAY_MINUTES;
  const day = addDays(date, Math.floor(minute / DAY_MINUTES));
  return `${day}T${pad(Math.floor(within / HOUR_MINUTES))}:${pad(within % HOUR_MINUTES)}`;
}

function lastDay(year: number, month: number): string {
  return utcDay(Date.UTC(year, month, 0));
}

/** The dates of the first whole month that begins after `today`. */
function nextMonth(today: string, month: number): { startsOn: string; endsOn: string } {
  const year = Number(today.slice(0, 4));
  const startIn = (each: number) => `${each}-${String(month).padStart(2, '0')}-01`;
  const chosen = startIn(year) > today ? year : year + 1;
  return { startsOn: startIn(chosen), endsOn: lastDay(chosen, month) };
}

type Scheduled = Omit<Meeting, 'offset' | 'state'>;

function schedule({
  id,
  meeting,
  state,
}: {
  id: string;
  meeting: Scheduled;
  state: 'planned' | 'to_be_confirmed';
}): DemoStep {
  return asPresidency('meetings.schedule', { meeting: id, ...meeting, state });
}

function asPresidency(name: string, args: Json): DemoStep {
  return { compartment: COMMITTEE, name, args, as: 'presidency-admin' };
}

function participantSteps(meeting: string, idFor: IdFor): DemoStep[] {
  return demoDelegations.flatMap(({ kind, code, name, people }, place) => {
    const delegation = idFor('dlg', code);
    return [
      asPresidency('participants.add_delegation', {
        delegation,
        meeting,
        kind,
        code,
        name,
        order: place * 10,
      }),
      ...people.map(({ key, ...person }, order) =>
        asPresidency('participants.add', {
          participant: idFor('prt', key),
          meeting,
          delegation,
          ...person,
          order: order * 10,
        }),
      ),
    ];
  });
}

function agendaSteps({
  meeting,
  date,
  start,
  idFor,
}: {
  meeting: string;
  date: string;
  start: number;
  idFor: IdFor;
}) {
  let minute = start;
  return foundingAgenda.map(({ speakers, ...item }, place) => {
    const startsAt = wallTime(date, minute);
    minute += item.durationMinutes;
    const fields: Omit<AgendaItem, 'offset'> = {
      ...item,
      class: null,
      room: foundingMeeting.card.room,
      speakers: speakers.map((key) => ({ participant: idFor('prt', key) })),
      order: place * 10,
      startsAt,
      timeZone: MADRID,
    };
    return asPresidency('agenda.add_item', { item: idFor('agi', `founding-${place}`), meeting, ...fields });
  });
}

/** The three meetings that the report announces, in its order and in its months. */
function laterMeetings(today: string, idFor: IdFor): DemoStep[] {
  const october = nextMonth(today, 10);
  const november = nextMonth(october.startsOn, 11);
  const decided = `${october.startsOn.slice(0, 4)}-09-15`;
  // In the second half of September the usual day has passed; then a week is the shortest wait.
  const decideBy = decided > today ? decided : addDays(today, 7);
  const after = { startsOn: addDays(november.endsOn, 1), endsOn: addDays(november.endsOn, 31) };
  return [
    schedule({
      id: idFor('mtg', 'working'),
      meeting: { ...workingMeeting, ...october, decideBy },
      state: 'to_be_confirmed',
    }),
    schedule({
      id: idFor('mtg', 'cosi'),
      meeting: { ...cosiMeeting, ...november, decideBy: null },
      state: 'planned',
    }),
    schedule({
      id: idFor('mtg', 'ministerial'),
      meeting: { ...ministerialMeeting, ...after, decideBy: null },
      state: 'to_be_confirmed',
    }),
  ];
}

/**
 * The seed as mutations in order: the founding meeting in progress at `now` with its people and agenda and how to
 * join it, the meetings that it announces, and the duty numbers of the two demo states.
 *
 * @param now milliseconds since 1970
 */
export function demoPlan({ now, idFor }: { now: number; idFor: IdFor }): DemoStep[] {
  const { date, minute } = clockIn(MADRID, now);
  const meeting = idFor('mtg', 'founding');
  const start = beginning(minute);
  const endsOn = wallTime(date, start + foundingMinutes - 1).slice(0, 10);
  return [
    schedule({
      id: meeting,
      meeting: { ...foundingMeeting, startsOn: date, endsOn, decideBy: null },
      state: 'planned',
    }),
    ...participantSteps(meeting, idFor),
    ...agendaSteps({ meeting, date, start, idFor }),
    ...Object.entries(foundingPapers).map(([place, keys]) =>
      asPresidency('agenda.describe_item', {
        item: idFor('agi', `founding-${place}`),
        meeting,
        fields: { documents: keys.map((key) => idFor('doc', key)) },
      }),
    ),
    asPresidency('agenda.release', { release: idFor('rel', 'founding-1'), meeting, note: null }),
    asPresidency('connections.set', { meeting, ...foundingConnection }),
    asPresidency('meetings.move_to', { meeting, state: 'convened' }),
    asPresidency('meetings.move_to', { meeting, state: 'in_session' }),
    ...laterMeetings(date, idFor),
    ...demoDutyNumbers.map(({ as, ...args }) => ({
      compartment: stateCompartment(args.state),
      name: 'states.configure',
      args,
      as,
    })),
    {
      compartment: stateCompartment('CL'),
      name: 'states.mark_partner_unit',
      args: { state: 'CL', body: 'XA', institution: 'customs', unit: 'puerto-san-antonio', marked: true },
      as: 'chile-contact',
    },
  ];
}
