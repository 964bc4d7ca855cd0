import * as v from 'valibot';
import type { Draft } from '#app/store/drafts.ts';
import { formerSubject } from '#app/sync/former-notes.ts';
import type { Json, JsonObject } from '#shared/kernel/json.ts';
import { KIND } from './edit-draft.ts';

const Stored = v.strictObject({ begun: v.unknown(), value: v.unknown(), rev: v.number() });
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
  const about = draft === null ? null : formerSubject(draft);
  if (draft === null || about === null || !parsed.success) return null;
  const { begun, value, rev } = parsed.output;
  const raw: Json = { id: about.entry, rev, begun: fieldsOf(begun), typed: fieldsOf(value) };
  return { ...draft, kind: KIND, raw, about: draft.about ?? about };
}
