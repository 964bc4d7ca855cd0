/** What a browser offers about its own storage. Old browsers, and pages that are not secure, have none or half of it. */
export type StorageManagerPort = Partial<Pick<StorageManager, 'persisted' | 'persist' | 'estimate'>>;

/** The browser's own, or nothing. */
export function browserStorage(): StorageManagerPort | undefined {
  return navigator.storage;
}

/** Whether the browser promised not to delete what is stored; false where it cannot say. Asks nobody. */
export async function isStorageProtected(manager: StorageManagerPort | undefined): Promise<boolean> {
  return (await manager?.persisted?.().catch(() => false)) ?? false;
}

/** What the browser claims to use and to have, in bytes; empty where it cannot say. */
export async function estimateStorage(manager: StorageManagerPort | undefined): Promise<StorageEstimate> {
  return (await manager?.estimate?.().catch(() => undefined)) ?? {};
}

/**
 * Asks for that promise; only on a tap. Chromium and Safari answer by themselves. Firefox asks the person, and the
 * answer may never come: nothing that must go on may wait for it.
 */
export async function askForProtection(manager: StorageManagerPort | undefined): Promise<boolean> {
  return (await manager?.persist?.().catch(() => false)) ?? false;
}
