import * as v from 'valibot';
import type { Draft } from '#app/store/drafts.ts';
import type { Json } from '#shared/kernel/json.ts';

/** Drafts of edit pages, beside those of reports and notes. */
const KIND = 'edit';

/** What is typed on an edit page, and what it was begun from. */
export interface TypedDraft<T> {
  /** Id of what is edited, or of what will be added: the same after a restart, so that a repeat adds nothing twice. */
  readonly id: string;
  /** Revision on screen when the person began; 0 for something new. */
  readonly rev: number;
  readonly begun: T;
  readonly typed: T;
}

const Stored = v.strictObject({ id: v.string(), rev: v.number(), begun: v.unknown(), typed: v.unknown() });

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A value as an earlier version of the page stored it, in the shape the page has now: what the page no longer knows,
 * or knows as another type, is left out, and what is new stands as it does on a fresh page.
 */
function adopt(fresh: unknown, stored: unknown): unknown {
  if (stored === undefined) return fresh;
  if (isObject(fresh) && isObject(stored)) {
    const keys = Object.keys(fresh);
    // A record with free keys has no shape of its own.
    if (keys.length === 0) return stored;
    return Object.fromEntries(keys.map((key) => [key, adopt(fresh[key], stored[key])]));
  }
  if (fresh === null || fresh === undefined || stored === null) return stored;
  return typeof fresh === typeof stored && Array.isArray(fresh) === Array.isArray(stored) ? stored : fresh;
}

/** What is stored for one page. `title` and `address` let other pages say what is unfinished, and lead back to it. */
export function toEditDraft<T extends object>({
  key,
  title,
  address,
  draft,
}: {
  key: string;
  title: string;
  address: string;
  draft: TypedDraft<T>;
}): Omit<Draft, 'updatedAt'> {
  const { id, rev, begun, typed } = draft;
  const raw = { id, rev, begun, typed } as unknown as Json;
  return { id: key, kind: KIND, title, formId: null, version: null, xml: null, raw, step: address };
}

/** What was typed, in the shape of `fresh`; null where nothing of an edit page is stored. */
export function fromEditDraft<T extends object>(stored: Draft | null, fresh: T): TypedDraft<T> | null {
  const parsed = v.safeParse(Stored, stored?.raw);
  if (stored?.kind !== KIND || !parsed.success) return null;
  const { id, rev, begun, typed } = parsed.output;
  return { id, rev, begun: adopt(fresh, begun) as T, typed: adopt(fresh, typed) as T };
}

/** Something begun on an edit page and not saved. */
export interface Unfinished {
  readonly key: string;
  readonly title: string;
  readonly address: string;
  readonly updatedAt: number;
}

export function toUnfinished({ kind, id, title, step, updatedAt }: Draft): Unfinished | null {
  return kind === KIND && step !== null ? { key: id, title, address: step, updatedAt } : null;
}
