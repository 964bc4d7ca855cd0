import * as v from 'valibot';
import type { DemoUnlock } from './features/session/session.ports.ts';

const KEY = 'clasi.demo';
/** Offered only by the demo, so that trying it out needs no thinking of four words. */
export const DEMO_PASSPHRASE = 'puerto agenda lluvia cuaderno';

/** In `sessionStorage`: the profile that was entered in this tab and not locked since. */
export const HERE = 'clasi.demo.here';

const ENTERED = 'clasi.demo.entered';

/** Who was entered in this browser, by the key of the demo's person. */
const EnteredSchema = v.record(v.string(), v.strictObject({ profile: v.string(), madeAt: v.number() }));
export type Entered = v.InferOutput<typeof EnteredSchema>;

/** The people who came in here with one tap: nobody gave them the passphrase that their profiles have. */
export function entered(storage: Storage): Entered {
  try {
    const read = v.safeParse(EnteredSchema, JSON.parse(storage.getItem(ENTERED) ?? '{}'));
    return read.success ? read.output : {};
  } catch {
    // Whoever it named is entered anew.
    return {};
  }
}

export function rememberEntered(storage: Storage, one: Entered): void {
  storage.setItem(ENTERED, JSON.stringify({ ...entered(storage), ...one }));
}

export function demoUnlock(storage: Storage, profile: string): DemoUnlock {
  const isOneTap = Object.values(entered(storage)).some((each) => each.profile === profile);
  return { passphrase: DEMO_PASSPHRASE, isOneTap };
}

const HealthSchema = v.object({ kind: v.literal('clasi.health'), demo: v.boolean() });

/** Whether this phone last spoke to a demo server. */
export function wasDemo(storage: Storage): boolean {
  return storage.getItem(KEY) === 'yes';
}

/** Asks the server; without an answer of ours the last word stands. */
export async function askDemo({
  storage,
  fetch,
}: {
  storage: Storage;
  fetch: typeof globalThis.fetch;
}): Promise<boolean> {
  try {
    const answer = v.safeParse(HealthSchema, await (await fetch('/api/health')).json());
    if (answer.success) storage.setItem(KEY, answer.output.demo ? 'yes' : 'no');
  } catch {
    // Offline, or a captive portal: nothing new is known.
  }
  return wasDemo(storage);
}
