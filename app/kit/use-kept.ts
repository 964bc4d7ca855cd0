import { type Accessor, createSignal } from 'solid-js';
import { useClient } from '#app/context.tsx';
import type { SaveState } from '#app/kit/saver.ts';
import { usePageSaver } from '#app/kit/use-page-saver.ts';
import type { Act } from '#app/sync/acts.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import type { IdPrefix } from '#shared/kernel/ids.ts';
import { isSameJson, type JsonObject } from '#shared/kernel/json.ts';
import type { Collection } from '#shared/kernel/mutation.ts';
import { createDraftReading, type DraftReading } from './draft-reading.ts';
import { fromEditDraft, toEditDraft } from './edit-draft.ts';
import { fromFormerKept } from './former-kept.ts';
import { useHold } from './left-typed.tsx';

/** What was on screen when the person started, and what they have typed. */
export interface Typed<T> {
  /** Id of what is edited, or of what will be added. */
  readonly id: string;
  readonly begun: T;
  readonly value: T;
  /** Revision that `begun` was read from; 0 where there was none. */
  readonly rev: number;
}

export interface Kept<T> extends Pick<DraftReading, 'isUnread' | 'readAgain'> {
  /** Null while nothing is typed. */
  readonly typed: Accessor<Typed<T> | null>;
  readonly state: Accessor<SaveState>;
  /** Code of why it could not become an act, or null. */
  readonly failure: Accessor<string | null>;
  /** Opens the field and focuses the input with this id; if what an earlier visit left is not read yet, after that. */
  begin(from: { readonly value: T; readonly rev: number; readonly focus: string }): void;
  change(value: T): void;
  /** Discards what was typed since `begin`. */
  discard(): Promise<void>;
  /** Makes it an act; true when that is durable and nothing is left to type. */
  finish(): Promise<boolean>;
}

/**
 * One thing that is edited in place: durable on this phone at each pause, an act when it is finished or the page is
 * left. An edit that a lock or a dead battery interrupted is open again at the next visit. If the thing is gone by then,
 * what was typed stands in Envíos and below the page at `address`, like that of an edit page.
 *
 * @param collection what is edited; its feature says how one of it is called (`kind`)
 * @param place the entry that is edited, or under what something new is added, and what its id begins with
 * @param parent what it belongs to, by which people find it again
 * @param address the page on which the field is open again
 * @param former id of the draft in earlier versions of the app
 * @param fresh its fields as they are when nothing is written: only those of the entry, which have words
 * @param act the act that finishes it; null if it changes nothing
 * @param isDone whether the act of an interrupted edit was recorded after all
 */
