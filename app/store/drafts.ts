import type { Clock } from '#shared/kernel/ids.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { BothCopies } from './both-copies.ts';
import { isSameBytes } from './bytes.ts';
import type { ProfileDatabase } from './database.ts';
import type { SealedRow } from './rows.ts';
import type { Vault } from './vault.ts';

/** Something started and not sent. Never leaves this device. */
export interface Draft {
  readonly id: string;
  /** What it becomes: `report`, `note`, `correction`… */
  readonly kind: string;
  readonly title: string;
  /** The form it fills in, with its version; null if there is none. */
  readonly formId: string | null;
  readonly version: string | null;
  /** The form engine's own serialization. */
  readonly xml: string | null;
  /** The input as typed, even if the engine does not accept it (a partial date). */
  readonly raw: Json;
  readonly updatedAt: number;
  /** The position of the person, to continue there. */
  readonly step: string | null;
  /** If it is an edit of an entry: what it must be forgotten with. */
  readonly about?: DraftSubject;
}

/** The entry that a draft adds or changes. */
export interface DraftSubject {
  readonly collection: string;
  readonly entry: string;
  /** Revision that the person saw; 0 if there was none. */
  readonly rev: number;
  /** What the entry belongs to: its meeting, or the delegation of a new nomination. */
  readonly parent: string | null;
  /** Who could read the entry then; null if it did not exist. */
  readonly audience: string | null;
  /** The delegation for which the person wrote. */
  readonly delegation: string | null;
}

export interface Drafts {
  /** Resolves when durable; rejects with `store.not_saved`. `updatedAt` is set here. */
  save(draft: Omit<Draft, 'updatedAt'>): Promise<Draft>;
  get(id: string): Promise<Draft | null>;
  /** Latest first. Each is decrypted once, until it changes: pages list them at every address. */
  list(): Promise<Draft[]>;
  delete(id: string): Promise<void>;
  /** Called when any draft changed in this tab. */
  subscribe(listener: () => void): () => void;
}

/** Another tab may have continued to write what this one saved. */
function later(left: Draft | null, right: Draft | null): Draft | null {
  if (left === null || right === null) return left ?? right;
  return left.updatedAt > right.updatedAt ? left : right;
}

export function createDrafts({
  database,
  both,
  vault,
  clock,
}: {
  database: ProfileDatabase;
  both: BothCopies;
  vault: Vault;
  clock: Clock;
}): Drafts {
  const listeners = new Set<() => void>();
  /** Saved only in the journal while the database accepts nothing: read from here, or it would look lost. */
  const recent = new Map<string, Draft>();
  /** What was decrypted, with the bytes that it was read from: no two encryptions are the same. */
  const opened = new Map<string, { readonly box: Uint8Array; readonly draft: Draft }>();
  vault.onLock(() => {
    recent.clear();
    opened.clear();
  });

  async function openRow(row: SealedRow): Promise<Draft> {
    const known = opened.get(row.id);
    if (known !== undefined && isSameBytes(known.box, row.box)) return known.draft;
    const draft = await vault.openRow<Draft>('drafts', row);
    // Nothing readable stays after the lock.
    if (vault.isOpen) opened.set(row.id, { box: row.box, draft });
    return draft;
  }

  function tell() {
    for (const listener of [...listeners]) listener();
  }

  return {
    async save(given) {
      const draft: Draft = { ...given, updatedAt: clock() };
      const row = await vault.sealRow({ table: 'drafts', id: draft.id, at: draft.updatedAt, value: draft });
      await both.commit([{ table: 'drafts', put: [row] }]);
      // Nothing readable stays after a lock that came meanwhile.
      if (vault.isOpen) recent.set(draft.id, draft);
      tell();
      return draft;
    },
    async get(id) {
      const [row] = await database.some('drafts', [id]);
      return later(recent.get(id) ?? null, row === undefined ? null : await openRow(row));
    },
    async list() {
      const found = new Map<string, Draft>();
      const rows = await database.all('drafts');
      const stored = new Set(rows.map(({ id }) => id));
      for (const id of opened.keys()) if (!stored.has(id)) opened.delete(id);
      for (const row of rows) {
        // One that cannot be decrypted must not hide the others; it is counted at start.
        const draft = await openRow(row).catch(() => null);
        if (draft !== null) found.set(draft.id, draft);
      }
      for (const draft of recent.values())
        found.set(draft.id, later(draft, found.get(draft.id) ?? null) ?? draft);
      return [...found.values()].sort((left, right) => right.updatedAt - left.updatedAt);
    },
    async delete(id) {
      await both.commit([{ table: 'drafts', drop: [id] }]);
      recent.delete(id);
      opened.delete(id);
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
