/** What is remembered outside the database, to notice when that is gone or has gone back in time. */
export interface Watchmark {
  /** Chance made when the database was; a new database has another. */
  readonly instance: string;
  /** The highest count of mutations this device said was saved. */
  readonly counter: number;
}

export interface Sentinel {
  read(): Watchmark | null;
  write(mark: Watchmark): void;
  clear(): void;
}

/** @param storage `localStorage`: it survived every way in which the databases of an origin were lost */
export function createSentinel({ profile, storage }: { profile: string; storage: Storage }): Sentinel {
  const key = `clasi.sentinel.${profile}`;
  return {
    read() {
      const [instance, counter] = (storage.getItem(key) ?? '').split(' ');
      if (instance === undefined || instance === '') return null;
      return { instance, counter: Number(counter) || 0 };
    },
    write({ instance, counter }) {
      try {
        storage.setItem(key, `${instance} ${counter}`);
      } catch {
        // A full localStorage costs only the alarm, not the data.
      }
    },
    clear: () => storage.removeItem(key),
  };
}
