/** Facts stored outside the database, to notice if it is lost or goes back in time. */
export interface Watchmark {
  /** A random number made with the database; a new database has another. */
  readonly instance: string;
  /** The highest counter of mutations that this device reported as saved. */
  readonly counter: number;
}

const GATHER_MS = 20;

export interface Sentinel {
  read(): Watchmark | null;
  /** Written a moment later: it is slow, and a hundred saves at once need only one. */
  write(mark: Watchmark): void;
  flush(): void;
  clear(): void;
}

/** @param storage `localStorage`: it survived every way in which an origin lost its databases */
export function createSentinel({ profile, storage }: { profile: string; storage: Storage }): Sentinel {
  const key = `clasi.sentinel.${profile}`;
  let waiting: Watchmark | null = null;

  function flush() {
    if (waiting === null) return;
    try {
      storage.setItem(key, `${waiting.instance} ${waiting.counter}`);
    } catch {
      // A full localStorage loses only the alarm, not the data.
    }
    waiting = null;
  }

  return {
    read() {
      flush();
      const [instance, counter] = (storage.getItem(key) ?? '').split(' ');
      if (instance === undefined || instance === '') return null;
      return { instance, counter: Number(counter) || 0 };
    },
    write(mark) {
      if (waiting === null) setTimeout(flush, GATHER_MS);
      waiting = mark;
    },
    flush,
    clear() {
      waiting = null;
      storage.removeItem(key);
    },
  };
}
