import { createSignal } from 'solid-js';
import type { Records } from '#app/store/records.ts';
import type { Json } from '#shared/kernel/json.ts';

/** The device's small encrypted records as reactive reads. */
export interface Remembered {
  read(key: string): Json;
  /** Those that start so; not reactive. */
  keys(start: string): readonly string[];
  /** Shown at once; resolves when durable. If it could not be stored, it is no longer shown. */
  write(key: string, value: Json): Promise<void>;
}

export function createRemembered({
  records,
  loaded,
}: {
  records: Records;
  loaded: ReadonlyMap<string, Json>;
}): Remembered {
  const values = new Map(loaded);
  const [version, setVersion] = createSignal(0);
  function show(key: string, value: Json) {
    values.set(key, value);
    setVersion((count) => count + 1);
  }

  return {
    read(key) {
      version();
      return values.get(key) ?? null;
    },
    keys: (start) => [...values.keys()].filter((key) => key.startsWith(start)),
    async write(key, value) {
      const before = values.get(key) ?? null;
      show(key, value);
      try {
        await records.save(key, value);
      } catch (error) {
        if (values.get(key) === value) show(key, before);
        throw error;
      }
    },
  };
}
