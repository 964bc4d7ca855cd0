import * as v from 'valibot';
import type { Bytes } from './bytes.ts';
import { fromBase64Url, toBase64Url } from './bytes.ts';

const KEY = 'clasi.tab';

const HeldSchema = v.strictObject({ profile: v.string(), id: v.string(), box: v.string() });

/**
 * What the service worker does for a page. It makes the wrapping key, which never leaves its memory, and forgets it
 * when the time it was told is over.
 */
export interface KeyHolder {
  /** Wraps a copy of the data key; the id names the key that can open the box. Null if no worker runs yet. */
  wrap(input: { profile: string; raw: Bytes; ms: number }): Promise<{ id: string; box: Bytes } | null>;
  /**
   * Null if the key is gone: the worker stopped, the time is over, or the profile was locked. Also null for a copy of a
   * tab that is still open.
   */
  open(input: { profile: string; id: string; box: Bytes }): Promise<Bytes | null>;
  /** Milliseconds from now until the auto-lock; also keeps the worker running. */
  keep(input: { id: string; ms: number }): void;
  /** Every key of this profile, of all tabs. */
  forget(profile: string): void;
}

/**
 * The way back into a store after a reload or an update, for this tab alone. Half of it is in `sessionStorage`, half in
 * the memory of the service worker; either without the other opens nothing.
 */
export interface TabKey {
  /** Which person's store this tab had open; null if none. */
  profile(): string | null;
  /** Never rejects. Without a worker, as on a first visit, it is tried again each time the page says how long it stays. */
  keep(input: { profile: string; raw: Bytes }): Promise<void>;
  /** The data key, once; null if the person must be asked. */
  take(): Promise<{ profile: string; raw: Bytes } | null>;
  /** Until the auto-lock, in ms. */
  stay(input: { profile: string; ms: number }): void;
  forget(profile: string): void;
}

export function createTabKey({
  tab,
  holder,
  firstMs,
}: {
  /** `sessionStorage`. */
  tab: Storage;
  holder: KeyHolder;
  /** How long a key is held before the page first says how much time is left. */
  firstMs: number;
}): TabKey {
  /** A lock that comes while the worker still wraps must win. */
  let locks = 0;
  /** What no worker has taken yet. */
  let left: { readonly profile: string; readonly raw: Bytes } | null = null;

  function dropLeft() {
    left?.raw.fill(0);
    left = null;
  }

  function read() {
    try {
      const stored = v.safeParse(HeldSchema, JSON.parse(tab.getItem(KEY) ?? 'null'));
      return stored.success ? stored.output : null;
    } catch {
      // Somebody else wrote there: the person is asked.
      return null;
    }
  }

  async function give(ms: number) {
    if (left === null) return;
    const { profile, raw } = left;
    const before = locks;
    const made = await holder.wrap({ profile, raw: raw.slice(), ms });
    if (made === null) return;
    if (locks !== before) return holder.forget(profile);
    // An answer that was slow may come after that of the next try.
    if (left?.raw !== raw) return;
    dropLeft();
    try {
      tab.setItem(KEY, JSON.stringify({ profile, id: made.id, box: toBase64Url(made.box) }));
    } catch {
      // A tab that stores nothing has no way back: the next page asks.
      holder.forget(profile);
    }
  }

  return {
    profile: () => read()?.profile ?? null,
    async keep({ profile, raw }) {
      dropLeft();
      left = { profile, raw };
      await give(firstMs);
    },
    async take() {
      const held = read();
      // Whatever comes of it, the same box is never tried twice.
      tab.removeItem(KEY);
      if (held === null) return null;
      const { profile, id } = held;
      const raw = await holder.open({ profile, id, box: fromBase64Url(held.box) });
      return raw === null ? null : { profile, raw };
    },
    stay({ profile, ms }) {
      const held = read();
      if (left?.profile === profile) void give(ms);
      else if (held?.profile === profile) holder.keep({ id: held.id, ms });
    },
    forget(profile) {
      locks += 1;
      if (left?.profile === profile) dropLeft();
      if (read()?.profile === profile) tab.removeItem(KEY);
      holder.forget(profile);
    },
  };
}
