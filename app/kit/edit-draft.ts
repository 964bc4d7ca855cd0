import * as v from 'valibot';
import type { Draft, DraftSubject } from '#app/store/drafts.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';

/** Drafts of edit pages and of fields that are edited in place, beside those of reports. */
export const KIND = 'edit';

/** What was typed on an edit page, and the state it was based on. */
export interface TypedDraft<T> {
  /** Id of what is edited, or of what will be added. It survives a restart, so that a retry adds nothing twice. */
  readonly id: string;
  /** Revision on screen when the person started; 0 for something new. */
  readonly rev: number;
  readonly begun: T;
  readonly typed: T;
}

const Stored = v.strictObject({ id: v.string(), rev: v.number(), begun: v.unknown(), typed: v.unknown() });

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A value that an earlier version of the page stored, in the shape the page has now: fields that no longer exist or
 * have another type are dropped, and new fields have their initial value.
 */
function adopt(fresh: unknown, stored: unknown): unknown {
  if (stored === undefined) return fresh;
  if (isObject(fresh) && isObject(stored)) {
    const keys = Object.keys(fresh);
    // A record with free keys has no fixed shape.
    if (keys.length === 0) return stored;
    return Object.fromEntries(keys.map((key) => [key, adopt(fresh[key], stored[key])]));
  }
  if (fresh === null || fresh === undefined || stored === null) return stored;
  return typeof fresh === typeof stored && Array.isArray(fresh) === Array.isArray(stored) ? stored : fresh;
}

/** The part of a plan that says what its draft is about. */
export interface Subject {
  readonly collection: Pick<Collection<never>, 'name'>;
  readonly begun: Pick<Doc<never>, 'parent' | 'audience'> | null;
  readonly under?: string | null;
  readonly parent?: string | undefined;
}

function aboutOf({
  plan: { collection, begun, under, parent: own },
  actor: { delegation },
  draft: { id, rev },
}: {
  plan: Subject;
  actor: Pick<Actor, 'delegation'>;
  draft: Pick<TypedDraft<object>, 'id' | 'rev'>;
}): DraftSubject {
  const parent = begun?.parent ?? own ?? under ?? null;
  return {
    collection: collection.name,
    entry: id,
    rev,
    parent,
    audience: begun?.audience ?? null,
    delegation,
  };
}

/**
 * What is stored for one page. `address` lets other pages link to it. What it is about is worded when it is shown, in
 * the language that is then chosen.
 */
export function toEditDraft<T extends object>({
  key,
  title = '',
  address,
  draft,
  plan,
  actor,
}: {
  key: string;
  /** A key of the dictionary, where its collection and acts do not tell how it is called. */
  title?: string;
  address: string;
  draft: TypedDraft<T>;
  plan: Subject;
  actor: Pick<Actor, 'delegation'>;
}): Omit<Draft, 'updatedAt'> {
  const { id, rev, begun, typed } = draft;
  const raw = { id, rev, begun, typed } as unknown as Json;
  const about = aboutOf({ plan, actor, draft });
  return {
    id: key,
    kind: KIND,
    title,
    formId: null,
    version: null,
    xml: null,
    raw,
    step: address,
    about,
  };
}

/** What was typed, in the shape of `fresh`; null if no draft of an edit page is stored. */
export function fromEditDraft<T extends object>(stored: Draft | null, fresh: T): TypedDraft<T> | null {
  const parsed = v.safeParse(Stored, stored?.raw);
  if (stored?.kind !== KIND || !parsed.success) return null;
  const { id, rev, begun, typed } = parsed.output;
  return { id, rev, begun: adopt(fresh, begun) as T, typed: adopt(fresh, typed) as T };
}

/** An edit that was started and not saved. */
export interface Unfinished {
  readonly key: string;
  /** A key of the dictionary, or the words of an earlier version of the app in the language of that day; may be empty. */
  readonly title: string;
  /** Null for a field that an earlier version of the app kept. */
  readonly address: string | null;
  readonly updatedAt: number;
  /** Name of the collection; null if the draft does not say. */
  readonly collection: string | null;
  /** Id of what is edited or will be added. */
  readonly entry: string | null;
  readonly parent: string | null;
  /** The act that the page does, if it is one of several. */
  readonly act: string | null;
  /** Id of the refused act that is corrected. */
  readonly corrects: string | null;
  readonly typed: unknown;
  readonly begun: unknown;
}

/** The key of what is typed of a thing, or of one that will be added: `new/` and what it is added to. */
export const editKey = (collection: { readonly name: string }, ...place: readonly string[]) =>
  ['edit', collection.name, ...place].join('/');

const CORRECTION = 'edit/correct/';

/** The key of the words that correct a refused act. */
export const correctionKey = (act: string) => `${CORRECTION}${act}`;

export function toUnfinished({ kind, id, title, step, updatedAt, raw, about }: Draft): Unfinished | null {
  if (kind !== KIND) return null;
  const stored = v.safeParse(Stored, raw);
  const { id: entry, begun, typed } = stored.success ? stored.output : { id: null, begun: null, typed: raw };
  const corrects = id.startsWith(CORRECTION) ? id.slice(CORRECTION.length) : null;
  const [, named = null] = id.split('/');
  const last = id.split('/').at(-1) ?? '';
  return {
    key: id,
    title,
    address: step,
    updatedAt,
    collection: about?.collection ?? (corrects === null ? named : null),
    entry,
    parent: about?.parent ?? null,
    act: corrects === null && last.includes('.') ? last : null,
    corrects,
    typed,
    begun,
  };
}