export function useKept<B extends JsonObject, T extends JsonObject>({
  collection,
  place,
  parent,
  address,
  former,
  fresh,
  act,
  isDone,
}: {
  collection: Collection<B>;
  place: { readonly entry: string } | { readonly under: string; readonly prefix: IdPrefix };
  parent: string;
  address: string;
  former: string;
  fresh: T & { readonly [K in Exclude<keyof T, keyof B>]: never };
  act: (typed: Typed<T>) => Act | null;
  isDone: (typed: Typed<T>) => boolean;
}): Kept<T> {
  const client = useClient();
  const hold = useHold();
  const key = ['edit', collection.name, 'entry' in place ? place.entry : `new/${place.under}`].join('/');
  const letGo = hold(key);
  const [typed, setTyped] = createSignal<Typed<T> | null>(null);
  const [failure, setFailure] = createSignal<string | null>(null);
  const reading = createDraftReading(restore);
  let making: Promise<boolean> | null = null;
  /** The act of this is being stored. */
  let sent: Typed<T> | null = null;
  /** Asked for before it was known what an earlier visit has left. */
  let asked: Parameters<Kept<T>['begin']>[0] | null = null;
  let hasFormer = false;

  const saver = usePageSaver({
    open: readAgain,
    async leave() {
      // What was typed on during an act is another one.
      await making;
      await finish().finally(letGo);
    },
    async save() {
      const current = typed();
      if (current === null) return client.now();
      if (!isChanged()) {
        await deleteDrafts();
        return client.now();
      }
      const { id, rev, begun, value } = current;
      const known = client.replica.one(collection, id);
      const stored = toEditDraft({
        key,
        address,
        draft: { id, rev, begun, typed: value },
        plan: { collection, begun: known === null ? null : { ...known, parent }, under: parent },
        actor: client.actor(),
      });
      const { updatedAt } = await client.drafts.save(stored);
      await deleteFormer();
      return updatedAt;
    },
  });

  async function deleteFormer() {
    if (!hasFormer) return;
    await client.drafts.delete(former);
    hasFormer = false;
  }

  async function deleteDrafts() {
    await client.drafts.delete(key);
    await deleteFormer();
    // If the field has left the screen meanwhile, its words may already stand below the page.
    hold(key)();
  }

  const isChanged = () => {
    const current = typed();
    return current !== null && !isSameJson(current.begun, current.value);
  };

  async function close() {
    setTyped(null);
    setFailure(null);
    // A save under way must not land after the draft is removed.
    await saver.flush();
    // If it cannot be removed now, `isDone` finds out at the next visit.
    await deleteDrafts().catch(() => undefined);
  }

  async function make(): Promise<boolean> {
    await saver.flush();
    const current = typed();
    if (current === null) return true;
    try {
      const mutation = isChanged() ? act(current) : null;
      if (mutation !== null) {
        const done = client.attempt(mutation);
        if (!done.accepted) {
          setFailure(done.code);
          return false;
        }
        sent = current;
        await done.saved;
      }
      const after = typed();
      if (after !== null && !isSameJson(after.value, current.value)) {
        setTyped({ ...after, begun: current.value });
        return false;
      }
      await close();
      return true;
    } catch (error) {
      setFailure(error instanceof CodedError ? error.code : 'store.not_saved');
      return false;
    }
  }

  function finish(): Promise<boolean> {
    if (typed() === null) return Promise.resolve(true);
    if (making !== null) return Promise.resolve(false);
    making = make().finally(() => {
      making = null;
      sent = null;
      // What was typed during the act starts the next one.
      if (isChanged()) saver.changed();
    });
    return making;
  }

  const newId = () => ('entry' in place ? place.entry : client.createId(place.prefix));

  /** What is typed on while something new is stored is another thing: under the same id it would count as stored. */
  function idOf(id: string, value: T): string {
    if (sent === null) return id;
    if (isSameJson(value, sent.value)) return sent.id;
    return id === sent.id ? newId() : id;
  }

  function start({ value, rev, focus }: Parameters<Kept<T>['begin']>[0]) {
    setFailure(null);
    setTyped({ id: newId(), begun: value, value, rev });
    document.getElementById(focus)?.focus();
  }

  async function readAgain() {
    await reading.readAgain();
    if (!reading.isReady() || asked === null) return;
    if (typed() === null) start(asked);
    else document.getElementById(asked.focus)?.focus();
    asked = null;
  }

  async function restore() {
    const old = await client.drafts.get(former);
    hasFormer = old !== null;
    const stored =
      fromEditDraft(await client.drafts.get(key), fresh) ?? fromEditDraft(fromFormerKept(old), fresh);
    if (stored === null) return;
    const { id, rev, begun, typed: value } = stored;
    const found: Typed<T> = { id: 'entry' in place ? place.entry : id, rev, begun, value };
    if (isDone(found)) await deleteDrafts();
    else setTyped(found);
  }

  return {
    typed,
    state: saver.state,
    failure,
    isUnread: reading.isUnread,
    readAgain,
    begin(from) {
      if (reading.isReady()) start(from);
      else asked = from;
    },
    change(value) {
      const current = typed();
      if (current === null) return;
      setFailure(null);
      setTyped({ ...current, id: idOf(current.id, value), value });
      saver.changed();
    },
    discard: close,
    finish,
  };
}
