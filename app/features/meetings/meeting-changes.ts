import * as v from 'valibot';
import type { Json } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Text, TextSchema } from '#shared/kernel/text.ts';
import { type AgendaItem, type Meeting, MeetingStateSchema } from '#shared/meetings/meetings.schemas.ts';

const seenText = v.nullable(TextSchema);
/** What a reader had before them when they last said that they had seen it. */
const SeenSchema = v.object({
  at: v.number(),
  state: MeetingStateSchema,
  startsOn: v.string(),
  endsOn: v.string(),
  venue: seenText,
  room: seenText,
  interpretation: v.record(v.string(), v.string()),
  items: v.record(
    v.string(),
    v.object({ title: TextSchema, startsAt: v.string(), durationMinutes: v.number(), room: seenText }),
  ),
});
export type Seen = v.InferOutput<typeof SeenSchema>;

export type MeetingChange =
  | { readonly kind: 'state'; readonly before: Meeting['state']; readonly after: Meeting['state'] }
  | { readonly kind: 'dates'; readonly before: string; readonly after: string }
  | { readonly kind: 'venue'; readonly before: Text | null; readonly after: Text | null }
  | { readonly kind: 'room'; readonly before: Text | null; readonly after: Text | null }
  | {
      readonly kind: 'channel';
      readonly language: string;
      readonly before: string | null;
      readonly after: string | null;
    }
  | {
      readonly kind: 'added' | 'removed';
      readonly item: string;
      readonly title: Text;
      readonly startsAt: string;
    }
  | {
      readonly kind: 'time';
      readonly item: string;
      readonly title: Text;
      /** Wall times, `YYYY-MM-DDTHH:mm`. */
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'title'; readonly item: string; readonly before: Text; readonly after: Text }
  | {
      readonly kind: 'itemRoom';
      readonly item: string;
      readonly title: Text;
      readonly before: Text | null;
      readonly after: Text | null;
    };

function channels(meeting: Meeting): Record<string, string> {
  return Object.fromEntries(meeting.interpretation.map(({ language, channel }) => [language, channel]));
}

/** @param at the reader's clock, milliseconds since 1970 */
export function takeNote({
  meeting,
  items,
  at,
}: {
  meeting: Meeting;
  items: readonly Doc<AgendaItem>[];
  at: number;
}): Seen {
  const { state, startsOn, endsOn, venue, card } = meeting;
  const noted = items.map(({ id, body }) => {
    const { title, startsAt, durationMinutes, room } = body;
    return [id, { title, startsAt, durationMinutes, room }];
  });
  const interpretation = channels(meeting);
  return {
    at,
    state,
    startsOn,
    endsOn,
    venue,
    room: card.room,
    interpretation,
    items: Object.fromEntries(noted),
  };
}

/** What was remembered, or null if it is none (of an older shape, or never written). */
export function readSeen(value: Json): Seen | null {
  const parsed = v.safeParse(SeenSchema, value);
  return parsed.success ? parsed.output : null;
}

function isSame(left: Text | null, right: Text | null): boolean {
  return left?.es === right?.es && left?.pt === right?.pt && left?.en === right?.en;
}

function changesOfItem(doc: Doc<AgendaItem>, before: Seen['items'][string] | undefined): MeetingChange[] {
  const { id: item, body } = doc;
  const { title, startsAt, room } = body;
  if (before === undefined) return [{ kind: 'added', item, title, startsAt }];
  const changes: MeetingChange[] = [];
  if (before.startsAt !== startsAt)
    changes.push({ kind: 'time', item, title, before: before.startsAt, after: startsAt });
  if (!isSame(before.title, title)) changes.push({ kind: 'title', item, before: before.title, after: title });
  if (!isSame(before.room, room))
    changes.push({ kind: 'itemRoom', item, title, before: before.room, after: room });
  return changes;
}

/** What is different from what the reader has acknowledged; of a meeting never looked at, nothing is. */
export function changesSince({
  seen,
  meeting,
  items,
}: {
  seen: Seen | null;
  meeting: Meeting;
  items: readonly Doc<AgendaItem>[];
}): MeetingChange[] {
  if (seen === null) return [];
  const changes: MeetingChange[] = [];
  if (seen.state !== meeting.state) changes.push({ kind: 'state', before: seen.state, after: meeting.state });
  if (seen.startsOn !== meeting.startsOn)
    changes.push({ kind: 'dates', before: seen.startsOn, after: meeting.startsOn });
  if (!isSame(seen.venue, meeting.venue))
    changes.push({ kind: 'venue', before: seen.venue, after: meeting.venue });
  const { room } = meeting.card;
  if (!isSame(seen.room, room)) changes.push({ kind: 'room', before: seen.room, after: room });
  const now = channels(meeting);
  for (const language of new Set([...Object.keys(seen.interpretation), ...Object.keys(now)])) {
    const before = seen.interpretation[language] ?? null;
    const after = now[language] ?? null;
    if (before !== after) changes.push({ kind: 'channel', language, before, after });
  }
  for (const doc of items) changes.push(...changesOfItem(doc, seen.items[doc.id]));
  const present = new Set(items.map((doc) => doc.id));
  for (const [item, { title, startsAt }] of Object.entries(seen.items)) {
    if (!present.has(item)) changes.push({ kind: 'removed', item, title, startsAt });
  }
  return changes;
}
