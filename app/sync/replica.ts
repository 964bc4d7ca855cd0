import type { Actor } from '#shared/kernel/actor.ts';
import type { Decision, Doc, DocSource, Mutation, Read } from '#shared/kernel/mutation.ts';
import { createOverlay, type Overlay, type Touch } from '#shared/sync/overlay.ts';
import type { Envelope } from '#shared/sync/protocol.ts';
import { createEntries, type Entries } from './entries.ts';

export type ReplicaListener = (collections: ReadonlySet<string>) => void;

/** What the screens read: the server's entries, with this person's pending mutations decided again on top. */
export interface Replica extends DocSource {
  /** The same array until the collection changes; never edit it. */
  all(collection: string): readonly Doc[];
  /** Counts the changes of a collection, from 0. */
  version(collection: string): number;
  subscribe(listener: ReplicaListener): () => void;
  /** The server's entries, without pending changes. */
  readonly entries: Entries;
  /** Code with which this device would refuse a pending mutation ("may be refused"), by mutation id. */
  doubtOf(mutation: string): string | null;
  /**
   * Pending mutations whose acts are still to come: the view lacks what they do, and nobody can say what this device would
   * refuse.
   */
  absent(): ReadonlySet<string>;
  /** The pending mutation that last changed a document, or null. */
  pendingOn(collection: string, id: string): string | null;
}

/** The part of the replica that only the sync core uses. */
export interface ReplicaControl extends Replica {
  /** Adds one more pending mutation on top, as just decided on this view; null if that failed. */
  append(id: string, decision: Decision | null): void;
  /** Rebuilds the view: after entries changed, or when a mutation left. `changed` are the entries' collections. */
  rebuild(input: { pending: Iterable<Envelope>; changed?: Iterable<string> }): void;
  /** Pending mutations that last touched any of these, in no particular order. */
  touchersOf(reads: readonly Read[]): Set<string>;
  /** Pending mutations whose documents this one changed further, whether it read them or not. */
  builtOn(mutation: string): ReadonlySet<string>;
  setActor(actor: Actor): void;
}

/** A mutation that cannot be decided here must not block everything else. */
const UNDECIDED = 'sync.cannot_be_decided';
const NONE: ReadonlySet<string> = new Set();

export function createReplica(init: {
  registry: ReadonlyMap<string, Mutation>;
  isToCome: (name: string) => boolean;
  actor: Actor;
  now: () => number;
}): ReplicaControl {
  const entries = createEntries();
  const listeners = new Set<ReplicaListener>();
  const versions = new Map<string, number>();
  const lists = new Map<string, readonly Doc[]>();
  let actor = init.actor;
  /** Document → its last toucher; parent → touched children; mutation → its touches. */
  let lastToucher = new Map<string, string>();
  let touchedChildren = new Map<string, Set<string>>();
  let touches = new Map<string, Touch[]>();
  let foundations = new Map<string, Set<string>>();
  let faults = new Map<string, string>();
  let absent = new Set<string>();
  let overlay = freshOverlay();

  function freshOverlay(): Overlay {
    return createOverlay({ entries, registry: init.registry, actor, now: init.now, onTouch: note });
  }

  function note(touch: Touch) {
    const key = `${touch.collection}/${touch.id}`;
    const before = lastToucher.get(key);
    if (before !== undefined && before !== touch.mutation) {
      const known = foundations.get(touch.mutation);
      if (known === undefined) foundations.set(touch.mutation, new Set([before]));
      else known.add(before);
    }
    lastToucher.set(key, touch.mutation);
    const made = touches.get(touch.mutation);
    if (made === undefined) touches.set(touch.mutation, [touch]);
    else made.push(touch);
    if (touch.parent === null) return;
    const family = `${touch.collection}/${touch.parent}`;
    const children = touchedChildren.get(family);
    if (children === undefined) touchedChildren.set(family, new Set([key]));
    else children.add(key);
  }

  function add(envelope: Envelope) {
    if (init.isToCome(envelope.name)) {
      absent.add(envelope.id);
      return;
    }
    try {
      overlay.add(envelope);
    } catch {
      faults.set(envelope.id, UNDECIDED);
    }
  }

  function tell(changed: ReadonlySet<string>) {
    if (changed.size === 0) return;
    for (const collection of changed) {
      versions.set(collection, (versions.get(collection) ?? 0) + 1);
      lists.delete(collection);
    }
    for (const listener of [...listeners]) listener(changed);
  }

  function collectTouched(into: Set<string>) {
    for (const key of overlay.touched()) into.add(key.slice(0, key.indexOf('/')));
  }

  return {
    entries,
    one: (collection, id) => overlay.one(collection, id),
    within: (collection, parent) => overlay.within(collection, parent),
    all(collection) {
      const known = lists.get(collection);
      if (known !== undefined) return known;
      const own: Doc[] = [];
      const hidden = new Set<string>();
      for (const key of overlay.touched()) {
        const cut = key.indexOf('/');
        if (key.slice(0, cut) !== collection) continue;
        const id = key.slice(cut + 1);
        if (entries.one(collection, id) !== null) hidden.add(id);
        const doc = overlay.one(collection, id);
        if (doc !== null) own.push(doc);
      }
      const held = entries.all(collection);
      const seen = hidden.size === 0 ? held : held.filter(({ id }) => !hidden.has(id));
      const list = own.length === 0 ? seen : seen.concat(own);
      lists.set(collection, list);
      return list;
    },
    version: (collection) => versions.get(collection) ?? 0,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    doubtOf: (mutation) =>
      absent.size > 0 ? null : (overlay.doubts.get(mutation) ?? faults.get(mutation) ?? null),
    absent: () => absent,
    pendingOn: (collection, id) => lastToucher.get(`${collection}/${id}`) ?? null,
    append(id, decision) {
      if (decision === null) faults.set(id, UNDECIDED);
      else overlay.take(id, decision);
      tell(new Set((touches.get(id) ?? []).map((touch) => touch.collection)));
    },
    rebuild({ pending, changed = [] }) {
      const told = new Set(changed);
      collectTouched(told);
      lastToucher = new Map();
      touchedChildren = new Map();
      touches = new Map();
      foundations = new Map();
      faults = new Map();
      absent = new Set();
      overlay = freshOverlay();
      for (const envelope of pending) add(envelope);
      collectTouched(told);
      tell(told);
    },
    touchersOf(reads) {
      const found = new Set<string>();
      function take(key: string) {
        const mutation = lastToucher.get(key);
        if (mutation !== undefined) found.add(mutation);
      }
      for (const read of reads) {
        if (read.kind === 'one') take(`${read.collection}/${read.id}`);
        else for (const key of touchedChildren.get(`${read.collection}/${read.parent}`) ?? []) take(key);
      }
      return found;
    },
    builtOn: (mutation) => foundations.get(mutation) ?? NONE,
    setActor(next) {
      actor = next;
    },
  };
}
