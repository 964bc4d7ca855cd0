import * as v from 'valibot';
import type { DemoUnlock } from './session.ports.ts';

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

/** @param passphrase the one that the demo offers */
export function demoUnlock({
  storage,
  profile,
  passphrase,
}: {
  storage: Storage;
  /** Id. */
  profile: string;
  passphrase: string;
}): DemoUnlock {
  const isOneTap = Object.values(entered(storage)).some((each) => each.profile === profile);
  return { passphrase, isOneTap };
}
