/** What is remembered outside the database, to notice when that is gone or has gone back in time. */
export interface Watchmark {
  /** Chance made when the database was; a new database has another. */
  readonly instance: string;
  /** The highest count of mutations this device said was saved. */
  readonly counter: number;
}

const GATHER_MS = 20;

export interface Sentinel {
  read(): Watchmark | null;
  /** Written a moment later: it is slow, and a hundred saved at once need one. */
  write(mark: Watchmark): void;
  flush(): void;
  clear(): void;
}

/** @param storage `localStorage`: it survived every way in which the databases of an origin were lost */
export function createSentinel({ profile, storage }: { profile: string; storage: Storage }): Sentinel {
  const key = `clasi.sentinel.${profile}`;
  let waiting: Watchmark | null = null;

  function flush() {
    if (waiting === null) return;
    try {
      storage.setItem(key, `${waiting.instance} ${waiting.counter}`);
    } catch {
      // A full localStorage costs only the alarm, not the data.
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
