import type { Clock } from '#shared/kernel/ids.ts';
import { type Attachments, createAttachments } from './attachments.ts';
import { type BothCopies, createBothCopies } from './both-copies.ts';
import { createProfileDatabase, type ProfileDatabase } from './database.ts';
import { createDeviceStore, type ProfileStore } from './device-store.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { createDurable, type Durable } from './durable.ts';
import { createFaultLog, type FaultLog } from './fault-log.ts';
import { createJournal, type Journal, type JournalContents, type JournalWorker } from './journal.ts';
import type { Argon2Cost } from './kek.ts';
import { createKeyring, type Keyring } from './keyring.ts';
import { createKeyringStorage } from './keyring-storage.ts';
import { createRecords, type Records } from './records.ts';
import { createSentinel, type Sentinel } from './sentinel.ts';
import type { TabKey } from './tab-key.ts';
import { createVault, type Vault } from './vault.ts';

/** Everything of one person on this device, still locked. */
export interface ProfileParts {
  readonly profile: string;
  readonly database: ProfileDatabase;
  readonly durable: Durable;
  readonly both: BothCopies;
  readonly journal: Journal;
  readonly journalled: JournalContents;
  readonly vault: Vault;
  readonly keyring: Keyring;
  readonly sentinel: Sentinel;
  readonly store: ProfileStore;
  readonly drafts: Drafts;
  readonly attachments: Attachments;
  readonly records: Records;
  readonly faults: FaultLog;
  /** The database accepted nothing, and only the journal has what was last saved. */
  isDegraded(): boolean;
  /** The journal opened, and has accepted everything since. */
  hasSecondCopy(): boolean;
  /** Another tab runs a newer program: there is a moment left to save. */
  whenOutdated(listener: () => void): void;
  close(): void;
}

/** Opens database and journal side by side. Nothing can be read before `keyring.unlock`. */
export async function openProfile({
  profile,
  clock,
  storage,
  onBlocked,
  onDegraded,
  tabKey,
  cost,
  startWorker,
}: {
  profile: string;
  clock: Clock;
  storage: Storage;
  onBlocked?: () => void;
  onDegraded?: () => void;
  /** The way back in after a reload; without one the person is asked. */
  tabKey?: TabKey;
  /** Cost of passphrases; only tests make it cheaper. */
  cost?: Argon2Cost;
  startWorker?: () => JournalWorker;
}): Promise<ProfileParts> {
  const faults = createFaultLog({ clock });
  const outdated = new Set<() => void>();
  const database = createProfileDatabase({
    profile,
    ...(onBlocked === undefined ? {} : { onBlocked }),
    onOutdated() {
      for (const listener of outdated) listener();
    },
  });
  const journal = createJournal({ profile, clock, ...(startWorker === undefined ? {} : { startWorker }) });
  let isDegraded = false;
  let hasJournalFailed = false;
  const [journalled] = await Promise.all([journal.open(), database.open()]);
  const durable = createDurable({ database, onFailure: (name) => faults.note('indexeddb', name) });
  const both = createBothCopies({
    durable,
    journal,
    onDegraded() {
      isDegraded = true;
      onDegraded?.();
    },
    onJournalFailure() {
      hasJournalFailed = true;
      faults.note('journal', 'append');
    },
  });
  let wasOpened = false;
  const vault = createVault({
    onOpen(raw) {
      wasOpened = true;
      void tabKey?.keep({ profile, raw: raw.slice() });
    },
  });
  // Whatever locks ends the way back. An attempt that failed opened nothing, and leaves that of another tab.
  vault.onLock(() => {
    if (wasOpened) tabKey?.forget(profile);
  });
  const sentinel = createSentinel({ profile, storage });
  const storageOfKeys = createKeyringStorage({ database, durable, journal });
  return {
    profile,
    database,
    durable,
    both,
    journal,
    journalled,
    vault,
    keyring: createKeyring({ storage: storageOfKeys, ...(cost === undefined ? {} : { cost }) }),
    sentinel,
    store: createDeviceStore({
      database,
      both,
      vault,
      sentinel,
      journalled,
      tidyJournal: () => journal.tidy(),
      clock,
    }),
    drafts: createDrafts({ database, both, vault, clock }),
    attachments: createAttachments({ database, both, vault, clock }),
    records: createRecords({ database, both, vault, clock }),
    faults,
    isDegraded: () => isDegraded,
    hasSecondCopy: () => journal.isAvailable && !hasJournalFailed,
    whenOutdated: (listener) => outdated.add(listener),
    close() {
      vault.lock();
      sentinel.flush();
      journal.close();
      database.close();
    },
  };
}
