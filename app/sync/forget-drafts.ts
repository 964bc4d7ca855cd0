import type { Draft, DraftSubject, Drafts } from '#app/store/drafts.ts';
import { isWithinScope } from '#shared/kernel/compartments.ts';
import { type EndsWith, type Forgetting, isToForget } from '#shared/kernel/forgetting.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { SyncClient } from './client.ts';
import type { Entries } from './entries.ts';
import { endOf, isLongOver } from './forget.ts';
import { formerSubject } from './former-notes.ts';

interface Where {
  readonly client: Pick<SyncClient, 'replica' | 'cursors' | 'outbox' | 'actor' | 'now'>;
  readonly drafts: Pick<Drafts, 'list' | 'save' | 'delete'>;
  readonly retention: readonly Forgetting[];
  /** Collections whose entries name files of persons. */
  readonly personalFiles: readonly string[];
}

const CORRECTION = 'edit/correct/';

/** A draft of an earlier version of the app says only by its id what it is about. */
function readFormer({ id, raw }: Draft): DraftSubject | null {
  const [, collection, entry, under] = id.split('/');
  const { id: known, rev } = raw as { readonly [key: string]: Json };
  if (collection === undefined || typeof known !== 'string' || typeof rev !== 'number') return null;
  const parent = entry === 'new' ? under || null : null;
  return { collection, entry: known, rev, parent, audience: null, delegation: null };
}

/** Whether its entry existed and is gone: forgotten everywhere, or no longer for this person to read. */
function isGone(
  { client, retention, personalFiles }: Where,
  { collection, entry, rev, audience }: DraftSubject,
): boolean {
  const { replica } = client;
  if (rev === 0 || replica.one(collection, entry) !== null || replica.entries.one(collection, entry) !== null)
    return false;
  if (retention.some((each) => each.collection === collection)) return true;
  // What others removed, and this person may read, stays: they may want to add it again.
  const scopes = client.cursors().flatMap(({ streams }) => Object.keys(streams));
  if (audience === null) return personalFiles.includes(collection);
  return !scopes.some((scope) => isWithinScope({ audience, scope }));
}

/** Whether it adds something about a person for a delegation that its author has left. */
function isForAnother({ client, retention, personalFiles }: Where, about: DraftSubject): boolean {
  const { collection, rev, delegation } = about;
  if (rev > 0 || delegation === null || delegation === client.actor().delegation) return false;
  return personalFiles.includes(collection) || retention.some((each) => each.collection === collection);
}

/**
 * The day on which a subject ends, or what that lies in: an earlier version of the app stored of a nomination only the
 * delegation, not its meeting.
 */
function endAbove(entries: Entries, id: string | null, endsWith: EndsWith): string | null {
  if (id === null) return null;
  const end = endOf(entries, id, endsWith);
  if (end !== null) return end;
  const [parent = null] = [...entries.collections()].flatMap((name) => entries.one(name, id)?.parent ?? []);
  return endAbove(entries, parent, endsWith);
}

function isExpired({ client, retention }: Where, about: DraftSubject, at: number): boolean {
  const { collection, entry, parent } = about;
  const rule = retention.find((each) => each.collection === collection);
  if (rule === undefined) return false;
  const { entries } = client.replica;
  const now = client.now();
  const lastDay = entries.one(collection, entry)?.body[rule.field];
  if (typeof lastDay === 'string') return isToForget({ lastDay, now });
  const end = rule.endsWith === undefined ? null : endAbove(entries, parent, rule.endsWith);
  return isLongOver({ end, at, now });
}

function isToGo(where: Where, draft: Draft): boolean {
  const { id, kind, updatedAt } = draft;
  // A report has its own rule; a note, a point or a position of an earlier version has one once it says who reads it.
  if (draft.about === undefined && kind !== 'edit') return false;
  if (draft.about === undefined && id.startsWith(CORRECTION)) {
    const act = id.slice(CORRECTION.length);
    // It may be about a person, and its act, which would say so, is gone.
    const isKnown = where.client.outbox().some((row) => row.id === act);
    return !isKnown && isLongOver({ end: null, at: updatedAt, now: where.client.now() });
  }
  const about = draft.about ?? readFormer(draft);
  if (about === null) return false;
  return isGone(where, about) || isForAnother(where, about) || isExpired(where, about, updatedAt);
}

/**
 * Notes who reads what a draft of an earlier version is about, as long as that is here: afterwards nobody could tell
 * whether others removed it or this person may no longer read it.
 */
async function noteReaders({ client, drafts }: Where): Promise<void> {
  for (const draft of await drafts.list()) {
    const about = draft.about === undefined ? formerSubject(draft) : null;
    const entry = about && client.replica.entries.one(about.collection, about.entry);
    if (about === null || entry === null) continue;
    const { parent, audience } = entry;
    await drafts.save({ ...draft, about: { ...about, parent, audience } });
  }
}

/**
 * Deletes the drafts that nobody may keep: of what a person entered for a meeting that is long over, and of what is
 * forgotten or no longer theirs to read. To be called when everything was pulled: before, a missing entry means
 * nothing.
 *
 * @returns how many
 */
export async function forgetDrafts(where: Where): Promise<number> {
  await noteReaders(where);
  const gone = (await where.drafts.list()).filter((draft) => isToGo(where, draft));
  for (const { id } of gone) await where.drafts.delete(id);
  return gone.length;
}
