import { shownConnections } from '#shared/connections/connections.schemas.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { venues } from '#shared/logistics/venues.schemas.ts';
import { type AgendaItem, agendaItems, type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { foldReleases } from '#shared/meetings/releases.rules.ts';
import { agendaReleases, type Release } from '#shared/meetings/releases.schemas.ts';
import { participantLinks } from '#shared/participants/nominations.schemas.ts';
import { attendance } from '#shared/participants/participants.schemas.ts';
import type { CalendarItem, CalendarMeeting } from './calendar-events.ts';
import type { Told } from './told.rules.ts';

/** Collections from which calendars are made, and whose history counts too. */
export const CALENDAR_COLLECTIONS = [
  { collection: meetings.name, formerly: ['precision'] },
  { collection: agendaReleases.name },
  { collection: agendaItems.name, hasRemoved: true, formerly: ['speakers', 'kind'] },
  { collection: venues.name, hasRemoved: true },
  { collection: participantLinks.name, hasRemoved: true },
  { collection: attendance.name },
  { collection: shownConnections.name, hasRemoved: true },
];

/** The documents a person may read: a phone's replica, or what the server lists with their scopes. */
export interface Readable {
  all<B extends JsonObject>(collection: Collection<B>): readonly Doc<B>[];
  within<B extends JsonObject>(collection: Collection<B>, parent: string): readonly Doc<B>[];
  /** Server time of this version, if known. */
  changedAt?(doc: Doc): number;
  /**
   * Removed documents in their last state, with the version of their removal. Absent if removals are unknown: the
   * entries on a phone keep no trace of them. Then the computed sequence falls when a place is removed or "this is me"
   * is taken back, so the phone remembers what it sent.
   */
  removed?<B extends JsonObject>(collection: Collection<B>, parent: string): readonly Doc<B>[];
  /** Earlier versions, also of removed documents: at least the last before a field named above changed. */
  earlier?<B extends JsonObject>(collection: Collection<B>): readonly Doc<B>[];
}

/** For whom a calendar is made, and of which meeting. */
interface Wanted {
  readonly readable: Readable;
  readonly person: string;
  readonly meeting: Doc<Meeting>;
  /** What this phone's files said of the meeting: all the history that it knows besides the releases. */
  readonly told?: Told | undefined;
}

interface Past {
  /** Participants who were speakers of an item in any release. */
  readonly speakers: ReadonlySet<string>;
  /** Its last kind that calendars show; null: it was never anything but a break. */
  readonly toldAs: AgendaItem['kind'] | null;
}

type Version = readonly [
  id: string,
  item: {
    readonly speakers?: AgendaItem['speakers'] | undefined;
    readonly kind?: AgendaItem['kind'] | undefined;
  },
];

/** What each item was on the draft before the first release, and in the releases up to a version. */
function pastOf({
  drafts,
  releases,
  version,
}: {
  drafts: readonly Version[];
  releases: readonly Doc<Release>[];
  version: number;
}): Map<string, Past> {
  const past = new Map<string, Past>();
  const released = releases
    .map(({ body }) => body)
    .filter((release) => release.version <= version)
    .sort((left, right) => left.version - right.version)
    .flatMap(({ added, changed }): Version[] => Object.entries({ ...added, ...changed }));
  for (const [id, { speakers = [], kind }] of [...drafts, ...released]) {
    const known = past.get(id);
    past.set(id, {
      speakers: new Set([...(known?.speakers ?? []), ...speakers.map(({ participant }) => participant)]),
      toldAs: kind === undefined || kind === 'break' ? (known?.toldAs ?? null) : kind,
    });
  }
  return past;
}

interface Agenda {
  readonly items: readonly CalendarItem[];
  readonly past: ReadonlyMap<string, Past>;
}

/** The last version of each id: a removed one counts on when it comes back. */
function lastVersions(docs: readonly Pick<Doc, 'id' | 'rev'>[]): Map<string, number> {
  const last = new Map<string, number>();
  for (const { id, rev } of docs) last.set(id, Math.max(rev, last.get(id) ?? 0));
  return last;
}

function count(versions: ReadonlyMap<string, number>): number {
  return [...versions.values()].reduce((sum, rev) => sum + rev, 0);
}

/** Existing and removed ones. */
function everIn<B extends JsonObject>({ readable, meeting }: Wanted, collection: Collection<B>): Doc<B>[] {
  return [...readable.within(collection, meeting.id), ...(readable.removed?.(collection, meeting.id) ?? [])];
}

/**
 * The released items; before the first release, the readable draft, marked as such. What left the draft before any
 * release stays as removed. Versions of the draft count only if removals are known: otherwise the sequence of an item
 * would fall when it leaves the draft.
 */
function agendaOf(wanted: Wanted): Agenda {
  const { readable, meeting } = wanted;
  const releases = readable.within(agendaReleases, meeting.id);
  const { version, items } = foldReleases(releases);
  const draft = readable.within(agendaItems, meeting.id);
  const edits = readable.removed ? lastVersions(everIn(wanted, agendaItems)) : new Map<string, number>();
  const editsOf = (id: string) => Math.max(0, (edits.get(id) ?? 1) - 1);
  const clockOf = (doc: Doc<AgendaItem>) => readable.changedAt?.(doc) ?? null;
  // Nobody was told of what came and went later.
  const end = releases.find(({ body }) => body.version === 1)?.body.releasedAt ?? Number.POSITIVE_INFINITY;
  const wasTold = (doc: Doc<AgendaItem>) => (clockOf(doc) ?? 0) <= end;
  const earlier = (readable.earlier?.(agendaItems) ?? [])
    .filter((doc) => doc.parent === meeting.id && wasTold(doc))
    .sort((left, right) => left.rev - right.rev);
  const told = Object.entries(wanted.told ?? {}).flatMap(([id, { draft: item }]) =>
    item ? [[id, item] as const] : [],
  );
  const drafts = [...earlier.map(({ id, body }): Version => [id, body]), ...told];
  const past = pastOf({ drafts, releases, version });
  const asTold = (each: CalendarItem): CalendarItem => {
    const toldAs = past.get(each.id)?.toldAs ?? null;
    return each.item.kind === 'break' && toldAs !== null ? { ...each, toldAs } : each;
  };
  const removed = new Map((readable.removed?.(agendaItems, meeting.id) ?? []).map((doc) => [doc.id, doc]));
  const stands = new Set([...items.keys(), ...draft.map(({ id }) => id)]);
  const left = [...removed.values()]
    .filter((doc) => !stands.has(doc.id) && wasTold(doc))
    .map((doc): CalendarItem => {
      const changedAt = clockOf(doc);
      // If its time is known, it counts as once released.
      const sequence = editsOf(doc.id) - (changedAt === null ? 0 : 1);
      return { id: doc.id, item: doc.body, sequence, changedAt, isRemoved: true };
    });
  const remembered = told
    .filter(([id]) => !stands.has(id) && !removed.has(id))
    .map(([id, item]): CalendarItem => ({ id, item, sequence: 0, changedAt: null, isRemoved: true }));
  const standing =
    version === 0
      ? draft.map(({ id, body }): CalendarItem => {
          return { id, item: body, sequence: editsOf(id), changedAt: null, isRemoved: false };
        })
      : [...items.values()].map((each): CalendarItem => {
          return { ...each, sequence: each.sequence + editsOf(each.id) };
        });
  return { items: [...standing, ...left, ...remembered].map(asTold), past };
}

function answerOf({ readable, person, meeting }: Wanted) {
  return readable.within(attendance, meeting.id).find(({ body }) => body.person === person) ?? null;
}

/** The reader's "this is me", as it is and as it was. */
function linksOf(wanted: Wanted) {
  const isOwn = ({ body }: { body: { person: string } }) => body.person === wanted.person;
  const living = wanted.readable.within(participantLinks, wanted.meeting.id).filter(isOwn);
  return { living, ever: everIn(wanted, participantLinks).filter(isOwn) };
}

/** How exactly its date was known in earlier versions, if these are known. */
function precisionsOf({ readable, meeting, told = {} }: Wanted): Set<Meeting['precision']> {
  const earlier = (readable.earlier?.(meetings) ?? []).filter(({ id }) => id === meeting.id);
  const was = new Set(earlier.map(({ body }) => body.precision));
  // A meeting appears when its month is known, an item when its day is.
  for (const id of Object.keys(told)) was.add(id === meeting.id ? 'month' : 'day');
  return was;
}

function whole(wanted: Wanted, { items }: Agenda): CalendarMeeting {
  const { readable, meeting } = wanted;
  const answer = answerOf(wanted);
  const places = everIn(wanted, venues);
  const joins = everIn(wanted, shownConnections);
  const join = readable.within(shownConnections, meeting.id)[0]?.body ?? null;
  const { ever } = linksOf(wanted);
  const said = [meeting, ...(answer === null ? [] : [answer]), ...places, ...joins, ...ever];
  return {
    meeting,
    changedAt: readable.changedAt ? Math.max(...said.map((doc) => readable.changedAt?.(doc) ?? 0)) : null,
    changes: (answer?.rev ?? 0) + count(lastVersions([...places, ...joins])) + count(lastVersions(ever)),
    was: precisionsOf(wanted),
    isWhole: true,
    items,
    venues: readable.within(venues, meeting.id),
    // It lies on servers of others then: only where whoever organises the meeting allows that.
    join: join?.inCalendars === true ? join : null,
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
 * Meetings that the person accepted, or may accept, or on whose list they are; of the items, those they speak to or
 * follow. What was among them in an earlier release, or before "this is me" was taken back, and a meeting declined
 * later, is sent as called off. So is whatever this phone's last file said was the person's own and is not any more.
 */
export function selectMine({
  followed = new Set(),
  ...wanted
}: Wanted & { readonly followed?: ReadonlySet<string> | undefined }): CalendarMeeting | null {
  const links = linksOf(wanted);
  const [own, once] = [links.living, links.ever].map(
    (docs) => new Set(docs.map(({ body }) => body.participant)),
  ) as [Set<string>, Set<string>];
  const answer = answerOf(wanted);
  const comes = answer !== null && answer.body.answer !== 'decline';
  const isAway = own.size === 0 && followed.size === 0 && !comes;
  const wasToldMine = (id: string) => wanted.told?.[id]?.isMine === true;
  // Never on the list, and no answer or a first answer that declines: no calendar ever heard of it.
  const isUnheardOf = once.size === 0 && (answer === null || answer.rev === 1);
  if (isAway && isUnheardOf && !wasToldMine(wanted.meeting.id)) return null;
  const gone = once.size === 0 ? 'notMine' : 'left';
  const isOff = isAway ? (answer === null ? gone : 'declined') : null;
  const agenda = agendaOf(wanted);
  const items = agenda.items.flatMap((each) => {
    const { id, item } = each;
    if (followed.has(id) || item.speakers.some(({ participant }) => own.has(participant))) return [each];
    const wasMine =
      wasToldMine(id) ||
      item.speakers.some(({ participant }) => once.has(participant)) ||
      [...once].some((participant) => agenda.past.get(id)?.speakers.has(participant));
    return wasMine ? [{ ...each, isNotMine: true }] : [];
  });
  return { ...whole(wanted, agenda), isOff, items };
}

const YEAR = 366 * 86_400_000;

/** Meetings that ended more than a year ago leave all calendars. */
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
