import { LAST_SAVED } from '#app/features/forms/for-engine.ts';
import { type PreparedForm, prepareForm } from '#app/features/forms/form-engine.ts';
import { whenQuiet } from '#app/kit/when-quiet.ts';
import type { Client } from '#app/sync/app-client.ts';
import { later } from '#app/sync/later.ts';
import { loadDefinition, serveFiles } from './form-definitions.ts';
import { MOST_READY, readKey, type WantedForm } from './wanted-form.ts';

/** For a page that people visit in order to open a form. */
const MOST_LETTERS = 2_000_000;
/** Of a form that is read ahead; each takes about a millisecond of the page. */
const MOST_BINDS = 600;
/** A form whose reading held the page for so long is not read ahead again. */
const LONG_MS = 500;
/** After the last page that wanted them is gone, they are kept this long, so that the page of the form can take one. */
const KEPT_MS = 10_000;

/** Whether reading it takes long, however short it is: its engine works out each of them. */
export function hasManyBinds(definitionXml: string): boolean {
  let found = 0;
  for (const _ of definitionXml.matchAll(/<(?:[\w.-]+:)?bind[\s/>]/g)) {
    found += 1;
    if (found > MOST_BINDS) return true;
  }
  return false;
}

export type Read = (wanted: WantedForm, pause: () => Promise<void>) => Promise<PreparedForm | null>;

/** Forms that were read ahead, each for one opening. No answers are in them. */
export interface ReadyForms {
  /** Reads it, step by step while nothing else is done; resolves when that is over. */
  prepare(wanted: WantedForm): Promise<void>;
  /** What was read of it, or is being read: that then goes on at once. Null if it was not wanted, or cannot be opened. */
  take(wanted: Pick<WantedForm, 'definition' | 'files'>): Promise<PreparedForm | null>;
  /** A page wants forms to be ready. The function that is returned ends that; some seconds later they are dropped. */
  hold(): () => void;
  drop(): void;
}

export function createReadyForms({
  read,
  quiet,
  wait,
  beforeLock,
  clock,
}: {
  read: Read;
  /** Resolves when nothing else is done. */
  quiet: () => Promise<void>;
  wait: typeof later;
  beforeLock: Client['beforeLock'];
  /** In milliseconds, from any beginning. */
  clock: () => number;
}): ReadyForms {
  interface Reading {
    readonly prepared: Promise<PreparedForm | null>;
    hurry(): void;
    /** Its page went away before it was read: it only goes on if it is taken. */
    isWaiting: boolean;
  }
  /** By `readKey`, the one that was wanted first at the beginning. */
  const readings = new Map<string, Reading>();
  /** Those whose reading took long, by `readKey`. */
  const slow = new Set<string>();
  let holders = 0;
  let stopWaiting: () => void = () => undefined;
  let forget: () => void = () => undefined;

  function begin(wanted: WantedForm): Reading {
    let hurry: () => void = () => undefined;
    const hurried = new Promise<void>((resolve) => {
      hurry = resolve;
    });
    async function whileHeld(): Promise<void> {
      await quiet();
      if (holders > 0) return;
      reading.isWaiting = true;
      await hurried;
    }
    let since = 0;
    let longest = 0;
    const stopped = () => {
      longest = Math.max(longest, clock() - since);
      if (longest > LONG_MS) slow.add(readKey(wanted));
    };
    async function pause(): Promise<void> {
      await Promise.race([whileHeld(), hurried]);
      since = clock();
    }
    const prepared = (async () => {
      await pause();
      return read(wanted, () => {
        stopped();
        return pause();
      }).finally(stopped);
    })();
    // If it fails, it is read when its form is opened, and the failure is said there.
    const reading = { prepared: prepared.catch(() => null), hurry, isWaiting: false };
    return reading;
  }

  function drop(): void {
    stopWaiting();
    forget();
    forget = () => undefined;
    readings.clear();
  }

  return {
    async prepare(wanted) {
      const key = readKey(wanted);
      if (slow.has(key)) return;
      const known = readings.get(key);
      if (known === undefined) {
        forget();
        forget = beforeLock(async () => drop());
        const [oldest] = readings.keys();
        if (readings.size >= MOST_READY && oldest !== undefined) readings.delete(oldest);
        readings.set(key, begin(wanted));
      }
      await readings.get(key)?.prepared;
    },
    async take(wanted) {
      const key = readKey(wanted);
      const reading = readings.get(key);
      readings.delete(key);
      reading?.hurry();
      return (await reading?.prepared) ?? null;
    },
    hold() {
      holders += 1;
      stopWaiting();
      for (const [key, { isWaiting }] of readings) if (isWaiting) readings.delete(key);
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        holders -= 1;
        if (holders === 0) stopWaiting = wait(drop, KEPT_MS);
      };
    },
    drop,
  };
}

/** Reads a form that this device has whole, unless it is too long, or begins with answers. */
export function createReadAhead(client: Pick<Client, 'attachments' | 'fetchAttachment'>): Read {
  return async ({ form, definition, files, mostLetters = MOST_LETTERS }, pause) => {
    // Nothing is fetched for what may never be opened.
    if (!(await client.attachments.has(definition))) return null;
    const definitionXml = await loadDefinition({ client, form, definition });
    if (definitionXml === null || definitionXml.length > mostLetters) return null;
    if (hasManyBinds(definitionXml)) return null;
    // Its answers are read when it is opened.
    if (definitionXml.includes(LAST_SAVED)) return null;
    const fetchAttachment = serveFiles({ client, form, files });
    const prepared = await prepareForm({ definitionXml, fetchAttachment }, pause);
    return prepared.ok ? prepared : null;
  };
}

const known = new WeakMap<Client, ReadyForms>();

/** Those of this session. */
export function readyFormsOf(client: Client): ReadyForms {
  const found = known.get(client);
  if (found !== undefined) return found;
  const made = createReadyForms({
    read: createReadAhead(client),
    quiet: whenQuiet,
    wait: later,
    beforeLock: client.beforeLock,
    clock: () => performance.now(),
  });
  known.set(client, made);
  return made;
}
