import * as v from 'valibot';
import type { Draft, DraftSubject } from '#app/store/drafts.ts';

/** What the ids of earlier versions of the app began with, and what was kept under them. */
const FORMER = [
  ['drf_note-', 'privateNotes'],
  ['drf_new-point-', 'talkingPoints'],
  ['drf_tlk_', 'talkingPoints'],
  ['drf_pos_', 'positions'],
] as const;

const Stored = v.object({ rev: v.number(), value: v.unknown() });
const NewPoint = v.object({ point: v.string() });

/**
 * What a draft of a field that is edited in place is about, as an earlier version of the app kept it: it said so only by
 * its id. Null if it is something else.
 */
export function formerSubject({ id, kind, raw }: Draft): DraftSubject | null {
  const former = FORMER.find(([start]) => id.startsWith(start));
  const stored = v.safeParse(Stored, raw);
  if (kind !== 'note' || former === undefined || !stored.success) return null;
  const [start, collection] = former;
  const { rev, value } = stored.output;
  const point = v.safeParse(NewPoint, value);
  // Of a note it is what the note is about, by which people call it.
  const entry = point.success ? point.output.point : id.slice(start.endsWith('-') ? start.length : 4);
  return { collection, entry, rev, parent: null, audience: null, delegation: null };
}
