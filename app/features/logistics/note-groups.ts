import type { Doc } from '#shared/kernel/mutation.ts';
import type { NoteItem, NoteItemSection, Venue } from '#shared/logistics/venues.schemas.ts';
import type { Meeting, NotePart, NoteSection } from '#shared/meetings/meetings.schemas.ts';

/** In the order people need them on the way: how to get in, where, how to get there, what is inside, whom to call. */
export const NOTE_ORDER = [
  'connection',
  'venue',
  'badges',
  'badgeDesk',
  'transport',
  'hotels',
  'visas',
  'interpretation',
  'wifi',
  'meals',
  'dressCode',
  'accessibility',
  'health',
  'emergency',
  'embassies',
  'liaison',
] as const satisfies readonly NoteItemSection[];

const SECTION_OF_PLACE = {
  venue: 'venue',
  hotel: 'hotels',
  airport: 'transport',
  restaurant: 'meals',
  other: 'venue',
} as const satisfies Record<Venue['kind'], NoteItemSection>;

export interface NoteGroup {
  readonly section: NoteItemSection;
  readonly places: readonly Doc<Venue>[];
  readonly items: readonly Doc<NoteItem>[];
  /** Items only for other delegations: their embassies; empty for other sections. */
  readonly others: readonly Doc<NoteItem>[];
  /** The text in the meeting's own body, until somebody writes the section again. */
  readonly older: NotePart | null;
}

function isOlderSection(section: NoteItemSection): section is NoteSection {
  return section !== 'badgeDesk' && section !== 'health' && section !== 'embassies' && section !== 'liaison';
}

/** Mine before the common ones; then by order, and by time. */
function byPlace(delegation: string | null) {
  const isMine = (item: Doc<NoteItem>) => delegation !== null && item.body.delegation === delegation;
  return (left: Doc<NoteItem>, right: Doc<NoteItem>) =>
    Number(isMine(right)) - Number(isMine(left)) ||
    (left.body.startsAt ?? '').localeCompare(right.body.startsAt ?? '') ||
    left.body.order - right.body.order ||
    left.id.localeCompare(right.id);
}

export function byOrder<D extends Doc<Venue>>(left: D, right: D): number {
  return (
    left.body.order - right.body.order ||
    (left.body.from ?? '').localeCompare(right.body.from ?? '') ||
    left.id.localeCompare(right.id)
  );
}

/**
 * The practical note in sections, each of them once: the separate items, else the text in the meeting's own body.
 *
 * @param delegation of the reader; items for one delegation are shown only to it, embassies to all
 */
export function groupNote({
  meeting,
  items,
  places,
  delegation,
  isEditor,
}: {
  meeting: Pick<Meeting, 'practicalNote'>;
  items: readonly Doc<NoteItem>[];
  places: readonly Doc<Venue>[];
  delegation: string | null;
  isEditor: boolean;
}): NoteGroup[] {
  const sorted = [...items].sort(byPlace(delegation));
  const isForMe = ({ body }: Doc<NoteItem>) => body.delegation === null || body.delegation === delegation;
  return NOTE_ORDER.map((section) => {
    const own = sorted.filter((item) => item.body.section === section);
    const older = isOlderSection(section) ? meeting.practicalNote[section] : undefined;
    const isTold = isEditor || section === 'embassies';
    return {
      section,
      places: places.filter((place) => SECTION_OF_PLACE[place.body.kind] === section).sort(byOrder),
      items: own.filter(isForMe),
      others: isTold ? own.filter((item) => !isForMe(item)) : [],
      older: own.length === 0 ? (older ?? null) : null,
    };
  }).filter(
    ({ places: sites, items: mine, others, older }) =>
      sites.length + mine.length + others.length > 0 || older !== null,
  );
}
