import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { type AgendaItem, agendaItems, type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { foldReleases } from '#shared/meetings/releases.rules.ts';
import { agendaReleases, type Release } from '#shared/meetings/releases.schemas.ts';
import { venues } from '#shared/meetings/venues.schemas.ts';
import { participantLinks } from '#shared/participants/nominations.schemas.ts';
import { attendance } from '#shared/participants/participants.schemas.ts';
import type { CalendarItem, CalendarMeeting } from './calendar.rules.ts';

/** What calendars are made of. */
export const CALENDAR_COLLECTIONS = [
  meetings,
  agendaReleases,
  agendaItems,
  venues,
  participantLinks,
  attendance,
].map(({ name }) => name);

/** The documents a person may read: a phone's replica, or what the server lists with their scopes. */
export interface Readable {
  all<B extends JsonObject>(collection: Collection<B>): readonly Doc<B>[];
  within<B extends JsonObject>(collection: Collection<B>, parent: string): readonly Doc<B>[];
  /** Server's clock of the present version, where it is known. */
  changedAt?(doc: Doc): number;
}

/** For whom a calendar is made, and of which meeting. */
interface Wanted {
  readonly readable: Readable;
  readonly person: string;
  readonly meeting: Doc<Meeting>;
}

interface Past {
  /** Participants who were speakers of an item in any release. */
  readonly speakers: ReadonlySet<string>;
  /** The last kind it had that stands in calendars; null: it was never anything but a break. */
  readonly toldAs: AgendaItem['kind'] | null;
}

/** What each item was in the releases up to a version: calendars may still hold it. */
function pastOf(releases: readonly Doc<Release>[], version: number): Map<string, Past> {
  const past = new Map<string, Past>();
  const inOrder = releases.map(({ body }) => body).sort((left, right) => left.version - right.version);
  for (const release of inOrder) {
    if (release.version > version) break;
    for (const [id, { speakers = [], kind }] of Object.entries({ ...release.added, ...release.changed })) {
      const known = past.get(id);
      past.set(id, {
        speakers: new Set([...(known?.speakers ?? []), ...speakers.map(({ participant }) => participant)]),
        toldAs: kind === undefined || kind === 'break' ? (known?.toldAs ?? null) : kind,
      });
    }
  }
  return past;
}

interface Agenda {
  readonly items: readonly CalendarItem[];
  readonly past: ReadonlyMap<string, Past>;
}

/** As released; while nothing was, what may be read of the draft, which is then told as such. */
function agendaOf({ readable, meeting }: Wanted): Agenda {
  const releases = readable.within(agendaReleases, meeting.id);
  const { version, items } = foldReleases(releases);
  if (version === 0) {
    const draft = readable.within(agendaItems, meeting.id);
    return {
      items: draft.map(({ id, body }) => ({
        id,
        item: body,
        sequence: 0,
        changedAt: null,
        isRemoved: false,
      })),
      past: new Map(),
    };
  }
  const past = pastOf(releases, version);
  return {
    items: [...items.values()].map((released) => {
      const toldAs = past.get(released.id)?.toldAs ?? null;
      return released.item.kind === 'break' && toldAs !== null ? { ...released, toldAs } : released;
    }),
    past,
  };
}

function answerOf({ readable, person, meeting }: Wanted) {
  return readable.within(attendance, meeting.id).find(({ body }) => body.person === person) ?? null;
}

function whole(wanted: Wanted, { items }: Agenda): CalendarMeeting {
  const { readable, meeting } = wanted;
  const answer = answerOf(wanted);
  const said = [meeting, ...(answer === null ? [] : [answer])];
  return {
    meeting,
    changedAt: readable.changedAt ? Math.max(...said.map((doc) => readable.changedAt?.(doc) ?? 0)) : null,
    answers: Math.max(0, (answer?.rev ?? 1) - 1),
    isWhole: true,
    items,
    venues: readable.within(venues, meeting.id),
  };
}

export function selectMeeting(wanted: Wanted): CalendarMeeting {
  return whole(wanted, agendaOf(wanted));
}

export function selectItem({ item, ...wanted }: Wanted & { readonly item: string }): CalendarMeeting {
  const all = selectMeeting(wanted);
  return { ...all, isWhole: false, items: all.items.filter(({ id }) => id === item) };
}

/**
 * Meetings to which the person said yes or perhaps, or on whose list they are; of the items, those they speak to or
 * follow. What was among them in an earlier release, and a meeting declined after all, is told as called off.
 */
export function selectMine({
  followed = new Set(),
  ...wanted
}: Wanted & { readonly followed?: ReadonlySet<string> | undefined }): CalendarMeeting | null {
  const { readable, person, meeting } = wanted;
  const own = new Set(
    readable
      .within(participantLinks, meeting.id)
      .filter(({ body }) => body.person === person)
      .map(({ body }) => body.participant),
  );
  const answer = answerOf(wanted);
  const comes = answer !== null && answer.body.answer !== 'decline';
  const isDeclined = own.size === 0 && followed.size === 0 && !comes;
  // A first answer that says no: no calendar ever heard of it.
  if (isDeclined && (answer === null || answer.rev === 1)) return null;
  const agenda = agendaOf(wanted);
  const items = agenda.items.flatMap((each) => {
    const { id, item } = each;
    if (followed.has(id) || item.speakers.some(({ participant }) => own.has(participant))) return [each];
    const wasMine = [...own].some((participant) => agenda.past.get(id)?.speakers.has(participant));
    return wasMine ? [{ ...each, isNotMine: true }] : [];
  });
  return { ...whole(wanted, agenda), isDeclined, items };
}

const YEAR = 366 * 86_400_000;

/** Meetings that ended more than a year ago stand in no calendar any more. */
export function selectFeed({
  readable,
  what,
  person,
  now,
}: {
  readable: Readable;
  what: 'mine' | 'all';
  person: string;
  now: number;
}): CalendarMeeting[] {
  return readable
    .all(meetings)
    .filter(({ body }) => Date.parse(`${body.endsOn}T00:00:00Z`) > now - YEAR)
    .sort(
      (left, right) =>
        left.body.startsOn.localeCompare(right.body.startsOn) || left.id.localeCompare(right.id),
    )
    .flatMap((meeting) => {
      const wanted = { readable, person, meeting };
      const chosen = what === 'all' ? selectMeeting(wanted) : selectMine(wanted);
      return chosen === null ? [] : [chosen];
    });
}
