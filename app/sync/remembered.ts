import { createSignal } from 'solid-js';
import type { Records } from '#app/store/records.ts';
import type { Json } from '#shared/kernel/json.ts';

/** The device's small sealed records as reads that a component follows. */
export interface Remembered {
  read(key: string): Json;
  /** Shown at once; resolves when durable. */
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
  return {
    read(key) {
      version();
      return values.get(key) ?? null;
    },
    async write(key, value) {
      values.set(key, value);
      setVersion((before) => before + 1);
      await records.save(key, value);
    },
  };
}
