/** The browser's storage API. Old browsers, and insecure pages, have none or half of it. */
export type StorageManagerPort = Partial<Pick<StorageManager, 'persisted' | 'persist' | 'estimate'>>;

/** The browser's own, or nothing. */
export function browserStorage(): StorageManagerPort | undefined {
  return navigator.storage;
}

/** Whether the browser promised not to delete what is stored; false if it cannot say. Shows no prompt. */
export async function isStorageProtected(manager: StorageManagerPort | undefined): Promise<boolean> {
  return (await manager?.persisted?.().catch(() => false)) ?? false;
}

/** Usage and quota that the browser claims, in bytes; empty if it cannot say. */
export async function estimateStorage(manager: StorageManagerPort | undefined): Promise<StorageEstimate> {
  return (await manager?.estimate?.().catch(() => undefined)) ?? {};
}

/**
 * Asks for that promise; only on a tap. Chromium and Safari decide by themselves. Firefox shows a prompt, and the
 * answer may never come: nothing essential may wait for it.
 */
export async function askForProtection(manager: StorageManagerPort | undefined): Promise<boolean> {
  return (await manager?.persist?.().catch(() => false)) ?? false;
}
