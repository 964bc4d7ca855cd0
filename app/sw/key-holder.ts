/**
 * Wrapping keys of tabs, in this worker's memory only. They cannot be exported, are stored nowhere, and go when the
 * browser stops the worker.
 */
export interface Keys {
  /** @param from the page that asks, as the browser names it; null if the browser does not say */
  answer(asked: unknown, from: string | null): Promise<unknown>;
  /** For the worker that replaces this one, over a channel between the two. */
  handOver(): readonly HeldKey[];
  takeOver(keys: readonly HeldKey[]): void;
  /** Drops what is over, or whose tab is gone for good. Returns the ms until it should be asked again, or null. */
  sweep(): Promise<number | null>;
}

export interface HeldKey {
  readonly id: string;
  readonly profile: string;
  readonly key: CryptoKey;
  /** The page that wrapped: as long as it is there, whoever else asks is a copy of its tab. */
  readonly page: string;
  /** Since when that page is gone, ms since 1970; null while it is there. */
  readonly goneAt: number | null;
  /** ms since 1970. */
  readonly toldAt: number;
  readonly until: number;
}

/** As `app/store/worker-keys.ts` asks. */
type Asked =
  | { do: 'wrap'; profile: string; raw: Uint8Array<ArrayBuffer>; ms: number }
  | { do: 'open'; profile: string; id: string; box: Uint8Array<ArrayBuffer> }
  | { do: 'keep'; id: string; ms: number }
  | { do: 'forget'; profile: string };

const IV = 12;
/** A page that is reloaded may still be there for a moment when the next one asks. */
const GOING_MS = 1_000;
const LOOK_MS = 100;
/** How long the next page of a tab may take to ask; a tab that was closed sends none. */
const NEXT_PAGE_MS = 30_000;
/** How soon it is noticed that a page is gone. */
const WATCH_MS = 10_000;

export function createKeys({
  clock,
  isThere,
  wait,
}: {
  clock: () => number;
  /** Whether a page of this app is still open somewhere. */
  isThere: (page: string) => Promise<boolean>;
  wait: (ms: number) => Promise<void>;
}): Keys {
  const held = new Map<string, HeldKey>();

  /** A clock that was set back gives no more time: it ends it. */
  function isOver({ toldAt, until, goneAt }: HeldKey, now: number): boolean {
    return now >= until || now < toldAt || (goneAt !== null && now >= goneAt + NEXT_PAGE_MS);
  }

  function dropOver(): void {
    const now = clock();
    for (const each of held.values()) if (isOver(each, now)) held.delete(each.id);
  }

  async function watchPages(): Promise<void> {
    for (const { id, page, goneAt } of [...held.values()]) {
      if (goneAt !== null || (await isThere(page))) continue;
      const left = held.get(id);
      if (left !== undefined) held.set(id, { ...left, goneAt: clock() });
    }
  }

  async function isGone(page: string): Promise<boolean> {
    for (let waited = 0; await isThere(page); waited += LOOK_MS) {
      if (waited >= GOING_MS) return false;
      await wait(LOOK_MS);
    }
    return true;
  }

  const placeOf = (profile: string, id: string) => new TextEncoder().encode(`${profile}|${id}`);

  async function wrap({ profile, raw, ms }: Extract<Asked, { do: 'wrap' }>, page: string) {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    const id = crypto.randomUUID();
    const iv = crypto.getRandomValues(new Uint8Array(IV));
    const additionalData = placeOf(profile, id);
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, raw);
    raw.fill(0);
    const now = clock();
    held.set(id, { id, profile, key, page, goneAt: null, toldAt: now, until: now + ms });
    const box = new Uint8Array(IV + sealed.byteLength);
    box.set(iv);
    box.set(new Uint8Array(sealed), IV);
    return { id, box };
  }

  async function open({ profile, id, box }: Extract<Asked, { do: 'open' }>) {
    const found = held.get(id);
    if (found === undefined || found.profile !== profile) return null;
    // Browsers copy what a tab stores into a tab that is made from it: the copy asks, and the first keeps its way back.
    if (!(await isGone(found.page))) return null;
    // A key opens one box, once: the page that opens wraps anew.
    if (!held.delete(id)) return null;
    try {
      const raw = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: box.slice(0, IV), additionalData: placeOf(profile, id) },
        found.key,
        box.slice(IV),
      );
      return new Uint8Array(raw);
    } catch {
      // Another box: the person is asked.
      return null;
    }
  }

  return {
    async answer(asked, from) {
      dropOver();
      const it = asked as Asked;
      // What cannot be told from a copy gets no way back.
      if (it.do === 'wrap') return from === null ? null : wrap(it, from);
      if (it.do === 'open') return open(it);
      if (it.do === 'keep') {
        const kept = held.get(it.id);
        const now = clock();
        if (kept !== undefined) held.set(kept.id, { ...kept, goneAt: null, toldAt: now, until: now + it.ms });
      }
      if (it.do === 'forget')
        for (const each of [...held.values()]) if (each.profile === it.profile) held.delete(each.id);
      return null;
    },
    async sweep() {
      await watchPages();
      dropOver();
      if (held.size === 0) return null;
      const next = Math.min(...[...held.values()].map(({ until }) => until));
      return Math.max(0, Math.min(next - clock(), WATCH_MS));
    },
    handOver() {
      dropOver();
      const all = [...held.values()];
      held.clear();
      return all;
    },
    takeOver(keys) {
      for (const each of keys) held.set(each.id, each);
      dropOver();
    },
  };
}
