import { addDays, daysBetween } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { isOutsideDates } from '#shared/meetings/agenda.rules.ts';
import {
  type AgendaItem,
  type Deadlines,
  type Meeting,
  OWED,
  type Quorum,
} from '#shared/meetings/meetings.schemas.ts';
import type { Delegation } from '#shared/participants/participants.schemas.ts';
import { findNoteFault } from './venues.rules.ts';
import type { NoteItem, RunningStep, Venue } from './venues.schemas.ts';

/** What may come along from an earlier meeting. */
export const COMES_ALONG = [
  'delegations',
  'agenda',
  'deadlines',
  'venues',
  'note',
  'interpretation',
  'running',
] as const;
export type ComesAlong = (typeof COMES_ALONG)[number];

/** An earlier meeting, as far as this person reads it. */
export interface LastMeeting {
  readonly meeting: Doc<Meeting>;
  readonly items: readonly Doc<AgendaItem>[];
  readonly delegations: readonly Doc<Delegation>[];
  readonly venues: readonly Doc<Venue>[];
  readonly noteItems: readonly Doc<NoteItem>[];
  readonly steps: readonly Doc<RunningStep>[];
}

/** What the presidency has written of the new meeting. */
export type Wished = Omit<Meeting, 'state' | 'offset' | 'deadlines' | 'quorum' | 'cancelled'>;

type Details = Pick<AgendaItem, 'purpose'>;

/** The new meeting whole: all of it is made by ordinary acts, one for each thing. */
export interface NextMeeting {
  readonly meeting: Wished;
  readonly delegations: readonly (Delegation & { readonly delegation: string })[];
  readonly items: readonly (Omit<AgendaItem, 'offset' | 'purpose' | 'proposer' | 'documents' | 'topic'> & {
    readonly item: string;
  })[];
  readonly details: readonly { readonly item: string; readonly fields: Details }[];
  readonly venues: readonly (Venue & { readonly venue: string })[];
  readonly noteItems: readonly (Omit<NoteItem, 'offset'> & { readonly item: string })[];
  readonly steps: readonly (Omit<RunningStep, 'offset' | 'done'> & { readonly step: string })[];
  readonly deadlines: Deadlines | null;
  readonly quorum: Quorum | null;
  /** Items and steps that stay behind, since no day of the new meeting is theirs. */
  readonly left: number;
}

/** How many days after the first the last one is; 0 for a meeting of one day or without days. */
export function lengthOf({
  precision,
  startsOn,
  endsOn,
}: Pick<Meeting, 'precision' | 'startsOn' | 'endsOn'>) {
  return precision === 'day' ? daysBetween(startsOn, endsOn) : 0;
}

/**
 * The meeting from which the next one of this type begins unless a person says otherwise: the latest of the type, or
 * the latest of all. Meetings of other bodies, cancelled ones and such without days are none.
 */
export function lastOf(list: readonly Doc<Meeting>[], type: Meeting['type']): Doc<Meeting> | null {
  const own = list.filter(({ body }) => body.type !== 'partner' && body.state !== 'cancelled');
  const latest = (some: readonly Doc<Meeting>[]) =>
    some.reduce<Doc<Meeting> | null>(
      (last, each) => (last === null || each.body.startsOn > last.body.startsOn ? each : last),
      null,
    );
  const dated = own.filter(({ body }) => body.precision === 'day');
  return latest(dated.filter(({ body }) => body.type === type)) ?? latest(dated);
}

/** What the new meeting takes from the earlier one where nothing was written: never a person, nor how to reach one. */
function fieldsFrom({
  last,
  wished,
  along,
  shift,
}: {
  last: Meeting;
  wished: Wished;
  along: ReadonlySet<ComesAlong>;
  shift: Shift;
}): Wished {
  const { card } = last;
  const pickUp =
    card.pickUp === null || !shift.isDated
      ? null
      : { ...card.pickUp, ...shift.hour(card.pickUp), offset: null };
  return {
    ...wished,
    orderLanguage: last.orderLanguage,
    ...(along.has('venues') && {
      city: wished.city ?? last.city,
      venue: wished.venue ?? last.venue,
      card: {
        ...wished.card,
        room: wished.card.room ?? card.room,
        hotel: wished.card.hotel ?? card.hotel,
        pickUp: wished.card.pickUp ?? pickUp,
      },
    }),
    ...(along.has('note') && { practicalNote: { ...last.practicalNote, ...wished.practicalNote } }),
    ...(along.has('interpretation') && {
      languages: last.languages,
      interpretation: wished.interpretation.length > 0 ? wished.interpretation : last.interpretation,
    }),
  };
}

interface Hour {
  readonly startsAt: string;
  readonly timeZone: string;
}

interface Shift {
  /** Both meetings have days: else no hour and no deadline can move along. */
  readonly isDated: boolean;
  day(date: string): string;
  wall(time: string): string;
  hour(hour: Hour): Hour;
  zone(timeZone: string): string;
}

