/**
 * Wrapping keys of tabs, in this worker's memory only. They cannot be exported, are stored nowhere, and go when the
 * browser stops the worker.
 */
export interface Keys {
  answer(asked: unknown): Promise<unknown>;
  /** For the worker that replaces this one, over a channel between the two. */
  handOver(): readonly HeldKey[];
  takeOver(keys: readonly HeldKey[]): void;
  /** Drops what is over. Returns the ms until the next one is, or null. */
  sweep(): number | null;
}

export interface HeldKey {
  readonly id: string;
  readonly profile: string;
  readonly key: CryptoKey;
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

export function createKeys({ clock }: { clock: () => number }): Keys {
  const held = new Map<string, HeldKey>();

  /** A clock that was set back gives no more time: it ends it. */
  function isOver({ toldAt, until }: HeldKey, now: number): boolean {
    return now >= until || now < toldAt;
  }

  function sweep(): void {
    const now = clock();
    for (const each of held.values()) if (isOver(each, now)) held.delete(each.id);
  }

  const placeOf = (profile: string, id: string) => new TextEncoder().encode(`${profile}|${id}`);

  async function wrap({ profile, raw, ms }: Extract<Asked, { do: 'wrap' }>) {
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
    held.set(id, { id, profile, key, toldAt: now, until: now + ms });
    const box = new Uint8Array(IV + sealed.byteLength);
    box.set(iv);
    box.set(new Uint8Array(sealed), IV);
    return { id, box };
  }

  async function open({ profile, id, box }: Extract<Asked, { do: 'open' }>) {
    const found = held.get(id);
    if (found === undefined || found.profile !== profile) return null;
    // A key opens one box, once: the page that opens wraps anew.
    held.delete(id);
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
    async answer(asked) {
      sweep();
      const it = asked as Asked;
      if (it.do === 'wrap') return wrap(it);
      if (it.do === 'open') return open(it);
      if (it.do === 'keep') {
        const kept = held.get(it.id);
        const now = clock();
        if (kept !== undefined) held.set(kept.id, { ...kept, toldAt: now, until: now + it.ms });
      }
      if (it.do === 'forget')
        for (const each of [...held.values()]) if (each.profile === it.profile) held.delete(each.id);
      return null;
    },
    sweep() {
      sweep();
      const next = Math.min(...[...held.values()].map(({ until }) => until));
      return Number.isFinite(next) ? Math.max(0, next - clock()) : null;
    },
    handOver() {
      sweep();
      const all = [...held.values()];
      held.clear();
      return all;
    },
    takeOver(keys) {
      for (const each of keys) held.set(each.id, each);
      sweep();
    },
  };
}
