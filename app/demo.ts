import * as v from 'valibot';

const KEY = 'clasi.demo';
/** Offered only by the demo, so that trying it out needs no thinking of four words. */
export const DEMO_PASSPHRASE = 'puerto agenda lluvia cuaderno';

/** In `sessionStorage`: the profile that was entered in this tab and not locked since. */
export const HERE = 'clasi.demo.here';

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