function shiftBetween(last: Meeting, next: Wished): Shift {
  const days = daysBetween(last.startsOn, next.startsOn);
  const day = (date: string) => addDays(date, days);
  const wall = (time: string) => `${day(time.slice(0, 10))}${time.slice(10)}`;
  const zone = (timeZone: string) => (timeZone === last.timeZone ? next.timeZone : timeZone);
  return {
    isDated: last.precision === 'day' && next.precision === 'day',
    day,
    wall,
    zone,
    hour: ({ startsAt, timeZone }) => ({ startsAt: wall(startsAt), timeZone: zone(timeZone) }),
  };
}

/**
 * The next meeting from an earlier one: all its days, deadlines and hours moved by as many days as lie between the first
 * days. What belongs to people of the earlier meeting stays there: who came, who spoke, what they need and how to
 * reach them, its papers, releases, decisions, passwords and attached plans.
 *
 * @param idOf the id of what is made of a thing of the earlier meeting: always the same for the same thing
 */
export function planNextMeeting({
  last,
  wished,
  along: chosen,
  idOf,
}: {
  last: LastMeeting;
  wished: Wished;
  along: readonly ComesAlong[];
  idOf: (prefix: 'dlg' | 'agi' | 'ven' | 'nit' | 'run', source: string) => string;
}): NextMeeting {
  const along = new Set(chosen);
  const from = last.meeting.body;
  const shift = shiftBetween(from, wished);
  const all = <D>(what: ComesAlong, docs: readonly D[]) => (along.has(what) ? docs : []);
  const isOn = (hour: Hour) => shift.isDated && !isOutsideDates(wished, shift.hour(hour));

  const agenda = all('agenda', last.items);
  const items = agenda.filter(({ body }) => isOn(body));
  const kept = new Set(items.map(({ id }) => id));
  const running = all('running', last.steps);
  // Steps of the day before and of the day after belong to it as well.
  const steps = shift.isDated ? running : [];
  const venues = all('venues', last.venues);
  const names = new Map(last.venues.map(({ id, body }) => [id, body.name]));
  const delegations = all('delegations', last.delegations);

  function noteOf({ id, body }: Doc<NoteItem>) {
    const { offset: _offset, ...rest } = body;
    const isTimed = shift.isDated && rest.startsAt !== null;
    const hasVenue = rest.venue !== null && along.has('venues') && names.has(rest.venue);
    const label =
      rest.venue !== null && !hasVenue ? (rest.label ?? names.get(rest.venue) ?? null) : rest.label;
    const made = {
      ...rest,
      label,
      values: [],
      venue: hasVenue && rest.venue !== null ? idOf('ven', rest.venue) : null,
      startsAt: isTimed && rest.startsAt !== null ? shift.wall(rest.startsAt) : null,
      endsAt: isTimed && rest.endsAt !== null ? shift.wall(rest.endsAt) : null,
      timeZone: shift.zone(rest.timeZone),
    };
    const isOfDelegation = rest.delegation === null || along.has('delegations');
    const isPerson = rest.section === 'liaison';
    const isEmpty = findNoteFault({ ...made, offset: null }) !== null;
    return isPerson || isEmpty || !isOfDelegation ? [] : [{ item: idOf('nit', id), ...made }];
  }

  const deadlines: Deadlines = {};
  if (along.has('deadlines') && shift.isDated) {
    for (const owed of OWED) {
      const day = from.deadlines?.[owed];
      const moved = day === undefined ? undefined : shift.day(day);
      if (moved !== undefined && moved <= wished.endsOn) deadlines[owed] = moved;
    }
  }
  return {
    meeting: fieldsFrom({ last: from, wished, along, shift }),
    delegations: delegations.map(({ id, body }) => ({ delegation: idOf('dlg', id), ...body })),
    items: items.map(({ id, body }) => {
      const {
        offset: _offset,
        purpose: _purpose,
        proposer: _proposer,
        documents: _documents,
        topic: _topic,
        ...rest
      } = body;
      return { item: idOf('agi', id), ...rest, ...shift.hour(rest), speakers: [] };
    }),
    details: items.flatMap(({ id, body: { purpose } }) =>
      purpose === undefined || purpose === null ? [] : [{ item: idOf('agi', id), fields: { purpose } }],
    ),
    venues: venues.map(({ id, body }) => ({
      venue: idOf('ven', id),
      ...body,
      plan: null,
      from: shift.isDated && body.from !== null ? shift.day(body.from) : null,
      until: shift.isDated && body.until !== null ? shift.day(body.until) : null,
      timeZone: shift.zone(body.timeZone),
    })),
    noteItems: all('note', last.noteItems).flatMap(noteOf),
    steps: steps.map(({ id, body }) => {
      const { offset: _offset, done: _done, ...rest } = body;
      const item = rest.item !== null && kept.has(rest.item) ? idOf('agi', rest.item) : null;
      return { step: idOf('run', id), ...rest, ...shift.hour(rest), item };
    }),
    deadlines: Object.keys(deadlines).length === 0 ? null : deadlines,
    quorum: along.has('delegations') ? (from.quorum ?? null) : null,
    left: agenda.length - items.length + (running.length - steps.length),
  };
}
