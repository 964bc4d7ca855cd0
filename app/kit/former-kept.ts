import * as v from 'valibot';
import type { Draft } from '#app/store/drafts.ts';
import type { Json, JsonObject } from '#shared/kernel/json.ts';
import { KIND } from './edit-draft.ts';

const Stored = v.strictObject({ begun: v.unknown(), value: v.unknown(), rev: v.number() });

/** What the ids of earlier versions of the app began with, and what was kept under them. */
const FORMER = [
  ['drf_note-', 'privateNotes'],
  ['drf_new-point-', 'talkingPoints'],
  ['drf_tlk_', 'talkingPoints'],
  ['drf_pos_', 'positions'],
] as const;

const NewPoint = v.object({ point: v.string(), text: v.string() });

/** One text was stored as it is, a further point with its id. */
function fieldsOf(value: unknown): JsonObject {
  if (typeof value === 'string') return { text: value };
  const point = v.safeParse(NewPoint, value);
  return point.success ? { text: point.output.text } : ((value ?? {}) as JsonObject);
}

/**
 * What an earlier version of the app kept of a field that is edited in place, as it is kept now. It said neither what it
 * was about nor where it was typed. Null if it is something else.
 */
export function fromFormerKept(draft: Draft | null): Draft | null {
  const parsed = v.safeParse(Stored, draft?.raw);
  const former = FORMER.find(([start]) => draft?.id.startsWith(start) === true);
  if (draft === null || draft.kind !== 'note' || former === undefined || !parsed.success) return null;
  const { begun, value, rev } = parsed.output;
  const [start, collection] = former;
  const point = v.safeParse(NewPoint, value);
  // Of a note it is what the note is about, by which people call it.
  const subject = draft.id.slice(start.endsWith('-') ? start.length : 'drf_'.length);
  const id = point.success ? point.output.point : subject;
  const raw: Json = { id, rev, begun: fieldsOf(begun), typed: fieldsOf(value) };
  const about = { collection, entry: id, rev, parent: null, audience: null, delegation: null };
  return { ...draft, kind: KIND, raw, about };
}
