import type { Feature } from '#shared/kernel/feature.ts';
import type { Mutation } from '#shared/kernel/mutation.ts';
import { createProgram, type Program } from '#shared/sync/registry.ts';

/** So long a store that opens, and another tab's row, wait for the acts before they are shown without them. */
const PATIENCE_MS = 3_000;

/** Acts that no first page does: they are loaded behind it, or as soon as one is needed. */
export interface LaterActs {
  isHere(): boolean;
  /** Once; after a failure again. Those that listen have been called when it resolves. */
  load(): Promise<void>;
  /** The same, but resolves also after a failure, and after a few seconds at the latest. */
  soon(): Promise<void>;
  /** Called when they come; returns a function that stops it. */
  whenHere(listener: () => void): () => void;
}

/** What a device opens its store with. */
export interface DeviceProgram extends Program {
  /** What is still to come; none if `registry` has all acts from the start. */
  readonly later?: LaterActs;
}

/** `registry` grows when the later acts come. */
export interface GrowingProgram extends DeviceProgram {
  readonly later: LaterActs;
}

/**
 * @param day features whose declarations a device needs at once
 * @param load those of the others, which declare nothing besides their acts that a device needs
 * @param wait runs something after a delay in ms; returns a function that cancels it
 */
export function createDeviceProgram({
  day,
  load,
  wait,
}: {
  day: readonly Feature[];
  load: () => Promise<readonly Feature[]>;
  wait: (run: () => void, ms: number) => () => void;
}): GrowingProgram {
  const program = createProgram(day);
  const registry = new Map<string, Mutation>(program.registry);
  const listeners = new Set<() => void>();
  let isHere = false;
  let coming: Promise<void> | null = null;

  async function fetch(): Promise<void> {
    try {
      const later = createProgram(await load());
      for (const [name, mutation] of later.registry) {
        if (registry.has(name)) throw new Error(`two mutations are called ${name}`);
        registry.set(name, mutation);
      }
      isHere = true;
    } finally {
      coming = null;
    }
    for (const listener of [...listeners]) listener();
  }

  function bring(): Promise<void> {
    if (isHere) return Promise.resolve();
    coming ??= fetch();
    return coming;
  }

  return {
    ...program,
    registry,
    later: {
      isHere: () => isHere,
      load: bring,
      async soon() {
        let stop: () => void = () => undefined;
        const patience = new Promise<void>((resolve) => {
          stop = wait(resolve, PATIENCE_MS);
        });
        await Promise.race([bring().catch(() => undefined), patience]);
        stop();
      },
      whenHere(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
}
