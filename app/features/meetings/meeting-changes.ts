import * as v from 'valibot';
import { isSameJson, type Json } from '#shared/kernel/json.ts';
import { type Text, TextSchema } from '#shared/kernel/text.ts';
import { type Meeting, MeetingCardSchema, MeetingStateSchema } from '#shared/meetings/meetings.schemas.ts';
import type { AgendaChange } from '#shared/meetings/releases.rules.ts';

const seenText = v.nullable(TextSchema);
/** What a reader last acknowledged; of the agenda its version is enough. */
const SeenSchema = v.object({
  at: v.number(),
  /** Of the released agenda; 0: none was released. */
  version: v.number(),
  state: MeetingStateSchema,
  startsOn: v.string(),
  endsOn: v.string(),
  venue: seenText,
  room: seenText,
  /** Absent in records older than this field. */
  pickUp: v.exactOptional(MeetingCardSchema.entries.pickUp),
  interpretation: v.record(v.string(), v.string()),
});
export type Seen = v.InferOutput<typeof SeenSchema>;

type Days = Pick<Meeting, 'startsOn' | 'endsOn'>;
type PickUp = Meeting['card']['pickUp'];

export type HeaderChange =
  | { readonly kind: 'state'; readonly before: Meeting['state']; readonly after: Meeting['state'] }
  | { readonly kind: 'dates'; readonly before: Days; readonly after: Days }
  | { readonly kind: 'pickUp'; readonly before: PickUp; readonly after: PickUp }
  | { readonly kind: 'venue'; readonly before: Text | null; readonly after: Text | null }
  | { readonly kind: 'room'; readonly before: Text | null; readonly after: Text | null }
  | {
      readonly kind: 'channel';
      readonly language: string;
      readonly before: string | null;
      readonly after: string | null;
    };
export type MeetingChange = HeaderChange | AgendaChange;

function channels(meeting: Meeting): Record<string, string> {
  return Object.fromEntries(meeting.interpretation.map(({ language, channel }) => [language, channel]));
}

/** @param at the reader's clock, milliseconds since 1970 */
export function takeNote({ meeting, version, at }: { meeting: Meeting; version: number; at: number }): Seen {
  const { state, startsOn, endsOn, venue, card } = meeting;
  return {
    at,
    version,
    state,
    startsOn,
    endsOn,
    venue,
    room: card.room,
    pickUp: card.pickUp,
    interpretation: channels(meeting),
  };
}

/** The stored record, or null if it is invalid (of an older shape, or never written). */
export function readSeen(value: Json): Seen | null {
  const parsed = v.safeParse(SeenSchema, value);
  return parsed.success ? parsed.output : null;
}

function isSame(left: Text | null, right: Text | null): boolean {
  return left?.es === right?.es && left?.pt === right?.pt && left?.en === right?.en;
}

/** The server adds the offset, and it changes nothing for readers. */
function isSamePickUp(left: PickUp, right: PickUp): boolean {
  if (left === null || right === null) return left === right;
  return isSameJson({ ...left, offset: null }, { ...right, offset: null });
}

/** How the meeting itself differs from what the reader has acknowledged; nothing if they never looked. */
export function headerChanges({ seen, meeting }: { seen: Seen | null; meeting: Meeting }): HeaderChange[] {
  if (seen === null) return [];
  const changes: HeaderChange[] = [];
  if (seen.state !== meeting.state) changes.push({ kind: 'state', before: seen.state, after: meeting.state });
  const { startsOn, endsOn } = meeting;
  if (seen.startsOn !== startsOn || seen.endsOn !== endsOn) {
    const before = { startsOn: seen.startsOn, endsOn: seen.endsOn };
    changes.push({ kind: 'dates', before, after: { startsOn, endsOn } });
  }
  if (!isSame(seen.venue, meeting.venue))
    changes.push({ kind: 'venue', before: seen.venue, after: meeting.venue });
  const { room, pickUp } = meeting.card;
  if (!isSame(seen.room, room)) changes.push({ kind: 'room', before: seen.room, after: room });
  if (seen.pickUp !== undefined && !isSamePickUp(seen.pickUp, pickUp))
    changes.push({ kind: 'pickUp', before: seen.pickUp, after: pickUp });
  const now = channels(meeting);
  for (const language of new Set([...Object.keys(seen.interpretation), ...Object.keys(now)])) {
    const before = seen.interpretation[language] ?? null;
    const after = now[language] ?? null;
    if (before !== after) changes.push({ kind: 'channel', language, before, after });
  }
  return changes;
}
